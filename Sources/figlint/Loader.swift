import Figures
import SourceText

/// Paths into texts.
enum Loader {
  /// Whether a file is a figure sheet, by its beginning; what cannot be read is none.
  static func isSheet(_ path: Argument) -> Bool {
    guard var bytes = try? FileBytes.read(path, atMost: SheetSigns.sample) else { return false }
    // A character that the end cuts in two is no fault of the file.
    if bytes.count == SheetSigns.sample, let end = bytes.lastIndex(of: 0x0A) {
      bytes.removeSubrange((end + 1)...)
    }
    guard let source = try? TextDecoder.decode(bytes, path: path.text) else { return false }
    return SheetSigns.isSheet(source)
  }

  /// The text of a file, by the converter for its ending if there is one.
  static func read(
    _ path: Argument, _ options: Options = Options()
  ) throws(FileError) -> SourceText {
    try readWithBytes(path, options).source
  }

  /// The text of a file with the bytes it was decoded from, `nil` where a converter made them.
  static func readWithBytes(
    _ path: Argument, _ options: Options
  ) throws(FileError) -> (source: SourceText, bytes: [UInt8]?) {
    let converter = options.converters.last { path.hasEnding([$0.ending]) }
    let bytes: [UInt8]
    if let converter {
      bytes = try converter.convert(path, seconds: options.converterTimeout)
    } else {
      bytes = try FileBytes.read(path)
    }
    do throws(TextError) {
      let name = path.isStandardInput ? options.inputName ?? path : path
      return (try TextDecoder.decode(bytes, path: name.text), converter == nil ? bytes : nil)
    } catch {
      throw .text(error)
    }
  }
}
