#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The golden files of one test target: whole outputs, compared as bytes.
///
/// They are rewritten only under `FIGLINT_UPDATE_GOLDENS=1`; a golden that mends itself when it
/// fails would pass the second run whatever the program prints.
package struct Golden: Sendable {
  private let folder: String
  private let isUpdating: Bool

  /// The folder `Goldens` beside the test file.
  package init(testFile: String = #filePath) {
    let parent = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    self.init(
      folder: (parent + ["Goldens"]).joined(separator: "/"),
      isUpdating: ProcessInfo.processInfo.environment["FIGLINT_UPDATE_GOLDENS"] == "1")
  }

  package init(folder: String, isUpdating: Bool) {
    self.folder = folder
    self.isUpdating = isUpdating
  }

  /// How an output differs from its golden, or `nil` where the bytes are the same.
  package func difference(_ name: String, from actual: [UInt8]) -> String? {
    let path = "\(folder)/\(name)"
    let expected = FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    if expected == actual { return nil }
    if isUpdating {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        try Data(actual).write(to: URL(filePath: path))
        return nil
      } catch {
        return "\(name) could not be written: \(error)"
      }
    }
    let hint = "run with FIGLINT_UPDATE_GOLDENS=1 to accept"
    guard let expected else {
      return "\(name) does not exist (\(hint)); its text would be\n"
        + String(decoding: actual, as: UTF8.self)
    }
    return "\(name) differs (\(hint))\n"
      + (lineDiff(expected: expected, actual: actual) ?? "")
  }

  /// Files of the folder that no test owns: left over from a test that is gone or renamed.
  package func strays(owned: some Sequence<String>) -> [String] {
    let owned = Set(owned)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { !$0.hasPrefix(".") && !owned.contains($0) }.sorted()
  }
}
