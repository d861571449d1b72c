#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What all JSON formats share: one line of UTF-8, keys in alphabetical order.
///
/// Without sorting, the encoder's order of keys differs from run to run. Lines and columns in the
/// objects are 1-based, columns count code points, and an end is the place behind the last one.
enum JSONOutput {
  /// Files that people look into and keep are written over many lines.
  static func bytes(of object: some Encodable, overLines: Bool = false) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if overLines { encoder.outputFormatting.insert(.prettyPrinted) }
    do {
      return Array(try encoder.encode(object)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("strings, whole numbers and truth values can always be encoded")
    }
  }
}

/// A value that is written as null where it is absent; the encoder leaves absent members out.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
