/// A unit word found in a text.
package struct UnitMatch: Hashable, Sendable {
  package let unit: QuantityUnit
  /// In code points.
  package let length: Int

  package init(unit: QuantityUnit, length: Int) {
    self.unit = unit
    self.length = length
  }
}

/// All unit words, looked up by code points: asked once for every number in a text.
package struct UnitVocabulary: Sendable {
  package static let standard = UnitVocabulary(
    table: unitTable + "\n" + unitLookalikeTable)

  /// In the order of the table, without the words that are none.
  package let units: [QuantityUnit]
  /// The spellings of each unit, its symbol first.
  package let spellings: [[String]]

  /// Nodes of a trie: each has a sorted stretch of `labels` with the nodes they lead to.
  private let edgeStarts: [Int32]
  private let labels: [UInt32]
  private let targets: [Int32]
  /// For each node the index of the unit that ends there, `noUnit` for a word that is none, or −1.
  private let endings: [Int32]

  private static let noUnit: Int32 = -2

  /// A vocabulary from a table laid out like the standard one; lines that cannot be read are left
  /// out, which a test of the table finds.
  package init(table: String) {
    var units: [QuantityUnit] = []
    var spellings: [[String]] = []
    var builder = TrieBuilder()
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: " ").map(String.init)
      if columns.count == 2, columns[1] == "-" {
        builder.insert(columns[0], ending: Self.noUnit)
        continue
      }
      guard columns.count >= 3, let dimension = Dimension(column: columns[1], symbol: columns[0]),
        let factor = Exact(column: columns[2])
      else { continue }
      let symbol = columns[0].withBlanks
      let index = Int32(units.count)
      units.append(QuantityUnit(symbol: symbol, dimension: dimension, factor: factor))
      spellings.append([symbol] + columns.dropFirst(3).map(\.withBlanks))
      for spelling in spellings[spellings.count - 1] { builder.insert(spelling, ending: index) }
    }
    self.units = units
    self.spellings = spellings
    (edgeStarts, labels, targets, endings) = builder.flattened()
  }

  /// How many lines of the standard table are meant to be units, for the test that none is lost.
  package static var unitLineCount: Int {
    unitTable.split(separator: "\n").count { !$0.hasSuffix(" -") }
  }

  /// The unit with this symbol or spelling, composed ones such as 公斤/公顷 included.
  package func unit(_ symbol: String) -> QuantityUnit? {
    let scalars = symbol.unicodeScalars.map(\.value)
    guard let match = longestMatch(in: scalars, from: 0, to: scalars.count),
      match.length == scalars.count
    else { return nil }
    return match.unit
  }

  /// The longest unit word at a place, with the units it is divided by: 元, 元/人, 微克/立方米.
  ///
  /// A word of Latin letters must end where a word ends.
  package func longestMatch(in scalars: [UInt32], from: Int, to: Int) -> UnitMatch? {
    let end = min(to, scalars.count)
    guard from >= 0, let (first, length) = longestWord(in: scalars, from, end) else { return nil }
    var unit = first
    var place = from + length
    for _ in 0..<3 {
      guard place + 1 < end, scalars[place] == 0x2F || scalars[place] == 0xFF0F,
        let (divisor, length) = longestWord(in: scalars, place + 1, end),
        let quotient = unit.per(divisor)
      else { break }
      unit = quotient
      place += 1 + length
    }
    return UnitMatch(unit: unit, length: place - from)
  }

  private func longestWord(
    in scalars: [UInt32], _ from: Int, _ end: Int
  ) -> (QuantityUnit, Int)? {
    var node = 0
    var place = from
    var best: Int32 = -1
    var length = 0
    while place < end, let next = child(of: node, scalars[place]) {
      node = next
      place += 1
      let ending = endings[node]
      if ending == -1 { continue }
      let runsOn =
        place < end && isWordScalar(scalars[place]) && isWordScalar(scalars[place - 1])
      if !runsOn { (best, length) = (ending, place - from) }
    }
    return best >= 0 ? (units[Int(best)], length) : nil
  }

  private func child(of node: Int, _ label: UInt32) -> Int? {
    var low = Int(edgeStarts[node])
    var high = Int(edgeStarts[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < label { low = middle + 1 } else { high = middle }
    }
    return low < Int(edgeStarts[node + 1]) && labels[low] == label ? Int(targets[low]) : nil
  }

  private func isWordScalar(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar)
      || (0x61...0x7A).contains(scalar)
  }
}

private struct TrieBuilder {
  private var children: [[UInt32: Int]] = [[:]]
  private var endings: [Int32] = [-1]

  mutating func insert(_ word: String, ending: Int32) {
    var node = 0
    for scalar in word.unicodeScalars {
      if let next = children[node][scalar.value] {
        node = next
      } else {
        children.append([:])
        endings.append(-1)
        children[node][scalar.value] = children.count - 1
        node = children.count - 1
      }
    }
    endings[node] = ending
  }

  func flattened() -> (starts: [Int32], labels: [UInt32], targets: [Int32], endings: [Int32]) {
    var starts: [Int32] = []
    var labels: [UInt32] = []
    var targets: [Int32] = []
    for edges in children {
      starts.append(Int32(labels.count))
      for (label, target) in edges.sorted(by: { $0.key < $1.key }) {
        labels.append(label)
        targets.append(Int32(target))
      }
    }
    starts.append(Int32(labels.count))
    return (starts, labels, targets, endings)
  }
}

extension String {
  fileprivate var withBlanks: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}

extension Exact {
  /// A factor as the table writes it: a decimal, or two with a stroke between.
  fileprivate init?(column: String) {
    let parts = column.split(separator: "/", omittingEmptySubsequences: false)
    guard let top = Exact(decimal: String(parts[0])), parts.count <= 2 else { return nil }
    if parts.count == 1 {
      self = top
      return
    }
    guard let bottom = Exact(decimal: String(parts[1])), let quotient = top.divided(by: bottom)
    else { return nil }
    self = quotient
  }
}

extension Dimension {
  fileprivate init?(column: String, symbol: String) {
    let parts = column.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts[0], parts.count == 2 ? parts[1] : nil) {
    case ("count", let name): self = .count(name ?? symbol)
    case ("money", let code?): self = .money(code)
    case ("other", let name?): self = .other(name)
    case ("ratio", nil): self = .ratio
    case ("ratioDifference", nil): self = .ratioDifference
    case ("length", nil): self = .length
    case ("area", nil): self = .area
    case ("volume", nil): self = .volume
    case ("mass", nil): self = .mass
    case ("duration", nil): self = .duration
    case ("energy", nil): self = .energy
    case ("power", nil): self = .power
    case ("voltage", nil): self = .voltage
    case ("speed", nil): self = .speed
    case ("temperature", nil): self = .temperature
    case ("age", nil): self = .age
    default: return nil
    }
  }
}
