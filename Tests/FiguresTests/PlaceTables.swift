/// Numerals that are figures by their place alone, and ranges below nought.
let bareNumeralsTable = """
  九 → 九 count 9
  〇 → 〇 count 0
  二四六 → 二四六 count 246
  零七 → 零七 count 7
  二两 → 二两 measure 2两
  三三两两 →
  十六届四中全会 →
  共十二户三十五人 → 十二户 count 12户; 三十五人 count 35人
  -5/4 → -5/4 measure -1.25倍 [-95/72, -85/72]
  24/7 → 24/7 name
  占3/8 → 3/8 measure 0.375倍 [17/48, 19/48]
  票数是七，不是八。 → 七 count 7; 八 count 8
  票数是七不是八 → 七 count 7; 八 count 8
  重点是一是抓源头，二是抓落实 →
  这是四川 →
  三百零几人 → 三百零几人 count 300人 (300, 400) 余
  4千6百万元 → 4千6百万元 money 46000000元 [45995000, 46005000]
  4千零60万 → 4千零60万 measure 40600000 [40595000, 40605000]
  万万分之三 → 万万分之三 percent 0.000003% [0.0000025, 0.0000035]
  百分之八十百分位 → 百分之八十 percent 80% [79.5, 80.5]
  -7--2℃ → -7--2℃ measure -7℃ [-7.5, -1.5] 至
  -7～-2℃ → -7～-2℃ measure -7℃ [-7.5, -1.5] 至
  -7℃至2℃ → -7℃至2℃ measure -7℃ [-7.5, 2.5] 至
  从-7℃升至2℃ → -7℃ measure -7℃ [-7.5, -6.5]; 2℃ measure 2℃ [1.5, 2.5]
  共\(String(repeating: "123456789", count: 6))元 → \(String(repeating: "123456789", count: 6))元 money unreadable
  编号\(String(repeating: "123456789", count: 6)) → \(String(repeating: "123456789", count: 6)) name
  """

/// Numbers by which things are called, and the scores of games.
let designationsTable = """
  歼16首飞 → 16 name
  波音747客机5架 → 747 name; 5架 count 5架
  向波音订购200架 → 200架 count 200架
  95式步枪3支 → 95式 name; 3支 count 3支
  052型舰2艘 → 052型 name; 2艘 count 2艘
  双12期间增长3% → 12 name; 3% percent 3% [2.5, 3.5]
  实现双10亿元 → 10亿元 money 1000000000元 [950000000, 1050000000]
  沿107国道 → 107 name
  5·18博览会 → 5·18 name
  7×24小时值守 → 7×24 name
  5×8工作制 → 5×8 name
  3×3篮球 → 3×3 name
  20×30米 → 20 count 20; 30米 measure 30米 [29.5, 30.5]
  以4:2战胜对手 → 4:2 name
  比分为5比3 → 5比3 name
  a 4-1 win → 4-1 name
  won by 22-20 → 22-20 name
  3-5人 → 3-5人 count 3人 [3, 5] 至
  4:2的比例 → 4:2 measure 2倍 [1.75, 2.25]
  11-1月 → 11-1月 period XXXX-11/XXXX-01
  """
