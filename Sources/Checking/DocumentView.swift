import Figures
import Quantities
import SourceText

/// One document, or all documents of a run in a row, with their figures under one numbering.
///
/// Bindings hold numbers of figures, so that a rule across documents is evaluated and worded as any
/// other.
struct DocumentView: Sendable {
  private let documents: [Document]
  /// The place in the run of the first document.
  private let number: Int
  /// The number of each document's first figure.
  private let starts: [Int]
  private let count: Int

  init(_ document: Document, number: Int) {
    documents = [document]
    self.number = number
    starts = [0]
    count = document.figures.count
  }

  init(all documents: [Document]) {
    self.documents = documents
    number = 0
    var starts: [Int] = []
    var count = 0
    for document in documents {
      starts.append(count)
      count += document.figures.count
    }
    self.starts = starts
    self.count = count
  }

  struct FigureList {
    fileprivate let view: DocumentView

    var count: Int { view.count }

    subscript(index: Int) -> Figure {
      let place = view.local(index)
      return view.documents[place.document].figures[place.figure]
    }
  }

  var figures: FigureList { FigureList(view: self) }

  /// The document of the run that a figure stands in, and its number there.
  func place(of figure: Int) -> (document: Int, figure: Int) {
    let place = local(figure)
    return (number + place.document, place.figure)
  }

  func document(of figure: Int) -> Document { documents[local(figure).document] }

  /// The number of a figure of one of the documents.
  func index(of figure: Int, in document: Int) -> Int { starts[document - number] + figure }

  /// A figure as its document writes it, on one line and without blanks inside Chinese.
  func surface(_ figure: Int) -> String {
    let document = document(of: figure)
    return document.folded.text(figures[figure].folded)
  }

  /// The rounding mode that all its documents declare.
  var rounding: RoundingMode? {
    let modes = Set(documents.map(\.rounding))
    return modes.count == 1 ? modes.first ?? nil : nil
  }

  private func local(_ index: Int) -> (document: Int, figure: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return (low, index - starts[low])
  }
}

/// What names a cell of a table.
struct CellLabels: Hashable, Sendable {
  let row: String
  let column: String
}

extension DocumentView {
  /// The labels of a figure that a binding found in a table; `nil` for any other.
  func labels(of figure: Int, in binding: Binding) -> CellLabels? {
    guard let places = binding.cells, let cell = places.cells[figure],
      let table = document(of: figure).tables[safe: places.table]
    else { return nil }
    return CellLabels(row: table.rowLabel(ofCell: cell), column: table.columnHeader(ofCell: cell))
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
