import SourceText
import Synchronization

/// Another program, run to its end with a file as its input.
enum ChildProcess {
  struct Result {
    /// As a shell tells it: 128 and the signal for a program that was killed.
    let status: Int32
    let output: [UInt8]
    /// The end of what it said on standard error.
    let errors: [UInt8]
  }

  enum Failure: Error {
    case input(errno: Int32)
    case start(errno: Int32)
    case tooMuch
    case timedOut(said: [UInt8])
  }

  /// A pipe is open to everything that is started until it is marked: one thing at a time.
  private static let starting = Mutex(())
  private static let mostErrorBytes = 4096

  static func run(
    _ words: [[UInt8]], input: Argument, seconds: Int
  ) throws(Failure) -> Result {
    let source = input.withCPath { open($0, O_RDONLY | O_CLOEXEC) }
    guard source >= 0 else { throw .input(errno: errno) }
    defer { close(source) }
    var child = try start(words, input: source)
    defer {
      close(child.output)
      close(child.errors)
    }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var output: [UInt8] = []
    var errors: [UInt8] = []
    let ending = collect(&child, &output, &errors, until: deadline)
    if ending != .done { kill(-child.id, SIGKILL) }
    let status = wait(for: child.id, until: deadline)
    let said = Array(errors.suffix(mostErrorBytes))
    switch ending {
    case .tooMuch: throw .tooMuch
    case .timedOut: throw .timedOut(said: said)
    case .done:
      guard let status else { throw .timedOut(said: said) }
      return Result(status: status, output: output, errors: said)
    }
  }

  private struct Child {
    var id: pid_t
    var output: Int32
    var errors: Int32
  }

  private enum Ending { case done, timedOut, tooMuch }

  // MARK: Start

  private static func start(_ words: [[UInt8]], input: Int32) throws(Failure) -> Child {
    let started = starting.withLock { _ in spawn(words, input) }
    switch started {
    case .success(let child): return child
    case .failure(let failure): throw failure
    }
  }

  private static func spawn(_ words: [[UInt8]], _ input: Int32) -> Swift.Result<Child, Failure> {
    guard let output = pipeEnds() else { return .failure(.start(errno: errno)) }
    guard let errors = pipeEnds() else {
      let number = errno
      close(output.read)
      close(output.write)
      return .failure(.start(errno: number))
    }
    var actions = fileActions()
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.write, STDERR_FILENO)
    var attributes = spawnAttributes()
    defer { posix_spawnattr_destroy(&attributes) }

    var strings = words.map { word in Argument(bytes: word).withCPath { strdup($0) } }
    strings.append(nil)
    defer { for string in strings { free(string) } }
    var id: pid_t = 0
    var failure = ENOENT
    if let name = strings[0] {
      failure = posix_spawnp(&id, name, &actions, &attributes, strings, environ)
    }
    close(output.write)
    close(errors.write)
    guard failure == 0 else {
      close(output.read)
      close(errors.read)
      return .failure(.start(errno: failure))
    }
    return .success(Child(id: id, output: output.read, errors: errors.read))
  }

  private static func pipeEnds() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  // MARK: Run

  private static func collect(
    _ child: inout Child, _ output: inout [UInt8], _ errors: inout [UInt8],
    until deadline: ContinuousClock.Instant
  ) -> Ending {
    var isOutputOpen = true
    var areErrorsOpen = true
    while isOutputOpen || areErrorsOpen {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return .timedOut }
      var polled = [
        pollfd(fd: isOutputOpen ? child.output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: areErrorsOpen ? child.errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      let milliseconds = Int32(clamping: left.components.seconds * 1000 + 1)
      guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { continue }
      if polled[0].revents != 0 { isOutputOpen = read(child.output, into: &output) }
      if polled[1].revents != 0 {
        areErrorsOpen = read(child.errors, into: &errors)
        if errors.count > mostErrorBytes * 4 { errors.removeFirst(errors.count - mostErrorBytes) }
      }
      if output.count >= TextDecoder.sizeLimit { return .tooMuch }
    }
    return .done
  }

  /// Takes what a pipe holds; whether there may be more.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var count = 0
    var number: Int32 = 0
    bytes += [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      number = errno
      filled = max(count, 0)
    }
    return count > 0 || count < 0 && (number == EINTR || number == EAGAIN)
  }

  /// The exit status, or `nil` for a program that goes on although it has closed its output.
  private static func wait(for id: pid_t, until deadline: ContinuousClock.Instant) -> Int32? {
    var status: Int32 = 0
    var isKilled = false
    while true {
      let done = waitpid(id, &status, isKilled ? 0 : WNOHANG)
      if done == id { break }
      if done < 0, errno != EINTR { return nil }
      if done == 0 {
        if ContinuousClock.now >= deadline {
          kill(-id, SIGKILL)
          isKilled = true
        } else {
          usleep(1000)
        }
      }
    }
    if isKilled { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  // MARK: What is a structure on one system and a pointer on the other

  #if canImport(Darwin)
    private static func fileActions() -> posix_spawn_file_actions_t? {
      var actions: posix_spawn_file_actions_t?
      posix_spawn_file_actions_init(&actions)
      return actions
    }

    private static func spawnAttributes() -> posix_spawnattr_t? {
      var attributes: posix_spawnattr_t?
      posix_spawnattr_init(&attributes)
      configure(&attributes)
      return attributes
    }

    private static func configure(_ attributes: inout posix_spawnattr_t?) {
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGPIPE)
      posix_spawnattr_setsigdefault(&attributes, &signals)
      posix_spawnattr_setpgroup(&attributes, 0)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    }
  #else
    private static func fileActions() -> posix_spawn_file_actions_t {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      return actions
    }

    /// A group of its own, so that what it starts ends with it, and no signal ignored that we do.
    private static func spawnAttributes() -> posix_spawnattr_t {
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGPIPE)
      posix_spawnattr_setsigdefault(&attributes, &signals)
      posix_spawnattr_setpgroup(&attributes, 0)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
      return attributes
    }
  #endif
}
