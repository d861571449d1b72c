import Checking
import Figures
import SourceText

/// What patterns and texts made to be hostile cost when the text doubles.
enum HostilePatterns {
  /// A rule's lines, and a text that holds all that the rule needs to be tried everywhere.
  private struct Hostile {
    let lines: String
    let piece: String
    /// Stands before the pieces.
    var head = ""
    /// The size of the smallest text, in kilobytes.
    var size = 512
  }

  private static let rows = [
    Hostile(lines: "match \"(a|aa)+b{x}\"", piece: "a", head: "b1人"),
    Hostile(lines: "match \"((a|b)+)+{x}\"", piece: "ab", head: "1人"),
    Hostile(lines: "match \"((a)*)*c{x}\"", piece: "aab", head: "c1人"),
    Hostile(lines: "match \"(((a)?)+((b)?)*)+c{x}\"", piece: "ab", head: "c1人"),
    Hostile(lines: "match \"((((a)+)+)+)+b{x}\"", piece: "a", head: "b1人"),
    Hostile(lines: "match \"a...a...a...a...a...a...b{x}\"", piece: "a", head: "b1人"),
    Hostile(lines: "match \"{x}(....z)+\"", piece: "共1人。", head: "z"),
    Hostile(lines: "match \"{x}，({_y}，)+z\"", piece: "1人，2户，", head: "z"),
    Hostile(lines: "match \"[^z]+z{x}\"", piece: "甲1人", head: "z1人"),
    Hostile(lines: "match \"{x:人}\"\n    unless \"可比价\"", piece: "甲1人，"),
    Hostile(lines: "match \"{x:人}...乙{_y:户}\"", piece: "甲1人，"),
    Hostile(
      lines: "match \"{x:%}\"\n    find y: same x by words before x", piece: "共3人，占甲村1%，"),
    Hostile(lines: "match \"{x:%}\"\n    find y: same x by kind of x", piece: "甲村户数1%，"),
    Hostile(lines: "match \"{x:%}\"\n    find y: same x by name of x", piece: "甲村户数1%，"),
    Hostile(lines: "match \"{x:个}：{_names:list}\"", piece: "甲、", head: "分2个："),
    Hostile(lines: "match \"{x:个}：{_names:list}\"", piece: "分2个：甲和乙、"),
    Hostile(
      lines: "row total as x\n    rows parts as parts", piece: "| 甲 | 1 |\n",
      head: "| 村 | 户 |\n|---|---|\n| 合计 | 9 |\n", size: 128),
  ]

  static func run() throws {
    var table = BenchTable("rule", "text", "n", "2n", "4n", "4n ÷ n")
    for row in rows {
      let condition =
        row.lines.contains("parts")
        ? "x == sum(parts)" : row.lines.contains("find") ? "x == y" : "x < 0"
      let rules = try BenchRules.compiled(
        """
        /// 甲
        rule hostile {
            \(row.lines)
            check \(condition)
            pass "甲"
            fail "乙"
        }

        """)
      let costs = [1, 2, 4].map { factor in
        let count = row.size * 1024 * factor / row.piece.utf8.count
        let text = row.head + String(repeating: row.piece, count: count)
        let document = DocumentReader.read(SourceText(path: "bench.md", text: text))
        return Cost.seconds { _ = BenchRules.check(document, rules) }
      }
      let shown = row.lines.split(separator: "\n").map { $0.drop { $0 == " " } }
      table.add(
        shown.joined(separator: "; "), row.piece.replacing("\n", with: ""),
        "\(rounded(costs[0] * 1000, to: 1)) ms", "\(rounded(costs[1] * 1000, to: 1)) ms",
        "\(rounded(costs[2] * 1000, to: 1)) ms", rounded(costs[2] / costs[0], to: 1))
    }
    table.show("hostile rules over texts of n, 2n and 4n (4 is linear, 16 is the square)")
  }
}
