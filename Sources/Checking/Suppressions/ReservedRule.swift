package import RuleLanguage
package import SourceText

/// A finding that no rule file declares: what is wrong with a comment that suppresses findings.
package enum ReservedRule: String, CaseIterable, Sendable {
  case malformedSuppression = "malformed-suppression"
  case unclosedSuppression = "unclosed-suppression"
  case unknownRule = "unknown-rule"
  case unusedSuppression = "unused-suppression"

  /// The topic that rule files may not have.
  package static let topic = "figlint"

  package var id: String { "\(Self.topic)/\(rawValue)" }

  package var level: Level { .warning }

  package func title(in language: Language) -> String {
    switch (self, language) {
    case (.malformedSuppression, .zh): "抑制注释应写明规则和理由"
    case (.malformedSuppression, .en): "A comment that suppresses names its rule and gives a reason"
    case (.unclosedSuppression, .zh): "figlint-disable 与 figlint-enable 应成对"
    case (.unclosedSuppression, .en): "figlint-disable and figlint-enable stand in pairs"
    case (.unknownRule, .zh): "抑制注释所写的规则应存在"
    case (.unknownRule, .en): "The rule that a comment suppresses is there"
    case (.unusedSuppression, .zh): "抑制注释应有所抑制"
    case (.unusedSuppression, .en): "A comment that suppresses has something to suppress"
    }
  }

  package func explanation(in language: Language) -> String {
    switch (self, language) {
    case (.malformedSuppression, .zh):
      """
      写法：<!-- figlint-ignore-next-line 规则 -- 理由 -->，
      或 <!-- figlint-disable 规则 -- 理由 --> 与 <!-- figlint-enable 规则 --> 一对。
      缺规则或缺理由的注释不起作用。
      """
    case (.malformedSuppression, .en):
      """
      It is written <!-- figlint-ignore-next-line RULE -- reason -->, or as a pair,
      <!-- figlint-disable RULE -- reason --> and <!-- figlint-enable RULE -->.
      A comment without a rule or without a reason has no effect.
      """
    case (.unclosedSuppression, .zh):
      "没有 figlint-enable 的 figlint-disable 不起作用，以免其后的全文不再受检。"
    case (.unclosedSuppression, .en):
      """
      A figlint-disable that nothing ends has no effect: else the rest of the report would go
      unchecked without a word.
      """
    case (.unknownRule, .zh): "写错的规则名不抑制任何问题。figlint rules list 列出全部规则。"
    case (.unknownRule, .en):
      "A misspelt rule suppresses nothing. figlint rules list shows what there is."
    case (.unusedSuppression, .zh):
      "数字已改正或规则已不适用时，注释应删去，以免日后掩盖新的差错。"
    case (.unusedSuppression, .en):
      """
      Where the figures were corrected, or the rule no longer applies, the comment goes too: it
      would hide the next fault.
      """
    }
  }
}
