import RuleLanguage
import SourceText

/// The rule files of a run, found but not yet parsed.
enum RuleSources {
  /// The folder name that is looked for beside documents.
  static let folderName = Array("rules".utf8)

  /// The files that `--rules` names; else those of `rules/` beside the documents; else of `rules/`
  /// in the working folder; else those built in.
  static func find(
    named paths: [Argument], documents: [Argument]
  ) throws(Ending) -> [SourceText] {
    if !paths.isEmpty { return try read(paths) }
    var folders: [Argument] = []
    for path in documents where !path.isStandardInput {
      if let folder = ruleFolder(near: path), !folders.contains(folder) { folders.append(folder) }
    }
    if folders.isEmpty, holdsRules(Argument(bytes: folderName)) {
      folders = [Argument(bytes: folderName)]
    }
    return folders.isEmpty ? builtIn : try read(folders)
  }

  /// The standard rules as compiled into the program.
  static var builtIn: [SourceText] {
    BuiltInRules.files.map { SourceText(path: "built-in/\($0.name)", text: $0.text) }
  }

  /// The packs of the standard rules: their folders, or the files that stand in none.
  static var packs: [String] {
    var packs: [String] = []
    for file in BuiltInRules.files where !packs.contains(pack(of: file.name)) {
      packs.append(pack(of: file.name))
    }
    return packs
  }

  /// The standard rules of some packs.
  static func builtIn(packs: Set<String>) -> [SourceText] {
    zip(BuiltInRules.files, builtIn).filter { packs.contains(pack(of: $0.0.name)) }.map(\.1)
  }

  private static func pack(of name: String) -> String {
    let folder = name.split(separator: "/").first.map(String.init) ?? name
    return folder.hasSuffix(".rules") ? String(folder.dropLast(6)) : folder
  }

  /// `rules/` in a folder that is checked, or beside it, or beside a file.
  private static func ruleFolder(near path: Argument) -> Argument? {
    let places = [path.appending(folderName), path.parent.appending(folderName)]
    return places.first(where: holdsRules)
  }

  private static func holdsRules(_ folder: Argument) -> Bool {
    guard let status = try? FileBytes.status(folder), status.st_mode & S_IFMT == S_IFDIR else {
      return false
    }
    let harvest = FolderWalk.files(below: folder, endings: FolderWalk.ruleEndings)
    // What cannot be looked into is told, not passed over for the rules built in.
    return !harvest.files.isEmpty || !harvest.failures.isEmpty
  }

  static func read(_ paths: [Argument]) throws(Ending) -> [SourceText] {
    var sources: [SourceText] = []
    var seen: Set<Argument> = []
    for path in paths {
      for file in try files(of: path) where seen.insert(file).inserted {
        sources.append(try readFile(file))
      }
    }
    return sources
  }

  /// A file that another one uses.
  static func used(_ path: String) -> RuleLoader.UsedSource {
    do throws(FileError) {
      return .text(try Loader.read(Argument(bytes: Array(path.utf8))))
    } catch .missing {
      return .missing
    } catch {
      return .refused(zh: error.phrase.zh, en: error.phrase.en)
    }
  }

  private static func files(of path: Argument) throws(Ending) -> [Argument] {
    do throws(FileError) {
      if path.isStandardInput { return [path] }
      guard try FileBytes.status(path).st_mode & S_IFMT == S_IFDIR else { return [path] }
    } catch {
      throw unreadable(UnreadablePath(path: path, error: error))
    }
    let harvest = FolderWalk.files(below: path, endings: FolderWalk.ruleEndings)
    if let failure = harvest.failures.first { throw unreadable(failure) }
    guard !harvest.files.isEmpty else {
      throw .failed(
        Phrase(
          zh: "没有规则：\(path.text) 中没有 .rules 文件", en: "no rules: \(path.text) holds no .rules file"))
    }
    return harvest.files
  }

  private static func readFile(_ path: Argument) throws(Ending) -> SourceText {
    do throws(FileError) {
      return try Loader.read(path)
    } catch {
      throw unreadable(UnreadablePath(path: path, error: error))
    }
  }

  private static func unreadable(_ path: UnreadablePath) -> Ending {
    .failed(
      Phrase(zh: "规则无法读取：\(path.phrase.zh)", en: "rules cannot be read: \(path.phrase.en)"))
  }
}
