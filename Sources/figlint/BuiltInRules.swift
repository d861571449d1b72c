// Written by `figlint rules embed rules`; ci.sh and a test see to it that it is up to date.
// swift-format-ignore-file

/// The standard rules, the files of `rules/` as they are.
enum BuiltInRules {
  static let files: [(name: String, text: String)] = [
    (#"common/dates.rules"#, #"""
// Dates and periods.

/// 期间的起点不晚于终点
/// A period does not end before it begins
rule period-runs-forward {
    level error
    match "{span:period}"
    check start(span) <= end(span)

    pass "2016年至2018年，共搬迁3765户。"
    pass "《行动方案（2018-2020）》印发执行。"
    fail "2019年至2018年，共搬迁3765户。"
    fail "《行动方案（2020-2018）》印发执行。"
}

/// 三年行动跨三个年份
/// A plan of three years covers three
rule plan-covers-its-years {
    level warning
    match "三年(行动|计划|规划|方案|攻坚)[^。；，]*{span:period}"
    match "三年(行动|计划|规划|方案|攻坚)[^。；，]*（{span:period}）"
    check years(span) == 3

    pass "制定提升工程三年行动方案（2018-2020）。"
    pass "河道治理三年攻坚（2019—2021年）完成。"
    fail "制定提升工程三年行动方案（2018-2022）。"
    fail "出台校园安全三年计划（2016—2020年）。"
}

/// 五年规划跨五个年份
/// A plan of five years covers five
rule five-year-plan-covers-five-years {
    level warning
    match "五年(行动|计划|规划|方案)[^。；，]*{span:period}"
    match "五年(行动|计划|规划|方案)[^。；，]*（{span:period}）"
    check years(span) == 5

    pass "编制水利发展五年规划（2016-2020）。"
    pass "印发五年方案（2018—2022年）。"
    fail "编制水利发展五年规划（2016-2021）。"
    fail "印发五年方案（2018—2020年）。"
}

/// 范围的下限不大于上限
/// The lower end of a range is not above its upper end
rule range-runs-upward {
    level error
    match "{span:range}"
    check low(span) <= high(span)

    pass "每名干部联系1至2户。"
    pass "60%—65%的农户受益。"
    fail "每名干部联系7至2户。"
    fail "每个专班配备9至5名干部。"
}

/// 「三年行动」的年数等于所写起止年份的年数
/// A plan of so many years has the years that stand beside it
rule plan-years {
    level warning
    match "[“\"]{years:slogan}年(行动|计划|规划|攻坚|方案)[^，。；]*（{span:period}）"
    match "[“\"]{years:slogan}年(行动|计划|规划|攻坚|方案)[^，。；]*[”\"][^，。；]*（{span:period}）"
    check years(span) / 1年 == years

    pass "印发《污染防治“三年行动”方案（2018—2020年）》。"
    pass "实施“五年计划”（2021—2025年）。"
    fail "印发《污染防治“三年行动”方案（2018—2021年）》。"
    fail "实施“五年计划”（2021—2026年）。"
}

"""#),
    (#"common/english.rules"#, #"""
// Growth, change, parts and shares in English prose.

words risen = "increased|improved|surged|soared|increases|increase|increasing|rose|risen|rises|rising|rise|grew|grows|grown|growth|gained|gain|climbed|jumped|advanced|expanded|went up|was up|were up|is up|are up"
words fallen = "decreased|decreases|decrease|decreasing|declined|declines|decline|declining|fell|fallen|falls|falling|fall|dropped|drops|drop|reduced|reduction|shrank|contracted|went down|was down|were down|is down|are down|down"
words rise = "rise|increase|gain|jump|growth|improvement"
words fall = "fall|decrease|decline|drop|reduction|cut"
words somehow = "slightly|sharply|steadily|significantly|marginally|again|further|markedly|rapidly|substantially|modestly|dramatically|considerably|gradually|strongly|by"
words against = "from|on|over|compared with|compared to|against|than"
// Rates on another basis than the levels beside them.
words other-basis = "real terms|constant price|constant currency|constant-currency|constant exchange|like-for-like|comparable|comparably|adjusted|excluding|annualised|annualized|per year|a year|each year|annually|annual average|average annual|on average|compound"

/// 增长率＝后值÷前值－1
/// A rate of growth told with the two levels that it leads between
/// 英文：rose by 25% from 1,640 to 2,050。
rule rise-between-levels {
    level error
    match "<risen> ((by|of) )?((about|around|nearly|almost|over|some) )?{rate:percent}...from {before:number|count|money|mass|area|length|volume|measure}... to {after:same before}"
    match "<risen> ((by|of) )?((about|around|nearly|almost|over|some) )?{rate:percent}..(，| )to {after:number|count|money|mass|area|length|volume|measure}..(，| )from {before:same after}"
    match "<risen> ((by|of) )?((about|around|nearly|almost|over|some) )?{rate:percent}...（from {before:number|count|money|mass|area|length|volume|measure}.. to {after:same before}"
    match "from {before:number|count|money|mass|area|length|volume|measure}.. to {after:same before}...(a|an|or|by) {rate:percent} <rise>"
    match "from {before:number|count|money|mass|area|length|volume|measure}.. to {after:same before}...(this|that|which) (is|was|represents|represented|means|meant) (a|an) {rate:percent} <rise>"
    match "{after:number|count|money|mass|area|length|volume|measure}..，(up|an increase of|a rise of|growth of|a gain of) {rate:percent} <against> ..{before:same after}"
    match "{after:number|count|money|mass|area|length|volume|measure}..，(a|an) {rate:percent} <rise> <against> ..{before:same after}"
    unless "<other-basis>"
    check rate == after / before - 1

    pass "Enrolment increased by 25% from 1,640 in 2014 to 2,050 in 2015."
    pass "Quarterly turnover grew 4.0 percent, to $31.20 billion, from $30.00 billion a quarter before."
    pass "Visits went from 480 to 504 in the spring, a 5% rise."
    pass "The society had 212 members, up 6% from 200 in 2019."
    pass "Turnover increased 4% from $30.0 million to $31.2 million in one year."
    fail "Enrolment increased by 52% from 1,640 in 2014 to 2,050 in 2015."
    fail "Quarterly turnover grew 4.0 percent, to $31.20 billion, from $31.00 billion a quarter before."
    fail "Visits went from 480 to 540 in the spring, a 5% rise."
}

/// 下降率＝1－后值÷前值
/// A rate of decline told with the two levels that it leads between
/// 英文：fell by 9% from 1,200 to 1,092。
rule fall-between-levels {
    level error
    match "<fallen> ((by|of) )?((about|around|nearly|almost|over|some) )?{rate:percent}...from {before:number|count|money|mass|area|length|volume|measure}... to {after:same before}"
    match "<fallen> ((by|of) )?((about|around|nearly|almost|over|some) )?{rate:percent}..(，| )to {after:number|count|money|mass|area|length|volume|measure}..(，| )from {before:same after}"
    match "<fallen> ((by|of) )?((about|around|nearly|almost|over|some) )?{rate:percent}...（from {before:number|count|money|mass|area|length|volume|measure}.. to {after:same before}"
    match "from {before:number|count|money|mass|area|length|volume|measure}.. to {after:same before}...(a|an|or|by) {rate:percent} <fall>"
    match "from {before:number|count|money|mass|area|length|volume|measure}.. to {after:same before}....(this|that|which) (is|was|represents|represented|means|meant) (a|an) {rate:percent} <fall>"
    match "{after:number|count|money|mass|area|length|volume|measure}..，(down|a decrease of|a decline of|a fall of|a drop of|a reduction of) {rate:percent} <against> ..{before:same after}"
    match "{after:number|count|money|mass|area|length|volume|measure}..，(a|an) {rate:percent} <fall> <against> ..{before:same after}"
    unless "<other-basis>"
    check rate == 1 - after / before

    pass "Complaints decreased by 9% from 1,200 in 2016 to 1,092 in 2017."
    pass "The rate went down from 27.0 cases in 2008 to 16.2 in 2010. This is a 40% fall."
    pass "Burglaries fell by 8% between 2016 and 2017 (from 50 to 46 cases)."
    pass "Ferry crossings fell slightly from 3,150 to 3,087, a 2% drop."
    fail "Complaints decreased by 9% from 1,200 in 2016 to 1,029 in 2017."
    fail "The rate went down from 27.0 cases in 2008 to 12.6 in 2010. This is a 40% fall."
    fail "Ferry crossings fell slightly from 3,510 to 3,087, a 2% drop."
}

/// 说上升就要上升
/// What is said to rise from one level to another does rise
rule rises {
    level error
    match "<risen>( <somehow>)?( (in the last year|over the year|over the period|over this period|this year|since then))?( between {_a:year} and {_b:year})? from {before:number|count|money|percent|mass|area|length|volume|measure}..to {after:same before}"
    match "<risen>( <somehow>)?( (in the last year|over the year|over the period|over this period|this year|since then))?，from {before:number|count|money|percent|mass|area|length|volume|measure}..to {after:same before}"
    match "{after:number|count|money|percent|mass|area|length|volume|measure}..，up from {before:same after}"
    check after > before
    message zh "由 {before} 到 {after} 不是上升"
    message en "from {before} to {after} is no rise"

    pass "Attendance rose from 418 in 2011 to 422 in 2012."
    pass "There were 468 applications, up from 393 the year before."
    pass "Thefts increased slightly, from 62 in 2011 to 97 in 2012."
    fail "Attendance rose from 418 in 2011 to 402 in 2012."
    fail "There were 368 applications, up from 393 the year before."
}

/// 说下降就要下降
/// What is said to fall from one level to another does fall
rule falls {
    level error
    match "<fallen>( <somehow>)?( (in the last year|over the year|over the period|over this period|this year|since then))?( between {_a:year} and {_b:year})? from {before:number|count|money|percent|mass|area|length|volume|measure}..to {after:same before}"
    match "<fallen>( <somehow>)?( (in the last year|over the year|over the period|over this period|this year|since then))?，from {before:number|count|money|percent|mass|area|length|volume|measure}..to {after:same before}"
    match "{after:number|count|money|percent|mass|area|length|volume|measure}..，down from {before:same after}"
    match "peaked in ..at {before:number|count|money|percent|measure}，but[^。；]*<fallen>( <somehow>)? to {after:same before}"
    check after < before
    message zh "由 {before} 到 {after} 不是下降"
    message en "from {before} to {after} is no fall"

    pass "Vacancies fell from 64,288 in 2005 to 47,210 in 2011."
    pass "There were 72 incidents, down from 86 in 2015."
    pass "The share peaked in 2010 at 73%, but has since fallen to 64%."
    fail "Vacancies fell from 64,288 in 2005 to 74,210 in 2011."
    fail "There were 92 incidents, down from 86 in 2015."
}

/// 列出的各部分之和等于总数
/// What a whole is said to include adds up to it
/// 所列未必齐全，所以只有一处笔误即可使之相等时才提示。
rule listed-parts-add-up {
    level warning
    claim likely
    match "{whole:level|number|count|money|area|mass}..(，|：|；|（)(including|of which|of whom|comprising|consisting of|made up of|comprised of|broken down into|namely|divided into) {parts:same whole|number}(..(，|；| and )..{parts:same whole|number})+"
    unless "each|other|others|such as|mainly|primarily|among them"
    check whole == sum(parts)

    pass "The chain runs 738 shops, including 587 in the north, 107 in the south, and 44 abroad."
    pass "A grant of $84.5 million, of which $60.0 million went to roads and $24.5 million to schools."
    fail "The chain runs 738 shops, including 578 in the north, 107 in the south, and 44 abroad."
    fail "A grant of $84.5 million, of which $60.0 million went to roads and $42.5 million to schools."
}

/// 部分不超过整体
/// A part introduced by “of which” or “including” does not exceed its whole
rule part-within-whole {
    level error
    match "{whole:level|number|count|money|area|mass}..(，|（)(of which|of whom|including) {part:same whole|number}"
    check part <= whole
    message zh "部分 {part} 大于整体 {whole}"
    message en "the part {part} exceeds the whole {whole}"

    pass "The service employs 412 people, of whom 96 work part-time."
    pass "Grants of $84.5 million, including $60.0 million for roads, were paid out."
    fail "The service employs 412 people, of whom 496 work part-time."
    fail "Grants of $84.5 million, including $600 million for roads, were paid out."
}

/// 占比＝部分÷整体
/// A share told beside its part and its whole
rule share-of-whole {
    level error
    match "{part:number|count|money} (out )?of (the |all |its |their )?(total |nearly |some )?{whole:same part}[^，；。]*（{share:percent}"
    match "{part:number|count|money}..（{share:percent}）..of (the |all |its |their )?(total )?{whole:same part}"
    match "{share:percent}..（{part:number|count|money}..）..of (the |all |its |their )?(total )?{whole:same part}"
    match "{part:number|count|money}，or {share:percent}(，)? of (the |all |its |their )?(total )?{whole:same part}"
    check share == part / whole

    pass "The vaccine reached 1,312 of 1,640 pupils (80%)."
    pass "Some 410 (25%) of the 1,640 pupils walk to school."
    pass "Overall 25% (410 pupils) of the 1,640 walk to school."
    fail "The vaccine reached 1,312 of 1,640 pupils (88%)."
    fail "Some 410 (52%) of the 1,640 pupils walk to school."
}

/// 各项占比合计为100%
/// Shares that make up a whole add up to 100 %
rule shares-make-hundred {
    level warning
    claim likely
    match "{shares:percent} [^，。；]*((，|，and |；| and ){shares:percent} [^，。；]*)+"
    when count(shares) >= 3
    check sum(shares) == 100%

    pass "Of the budget 52.4% supports teaching, 40.6% supports research, and 7.0% supports transport."
    pass "Energy came 61.5% from hydro, 22.3% from wind, and 16.2% from gas."
    fail "Of the budget 52.4% supports teaching, 40.6% supports research, and 9.0% supports transport."
    fail "Energy came 61.5% from hydro, 23.2% from wind, and 16.2% from gas."
}

/// 翻倍、减半
/// What more than doubles ends above twice its first level
rule more-than-doubles {
    level error
    match "more than doubled(，)?..from {before:number|count|money|percent|mass|area|measure}..to {after:same before}"
    check after > 2 * before
    message zh "由 {before} 到 {after} 未超过一倍"
    message en "from {before} to {after} is less than double"

    pass "Applications more than doubled from 83 to 175."
    pass "Subscriptions more than doubled, from 1,204 to 2,618."
    fail "Applications more than doubled from 83 to 157."
    fail "Income more than doubled, from $1.2 million to $2.1 million."
}

/// 与另一数相比的增加数是两者之差
/// An increase over a stated level is the difference
rule increase-over-level {
    level error
    match "{now:number|count|money|mass|area}..compared (to|with) ..{before:same now}..，(an increase|a rise|growth|a gain) of {rise:same now}"
    match "{now:number|count|money|mass|area}..，(an increase|a rise|a gain) of {rise:same now} (from|over|on|against) ..{before:same now}"
    check rise == now - before

    pass "Receipts were $8.4 million compared with $7.9 million in 2020, an increase of $0.5 million."
    pass "Loans reached 51,253, an increase of 1,240 over the 50,013 of the year before."
    fail "Receipts were $8.4 million compared with $7.9 million in 2020, an increase of $0.8 million."
    fail "Loans reached 51,253, an increase of 2,140 over the 50,013 of the year before."
}

/// 与另一数相比的减少数是两者之差
/// A decrease against a stated level is the difference
rule decrease-under-level {
    level error
    match "{now:number|count|money|mass|area}..compared (to|with) ..{before:same now}..，(a decrease|a decline|a fall|a drop|a reduction) of {cut:same now}"
    match "{now:number|count|money|mass|area}..，(a decrease|a decline|a fall|a drop|a reduction) of {cut:same now} (from|on|against) ..{before:same now}"
    check cut == before - now

    pass "Receipts were $7.4 million compared with $7.9 million in 2020, a decrease of $0.5 million."
    pass "Loans fell to 48,773, a decrease of 1,240 from the 50,013 of the year before."
    fail "Receipts were $7.4 million compared with $7.9 million in 2020, a decrease of $1.5 million."
    fail "Loans fell to 48,773, a decrease of 2,140 from the 50,013 of the year before."
}

/// 超支＝实际支出－预算
/// An overspend is what was spent over the budget
rule overspend {
    level error
    match "budget[^。；]*{budget:money}..，[^。；]*(outturn|spent|spending|expenditure|actual)[^，。；]*{spent:same budget}..(，| and )[^，。；]*(overspend|overspent|overrun|excess)[^，。；]*{over:same budget}"
    check over == spent - budget

    pass "Against a budget of £63.0m, the outturn was £64.9m, an overspend of £1.9m."
    pass "The budget was £410,000, actual spending £436,500, an overrun of £26,500."
    fail "Against a budget of £63.0m, the outturn was £64.9m, an overspend of £9.1m."
    fail "The budget was £410,000, actual spending £463,500, an overrun of £26,500."
}

/// 结余＝预算－实际支出
/// An underspend is what the budget leaves
rule underspend {
    level error
    match "budget[^。；]*{budget:money}..，[^。；]*(outturn|spent|spending|expenditure|actual)[^，。；]*{spent:same budget}..(，| and )[^，。；]*(underspend|underspent|saving)[^，。；]*{under:same budget}"
    check under == budget - spent

    pass "Against a budget of £63.0m, the outturn was £61.8m, an underspend of £1.2m."
    pass "The budget was £410,000, actual spending £396,500, a saving of £13,500."
    fail "Against a budget of £63.0m, the outturn was £61.8m, an underspend of £2.1m."
    fail "The budget was £410,000, actual spending £369,500, a saving of £13,500."
}

"""#),
    (#"common/growth.rules"#, #"""
// Growth, increments and the direction that words give to a change.

words rise = "增长|增收|增产|增支|净增|上升|提高|增加|提升|扩大|上涨|增|多"
words fall = "下降|短收|减收|减产|减支|净减|降低|减少|降|回落|压减|下跌|缩减|减|少|缩小"
words before = "上年同期数|上年决算数|上年决算|上年执行数|上年度决算数|年度决算数|去年决算数|上年预算数|上年度|上年末|上年底|上年同期|去年同期|上年同月|上年末|去年底|上年|去年|上月|上季度|年初|同期|春季|上半年"
words pace = "增长率为|增幅为|增长|增幅为|增幅达|增幅|同比增长|提高|上升"
// Growth that does not follow from the levels beside it.
words real = "不变价|可比价|可比口径|同口径|可比基数|不可比|可比部分|实际增长|扣除价格|调整后|剔除"
words drop = "下降|降幅为|降幅达|降幅|同比下降|减少|降低"

/// 增幅＝增加数÷上期数，上期数＝本期数－增加数
/// The growth rate is the increment over the level before it
rule growth-from-increment {
    level error
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(较|比)(<before>|{_year:year}(<before>|(的)?(年度)?(决算数|执行数|预算数))?)(的[^，。；]*)?<rise>(了)?{rise:same now}，(同比|即)?<pace>{rate:%}"
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(同比|环比)<rise>(了)?{rise:same now}，(同比|即)?<pace>{rate:%}"
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(占|完成|为)[^，。；]*的(比重|比例)?(为|达)?{_share:%}，(((较|比)<before>)|同比)(的[^，。；]*)?<rise>(了)?{rise:same now}，(同比|即)?<pace>{rate:%}"
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(完成|占|为)[^，。；]*(预算|计划|目标|任务)[^，。；]*{_plan:same now}的{_share:%}，(((较|比)<before>)|同比)(的[^，。；]*)?<rise>(了)?{rise:same now}，(同比|即)?<pace>{rate:%}"
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(((较|比)<before>)|同比|环比)<pace>{rate:%}，<rise>(了)?{rise:same now}"
    match "{now:count|money|area|mass|volume|length}..，(较|比){_year:year}(的[^，。；]*)?<rise>(了)?{rise:same now}，[^，。；年]*({_years:duration})?<pace>(了)?{rate:%}"
    unless "<real>"
    check rate == rise / (now - rise)

    pass "外出务工人员1450人，较去年增加363人，增长33.4%。"
    pass "税收收入8.8亿元，比上年增加0.8亿元，增长10%。"
    pass "办公用房4.2万平方米，占总数的70%，比上年增加0.2万平方米，增长5.0%。"
    pass "基金收入完成2640万元，完成年初预算数6600万元的40%，比上年增收240万元，增长10%。"
    pass "培训费48.3万元，较上年决算数增加2.3万元，增长5%。"
    pass "捐赠收入1155万元，同比增长5%，增收55万元。"
    pass "茶园面积24.6万亩，比2011年增加14.1万亩，面积五年增长1.3倍。"
    fail "外出务工人员1450人，较去年增加336人，增长33.4%。"
    fail "税收收入8.8亿元，比上年增加0.8亿元，增长15%。"
}

/// 降幅＝减少数÷上期数，上期数＝本期数＋减少数
/// The rate of a fall is the decrease over the level before it
rule fall-from-decrease {
    level error
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(较|比)(<before>|{_year:year}(<before>|(的)?(年度)?(决算数|执行数|预算数))?)(的[^，。；]*)?<fall>(了)?{cut:same now}，(同比|即)?<drop>{rate:%}"
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(同比|环比)<fall>(了)?{cut:same now}，(同比|即)?<drop>{rate:%}"
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(占|完成|为)[^，。；]*的(比重|比例)?(为|达)?{_share:%}，(((较|比)<before>)|同比)(的[^，。；]*)?<fall>(了)?{cut:same now}，(同比|即)?<drop>{rate:%}"
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(完成|占|为)[^，。；]*(预算|计划|目标|任务)[^，。；]*{_plan:same now}的{_share:%}，(((较|比)<before>)|同比)(的[^，。；]*)?<fall>(了)?{cut:same now}，(同比|即)?<drop>{rate:%}"
    match "{now:level|count|money|area|mass|volume|length|number|measure}[^，。；的]*，(((较|比)<before>)|同比|环比)<drop>{rate:%}，<fall>(了)?{cut:same now}"
    unless "<real>"
    check rate == cut / (now + cut)

    pass "信访件90件，比上年减少10件，下降10%。"
    pass "能耗93.6万吨，较上年下降2.4万吨，降幅2.5%。"
    pass "罚没收入2400万元，完成年初预算数6000万元的40%，比上年减收600万元，下降20%。"
    pass "会议费38万元，同比减少2万元，下降5%。"
    pass "亩产412公斤/亩，比上年减少13公斤/亩，下降3.1%。"
    fail "信访件90件，比上年减少10件，下降11.1%。"
    fail "能耗93.6万吨，较上年下降2.4万吨，降幅5.2%。"
}

/// 与上期水平相比：增加数＝本期－上期，增幅＝增加数÷上期
/// Against a stated level: the increment is the difference, the rate the increment over that level
rule growth-against-level {
    level error
    match "{now:count|money|area|mass|volume|length}，(与|同|和|比|较)..{then:same now}(相比|比较)?(，)?<rise>(了)?{rise:same now}，(即)?<pace>{rate:%}"
    unless "<real>"
    check rise == now - then
    check rate == rise / then

    pass "总人口141178万人，与2010年的133972万人相比，增加7206万人，增长5.38%。"
    pass "学校在校生1260人，较上年的1200人增加60人，增长5%。"
    fail "总人口141178万人，与2010年的133972万人相比，增加7026万人，增长5.38%。"
    fail "总人口141178万人，与2010年的133972万人相比，增加7206万人，增长5.83%。"
}

/// 比上期水平增加（减少）的数等于两期之差
/// A stated change against a stated level is their difference
rule change-against-level {
    level error
    match "{now:count|money|area|mass|volume|length|percent|duration}，(与|同|和|比|较)..{then:same now}(相比|比较)?(，)?(<rise>|高)(了)?{rise:same now}"
    match "{now:count|money|area|mass|volume|length|percent|duration}，(与|同|和|比|较)...（{then:same now}）(相比|比较)?(，)?(<rise>|高)(了)?{rise:same now}"
    check rise == now - then

    pass "在校生1263人，较上年的1201人增加62人。"
    pass "用水量812万吨，比2019年的790万吨增加22万吨。"
    fail "在校生1263人，较上年的1201人增加66人。"
    fail "总人口141178万人，与2010年的133972万人相比，增加7026万人。"
}

/// 比上期水平减少的数等于两期之差
/// A stated decrease against a stated level is their difference
rule decrease-against-level {
    level error
    match "{now:count|money|area|mass|volume|length|percent|duration}，(与|同|和|比|较)..{then:same now}(相比|比较)?(，)?(<fall>|低)(了)?{cut:same now}"
    match "{now:count|money|area|mass|volume|length|percent|duration}，(与|同|和|比|较)...（{then:same now}）(相比|比较)?(，)?(<fall>|低)(了)?{cut:same now}"
    check cut == then - now

    pass "平均每户2.62人，比2010年的3.10人减少0.48人。"
    pass "在校生1143人，较上年的1201人减少58人。"
    fail "平均每户2.62人，比2010年的3.10人减少0.84人。"
    fail "在校生1143人，较上年的1201人减少85人。"
}

/// 由甲增加到乙，增幅＝乙÷甲－1
/// From A up to B: the growth rate is B over A less one
rule growth-between-levels {
    level error
    match "(由|从)[^，。；]*{before:count|money|area|mass|volume|length}[^，。；]*<rise>(到|至|为)[^，。；]*{now:same before}，(增长|增幅为|增幅达|增幅){rate:%}"
    match "(由|从)[^，。；]*{_year:year}(的)?{before:count|money|area|mass|volume|length}[^，。；]*<rise>(到|至|为)[^，。；]*{_now_year:year}?(的)?{now:same before}，(增长|增幅为|增幅达|增幅){rate:%}"
    unless "<real>"
    check rate == now / before - 1

    pass "床位由412张增加到515张，增长25%。"
    pass "产值从2015年的8.24亿元提高到2016年的10.3亿元，增长25%。"
    fail "床位由412张增加到515张，增长20%。"
    fail "产值从2015年的8.24亿元提高到2016年的10.3亿元，增长52%。"
}

/// 由甲减少到乙，降幅＝1－乙÷甲
/// From A down to B: the rate of decline is one less B over A
rule fall-between-levels {
    level error
    match "(由|从)..{before:count|money|area|mass|volume|length}[^，。；]*<fall>(到|至|为)..{now:same before}，(同比|累计)?<drop>{rate:%}"
    match "(由|从)..{before:count|money|area|mass|volume|length}[^，。；]*<fall>(到|至|为)..{now:same before}，[^，。；]*{_cut:same before}，(同比|累计)?<drop>{rate:%}"
    unless "<real>"
    check rate == 1 - now / before

    pass "用工由上年的8.6万人减少到8.2万人，减少4000人，下降4.7%。"
    pass "能耗从412吨降至379吨，降幅8.0%。"
    fail "用工由上年的8.6万人减少到8.2万人，减少4000人，下降7.4%。"
    fail "能耗从412吨降至379吨，降幅9.0%。"
}

/// 由甲增加到乙，增加数＝乙－甲
/// From A up to B: the increment is the difference
rule rise-from-to {
    level error
    match "(由|从)..{before:count|money|area|mass|volume|length}[^，。；]*<rise>(到|至|为)..{now:same before}，(共|净|累计|合计)?<rise>(了)?{rise:same before}"
    check rise == now - before

    pass "床位由412张增加到515张，增加103张。"
    pass "学位从3.2万个扩大到4.7万个，净增1.5万个。"
    fail "床位由412张增加到515张，增加130张。"
    fail "学位从3.2万个扩大到4.7万个，净增1.7万个。"
}

/// 由甲减少到乙，减少数＝甲－乙
/// From A down to B: the decrease is the difference
rule fall-from-to {
    level error
    match "(由|从)..{before:count|money|area|mass|volume|length}[^，。；]*<fall>(到|至|为)..{now:same before}，(共|净|累计|合计)?<fall>(了)?{cut:same before}"
    check cut == before - now

    pass "用工由上年的8.6万人减少到8.2万人，减少了4000人。"
    pass "事项从132项压减至96项，减少36项。"
    fail "用工由上年的8.6万人减少到8.2万人，减少了6000人。"
    fail "事项从132项压减至96项，减少63项。"
}

/// 年均增长：乙＝甲×（1＋增速）的年数次方
/// Compound growth: B is A times one plus the rate to the power of the years between
/// 生产总值等的年均增速常按不变价计算，与现价水平不可比，所以只有一处笔误即可解释时才提示。
rule compound-growth {
    level warning
    claim likely
    unless "不变价|可比价|可比口径|同口径"
    match "(由|从){from:year}的{before:count|money|area|mass|volume|length}<rise>(到|至|为){to:year}的{now:same before}，年均(增长|递增|增速为|增速){rate:%}"
    // The years are told of the item before.
    match "(由|从){from:year}[^。]*<rise>(到|至|为){to:year}[^。]*(由|从){before:count|money|area|mass|volume|length}<rise>(到|至|为){now:same before}，年均(增长|递增|增速为|增速){rate:%}"
    check now == before * compound(rate, from, to)

    pass "客流由2011年的3.20万人增加到2016年的5.64万人，年均增长12.0%；收入由4.15亿元增加到8.36亿元，年均增长15.0%。"
    pass "水费收入由2011年的3.20亿元增加到2016年的5.64亿元，年均增长12.0%。"
    pass "产量从2012年的680吨提高到2017年的1363吨，年均增长14.9%。"
    fail "水费收入由2011年的3.20亿元增加到2016年的5.46亿元，年均增长12.0%。"
    fail "产量从2012年的680吨提高到2017年的1336吨，年均增长14.9%。"
}

/// 年均递增：本期＝（本期－增加数）×（1＋增速）的年数次方
/// Compound growth with a stated increment
rule compound-growth-from-increment {
    level warning
    claim likely
    match "{to:year}..{now:count|money|area|mass|volume|length}，比{from:year}(的)?(增加|增长|提高)(了)?{rise:same now}，年均(增长|递增|增速为|增速){rate:%}"
    match "{to:year}....{now:count|money|area|mass|volume|length}，比{from:year}(的)?(增加|增长|提高)(了)?{rise:same now}，年均(增长|递增|增速为|增速){rate:%}"
    unless "不变价|可比价|可比口径|同口径"
    check now == (now - rise) * compound(rate, from, to)

    pass "2016年人均收入18424元，比2011年增加7424元，年均递增10.9%。"
    pass "2014年全县蔬菜产量24520吨，比2010年增加7773吨，年均增长10.0%。"
    fail "2016年人均收入18424元，比2011年增加4724元，年均递增10.9%。"
    fail "2014年全县蔬菜产量24520吨，比2010年增加7773吨，年均增长14.0%。"
}

/// 与另一比率相比，百分点之差等于两个比率之差
/// Points above a stated rate are the difference of the two rates
rule points-above-rate {
    level error
    match "{now:percent}，(比|较|与|同)..{then:percent}(相比|比较)?(，)?(<rise>|高|快|高出|加快)(了)?{points:points}"
    match "{now:percent}，(比|较|与|同)..（{then:percent}）(相比|比较)?(，)?(<rise>|高|快|高出|加快)(了)?{points:points}"
    check points == now - then

    pass "巩固率96.4%，比上一年的94.9%提高1.5个百分点。"
    pass "电商渗透率27.6%，较全省平均（25.1%）高2.5个百分点。"
    fail "巩固率96.4%，比上一年的94.9%提高5.1个百分点。"
    fail "电商渗透率27.6%，较全省平均（25.1%）高5.2个百分点。"
}

/// 较甲下降若干百分点至乙
/// Down from one rate by points to another
rule points-down-to {
    level error
    match "(比|较)..{then:percent}[^，。；]*<fall>(了)?{points:points}(至|到){now:percent}"
    check points == then - now

    pass "不良率较上年末的1.36%下降0.07个百分点至1.29%。"
    pass "失业率比春季的4.8%回落0.3个百分点到4.5%。"
    fail "不良率较上年末的1.36%下降0.70个百分点至1.29%。"
    fail "失业率比春季的4.8%回落0.3个百分点到5.4%。"
}

/// 较甲上升若干百分点至乙
/// Up from one rate by points to another
rule points-up-to {
    level error
    match "(比|较)..{then:percent}[^，。；]*<rise>(了)?{points:points}(至|到){now:percent}"
    check points == now - then

    pass "覆盖率较年初的86.4%提高2.7个百分点至89.1%。"
    pass "入户率比上年的61.5%上升4.0个百分点到65.5%。"
    fail "覆盖率较年初的86.4%提高7.2个百分点至89.1%。"
    fail "入户率比上年的61.5%上升4.0个百分点到66.5%。"
}

/// 与另一比率相比，下降的百分点等于两个比率之差
/// Points below a stated rate are the difference of the two rates
rule points-below-rate {
    level error
    match "{now:percent}，(比|较|与|同)..{then:percent}(相比|比较)?(，)?(<fall>|低|慢|低于|放缓|收窄)(了)?{points:points}"
    match "{now:percent}，(比|较|与|同)..（{then:percent}）(相比|比较)?(，)?(<fall>|低|慢|低于|放缓|收窄)(了)?{points:points}"
    check points == then - now

    pass "失业率4.12%，比春季的4.35%下降0.23个百分点。"
    pass "年平均增长率为0.61%，比前十年的年平均增长率0.68%下降0.07个百分点。"
    fail "失业率4.12%，比春季的4.35%下降0.32个百分点。"
    fail "年平均增长率为0.61%，比前十年的年平均增长率0.68%下降0.70个百分点。"
}

/// 快于（高于）另一项的百分点等于两者之差
/// Points faster than a named rate are the difference of the two
/// 所比的比率按名称在前文查找。
rule points-above-named-rate {
    level warning
    claim likely
    match "{now:percent}，([^，。；]*)(比..(高|快|高出)|快于..|高于..|高出..){points:points}"
    find then: same now by words before points
    check points == now - then

    pass "全部投资增长8.9%。其中基础设施投资增长22.6%，快于全部投资13.7个百分点。"
    pass "服务业用电增长7.4%。信息服务业用电增长19.1%，增速比服务业用电高11.7个百分点。"
    fail "全部投资增长8.9%。其中基础设施投资增长22.6%，快于全部投资17.3个百分点。"
    fail "服务业用电增长7.4%。信息服务业用电增长19.1%，增速比服务业用电高17.1个百分点。"
}

/// 百分点的变化等于两个比率之差
/// A change in percentage points is the difference of two rates
rule points-between-rates {
    level error
    match "(由|从)..{from:percent}[^，。；]*<fall>(到|至|为)[^，。；]*{to:percent}，[^，。；]*(<fall>|低|累计下降|共下降)(了)?{points:points}"
    check points == from - to

    pass "发生率由2014年的17.4%降至0.93%，回落16.47个百分点。"
    pass "比重从36.2%下降到33.1%，下降3.1个百分点。"
    fail "发生率由2014年的17.4%降至0.93%，回落16.74个百分点。"
    fail "比重从36.2%下降到33.1%，下降1.3个百分点。"
}

/// 百分点的上升等于两个比率之差
/// A rise in percentage points is the difference of two rates
rule points-rise-between-rates {
    level error
    match "(由|从)..{from:percent}[^，。；]*<rise>(到|至|为)[^，。；]*{to:percent}，[^，。；]*<rise>(了)?{points:points}"
    check points == to - from

    pass "覆盖率由21.6%提高到25.2%，提高3.6个百分点。"
    pass "普惠率从2019年的71.4%提升至84.9%，提高13.5个百分点。"
    fail "覆盖率由21.6%提高到25.2%，提高6.3个百分点。"
    fail "普惠率从2019年的71.4%提升至84.9%，提高15.3个百分点。"
}

/// 说下降就要下降
/// What is said to fall from A to B does fall
rule falls-from-to {
    level error
    match "(由|从)..{from:count|money|area|mass|volume|length|percent|duration|ratio}(的)?[^，。；]*<fall>(到|至|为)[^，。；]*{to:same from}"
    match "(由|从)..{from:count|money|area|mass|volume|length|percent|duration|ratio}(的)?[^，。；]*<fall>(到|至|为)[^，。；]*{_year:year}(的)?{to:same from}"
    check to < from
    message zh "由 {from} 到 {to} 不是下降"
    message en "from {from} to {to} is no fall"

    pass "发生率由17.4%下降至0.93%。"
    pass "从上一轮的9.57%降至目前的0.37%。"
    fail "发生率由17.4%下降至93%。"
    fail "户数由120户减少到210户。"
}

/// 说上升就要上升
/// What is said to rise from A to B does rise
rule rises-from-to {
    level error
    match "(由|从)..{from:count|money|area|mass|volume|length|percent|duration|ratio}(的)?[^，。；]*<rise>(到|至|为)[^，。；]*{to:same from}"
    match "(由|从)..{from:count|money|area|mass|volume|length|percent|duration|ratio}(的)?[^，。；]*<rise>(到|至|为)[^，。；]*{_year:year}(的)?{to:same from}"
    check to > from
    message zh "由 {from} 到 {to} 不是上升"
    message en "from {from} to {to} is no rise"

    pass "普及率由80%提高到89.6%。"
    pass "经费由2010年的5.24亿元增加到2015年的15.07亿元。"
    fail "普及率由80%提高到78.6%。"
    fail "经费由2010年的5.24亿元增加到2015年的1.507亿元。"
}

/// 下降不写负数
/// What falls by a negative number rises
rule fall-with-minus-sign {
    level warning
    match "(下降|降低|减少|回落){change:%}"
    check change >= 0%

    pass "出口下降6.8%。"
    pass "水位降低1.8%。"
    fail "出口下降-3.2%。"
    fail "客流减少-12%。"
}

"""#),
    (#"common/lists.rules"#, #"""
// Lists of names against the number that announces them.

words announced = "即|分别是|分别为|依次是|依次为|具体为|具体是"

/// 「即」所列名称的个数等于前面的数
/// The names told by “namely” are as many as the number before
rule named-list {
    level error
    match "{stated:level|count}[^，。；：、]*(，|：)?<announced>(：|，)?{items:list}"
    check stated == count(items)
    tags "列举"

    pass "组建三支队伍，分别是巡查队、抢修队和宣传队。"
    pass "确定4个试点镇，即东河、西山、南塘、北桥。"
    pass "确定4个试点镇，即东河、西山等。"
    fail "组建三支队伍，分别是巡查队、抢修队、宣传队、后勤队。"
    fail "确定5个试点镇，即东河、西山、南塘、北桥。"
}

/// 冒号或括号中所列名称的个数等于前面的数
/// The names behind a colon or in brackets are as many as the number before
/// 所列也可能是种类而不是名称，所以只在恰差一个时才提示。
/// They may be kinds of the things and not the things; fault is found only where one is too many or too few.
rule listed-names {
    level warning
    claim likely
    match "{stated:level|count}[^，。；：、（）]*：{items:list}"
    match "{stated:level|count}[^，。；：、（）]*（{items:list}"
    check stated == count(items)
    tags "列举"

    pass "下设五个专班：统计专班、宣传专班、物资专班、督查专班和后勤专班。"
    pass "涉及3个乡镇（东河镇、西山镇、南塘乡）。"
    pass "落实三项措施：一是摸清底数，二是分类施策，三是定期回访。"
    ignore "发放物资12件（米、油、面）。"
    fail "下设六个专班：统计专班、宣传专班、物资专班、督查专班、后勤专班。"
    fail "涉及4个乡镇（东河镇、西山镇、南塘乡）。"
    fail "落实四项措施：一是摸清底数，二是分类施策，三是定期回访。"
}

/// 数前所列名称的个数等于该数
/// The names before a number are as many as it says
/// 只看汉字写的数，恰差一个时才提示。
/// Only numbers in words are looked at; fault is found only where one is too many or too few.
rule names-before {
    level warning
    claim likely
    match "{items:list}(等|这)?{stated:level|worded|count}[^，。；：、]"
    check stated == count(items)
    tags "列举"

    pass "建立县、乡、村三级台账。"
    pass "抓好教育、医疗、住房、饮水四个方面的排查。"
    pass "抓好教育、医疗等四个方面的排查。"
    ignore "新建卫生室、文化室、图书室十二个。"
    ignore "新建卫生室、文化室、图书室十二个项目。"
    ignore "配齐书记、主任、会计各一名。"
    fail "抓好教育、医疗、住房、饮水五个方面的排查。"
    fail "整合巡查、抢修、宣传、后勤三支队伍力量。"
}

/// 口号中的数等于「即」所列名称的个数
/// The number in a slogan is that of the names told behind it
/// “四知”，即……：恰差一个时才提示。
rule slogan-list {
    level warning
    claim likely
    match "[“\"]{stated:slogan}[^，。；、”\"]*({_more:slogan}[^，。；、”\"]*)*[”\"][^，。；、]*(，|：)?<announced>(：|，)?{items:list}"
    check stated == count(items)
    tags "列举"

    pass "走访做到“四清”，即家庭情况清、收入来源清、困难原因清、帮扶措施清。"
    pass "推行“三有四到户”，即人有岗、户有业、村有社，技术到户、资金到户、信息到户、服务到户。"
    ignore "开展“五帮”活动。"
    fail "走访做到“五清”，即家庭情况清、收入来源清、困难原因清、帮扶措施清。"
    fail "落实“三包”，即包联系、包指导、包就业、包增收。"
}

"""#),
    (#"common/parts.rules"#, #"""
// Parts and the whole that they belong to.

words of-which = "其中|内中"
// Changes are told behind a figure and are no whole themselves: 比上年末增加4家，其中….
words by-kind = "按[^，。；]+(分|看|统计|算|计|划分)|分[^，。；]+看|从[^，。；]+看"
words change = "比|较|同比|环比|增长|下降|增加|减少|上升|提高|增收|减收|增支|减支|短收|多收"
// What has no parts: a mean, a price, what is left of two sums.
words net = "净增|净减|净流|净买|净卖|顺差|逆差|短收|多收|减收|增收"
words no-whole = "人均|户均|均价|平均|亩均|单价|价格|每人|每户|净利|盈亏|盈余|结余|利润|亏损|净收|净资|净投|<net>"

/// 其中的部分不超过总数
/// A part introduced by “of which” does not exceed its whole
/// 「其中」只说明属于，不说明列全，所以只检查上限。
rule part-within-whole {
    level error
    match "{whole:level|count|money|area|length|mass|volume}..(，<change>..)?(，|；|。)<of-which>(：|，)?..{part:same whole}"
    match "{whole:level|count|money|area|length|mass|volume}..（(<of-which>|含|包括)(：|，)?..{part:same whole}"
    match "{whole:level|count|money|area|length|mass|volume}，占..（<of-which>(：|，)?..{part:same whole}"
    unless "<no-whole>"
    check part <= whole
    message zh "部分 {part} 大于整体 {whole}"
    message en "the part {part} exceeds the whole {whole}"

    pass "全镇完成危房改造632户，其中低收入家庭35户。"
    pass "年末低保对象共6924户12221人，其中重残对象4451户8847人。"
    pass "全区有民宿96家，比上年末增加5家，其中挂牌民宿81家。"
    ignore "人均花费774元，其中城镇居民人均870元。"
    ignore "全年净增企业20家，其中新设50家、注销30家。"
    fail "全镇完成危房改造632户，其中低收入家庭653户。"
    fail "参训干部120人（其中女干部201人）。"
    fail "一类93户117人（含特困72户172人），二类92户。"
}

/// 其中各项之和等于总数
/// The items behind “of which” add up to their whole
/// 其中所列往往不全，所以只有一处笔误即可使之相等时才提示。
rule of-which-adds-up {
    level warning
    claim likely
    match "{whole:level|count|money|area|length|mass|volume}[^。；]*(，<change>...)?(，|；|。)<of-which>(，|：)?..{parts:same whole}((、|和|及|以及|...；|，[^比较增减降上下占同其])..{parts:same whole})+"
    match "{whole:level|count|money|area|length|mass|volume}...(，|；|。)<of-which>(，|：)?..{parts:same whole}((、|和|及|以及|...；|，[^比较增减降上下占同其])..{parts:same whole})+"
    unless "<net>"
    check whole == sum(parts)

    pass "外贸货值合计845.20亿元，同比扩大5.7%。其中，出口531.60亿元，增长10.6%；进口313.60亿元，下降3.4%。"
    pass "共排查1319户，其中低收入户763户，重残户378户，五保户90户，低保户57户，重病户31户。"
    pass "线路运送旅客36.52万人次，其中城区21.07万人次、山区15.45万人次。"
    fail "共排查1319户，其中低收入户763户，重残户387户，五保户90户，低保户57户，重病户31户。"
    fail "外贸货值合计845.20亿元，其中，出口531.60亿元，增长10.6%；进口331.60亿元，下降3.4%。"
}

/// 按某种标准划分的各项之和等于总数
/// The classes of a breakdown add up to the whole
rule breakdown-adds-up {
    level warning
    claim likely
    match "{whole:level|count|money|area|length|mass|volume}[^。]*(，<change>...)?(。|；|，)<by-kind>(，|：)..{parts:same whole}((、|和|及|以及|...；|，[^比较增减降上下占同其])..{parts:same whole})+"
    match "{whole:level|count|money|area|length|mass|volume}....(。|；|，)<by-kind>(，|：)..{parts:same whole}((、|和|及|以及|...；|，[^比较增减降上下占同其])..{parts:same whole})+"
    // The second and third way to divide one whole.
    match "{whole:level|count|money|area|length|mass|volume}....(。|；|，)<by-kind>(，|：)....(。|；|，)<by-kind>(，|：)..{parts:same whole}((、|和|及|以及|...；|，[^比较增减降上下占同其])..{parts:same whole})+"
    match "{whole:level|count|money|area|length|mass|volume}....(。|；|，)<by-kind>(，|：)....(。|；|，)<by-kind>(，|：)....(。|；|，)<by-kind>(，|：)..{parts:same whole}((、|和|及|以及|...；|，[^比较增减降上下占同其])..{parts:same whole})+"
    unless "<net>"
    check whole == sum(parts)

    pass "货运量503.9万吨，较上年增长6.7%。分方式看，公路运量321.3万吨，增长4.9%；铁路156.3万吨，增长5.5%；水路26.3万吨，增长9.8%。"
    pass "门票收入6120万元。按季节分，夏季4080万元；冬季2040万元。按来源分，省内3570万元；省外2550万元。"
    pass "零售总额27278亿元，同比增长10.7%。按消费类型分，餐饮收入2886亿元，增长11.1%；商品零售24392亿元，增长10.6%。"
    fail "零售总额27278亿元，同比增长10.7%。按消费类型分，餐饮收入2886亿元，增长11.1%；商品零售24932亿元，增长10.6%。"
    fail "排查农户1319户。按对象划分：低收入户763户，重残户387户，五保户90户，低保户57户，重病户31户。"
}

/// 一类、二类、三类之和等于总数
/// Classes one, two and three add up to the whole
rule classes-add-up {
    level error
    match "{whole:count|money|area}..(，|：|；|。)..一类..{first:same whole}...二类..{second:same whole}...三类..{third:same whole}"
    check whole == first + second + third

    pass "保障对象214户374人，一类93户117人，二类92户183人，三类29户74人。"
    pass "评定村庄63个：一类村20个，二类村25个，三类村18个。"
    fail "保障对象214户374人，一类93户117人，二类92户183人，三类39户74人。"
    fail "评定村庄61个：一类村20个，二类村25个，三类村18个。"
}

/// 某总量中的各项之和等于该总量
/// The items told “in” a named whole add up to it
/// 总量按名称在前文查找；所列未必齐全，所以只有一处笔误即可使之相等时才提示。
rule items-of-named-whole {
    level warning
    claim likely
    match "中，[^，。；]*{parts:level|count|money|area|length|mass|volume}(...(、|和|；|，[^比较增减降上下占同其])..{parts:same parts})+"
    find whole: same parts by words before parts
    check whole == sum(parts)

    pass "全年对外销售额21312万元。在对外销售中，对学校14556万元，占68.3%；对医院6756万元，占31.7%。"
    pass "各类补助资金共8415.2万元。各类补助资金中，粮食补助5120.6万元，农机补助3294.6万元。"
    fail "全年对外销售额21312万元。在对外销售中，对学校14556万元，占68.3%；对医院6765万元，占31.7%。"
    fail "各类补助资金共8415.2万元。各类补助资金中，粮食补助5102.6万元，农机补助3294.6万元。"
}

/// 由几部分组成的总数等于各部分之和
/// A whole that is said to consist of parts is their sum
rule consists-of {
    level error
    match "{whole:count|money|area|length|mass|volume}，由[^，。；、]*{parts:same whole}([^，。；、]*(、|，|和|及|以及)[^，。；、]*{parts:same whole})+[^，。；、]*(组成|构成)"
    match "{whole:count|money|area|length|mass|volume}[^，。；、]*由[^，。；、]*{parts:same whole}([^，。；、]*(、|，|和|及|以及)[^，。；、]*{parts:same whole})+[^，。；、]*(组成|构成)"
    check whole == sum(parts)

    pass "经费3200万元，由省级1500万元、市级1000万元和县级700万元组成。"
    pass "检查组共25人，由本区12人和外区13人组成。"
    fail "经费3200万元，由省级1500万元、市级1200万元和县级700万元组成。"
    fail "检查组共25人，由本区12人和外区16人组成。"
}

/// 几项合计等于各项之和
/// Items that are totalled behind them add up to that total
rule items-then-total {
    level warning
    claim likely
    match "{parts:count|money|area|length|mass|volume}(，(加上|加|连同)[^，。；]*{parts:same parts})+(，|；|。)[^，。；]*(共|合计|共计|总计|总数|总额)[^，。；]*{whole:same parts}"
    match "(分别|依次)(为|是|达|完成|实现)?..{parts:count|money|area|length|mass|volume}((、|和|及|与|，)[^，。；、]*{parts:same parts})+(，|；)(前三季度|上半年|全年|合计|共|共计)[^，。；]*{whole:same parts}"
    match "(占|比重)..{parts:percent}((、|和|及|与|，)..{parts:percent})+(，|；|。)[^，。；]*(合计|共|共计|总计)[^，。；]*{whole:percent}"
    match "{parts:count|money|area|length|mass|volume}((、|和|及|与|，)[^，。；、共合总]*{parts:same parts})+(，|；|。)..(共|合计|共计|总计|总数为|两者合计|三者合计|两项合计)..{whole:same parts}"
    check whole == sum(parts)

    pass "完成改造626公里、新建502公里，合计1128公里。"
    pass "设区级站1个，村级站16个，共17个。"
    pass "当期拨款合计418.60万元，加上上期结转23.50万元，可用资金总数442.10万元。"
    pass "公路运输占61.8%、水路占23.4%、铁路占5.2%，三者合计占90.4%。"
    pass "一、二、三季度收入分别为7.0亿元、7.6亿元和8.2亿元，前三季度22.8亿元。"
    fail "完成改造626公里、新建502公里，合计1182公里。"
    fail "完成改造626公里、新建520公里，合计1128公里。"
}

/// 收入减支出等于结余
/// Income less expenditure is what is left over
rule income-less-expenditure {
    level warning
    claim likely
    match "收入(总计|合计|总数|为|共)?[^，。；]*{income:money}....支出(总计|合计|总数|为|共)?[^，。；]*{spending:same income}....结余(为)?{rest:same income}"
    check rest == income - spending

    pass "本年收入合计5420万元，支出合计5180万元，收支相抵，结余240万元。"
    pass "学校全年收入812.4万元，支出796.1万元，结余16.3万元。"
    fail "本年收入合计5420万元，支出合计5180万元，收支相抵，结余420万元。"
    fail "学校全年收入812.4万元，支出769.1万元，结余16.3万元。"
}

/// 累计数不小于其中一期的数
/// A cumulative figure is not below that of one of its periods
/// 只看一期的数与紧随其后的累计数；两者所计的事物须相同，所以累计之后不得另有名目。
rule cumulative-at-least {
    level error
    match "(今年|去年|本年|当年|全年|本月|当月|当日|本期|本季度|年内)[^，。；累]*{period:level|count|money|area|mass|length}，(累计|总计|历年累计|累计达|累计为|累计共|累计投入|累计发放|累计完成)(达|为|达到)?{all:same period}"
    check all >= period

    pass "去年签约服务865人次，累计1560人次。"
    pass "本年投入1200万元，累计投入5600万元。"
    ignore "现有病例82例，累计治愈61例。"
    ignore "全年签约120个，累计开工85个。"
    fail "去年签约服务865人次，累计156人次。"
    fail "本年投入1200万元，累计投入560万元。"
}

/// 四个季度之和等于全年
/// Four quarters add up to the year
rule quarters-add-up {
    level error
    match "(一|第一)季度..{first:level|count|money|area|mass}...(二|第二)季度..{second:same first}...(三|第三)季度..{third:same first}...(四|第四)季度..{fourth:same first}...(全年|合计|累计|共)..{year:same first}"
    match "(全年|合计|累计|共)..{year:level|count|money|area|mass}...(一|第一)季度..{first:same year}...(二|第二)季度..{second:same year}...(三|第三)季度..{third:same year}...(四|第四)季度..{fourth:same year}"
    check year == first + second + third + fourth

    pass "一季度完成投资12.3亿元，二季度完成15.6亿元，三季度完成14.8亿元，四季度完成17.3亿元，全年完成60.0亿元。"
    pass "全年受理申请412件，其中一季度98件、二季度110件、三季度101件、四季度103件。"
    fail "一季度完成投资12.3亿元，二季度完成16.5亿元，三季度完成14.8亿元，四季度完成17.3亿元，全年完成60.0亿元。"
    fail "全年受理申请421件，其中一季度98件、二季度110件、三季度101件、四季度103件。"
}

/// 赞成、反对、弃权之和不超过到会人数
/// Votes for, against and abstaining are not more than the voters present
rule votes-within-present {
    level error
    match "(到会|实到|参会|出席)(代表|委员|人员)?{present:人}...(赞成|同意){yes:票}...反对{no:票}...弃权{abstain:票}"
    check (yes + no + abstain) / 1票 <= present / 1人

    pass "实到代表256人，赞成248票，反对5票，弃权3票。"
    pass "到会156人，同意150票，反对2票，弃权3票。"
    fail "实到代表256人，赞成284票，反对5票，弃权3票。"
    fail "到会156人，同意150票，反对2票，弃权30票。"
}

/// 括号内所列各项之和等于括号前的总数
/// The items in brackets add up to the number before them
/// 括号内所列未必齐全，所以只有一处笔误即可使之相等时才提示。
rule items-in-brackets {
    level warning
    claim likely
    match "{whole:level|count|money|area|mass}（[^（），。；]*{parts:same whole}((，|、|；|和)[^（），。；]*{parts:same whole})+[^（），。；]*）"
    check whole == sum(parts)

    pass "新增病例22例（甲省8例，乙省9例，丙省5例）。"
    pass "培训教师415人（小学218人、初中126人、高中71人）。"
    fail "新增病例122例（甲省48例，乙省79例，丙省5例）。"
    fail "培训教师451人（小学218人、初中126人、高中71人）。"
}

/// 一组齐全的分类之和等于总数
/// A set of classes that is known to be whole adds up
/// 东中西部、税收与非税、基本支出与项目支出等；总数取前文最近的同类数字，所以只有一处笔误时才提示。
rule closed-sets-add-up {
    level warning
    claim likely
    match "{whole:level|count|money|area|mass}....东部[^，。；]*{parts:same whole}(...(中部|西部|东北)[^，。；]*{parts:same whole})+"
    match "{whole:level|count|money|area|mass}....税收收入[^，。；]*{parts:same whole}(...非税收入[^，。；]*{parts:same whole})+"
    match "{whole:level|count|money|area|mass}....基本支出[^，。；]*{parts:same whole}(...项目支出[^，。；]*{parts:same whole})+"
    match "{whole:level|count|money|area|mass}[^。]*(人员经费|人员支出)[^，。；]*{parts:same whole}(...(公用经费|公用支出|日常公用)[^，。；]*{parts:same whole})+"
    match "{whole:level|count|money|area|mass}....(城镇|城区)[^，。；人均]*{parts:same whole}(...(农村|乡村)[^，。；人均]*{parts:same whole})+"
    unless "<no-whole>"
    check whole == sum(parts)

    pass "全国投资1036.4亿元，增长6%。分地区看，东部投资614.2亿元；中部260.7亿元；西部161.5亿元。"
    pass "一般预算收入8412.6万元。税收收入6120.4万元，非税收入2292.2万元。"
    fail "全国投资1036.4亿元，增长6%。分地区看，东部投资641.2亿元；中部260.7亿元；西部161.5亿元。"
    fail "全年支出7314.8万元，其中基本支出5210.6万元，项目支出2014.2万元。"
}

/// 已办的与未办的之和等于总数
/// What is done and what is not add up to all
/// 其间可能还有别的情形，所以只有一处笔误即可使之相等时才提示。
rule done-and-open-add-up {
    level warning
    claim likely
    match "{whole:level|count|money}..，(其中)?已[^，。；]*{done:same whole}，(正在|正|未|尚未|待|剩余|还有|尚有|仍有)[^，。；]*{open:same whole}"
    check whole == done + open

    pass "查出问题152项，已整改140项，正在整改12项。"
    pass "应拨资金2510万元，已拨2155万元，未拨355万元。"
    fail "查出问题152项，已整改104项，正在整改12项。"
    fail "应拨资金2510万元，已拨2515万元，未拨355万元。"
}

/// 支出减收入等于赤字（超支）
/// Expenditure less income is the deficit
rule expenditure-over-income {
    level warning
    claim likely
    match "收入[^，。；]*{income:money}....支出[^，。；]*{spending:same income}..，[^，。；]*(支出大于收入|收不抵支|赤字|超支|缺口)[^，。；]*{deficit:same income}"
    check deficit == spending - income

    pass "基金收入904.6亿元，支出1012.8亿元，支出大于收入108.2亿元。"
    pass "本年收入5180万元，本年支出5420万元，赤字240万元。"
    fail "基金收入904.6亿元，支出1012.8亿元，支出大于收入180.2亿元。"
    fail "本年收入5180万元，本年支出5420万元，赤字420万元。"
}

"""#),
    (#"common/products.rules"#, #"""
// Standards per head times the number of heads.

/// 每人标准×人数＝金额
/// The rate per head times the heads is the amount
rule per-head-times-heads {
    level error
    match "每(人|名|生)..{price:元}...{heads:人}，[^，。；]*(金额|资金|共|共计|合计|发放|补贴|补助)[^，。；]*{amount:元}"
    match "每(人|名|生)..{price:元}...{_heads:人}，[^，。；]*{_amount:元}(；|，)[^，。；]*{heads:人}，[^，。；]*(金额|资金|共|共计|合计|发放|补贴|补助)[^，。；]*{amount:元}"
    check amount == price * heads

    pass "按每人每学期1500元资助，春季资助61人，金额9.15万元。"
    pass "按每人每学期1500元资助，春季资助61人，金额9.15万元；秋季资助82人，金额12.3万元。"
    fail "按每人每学期1500元资助，春季资助61人，金额9.51万元。"
    fail "按每人每学期1500元资助，春季资助61人，金额9.15万元；秋季资助82人，金额13.2万元。"
}

/// 每户标准×户数＝金额
/// The rate per household times the households is the amount
rule per-household-times-households {
    level error
    match "每户..{price:元}...{households:户}，[^，。；]*(金额|资金|共|共计|合计|发放|补贴|补助)[^，。；]*{amount:元}"
    check amount == price * households

    pass "每户补助2000元，惠及300户，共发放60万元。"
    pass "每户改厕奖补1200元，完成450户，资金共54万元。"
    fail "每户补助2000元，惠及300户，共发放6万元。"
    fail "每户改厕奖补1200元，完成450户，资金共45万元。"
}

"""#),
    (#"common/rates.rules"#, #"""
// Rates and shares that the text gives beside the counts they are made of.

words reach = "达到了|达到|均达到|均达|达|均为|为|是"
words share-of = "占比达|占比为|占比|占总数的|占总量的|占总额的|占全部的|占全市的|占全县的|占全区的|占总人口的|占其中的|占它的|占"

/// 某率＝该项人数÷总人数
/// A rate named after what was done is that count over the whole
rule named-rate {
    level error
    match "{whole:count}..(，)?..签约(的)?{part:same whole}，签约率<reach>?{rate:%}"
    match "{whole:count}..(，)?..(入学|入园)(的)?{part:same whole}，(入学率|入学比例|入园率)<reach>?{rate:%}"
    match "{whole:count}..(，)?..(整改|办结|销号|解决|化解)(完成|完毕|到位)?(的)?{part:same whole}，(整改率|办结率|销号率|解决率|化解率|整改完成率)<reach>?{rate:%}"
    match "{whole:count}..(，)?..参保(的)?{part:same whole}，参保率<reach>?{rate:%}"
    match "{whole:count}..(，)?..完成(的)?{part:same whole}，完成率<reach>?{rate:%}"
    match "{whole:count}..(，)?..合格(的)?{part:same whole}，合格率<reach>?{rate:%}"
    match "{whole:count}..(，)?..救治(的)?{part:same whole}，救治率<reach>?{rate:%}"
    match "{whole:count}..(，)?..脱贫(的)?{part:same whole}，脱贫率<reach>?{rate:%}"
    match "{whole:count}..(，)?..出席(的)?{part:same whole}，出席率<reach>?{rate:%}"
    match "(应到|应出席)..{whole:count}，(实到|实际到会|出席)..{part:same whole}，(出席率|到会率|出勤率|到课率)<reach>?{rate:%}"
    match "(发放|发出)..{whole:count}，..(收回|回收)..{part:same whole}，[^，。；]*(回收率|有效率)<reach>?{rate:%}"
    match "(收回|回收)..{part:count}，(发放|发出)..{whole:same part}，[^，。；]*(回收率|有效率)<reach>?{rate:%}"
    check rate == part / whole

    pass "任务共12项，已完成9项，完成率75%。"
    pass "应到代表215人，实到203人，出席率94.4%。"
    pass "发放问卷2000份，回收1860份，回收率93.0%。"
    pass "交办问题240个，已整改216个，整改率90%。"
    pass "应参保8000人，实际参保7950人，参保率达99.4%。"
    fail "交办问题240个，已整改216个，整改率95%。"
    fail "应参保8123人，实际参保7950人，参保率达99.4%。"
}

/// 全部完成即百分之百
/// What was done for all of a set was done for 100 %
rule all-is-hundred-percent {
    level error
    match "{_whole:count}[^，。；]*(已经|已|均已)?全部[^，。；]*，[^，。；]*率<reach>?{rate:%}"
    check rate == 100%

    pass "大病患者147人已经全部救治，救治率100%。"
    pass "全区3641名居民全部建立健康档案，参保率均达100%。"
    fail "大病患者147人已经全部救治，救治率90%。"
    fail "全区3641名居民全部建立健康档案，参保率均达98%。"
}

/// 不可能超过百分之百的比率
/// A rate that cannot exceed 100 %
rule rate-within-hundred-percent {
    level error
    match "(就业率|入学率|参保率|覆盖率|普及率|合格率|签约率|救治率|入住率|发生率|满意度|报销比例|到位率|帮扶率|反馈率|巩固率|死亡率|出生率|城镇化率|失业率)<reach>?{rate:%}"
    check rate <= 100%

    pass "群众满意度达到95%以上。"
    pass "自来水普及率达89.6%。"
    fail "自来水普及率达189.6%。"
    fail "贫困发生率为374%。"
}

/// 占比＝部分÷整体
/// A share is the part over the whole
rule share-of-whole {
    level error
    match "{whole:level|count|money|area}..(，|；|：|。)其中[^，。；]*{part:same whole}，<share-of>{share:%}"
    match "{whole:level|count|money|area}..(，|；)[^，。；]*(其中|当中)[^，。；]*{part:same whole}[^，。；]*，<share-of>{share:%}"
    check share == part / whole

    pass "全年支出540亿元，其中教育支出108亿元，占20%。"
    pass "职工2500人，其中女职工1100人，占总数的44%。"
    fail "全年支出543亿元，其中教育支出108亿元，占24%。"
    fail "职工2513人，其中女职工1100人，占总数的48%。"
}

/// 两部分的占比以两部分之和为分母
/// The shares of two parts that make up a whole
rule shares-of-two {
    level error
    match "{a:count|money|area|mass}，<share-of>{share_a:%}(；|，)..{b:same a}，<share-of>{share_b:%}"
    when share_a + share_b == 100%
    check share_a == a / (a + b)
    check share_b == b / (a + b)

    pass "男性人口为72334万人，占51.24%；女性人口为68844万人，占48.76%。"
    pass "线上销售31.2亿元，占26%，线下销售88.8亿元，占74%。"
    fail "男性人口为72334万人，占51.24%；女性人口为68484万人，占48.76%。"
    fail "线上销售31.2亿元，占26%，线下销售98.1亿元，占74%。"
}

/// 三部分的占比以三部分之和为分母
/// The shares of three parts that make up a whole
rule shares-of-three {
    level error
    match "{a:count|money|area|mass}，<share-of>{share_a:%}(；|，)..{b:same a}，<share-of>{share_b:%}(；|，)..{c:same a}，<share-of>{share_c:%}"
    when share_a + share_b + share_c == 100%
    check share_a == a / (a + b + c)
    check share_b == b / (a + b + c)
    check share_c == c / (a + b + c)

    pass "0—14岁人口为25338万人，占17.95%；15—59岁人口为89438万人，占63.35%；60岁及以上人口为26402万人，占18.70%。"
    pass "小学教师120人，占40%；初中教师105人，占35%；高中教师75人，占25%。"
    fail "0—14岁人口为25338万人，占17.95%；15—59岁人口为89438万人，占63.35%；60岁及以上人口为24602万人，占18.70%。"
    fail "小学教师121人，占41%；初中教师143人，占34%；高中教师75人，占25%。"
}

/// 两部分的占比（其中一个可能有误）
/// Of the shares of two parts that make up a whole one may be wrong
/// 两个占比之和不是100%时，只有一处笔误即可说明差异才提示。
rule one-share-of-two {
    level warning
    claim likely
    match "{a:level|count|money|area|mass}(，|、)<share-of>{share_a:%}(；|，|、)..{b:same a}(，|、)<share-of>{share_b:%}"
    when share_a + share_b != 100%
    check share_a == a / (a + b)
    check share_b == b / (a + b)

    pass "寄宿生1235人，占12.4%，走读生8765人，占87.7%。"
    pass "男职工1125人，占11.3%；女职工8875人，占88.8%。"
    fail "汉语授课班312个，占62.4%；双语授课班188个，占36.7%。"
    fail "线上报名4518人，占54.2%，现场报名5482人，占54.8%。"
}

/// 三部分的占比（其中一个可能有误）
/// Of the shares of three parts that make up a whole one may be wrong
/// 三个占比之和不是100%时，只有一处笔误即可说明差异才提示。
rule one-share-of-three {
    level warning
    claim likely
    match "{a:level|count|money|area|mass}(，|、)<share-of>{share_a:%}(；|，|、)..{b:same a}(，|、)<share-of>{share_b:%}(；|，|、)..{c:same a}(，|、)<share-of>{share_c:%}"
    when share_a + share_b + share_c != 100%
    check share_a == a / (a + b + c)
    check share_b == b / (a + b + c)
    check share_c == c / (a + b + c)

    pass "甲级420家，占33.3%；乙级420家，占33.3%；丙级420家，占33.3%。"
    pass "初级1200人，占66.7%；中级300人，占16.7%；高级300人，占16.7%。"
    fail "一档1520户，占38.0%；二档1480户，占73.0%；三档1000户，占25.0%。"
    fail "旱地2413亩，占56.5%；水田1248亩，占29.2%；园地609亩，占11.3%。"
}

/// 平均数＝总数÷个数
/// A mean is the total over the number of things
rule mean-of-total {
    level error
    match "{number:count}[^，。；]*(总计|合计|共计|总额|总数|总)[^，。；]*{total:money|mass|area}，(平均|均)(每[^，。；]|[^，。；])*(为|是)?{mean:same total}"
    check mean == total / number

    pass "36家药店营业额总计5832万元，平均营业额为162万元。"
    pass "32个合作社产量合计6432吨，平均产量为201吨。"
    fail "36家药店营业额总计5832万元，平均营业额为126万元。"
    fail "32个合作社产量合计6432吨，平均产量为210吨。"
}

/// 平均每户的人数＝人数÷户数
/// Persons per household are the persons over the households
rule mean-household {
    level error
    match "{households:户}..(，|；)?..{people:人}....(平均每(个)?(家庭)?户|户均)..{mean:人}"
    check mean == people / households

    pass "全乡住户4120户，常住人口11536人；平均每个家庭户为2.80人。"
    pass "累计脱贫2639户7854人，平均每户2.98人。"
    fail "全乡住户4120户，常住人口11536人；平均每个家庭户为2.08人。"
    fail "累计脱贫2639户7854人，平均每户2.89人。"
}

/// 完成率＝完成数÷计划数
/// The rate of completion is what was done over what was planned
rule plan-completion {
    level error
    match "(计划|任务|目标)[^，。；]*{plan:count|money|area|length|mass}，[^，。；]*(完成|实现|到位)[^，。；]*{done:same plan}，(完成|占|为|达到)(年度|全年|年|总)?(计划|任务|目标|预算)(数|任务|总数|总量)?(的)?{rate:%}"
    check rate == done / plan

    pass "年度计划造林1240亩，实际完成1364亩，完成计划的110%。"
    pass "全年目标投资86.0亿元，已完成64.5亿元，占年度目标的75.0%。"
    fail "年度计划造林1240亩，实际完成1364亩，完成计划的101%。"
    fail "全年目标投资86.0亿元，已完成64.5亿元，占年度目标的57.0%。"
}

/// 完成率＝1－少于计划的数÷计划数
/// The rate of completion with the shortfall against a stated plan
rule completion-with-shortfall {
    level error
    match "(完成|为|占)[^，。；]*(预算|计划|任务|目标)(数)?(的)?{rate:%}，[^，。；]*(比|较)[^，。；]*{plan:count|money|area|length|mass}(，)?(少|短|差|短缺|减少)[^，。；]*{short:same plan}"
    check rate == 1 - short / plan

    pass "收入完成预算的96.0%，比预算数2450万元少98万元。"
    pass "销售为计划的92.0%，比计划数1250吨少100吨。"
    fail "收入完成预算的98.0%，比预算数2450万元少98万元。"
    fail "销售为计划的82.0%，比计划数1250吨少100吨。"
}

/// 户均＝总数÷户数
/// A mean per household is the total over the households
/// 平均数的基数可能另有所指，所以只有一处笔误即可说明差异时才提示。
rule total-over-households {
    level warning
    claim likely
    match "{total:level|money|mass|area}..，..{number:户}..，(户均|平均每户|每户平均)[^，。；]*{mean:same total}"
    match "{number:户}..，..{total:level|money|mass|area}..，(户均|平均每户|每户平均)[^，。；]*{mean:same total}"
    check mean == total / number

    pass "发放补贴1271.7万元，惠及农户3140户，户均4050元。"
    pass "带动农户812户，增收总额328.9万元，户均4050元。"
    fail "发放补贴1271.7万元，惠及农户3410户，户均4050元。"
    fail "带动农户812户，增收总额382.9万元，户均4050元。"
}

/// 人均＝总数÷人数
/// A mean per person is the total over the people
/// 平均数的基数可能另有所指，所以只有一处笔误即可说明差异时才提示。
rule total-over-people {
    level warning
    claim likely
    match "{total:level|money|mass|area}..，..{number:人}..，(人均|平均每人|每人平均)[^，。；]*{mean:same total}"
    match "{number:人}..，..{total:level|money|mass|area}..，(人均|平均每人|每人平均)[^，。；]*{mean:same total}"
    check mean == total / number

    pass "分红总额51.6万元，分给社员430人，人均1200元。"
    pass "受益群众2150人，发放物资总值32.25万元，人均150元。"
    fail "分红总额51.6万元，分给社员403人，人均1200元。"
    fail "受益群众2150人，发放物资总值32.25万元，人均105元。"
}

/// 平均每个＝总数÷个数
/// A mean per item is the total over the items
/// 平均数的基数可能另有所指，所以只有一处笔误即可说明差异时才提示。
rule total-over-items {
    level warning
    claim likely
    match "{number:count}..，..{total:level|money|mass|area}..，平均每(个|份|家|所|台|件|村|项|场|处|座|笔|宗|张|只|头)[^，。；]*{mean:same total}"
    match "{total:level|money|mass|area}..，..{number:count}..，平均每(个|份|家|所|台|件|村|项|场|处|座|笔|宗|张|只|头)[^，。；]*{mean:same total}"
    check mean == total / number

    pass "签订合同32份，金额6.4亿元，平均每份合同2000万元。"
    pass "投入资金735万元，改造站房14座，平均每座52.5万元。"
    fail "签订合同32份，金额6.56亿元，平均每份合同2500万元。"
    fail "投入资金753万元，改造站房14座，平均每座52.5万元。"
}

/// 单位面积数×面积＝总数
/// The amount per unit of area times the area is the total
rule per-area-times-area {
    level warning
    claim likely
    match "{area:area}..，(亩均|每亩|平均每亩)[^，。；]*{each:money|mass}..，..(总|共|合计)[^，。；]*{total:same each}"
    match "{area:area}..，(亩产|平均亩产|亩均产量)[^，。；]*{each:mass}..，(总产|总产量|产量)[^，。；]*{total:same each}"
    check total == each * (area / 1亩)

    pass "新建果园32140亩，亩均投资1500元，总投资4821万元。"
    pass "播种面积12400亩，亩产412公斤，总产5108.8吨。"
    fail "新建果园32140亩，亩均投资1500元，总投资8421万元。"
    fail "播种面积12400亩，亩产412公斤，总产5180.8吨。"
}

/// 完成率＝完成数÷所说的预算（计划）数
/// The rate of completion with the plan told beside it
rule completion-of-stated-plan {
    level error
    match "{done:level|count|money|area|length|mass}[^，。；的]*，(完成|占|为|达到)[^，。；]*(预算|计划|目标|任务)[^，。；]*{plan:same done}的{rate:%}"
    check rate == done / plan

    pass "罚没收入2400万元，完成年初预算数6000万元的40%，比上年减收600万元。"
    pass "植树64.2万株，完成年度任务60万株的107%。"
    fail "罚没收入2400万元，完成年初预算数6000万元的45%，比上年减收600万元。"
    fail "植树46.2万株，完成年度任务60万株的107%。"
}

/// 两种单位写的是同一个量
/// A quantity told in two units is the same in both
rule dual-units {
    level error
    claim likely
    match "{a:level|area|mass|length|volume}（(约|合|折合|即|相当于)?{b:same a}）"
    check a == b

    pass "播种面积1240千公顷（1860万亩），产量412.6万吨（82.52亿斤）。"
    pass "湿地面积3.2平方公里（4800亩）。"
    fail "播种面积1240千公顷（1680万亩）。"
    fail "产量412.6万吨（85.22亿斤）。"
}

"""#),
    (#"common/shares.rules"#, #"""
// Shares of a whole that stands elsewhere in the report.

/// 占所说整体的比重＝该项÷该整体
/// A share of a whole that the text names is the part over that whole
/// 整体按名称在前文查找；所指可能另有口径，所以只有一处笔误即可说明差异时才提示。
rule share-of-named-whole {
    level warning
    claim likely
    match "{part:level|count|money|area|mass|volume|length}..(，|；|（)(已|共|均)?占..{share:%}"
    match "{part:level|count|money|area|mass|volume|length}..，..(，|；|（)(已|共|均)?占..{share:%}"
    match "{part:level|count|money|area|mass|volume|length}...，(与|相当于|为)..(之比|的比例|的比值|的)(为|达)?{share:%}"
    find whole: same part by words before share
    check share == part / whole

    pass "全市工业投资812.6亿元。其中技改投资203.2亿元，占工业投资的25.0%。"
    pass "全年旅游总收入46.15亿元，增长8%。过夜游客消费31.24亿元，占旅游总收入的比重为67.7%。"
    pass "全年生产总值3184.5亿元。研发经费78.3亿元，增长9.1%，与生产总值之比为2.46%。"
    fail "全市工业投资812.6亿元。其中技改投资203.2亿元，占工业投资的25.6%。"
    fail "全年旅游总收入46.15亿元，增长8%。过夜游客消费31.24亿元，占旅游总收入的比重为76.7%。"
}

/// 未写明整体的比重＝该项÷前文同类的总数
/// A share without a named whole is the part over the total that the part is a kind of
rule share-of-total {
    level warning
    claim likely
    match "{part:level|count|money|area|mass|volume|length}(，|（|，其)(占|占比|占比为|所占比重为|比重为){share:%}"
    find whole: same part by kind of part
    check share == part / whole

    pass "全县人口共48.26万人。城镇人口为21.07万人，占43.66%。"
    pass "全州耕地共81250公顷，其中水浇地21640公顷。河谷耕地33478公顷，占41.20%。"
    fail "全县人口共48.26万人。城镇人口为21.07万人，占43.76%。"
    fail "全州耕地共81250公顷。河谷耕地33478公顷，占42.10%。"
}

/// 分别列出的占比合计为100%
/// Shares told one after another add up to 100 %
/// 所列未必齐全，所以只有一处笔误即可使之为100%时才提示。
rule shares-make-hundred {
    level warning
    claim likely
    match "(占比|比重|比例|结构|占)[^，。；]*(分别|依次)(为|是|占|达)?[^，。；]*{shares:percent}((、|，|和|与|及)[^，。；]*{shares:percent})+"
    when count(shares) >= 3
    check sum(shares) == 100%

    pass "东、中、西部占比分别为76.8%、15.1%和8.1%。"
    pass "三类用户的比重依次为25.2%、33.6%、41.2%。"
    ignore "城乡占比分别为63.9%和36.1%。"
    fail "东、中、西部占比分别为76.8%、15.1%和81.0%。"
    fail "三类用户的比重依次为25.2%、36.3%、41.2%。"
}

"""#),
    (#"common/tables.rules"#, #"""
// What the rows and columns of a table say of each other.

/// 合计行等于各行之和
/// A total row is the sum of its rows
/// 各行由位置、缩进、小计和「其中」判断。表中别的列也如此相加，或只有一处笔误时才提示。
/// Which rows those are is told by place, indentation, subtotals and “of which”. Fault is found where other columns of the table add up so, or one slip explains the difference.
rule footing {
    level error
    claim likely
    missing asZero
    table
    row total as total
    rows parts as parts
    check total == sum(parts)
    tags "表内"

    pass """
        | 村 | 户数 | 人数 |
        |---|---|---|
        | 东村 | 120 | 431 |
        | 西村 | 85 | 302 |
        | 合计 | 205 | 733 |
        """
    pass """
        单位：万元

        | 项目 | 金额 |
        |---|---|
        | 总计 | 3618 |
        | 一、农业 | 1205 |
        | 其中：种植 | 870 |
        | 二、工业 | 2413 |
        """
    fail """
        | 村 | 户数 | 人数 |
        |---|---|---|
        | 东村 | 120 | 431 |
        | 西村 | 85 | 302 |
        | 合计 | 205 | 833 |
        """
    fail """
        | 部门 | 人数 |
        |---|---|
        | 内科 | 146 |
        | 外科 | 138 |
        | 小计 | 284 |
        | 后勤 | 131 |
        | 行政 | 102 |
        | 小计 | 233 |
        | 合计 | 571 |
        """
}

/// 合计列等于各列之和
/// A total column is the sum of its columns
rule cross-footing {
    level error
    claim likely
    missing asZero
    table
    column total as total
    columns parts as parts
    check total == sum(parts)
    tags "表内"

    pass """
        | 年级 | 男生 | 女生 | 合计 |
        |---|---|---|---|
        | 一年级 | 61 | 58 | 119 |
        | 二年级 | 57 | 60 | 117 |
        """
    pass """
        | 地区 | 合计 | 城镇 | 农村 |
        |---|---|---|---|
        | 甲区 | 12.5 | 8.1 | 4.4 |
        | 乙区 | 9.3 | — | 9.3 |
        """
    fail """
        | 年级 | 男生 | 女生 | 合计 |
        |---|---|---|---|
        | 一年级 | 61 | 58 | 119 |
        | 二年级 | 57 | 60 | 127 |
        """
    fail """
        | Region | Urban | Rural | Total |
        |---|---|---|---|
        | North | 1,204 | 882 | 2,086 |
        | South | 1,377 | 645 | 2,202 |
        """
}

/// 占比列等于各行金额与合计之比
/// A column of shares is each amount over the total
rule shares {
    level warning
    claim likely
    table
    column share as share
    column amount as part
    row total column amount as whole
    check share == part / whole
    tags "表内"

    pass """
        | 来源 | 金额（万元） | 占比（%） |
        |---|---|---|
        | 财政 | 420 | 60.0 |
        | 自筹 | 210 | 30.0 |
        | 捐赠 | 70 | 10.0 |
        | 合计 | 700 | 100.0 |
        """
    pass """
        | Source | Amount | Share of total |
        |---|---|---|
        | Grants | 1,250 | 62.5% |
        | Fees | 750 | 37.5% |
        | Total | 2,000 | 100% |
        """
    fail """
        | 来源 | 金额（万元） | 占比（%） |
        |---|---|---|
        | 财政 | 420 | 60.0 |
        | 自筹 | 210 | 33.0 |
        | 捐赠 | 70 | 10.0 |
        | 合计 | 700 | 100.0 |
        """
    fail """
        | Source | Amount | Share of total |
        |---|---|---|
        | Grants | 1,250 | 62.5% |
        | Fees | 750 | 35.7% |
        | Total | 2,000 | 100% |
        """
}

/// 增长列等于两期之比减一
/// A column of growth is the newer column over the older, less one
/// 按可比价、不变价计算的不查。
/// Growth at constant prices is not checked.
rule growth-column {
    level warning
    claim likely
    table
    column growth as growth
    column now as now
    column base as base
    when base > 0
    check growth == now / base - 1
    tags "表内"

    pass """
        单位：亿元

        | 指标 | 2021年 | 2020年 | 同比增长（%） |
        |---|---|---|---|
        | 零售额 | 312.4 | 284.0 | 10.0 |
        | 出口额 | 96.9 | 102.0 | -5.0 |
        """
    pass """
        | 项目 | 本期数 | 上年同期数 | 增减（%） |
        |---|---|---|---|
        | 货运量（万吨） | 630 | 600 | 5.0 |
        | 客运量（万人） | 414 | 450 | -8.0 |
        """
    fail """
        单位：亿元

        | 指标 | 2021年 | 2020年 | 同比增长（%） |
        |---|---|---|---|
        | 零售额 | 312.4 | 284.0 | 10.0 |
        | 出口额 | 96.9 | 102.0 | 5.0 |
        """
    fail """
        | Item | 2024 | 2023 | % change |
        |---|---|---|---|
        | Visits | 630 | 600 | 5.0% |
        | Loans | 468 | 450 | 8.0% |
        """
}

/// 增减额列等于两期之差
/// A column of differences is the newer column less the older
rule change-column {
    level warning
    claim likely
    table
    column change as change
    column now as now
    column base as base
    check change == now - base
    tags "表内"

    pass """
        | 科目 | 期末余额 | 期初余额 | 增减额 |
        |---|---|---|---|
        | 存款 | 5,120 | 4,870 | 250 |
        | 应收款 | 860 | 915 | -55 |
        """
    pass """
        | Item | 2024 | 2023 | Change |
        |---|---|---|---|
        | Visits | 630 | 600 | 30 |
        | Loans | 468 | 450 | 18 |
        """
    fail """
        | 科目 | 期末余额 | 期初余额 | 增减额 |
        |---|---|---|---|
        | 存款 | 5,120 | 4,870 | 250 |
        | 应收款 | 860 | 915 | 55 |
        """
    fail """
        | Item | 2024 | 2023 | Change |
        |---|---|---|---|
        | Visits | 630 | 600 | 30 |
        | Loans | 468 | 450 | 81 |
        """
}

"""#),
    (#"finance/ratios.rules"#, #"""
// Ratios of accounts that stand beside their terms.

/// 资产负债率＝负债÷资产
/// The debt ratio is liabilities over assets
rule debt-ratio {
    level error
    match "(总资产|资产总额|资产总计|资产)(为|达|共计)?{assets:money}...(，|；)(总负债|负债总额|负债总计|负债合计|负债)(为|达|共计)?{debts:same assets}...资产负债率(为|是|约为)?{ratio:percent}"
    check ratio == debts / assets

    pass "期末总资产86.40亿元，总负债41.47亿元，资产负债率为48.0%。"
    pass "资产总额5120万元，比年初增长3%；负债总额1536万元，资产负债率30.0%。"
    fail "期末总资产86.40亿元，总负债41.47亿元，资产负债率为84.0%。"
    fail "资产总额5210万元，比年初增长3%；负债总额1536万元，资产负债率30.0%。"
}

/// 毛利率＝1－营业成本÷营业收入
/// The gross margin is one less cost over revenue
rule gross-margin {
    level error
    match "(营业收入|主营业务收入|销售收入)(为|达)?{revenue:money}...(，|；)(营业成本|主营业务成本|销售成本)(为|达)?{cost:same revenue}...毛利率(为|是)?{margin:percent}"
    check margin == 1 - cost / revenue

    pass "营业收入35.62亿元，营业成本24.93亿元，毛利率为30.0%。"
    pass "销售收入1280万元，增长5%；销售成本896万元，毛利率30.0%。"
    fail "营业收入35.62亿元，营业成本24.93亿元，毛利率为33.0%。"
    fail "销售收入1280万元，增长5%；销售成本869万元，毛利率30.0%。"
}

/// 资产＝负债＋所有者权益
/// Assets are liabilities and equity
rule balance {
    level error
    match "(总资产|资产总额|资产总计|资产合计)(为|达|共计)?{assets:money}...(，|；)(总负债|负债总额|负债总计|负债合计)(为|达|共计)?{debts:same assets}...(，|；)(所有者权益|股东权益|净资产)(总额|总计|合计)?(为|达|共计)?{equity:same assets}"
    check assets == debts + equity

    pass "资产总额5120万元，负债总额1536万元，所有者权益3584万元。"
    pass "总资产86.40亿元，总负债41.47亿元，净资产44.93亿元。"
    pass "资产总额100.4亿元，增长5%；负债总额60.2亿元，增长4%；净资产40.2亿元，增长7%。"
    fail "资产总额5120万元，负债总额1536万元，所有者权益3854万元。"
    fail "总资产86.40亿元，总负债41.74亿元，净资产44.93亿元。"
}

/// 毛利＝收入－成本
/// Gross profit is revenue less cost of sales (English prose)
rule gross-profit {
    level error
    match "(revenue|revenues|sales|turnover) (of|was|were) {revenue:money}..(，| and )..(cost of sales|cost of goods sold|cost of revenue) (of|was|were) {cost:same revenue}...gross profit (of|was) {profit:same revenue}"
    check profit == revenue - cost

    pass "Revenue was $84.2 million, cost of sales was $50.1 million, and gross profit was $34.1 million."
    pass "With sales of $12,400 and cost of goods sold of $8,150, gross profit was $4,250."
    fail "Revenue was $84.2 million, cost of sales was $50.1 million, and gross profit was $31.4 million."
    fail "With sales of $12,400 and cost of goods sold of $8,510, gross profit was $4,250."
}

"""#),
    (#"poverty/households.rules"#, #"""
// Households and the people in them.

/// 人数不少于户数，户均不过十人
/// Not fewer people than households, and not more than ten in each on average
rule people-per-household {
    level warning
    match "{households:户}{people:人}"
    when households > 0
    check people / households >= 1 and people / households <= 10

    pass "累计脱贫14697户54356人。"
    pass "农村低保173户346人。"
    fail "累计脱贫14697户5435人。"
    fail "易地搬迁106户3310人。"
}

"""#),
    (#"poverty/labour.rules"#, #"""
// The labour force and those in work.

words reach = "达到了|达到|均达到|均达|达|均为|为|是"

/// 就业率＝已就业人数÷劳动力人数
/// The employment rate is the employed over the labour force
/// 稳定就业率以已就业人数为分母。
rule employment-rate {
    level error
    match "{labour:人}..(，|；)?..就业(的)?{employed:人}，[^，。；]*就业率<reach>?{rate:%}"
    match "就业(的)?{labour:人}...稳定(就业)?(的)?(有)?{employed:人}，[^，。；]*稳定就业率<reach>?{rate:%}"
    check rate == employed / labour

    pass "辖区劳动力28156人，现已就业22142人，就业率为78.64%。"
    pass "其中已就业22142人，稳定就业21175人，稳定就业率达95.63%。"
    fail "辖区劳动力28156人，现已就业22142人，就业率为87.64%。"
    fail "其中已就业22142人，稳定就业21175人，稳定就业率达75.21%。"
}

"""#),
    (#"poverty/poverty.rules"#, #"""
// Villages, people and rates of poverty relief, held together wherever a report states them.
//
// A mention counts only where the words name the whole: 全区, 全县. What is said of a part of the
// villages or people, of a single village or of another year is another fact.

words whole = "全区|全县|全市|全镇|全乡|全州|全旗|全省|全国"
words there-are = "共有|现有|共|现|有|的"

/// 贫困村数
/// Poor villages
fact poor_villages: 个 {
    period end
    match "<whole><there-are>?{it}(建档立卡)?贫困村"
    match "<whole><there-are>?(建档立卡)?贫困村(共有|共|有|总数为|总数)?{it}"
    // 全县12个贫困村出列 may be some of them.
    not before "(全部|整体|均|都)?(已|已经)?(实现)?(出列|退出|摘帽|脱贫)"
    example "全区12个贫困村电网改造完工。" = 12个
    example "全县共有建档立卡贫困村69个。" = 69个
    example "全区12个非贫困村。" = none
    example "全县84个贫困村出列。" = none
    example "12个贫困村完成改造。" = none
}

/// 非贫困村数
/// Villages that are not poor villages
fact other_villages: 个 {
    period end
    match "<whole><there-are>?{_poor:个}(建档立卡)?贫困村(与|和|、|及|，){it}非贫困村"
    match "<whole><there-are>?{it}非贫困村"
    example "全区12个贫困村与11个非贫困村均有人联系。" = 11个
    example "全区有11个非贫困村。" = 11个
}

/// 有贫困人口的村数
/// Villages where poor people live
fact villages_with_poor: 个 {
    period end
    match "<whole><there-are>?{it}有贫困人口的(行政)?村"
    match "<whole><there-are>?有贫困人口的(行政)?村(共有|共|有|总数为)?{it}"
    example "全区23个有贫困人口的村都查了一遍。" = 23个
    example "全区有贫困人口的村共23个。" = 23个
}

/// 建档立卡贫困户数
/// Registered poor households
fact registered_households: 户 {
    period end
    match "<whole><there-are>?(在册)?建档立卡贫困(人口|户|对象)(共有|共计|共|有|为)?{it}"
    match "<whole><there-are>?{it}(在册)?建档立卡贫困户"
    // 300户建档立卡贫困户参加培训 are some of them.
    not before "[^，。；、：（中均全都其0123456789\n]"
    example "全区建档立卡贫困户1106户，其中已脱贫1027户。" = 1106户
    example "全县300户建档立卡贫困户参加了培训。" = none
}

/// 建档立卡贫困人口
/// Registered poor people
fact registered_people: 人 {
    period end
    match "<whole><there-are>?(在册)?建档立卡贫困(人口|户|对象)(共有|共计|共|有|为)?{_households:户}?(，)?{it}"
    match "<whole><there-are>?{it}(在册)?建档立卡贫困人口"
    not before "[^，。；、：（中均全都其0123456789\n]"
    example "全区建档立卡贫困人口1106户3641人，其中已脱贫3475人。" = 3641人
    example "全区3641名建档立卡贫困人口全部参保。" = 3641人
    example "全县216名建档立卡贫困人口担任护林员。" = none
}

/// 贫困发生率
/// Poverty rate
fact poverty_rate: % {
    match "<whole>(的)?(农村|综合)?贫困发生率(由|从){_from:year}(的)?{_before:%}<falls-to>{when:year}(的)?{it}"
    match "<whole>(的)?(农村|综合)?贫困发生率<falls-to>{it}"
    example "全县贫困发生率降至0.4%。" = 0.4%
    example "全县贫困发生率由2014年的9.57%下降至2019年的0.37%。" = 0.37%
    example "该村贫困发生率降至0.4%。" = none
}

words falls-to = "下降至|下降到|降至|降到|降低至|降低到|降为|已降至|已降到|仅为|为"

/// 贫困村与非贫困村之和等于有贫困人口的村
/// Poor villages and others are the villages where poor people live
rule villages-add-up {
    level error
    check villages_with_poor == poor_villages + other_villages

    pass "全区12个贫困村与11个非贫困村均有人联系。\n\n全区23个有贫困人口的村都查了一遍。"
    pass "全县30个贫困村与21个非贫困村都建了台账。\n\n全县51个有贫困人口的村通了宽带。"
    fail "全区12个贫困村与11个非贫困村均有人联系。\n\n全区32个有贫困人口的村都查了一遍。"
    fail "全县30个贫困村与21个非贫困村都建了台账。\n\n全县15个有贫困人口的村通了宽带。"
}

/// 贫困村数前后一致
/// The number of poor villages is the same wherever it is given
rule poor-villages-agree {
    level error
    check agree(poor_villages)

    pass "全区12个贫困村有路灯。\n\n全区12个贫困村信号覆盖。"
    pass "全县共有建档立卡贫困村69个。\n\n全县69个贫困村都有卫生室。"
    fail "全区12个贫困村有路灯。\n\n全区21个贫困村信号覆盖。"
    fail "全县共有建档立卡贫困村69个。\n\n全县96个贫困村都有卫生室。"
}

/// 有贫困人口的村数前后一致
/// The number of villages where poor people live is the same wherever it is given
rule villages-with-poor-agree {
    level error
    check agree(villages_with_poor)

    pass "全区23个有贫困人口的村派了队员。\n\n全区有贫困人口的村共23个。"
    pass "全县51个有贫困人口的村通了宽带。\n\n全县有贫困人口的村共51个。"
    fail "全区23个有贫困人口的村派了队员。\n\n全区有贫困人口的村共32个。"
    fail "全县51个有贫困人口的村通了宽带。\n\n全县有贫困人口的村共54个。"
}

/// 建档立卡贫困户数前后一致
/// The number of registered households is the same wherever it is given
rule registered-households-agree {
    level error
    check agree(registered_households)

    pass "全区建档立卡贫困户1106户。\n\n全区建档立卡贫困人口1106户3641人。"
    pass "全县建档立卡贫困户2140户。\n\n全县建档立卡贫困人口2140户6855人。"
    fail "全区建档立卡贫困户1160户。\n\n全区建档立卡贫困人口1106户3641人。"
    fail "全县建档立卡贫困户2140户。\n\n全县建档立卡贫困人口2410户6855人。"
}

/// 建档立卡贫困人口前后一致
/// The number of registered people is the same wherever it is given
rule registered-people-agree {
    level error
    check agree(registered_people)

    pass "全区建档立卡贫困人口1106户3641人。\n\n全区3641名建档立卡贫困人口全部参保。"
    pass "全县建档立卡贫困人口2140户6855人。\n\n全县6855名建档立卡贫困人口均有医保。"
    fail "全区建档立卡贫困人口1106户3641人。\n\n全区3614名建档立卡贫困人口全部参保。"
    fail "全县建档立卡贫困人口2140户6855人。\n\n全县6585名建档立卡贫困人口均有医保。"
}

/// 贫困发生率前后一致
/// The poverty rate is the same wherever it is given
rule poverty-rate-agrees {
    level error
    check agree(poverty_rate)

    pass "全县贫困发生率降至0.37%。\n\n全县贫困发生率降到0.4%。"
    pass "全区贫困发生率降至1.2%。\n\n全区贫困发生率为1.2%。"
    fail "全县贫困发生率降至0.37%。\n\n全县贫困发生率降到0.73%。"
    fail "全区贫困发生率降至1.2%。\n\n全区贫困发生率为2.1%。"
}

"""#),
    (#"statistics/economy.rules"#, #"""
// Output by sectors, and incomes of town and country.

/// 三次产业增加值之和等于生产总值
/// The three sectors add up to GDP
rule sectors-add-up {
    level error
    match "生产总值(（[^（）]*）)?(为|达|达到|完成|实现)?{gdp:money}....第一产业增加值{first:same gdp}....第二产业增加值{second:same gdp}....第三产业增加值{third:same gdp}"
    match "生产总值(为|达|达到|完成|实现)?{gdp:money}....第一产业(增加值)?{first:same gdp}....第二产业(增加值)?{second:same gdp}....第三产业(增加值)?{third:same gdp}"
    check gdp == first + second + third

    pass "当年生产总值812.6亿元，增长6.1%。其中，第一产业增加值62.4亿元，增长3.0%；第二产业增加值331.5亿元，增长8.4%；第三产业增加值418.7亿元，增长4.8%。"
    pass "生产总值达到96.30亿元。第一产业增加值12.14亿元，第二产业增加值40.05亿元，第三产业增加值44.11亿元。"
    fail "生产总值达到96.30亿元。第一产业增加值12.14亿元，第二产业增加值45.00亿元，第三产业增加值44.11亿元。"
    fail "当年生产总值812.6亿元，增长6.1%。其中，第一产业增加值62.4亿元，增长3.0%；第二产业增加值331.5亿元，增长8.4%；第三产业增加值481.7亿元，增长4.8%。"
}

/// 三次产业结构合计为100
/// The shares of the three sectors add up to 100
rule sector-shares {
    level error
    match "(产业|经济)(结构|比例|比重)[^，。；]*{first:percent}：{second:percent}：{third:percent}"
    check first + second + third == 100%

    pass "三次产业结构为2.5:36.7:60.7。"
    pass "三次产业比例调整为6.8:42.7:50.5。"
    fail "三次产业结构为2.5:36.7:67.0。"
    fail "三次产业比例调整为6.8:42.7:55.0。"
}

/// 各产业增加值占生产总值的比重
/// The share of each sector in GDP is its value added over GDP
rule sector-shares-of-gdp {
    level warning
    claim likely
    match "生产总值(为|达|达到|完成|实现)?{gdp:money}....第一产业(增加值)?{first:same gdp}....第二产业(增加值)?{second:same gdp}....第三产业(增加值)?{third:same gdp}....(产业|经济)(结构|比例|比重|[^，。；]*比重)[^，。；]*{share1:percent}(：|、|，){share2:percent}(：|、|和|，){share3:percent}"
    check share1 == first / gdp
    check share2 == second / gdp
    check share3 == third / gdp

    pass "当年生产总值812.6亿元。其中，第一产业增加值62.4亿元；第二产业增加值331.5亿元；第三产业增加值418.7亿元。三次产业增加值占生产总值的比重分别为7.7%、40.8%和51.5%。"
    pass "生产总值250.0亿元，第一产业增加值25.0亿元，第二产业增加值100.0亿元，第三产业增加值125.0亿元。三次产业结构为10.0:40.0:50.0。"
    fail "当年生产总值812.6亿元。其中，第一产业增加值62.4亿元；第二产业增加值331.5亿元；第三产业增加值418.7亿元。三次产业增加值占生产总值的比重分别为7.7%、48.8%和51.5%。"
    fail "生产总值250.0亿元，第一产业增加值25.0亿元，第二产业增加值100.0亿元，第三产业增加值125.0亿元。三次产业结构为10.0:40.0:55.0。"
}

/// 城乡收入比＝城镇收入÷农村收入
/// The urban-rural ratio is urban income over rural income
rule urban-rural-ratio {
    level error
    match "城镇[^，。；]*收入[^，。；]*{urban:元}....农村[^，。；]*收入[^，。；]*{rural:元}....(比值|收入比|之比)(为|是)?{ratio:number}"
    check ratio == urban / rural

    pass "城镇居民收入41360元，农村居民收入18800元，两者之比为2.20。"
    pass "城镇居民人均收入36120元，农村居民人均收入15050元，城乡收入比为2.40。"
    fail "城镇居民收入41360元，农村居民收入18800元，两者之比为2.02。"
    fail "城镇居民人均收入36120元，农村居民人均收入15050元，城乡收入比为2.04。"
}

/// 存贷比＝贷款余额÷存款余额
/// The loan-to-deposit ratio is loans over deposits
rule loan-to-deposit {
    level error
    match "存款(余额)?(为|达|达到)?{deposits:money}....贷款(余额)?(为|达|达到)?{loans:same deposits}....存贷比(率|例)?(为|达|达到)?{ratio:percent}"
    check ratio == loans / deposits

    pass "各项存款余额412.6亿元，各项贷款余额265.3亿元，存贷比为64.3%。"
    pass "存款达86.0亿元，增长8%；贷款达64.5亿元，增长9%；存贷比75.0%。"
    fail "各项存款余额412.6亿元，各项贷款余额265.3亿元，存贷比为63.4%。"
    fail "存款达86.0亿元，增长8%；贷款达64.5亿元，增长9%；存贷比57.0%。"
}

/// 优良率＝优良天数÷全年天数
/// The share of days with good air is these days over those of the year
/// 有效监测天数可能少于全年，所以只有一处笔误即可说明差异时才提示。
rule good-air-days {
    level warning
    claim likely
    match "优良(的)?天数(为|达|达到|共)?{good:天}，[^，。；]*(优良率|优良天数比例|优良天数比率|占比)(为|达|达到)?{share:percent}"
    check share == good / 365天

    pass "全年空气质量优良天数342天，优良率为93.7%。"
    pass "城区空气优良天数达到301天，优良天数比例82.5%。"
    fail "全年空气质量优良天数342天，优良率为97.3%。"
    fail "城区空气优良天数达到301天，优良天数比例85.2%。"
}

"""#),
    (#"statistics/population.rules"#, #"""
// Births and deaths, sexes, and where people live.

/// 出生率减死亡率等于自然增长率
/// Birth rate less death rate is natural growth
rule natural-growth {
    level error
    match "出生率(为)?{births:ratio}....死亡率(为)?{deaths:ratio}....自然增长率(为)?{growth:ratio}"
    check growth == births - deaths

    pass "人口出生率7.98‰；死亡率6.15‰；自然增长率1.83‰。"
    pass "出生率为11.69‰，死亡率为4.47‰，自然增长率为7.22‰。"
    fail "人口出生率7.98‰；死亡率6.15‰；自然增长率1.38‰。"
    fail "出生率为11.69‰，死亡率为4.47‰，自然增长率为2.72‰。"
}

/// 出生人口减死亡人口等于自然增长人口
/// Births less deaths are natural increase
rule natural-increase {
    level error
    match "出生(人口|人数)?{births:人}....死亡(人口|人数)?{deaths:人}....(自然增长|净增)(人口|人数)?{increase:人}"
    check increase == births - deaths

    pass "全年出生人口9.28万人，死亡人口7.41万人，自然增长1.87万人。"
    pass "当年出生1032人，出生率8.2‰；死亡881人，死亡率7.0‰；自然增长151人。"
    fail "全年出生人口9.28万人，死亡人口7.41万人，自然增长1.78万人。"
    fail "当年出生1032人，出生率8.2‰；死亡881人，死亡率7.0‰；自然增长115人。"
}

/// 总人口性别比＝男性人口÷女性人口×100
/// The sex ratio is men per hundred women
rule sex-ratio {
    level error
    match "男性(人口)?(为|有)?{men:人}....女性(人口)?(为|有)?{women:人}....性别比(为|是|[^，。；]*为){ratio:number}"
    check ratio == men / women * 100

    pass "男性人口312458人，占51.2%；女性人口297815人，占48.8%。总人口性别比为104.92。"
    pass "男性20.41万人，女性19.83万人，性别比（女性为100）为102.9。"
    fail "男性人口312458人，占51.2%；女性人口297815人，占48.8%。总人口性别比为109.42。"
    fail "男性20.41万人，女性19.83万人，性别比（女性为100）为109.2。"
}

/// 城镇化率＝城镇人口÷总人口
/// The urban share is the urban population over the whole
rule urban-share {
    level error
    match "人口(为|达|总数为|共)?{all:人}..，(其中)?(，)?城镇(常住)?人口(为|达)?{urban:人}[^。]*城镇化率(（[^（）]*）)?(为|达|达到|提高到)?{share:percent}"
    check share == urban / all

    pass "年末常住人口48.12万人，其中城镇常住人口25.65万人，常住人口城镇化率为53.30%。"
    pass "常住人口7.25万人，城镇人口3.48万人，城镇化率48.0%。"
    fail "年末常住人口48.12万人，其中城镇常住人口25.65万人，常住人口城镇化率为53.80%。"
    fail "常住人口7.25万人，城镇人口3.48万人，城镇化率84.0%。"
}

"""#),
    (#"statistics/trade.rules"#, #"""
// Imports and exports.

/// 出口加进口等于进出口总额
/// Exports and imports add up to total trade
rule trade-adds-up {
    level error
    match "进出口(总额|总值)(为|达|达到|完成|实现)?{trade:money}....出口(总额|总值)?{exports:same trade}...进口(总额|总值)?{imports:same trade}"
    check trade == exports + imports

    pass "全年进出口总额3790.73亿元，其中，出口2572.74亿元；进口1217.99亿元。"
    pass "进出口总额22205亿元。其中，出口12414亿元，增长14.3%；进口9791亿元，增长18.6%。"
    fail "全年进出口总额3790.73亿元，其中，出口2752.74亿元；进口1217.99亿元。"
    fail "进出口总值达8160万美元，出口5430万美元，进口2370万美元。"
}

/// 出口减进口等于顺差
/// Exports less imports are the trade surplus
rule trade-balance {
    level error
    match "出口(总额|总值)?{exports:money}...进口(总额|总值)?{imports:same exports}....(顺差|净出口|进出口差额(（[^（）]*）)?)(为|达)?{surplus:same exports}"
    check surplus == exports - imports

    pass "出口1241亿元，进口979亿元，两项相抵后顺差262亿元。"
    pass "出口总额86.4亿元，进口总额51.9亿元，净出口34.5亿元。"
    fail "出口1241亿元，进口979亿元，两项相抵后顺差226亿元。"
    fail "出口总额86.4亿元，进口总额51.9亿元，净出口43.5亿元。"
}

/// 进口减出口等于逆差
/// Imports less exports are the trade deficit
rule trade-deficit {
    level error
    match "出口(总额|总值|额)?{exports:money}...进口(总额|总值|额)?{imports:same exports}....逆差(为|达)?{deficit:same exports}"
    check deficit == imports - exports

    pass "货物出口312.4亿元，进口395.7亿元，贸易逆差83.3亿元。"
    pass "服务出口24180亿元，增长5%；服务进口29880亿元，增长8%，逆差5700亿元。"
    fail "货物出口312.4亿元，进口395.7亿元，贸易逆差38.3亿元。"
    fail "服务出口24180亿元，增长5%；服务进口29880亿元，增长8%，逆差7500亿元。"
}

"""#),
  ]
}
