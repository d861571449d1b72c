import Figures
import Reporting
import SourceText

/// What holds of every document that was read; a breach stops the fuzzer with the input that made it.
func check(_ document: Document) {
  let source = document.source
  let folded = document.folded
  precondition(folded.scalars.count == folded.offsets.count, "every code point has an offset")
  precondition(folded.scalars.count == folded.lengths.count, "every code point has a length")
  var offset = 0
  for index in 0..<folded.count {
    let start = Int(folded.offsets[index])
    precondition(start >= offset, "offsets ascend")
    precondition(start + Int(folded.lengths[index]) <= source.bytes.count, "bytes exist")
    offset = start
  }
  var end = 0
  var foldedEnd = 0
  for figure in document.figures {
    precondition(figure.span.start >= end, "figures are in order and do not overlap")
    precondition(figure.span.end <= source.bytes.count, "a figure lies in the text")
    precondition(figure.folded.lowerBound >= foldedEnd, "figures do not share characters")
    precondition(figure.folded.upperBound <= folded.count, "a figure lies in the folded text")
    end = figure.span.end
    foldedEnd = figure.folded.upperBound
  }
  let text = FiguresTextReporter().output([document], language: .zh)
  let json = FiguresJSONReporter().output([document], language: .en)
  precondition(String(validating: text, as: UTF8.self) != nil, "the output is UTF-8")
  precondition(String(validating: json, as: UTF8.self) != nil, "the output is UTF-8")
}
