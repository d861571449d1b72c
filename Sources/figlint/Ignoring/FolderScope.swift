/// What a walk takes of a folder and what it leaves out.
struct FolderScope: Sendable {
  /// The endings of files that are taken.
  private(set) var endings: [String]
  /// Whether figure sheets are taken besides, whatever their endings.
  private(set) var takesSheets = false
  private var ignored: Ignored?

  private struct Ignored: Sendable {
    /// The absolute path of the folder.
    var folder: Argument
    var rules: IgnoreRules
    let configs: ConfigSearch
    let converters: [Converter]
  }

  /// Files with these endings, and no settings looked at.
  init(endings: [String]) {
    self.endings = endings
  }

  /// Documents below a folder: what settings and ignore files leave of them.
  init(
    of folder: Argument, configs: ConfigSearch, converters: [Converter],
    _ failures: inout [UnreadablePath]
  ) {
    endings = FolderWalk.documentEndings
    takesSheets = true
    guard let real = RealPath.of(folder) else { return }
    let rules = IgnoreRules.above(real, &failures)
    ignored = Ignored(folder: real, rules: rules, configs: configs, converters: converters)
    enter(real, &failures)
  }

  /// The scope of a folder inside.
  func entering(_ name: [UInt8], _ failures: inout [UnreadablePath]) -> FolderScope {
    guard let folder = ignored?.folder.appending(name) else { return self }
    var scope = self
    scope.enter(folder, &failures)
    return scope
  }

  /// Whether an entry of the folder is left out.
  func ignores(_ name: [UInt8], isFolder: Bool) -> Bool {
    guard let ignored else { return false }
    let path = ignored.folder.appending(name)
    if ignored.rules.ignores(path, isFolder: isFolder) { return true }
    guard let config = ignored.configs.config(inFolder: ignored.folder) else { return false }
    let relative = RealPath.relative(path, to: config.folder)
    let match = config.excludes.last { $0.matches(relative.bytes, isFolder: isFolder) }
    return match.map { !$0.isNegated } ?? false
  }

  private mutating func enter(_ folder: Argument, _ failures: inout [UnreadablePath]) {
    guard var ignored else { return }
    ignored.folder = folder
    ignored.rules = ignored.rules.entering(folder, &failures)
    self.ignored = ignored
    let own = ignored.configs.config(inFolder: folder)?.converters.map(\.value) ?? []
    let known = FolderWalk.documentEndings
    endings = known
    for ending in (ignored.converters + own).map(\.ending) where !endings.contains(ending) {
      endings.append(ending)
    }
  }
}
