import Figures

/// One set of figures that a rule applies to, by the names of its captures.
struct Binding: Hashable {
  /// The place of the `match` line that bound it.
  let alternative: Int
  /// In order of place, as the text has them.
  let captures: [Capture]
  /// For a rule over facts, the mention to take for each; a fact whose mentions contradict each
  /// other has none.
  let values: [String: Int]?
  /// How many digits a figure must have for a slip in it to be told from a mere mismatch.
  private(set) var tellingDigits = 3

  /// For a rule over tables, the cells of its figures.
  let cells: TableCellPlaces?

  /// The names that the text lists, where the rule counts them.
  var list: BoundList?

  struct BoundList: Hashable {
    let name: String
    let names: NameList
  }

  struct TableCellPlaces: Hashable {
    /// The place of the table in its document.
    let table: Int
    /// For each figure the index of its cell.
    let cells: [Int: Int]
  }

  struct Capture: Hashable {
    let name: String
    /// The number of the figure in the document, or in the view of several.
    let figure: Int
  }

  init(_ match: PatternMatch, _ program: PatternProgram, alternative: Int) {
    self.alternative = alternative
    captures = match.captures.map {
      Capture(name: program.slotNames[$0.slot], figure: $0.figure)
    }
    values = nil
    cells = nil
  }

  /// Cells of one table.
  init(captures: [Capture], cells: [Int: Int], table: Int) {
    alternative = 0
    self.captures = captures
    values = nil
    self.cells = TableCellPlaces(table: table, cells: cells)
  }

  /// The mentions of facts that are of one place and period.
  init(captures: [Capture], values: [String: Int]) {
    alternative = 0
    self.captures = captures
    self.values = values
    cells = nil
  }

  /// The binding with one more figure, put in its place.
  func adding(_ capture: Capture, tellingDigits: Int) -> Binding {
    let index = captures.firstIndex { $0.figure > capture.figure } ?? captures.endIndex
    var captures = self.captures
    captures.insert(capture, at: index)
    var binding = Binding(alternative: alternative, captures: captures, values: values)
    binding.list = list
    binding.tellingDigits = tellingDigits
    return binding
  }

  private init(alternative: Int, captures: [Capture], values: [String: Int]?) {
    self.alternative = alternative
    self.captures = captures
    self.values = values
    cells = nil
  }

  /// The figures under a name, in order of place.
  func figures(_ name: String) -> [Int] {
    captures.filter { $0.name == name }.map(\.figure)
  }

  /// The figures that a name stands for in arithmetic: of a fact, the one mention to take.
  func operands(_ name: String) -> [Int] {
    guard let values else { return figures(name) }
    return values[name].map { [$0] } ?? []
  }

  /// Whether the mentions of a fact contradict each other.
  func isDisputed(_ name: String) -> Bool {
    guard let values, values[name] == nil else { return false }
    return captures.contains { $0.name == name }
  }

  var figureSet: Set<Int> { Set(captures.map(\.figure)) }
  var last: Int? { captures.last?.figure }
}

extension [Binding] {
  /// The bindings that speak of one stated figure, each group in order of preference.
  ///
  /// An earlier `match` line is preferred to a later one. Within one line the tightest binding is:
  /// the shortest stretch of text that ends at the figure; but a list is taken whole, so that a
  /// binding whose figures are all in another is dropped.
  func byStatedFigure() -> [[Binding]] {
    var groups: [[Binding]] = []
    var group: [Int: Int] = [:]
    for binding in self {
      guard let last = binding.last else { continue }
      guard let number = group[last] else {
        group[last] = groups.count
        groups.append([binding])
        continue
      }
      let figures = binding.figureSet
      let isPart = groups[number].contains {
        $0.alternative == binding.alternative && figures.isSubset(of: $0.figureSet)
      }
      if !isPart { groups[number].append(binding) }
    }
    // Bindings come in order of their beginning, so that the tightest is the last of its line.
    return groups.map { group in
      group.enumerated().sorted {
        ($0.element.alternative, -$0.offset) < ($1.element.alternative, -$1.offset)
      }.map(\.element)
    }
  }
}
