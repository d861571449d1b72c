/// Why bytes could not be taken as a text at all.
package enum TextError: Error, Hashable, Sendable {
  /// No text: a picture, a program, an office file. The name of the format where it is known.
  case binary(format: String?)
  /// Offsets are kept in 32 bits.
  case tooLarge
}

extension TextError {
  package func message(in language: Language) -> String {
    switch (self, language) {
    case (.binary(let format?), .zh): "不是文本，而是 \(format) 文件"
    case (.binary(let format?), .en): "is no text but a \(format) file"
    case (.binary(nil), .zh): "不是文本，而是二进制文件"
    case (.binary(nil), .en): "is no text but a binary file"
    case (.tooLarge, .zh): "过大，单个文件须小于 4 GiB"
    case (.tooLarge, .en): "is too large, a file must be smaller than 4 GiB"
    }
  }
}
