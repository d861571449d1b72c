/// The documents that the paths of a command line stand for.
struct Inputs {
  /// In the order of the command line, folders by the bytes of their paths, none twice.
  private(set) var documents: [Argument] = []
  private(set) var failures: [UnreadablePath] = []
  /// Folders without a single document.
  private(set) var emptyFolders: [Argument] = []

  /// The endings of files that are read where only their folder is named.
  private let endings: [String]

  init(_ paths: [Argument], converters: [Converter] = []) {
    let known = FolderWalk.documentEndings
    endings = known + converters.map(\.ending).filter { !known.contains($0) }
    var seen: Set<Argument> = []
    for path in paths {
      var found: [Argument] = []
      do throws(FileError) {
        if try isFolder(path) {
          let harvest = FolderWalk.files(
            below: path, endings: endings + FolderWalk.sheetEndings)
          found = harvest.files.filter { $0.hasEnding(endings) || Loader.isSheet($0) }
          failures += harvest.failures
          if found.isEmpty, harvest.failures.isEmpty { emptyFolders.append(path) }
        } else {
          found = [path]
        }
      } catch {
        failures.append(UnreadablePath(path: path, error: error))
      }
      documents += found.filter { seen.insert($0).inserted }
    }
  }

  /// What to say where there is no document at all.
  var nothingToCheck: Phrase {
    let names = emptyFolders.map(\.text)
    let zh = endings.joined(separator: " ")
    let en = endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "")
    return Phrase(
      zh: "没有可检查的内容：\(names.joined(separator: "、")) 中没有 \(zh) 文件",
      en: "nothing to check: \(names.joined(separator: ", ")) "
        + "\(names.count == 1 ? "holds" : "hold") no \(en) file")
  }
}

private func isFolder(_ path: Argument) throws(FileError) -> Bool {
  if path.isStandardInput { return false }
  return try FileBytes.status(path).st_mode & S_IFMT == S_IFDIR
}
