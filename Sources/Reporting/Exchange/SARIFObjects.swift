import RuleLanguage

/// A log of SARIF 2.1.0 with the objects that ours have, each with its section of the standard.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [SARIFRun]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

/// Section 3.14.
struct SARIFRun: Encodable {
  let tool: SARIFTool
  /// Section 3.14.27; browsers and editors count so.
  let columnKind = "utf16CodeUnits"
  let results: [SARIFResult]
}

/// Section 3.18.
struct SARIFTool: Encodable {
  let driver: SARIFDriver
}

/// Section 3.19.
struct SARIFDriver: Encodable {
  let name = "figlint"
  let informationUri: String?
  let rules: [SARIFRule]
  let semanticVersion: String
}

/// Section 3.49.
struct SARIFRule: Encodable {
  struct Configuration: Encodable {
    let level: String
  }

  struct Help: Encodable {
    let text: String
    let markdown: String
  }

  struct Properties: Encodable {
    let tags: [String]
    let precision: String
    let severity: String

    private enum CodingKeys: String, CodingKey {
      case tags, precision
      case severity = "problem.severity"
    }
  }

  let id: String
  let name: String
  let shortDescription: SARIFText
  let fullDescription: SARIFText
  let help: Help
  let helpUri: String?
  let defaultConfiguration: Configuration
  let properties: Properties

  init(_ rule: RuleDescription, _ input: ReportInput) {
    let visibleID = VisibleText.line(rule.id)
    let title = rule.title.isEmpty ? visibleID : VisibleText.line(rule.title)
    let lines = rule.explanation.split(separator: "\n").map { VisibleText.line(String($0)) }
    let command = Wording(language: input.language).explained(rule.id)
    id = visibleID
    name = visibleID
    shortDescription = SARIFText(Self.cut(title))
    fullDescription = SARIFText(Self.cut(([title] + lines).joined(separator: "\n")))
    help = Help(
      text: ([title] + lines + [command]).joined(separator: "\n"),
      markdown: ([title] + lines).map(MarkdownText.line).joined(separator: "\n")
        + "\n\n" + MarkdownText.code(command))
    helpUri = input.run.address(of: rule.id)
    defaultConfiguration = Configuration(level: Self.level(rule.level))
    properties = Properties(
      tags: rule.tags.prefix(10).map(VisibleText.line),
      precision: rule.isLikely ? "high" : "very-high",
      severity: rule.level == .note ? "recommendation" : rule.level.rawValue)
  }

  /// GitHub takes 1024 characters of a description.
  private static func cut(_ text: String) -> String {
    text.unicodeScalars.count <= 1024
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(1023))) + "…"
  }

  /// Section 3.27.10.
  static func level(_ level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

/// Section 3.27.
struct SARIFResult: Encodable {
  let level: String
  let locations: [SARIFLocation]
  let message: SARIFText
  let partialFingerprints: [String: String]
  let relatedLocations: [SARIFLocation]?
  let ruleId: String
  let ruleIndex: Int?
  let suppressions: [SARIFSuppression]?
}

/// Section 3.11.
struct SARIFText: Encodable {
  let text: String

  /// Text in which brackets mean themselves.
  init(_ text: String) {
    self.text = Self.lines(text)
  }

  init(_ text: String, isEscaped: Bool) {
    self.text = isEscaped ? text : Self.escaped(text)
  }

  /// Section 3.11.6: brackets of a message that are no link stand behind a backslash, lest a report should
  /// put links into it.
  static func escaped(_ text: String) -> String {
    VisibleText.line(text).replacing("\\", with: "\\\\").replacing("[", with: "\\[")
      .replacing("]", with: "\\]")
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      VisibleText.line(String($0))
    }
    .joined(separator: "\n")
  }
}

/// Section 3.28.
struct SARIFLocation: Encodable {
  var id: Int?
  var message: SARIFText?
  let physicalLocation: SARIFPhysicalLocation
}

/// Section 3.29.
struct SARIFPhysicalLocation: Encodable {
  let artifactLocation: SARIFArtifactLocation
  let region: SARIFRegion
}

/// Section 3.4.
struct SARIFArtifactLocation: Encodable {
  let uri: String
}

/// Section 3.30; the end is behind the last character.
struct SARIFRegion: Encodable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int
}

/// Section 3.35.
struct SARIFSuppression: Encodable {
  let justification: String
  let kind: String
  let location: SARIFLocation?
}
