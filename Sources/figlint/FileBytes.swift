import SourceText

/// The bytes of a file, a pipe or standard input, read with `read(2)`.
enum FileBytes {
  static func read(_ path: Argument) throws(FileError) -> [UInt8] {
    if path.isStandardInput { return try readAll(STDIN_FILENO) }
    let descriptor = path.withCPath { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileError(errno: errno) }
    defer { close(descriptor) }
    return try readAll(descriptor)
  }

  /// The beginning of a regular file.
  static func read(_ path: Argument, atMost limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = path.withCPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw FileError(errno: errno) }
    defer { close(descriptor) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      while filled < limit {
        let count = systemRead(descriptor, buffer.baseAddress.map { $0 + filled }, limit - filled)
        if count > 0 {
          filled += count
        } else if count == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw FileError(errno: failure) }
    return bytes
  }

  /// What a path is, links followed.
  static func status(_ path: Argument) throws(FileError) -> stat {
    var status = stat()
    guard path.withCPath({ stat($0, &status) }) == 0 else { throw FileError(errno: errno) }
    return status
  }

  private static func readAll(_ descriptor: Int32) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(errno: errno) }
    var size = 0
    switch status.st_mode & S_IFMT {
    case S_IFREG: size = Int(status.st_size)
    case S_IFIFO: break
    case S_IFDIR: throw .isFolder
    case S_IFSOCK where descriptor == STDIN_FILENO: break
    case S_IFCHR where descriptor == STDIN_FILENO: break
    default: throw .notAFile
    }
    // Before the memory is asked for: a sparse file may claim any size.
    guard size < TextDecoder.sizeLimit else { throw .text(.tooLarge) }

    var bytes: [UInt8] = []
    // One byte more than the size, so that the end of the file needs no larger buffer to be seen.
    var room = max(size + 1, 1 << 16)
    var isAtEnd = false
    while !isAtEnd {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        while filled < room {
          let count = systemRead(descriptor, buffer.baseAddress.map { $0 + filled }, room - filled)
          if count > 0 {
            filled += count
          } else if count == 0 {
            isAtEnd = true
            return
          } else if errno != EINTR {
            failure = errno
            return
          }
        }
      }
      guard failure == 0 else { throw FileError(errno: failure) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count < TextDecoder.sizeLimit else { throw .text(.tooLarge) }
      room = max(1 << 16, min(bytes.count, 1 << 26))
    }
    return bytes
  }
}

/// `read(2)`, whose name types here take.
func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
