/// The ignore files that hold in a folder, those of the folders above it included.
struct IgnoreRules: Sendable {
  private struct File: Sendable {
    /// The absolute path of its folder.
    let folder: Argument
    let patterns: [IgnorePattern]
  }

  /// The weakest first.
  private var files: [File] = []

  private static let gitFile = Array(".gitignore".utf8)
  private static let ownFile = Array(".figlintignore".utf8)

  /// What holds in a folder before its own files: `.figlintignore` of all folders above it, and
  /// `.gitignore` of those of its repository.
  static func above(
    _ folder: Argument, _ failures: inout [UnreadablePath]
  ) -> IgnoreRules {
    var chain: [Argument] = []
    var next = folder
    while next.bytes != [0x2F], next.parent != next {
      next = next.parent
      chain.append(next)
    }
    let isTop = isRepository(folder)
    let top = isTop ? nil : chain.firstIndex(where: isRepository)
    var rules = IgnoreRules()
    for (depth, parent) in chain.enumerated().reversed() {
      let isInRepository = top.map { depth <= $0 } ?? false
      rules.add(parent, isInRepository ? [gitFile, ownFile] : [ownFile], &failures)
    }
    return rules
  }

  /// What holds in a folder below, or in the one that the walk begins in.
  func entering(_ folder: Argument, _ failures: inout [UnreadablePath]) -> IgnoreRules {
    var rules = self
    rules.add(folder, [Self.gitFile, Self.ownFile], &failures)
    return rules
  }

  /// The last pattern that means a path decides; an absolute path.
  func ignores(_ path: Argument, isFolder: Bool) -> Bool {
    for file in files.reversed() {
      let relative = path.bytes.dropFirst(
        file.folder.bytes == [0x2F] ? 1 : file.folder.bytes.count + 1)
      if let match = file.patterns.last(where: {
        $0.matches(Array(relative), isFolder: isFolder)
      }) {
        return !match.isNegated
      }
    }
    return false
  }

  private mutating func add(
    _ folder: Argument, _ names: [[UInt8]], _ failures: inout [UnreadablePath]
  ) {
    for name in names {
      let path = folder.appending(name)
      do throws(FileError) {
        // A folder that may not be looked into is told where it is walked.
        guard let status = try? FileBytes.status(path), status.st_mode & S_IFMT == S_IFREG else {
          continue
        }
        var bytes = try FileBytes.read(path)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let lines = bytes.split(separator: 0x0A)
        let patterns = lines.compactMap { IgnorePattern(Array($0)) }
        if !patterns.isEmpty { files.append(File(folder: folder, patterns: patterns)) }
      } catch .missing {
        continue
      } catch {
        failures.append(UnreadablePath(path: RealPath.shown(path), error: error))
      }
    }
  }

  private static func isRepository(_ folder: Argument) -> Bool {
    (try? FileBytes.status(folder.appending(Array(".git".utf8)))) != nil
  }
}
