/// Files that are written whole or not at all.
enum FileWriting {
  /// Writes beside the file and then puts the new one in its place; a file that is to be new must
  /// not be there.
  static func write(
    _ bytes: [UInt8], to path: Argument, asNew isNew: Bool
  ) throws(Ending) {
    if isNew {
      let descriptor = path.withCPath { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
      if descriptor < 0, errno == EEXIST {
        throw .failed(
          Phrase(
            zh: "\(path.text) 已经存在，不会覆盖", en: "\(path.text) is there already and is not overwritten"
          ))
      }
      return try put(bytes, into: descriptor, path)
    }
    let beside = Argument(bytes: path.bytes + Array(".\(getpid()).tmp".utf8))
    let descriptor = beside.withCPath { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    do throws(Ending) {
      try put(bytes, into: descriptor, path)
      let moved = beside.withCPath { from in path.withCPath { rename(from, $0) } }
      if moved != 0 { throw failure(path, errno) }
    } catch {
      _ = beside.withCPath { unlink($0) }
      throw error
    }
  }

  private static func put(
    _ bytes: [UInt8], into descriptor: Int32, _ path: Argument
  ) throws(Ending) {
    guard descriptor >= 0 else { throw failure(path, errno) }
    var number: Int32 = 0
    do throws(Console.WriteError) {
      try Console.writeAll(bytes, to: descriptor)
    } catch {
      if case .failed(let failed) = error { number = failed } else { number = EPIPE }
    }
    if close(descriptor) != 0, number == 0 { number = errno }
    if number != 0 { throw failure(path, number) }
  }

  private static func failure(_ path: Argument, _ number: Int32) -> Ending {
    let reason = systemMessage(number)
    return .failed(
      Phrase(zh: "无法写入 \(path.text)：\(reason)", en: "cannot write \(path.text): \(reason)"))
  }
}
