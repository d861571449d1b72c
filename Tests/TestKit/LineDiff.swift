/// The first lines in which two outputs differ, with their numbers, or `nil` for equal bytes.
///
/// Lines are compared as bytes, since Swift takes `é` and `e` with a combining accent for equal,
/// and CR LF for one character.
package func lineDiff(expected: [UInt8], actual: [UInt8], limit: Int = 12) -> String? {
  guard expected != actual else { return nil }
  let old = expected.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  let new = actual.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  var removed: [(line: Int, text: String)] = []
  var added: [(line: Int, text: String)] = []
  for change in new.difference(from: old) {
    switch change {
    case .remove(let offset, let line, _): removed.append((offset + 1, escaped(line)))
    case .insert(let offset, let line, _): added.append((offset + 1, escaped(line)))
    }
  }
  var rows: [String] = []
  while !removed.isEmpty || !added.isEmpty {
    let takesRemoved =
      added.isEmpty || (!removed.isEmpty && removed[0].line <= added[0].line)
    let change = takesRemoved ? removed.removeFirst() : added.removeFirst()
    rows.append("\(takesRemoved ? "-" : "+") \(change.line): \(change.text)")
  }
  let shown = rows.prefix(limit)
  let rest = rows.count - shown.count
  return (shown + (rest > 0 ? ["… and \(rest) more lines"] : [])).joined(separator: "\n")
}

/// `lineDiff` of two texts.
package func lineDiff(expected: String, actual: String, limit: Int = 12) -> String? {
  lineDiff(expected: Array(expected.utf8), actual: Array(actual.utf8), limit: limit)
}

/// A line with its control characters and blanks at the end spelled out.
private func escaped(_ line: [UInt8]) -> String {
  var shown = ""
  for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
    if scalar.value < 0x20 || scalar.value == 0x7F {
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  if shown.hasSuffix(" ") { shown += "⏎" }
  return shown
}
