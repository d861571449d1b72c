/// Paths from the top of the file system, links in folders followed.
enum RealPath {
  /// Where a path really is; `nil` where it is not there.
  static func of(_ path: Argument) -> Argument? {
    guard let resolved = path.withCPath({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return Argument(bytes: Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
  }

  /// A file by the folder it is named in, which a link to a file does not change.
  static func ofFile(_ path: Argument) -> Argument? {
    let name = Array(path.lastComponent)
    if name == [0x2E] || name == [0x2E, 0x2E] || name == [0x2F] { return of(path) }
    return of(path.parent)?.appending(name)
  }

  /// A path as one writes it from a folder: `a/b.md`, `../b.md`; both are absolute.
  static func relative(_ path: Argument, to folder: Argument) -> Argument {
    let parts = path.bytes.split(separator: 0x2F)
    let base = folder.bytes.split(separator: 0x2F)
    var shared = 0
    while shared < min(parts.count, base.count), parts[shared] == base[shared] { shared += 1 }
    let up = [ArraySlice<UInt8>](repeating: [0x2E, 0x2E], count: base.count - shared)
    let words = up + parts[shared...]
    return Argument(bytes: words.isEmpty ? [0x2E] : Array(words.joined(separator: [0x2F])))
  }

  /// An absolute path as it is shown: from the working folder.
  static func shown(_ path: Argument) -> Argument {
    guard let here = of(Argument(".")) else { return path }
    return relative(path, to: here)
  }

  /// A path written in a file, from the folder of that file.
  static func resolve(_ text: String, in folder: Argument) -> Argument {
    text.hasPrefix("/") ? Argument(text) : folder.appending(Array(text.utf8))
  }
}
