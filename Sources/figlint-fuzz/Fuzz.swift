import Figures
import Reporting
import SourceText

/// One input of libFuzzer: the first byte chooses what the file is called, the rest are its bytes.
///
/// Whatever the bytes are, they are read or refused, the figures are in order and lie on whole
/// characters of the text, and both reporters write them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  guard let first = input.first else { return 0 }
  let path = paths[Int(first) % paths.count]
  guard let source = try? TextDecoder.decode(Array(input.dropFirst()), path: path) else { return 0 }
  check(DocumentReader.read(source))
  return 0
}

private let paths = [
  "report.txt", "report.md", "report.html", "table.csv", "-", "sheet.json", "rows.ndjson",
]
