/// Bytes of unknown origin made into a text: every byte is read, mended with a word, or refused.
///
/// UTF-8 is taken as it is, with its CR LF, so that byte offsets are those of the file; only a byte
/// order mark is dropped, which no editor counts as a column. Other encodings are converted.
package enum TextDecoder {
  /// The first size that 32-bit offsets cannot hold.
  package static let sizeLimit = 1 << 32

  package static func decode(
    _ bytes: [UInt8], path: String
  ) throws(TextError) -> SourceText {
    guard bytes.count < sizeLimit else { throw .tooLarge }
    if let encoding = UTF16Text.encoding(of: bytes) {
      let (text, damage) = UTF16Text.decode(bytes, encoding)
      return try finish(text, encoding, damage, path)
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let validity = UTF8Validity(text)
    if let format = BinarySigns.format(of: text, validity) {
      throw .binary(format: format)
    }
    if validity.isValid { return try finish(text, .utf8, nil, path) }
    if validity.looksLikeAnotherEncoding, let converted = GB18030Text.decode(text) {
      return try finish(converted, .gb18030, nil, path)
    }
    if BinarySigns.isBinary(text, validity) { throw .binary(format: nil) }
    let (mended, damage) = validity.mended(text)
    return try finish(mended, .utf8, damage, path)
  }

  /// Takes out NUL bytes, which end strings elsewhere, and puts the problems in order.
  private static func finish(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ damage: TextProblem?, _ path: String
  ) throws(TextError) -> SourceText {
    guard bytes.count < sizeLimit else { throw .tooLarge }
    var problems = damage.map { [$0] } ?? []
    var bytes = bytes
    if let first = bytes.withUnsafeBufferPointer({ ByteSearch.first(0, in: $0) }) {
      if BinarySigns.isBinary(bytes, nil) { throw .binary(format: nil) }
      var count = 0
      bytes.withUnsafeMutableBufferPointer { buffer in
        for i in first..<buffer.count where buffer[i] == 0 {
          buffer[i] = 0x20
          count += 1
        }
      }
      problems.append(
        TextProblem(kind: .nulBytes(count: count), span: SourceSpan(first, first + 1)))
      problems.sort { $0.span < $1.span }
    }
    return SourceText(path: path, bytes: bytes, problems: problems, encoding: encoding)
  }
}
