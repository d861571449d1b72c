import Checking
import Figures
import SourceText

/// What a thousand rules cost over ten megabytes, against twenty.
enum ManyRules {
  private static let places = [
    "北岭", "南湾", "东溪", "西坪", "青塘", "白沙", "石桥", "柳泉", "松岗", "竹园", "梅林", "杏村", "桃坞",
    "枫渡", "樟坪", "莲池", "荷塘", "菱湖", "芦洲", "稻香", "麦田", "茶山", "果岭", "药谷", "花溪",
  ]
  private static let things = [
    "茶园", "果园", "菜地", "鱼塘", "林场", "苗圃", "药材", "油菜", "小麦", "玉米", "大豆", "花生", "棉花",
    "甘蔗", "烟叶", "桑园", "竹林", "草场", "大棚", "梯田", "水渠", "湿地", "荒山", "坡地", "滩涂", "藕田",
    "莲田", "稻田", "旱地", "果林", "绿肥", "中药", "油茶", "板栗", "核桃", "柑橘", "葡萄", "草莓", "西瓜",
    "辣椒",
  ]

  static func run() throws {
    let names = places.flatMap { place in things.map { place + $0 } }
    let few = Array(names.prefix(20))
    let texts = [
      ("all 1,000 are spoken of", document(names)), ("20 are spoken of", document(few)),
    ]
    let (twenty, thousand) = (try rules(few), try rules(names))
    var table = BenchTable(
      "text of 10 MB in which", "reading", "20 rules", "1,000 rules", "ratio of runs",
      "of checking alone", "checks made")
    for (title, source) in texts {
      let reading = Cost.seconds { _ = DocumentReader.read(source) }
      let document = DocumentReader.read(source)
      let small = Cost.seconds { _ = BenchRules.check(document, twenty) }
      let large = Cost.seconds { _ = BenchRules.check(document, thousand) }
      let counts = [twenty, thousand].map { rules in
        let result = BenchRules.check(document, rules)
        return String(result.findings.count + result.passes.count)
      }
      table.add(
        title, "\(rounded(reading, to: 2)) s", "\(rounded(small, to: 2)) s",
        "\(rounded(large, to: 2)) s", rounded((reading + large) / (reading + small), to: 2),
        rounded(large / small, to: 2), counts.joined(separator: ", "))
    }
    table.show("1,000 rules against 20 (seconds of one processor; at most 3 times a run is wanted)")
  }

  private static func rules(_ names: [String]) throws -> RuleSet {
    try BenchRules.compiled(
      names.enumerated().map { number, name in
        """
        /// \(name)的增长率
        rule rule-\(number) {
            match "\(name)(面积)?(达到|为){now:亩}，(比|较)(上年|去年)增加{rise:亩}，增长{rate:%}"
            check rate == rise / (now - rise)
            pass "\(name)为110亩，比上年增加10亩，增长10%。"
            fail "\(name)为110亩，比上年增加10亩，增长12%。"
        }

        """
      }.joined())
  }

  /// Ten megabytes in which a sentence in four speaks of an indicator, and one in ten of these is
  /// wrong.
  private static func document(_ names: [String]) -> SourceText {
    var generator = BenchGenerator(seed: 7)
    var bytes: [UInt8] = []
    let size = 10 << 20
    bytes.reserveCapacity(size + 1024)
    while bytes.count < size {
      for sentence in 0..<8 {
        if sentence % 4 == 3, let name = names.randomElement(using: &generator) {
          let rise = Int.random(in: 1...900, using: &generator)
          let rate = Int.random(in: 0..<10, using: &generator) == 0 ? 12 : 10
          bytes += "\(name)面积达到\(rise * 11)亩，比上年增加\(rise)亩，增长\(rate)%。".utf8
        } else {
          let count = Int.random(in: 2...9000, using: &generator)
          bytes +=
            "各项工作有序推进，全年召开会议\(count % 97 + 2)次，走访群众\(count)户，办结事项\(count % 331 + 1)件。".utf8
        }
      }
      bytes += "\n\n".utf8
    }
    return SourceText(path: "bench.txt", bytes: bytes)
  }
}
