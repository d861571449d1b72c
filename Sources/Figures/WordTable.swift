import SourceText

/// Words of a small closed set, found at a place of a folded text, forward or backward.
///
/// Asked at every number of a text, so that the words lie in one array behind a table of their
/// first and last characters.
struct WordTable<Meaning: Sendable>: Sendable {
  struct Match: Sendable {
    let length: Int
    let meaning: Meaning
  }

  private let forward: Index
  private let backward: Index

  init(_ rows: [(words: String, meaning: Meaning)]) {
    var entries: [(word: [UInt32], meaning: Meaning)] = []
    for row in rows {
      for word in row.words.split(separator: "|") {
        entries.append((word.unicodeScalars.map(\.value), row.meaning))
      }
    }
    // Where two are the same the first holds: sorting keeps their order.
    forward = Index(entries) { $0.first }
    backward = Index(entries) { $0.last }
  }

  /// The longest word that begins at an index.
  func match(_ scalars: [UInt32], at index: Int) -> Match? {
    guard index < scalars.count,
      let range = forward.entries(of: WordTable.lowercased(scalars[index]))
    else { return nil }
    for number in range {
      let entry = forward.entries[number]
      guard index + entry.length <= scalars.count else { continue }
      var k = 0
      while k < entry.length,
        WordTable.lowercased(scalars[index + k]) == forward.letters[entry.start + k]
      {
        k += 1
      }
      if k == entry.length { return Match(length: k, meaning: entry.meaning) }
    }
    return nil
  }

  /// The longest word that ends before an index, not reaching below `limit`.
  func match(_ scalars: [UInt32], endingAt end: Int, from limit: Int) -> Match? {
    guard end > limit, end > 0, end <= scalars.count,
      let range = backward.entries(of: WordTable.lowercased(scalars[end - 1]))
    else { return nil }
    for number in range {
      let entry = backward.entries[number]
      let start = end - entry.length
      guard start >= limit, start >= 0 else { continue }
      var k = 0
      while k < entry.length,
        WordTable.lowercased(scalars[start + k]) == backward.letters[entry.start + k]
      {
        k += 1
      }
      if k == entry.length { return Match(length: k, meaning: entry.meaning) }
    }
    return nil
  }

  @inline(__always)
  private static func lowercased(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
  }

  /// Words by one of their characters, the longest first.
  private struct Index: Sendable {
    struct Entry: Sendable {
      let start: Int
      let length: Int
      let meaning: Meaning
    }

    /// The characters of all words, one behind the other.
    private(set) var letters: [UInt32] = []
    private(set) var entries: [Entry] = []
    /// An open table of characters, at most half full; 0 is no character of a word.
    private var keys: [UInt32]
    private var ranges: [Range<Int32>]
    private let shift: UInt32

    init(
      _ words: [(word: [UInt32], meaning: Meaning)], key: ([UInt32]) -> UInt32?
    ) {
      var groups: [UInt32: [(word: [UInt32], meaning: Meaning)]] = [:]
      var order: [UInt32] = []
      for entry in words {
        guard let key = key(entry.word) else { continue }
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(entry)
      }
      var bits: UInt32 = 3
      while 1 << bits < order.count * 2 { bits += 1 }
      shift = 32 - bits
      keys = [UInt32](repeating: 0, count: 1 << bits)
      ranges = [Range<Int32>](repeating: 0..<0, count: 1 << bits)
      for key in order {
        let group = (groups[key] ?? []).enumerated().sorted {
          ($1.element.word.count, $0.offset) < ($0.element.word.count, $1.offset)
        }
        let first = Int32(entries.count)
        for (_, entry) in group {
          entries.append(
            Entry(start: letters.count, length: entry.word.count, meaning: entry.meaning))
          letters += entry.word
        }
        var slot = slot(of: key)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        ranges[slot] = first..<Int32(entries.count)
      }
    }

    @inline(__always)
    private func slot(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }

    @inline(__always)
    func entries(of key: UInt32) -> Range<Int>? {
      var slot = slot(of: key)
      while true {
        let found = keys[slot]
        if found == key, key != 0 {
          return Int(ranges[slot].lowerBound)..<Int(ranges[slot].upperBound)
        }
        if found == 0 { return nil }
        slot = (slot + 1) & (keys.count - 1)
      }
    }
  }
}
