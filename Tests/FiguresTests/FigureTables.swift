/// Numbers with their units, magnitudes and separators.
let numbersWithUnitsTable = """
  常住人口 5.38 万人。 → 5.38 万人 count 53800人 [53750, 53850]
  补助12.3⏎万元， → 12.3⏎万元 money 123000元 [122500, 123500]
  节约100万元，签约1000户 → 100万元 money 1000000元 [995000, 1005000]; 1000户 count 1000户
  最近3年，近3年 → 3年 measure 3年 [2.5, 3.5]; 3年 measure 3年 [2.5, 3.5]
  脱贫14697户54356人 → 14697户 count 14697户; 54356人 count 54356人
  辖1乡4街道 → 1乡 count 1乡; 4街道 count 4街道
  总人口10.6万 → 10.6万 count 106000人 [105500, 106500]
  47、55和55微克/立方米 → 47 measure 47微克/立方米 [46.5, 47.5]; 55 measure 55微克/立方米 [54.5, 55.5]; 55微克/立方米 measure 55微克/立方米 [54.5, 55.5]
  各是4125.49,4143.91万元 → 4125.49 money 41254900元 [41254850, 41254950]; 4143.91万元 money 41439100元 [41439050, 41439150]
  153,092,112.67元 → 153,092,112.67元 money 153092112.67元 [153092112.665, 153092112.675]
  28,583万元 → 28,583万元 money 285830000元 [285825000, 285835000]
  １３．１％和17.7％ → １３．１％ percent 13.1% [13.05, 13.15]; 17.7％ percent 17.7% [17.65, 17.75]
  ２７，２０３，３１９，０００元 → ２７，２０３，３１９，０００元 money 27203319000元 [27203318999.5, 27203319000.5]
  140.2万亿元 → 140.2万亿元 money 140200000000000元 [140150000000000, 140250000000000]
  1亿2000万人 → 1亿2000万人 count 120000000人 [119995000, 120005000]
  提高2.4个百分点 → 2.4个百分点 percent 2.4pp [2.35, 2.45]
  11.69‰ → 11.69‰ percent 11.69‰ [11.685, 11.695]
  0.75个千分点 → 0.75个千分点 percent 0.75‰pt [0.745, 0.755]
  3.6倍 → 3.6倍 measure 3.6倍 [3.55, 3.65]
  5914.3公斤/公顷 → 5914.3公斤/公顷 measure 5914.3公斤/公顷 [5914.25, 5914.35]
  161615元/人 → 161615元/人 money 161615元/人 [161614.5, 161615.5]
  增长-3.2% → -3.2% percent -3.2% [-3.25, -3.15]
  能耗[3]-3.3% → 3 name; -3.3% percent -3.3% [-3.35, -3.25]
  结构6.8:42.7:50.5 → 6.8 percent 6.8% [6.75, 6.85]; 42.7 percent 42.7% [42.65, 42.75]; 50.5 percent 50.5% [50.45, 50.55]
  男女比1.2:1 → 1.2 measure 1.2 [1.15, 1.25]; 1 count 1
  2812.3万吨(562.5亿斤) → 2812.3万吨 measure 28123000吨 [28122500, 28123500]; 562.5亿斤 measure 56250000000斤 [56245000000, 56255000000]
  276.38（不含军工）亿元 → 276.38（不含军工）亿元 money 27638000000元 [27637500000, 27638500000]
  187万头（只） → 187万头 count 1870000头 [1865000, 1875000]
  由5个至8个 → 5个 count 5个; 8个 count 8个
  2056公里 → 2056公里 measure 2056公里 [2055.5, 2056.5]
  1998人次 → 1998人次 count 1998人次
  213.35元 → 213.35元 money 213.35元 [213.345, 213.355]
  第11家 → 第11家 ordinal 11家
  PM2.5平均35微克/立方米 → 2.5 name; 35微克/立方米 measure 35微克/立方米 [34.5, 35.5]
  人均GDP136063元 → 136063元 money 136063元 [136062.5, 136063.5]
  35千伏变电站 → 35千伏 measure 35千伏 [34.5, 35.5]
  5100千瓦 → 5100千瓦 measure 5100千瓦 [5099.5, 5100.5]
  12.5万千瓦时 → 12.5万千瓦时 measure 125000千瓦时 [124500, 125500]
  """

/// Hedges on either side of the magnitude, with the right open and closed ends.
let hedgesBendIntervalsTable = """
  适龄儿童6-16⏎岁 → 6-16⏎岁 age 6岁 [6, 16] 至
  每队1⏎至2户 → 1⏎至2户 count 1户 [1, 2] 至
  共300 余人⏎次。 → 300 余人⏎次 count 300人次 (300, 400) 余
  人均收入达1.5万余元 → 1.5万余元 money 15000元 (15000, 16000) 余
  补贴2400余万元 → 2400余万元 money 24000000元 (24000000, 25000000) 余
  资金80多亿元 → 80多亿元 money 8000000000元 (8000000000, 9000000000) 余
  约2.4亿元 → 2.4亿元 money 240000000元 [230000000, 250000000] 约
  近5000万元 → 5000万元 money 50000000元 (40000000, 50000000) 近
  满意度95%以上 → 95% percent 95% [95, ∞) 以上
  100人以上的村 → 100人 count 100人 [100, ∞) 以上
  不低于4000元 → 4000元 money 4000元 [4000, ∞) 以上
  不足0.1% → 0.1% percent 0.1% (-∞, 0.1) 不足
  超过30万人次 → 30万人次 count 300000人次 (300000, ∞) 超过
  突破1万亿元 → 1万亿元 money 1000000000000元 (1000000000000, ∞) 超过
  3000人以下 → 3000人 count 3000人 (-∞, 3000] 以下
  30日以内 → 30日 measure 30日 (-∞, 30] 以下
  10公里左右 → 10公里 measure 10公里 [0, 20] 约
  三十余万亩 → 三十余万亩 measure 300000亩 (300000, 400000) 余
  九成以上 → 九成 percent 90% [90, ∞) 以上
  近五分之一 → 五分之一 measure 0.2倍 (8/45, 0.2) 近
  翻一番 → 翻一番 measure 2倍 [1, 3] 约
  过半 → 过半 percent 50% (50, ∞) 超过
  0—14岁 → 0—14岁 age 0岁 [0, 14] 至
  60%—65% → 60%—65% percent 60% [59.5, 65.5] 至
  2亿-3亿元 → 2亿-3亿元 money 200000000元 [150000000, 350000000] 至
  """

/// Chinese numerals where they count something.
let chineseNumeralsThatCountTable = """
  七亿一千五百二十七万人 → 七亿一千五百二十七万人 count 715270000人 [715265000, 715275000]
  三成企业 → 三成 percent 30% [25, 35]
  百分之三十 → 百分之三十 percent 30% [29.5, 30.5]
  三支队伍 → 三支 count 3支
  两个超市 → 两个 count 2个
  第一名 → 第一名 ordinal 1名
  从零提升 → 零 count 0
  半小时 → 半小时 measure 0.5小时
  九大产业 → 九大 count 9大
  """

/// Dates and periods.
let datesAndPeriodsTable = """
  二〇一八年 → 二〇一八年 year 2018
  2014年至2018年 → 2014年至2018年 period 2014/2018
  规划(2018-2020) → 2018-2020 period 2018/2020
  1-5月 → 1-5月 period XXXX-01/XXXX-05
  2020年1至3季度 → 2020年1至3季度 period 2020-01/2020-09
  2018年12月10日 → 2018年12月10日 date 2018-12-10
  4 月30 日前 → 4 月30 日 date XXXX-04-30
  2018-12-10 → 2018-12-10 date 2018-12-10
  18年3月 → 18年3月 month 2018-03
  2016、2017年 → 2016 year 2016; 2017年 year 2017
  2018年上半年 → 2018年上半年 period 2018-01/2018-06
  去年6月 → 去年6月 month XXXX-06
  “十三五”时期 → 十三五 period 2016/2020
  2000年 → 2000年 year 2000
  15 March 2020 → 15 March 2020 date 2020-03-15
  March 2020 → March 2020 month 2020-03
  Q3 2024 → Q3 2024 period 2024-07/2024-09
  FY 2015/16 → 2015/16 period 2015/2016
  in 2012 → 2012 year 2012
  """

/// English prose of the same kind.
let englishFiguresTable = """
  1,706 deaths → 1,706 count 1706
  $2.15 per day → $2.15 per day money 2.15美元/day [2.145, 2.155]
  £3.5bn → £3.5bn money 3500000000英镑 [3450000000, 3550000000]
  nearly 5 million people → 5 million people count 5000000people (4000000, 5000000) 近
  up to 30 km → 30 km measure 30km (-∞, 30] 以下
  71.0 per cent → 71.0 per cent percent 71% [70.95, 71.05]
  0.4 percentage point → 0.4 percentage point percent 0.4pp [0.35, 0.45]
  7 to 9 years → 7 to 9 years measure 7years [6.5, 9.5] 至
  COVID-19 killed 120 people → 19 name; 120 people count 120people
  """

/// Digits and numerals that are no figures.
let namesAreNoFiguresTable = """
  8:30开会 → 8:30 name
  一条条公路 →
  电话 2912317， → 2912317 name
  湘政发〔2018〕12号 → 2018〕12号 name
  4A景区 → 4A name
  COVID-19 → 19 name
  “1+17”文件 → 1+17 name
  “985”政策 → 985 name
  北塔365平台 → 365 name
  “58农服” → 58 name
  ### 3 立足 → 3 name
  1.收入情况 → 1 name
  （二）补短板 →
  [3] → 3 name
  010-12345678 → 010-12345678 name
  192.168.1.1 → 192.168.1.1 name
  千方百计 →
  三位一体 →
  """

/// Dates and periods that leave something to the text around them, in a document of October 2020.
let resolvedDatesTable = """
  今年9月 → 今年9月 month 2020-09
  去年6月 → 去年6月 month 2019-06
  去年，9月 → 去年 year 2019; 9月 month 2019-09
  自今年3月开始，4月30日前结束 → 今年3月 month 2020-03; 4月30日 date 2020-04-30
  2018年10月底 → 2018年10月底 month 2018-10
  9月完工 → 9月 month XXXX-09
  截至9月，较去年增加5人 → 9月 month 2020-09; 去年 year 2019; 5人 count 5人
  上半年 → 上半年 period XXXX-01/XXXX-06
  2019年上半年 → 2019年上半年 period 2019-01/2019-06
  2019年，第三季度 → 2019年 year 2019; 第三季度 period 2019-07/2019-09
  2019年，前三季度 → 2019年 year 2019; 前三季度 period 2019-01/2019-09
  2020年前三个季度 → 2020年前三个季度 period 2020-01/2020-09
  2019年，1-5月 → 2019年 year 2019; 1-5月 period 2019-01/2019-05
  一季度一调度 →
  2019年，年末 → 2019年 year 2019; 年末 month 2019-12
  年末 → 年末 month XXXX-12
  2019年8月，月末 → 2019年8月 month 2019-08; 月末 month 2019-08
  上年末 → 上年末 month 2019-12
  2018年，比上年 → 2018年 year 2018; 上年 year 2017
  2015年以来 → 2015年 year 2015
  近3年 → 3年 measure 3年 [2.5, 3.5]
  FY2023 → FY2023 year FY2023
  FY2023 Q3 → FY2023 Q3 period FY2023-Q3
  Q3 FY2023 → Q3 FY2023 period FY2023-Q3
  third quarter of fiscal year 2023 → third quarter of fiscal year 2023 period FY2023-Q3
  the first half of 2019 → first half of 2019 period 2019-01/2019-06
  three months to February 2017 → three months to February 2017 period 2016-12/2017-02
  twelve weeks ended May 7, 2023 → twelve weeks ended May 7, 2023 period 2023-02-13/2023-05-07
  36 weeks ended May 7, 2023 → 36 weeks ended May 7, 2023 period 2022-08-29/2023-05-07
  three months ended March 31, 2023 → three months ended March 31, 2023 period 2023-01-01/2023-03-31
  the year ended June 2016 → year ended June 2016 period 2015-07/2016-06
  1.2, 3.4, and 5.6 per cent → 1.2 percent 1.2% [1.15, 1.25]; 3.4 percent 3.4% [3.35, 3.45]; 5.6 per cent percent 5.6% [5.55, 5.65]
  5.2 and 3.1 per cent respectively → 5.2 percent 5.2% [5.15, 5.25]; 3.1 per cent percent 3.1% [3.05, 3.15]
  """
