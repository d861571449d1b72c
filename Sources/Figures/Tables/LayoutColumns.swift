import SourceText

/// The columns of a table laid out with blanks, found from where its numbers stand.
struct LayoutColumns {
  struct Column {
    var place: Range<Int>
    let isNumeric: Bool
  }

  /// From left to right.
  private(set) var columns: [Column] = []
  let byColumns: Bool

  init(_ lines: [LayoutLine]) {
    let data = lines.filter(\.isData)
    byColumns =
      Self.alignment(data, byColumns: true) > Self.alignment(data, byColumns: false)
    // Lines with most numbers show the columns best; others only widen them.
    for line in data.sorted(by: { ($0.anchors, $1.number) > ($1.anchors, $0.number) }) {
      var taken = -1
      for segment in line.segments where segment.isAnchor {
        taken = add(segment.place(byColumns: byColumns), behind: taken)
      }
    }
    addTextColumns(data)
    // Every label may stand on lines of its own.
    if !columns.contains(where: { !$0.isNumeric }) {
      let limit = columns.first?.place.lowerBound ?? 0
      addTextColumns(
        lines.filter { line in
          line.segments.count == 1 && line.anchors == 0
            && line.segments[0].place(byColumns: byColumns).lowerBound < limit
        })
    }
  }

  var numericCount: Int { columns.count { $0.isNumeric } }

  /// How many numbers end where another one ends: right only for the way the table was aligned.
  private static func alignment(_ lines: [LayoutLine], byColumns: Bool) -> Int {
    var ends: [Int: Int] = [:]
    for line in lines {
      for segment in line.segments where segment.isAnchor {
        ends[segment.place(byColumns: byColumns).upperBound, default: 0] += 1
      }
    }
    return ends.values.reduce(0) { $0 + $1 - 1 }
  }

  /// Puts a number into the column it overlaps, or into a new one.
  ///
  /// - Returns: The index of the column, which later numbers of the line lie behind.
  private mutating func add(_ place: Range<Int>, behind taken: Int) -> Int {
    var best: (index: Int, overlap: Int)?
    var i = max(0, taken + 1)
    while i < columns.count, columns[i].place.lowerBound < place.upperBound {
      let overlap = columns[i].place.overlap(place)
      if overlap > (best?.overlap ?? 0) { best = (i, overlap) }
      i += 1
    }
    if let best {
      let place = columns[best.index].place.union(place)
      // A column never grows into its neighbours.
      let low = best.index > 0 ? columns[best.index - 1].place.upperBound : 0
      let high =
        best.index + 1 < columns.count ? columns[best.index + 1].place.lowerBound : .max
      let lower = max(place.lowerBound, low)
      columns[best.index].place = lower..<max(lower, min(place.upperBound, high))
      return best.index
    }
    var index = taken + 1
    while index < columns.count, columns[index].place.lowerBound < place.lowerBound { index += 1 }
    columns.insert(Column(place: place, isNumeric: true), at: index)
    return index
  }

  /// Columns of words: stretches of text that overlap none of the columns of numbers.
  private mutating func addTextColumns(_ lines: [LayoutLine]) {
    var places: [Range<Int>] = []
    for line in lines {
      for (i, segment) in line.segments.enumerated() where !segment.isAnchor {
        var place = segment.place(byColumns: byColumns)
        if i == 0, let first = columns.first, place.lowerBound < first.place.lowerBound {
          // A long label may reach below the first number.
          place = place.lowerBound..<min(place.upperBound, first.place.lowerBound)
        }
        guard !columns.contains(where: { $0.place.overlap(place) > 0 }) else { continue }
        places.append(place)
      }
    }
    places.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var merged: [Range<Int>] = []
    for place in places {
      if let last = merged.last, place.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.union(place)
      } else {
        merged.append(place)
      }
    }
    columns += merged.map { Column(place: $0, isNumeric: false) }
    columns.sort { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// The column of a stretch in a row, behind one that is taken; the nearest where none overlaps.
  func column(of place: Range<Int>, behind taken: Int, numericOnly: Bool = false) -> Int? {
    var best: (index: Int, overlap: Int)?
    for i in max(0, taken + 1)..<max(0, taken + 1, columns.count) {
      if numericOnly, !columns[i].isNumeric { continue }
      let overlap = columns[i].place.overlap(place)
      if overlap > (best?.overlap ?? .min) { best = (i, overlap) }
    }
    return best?.index
  }

  /// All columns that a stretch stands over.
  func columns(under place: Range<Int>) -> Range<Int> {
    var low = columns.count
    var high = 0
    for (i, column) in columns.enumerated() where column.place.overlap(place) > 0 {
      low = min(low, i)
      high = i + 1
    }
    return low < high ? low..<high : 0..<0
  }
}

extension Range<Int> {
  /// How many places both have; below zero, how far they are apart.
  func overlap(_ other: Range<Int>) -> Int {
    Swift.min(upperBound, other.upperBound) - Swift.max(lowerBound, other.lowerBound)
  }

  func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
