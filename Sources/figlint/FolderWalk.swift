/// The files below a folder that are wanted, in an order that no file system decides.
enum FolderWalk {
  /// The endings of files that are read as documents where only their folder is named.
  static let documentEndings = [
    ".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml",
  ]
  /// The endings of files that may be figure sheets: read where they are.
  static let sheetEndings = [".csv", ".tsv", ".json", ".ndjson", ".jsonl"]
  static let ruleEndings = [".rules"]

  struct Harvest {
    /// Sorted by the bytes of their paths.
    var files: [Argument] = []
    var failures: [UnreadablePath] = []
  }

  /// Hidden entries are skipped, and so are links to folders, which can run in circles.
  static func files(below folder: Argument, endings: [String]) -> Harvest {
    var harvest = Harvest()
    var waiting = [folder]
    while let next = waiting.popLast() {
      do throws(FileError) {
        for name in try entries(of: next) where name.first != 0x2E {
          visit(next.appending(name), endings, &harvest, &waiting)
        }
      } catch {
        harvest.failures.append(UnreadablePath(path: next, error: error))
      }
    }
    harvest.files.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    harvest.failures.sort { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
    return harvest
  }

  private static func visit(
    _ path: Argument, _ endings: [String], _ harvest: inout Harvest, _ waiting: inout [Argument]
  ) {
    var status = stat()
    guard path.withCPath({ lstat($0, &status) }) == 0 else { return }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if status.st_mode & S_IFMT == S_IFDIR {
      waiting.append(path)
      return
    }
    guard path.hasEnding(endings) else { return }
    do throws(FileError) {
      let target = isLink ? try FileBytes.status(path) : status
      if target.st_mode & S_IFMT == S_IFREG { harvest.files.append(path) }
    } catch {
      harvest.failures.append(UnreadablePath(path: path, error: error))
    }
  }

  private static func entries(of folder: Argument) throws(FileError) -> [[UInt8]] {
    guard let stream = folder.withCPath({ opendir($0) }) else { throw FileError(errno: errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      names.append(name)
    }
    return names
  }
}
