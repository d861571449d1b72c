/// Lets code compare folded code points with the characters they are.
@inline(__always)
func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }

@inline(__always)
func == (value: UInt32, scalar: Unicode.Scalar) -> Bool { value == scalar.value }

@inline(__always)
func != (value: UInt32, scalar: Unicode.Scalar) -> Bool { value != scalar.value }

/// The stretch between two indices; empty where they are the wrong way round.
func stretch(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

/// Words of a small closed set, found at a place of a folded text, forward or backward.
struct WordTable<Meaning: Sendable>: Sendable {
  struct Match: Sendable {
    let length: Int
    let meaning: Meaning
  }

  private struct Entry: Sendable {
    let word: [UInt32]
    let meaning: Meaning
  }

  private var forward: [UInt32: [Entry]] = [:]
  private var backward: [UInt32: [Entry]] = [:]

  init(_ rows: [(words: String, meaning: Meaning)]) {
    for row in rows {
      for word in row.words.split(separator: "|") {
        let scalars = word.unicodeScalars.map(\.value)
        guard let first = scalars.first, let last = scalars.last else { continue }
        let entry = Entry(word: scalars, meaning: row.meaning)
        forward[first, default: []].append(entry)
        backward[last, default: []].append(entry)
      }
    }
    forward = forward.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    backward = backward.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// The longest word that begins at an index.
  func match(_ scalars: [UInt32], at index: Int) -> Match? {
    guard index < scalars.count, let entries = forward[lowercased(scalars[index])] else {
      return nil
    }
    for entry in entries where index + entry.word.count <= scalars.count {
      var k = 0
      while k < entry.word.count, lowercased(scalars[index + k]) == entry.word[k] { k += 1 }
      if k == entry.word.count { return Match(length: k, meaning: entry.meaning) }
    }
    return nil
  }

  /// The longest word that ends before an index, not reaching below `limit`.
  func match(_ scalars: [UInt32], endingAt end: Int, from limit: Int) -> Match? {
    guard end > limit, let entries = backward[lowercased(scalars[end - 1])] else { return nil }
    for entry in entries where end - entry.word.count >= limit {
      let start = end - entry.word.count
      var k = 0
      while k < entry.word.count, lowercased(scalars[start + k]) == entry.word[k] { k += 1 }
      if k == entry.word.count { return Match(length: k, meaning: entry.meaning) }
    }
    return nil
  }

  @inline(__always)
  private func lowercased(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
  }
}
