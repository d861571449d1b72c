import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A sheet in JSON: an array of rows, bare or under `figures`.
struct JSONSheet: Decodable {
  let rows: [JSONRow]

  private enum Keys: String, CodingKey {
    case figures
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Keys.self) {
      rows = try container.decode([JSONRow].self, forKey: .figures)
    } else {
      rows = try decoder.singleValueContainer().decode([JSONRow].self)
    }
  }
}

/// One object of a sheet; its values may be strings or numbers.
struct JSONRow: Decodable {
  var fields: [FigureSheetColumn: String] = [:]
  var unknown: [String] = []
  var isObject = true

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: Key.self) else {
      isObject = false
      return
    }
    for key in container.allKeys {
      guard let column = FigureSheetColumn(header: key.stringValue) else {
        unknown.append(key.stringValue)
        continue
      }
      if try container.decodeNil(forKey: key) { continue }
      if let text = try? container.decode(String.self, forKey: key) {
        fields[column] = text
      } else {
        // A number keeps its digits, but not the zeros behind them: those need a string.
        fields[column] = "\(try container.decode(Decimal.self, forKey: key))"
      }
    }
  }
}

/// Where the rows of a JSON text stand, so that diagnostics and figures have a place.
///
/// Only brackets outside strings are counted; whether the text is JSON, the decoder has said.
enum JSONExtents {
  /// The objects one level below the outermost array.
  static func objects(in bytes: [UInt8]) -> [SourceSpan] {
    var spans: [SourceSpan] = []
    var depth = 0
    var arrayDepth = -1
    var start: Int?
    var isInString = false
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if isInString {
        if byte == 0x5C { i += 1 } else if byte == 0x22 { isInString = false }
        i += 1
        continue
      }
      switch byte {
      case 0x22: isInString = true
      case 0x5B, 0x7B:
        if byte == 0x5B, arrayDepth < 0 {
          arrayDepth = depth + 1
        } else if depth == arrayDepth {
          start = i
        }
        depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth == arrayDepth, let begin = start {
          spans.append(SourceSpan(begin, i + 1))
          start = nil
        }
        if depth < arrayDepth { return spans }
      default: break
      }
      i += 1
    }
    return spans
  }
}
