import Testing

/// The standard rules that an installed program carries.
struct BuiltInRulesTests {
  @Test func generatedFileHoldsTheRuleFilesAsTheyAre() throws {
    let embedded = try Figlint.run(["rules", "embed", "rules"], folder: Package.root)
    #expect(embedded.status == 0)
    let written = try TemporaryFolder.bytes(
      of: Package.root + "/Sources/figlint/BuiltInRules.swift")
    // Compared outside of the macro, which would print both whole.
    let isUpToDate = embedded.output == written
    #expect(
      isUpToDate,
      "out of date: figlint rules embed rules > Sources/figlint/BuiltInRules.swift")
  }

  @Test func programWithoutRulesBesideItListsTheStandardOnes() throws {
    let folder = try TemporaryFolder()
    let builtIn = try Figlint.run(["rules", "list"], folder: folder.path)
    let files = try Figlint.run(["rules", "list", "--rules", "rules"], folder: Package.root)
    #expect(builtIn.status == 0)
    #expect(!builtIn.output.isEmpty)
    #expect(builtIn.text == files.text)
  }

  @Test func quotesAndNumberSignsSurviveTheLiteral() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("rules")
    try folder.write("rules/odd.rules", "/// \"\"\"# and \\#(x) and ###\n\n")
    let run = try Figlint.run(["rules", "embed", "rules"], folder: folder.path)
    #expect(run.text.contains("####\"\"\"\n/// \"\"\"# and \\#(x) and ###\n\n\n\"\"\"####"))
  }
}
