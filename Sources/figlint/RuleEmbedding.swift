import SourceText

/// Writes rule files as a Swift file, so that an installed program carries the standard rules.
///
/// Resources of the package manager would tie the program to its build folder; a raw string literal
/// a file costs nothing to compile.
enum RuleEmbedding {
  static func swiftFile(for sources: [SourceText], below folder: Argument) -> String {
    var text = """
      // Written by `figlint rules embed rules`; ci.sh and a test see to it that it is up to date.
      // swift-format-ignore-file

      /// The standard rules, the files of `rules/` as they are.
      enum BuiltInRules {
        static let files: [(name: String, text: String)] = [

      """
    let prefix = folder.bytes.last == 0x2F ? folder.text : folder.text + "/"
    for source in sources {
      let name =
        source.path.hasPrefix(prefix) ? String(source.path.dropFirst(prefix.count)) : source.path
      let content = String(decoding: source.bytes, as: UTF8.self)
      let hashes = String(repeating: "#", count: longestRun(of: 0x23, in: source.bytes) + 1)
      text += "    (\(hashes)\"\(name)\"\(hashes), \(hashes)\"\"\"\n\(content)\n\"\"\"\(hashes)),\n"
    }
    return text + "  ]\n}\n"
  }

  /// As many number signs as nowhere follow each other: neither quotes nor backslashes mean
  /// anything between those.
  private static func longestRun(of byte: UInt8, in bytes: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for next in bytes {
      run = next == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
