/// What an element of HTML does to the text around and within it.
enum HTMLElement {
  /// A paragraph ends at both of its tags.
  case block
  /// Its content is no text: scripts, styles, drawings, choices of a form.
  case skipped
  /// Text on both sides of it does not touch.
  case edge
  case preformatted
  case raised
  case lowered
  case table
  case row
  case cell
  case headerCell

  /// The element of this name; `nil` for those that change nothing, as `span` and unknown ones.
  static func named(_ name: HTMLName) -> HTMLElement? { byName[name] }

  private static let rows: [(HTMLElement, String)] = [
    (
      .block,
      "address article aside blockquote body br button center dd details dialog dir div dl dt "
        + "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html "
        + "legend li main menu nav ol optgroup option p section summary title ul"
    ),
    (
      .skipped,
      "script style template noframes noembed iframe svg textarea select datalist rt rp map"
    ),
    (.edge, "del ins s strike img input video audio canvas object embed"),
    (.preformatted, "pre listing xmp plaintext"), (.raised, "sup"), (.lowered, "sub"),
    (.table, "table"), (.row, "tr thead tbody tfoot caption colgroup"), (.cell, "td"),
    (.headerCell, "th"),
  ]

  private static let byName: [HTMLName: HTMLElement] = {
    var table: [HTMLName: HTMLElement] = [:]
    for (element, names) in rows {
      for name in names.split(separator: " ") { table[HTMLName(name.utf8)] = element }
    }
    return table
  }()
}

/// A name of an element or reference in lower case, packed so that it is compared at once.
struct HTMLName: Hashable, Sendable {
  private var packed: UInt128 = 0
  private var length = 0

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  var isEmpty: Bool { length == 0 }

  /// Names that do not fit are all one name that nothing has.
  mutating func append(_ byte: UInt8) {
    length = min(length + 1, 17)
    packed = packed << 8 | UInt128(0x41...0x5A ~= byte ? byte | 0x20 : byte)
  }
}
