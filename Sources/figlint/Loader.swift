import SourceText

/// Paths into texts.
enum Loader {
  /// The text of a file, by the converter for its ending if there is one.
  static func read(
    _ path: Argument, _ converters: [Converter] = []
  ) throws(FileError) -> SourceText {
    let converter = converters.last { path.hasEnding([$0.ending]) }
    let bytes: [UInt8]
    if let converter {
      bytes = try converter.convert(path)
    } else {
      bytes = try FileBytes.read(path)
    }
    do throws(TextError) {
      return try TextDecoder.decode(bytes, path: path.text)
    } catch {
      throw .text(error)
    }
  }
}
