/// One word, number, string or sign of a rule file.
struct Token: Hashable {
  enum Kind: Hashable {
    /// Letters, digits and `_`.
    case word
    /// Digits, with the index where the unit behind them begins (the token's end if there is none).
    case number(unit: Int)
    /// Three groups of digits with `-` between: a date, perhaps a wrong one.
    case date
    case string(content: Range<Int>, isMultiline: Bool, isClosed: Bool)
    /// A bracket, an operator, `,`, `:` or `=`.
    case symbol
    /// `///` at the beginning of a line.
    case docComment
    /// `//`, kept only for who writes the file anew.
    case comment
    case lineBreak
    case end
    /// A character that means nothing here.
    case unknown
  }

  let kind: Kind
  /// In code points of the file.
  let range: Range<Int>
  /// Whether only blanks stand before it on its line.
  let startsLine: Bool
}
