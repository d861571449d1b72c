package import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the strings and numbers of a JSON text stand for, each decoded where it stands.
package enum JSONLiteral {
  /// A string; `nil` for anything else.
  package static func string(_ value: JSONOutline, in source: SourceText) -> String? {
    guard value.kind == .string else { return nil }
    return decode(String.self, value.span, in: source)
  }

  package static func string(at span: SourceSpan, in source: SourceText) -> String? {
    decode(String.self, span, in: source)
  }

  package static func integer(_ value: JSONOutline, in source: SourceText) -> Int? {
    guard value.kind == .word else { return nil }
    return decode(Int.self, value.span, in: source)
  }

  /// The digits of a number as written; `nil` for words and strings.
  package static func digits(_ value: JSONOutline, in source: SourceText) -> String? {
    guard value.kind == .word, decode(Decimal.self, value.span, in: source) != nil else {
      return nil
    }
    return source.text(value.span)
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ span: SourceSpan, in source: SourceText
  ) -> Value? {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try? decoder.decode(type, from: Data(source.bytes[span.start..<span.end]))
  }
}
