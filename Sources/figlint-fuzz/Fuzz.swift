import Figures
import Reporting
import SourceText

/// One input of libFuzzer: the first byte chooses what is done with the rest.
///
/// Most values choose what the document is called that the rest are the bytes of; the last ones take
/// the rest for a rule file, with or without a document behind a separator.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  guard let first = input.first else { return 0 }
  let rest = input.dropFirst()
  switch first {
  case UInt8(ascii: "r"): checkRules(Array(rest))
  case UInt8(ascii: "R"):
    let parts = rest.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    checkRules(Array(parts[0]), over: parts.count > 1 ? Array(parts[1]) : [])
  default:
    let path = paths[Int(first) % paths.count]
    guard let source = try? TextDecoder.decode(Array(rest), path: path) else { return 0 }
    check(DocumentReader.read(source))
  }
  return 0
}

private let paths = [
  "report.txt", "report.md", "report.html", "table.csv", "-", "sheet.json", "rows.ndjson",
]

/// Divides rules from the document that they are run over: a character that neither needs.
private let separator: UInt8 = 0x1E
