// Written by `figlint rules embed rules`; ci.sh and a test see to it that it is up to date.
// swift-format-ignore-file

/// The standard rules, the files of `rules/` as they are.
enum BuiltInRules {
  static let files: [(name: String, text: String)] = [
    (#"dates.rules"#, #"""
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
}

/// 三年行动跨三个年份
/// A plan of three years covers three
rule plan-covers-its-years {
    level error
    match "三年(行动|计划|规划|方案|攻坚)[^。；，]*{span:period}"
    match "三年(行动|计划|规划|方案|攻坚)[^。；，]*（{span:period}）"
    check years(span) == 3

    pass "制定提升工程三年行动方案（2018-2020）。"
    fail "制定提升工程三年行动方案（2018-2022）。"
}

/// 五年规划跨五个年份
/// A plan of five years covers five
rule five-year-plan-covers-five-years {
    level error
    match "五年(行动|计划|规划|方案)[^。；，]*{span:period}"
    match "五年(行动|计划|规划|方案)[^。；，]*（{span:period}）"
    check years(span) == 5

    pass "编制水利发展五年规划（2016-2020）。"
    fail "编制水利发展五年规划（2016-2021）。"
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
}

"""#),
    (#"growth.rules"#, #"""
// Growth, increments and the direction that words give to a change.

words rise = "增长|上升|提高|增加|提升|扩大|上涨"
words fall = "下降|降低|减少|降|回落|压减|下跌|缩减"
words before = "上年同期|去年同期|上年末|去年底|上年|去年|上月|上季度|年初|同期"

/// 增幅＝增加数÷上期数，上期数＝本期数－增加数
/// The growth rate is the increment over the level before it
rule growth-from-increment {
    level error
    match "{now:count|money|area|mass|volume|length}..，(较|比)<before><rise>{rise:same now}，(增长|增幅为|增幅达|增幅|同比增长){rate:%}"
    check rate == rise / (now - rise)

    pass "外出务工人员1450人，较去年增加363人，增长33.4%。"
    pass "税收收入8.8亿元，比上年增加0.8亿元，增长10%。"
    fail "外出务工人员1450人，较去年增加336人，增长33.4%。"
    fail "税收收入8.8亿元，比上年增加0.8亿元，增长15%。"
}

/// 降幅＝减少数÷上期数，上期数＝本期数＋减少数
/// The rate of a fall is the decrease over the level before it
rule fall-from-decrease {
    level error
    match "{now:count|money|area|mass|volume|length}..，(较|比)<before><fall>{cut:same now}，(下降|降幅为|降幅达|降幅|同比下降){rate:%}"
    check rate == cut / (now + cut)

    pass "信访件90件，比上年减少10件，下降10%。"
    fail "信访件90件，比上年减少10件，下降11.1%。"
}

/// 由甲增加到乙，增幅＝乙÷甲－1
/// From A up to B: the growth rate is B over A less one
rule growth-between-levels {
    level error
    match "(由|从)[^，。；]*{before:count|money|area|mass|volume|length}<rise>(到|至|为)[^，。；]*{now:same before}，(增长|增幅为|增幅达|增幅){rate:%}"
    check rate == now / before - 1

    pass "床位由412张增加到515张，增长25%。"
    fail "床位由412张增加到515张，增长20%。"
}

/// 说下降就要下降
/// What is said to fall from A to B does fall
rule falls-from-to {
    level error
    match "(由|从)..{from:count|money|area|mass|volume|length|percent}(的)?[^，。；]*<fall>(到|至|为)[^，。；]*{to:same from}"
    check to < from

    pass "发生率由17.4%下降至0.93%。"
    pass "从上一轮的9.57%降至目前的0.37%。"
    fail "发生率由17.4%下降至93%。"
    fail "户数由120户减少到210户。"
}

/// 说上升就要上升
/// What is said to rise from A to B does rise
rule rises-from-to {
    level error
    match "(由|从)..{from:count|money|area|mass|volume|length|percent}(的)?[^，。；]*<rise>(到|至|为)[^，。；]*{to:same from}"
    check to > from

    pass "普及率由80%提高到89.6%。"
    fail "普及率由80%提高到78.6%。"
}

"""#),
    (#"households.rules"#, #"""
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
    (#"parts.rules"#, #"""
// Parts and the whole that they belong to.

words of-which = "其中|内中"
words whole-list = "包括|分为|分别是|由"

/// 其中的部分不超过总数
/// A part introduced by “of which” does not exceed its whole
/// 「其中」只说明属于，不说明列全，所以只检查上限。
rule part-within-whole {
    level error
    match "{whole:count|money|area|length|mass|volume}..(，|；|。)<of-which>(：)?..{part:same whole}"
    match "{whole:count|money|area|length|mass|volume}..（<of-which>(：)?..{part:same whole}"
    check part <= whole

    pass "全镇完成危房改造632户，其中低收入家庭35户。"
    pass "年末低保对象共6924户12221人，其中重残对象4451户8847人。"
    fail "全镇完成危房改造632户，其中低收入家庭653户。"
    fail "参训干部120人（其中女干部201人）。"
}

/// 一类、二类、三类之和等于总数
/// Classes one, two and three add up to the whole
rule classes-add-up {
    level error
    match "{whole:count|money|area}..(，|：|；|。)..一类..{first:same whole}...二类..{second:same whole}...三类..{third:same whole}"
    check whole == first + second + third

    pass "保障对象214户374人，一类93户117人，二类92户183人，三类29户74人。"
    fail "保障对象214户374人，一类93户117人，二类92户183人，三类39户74人。"
    fail "评定村庄60个：一类村20个，二类村25个，三类村18个。"
}

/// 由几部分组成的总数等于各部分之和
/// A whole that is said to consist of parts is their sum
rule consists-of {
    level error
    match "{whole:count|money|area|length|mass|volume}，(由|包括|分别是|分为)[^，。；、]*{parts:same whole}([^，。；、]*(、|，|和|及|以及)[^，。；、]*{parts:same whole})+(组成|构成)"
    match "{whole:count|money|area|length|mass|volume}由[^，。；、]*{parts:same whole}([^，。；、]*(、|，|和|及|以及)[^，。；、]*{parts:same whole})+[^，。；、]*(组成|构成)"
    check whole == sum(parts)

    pass "经费3200万元，由省级1500万元、市级1000万元和县级700万元组成。"
    pass "检查组共25人，由本区12人和外区13人组成。"
    fail "经费3200万元，由省级1500万元、市级1200万元和县级700万元组成。"
}

"""#),
    (#"products.rules"#, #"""
// Standards per head times the number of heads.

/// 每人标准×人数＝金额
/// The rate per head times the heads is the amount
rule per-head-times-heads {
    level error
    match "每(人|名|生)..{price:元}...{heads:人}，[^，。；]*(金额|资金|共|共计|合计|发放|补贴|补助)[^，。；]*{amount:元}"
    check amount == price * heads

    pass "按每人每学期1500元资助，春季资助61人，金额9.15万元。"
    fail "按每人每学期1500元资助，春季资助61人，金额9.51万元。"
}

/// 每户标准×户数＝金额
/// The rate per household times the households is the amount
rule per-household-times-households {
    level error
    match "每户..{price:元}...{households:户}，[^，。；]*(金额|资金|共|共计|合计|发放|补贴|补助)[^，。；]*{amount:元}"
    check amount == price * households

    pass "每户补助2000元，惠及300户，共发放60万元。"
    fail "每户补助2000元，惠及300户，共发放6万元。"
}

"""#),
    (#"rates.rules"#, #"""
// Rates that the text gives beside the counts they are made of.

words reach = "达到了|达到|均达到|均达|达|均为|为|是"

/// 就业率＝已就业人数÷劳动力人数
/// The employment rate is the employed over the labour force
/// 稳定就业率以已就业人数为分母。
rule employment-rate {
    level error
    match "{labour:人}..(，|；)?..就业{employed:人}，[^，。；]*就业率<reach>?{rate:%}"
    match "就业{labour:人}..(，|；)?..稳定就业{employed:人}，[^，。；]*稳定就业率<reach>?{rate:%}"
    check rate == employed / labour

    pass "辖区劳动力28156人，现已就业22142人，就业率为78.64%。"
    pass "其中已就业22142人，稳定就业21175人，稳定就业率达95.63%。"
    fail "辖区劳动力28156人，现已就业22142人，就业率为87.64%。"
    fail "其中已就业22142人，稳定就业21175人，稳定就业率达75.21%。"
}

/// 某率＝该项人数÷总人数
/// A rate named after what was done is that count over the whole
rule named-rate {
    level error
    match "{whole:count}..，..签约{part:same whole}，签约率<reach>?{rate:%}"
    match "{whole:count}..，..入学{part:same whole}，入学率<reach>?{rate:%}"
    match "{whole:count}..，..(整改|办结|销号|解决){part:same whole}，(整改率|办结率|销号率|解决率)<reach>?{rate:%}"
    match "{whole:count}..，..参保{part:same whole}，参保率<reach>?{rate:%}"
    match "{whole:count}..，..完成{part:same whole}，完成率<reach>?{rate:%}"
    match "{whole:count}..，..合格{part:same whole}，合格率<reach>?{rate:%}"
    match "{whole:count}..，..救治{part:same whole}，救治率<reach>?{rate:%}"
    check rate == part / whole

    pass "交办问题240个，已整改216个，整改率90%。"
    pass "应参保8000人，实际参保7950人，参保率达99.4%。"
    fail "交办问题240个，已整改216个，整改率95%。"
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
}

/// 不可能超过百分之百的比率
/// A rate that cannot exceed 100 %
rule rate-within-hundred-percent {
    level error
    match "(就业率|入学率|参保率|覆盖率|普及率|合格率|签约率|救治率|入住率|发生率|满意度|报销比例|普及程度|到位率|帮扶率|反馈率)<reach>?{rate:%}"
    check rate <= 100%

    pass "群众满意度达到95%以上。"
    pass "自来水普及率达89.6%。"
    fail "自来水普及率达189.6%。"
}

/// 占比＝部分÷整体
/// A share is the part over the whole
rule share-of-whole {
    level error
    match "{whole:count|money|area}..(，|；)其中[^，。；]*{part:same whole}，占(比|总数的|总量的|全部的|总额的|比重为|比为|比达)?{share:%}"
    check share == part / whole

    pass "全年支出540亿元，其中教育支出108亿元，占20%。"
    pass "职工2500人，其中女职工1100人，占总数的44%。"
    fail "全年支出540亿元，其中教育支出108亿元，占24%。"
}

"""#),
  ]
}
