import Reporting

/// A file that a run writes besides what goes to standard output.
struct OutputFile: Hashable, Sendable {
  let format: Format
  let path: Argument

  /// Reads `sarif=figlint.sarif`; what is wrong with it is an error of the flag.
  init(_ value: Argument) throws(UsageError) {
    let formats = Format.allCases.map(\.rawValue)
    guard let equals = value.bytes.firstIndex(of: 0x3D), equals + 1 < value.bytes.count else {
      throw .badValue(
        flag: "output", value: value.text, allowed: ["FORMAT=PATH"], suggestion: nil)
    }
    let word = Argument(bytes: Array(value.bytes[..<equals])).text
    guard let format = Format(rawValue: word) else {
      throw .badValue(
        flag: "output", value: word, allowed: formats,
        suggestion: UsageError.nearest(to: word, among: formats))
    }
    self.format = format
    path = value.dropFirst(equals + 1)
  }

  /// Writes the file whole, in the place of what is there.
  func write(_ bytes: [UInt8]) throws(Ending) {
    try Self.write(bytes, to: path)
  }

  /// Adds to a file that others write to as well.
  static func append(_ bytes: [UInt8], to path: Argument) throws(Ending) {
    try write(bytes, to: path, flags: O_CREAT | O_APPEND)
  }

  /// Writes a file whole, in the place of what is there.
  static func write(_ bytes: [UInt8], to path: Argument) throws(Ending) {
    try write(bytes, to: path, flags: O_CREAT | O_TRUNC)
  }

  private static func write(
    _ bytes: [UInt8], to path: Argument, flags: Int32
  ) throws(Ending) {
    let descriptor = path.withCPath { open($0, O_WRONLY | O_CLOEXEC | flags, 0o666) }
    guard descriptor >= 0 else { throw failure(path, errno) }
    var failed: Int32 = 0
    do throws(Console.WriteError) {
      try Console.writeAll(bytes, to: descriptor)
    } catch {
      failed = if case .failed(let number) = error { number } else { EPIPE }
    }
    if close(descriptor) != 0, failed == 0 { failed = errno }
    if failed != 0 { throw failure(path, failed) }
  }

  private static func failure(_ path: Argument, _ number: Int32) -> Ending {
    let reason = systemMessage(number)
    return .failed(
      Phrase(zh: "无法写入 \(path.text)：\(reason)", en: "cannot write \(path.text): \(reason)"))
  }

  /// Refuses files that the run reads, or that two formats would be written to.
  static func check(_ paths: [Argument], inputs: [String]) throws(Ending) {
    var seen: [Argument] = []
    for path in paths {
      if seen.contains(path) {
        throw .failed(
          Phrase(
            zh: "--output 两次写入 \(path.text)",
            en: "--output names \(path.text) twice"))
      }
      seen.append(path)
      guard let own = identity(of: path) else { continue }
      for input in inputs where identity(of: Argument(input)) == own {
        throw .failed(
          Phrase(
            zh: "--output 会覆盖报告 \(path.text)",
            en: "--output would overwrite the report \(path.text)"))
      }
    }
  }

  private struct Identity: Equatable {
    let device: UInt64
    let number: UInt64
  }

  /// What a path leads to, however it is spelled; `nil` where nothing is there.
  private static func identity(of path: Argument) -> Identity? {
    var status = stat()
    guard path.withCPath({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}
