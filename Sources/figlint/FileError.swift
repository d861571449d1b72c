import SourceText

/// Why a path gave no bytes.
enum FileError: Error, Hashable, Sendable {
  case missing
  case denied
  case isFolder
  /// A device or a socket; files and pipes are read.
  case notAFile
  case text(TextError)
  case converter(ConverterFailure)
  case system(errno: Int32)

  init(errno: Int32) {
    switch errno {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .denied
    case EISDIR: self = .isFolder
    default: self = .system(errno: errno)
    }
  }

  var phrase: Phrase {
    switch self {
    case .missing: Phrase(zh: "没有这个文件或文件夹", en: "no such file or folder")
    case .denied: Phrase(zh: "没有读取权限", en: "permission denied")
    case .isFolder: Phrase(zh: "是文件夹", en: "is a folder")
    case .notAFile: Phrase(zh: "既不是文件也不是管道", en: "is neither a file nor a pipe")
    case .text(let error):
      Phrase(zh: error.message(in: .zh), en: error.message(in: .en))
    case .converter(let failure): failure.phrase
    case .system(let number): Phrase(systemMessage(number))
    }
  }
}

/// A path that could not be read, and why.
struct UnreadablePath: Error, Hashable, Sendable {
  let path: Argument
  let error: FileError

  var phrase: Phrase {
    let name = path.isStandardInput ? Phrase(zh: "标准输入", en: "standard input") : Phrase(path.text)
    return Phrase(
      zh: "\(name.zh)：\(error.phrase.zh)", en: "\(name.en): \(error.phrase.en)")
  }
}
