import Checking
import Figures
import RuleLanguage
import SourceText
import Testing

@Suite struct SuppressionTests {
  private static let rules = """
    /// 部分之和等于合计
    rule parts {
        match "合计{whole:户}，分别为{parts:户}(、{parts:户})+"
        check whole == sum(parts)
        pass "合计7户，分别为3户、4户。"
        fail "合计8户，分别为3户、4户。"
    }
    """
  private static let fault = "合计8户，分别为3户、4户。"

  private func check(_ path: String, _ text: String) -> CheckResult {
    let (file, mistakes) = RuleParser.parse(SourceText(path: "t.rules", text: Self.rules))
    #expect(mistakes.isEmpty)
    return Checker(rules: RuleSet.compile([file]).rules).check([
      DocumentReader.read(SourceText(path: path, text: text))
    ])
  }

  /// The comment, what is counted as suppressed, and the findings that stay.
  @Test(arguments: [
    ("figlint-ignore-next-line t/parts -- 附注", 1, []),
    ("figlint-ignore-next-line parts --附注", 1, []),
    ("  figlint-ignore-next-line\n\tt/parts\n--\n附注  ", 1, []),
    ("figlint-ignore-next-line t/parts —— 附注", 1, []),
    ("figlint-ignore-next-line t/parts—附注", 1, []),
    ("figlint-ignore-next-line t/parts，t/parts、t/parts -- 附注", 1, ["unused", "unused"]),
    ("figlint-ignore-next-line t/parts 附注", 0, ["malformed"]),
    ("figlint-ignore-next-line t/parts -- ----", 0, ["malformed"]),
    ("figlint-ignore-next-line t/parts --", 0, ["malformed"]),
    ("figlint-ignore-next-line", 0, ["malformed"]),
    ("figlint-ignore t/parts -- 附注", 0, ["malformed"]),
    ("figlint- t/parts -- 附注", 0, ["malformed"]),
    ("figlint-ignore-next-line T/parts -- 附注", 0, ["unknown"]),
    ("figlint-ignore-next-line figlint/unknown-rule -- 附注", 0, ["unknown"]),
    ("figlint-disable t/parts -- 附注", 0, ["unclosed"]),
    ("figlint-enable t/parts", 0, ["unclosed"]), ("figlint-enable", 0, ["unclosed"]),
    ("figlint-enable nobody", 0, ["unknown"]), ("figlinter", 0, []),
  ])
  func commentsAreTakenByTheirWords(words: String, suppressed: Int, complaints: [String]) {
    for path in ["a.md", "a.txt", "a.html"] {
      let result = check(path, "<!--\(words)-->\n\(Self.fault)\n")
      #expect(result.suppressed.count == suppressed, "\(path)")
      let own = result.findings.filter { $0.rule.hasPrefix("figlint/") }
      #expect(own.map { $0.rule.dropFirst(8).prefix { $0 != "-" } } == complaints.map { $0[...] })
      #expect(result.findings.count - own.count == 1 - suppressed)
    }
  }

  @Test func onlyTheNextLineIsMeant() {
    let comment = "<!-- figlint-ignore-next-line t/parts -- 附注 -->"
    let lines = [Self.fault + comment + Self.fault, "", " \t", Self.fault, Self.fault]
    let result = check("a.txt", lines.joined(separator: "\r\n"))
    #expect(result.suppressed.map { $0.reason } == ["附注"])
    #expect(result.findings.count == 3)
    #expect(result.suppressed.first?.comment == result.documents[0].document.comments.first)
  }

  @Test func tablesAndSheetsHaveNoComments() {
    let csv = "项目,户数\n<!-- figlint-disable t/parts -- 附注 -->,3\n"
    #expect(check("a.csv", csv).findings.isEmpty)
    #expect(check("a.json", "[\"<!-- figlint-x -->\"]").findings.isEmpty)
  }

  @Test func whatIsSuppressedKeepsItsFingerprint() {
    let comment = "<!-- figlint-ignore-next-line t/parts -- 附注 -->\n"
    let plain = check("a.md", "\(Self.fault)\n\n\(Self.fault)\n").findings.map(\.fingerprint)
    let result = check("a.md", "\(comment)\(Self.fault)\n\n\(Self.fault)\n")
    #expect(result.suppressed.map(\.finding.fingerprint) == [plain[0]])
    #expect(result.findings.map(\.fingerprint) == [plain[1]])
  }

  /// Thousands of comments over thousands of findings, in every way that they can pile up.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<!-- figlint-ignore-next-line t/parts -- a -->\n", "<!-- figlint-disable t/parts -- a -->\n",
      "<!-- figlint-enable t/parts -->\n", "<!-- figlint-ignore-next-line t/other -- a -->",
      "<!-- figlint-disable t/parts -- a --><!-- figlint-enable -->\n",
    ])
  func manyCommentsTakeNoLongerThanTheirText(comment: String) {
    let comments = String(repeating: comment, count: 8000)
    let faults = String(repeating: Self.fault + "\n\n", count: 4000)
    let close = "<!-- figlint-enable -->"
    let result = check("a.md", comments + faults + comments + faults + close)
    #expect(result.findings.count + result.suppressed.count >= 8000)
  }
}
