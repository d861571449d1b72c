#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The built program, run as its users run it.
enum Figlint {
  struct Run {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lastLine: String {
      String(errors.split(separator: "\n", omittingEmptySubsequences: true).last ?? "")
    }
  }

  /// The program beside the bundle of the tests, both of which one build makes.
  ///
  /// The first argument names the bundle on Linux, one of its helper's arguments on macOS; a path
  /// from this file could not know the scratch path and the configuration.
  static let path: String? = {
    for argument in CommandLine.arguments {
      guard let range = argument.firstRange(of: ".xctest") else { continue }
      let bundle = argument[..<range.lowerBound]
      guard let slash = bundle.lastIndex(of: "/") else { continue }
      let candidate = String(bundle[..<slash]) + "/figlint"
      if access(candidate, X_OK) == 0 { return candidate }
    }
    return nil
  }()

  struct NotBuilt: Error {}
  struct SystemFailure: Error {
    let call: String
    let errno: Int32
  }

  /// Runs the program in `folder`, with no locale but what `environment` says.
  static func run(
    _ arguments: [String], input: [UInt8] = [], folder: String, environment: [String] = [],
    closesOutput: Bool = false
  ) throws -> Run {
    guard let path else { throw NotBuilt() }
    // The shell changes the folder: the call that would is hidden from Swift on Linux.
    return try spawn(
      [#"cd "$0" && exec "$@""#, folder, path] + arguments, input: input,
      environment: environment, closesOutput: closesOutput)
  }

  /// Runs a line of shell in `folder`, in which the program is called `figlint`.
  static func shell(_ line: String, folder: String) throws -> Run {
    guard let path, let slash = path.lastIndex(of: "/") else { throw NotBuilt() }
    return try spawn(
      [#"cd "$0" && eval "$1""#, folder, line], input: [],
      environment: ["PATH=\(path[..<slash]):/usr/bin:/bin"], closesOutput: false)
  }

  private static func spawn(
    _ script: [String], input: [UInt8], environment: [String], closesOutput: Bool
  ) throws -> Run {
    let stdin = try TemporaryFolder.file(of: input)
    let stdout = try pipeEnds()
    let stderr = try pipeEnds()
    if closesOutput { close(stdout.read) }

    var actions = try fileActions()
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stdout.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stderr.write, STDERR_FILENO)

    var child: pid_t = 0
    let words = (["/bin/sh", "-c"] + script).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    let failure = posix_spawn(&child, "/bin/sh", &actions, nil, words, variables)
    for descriptor in [stdin, stdout.write, stderr.write] { close(descriptor) }
    guard failure == 0 else { throw SystemFailure(call: "posix_spawn", errno: failure) }

    let (output, errors) = readBoth(closesOutput ? nil : stdout.read, stderr.read)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // A signal is told as a shell tells it.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Run(
      status: code, output: output, errors: String(decoding: errors, as: UTF8.self))
  }

  #if canImport(Darwin)
    private static func fileActions() throws -> posix_spawn_file_actions_t? {
      var actions: posix_spawn_file_actions_t?
      posix_spawn_file_actions_init(&actions)
      return actions
    }
  #else
    private static func fileActions() throws -> posix_spawn_file_actions_t {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      return actions
    }
  #endif

  /// Closed in other children that are started at the same time, so that the end is seen.
  private static func pipeEnds() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemFailure(call: "pipe", errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Both at once, since a child blocks on whichever pipe is full.
  private static func readBoth(_ output: Int32?, _ errors: Int32) -> ([UInt8], [UInt8]) {
    var collected: [Int32: [UInt8]] = [:]
    var open = [output, errors].compactMap { $0 }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !open.isEmpty {
      var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 || errno == EINTR else { break }
      for entry in waiting where entry.revents != 0 {
        let count = read(entry.fd, &buffer, buffer.count)
        if count > 0 {
          collected[entry.fd, default: []] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          close(entry.fd)
          open.removeAll { $0 == entry.fd }
        }
      }
    }
    return (output.flatMap { collected[$0] } ?? [], collected[errors] ?? [])
  }
}

enum Package {
  /// The top of the package, two folders above this one.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")
}

/// A folder of one test's own, gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/figlint-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Figlint.SystemFailure(call: "mkdtemp", errno: errno)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) throws {
    try write(name, Array(text.utf8))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Figlint.SystemFailure(call: file, errno: errno) }
    defer { close(descriptor) }
    try Self.writeAll(bytes, to: descriptor)
  }

  func makeFolder(_ name: String) throws {
    guard mkdir("\(path)/\(name)", 0o755) == 0 else {
      throw Figlint.SystemFailure(call: "mkdir \(name)", errno: errno)
    }
  }

  func link(_ name: String, to target: String) throws {
    guard symlink(target, "\(path)/\(name)") == 0 else {
      throw Figlint.SystemFailure(call: "symlink \(name)", errno: errno)
    }
  }

  static func bytes(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Figlint.SystemFailure(call: path, errno: ENOENT)
    }
    return [UInt8](data)
  }

  /// A nameless file with these bytes, open at its beginning.
  static func file(of bytes: [UInt8]) throws -> Int32 {
    var template = Array("/tmp/figlint-input-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Figlint.SystemFailure(call: "mkstemp", errno: errno) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    try writeAll(bytes, to: descriptor)
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    var left = bytes[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { Self.put(descriptor, $0) }
      guard count > 0 else { throw Figlint.SystemFailure(call: "write", errno: errno) }
      left = left.dropFirst(count)
    }
  }

  /// `write(2)`, whose name the methods above have taken.
  private static func put(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    systemWrite(descriptor, bytes.baseAddress, bytes.count)
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
