import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The audit page in a browser, driven as a reader would, where Chromium and Python are there.
@Suite(.enabled(if: Browser.isInstalled, "needs python3 and chromium on the path"))
struct BrowserTests {
  /// A rate that is wrong, sums that hold, a table, and a document beside it.
  private static let text = """
    # 乙县村道简报

    全县有村40个，已通公交33个，通达率为82.5%。去年有村40个，已通公交30个，通达率为57.0%。

    | 村 | 户数（户） | 占比（%） |
    |---|---:|---:|
    | 甲 | 12 | 44.4 |
    | 乙 | 15 | 55.6 |
    | 合计 | 27 | 100.0 |

    """

  private static let rules = """
    /// 通达率＝已通公交的村÷全部村
    /// The share of villages that a bus reaches
    rule bus-share {
        level error
        match "村{all:个}，已通公交{reached:个}，通达率为{share:%}"
        check share == reached / all

        pass "有村8个，已通公交6个，通达率为75%。"
        fail "有村8个，已通公交6个，通达率为57%。"
    }
    """

  @Test func pageWorksAsAReaderUsesIt() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("reports")
    let long = (0..<30).map { "第\($0 + 1)段：有村\($0 + 9)个，已通公交\($0 + 3)个。\n" }.joined(separator: "\n")
    try folder.write("reports/a.md", Self.text + long)
    try folder.write("reports/b.txt", "全乡有村9个，已通公交6个，通达率为66.7%。\n")
    try folder.write("roads.rules", Self.rules)
    let made = try Figlint.run(
      ["audit", "reports", "--rules", "roads.rules", "-o", "audit.html", "--lang", "zh"],
      folder: folder.path)
    #expect(made.status == 1)
    let script = "\(Package.root)/Tests/Browser/audit_page.py"
    let run = try Figlint.shell(
      "PATH='\(Browser.path)' python3 -B '\(script)' audit.html", folder: folder.path)
    #expect(run.status == 0, "\(run.text)\(run.errors)")
  }
}

private enum Browser {
  static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  static let isInstalled: Bool = {
    func isThere(_ names: [String]) -> Bool {
      path.split(separator: ":").contains { folder in
        names.contains { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
      }
    }
    return isThere(["python3"])
      && isThere([
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
      ])
  }()
}
