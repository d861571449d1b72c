import SourceText

/// A place to mark in a source, and what to say beside it.
struct SnippetMark: Hashable, Sendable {
  let span: SourceSpan
  /// Whether the message speaks of it: `^^^` instead of `---`.
  let isPrimary: Bool
  let label: String?
}

/// A piece of a source with its marks, resolved to lines and columns and ready to be drawn.
struct Snippet: Hashable, Sendable {
  let rows: [SnippetRow]
  /// The digits of the greatest line number shown.
  let gutter: Int
  /// Marks that were left out because there are too many to draw.
  let omittedMarks: Int
}

enum SnippetRow: Hashable, Sendable {
  case line(SnippetLine)
  /// Lines that are not shown.
  case omission
}

/// One row of source text with the marks under it; a long line may take several.
struct SnippetLine: Hashable, Sendable {
  /// 1-based.
  let number: Int
  /// What is printed: safe for a terminal, with … where the line was cut.
  let text: String
  /// The terminal columns of `text`.
  let columns: Int
  /// By their first column.
  let marks: [ColumnMark]
}

/// A mark in terminal columns, counted from 0 at the beginning of the row's text.
struct ColumnMark: Hashable, Sendable {
  let columns: Range<Int>
  let isPrimary: Bool
  let label: String?
}
