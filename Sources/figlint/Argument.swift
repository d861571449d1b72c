/// One word of the command line, as the bytes that the shell handed over.
///
/// File names on Linux are any bytes, and archives from Windows still bring names in GBK, so paths
/// stay bytes until they are shown.
struct Argument: Hashable, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// The words behind the program's name.
  static func ofProcess() -> [Argument] {
    var arguments: [Argument] = []
    for i in 1..<max(Int(CommandLine.argc), 1) {
      guard let word = CommandLine.unsafeArgv[i] else { break }
      let raw = UnsafeRawBufferPointer(start: word, count: strlen(word))
      arguments.append(Argument(bytes: Array(raw)))
    }
    return arguments
  }

  var isEmpty: Bool { bytes.isEmpty }
  var isStandardInput: Bool { bytes == [0x2D] }

  /// For people: control characters, which could drive a terminal, are spelled out.
  var text: String {
    if bytes.isEmpty { return "''" }
    guard bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var shown: [UInt8] = []
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F {
        let digits = String(byte, radix: 16)
        shown += Array("\\x\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
      } else {
        shown.append(byte)
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  func dropFirst(_ count: Int) -> Argument { Argument(bytes: Array(bytes.dropFirst(count))) }

  // MARK: As a path

  /// The path of an entry of this folder; `.` is left out, as nobody would write it.
  func appending(_ name: [UInt8]) -> Argument {
    if bytes == [0x2E] { return Argument(bytes: name) }
    return Argument(bytes: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  /// The folder that holds this path by its spelling; `.` for a bare name.
  var parent: Argument {
    var end = bytes.count
    while end > 1, bytes[end - 1] == 0x2F { end -= 1 }
    guard let slash = bytes[..<end].lastIndex(of: 0x2F) else { return Argument(".") }
    var top = slash
    while top > 1, bytes[top - 1] == 0x2F { top -= 1 }
    return Argument(bytes: Array(bytes[..<max(top, 1)]))
  }

  var lastComponent: ArraySlice<UInt8> {
    var end = bytes.count
    while end > 1, bytes[end - 1] == 0x2F { end -= 1 }
    let start = bytes[..<end].lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    return bytes[min(start, end)..<end]
  }

  func hasEnding(_ endings: [String]) -> Bool {
    let name = lastComponent.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
    return endings.contains {
      name.count > $0.utf8.count && name.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return "".withCString(body) }
      return body(base)
    }
  }
}
