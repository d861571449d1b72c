import SourceText

/// What the label of a row says in a statement that runs down from income to profit.
package enum StatementLabel {
  /// How a row goes into the next result.
  package enum Sign: Hashable, Sendable {
    case added, deducted
    /// Its numbers carry their sign: 投资收益（损失以“-”号填列）, Other income (expense).
    case written
  }

  /// Whether a row may be what the rows above it come to: 营业利润, Net income.
  package static func isResult(_ label: String) -> Bool {
    !words(of: label, in: results).isEmpty
  }

  /// Whether it begins with 加 or 减.
  package static func isSigned(_ label: String) -> Bool {
    words(of: label, in: signs).first.map { $0.place == 0 && $0.isLeading } ?? false
  }

  /// How a label says its row goes into the result; `nil` where it says nothing.
  package static func sign(of label: String) -> Sign? {
    let found = words(of: label, in: signs)
    if let first = found.first, first.place == 0, first.isLeading { return first.meaning }
    let meanings = Set(found.filter { !$0.isLeading }.map(\.meaning))
    if meanings.contains(.written) { return .written }
    return meanings.contains(.deducted) ? .deducted : meanings.first
  }

  private struct Found {
    let place: Int
    let meaning: Sign
    let isLeading: Bool
  }

  private static func words(
    of label: String, in table: WordTable<(Sign, isLeading: Bool)>
  ) -> [Found] {
    var scalars = TableWords.core(label).unicodeScalars.prefix(limit)
      .map { Folding.fold($0.value) }
    scalars.removeAll { $0 == Folding.nothing }
    var found: [Found] = []
    var i = 0
    while i < scalars.count {
      guard let match = table.match(scalars, at: i), isWhole(scalars, i..<i + match.length) else {
        i += 1
        continue
      }
      found.append(
        Found(place: i, meaning: match.meaning.0, isLeading: match.meaning.isLeading))
      i += match.length
    }
    return found
  }

  /// Longer labels are text.
  private static let limit = 160

  /// Latin words are found whole.
  private static func isWhole(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    let end = range.upperBound
    if Folding.isLatinLetter(scalars[first]), first > 0, Folding.isLatinLetter(scalars[first - 1]) {
      return false
    }
    return !Folding.isLatinLetter(scalars[end - 1]) || end == scalars.count
      || !Folding.isLatinLetter(scalars[end])
  }

  private static let results = WordTable<(Sign, isLeading: Bool)>([
    (
      "营业利润|利润总额|净利润|毛利|净额|净增加额|净减少额|净增减额|净变动额|净流量|期末余额|年末余额|期末现金|年末现金|结余|盈余"
        + "|净收益|综合收益总额|净值|账面价值|净资产"
        + "|gross profit|gross loss|gross margin|operating income|operating profit|operating loss"
        + "|operating earnings|operating surplus|operating deficit|income from operations"
        + "|profit from operations|loss from operations|income from continuing operations"
        + "|profit from continuing operations|income before|profit before|loss before"
        + "|earnings before|income (loss) before|profit (loss) before|(loss) income before"
        + "|(loss) profit before|income/(loss) before|profit/(loss) before|net income|net profit"
        + "|net loss|net earnings|net (loss) income|net (loss)|net revenue|net revenues|net surplus"
        + "|net deficit|profit for the|loss for the|surplus for the|deficit for the"
        + "|profit (loss) for the|profit/(loss) for the|(loss)/profit for the|comprehensive income"
        + "|net cash|net increase|net decrease|net change|net (decrease) increase"
        + "|net increase/(decrease)|net (decrease)/increase|increase in cash|decrease in cash"
        + "|end of|ebitda|ebit|surplus|net assets|net book value|carrying amount",
      (.written, isLeading: false)
    )
  ])

  private static let signs = WordTable<(Sign, isLeading: Bool)>([
    ("减:|减|less:|less|deduct:|deduct", (.deducted, isLeading: true)),
    ("加:|加|add:|add|plus:|plus", (.added, isLeading: true)),
    (
      "号填列|(expense)|(expenses)|(loss)|(losses)|(income)|(gain)|(gains)|(benefit)|(charge)"
        + "|(credit)|(decrease)|(increase)|(provision)|(outflow)",
      (.written, isLeading: false)
    ),
    (
      "成本|费用|支出|税金|所得税|税费|损失|流出|少数股东|折旧|摊销|减值|准备|减少|上交|上缴|分配"
        + "|cost|costs|cost of revenue|cost of revenues|cost of sales|cost of goods sold|expense"
        + "|expenses|expenditure|expenditures|income tax|income taxes|tax|taxes|taxation|provision"
        + "|loss|losses|depreciation|amortization|amortisation|impairment|dividend|dividends"
        + "|outflow|outflows|payments|disbursements|charge|charges|allowance|returns"
        + "|noncontrolling|non-controlling|minority|decrease",
      (.deducted, isLeading: false)
    ),
    (
      "收益|收入|流入|利得|返还|增加|income|gain|gains|benefit|benefits|revenue|revenues|receipts|inflow"
        + "|inflows|proceeds|increase",
      (.added, isLeading: false)
    ),
  ])
}
