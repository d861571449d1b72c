import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `figlint rules format`, `lint`, `docs` and `list` as a user runs them.
struct RulesToolTests {
  private static let untidy = """
    ///在册人口
    fact people :人{ match "在册{it}"
    example "在册3人"=3人 }
    words up="增|升" // of no use
    /// 在册人口前后一致
    rule people-agree {
      check agree( people )
      pass "在册3人。\\n在册3人。"
      fail "在册3人。\\n在册4人。"
    }
    """

  private static let tidy = """
    /// 在册人口
    fact people: 人 {
        match "在册{it}"
        example "在册3人" = 3人
    }

    words up = "增|升"  // of no use
    /// 在册人口前后一致
    rule people-agree {
        check agree(people)
        pass "在册3人。\\n在册3人。"
        fail "在册3人。\\n在册4人。"
    }

    """

  @Test func pageOfTheRulesIsInStepWithThem() throws {
    let page = try Figlint.run(["rules", "docs", "rules"], folder: Package.root)
    #expect(page.status == 0)
    let path = Package.root + "/docs/rules.md"
    if ProcessInfo.processInfo.environment["FIGLINT_UPDATE_GOLDENS"] == "1" {
      try Data(page.output).write(to: URL(filePath: path))
    }
    // Compared outside of the macro, which would print both whole.
    let isUpToDate = try TemporaryFolder.bytes(of: path) == page.output
    #expect(isUpToDate, "out of date: figlint rules docs rules > docs/rules.md")
  }

  @Test func standardRulesAreInTheirFormAndWithoutDoubt() throws {
    let form = try Figlint.run(["rules", "format", "--check", "rules"], folder: Package.root)
    #expect(form.status == 0 && form.text.isEmpty)
    let lint = try Figlint.run(["rules", "lint", "rules"], folder: Package.root)
    #expect(lint.status == 0 && lint.text.isEmpty)
  }

  @Test func formatRewritesOnceAndCheckNever() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rules", Self.untidy)
    let check = try Figlint.run(["rules", "format", "--check", "a.rules"], folder: folder.path)
    #expect(check.status == 1)
    #expect(check.text == "a.rules\n")
    #expect(try TemporaryFolder.bytes(of: folder.path + "/a.rules") == Array(Self.untidy.utf8))
    let first = try Figlint.run(["rules", "format", "a.rules"], folder: folder.path)
    #expect(first.status == 0)
    #expect(try TemporaryFolder.bytes(of: folder.path + "/a.rules") == Array(Self.tidy.utf8))
    let second = try Figlint.run(["rules", "format", "a.rules"], folder: folder.path)
    #expect(second.lastLine == "figlint: nothing to change")
  }

  @Test func formatLeavesAloneWhatItCannotRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rules", "rule x {\n pass \"not closed\n}\n")
    let run = try Figlint.run(["rules", "format", "a.rules"], folder: folder.path)
    #expect(run.status == 2)
    #expect(
      run.lastLine
        == "figlint: a.rules cannot be formatted: it does not read as a rule file (exit 2)")
  }

  @Test func lintNamesThePlace() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rules", Self.tidy)
    let run = try Figlint.run(["rules", "lint", "a.rules"], folder: folder.path)
    #expect(run.status == 1)
    #expect(run.text.contains("word list `up` is never used\n --> a.rules:7:7"))
    #expect(run.lastLine == "figlint: 1 doubtful place (exit 1)")
  }

  @Test func listAsJSONHoldsRulesAndFacts() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rules", Self.tidy)
    let run = try Figlint.run(
      ["rules", "list", "--rules", "a.rules", "--format", "json"], folder: folder.path)
    #expect(
      run.text == """
        {"facts":[{"line":2,"name":"people","path":"a.rules","title":{"zh":"在册人口"}}],\
        "rules":[{"explanation":[],"id":"a/people-agree","level":"error","line":9,\
        "path":"a.rules","status":"active","tags":[],"title":{"zh":"在册人口前后一致"}}],\
        "version":1}

        """)
  }

  @Test func usedFilesAreFoundBesideTheirUser() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("shared")
    try folder.makeFolder("own")
    try folder.write(
      "shared/people.rules", "/// 在册人口\nfact people: 人 {\n    match \"在册{it}\"\n}\n")
    try folder.write(
      "own/a.rules",
      """
      use "../shared/people.rules"
      /// 在册人口前后一致
      rule people-agree {
          check agree(people)
          pass "在册3人。\\n在册3人。"
          fail "在册3人。\\n在册4人。"
      }
      """)
    try folder.write("report.md", "在册3人。\n\n在册4人。\n")
    let run = try Figlint.run(["check", "--rules", "own", "report.md"], folder: folder.path)
    #expect(run.status == 1)
    try folder.write("shared/people.rules", "use \"../own/a.rules\"\n")
    let circle = try Figlint.run(["check", "--rules", "own", "report.md"], folder: folder.path)
    #expect(circle.status == 2)
    #expect(
      circle.errors.contains(
        "files use each other in a circle: own/a.rules → shared/people.rules → own/a.rules"))
  }
}
