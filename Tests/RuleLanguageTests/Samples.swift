import RuleLanguage
import SourceText

/// A rule that is right, for tests to spoil in one place.
enum Sample {
  static let valid = """
    /// 总数＝男＋女
    /// The total is men and women.
    rule sample {
        level error
        match "全村共{total:人}，其中男{men:人}，女{women:人}"
        check total == men + women
        pass "全村共10人，其中男4人，女6人。"
        fail "全村共10人，其中男4人，女5人。"
    }

    """

  /// The sample with the line that begins with a word replaced.
  static func with(_ word: String, _ replacement: String) -> String {
    replacing([word: replacement])
  }

  static func replacing(_ lines: [String: String]) -> String {
    valid.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let body = line.drop { $0 == " " }
      for (word, replacement) in lines where body.hasPrefix(word) {
        return line.prefix(line.count - body.count) + replacement
      }
      return line
    }.joined(separator: "\n")
  }

  /// The sample with one more line at its end.
  static func adding(_ line: String) -> String {
    with("}", "    \(line)\n}")
  }

  /// A rule with this pattern and condition.
  static func rule(_ match: String, _ check: String, _ more: String = "") -> String {
    """
    /// 标题
    rule sample {
        match "\(match)"
        \(more)
        check \(check)
        pass "甲1人。"
        fail "甲2人。"
    }
    """
  }
}

func parse(_ text: String, path: String = "rules/labour.rules") -> (
  file: RuleFile, diagnostics: [RuleDiagnostic]
) {
  RuleParser.parse(SourceText(path: path, text: text))
}
