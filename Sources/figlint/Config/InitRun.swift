import SourceText

/// `figlint init`: a settings file to begin with.
struct InitRun {
  let run: Run

  func perform(_ folders: [Argument]) throws(Ending) -> Ending {
    guard folders.count <= 1 else {
      throw .failed(
        UsageError.unexpectedArgument(folders[1].text, command: "init").phrase)
    }
    let folder = folders.first ?? Argument(".")
    let path = folder.appending(ConfigSearch.fileName)
    try FileWriting.write(Array(Self.starter(run.language).utf8), to: path, asNew: true)
    return .done(Phrase(zh: "已写入 \(path.text)", en: "wrote \(path.text)"))
  }

  /// Every key with what it means, all of them in comments: the file changes nothing by itself.
  static func starter(_ language: Language) -> String {
    let heading = Phrase(
      zh: "figlint 的设置。可以写注释；去掉行首的 // 即生效。\n// 说明：docs/configuration.md",
      en: "Settings of figlint. Comments are allowed; take away a // to use a line.\n"
        + "// Described in docs/configuration.md.")
    var text = "// \(heading.text(in: language))\n{\n"
    for key in ConfigKey.all {
      text += "  // \(key.meaning.text(in: language))\n  // \"\(key.name)\": \(key.example),\n"
    }
    return text + "}\n"
  }
}
