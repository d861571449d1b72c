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
  男女比1.2:1 → 1.2:1 measure 1.2倍 [1.15, 1.25]
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
  123元1角1分 → 123元1角1分 money 123.11元 [123.105, 123.115]
  3万4000元 → 3万4000元 money 34000元 [33999.5, 34000.5]
  1千零20人 → 1千零20人 count 1020人
  100万三千元 → 100万三千元 money 1003000元 [1002999.5, 1003000.5]
  9佰元 → 9佰元 money 900元 [850, 950]
  16分之5 → 16分之5 measure 0.3125倍 [85/288, 95/288]
  1/3的企业 → 1/3 measure 1/3倍 [17/54, 19/54]
  人均2½亩 → 2½亩 measure 2.5亩 [2.25, 2.75]
  由负2.5%转正 → 负2.5% percent -2.5% [-2.55, -2.45]
  肩负30项任务 → 30项 count 30项
  101.5万平方公里 → 101.5万平方公里 measure 1015000平方公里 [1014500, 1015500]
  14亿多公方 → 14亿多公方 measure 1400000000立方米 (1400000000, 1500000000) 余
  （.06%） → .06% percent 0.06% [0.055, 0.065]
  1 234 567元 → 1 234 567元 money 1234567元 [1234566.5, 1234567.5]
  """

/// Hedges on either side of the magnitude, with the right open and closed ends.
let hedgesBendIntervalsTable = """
  适龄儿童6-16⏎岁 → 6-16⏎岁 age 6岁 [6, 16] 至
  每队1⏎至2户 → 1⏎至2户 count 1户 [1, 2] 至 per 队
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
  五十余人 → 五十余人 count 50人 (50, 60) 余
  十几个县 → 十几个 count 10个 (10, 20) 余
  十多家企业 → 十多家 count 10家 (10, 20) 余
  近万名职工 → 万名 count 10000名 (0, 10000) 近
  上百家企业 → 百家 count 100家 [100, ∞) 以上
  逾千亿元 → 千亿元 money 100000000000元 (100000000000, ∞) 超过
  数十亿元投资 → 数十亿元 money 1000000000元 [1000000000, 10000000000) 至
  几百人到场 → 几百人 count 100人 [100, 1000) 至
  八九亿元 → 八九亿元 money 800000000元 [750000000, 950000000] 至
  二三十人 → 二三十人 count 20人 [20, 30] 至
  三四个月 → 三四个月 measure 3个月 [3, 4] 至
  两到三万元 → 两到三万元 money 20000元 [15000, 35000] 至
  十八至三十万元 → 十八至三十万元 money 180000元 [175000, 305000] 至
  两~3百元 → 两~3百元 money 200元 [150, 350] 至
  1万元--5万元 → 1万元--5万元 money 10000元 [5000, 55000] 至
  2——3万港币 → 2——3万港币 money 20000港元 [15000, 35000] 至
  1万(含)-5万元 → 1万(含)-5万元 money 10000元 [5000, 55000] 至
  从8500到3万元 → 8500 money 8500元 [8499.5, 8500.5]; 3万元 money 30000元 [25000, 35000]
  一半以上的 → 一半 percent 50% [50, ∞) 以上
  增长一倍以上 → 一倍 measure 1倍 [1, ∞) 以上
  由5:1缩小到2.6:1 → 5:1 measure 5倍 [4.5, 5.5]; 2.6:1 measure 2.6倍 [2.55, 2.65]
  三万五千余元 → 三万五千余元 money 35000元 (35000, 36000) 余
  两千多个 → 两千多个 count 2000个 (2000, 3000) 余
  近一吨货物 → 一吨 measure 1吨 (0, 1) 近
  四五百家 → 四五百家 count 400家 [400, 500] 至
  超百亿元 → 百亿元 money 10000000000元 (10000000000, ∞) 超过
  数百名 → 数百名 count 100名 [100, 1000) 至
  三吨多 → 三吨多 measure 3吨 (3, 4) 余
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
  总量达四万亿元 → 四万亿元 money 4000000000000元 [3500000000000, 4500000000000]
  贷款二十一万亿元 → 二十一万亿元 money 21000000000000元 [20500000000000, 21500000000000]
  规模五兆六千亿元 → 五兆六千亿元 money 5600000000000元 [5599950000000, 5600050000000]
  产值一万五千亿元 → 一万五千亿元 money 1500000000000元 [1499950000000, 1500050000000]
  共一百零三万零二十人 → 一百零三万零二十人 count 1030020人
  面积三百米 → 三百米 measure 300米
  廿二个村 → 廿二个 count 22个
  两千六百元 → 两千六百元 money 2600元
  水稻三千斤 → 三千斤 measure 3000斤
  五元三毛 → 五元三毛 money 5.3元 [5.25, 5.35]
  六十四万零一百四十三元一角七分 → 六十四万零一百四十三元一角七分 money 640143.17元 [640143.165, 640143.175]
  壹仟玖佰圆整 → 壹仟玖佰圆整 money 1900元
  十块钱 → 十块钱 money 10元
  三吨半 → 三吨半 measure 3.5吨 [3.25, 3.75]
  一年半 → 一年半 measure 1.5年 [1.25, 1.75]
  两个半小时 → 两个半小时 measure 2.5小时 [2.25, 2.75]
  七成六 → 七成六 percent 76% [75.5, 76.5]
  三成半 → 三成半 percent 35% [32.5, 37.5]
  半成 → 半成 percent 5% [2.5, 7.5]
  六点五成 → 六点五成 percent 65% [64.5, 65.5]
  百分之零点五 → 百分之零点五 percent 0.5% [0.45, 0.55]
  一百分之二 → 一百分之二 percent 2% [1.5, 2.5]
  千分之二点四 → 千分之二点四 percent 2.4‰ [2.35, 2.45]
  万分之三 → 万分之三 percent 0.03% [0.025, 0.035]
  三又三分之一 → 三又三分之一 measure 10/3倍 [19/6, 3.5]
  负一百五十 → 负一百五十 count -150
  七百二十八户 → 七百二十八户 count 728户
  两百三十万吨 → 两百三十万吨 measure 2300000吨 [2295000, 2305000]
  一千零十二人 → 一千零十二人 count 1012人
  一百十一个 → 一百十一个 count 111个
  五万万斤 → 五万万斤 measure 500000000斤 [450000000, 550000000]
  提三点意见 → 三点 count 3点
  五十五点五万吨 → 五十五点五万吨 measure 555000吨 [554500, 555500]
  一千五百二十元五角 → 一千五百二十元五角 money 1520.5元 [1520.45, 1520.55]
  增加两倍 → 两倍 measure 2倍
  四分之三 → 四分之三 measure 0.75倍 [17/24, 19/24]
  二十分之一 → 二十分之一 measure 0.05倍 [17/360, 19/360]
  十二个半月 → 十二个半月 measure 12.5个月 [12.25, 12.75]
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
  第二季度 → 第二季度 period XXXX-04/XXXX-06
  上半年 → 上半年 period XXXX-01/XXXX-06
  2018年10月8点30分 → 2018年10月 month 2018-10; 8点30分 name
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
  1 234 567 people → 1 234 567 people count 1234567people
  a total of 12 345 households. → 12 345 households count 12345households
  $2.1M in revenue → $2.1M money 2100000美元 [2050000, 2150000]
  $5m → $5m money 5000000美元 [4500000, 5500000]
  2m people → 2m people count 2000000people [1500000, 2500000]
  10 bln → 10 bln measure 10000000000 [9500000000, 10500000000]
  30 MUSD → 30 MUSD money 30000000$ [29500000, 30500000]
  75 USD million → 75 USD million money 75000000$ [74500000, 75500000]
  13 lakh → 13 lakh measure 1300000 [1250000, 1350000]
  12,34,567 rupees → 12,34,567 rupees money 1234567印度卢比 [1234566.5, 1234567.5]
  3 million and a half → 3 million and a half measure 3500000 [3250000, 3750000]
  3 hundred and 21 yuan → 3 hundred and 21 yuan money 321yuan [320.5, 321.5]
  two hundred point seventy-one → two hundred point seventy-one measure 200.71 [200.705, 200.715]
  two hundred and three fifths → two hundred and three fifths measure 200.6 [200.5, 200.7]
  five and a half million → five and a half million measure 5500000 [5250000, 5750000]
  half a million → half a million measure 500000 [4250000/9, 4750000/9]
  a quarter of a million → a quarter of a million measure 250000 [2125000/9, 2375000/9]
  three quarters → three quarters measure 0.75倍 [17/24, 19/24]
  in the first three quarters → first three quarters period XXXX-01/XXXX-09
  one in five adults → one in five measure 0.2倍 [17/90, 19/90]
  three out of ten → three out of ten measure 0.3倍 [17/60, 19/60]
  a third of users → a third measure 1/3倍 [17/54, 19/54]
  nearly two-thirds of users → two-thirds measure 2/3倍 (16/27, 2/3) 近
  by a third party →
  more than half → half measure 0.5倍 (0.5, ∞) 超过
  in the second half of 2024 → second half of 2024 period 2024-07/2024-12
  minus 5 → minus 5 count -5
  10 1/2 miles → 10 1/2 miles measure 10.5英里 [10.25, 10.75]
  2½ years → 2½ years measure 2.5years [2.25, 2.75]
  the result is ¾ → ¾ measure 0.75倍 [17/24, 19/24]
  $10-15 million → $10-15 million money 10000000美元 [9500000, 15500000] 至
  $5 to $6 million → $5 to $6 million money 5000000美元 [4500000, 6500000] 至
  between 3.9 and 4.1 → 3.9 and 4.1 measure 3.9 [3.85, 4.15] 至
  between 3.9 and 4.1 percent → 3.9 and 4.1 percent percent 3.9% [3.85, 4.15] 至
  300 to 400 jobs → 300 to 400 count 300 [300, 400] 至
  rose from 300 to 400 jobs → 300 count 300; 400 count 400
  aged 30 to 39 and 40 to 49 → 30 to 39 age 30years old [30, 39] 至; 40 to 49 age 40years old [40, 49] 至
  30 to 39-year-olds → 30 to 39-year-olds age 30years old [30, 39] 至
  65 and over → 65 count 65 [65, ∞) 以上
  as many as 40 → 40 count 40 (-∞, 40] 以下
  over 36 weeks → 36 weeks measure 36weeks [35.5, 36.5]
  $2.93 per diluted share → $2.93 per diluted share money 2.93美元/share [2.925, 2.935]
  $2 a day → $2 a day money 2美元/day [1.5, 2.5]
  $2 a year ago → $2 money 2美元 [1.5, 2.5]
  3.2 tonnes per hectare → 3.2 tonnes per hectare measure 3.2tonnes/hectare [3.15, 3.25]
  3 dollars 50 cents → 3 dollars 50 cents money 3.5$ [3.495, 3.505]
  thirteen dollars and forty-five cents → thirteen dollars and forty-five cents money 13.45$ [13.445, 13.455]
  5-year plan → 5-year measure 5years [4.5, 5.5]
  25 bps → 25 bps percent 25bp [24.5, 25.5]
  the Big Four →
  two dozen → two dozen count 24
  20th → 20th ordinal 20
  6 crore and two hundred → 6 crore and two hundred count 60000200
  three lakh crore rupees → three lakh crore rupees money 3000000000000印度卢比 [2500000000000, 3500000000000]
  fifteen dollars and fifty. → fifteen dollars and fifty money 15.5$ [15.495, 15.505]
  between 15 dollars and 50. → 15 dollars money 15$ [14.5, 15.5]; 50 count 50
  a hundred and forty fifths → a hundred and forty fifths measure 28倍 [238/9, 266/9]
  it fell by one over twenty. → one over twenty measure 0.05倍 [17/360, 19/360]
  (4%) → 4% percent 4% [3.5, 4.5]
  5/25/2023 → 5/25/2023 date 2023-05-25
  1st of May → 1st of May date XXXX-05-01
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
  第三方机构 →
  长三角地区 →
  五角大楼 →
  登陆部队 →
  收拾起行装 →
  队伍建设 →
  中央八项规定 →
  四个全面 →
  “四清”工作法 → 四 name
  “三包两帮”机制 → 三 name; 两 name
  “一窗通办” →
  “十四五”末 → 十四五 period 2021/2025
  党的十八大 →
  三国演义 →
  千亿级产业 →
  千万要小心 →
  三三两两 →
  上午8点30分 → 8点30分 name
  8点30分 → 8点30分 name
  详见表3 → 3 name
  如图2所示 → 2 name
  附件2 → 2 name
  90后 → 90 name
  12306网站 → 12306 name
  https://example.org/2020/12?x=30% 共5人 → 5人 count 5人
  [来源](http://example.org/1 "2011") →
  a1.b2@mail3.com →
  600201.SH → 600201.SH name
  ISBN 978-7-5037-1234-5 → 978-7-5037-1234-5 name
  统一编号12345678 → 12345678 name
  +44 20 7946 0958 → 44 20 7946 0958 name
  Table 3 → 3 name
  Tables 3 and 4.2 → 3 and 4.2 name
  page 7 → 7 name
  Section 4.2 of → 4.2 name
  version 2001.2 → 2001.2 name
  No. 12 → 12 name
  221 Baker Street → 221 name
  Windows 10 → 10 name
  Form 10-K → 10 name
  24/7 → 24/7 name
  2:00 p.m. → 2:00 name
  4.1 Results → 4.1 name
  5 / 195 → 5 / 195 name
  T+1 → 1 name
  """

/// What words apart from a figure tell it per.
let denominatorsTable = """
  每人每学期1500元，春季资助61人 → 1500元 money 1500元 [1499.5, 1500.5] per 人·学期; 61人 count 61人
  每10万人中有15467人 → 10万人 count 100000人 [95000, 105000]; 15467人 count 15467人 per 100000人
  每百元收入的成本为86.91元 → 86.91元 money 86.91元 [86.905, 86.915] per 100元
  每名干部联系1至2户 → 1至2户 count 1户 [1, 2] 至 per 名
  每户补助2000元；惠及300户 → 2000元 money 2000元 [1999.5, 2000.5] per 户; 300户 count 300户
  at 45.8 deaths per million population → 45.8 measure 45.8 [45.75, 45.85] per 1000000people
  12.5 per 100,000 live births → 12.5 measure 12.5 [12.45, 12.55] per 100000births; 100,000 count 100000
  12 accidents per household → 12 count 12 per households
  12 accidents per ship → 12 count 12
  """

/// Dates and periods that leave something to the text around them, in a document of October 2020.
let resolvedDatesTable = """
  今年9月 → 今年9月 month 2020-09
  去年6月 → 去年6月 month 2019-06
  去年，9月 → 去年 year 2019; 9月 month 2019-09
  自今年3月开始，4月30日前结束 → 今年3月 month 2020-03; 4月30日 date 2020-04-30
  2018年10月底 → 2018年10月底 month 2018-10
  9月完工 → 9月 month XXXX-09
  2021年预算规定，本年收入8万元。同2020年的决算比较，本年增长3%。 → 2021年 year 2021; 本年 year 2021; 8万元 money 80000元 [75000, 85000]; 2020年 year 2020; 本年 year 2021; 3% percent 3% [2.5, 3.5]
  2021年收入8万元。扣除2020年用上年结余拨付的部分，本年增长5%。 → 2021年 year 2021; 8万元 money 80000元 [75000, 85000]; 2020年 year 2020; 上年 year 2019; 本年 year 2021; 5% percent 5% [4.5, 5.5]
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
