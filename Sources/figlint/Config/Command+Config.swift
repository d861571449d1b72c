extension Command {
  static let config = Command(
    name: .config, words: ["config"], arguments: "[PATH…]",
    summary: Phrase(zh: "列出对某份报告生效的设置", en: "show the settings in force and where they come from"),
    details: Phrase(
      zh: "列出对每个 PATH（默认当前文件夹）生效的设置，以及每项来自选项、figlint.json 的哪一行还是默认值。",
      en: """
        Lists what is in force for each PATH (by default the working folder), and whether it comes
        from a flag, from which line of a figlint.json, or is the default.
        """),
    examples: [
      Example(
        line: "figlint config reports/a.md",
        meaning: Phrase(zh: "看一份报告的设置", en: "see the settings of a document"))
    ])

  static let initialize = Command(
    name: .initialize, words: ["init"], arguments: "[FOLDER]",
    summary: Phrase(zh: "写一份带注释的 figlint.json", en: "write a figlint.json with comments"),
    details: Phrase(
      zh: "在文件夹（默认当前文件夹）中写一份 figlint.json，每个键都有注释；已有的文件不会覆盖。",
      en: """
        Writes a figlint.json into the folder, by default the working one, with every key in a
        comment. A file that is there is not overwritten.
        """),
    examples: [
      Example(line: "figlint init", meaning: Phrase(zh: "开始使用设置", en: "begin with settings"))
    ])
}
