import SourceText

/// The words by which a date's reach is told.
extension PeriodCues {
  static let openings = WordTable<Bool>([
    ("以来|至今|来|起|开始|算起|之后|以后|后|onwards", true)
  ])

  /// Words that begin like an opening and tell of one day.
  static let startWords = WordTable<Bool>([("起步|起草|起诉|起飞|来到|来临|开始时|后勤|后续", true)])

  static let since = WordTable<Bool>([("since ", true)])

  static let closings = WordTable<Bool>([("前|之前|以前", true)])

  static let recent = WordTable<Bool>([("近|最近|过去|past |last ", true)])

  static let sinceThen = WordTable<Bool>([("来|以来|多来", true)])

  static let within = WordTable<Bool>([("间|里|内|期间", true)])

  static let comparing = WordTable<Bool>([
    ("较|比|高于|低于|快于|慢于|多于|少于|大于|小于|好于|优于|不及|超过|超", true),
    ("than in |than |compared with |compared to |against |versus |from the ", true),
  ])

  static let comparedWith = WordTable<Bool>([("相比|相较|比|持平|基本持平|相当|一样", true)])

  static let comparedFurther = WordTable<Bool>([("相比|比较|相较|持平", true)])

  /// 上年结转收入 is money of this year's books.
  static let carriedOver = WordTable<Bool>([("结转|结余|滚存", true)])

  /// What follows a date that tells when what stands before it happened.
  static let happening = WordTable<Bool>([
    ("已|就|均|全部|都|整体|退出|出列|脱贫|摘帽|完成|建成|竣工|投产|开工|启动|通过|验收|通车|入住|获批|成立", true)
  ])

  static let samePeriod = WordTable<Bool>([("同期|同月|同季", true)])

  static let englishComparing = WordTable<Bool>([
    ("than in |than |compared with |compared to |against |versus |prior to |before ", true),
    ("relative to |over |base year |based on |per ", true),
  ])

  static let planTimes = WordTable<Bool>([("期间|时期|以来|末|期末|这五年|五年", true)])

  static let now = WordTable<Bool>([("目前|如今|现有|现在|当前|现共|现已|至今|currently|now ", true)])

  /// What may stand before a date that opens its clause.
  static let heads = WordTable<Bool>([
    ("近|最近|过去|截至|截止|截止到|截至到|截止至|到了|到|至|自从|自|从|在|于|其中|此外|另外|同时|但|而|并|且|又", true),
    ("早在|仅|就|就在|对|对于|按|据|根据|经|统计|初步核算|一是|二是|三是|四是|五是", true),
    (
      "in |by |during |for |at |on |as of |since |between |from |as at |through |until |up to ",
      true
    ),
    ("the |year |years |end of |end |beginning of |calendar |fiscal |early |late |mid-", true),
    ("of |and |but |however |ended |ending |quarter |month ", true),
  ])

  /// Verbs of change, by their first character.
  static let changing = Set("增减提下上多少高低降升涨跌回翻扩缩净快慢".unicodeScalars.map(\.value))

  static let steps: [String: CalendarStep] = [
    "年": .year, "个月": .month, "月": .month, "周": .week, "天": .day, "日": .day,
    "years": .year, "months": .month, "weeks": .week, "days": .day,
  ]
}
