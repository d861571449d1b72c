import Figures
import Quantities
import RuleLanguage
import SourceText

/// Takes out of one document's findings those that its comments suppress.
///
/// A comment that is not whole (no rule, no reason, no end) has no effect and is a finding itself;
/// so is one that suppresses nothing.
struct Suppressor {
  private let document: Document
  private let number: Int
  private let rules: SuppressibleRules
  private let words: SuppressionWords
  private var suppressions: [Suppression] = []
  private var findings: [Finding] = []
  /// To look for near names costs more than all else.
  private var suggestionsLeft = 20

  /// - Returns: What is still to be shown, with what is wrong with the comments; what is not.
  static func apply(
    to all: [Finding], of document: Document, number: Int, rules: SuppressibleRules,
    language: Language
  ) -> (findings: [Finding], suppressed: [SuppressedFinding]) {
    var suppressor = Suppressor(document, number, rules, language)
    suppressor.readComments()
    return suppressor.applied(to: all)
  }

  private init(
    _ document: Document, _ number: Int, _ rules: SuppressibleRules, _ language: Language
  ) {
    self.document = document
    self.number = number
    self.rules = rules
    words = SuppressionWords(language: language)
  }

  // MARK: Comments

  private mutating func readComments() {
    var lines = NextLines(document)
    var open: [String: [Suppression]] = [:]
    for span in document.comments {
      let comment = SuppressionComment(span, in: document.source)
      guard let directive = comment.directive else {
        complain(.malformedSuppression, at: comment.name.span, words.unknown(comment.name.text))
        continue
      }
      if directive == .enable {
        close(comment, &open)
        continue
      }
      guard !comment.rules.isEmpty else {
        complain(.malformedSuppression, at: comment.span, words.missingRule(directive))
        continue
      }
      guard !comment.reason.isEmpty else {
        complain(.malformedSuppression, at: comment.span, words.missingReason(directive))
        continue
      }
      let nextLine = lines.bytes(behind: comment.span)
      for word in comment.rules {
        guard let rule = resolved(word) else { continue }
        let suppression = Suppression(
          rule: rule, word: word.span, comment: comment.span, reason: comment.reason,
          region: nextLine)
        if directive == .disable {
          open[rule, default: []].append(suppression)
        } else {
          suppressions.append(suppression)
        }
      }
    }
    for left in open.values.joined() {
      complain(.unclosedSuppression, at: left.word, words.neverEnabled(left.rule))
    }
  }

  /// Ends what a comment names, or everything where it names nothing.
  private mutating func close(
    _ comment: SuppressionComment, _ open: inout [String: [Suppression]]
  ) {
    if comment.rules.isEmpty {
      if open.values.allSatisfy(\.isEmpty) {
        complain(.unclosedSuppression, at: comment.span, words.neverDisabled(nil))
      }
      suppressions += open.values.joined().map { $0.ended(at: comment.span.start) }
      open = [:]
      return
    }
    for word in comment.rules {
      guard let rule = resolved(word) else { continue }
      if let last = open[rule]?.popLast() {
        suppressions.append(last.ended(at: comment.span.start))
      } else {
        complain(.unclosedSuppression, at: word.span, words.neverDisabled(rule))
      }
    }
  }

  private mutating func resolved(_ word: SuppressionComment.Word) -> String? {
    if let rule = rules.id(of: word.text) { return rule }
    suggestionsLeft -= 1
    let suggestion = suggestionsLeft >= 0 ? rules.suggestion(for: word.text) : nil
    complain(.unknownRule, at: word.span, words.unknownRule(word.text, suggestion: suggestion))
    return nil
  }

  private mutating func complain(_ rule: ReservedRule, at span: SourceSpan, _ message: String) {
    findings.append(
      Finding(
        rule: rule.id, level: rule.level, verdict: .violated, message: message, document: number,
        primary: span, figures: [],
        fingerprint: Fingerprint.of(rule: rule.id, document: document, span: span)))
  }

  // MARK: Findings

  private mutating func applied(
    to all: [Finding]
  ) -> (findings: [Finding], suppressed: [SuppressedFinding]) {
    var kept: [Finding] = []
    var suppressed: [SuppressedFinding] = []
    var stacks = SuppressionStacks(suppressions)
    for finding in all {
      if let suppression = stacks.innermost(of: finding.rule, at: finding.primary.start) {
        suppressed.append(
          SuppressedFinding(
            finding: finding, reason: suppression.reason, comment: suppression.comment))
      } else {
        kept.append(finding)
      }
    }
    for left in stacks.unused where rules.didRun(left.rule) {
      complain(.unusedSuppression, at: left.word, words.unused(left.rule))
    }
    return (kept + findings, suppressed)
  }
}
