import SourceText

/// Paths into texts.
enum Loader {
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
      return (try TextDecoder.decode(bytes, path: path.text), converter == nil ? bytes : nil)
    } catch {
      throw .text(error)
    }
  }
}
