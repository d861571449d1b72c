import Checking
import SourceText

/// What git says of the lines of documents since a revision.
struct GitChanges {
  private let revision: Argument
  /// By the top folder of a repository.
  private var repositories: [Argument: Repository] = [:]
  /// The top folder of the repository that a folder belongs to.
  private var tops: [Argument: Argument] = [:]
  private static let seconds = 120

  private struct Repository {
    /// The paths of the revision, and of those the ones that differ now, from the top folder.
    let known: Set<[UInt8]>
    let changed: Set<[UInt8]>
  }

  init(since revision: Argument) {
    self.revision = revision
  }

  /// The changed lines of a document, given by its absolute path; of one that the revision does not
  /// hold, all.
  mutating func lines(of document: Argument) throws(Ending) -> ChangedLines {
    let root = try top(of: document.parent)
    let repository = try repository(at: root)
    let path = RealPath.relative(document, to: root)
    guard repository.known.contains(path.bytes) else { return .all }
    guard repository.changed.contains(path.bytes) else { return .some([]) }
    let literal = Array(":(top,literal)".utf8) + path.bytes
    let output = try git(
      in: root,
      [
        "diff", "--unified=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv",
        "--no-renames", "--end-of-options",
      ], revision.bytes, Array("--".utf8), literal)
    return .some(Self.ranges(output))
  }

  private mutating func top(of folder: Argument) throws(Ending) -> Argument {
    if let known = tops[folder] { return known }
    let said = try git(in: folder, ["rev-parse", "--show-toplevel"])
    guard let top = RealPath.of(Argument(bytes: Array(said.prefix { $0 != 0x0A }))) else {
      throw Self.failure(Phrase("git rev-parse --show-toplevel"))
    }
    tops[folder] = top
    return top
  }

  private mutating func repository(at root: Argument) throws(Ending) -> Repository {
    if let known = repositories[root] { return known }
    let commit = revision.bytes + Array("^{commit}".utf8)
    do throws(Ending) {
      _ = try git(in: root, ["rev-parse", "--verify", "--quiet", "--end-of-options"], commit)
    } catch {
      throw .failed(
        Phrase(
          zh: "--diff-base：git 中没有版本“\(revision.text)”",
          en: "--diff-base: git knows no revision '\(revision.text)'"))
    }
    let known = try git(
      in: root, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", "--end-of-options"],
      revision.bytes)
    let changed = try git(
      in: root,
      ["diff", "-z", "--name-only", "--no-ext-diff", "--no-renames", "--end-of-options"],
      revision.bytes, Array("--".utf8))
    let repository = Repository(known: Self.names(known), changed: Self.names(changed))
    repositories[root] = repository
    return repository
  }

  private static func names(_ output: [UInt8]) -> Set<[UInt8]> {
    Set(output.split(separator: 0).map(Array.init))
  }

  /// The new lines of each `@@ -12,0 +13,2 @@`; lines of the text begin with other characters.
  private static func ranges(_ diff: [UInt8]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for line in diff.split(separator: 0x0A) where line.starts(with: Array("@@ -".utf8)) {
      let words = String(decoding: line.prefix(80), as: UTF8.self).split(separator: " ")
      guard words.count > 2, words[2].hasPrefix("+") else { continue }
      let numbers = words[2].dropFirst().split(separator: ",").map { Int($0) }
      guard let first = numbers.first ?? nil else { continue }
      let count = numbers.count > 1 ? numbers[1] ?? 1 : 1
      if count > 0 { ranges.append(first...(first + count - 1)) }
    }
    return ranges
  }

  /// No shell, no pager, and no word of a name that could be taken for a flag.
  private func git(
    in folder: Argument, _ words: [String], _ more: [UInt8]...
  ) throws(Ending) -> [UInt8] {
    let start = ["git", "--no-pager", "-c", "core.quotePath=false", "-C"].map { Array($0.utf8) }
    let line = start + [folder.bytes] + words.map { Array($0.utf8) } + more
    let result: ChildProcess.Result
    do throws(ChildProcess.Failure) {
      result = try ChildProcess.run(line, input: Argument("/dev/null"), seconds: Self.seconds)
    } catch {
      throw Self.ending(error)
    }
    guard result.status == 0 else {
      let said = String(decoding: result.errors, as: UTF8.self).split { $0.isNewline }
      throw Self.failure(Phrase(said.last.map { Argument(String($0)).text } ?? "git \(words[0])"))
    }
    return result.output
  }

  private static func ending(_ failure: ChildProcess.Failure) -> Ending {
    switch failure {
    case .input(let number): Self.failure(Phrase(systemMessage(number)))
    case .start(let number):
      Self.failure(
        Phrase(
          zh: "无法运行 git：\(systemMessage(number))", en: "cannot run git: \(systemMessage(number))"))
    case .tooMuch: Self.failure(Phrase(zh: "git 的输出太长", en: "git says too much"))
    case .timedOut:
      Self.failure(
        Phrase(zh: "git 在 \(seconds) 秒内没有完成", en: "git did not end within \(seconds) s"))
    }
  }

  private static func failure(_ reason: Phrase) -> Ending {
    .failed(Phrase(zh: "--diff-base：\(reason.zh)", en: "--diff-base: \(reason.en)"))
  }
}
