import Figures
import Quantities
import RuleLanguage
import SourceText

/// Takes out of one document's findings those that its comments suppress.
///
/// A comment that is not whole (no rule, no reason, no end) has no effect and is a finding itself;
/// so is one that suppresses nothing.
struct Suppressor {
  /// What one comment says of one rule.
  private struct Suppression {
    let rule: String
    let word: SourceSpan
    let comment: SuppressionComment
    /// The bytes in which the primary figure of a finding must begin.
    var region: Range<Int>
    var isUsed = false
  }

  private let document: Document
  private let number: Int
  private let rules: SuppressibleRules
  private let words: SuppressionWords
  private var suppressions: [Suppression] = []
  private var findings: [Finding] = []

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
    let comments = document.comments.map { SuppressionComment($0, in: document.source) }
    var open: [Suppression] = []
    for comment in comments {
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
      for word in comment.rules {
        guard let rule = resolved(word) else { continue }
        let suppression = Suppression(
          rule: rule, word: word.span, comment: comment, region: nextLine(behind: comment))
        if directive == .disable {
          open.append(suppression)
        } else {
          suppressions.append(suppression)
        }
      }
    }
    for left in open {
      complain(.unclosedSuppression, at: left.word, words.neverEnabled(left.rule))
    }
  }

  /// Ends what a comment names, or everything where it names nothing.
  private mutating func close(_ comment: SuppressionComment, _ open: inout [Suppression]) {
    func end(_ suppression: Suppression) -> Suppression {
      var closed = suppression
      closed.region = suppression.comment.span.end..<comment.span.start
      return closed
    }
    if comment.rules.isEmpty {
      if open.isEmpty {
        complain(.unclosedSuppression, at: comment.span, words.neverDisabled(nil))
      }
      suppressions += open.map(end)
      open = []
      return
    }
    for word in comment.rules {
      guard let rule = resolved(word) else { continue }
      if let index = open.lastIndex(where: { $0.rule == rule }) {
        suppressions.append(end(open.remove(at: index)))
      } else {
        complain(.unclosedSuppression, at: word.span, words.neverDisabled(rule))
      }
    }
  }

  private mutating func resolved(_ word: SuppressionComment.Word) -> String? {
    if let rule = rules.id(of: word.text) { return rule }
    complain(
      .unknownRule, at: word.span,
      words.unknownRule(word.text, suggestion: rules.suggestion(for: word.text)))
    return nil
  }

  /// The bytes of the next line with anything but blanks and such comments on it.
  private func nextLine(behind comment: SuppressionComment) -> Range<Int> {
    let source = document.source
    var line = source.lines.line(at: comment.span.end) + 2
    while line <= source.lines.starts.count {
      let span = source.lineSpan(line)
      if !isBlank(span) { return span.start..<span.end }
      line += 1
    }
    return source.bytes.count..<source.bytes.count
  }

  private func isBlank(_ line: SourceSpan) -> Bool {
    var i = line.start
    while i < line.end {
      if let comment = document.comments.first(where: { $0.contains(i) }) {
        i = comment.end
      } else if document.source.bytes[i] <= 0x20 {
        i += 1
      } else {
        return false
      }
    }
    return true
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
    for finding in all {
      let matching = suppressions.indices.filter {
        suppressions[$0].rule == finding.rule
          && suppressions[$0].region.contains(finding.primary.start)
      }
      for index in matching { suppressions[index].isUsed = true }
      // The innermost says why: it stands nearest.
      guard let index = matching.max(by: { before(suppressions[$0], suppressions[$1]) }) else {
        kept.append(finding)
        continue
      }
      let comment = suppressions[index].comment
      suppressed.append(
        SuppressedFinding(finding: finding, reason: comment.reason, comment: comment.span))
    }
    for left in suppressions where !left.isUsed && rules.didRun(left.rule) {
      complain(.unusedSuppression, at: left.word, words.unused(left.rule))
    }
    return (kept + findings, suppressed)
  }

  private func before(_ a: Suppression, _ b: Suppression) -> Bool {
    a.comment.span.start < b.comment.span.start
  }
}
