/// What tells a file that is no text.
enum BinarySigns {
  /// The first bytes of files that people take for documents.
  private static let beginnings: [(bytes: [UInt8], format: String)] = [
    (Array("%PDF-".utf8), "PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "ZIP (docx, xlsx)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Microsoft Office (doc, xls)"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"),
    ([0x1F, 0x8B], "gzip"),
  ]

  /// The name of a format that the bytes begin as; a text that says "PK" is none.
  static func format(of bytes: [UInt8], _ validity: UTF8Validity) -> String? {
    guard let known = beginnings.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    return known.format == "PDF" || !validity.isValid || bytes.contains(0) ? known.format : nil
  }

  /// Whether the bytes are too full of control characters, or of those and of no UTF-8, for a text.
  static func isBinary(_ bytes: [UInt8], _ validity: UTF8Validity?) -> Bool {
    var controls = 0
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer where byte < 0x09 || (0x0E...0x1F ~= byte && byte != 0x1B) {
        controls += 1
      }
    }
    let count = bytes.count
    if controls * 2 > count || (controls >= 16 && controls * 4 > count) { return true }
    guard let validity else { return false }
    return controls >= 2 && controls * 50 > count && validity.invalidBytes * 10 > count
  }
}
