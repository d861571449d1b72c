import SourceText

/// Paths into texts.
enum Loader {
  /// The text of a file, by the converter for its ending if there is one.
  static func read(
    _ path: Argument, _ options: Options = Options()
  ) throws(FileError) -> SourceText {
    let converter = options.converters.last { path.hasEnding([$0.ending]) }
    let bytes: [UInt8]
    if let converter {
      bytes = try converter.convert(path, seconds: options.converterTimeout)
    } else {
      bytes = try FileBytes.read(path)
    }
    do throws(TextError) {
      let name = path.isStandardInput ? options.inputName ?? path : path
      return try TextDecoder.decode(bytes, path: name.text)
    } catch {
      throw .text(error)
    }
  }
}
