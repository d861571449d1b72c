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
    /// How many entries settings and ignore files left out, a folder counted as one.
    var ignored = 0
  }

  static func files(below folder: Argument, endings: [String]) -> Harvest {
    files(below: folder, FolderScope(endings: endings))
  }

  /// Hidden entries are skipped, and so are links to folders, which can run in circles.
  static func files(below folder: Argument, _ scope: FolderScope) -> Harvest {
    var harvest = Harvest()
    var waiting = [(folder: folder, scope: scope)]
    while let next = waiting.popLast() {
      do throws(FileError) {
        for name in try entries(of: next.folder) where name.first != 0x2E {
          visit(name, next.folder, next.scope, &harvest, &waiting)
        }
      } catch {
        harvest.failures.append(UnreadablePath(path: next.folder, error: error))
      }
    }
    harvest.files.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    harvest.failures.sort { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
    return harvest
  }

  private static func visit(
    _ name: [UInt8], _ folder: Argument, _ scope: FolderScope, _ harvest: inout Harvest,
    _ waiting: inout [(folder: Argument, scope: FolderScope)]
  ) {
    let path = folder.appending(name)
    var status = stat()
    guard path.withCPath({ lstat($0, &status) }) == 0 else {
      // One that has just been deleted is not missed.
      let number = errno
      if number != ENOENT {
        harvest.failures.append(UnreadablePath(path: path, error: FileError(errno: number)))
      }
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      if scope.ignores(name, isFolder: true) {
        harvest.ignored += 1
      } else {
        waiting.append((path, scope.entering(name, &harvest.failures)))
      }
      return
    }
    let isDocument = path.hasEnding(scope.endings)
    guard isDocument || scope.takesSheets && path.hasEnding(sheetEndings) else { return }
    if scope.ignores(name, isFolder: false) {
      if isDocument { harvest.ignored += 1 }
      return
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    do throws(FileError) {
      let target = isLink ? try FileBytes.status(path) : status
      guard target.st_mode & S_IFMT == S_IFREG, isDocument || Loader.isSheet(path) else { return }
      harvest.files.append(path)
    } catch {
      harvest.failures.append(UnreadablePath(path: path, error: error))
    }
  }

  private static func entries(of folder: Argument) throws(FileError) -> [[UInt8]] {
    guard let stream = folder.withCPath({ opendir($0) }) else { throw FileError(errno: errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      // The end and a failure differ in nothing but this.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      names.append(name)
    }
    if errno != 0 { throw FileError(errno: errno) }
    return names
  }
}
