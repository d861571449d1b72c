extension TextProblem {
  /// What was done about it, to stand behind the place.
  package func message(in language: Language) -> String {
    switch (kind, language) {
    case (.invalidUTF8(let count), .zh): "\(count) 处字节不是 UTF-8，按 U+FFFD 读取"
    case (.invalidUTF8(let count), .en):
      "\(places(count)) that \(count == 1 ? "is" : "are") no UTF-8, read as U+FFFD"
    case (.invalidUTF16(let count), .zh): "\(count) 处不成对的 UTF-16 代码单元，按 U+FFFD 读取"
    case (.invalidUTF16(let count), .en):
      "\(places(count)) with half a UTF-16 pair, read as U+FFFD"
    case (.nulBytes(let count), .zh): "\(count) 个 NUL 字节，按空格读取"
    case (.nulBytes(let count), .en):
      "\(count) NUL \(count == 1 ? "byte" : "bytes"), read as blanks"
    }
  }

  private func places(_ count: Int) -> String { count == 1 ? "1 place" : "\(count) places" }
}
