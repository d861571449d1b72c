/// How output for other programs names documents: relative to one folder, wherever figlint ran.
///
/// A service that shows findings beside the files of a repository knows them from its top.
package struct OutputPaths: Hashable, Sendable {
  /// The absolute path of the folder that the documents' paths start from.
  private let folder: [Substring]?
  /// The absolute path of the folder that they are told from.
  private let base: [Substring]?

  /// Without folders paths are only tidied up.
  package init(folder: String? = nil, base: String? = nil) {
    let folder = folder.map { Self.parts(of: $0) }
    self.folder = folder
    self.base = base.map { Self.parts(of: $0) } ?? folder
  }

  /// The path of a document from the base; one that lies elsewhere stays as it was given.
  package func path(_ given: String) -> String {
    if given == "-" { return given }
    let isAbsolute = given.hasPrefix("/")
    let parts = Self.parts(of: given)
    guard let folder, let base else {
      return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }
    let whole = isAbsolute ? parts : Self.tidied(folder + parts)
    if whole.starts(with: base), whole.count > base.count {
      return whole.dropFirst(base.count).joined(separator: "/")
    }
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }

  /// The path as a relative reference of RFC 3986.
  package func address(_ given: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path(given).utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    let address = String(decoding: bytes, as: UTF8.self)
    return given.hasPrefix("/") && address.hasPrefix("/") ? "file://" + address : address
  }

  private static func parts(of path: String) -> [Substring] {
    tidied(path.split(separator: "/"))
  }

  /// Without `.` and what `..` takes back.
  private static func tidied(_ parts: [Substring]) -> [Substring] {
    var tidied: [Substring] = []
    for part in parts where part != "." {
      if part == "..", let last = tidied.last, last != ".." {
        tidied.removeLast()
      } else {
        tidied.append(part)
      }
    }
    return tidied
  }
}
