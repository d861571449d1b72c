import SourceText

/// Paths into texts.
enum Loader {
  static func read(_ path: Argument) throws(FileError) -> SourceText {
    let bytes = try FileBytes.read(path)
    do throws(TextError) {
      return try TextDecoder.decode(bytes, path: path.text)
    } catch {
      throw .text(error)
    }
  }
}
