/// Standard output and standard error, written whole or not at all.
enum Console {
  enum WriteError: Error, Hashable, Sendable {
    /// The reader has gone: it has seen enough, as in `figlint … | head`.
    case closed
    case failed(errno: Int32)
  }

  /// Makes a closed pipe an error instead of a signal, and sees that the three standard
  /// descriptors are open, lest the first file that is read should take their place.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(WriteError) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count >= 0 {
          offset += count
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if failure == EPIPE { throw .closed }
    if failure != 0 { throw .failed(errno: failure) }
  }

  /// Writes what the user asked for; a reader that has gone ends the run without a word.
  static func output(_ bytes: [UInt8]) throws(Ending) {
    do throws(WriteError) {
      try writeAll(bytes, to: STDOUT_FILENO)
    } catch {
      switch error {
      case .closed:
        throw .silent
      case .failed(let number):
        let reason = systemMessage(number)
        throw .failed(Phrase(zh: "无法写出结果：\(reason)", en: "cannot write the output: \(reason)"))
      }
    }
  }

  static func output(_ text: String) throws(Ending) {
    try output(Array(text.utf8))
  }

  /// Nothing can be said of a failure here: there is nowhere left to say it.
  static func complain(_ text: String) {
    try? writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  static func complain(_ bytes: [UInt8]) {
    try? writeAll(bytes, to: STDERR_FILENO)
  }
}

/// What the system says of an error number, in its own words.
func systemMessage(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}
