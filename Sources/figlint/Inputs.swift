import Figures

/// The documents that the paths of a command line stand for.
struct Inputs {
  /// One document with the settings that hold for it.
  struct Entry {
    let path: Argument
    let config: Config?
    /// The absolute path by which settings and ledgers know it; `nil` for standard input.
    let real: Argument?
  }

  /// In the order of the command line, folders by the bytes of their paths, none twice.
  private(set) var documents: [Entry] = []
  private(set) var failures: [UnreadablePath] = []
  /// Folders without a single document.
  private(set) var emptyFolders: [Argument] = []
  private var ignored = 0
  private var endings: [String] = []

  private struct FileID: Hashable {
    let device: UInt64
    let number: UInt64
  }

  init(_ paths: [Argument], _ run: Run) throws(Ending) {
    let configs = try ConfigSearch(run)
    var seen: Set<FileID> = []
    var hasInput = false
    for path in paths {
      var found: [Argument] = []
      do throws(FileError) {
        if try isFolder(path) {
          found = walk(path, configs, run.options.converters)
        } else {
          found = [path]
        }
      } catch {
        failures.append(UnreadablePath(path: path, error: error))
      }
      for document in found {
        // The same file by another name, or through a link, is the same document.
        if document.isStandardInput {
          if hasInput { continue }
          hasInput = true
        } else if let status = try? FileBytes.status(document),
          !seen.insert(
            FileID(
              device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
          ).inserted
        {
          continue
        }
        let name = document.isStandardInput ? run.options.inputName ?? document : document
        documents.append(
          Entry(
            path: document, config: configs.config(for: name),
            real: name.isStandardInput ? nil : RealPath.ofFile(name)))
      }
    }
    if let failure = configs.failure { throw failure }
  }

  private mutating func walk(
    _ folder: Argument, _ configs: ConfigSearch, _ converters: [Converter]
  ) -> [Argument] {
    let scope = FolderScope(of: folder, configs: configs, converters: converters, &failures)
    let harvest = FolderWalk.files(below: folder, scope)
    failures += harvest.failures
    if harvest.files.isEmpty, harvest.failures.isEmpty {
      emptyFolders.append(folder)
      ignored += harvest.ignored
      for ending in scope.endings where !endings.contains(ending) { endings.append(ending) }
    }
    return harvest.files
  }

  /// What to say where there is no document at all.
  var nothingToCheck: Phrase {
    let names = emptyFolders.map(\.text)
    let zh = endings.joined(separator: " ")
    let en = endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "")
    let ignored = Phrase(
      zh: ignored == 0 ? "" : "（另有 \(ignored) 项被忽略）",
      en: ignored == 0 ? "" : " (\(ignored) ignored)")
    return Phrase(
      zh: "没有可检查的内容：\(names.joined(separator: "、")) 中没有 \(zh) 文件\(ignored.zh)",
      en: "nothing to check: \(names.joined(separator: ", ")) "
        + "\(names.count == 1 ? "holds" : "hold") no \(en) file\(ignored.en)")
  }
}

extension Inputs.Entry {
  /// What settings say of the document where flags do not.
  func metadata(_ options: Options) -> DocumentMetadata {
    guard let config, let real else { return DocumentMetadata() }
    return DocumentMetadata(
      entries: config.entries(for: real).map(\.value).filter { entry in
        switch entry.key {
        case "date": options.date == nil
        case "rounding": options.rounding == nil
        default: true
        }
      })
  }
}

private func isFolder(_ path: Argument) throws(FileError) -> Bool {
  if path.isStandardInput { return false }
  return try FileBytes.status(path).st_mode & S_IFMT == S_IFDIR
}
