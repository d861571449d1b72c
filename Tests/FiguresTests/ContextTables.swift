/// What figures are numbers of; ‹ marks what is taken over from the left.
let subjectsTable = """
  462名干部驻村。 → 462名 干部
  就业率为78.64%。 → 78.64% 就业率
  全县共有贫困村12个。 → 12个 贫困村
  干部650名参加培训 → 650名 干部
  462名干部编成218个工作队。 → 462名 干部; 218个 工作队
  贫困户763户2137人。 → 763户 贫困户; 2137人 ‹贫困户
  已有30户80人脱贫。 → 30户 脱贫; 80人 脱贫
  尚有6户9人未脱贫。 → 6户 未脱贫; 9人 未脱贫
  1乡4街道 → 1乡 乡; 4街道 街道
  森林覆盖率由32%提高到45%。 → 32% 森林覆盖率; 45% ‹森林覆盖率
  游客40万人次，增长12.5%。 → 40万人次 游客; 12.5% ‹游客
  财政收入比上年增长6.1%。 → 6.1% 财政收入
  林果基地新增5.2万亩。 → 5.2万亩 林果基地
  建成水窖12口、蓄水池30个 → 12口 水窖; 30个 蓄水池
  住院费用平均报销90%左右 → 90% 住院费用平均报销
  粮食总产量约40万吨 → 40万吨 粮食总产量
  人均可支配收入达11109元 → 11109元 人均可支配收入
  低保户共57户，其中残疾人20人。 → 57户 低保户; 20人 残疾人
  搬迁对象由两部分组成，共214户374人。 → 两部分 搬迁对象; 214户 ‹搬迁对象; 374人 ‹搬迁对象
  春季：61人，每人1500元，共9.15万元； → 61人 春季; 1500元 ‹春季; 9.15万元 ‹春季
  一类：每人每年4080元 → 4080元 一类
  平均每户2.93人 → 2.93人 平均每户
  每个单位平均23.8名 → 23.8名 每个单位平均
  水利方面，建水库3座。 → 3座 建水库
  就业方面，达到420人。 → 420人 ‹就业
  贫困人口占农村人口的16.2%。 → 16.2% 贫困人口
  新能源汽车8万辆，占三成。 → 8万辆 新能源汽车; 三成 ‹新能源汽车
  其中有26人为特困供养 → 26人 特困供养
  春季人数较秋季增加21人 → 21人 春季人数
  健康扶贫由县级财政补贴240万元 → 240万元 健康扶贫
  各类救助资金合计发放2.76亿元 → 2.76亿元 各类救助资金
  35千伏变电站新增1个 → 35千伏 变电站; 1个 变电站
  18个就业服务中心 → 18个 就业服务中心
  三项比率均为100% → 三项 比率; 100% ‹比率
  19个有帮扶任务的村 → 19个 有帮扶任务的村
  1份总的实施意见 → 1份 总的实施意见
  补助标准是低保的1.3倍 → 1.3倍 补助标准
  出口、进口分别增长12%、8% → 12% 出口; 8% 进口
  油茶、茶叶种植面积分别为17.5万亩和2万亩 → 17.5万亩 油茶种植面积; 2万亩 茶叶种植面积
  户数分别为93户、92户 → 93户 户数; 92户 户数
  第一产业、第二产业和第三产业分别增长3.0%、8.4%和4.8% → 3.0% 第一产业; 8.4% 第二产业; 4.8% 第三产业
  规模为：油茶17万亩，油菜9万亩 → 17万亩 油茶; 9万亩 油菜
  | 项目 | 户数（户） |⏎|---|---|⏎| 危房 | 12 |⏎| 合计 | 34 | → 12 危房 户数; 34 合计 户数
  """

/// Subjects of English sentences.
let englishSubjectsTable = """
  There were 1,706 drug deaths in 2012. → 1,706 drug deaths
  Net sales for the quarter increased 1.9 percent, to $52.60 billion. → 1.9 percent Net sales; $52.60 billion ‹Net sales
  The unemployment rate was 3.9 per cent. → 3.9 per cent unemployment rate
  The number of dwellings fell by 9%. → 9% number of dwellings
  About 5 million people moved. → 5 million people people
  Exports and imports rose 5.2 and 3.1 per cent respectively. → 5.2 Exports; 3.1 per cent imports
  Rates were 97.8 and 28.9 for males and females respectively. → 97.8 males; 28.9 females
  """

/// The period in force: its dates, and how it was found.
let periodsTable = """
  全县有村12个。 → 12个 2020-10 document
  2019年，修路12公里，建桥3座。绿化5亩。 → 12公里 2019 inherited; 3座 2019 inherited; 5亩 2019 inherited
  2019年修路12公里。⏎⏎建桥3座。 → 12公里 2019 written; 3座 2020-10 document
  去年修路12公里。 → 12公里 2019 written
  截至2018年12月10日，低保户57户。 → 57户 2018-12-10 inherited
  2014年至2018年，脱贫146户。 → 146户 2014/2018 inherited
  2015年以来，改造危房12户。 → 12户 2015/.. inherited
  自2018年起，培训3期。 → 3期 2018/.. inherited
  近3年新建水窖12口。 → 3年 P3Y/2020-10 written; 12口 P3Y/2020-10 written
  五年来，新修公路56公里。 → 五年 P5Y/2020-10 written; 56公里 P5Y/2020-10 inherited
  五年里（2015年至2019年），脱贫639户。 → 五年 P5Y/.. written; 639户 2015/2019 inherited
  在外务工1450人，较去年增加363人。 → 1450人 2020-10 document; 363人 2020-10 document
  在外务工人数较去年的1087人增加363人。 → 1087人 2019 written; 363人 2020-10 document
  发生率由2014年的17.4%下降至0.93%。 → 17.4% 2014 written; 0.93% 2020-10 document
  发生率从2014年17.4%降到2018年0.9%。 → 17.4% 2014 written; 0.9% 2018 written
  12个贫困村在2017年退出，其余3个今年退出。 → 12个 2017 written; 3个 2020 written
  签约服务去年完成865人次，累计达1560人次。 → 865人次 2019 written; 1560人次 2020-10 document
  规模是2015年的2.3倍。 → 2.3倍 2020-10 document
  2019年，新建5座；目前共有12座。 → 5座 2019 inherited; 12座 2020-10 document
  《规划（2018—2020年）》提出修路12公里。 → 12公里 2020-10 document
  “十三五”期间，修路12公里。 → 12公里 2016/2020 inherited
  按“十三五”规划修路12公里。 → 12公里 2020-10 document
  上半年，旅游收入3亿元。 → 3亿元 XXXX-01/XXXX-06 inherited
  2020年，旅游收入9亿元，上半年为3亿元。 → 9亿元 2020 inherited; 3亿元 2020-01/2020-06 written
  2019年，建桥5座，9月完工2座。 → 5座 2019 inherited; 2座 2019-09 written
  脱贫户106户（2019年底），人口331人。 → 106户 2019-12 written; 331人 2020-10 document
  # 2018年公报⏎⏎全年粮食12万吨，比上年增长2%。年末人口3万人，比上年末多1万人。 → 12万吨 2018 inherited; 2% 2018 inherited; 3万人 2018-12 written; 1万人 2018-12 inherited
  2018年末人口3万人。全年游客4万人次。 → 3万人 2018-12 written; 4万人次 2018 inherited
  ## 2017年⏎⏎建桥3座。⏎⏎## 其他⏎⏎建桥4座。 → 3座 2017 inherited; 4座 2020-10 document
  去年补贴如下：⏎⏎- 春季：61人；⏎- 秋季：82人。⏎⏎今后再办12期。 → 61人 2019 inherited; 82人 2019 inherited; 12期 2020-10 document
  | 年份 | 户数（户） |⏎|---|---|⏎| 2018年 | 12 |⏎| 2019年 | 34 | → 12 2018 written; 34 2019 written
  | 项目 | 2018年 | 2019年 |⏎|---|---|---|⏎| 危房 | 12 | 34 | → 12 2018 written; 34 2019 written
  自今年3月开始排查，4月30日前结束，查出12户。 → 12户 2020-03/.. inherited
  In 2012, there were 1,706 deaths. → 1,706 2012 inherited
  Deaths fell from 413 in 2011 to 410 in 2012. → 413 2011 written; 410 2012 written
  There were 579 deaths in 2012, a 4% decrease since 2011. → 579 2012 written; 4% 2012 inherited
  """

/// Periods where the document has no date: nothing is guessed.
let undatedTable = """
  全县有村12个。 → 12个 – none
  去年修路12公里。 → 12公里 XXXX written
  近3年新建水窖12口。 → 3年 P3Y/.. written; 12口 P3Y/.. written
  9月，修路12公里。 → 12公里 XXXX-09 inherited
  2019年以来，3月修路12公里。 → 12公里 XXXX-03 written
  修路12公里。⏎⏎（2020年10月15日） → 12公里 2020-10-15 document
  新华社北京2020年10月15日电 去年修路12公里。 → 12公里 2019 written
  今年修路12公里，9月完工。⏎⏎2020年10月15日⏎ → 12公里 2020 written
  """

/// The place in force.
let placesTable = """
  贫困村12个。 → 12个 江北省临水市云山县 document
  全县贫困村12个，绿化3亩。 → 12个 江北省临水市云山县 written; 3亩 江北省临水市云山县 inherited
  该县贫困村12个。 → 12个 江北省临水市云山县 written
  在全市8个山区县中，绿化3亩。 → 8个 江北省临水市 written; 3亩 江北省临水市云山县 document
  全省贫困县12个。 → 12个 江北省 written
  全国有村12万个。 → 12万个 全国 written
  马家村引进产业，产值21万元。全县3亿元。 → 21万元 马家村 inherited; 3亿元 江北省临水市云山县 written
  在青石镇，修路12公里。建桥3座。 → 12公里 青石镇 inherited; 3座 江北省临水市云山县 document
  云山县修路12公里。 → 12公里 江北省临水市云山县 written
  临水市修路12公里，建桥3座。 → 12公里 江北省临水市 written; 3座 江北省临水市云山县 document
  各贫困村修路12公里，农村人口3万人。 → 12公里 江北省临水市云山县 document; 3万人 江北省临水市云山县 document
  ## 青石镇⏎⏎修路12公里。⏎⏎## 小结⏎⏎建桥3座。 → 12公里 青石镇 inherited; 3座 江北省临水市云山县 document
  | 乡镇 | 户数（户） |⏎|---|---|⏎| 青石镇 | 12 |⏎| 合计 | 34 | → 12 青石镇 written; 34 江北省临水市云山县 document
  """
