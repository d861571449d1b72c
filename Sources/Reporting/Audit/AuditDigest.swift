import SourceText

/// The digest that an audit report carries over its own bytes.
///
/// It is taken over the whole file with its own 64 digits as zeros. Whoever changes the file can
/// make a new one, so that it shows accidents and carelessness; forgery is for signatures.
package enum AuditDigest {
  /// A page with its digest in the place kept for it.
  static func sealed(_ page: [UInt8]) -> [UInt8] {
    guard let place = place(in: page) else { return page }
    var sealed = page
    sealed.replaceSubrange(place, with: SHA256.hexadecimal(page).utf8)
    return sealed
  }

  /// Whether a report's digest is that of its bytes; `nil` for what carries none.
  package static func holds(_ report: [UInt8]) -> Bool? {
    guard let place = place(in: report) else { return nil }
    var blank = report
    blank.replaceSubrange(place, with: AuditPage.blankDigest)
    return report[place].elementsEqual(SHA256.hexadecimal(blank).utf8)
  }

  private static func place(in page: [UInt8]) -> Range<Int>? {
    guard let start = page.firstIndex(of: AuditPage.digestMark, from: 0) else { return nil }
    let digits = start + AuditPage.digestMark.count
    guard digits + 64 <= page.count else { return nil }
    return digits..<digits + 64
  }
}

extension [UInt8] {
  /// The first place at or behind an index where some bytes stand.
  func firstIndex(of bytes: [UInt8], from start: Int) -> Int? {
    guard let first = bytes.first, count >= bytes.count else { return nil }
    var i = start
    while i + bytes.count <= count {
      if self[i] == first, self[i..<i + bytes.count].elementsEqual(bytes) { return i }
      i += 1
    }
    return nil
  }
}
