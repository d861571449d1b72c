import Checking
import Figures
import Quantities
import Reporting
import RuleLanguage
import SourceText

/// A small audit made by real rules over a text of our own.
struct AuditSample {
  var texts: [(path: String, text: String)] = [("notes/villages.md", AuditSample.text)]
  var rules = AuditSample.rules
  var language = Language.zh
  var ledger: [String: AuditLedgerEntry]?
  var settings: [AuditProvenance.SettingsRecord] = []
  var asOf: String?

  static let text = """
    ---
    date: 2021-06
    place: 乙县
    ---
    # 村道简报

    全县有村40个，已通公交33个，通达率为82.5%。去年有村40个，已通公交30个，通达率为57.0%。

    - 甲组7户、乙组8户，共16户。
    - 另有\u{202E}仓库3座<br>。

    | 村 | 户数（户） |
    |---|---:|
    | 甲 | 12 |
    | 乙 | 15 |

    """

  static let rules = """
    /// 通达率＝已通公交的村÷全部村
    /// The share of villages that a bus reaches
    rule bus-share {
        level error
        basis "统计办法第3条"
        match "村{all:个}，已通公交{reached:个}，通达率为{share:%}"
        check share == reached / all

        pass "有村8个，已通公交6个，通达率为75%。"
        fail "有村8个，已通公交6个，通达率为57%。"
    }

    /// 各组之和等于合计
    /// The groups make up the total
    rule groups-add-up {
        level warning
        match "[甲乙]组{part:户}(、[甲乙]组{part:户})+，共{total:户}"
        check total == sum(part)

        pass "甲组3户、乙组4户，共7户。"
        fail "甲组3户、乙组4户，共9户。"
    }

    /// 每座仓库的吨数不超过一百
    /// No store holds more than a hundred tonnes
    rule stores {
        level note
        match "仓库{stores:座}"
        check stores <= 100座

        pass "仓库3座。"
        fail "仓库300座。"
    }

    /// 从不适用
    /// Never applies
    rule idle {
        level error
        match "飞船{ships:艘}"
        check ships <= 1艘

        pass "飞船1艘。"
        fail "飞船2艘。"
    }
    """

  var model: AuditModel {
    let loaded = RuleLoader.load([SourceText(path: "roads.rules", text: rules)])
    let compiled = RuleSet.compile(loaded.files)
    let documents = texts.map { DocumentReader.read(SourceText(path: $0.path, text: $0.text)) }
    let options = CheckOptions(language: language, accounts: true)
    let result = Checker(rules: compiled.rules, options: options).check(documents)
    return AuditModel(
      AuditInput(
        result: result, rules: [compiled.rules], language: language,
        provenance: AuditProvenance(
          version: "0.0.0", paths: ["notes"],
          documents: texts.map {
            AuditProvenance.FileRecord(
              path: $0.path, sha256: SHA256.hexadecimal(Array($0.text.utf8)))
          },
          ruleFiles: [
            AuditProvenance.FileRecord(
              path: "roads.rules", sha256: SHA256.hexadecimal(Array(rules.utf8)))
          ],
          settings: settings,
          options: AuditProvenance.OptionsRecord(
            language: language.rawValue, rounding: "nearest", minCoverage: "50%",
            flags: ["--rules=roads.rules"]),
          asOf: asOf), ledger: ledger))
  }

  func output(_ format: AuditFormat) -> [UInt8] { format.output(model) }
  func text(_ format: AuditFormat) -> String { String(decoding: output(format), as: UTF8.self) }
}
