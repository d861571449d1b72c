/// The unit words: to add a unit, add a line.
///
/// Columns, apart by blanks: the symbol as output writes it; the dimension; how many base units one
/// is; then the other spellings. `_` stands for a blank. The dimension `count` counts things of its
/// own symbol, `count:人` those of another.
/// Base units: metre, square metre, cubic metre, kilogram, day, joule, watt, volt, metre a day.
let unitTable = """
  人 count:人 1 个人
  名 count:人 1
  位 count:人 1
  口 count:人 1 口人
  人口 count:人 1
  persons count:人 1 person
  people count:人 1
  户 count:户 1
  家庭 count:户 1 户家庭
  households count:户 1 household
  families count:户 1 family
  个 count 1
  家 count 1
  项 count 1
  座 count 1
  处 count 1
  所 count 1
  条 count 1
  支 count 1
  栋 count 1
  幢 count:栋 1
  套 count 1
  台 count 1
  辆 count 1
  只 count 1
  头 count 1
  头只 count 1
  匹 count 1
  羽 count 1
  尾 count 1
  株 count 1
  棵 count:株 1
  件 count 1
  份 count 1
  宗 count 1
  起 count 1
  例 count 1
  次 count 1
  人次 count 1
  人天 count 1
  人年 count 1
  床日 count 1
  工日 count 1
  户次 count 1
  天次 count 1
  车次 count 1
  班次 count 1
  架次 count 1
  艘次 count 1
  辆次 count 1
  台次 count 1
  场次 count 1
  台套 count 1 台(套) 台/套
  家次 count 1
  件次 count 1
  批次 count 1
  轮次 count 1
  标箱 count 1 TEU
  标准箱 count:标箱 1
  场 count 1
  期 count 1
  批 count 1
  届 count 1
  季 count 1
  轮 count 1
  类 count 1
  种 count 1
  级 count 1
  层 count 1
  间 count 1
  门 count 1
  课 count 1
  课时 count 1
  章 count 1
  标准台 count 1
  学时 count:课时 1
  篇 count 1
  部 count 1
  本 count 1
  册 count 1
  卷 count 1
  张 count 1
  幅 count 1
  枚 count 1
  颗 count 1
  粒 count 1
  根 count 1
  片 count 1
  块 count 1
  面 count 1
  副 count 1
  双 count 1
  对 count 1
  把 count 1
  顶 count 1
  盏 count 1
  盆 count 1
  箱 count 1
  袋 count 1
  瓶 count 1
  包 count 1
  桶 count 1
  车 count 1
  封 count 1
  则 count 1
  首 count 1
  款 count 1
  笔 count 1
  单 count 1
  票 count 1
  股 count 1
  手 count 1
  眼 count 1
  口井 count 1 眼井
  站 count 1
  点 count 1
  组 count 1
  队 count 1
  班 count 1
  道 count 1
  段 count 1
  孔 count 1
  路 count 1
  环 count 1
  节 count 1
  集 count 1
  步 count 1
  员 count 1
  代 count 1
  村 count 1
  乡 count 1
  镇 count 1
  乡镇 count 1
  街道 count 1
  社区 count 1
  村民小组 count 1
  行政村 count:村 1
  自然村 count 1
  贫困村 count 1
  县 count 1
  县区 count 1 县(区) 县(市、区) 区县
  区 count 1
  市 count 1
  省 count 1
  国 count 1
  国家 count:国 1
  地区 count 1
  企业 count 1
  学校 count 1
  医院 count 1
  床 count 1
  床位 count:床 1 张床位
  艘 count 1
  架 count 1
  列 count 1
  节点 count 1
  岗位 count 1
  单位 count 1
  部门 count 1
  部分 count 1
  班级 count:班 1
  分 count 1
  字 count 1
  页 count 1
  倍 ratio 1 times -fold
  % ratio 1/100 ％ percent per_cent
  ‰ ratio 1/1000 per_mille
  成 ratio 1/10
  pp ratioDifference 1/100 百分点 个百分点 percentage_points percentage_point \
  percentage-points percentage-point ppts ppt
  ‰pt ratioDifference 1/1000 千分点 个千分点
  bp ratioDifference 1/10000 基点 个基点 basis_points basis_point bps
  元 money:CNY 1 人民币元 元人民币 人民币 ¥ ￥ 圆 圆整 元整 元正 块钱
  yuan money:CNY 1 RMB CNY renminbi
  角 money:CNY 1/10
  美元 money:USD 1 美金
  $ money:USD 1 US$ USD US_dollars US_dollar us_dollars us_dollar dollars dollar -dollar
  cents money:USD 1/100 cent 美分
  港元 money:HKD 1 港币 HK$ HKD
  欧元 money:EUR 1
  € money:EUR 1 EUR euros euro -euro
  日元 money:JPY 1 JPY yen -yen 日圆
  英镑 money:GBP 1
  £ money:GBP 1 GBP pounds_sterling
  pence money:GBP 1/100 penny
  卢布 money:RUB 1 RUB roubles
  澳元 money:AUD 1 AUD A$
  加元 money:CAD 1 加拿大元 CAD C$
  韩元 money:KRW 1 KRW
  瑞士法郎 money:CHF 1 CHF
  新台币 money:TWD 1 新台币元
  澳门元 money:MOP 1
  印度卢比 money:INR 1 INR 卢比 rupees rupee
  新加坡元 money:SGD 1 SGD 新元
  泰铢 money:THB 1 THB baht
  奈拉 money:NGN 1 NGN naira
  林吉特 money:MYR 1 MYR ringgit
  瑞典克朗 money:SEK 1 SEK
  里拉 money:TRY 1
  兰特 money:ZAR 1 ZAR rand
  雷亚尔 money:BRL 1 BRL
  墨西哥比索 money:MXN 1 MXN
  特别提款权 money:XDR 1 SDR
  公里 length 1000
  千米 length 1000
  km length 1000 KM Km kilometres kilometers kilometre kilometer
  里 length 500 华里
  海里 length 1852
  英里 length 1609.344 miles mile
  米 length 1
  m length 1 metres meters metre meter
  延米 length 1 延长米
  分米 length 1/10
  厘米 length 1/100 公分
  cm length 1/100 CM centimetres centimeters
  毫米 length 1/1000
  mm length 1/1000
  微米 length 1/1000000
  英寸 length 0.0254
  英尺 length 0.3048
  feet length 0.3048 foot ft
  亩 area 10000/15
  公顷 area 10000
  hectares area 10000 hectare ha
  acres area 4046.8564224 acre
  平方米 area 1 平米 平方 ㎡
  m2 area 1 m² sq_m square_metres square_meters square_metre square_meter
  平方公里 area 1000000
  平方千米 area 1000000
  km2 area 1000000 km² sq_km square_kilometres square_kilometers square_kilometre \
  square_kilometer
  平方厘米 area 1/10000
  平方英尺 area 0.09290304 square_feet sq_ft
  立方米 volume 1 方 公方 立方 m³ m3 cubic_metres cubic_meters cubic_metre cubic_meter
  升 volume 1/1000 公升
  litres volume 1/1000 litre liters liter L
  毫升 volume 1/1000000
  mL volume 1/1000000 ml
  立方厘米 volume 1/1000000
  立方公里 volume 1000000000
  吨 mass 1000 公吨
  tonnes mass 1000 tonne metric_tons metric_ton t
  公斤 mass 1
  千克 mass 1
  kg mass 1 KG Kg kilograms kilogram kilos kilo
  斤 mass 1/2 市斤
  两 mass 1/20
  担 mass 50
  公担 mass 100
  克 mass 1/1000
  g mass 1/1000 grams gram
  毫克 mass 1/1000000
  mg mass 1/1000000
  微克 mass 1/1000000000
  μg mass 1/1000000000 µg ug
  纳克 mass 1/1000000000000
  克拉 mass 1/5000
  盎司 other:盎司 1 ounces ounce
  磅 mass 0.45359237
  lb mass 0.45359237 lbs
  桶油 other:桶油 1
  barrels other:桶油 1 barrel
  年 duration 146097/400 周年
  years duration 146097/400 year -year
  季度 duration 146097/1600 个季度
  quarters duration 146097/1600 quarter -quarter
  学期 count 1 个学期
  个月 duration 146097/4800
  月 duration 146097/4800
  months duration 146097/4800 month -month
  周 duration 7 个星期 星期 个周
  weeks duration 7 week -week
  旬 other:旬 1
  人公里 other:人公里 1
  吨公里 other:吨公里 1
  车公里 other:车公里 1
  天 duration 1
  日 duration 1
  工作日 other:工作日 1 个工作日
  days duration 1 day -day
  小时 duration 1/24 个小时
  hours duration 1/24 hour h -hour
  分钟 duration 1/1440
  minutes duration 1/1440 minute
  秒 duration 1/86400 秒钟
  seconds duration 1/86400 second
  千瓦时 energy 3600000 千瓦小时 千瓦·时 度电
  度 energy 3600000
  kWh energy 3600000 KWH kwh
  兆瓦时 energy 3600000000 MWh
  吉瓦时 energy 3600000000000 GWh
  焦耳 energy 1 焦
  千焦 energy 1000 kJ
  吉焦 energy 1000000000 GJ
  千卡 energy 4184 大卡 kcal
  吨标准煤 energy 29307600000 吨标煤
  克标准煤 energy 29307.6 克标煤
  千克标准煤 energy 29307600 千克标煤 公斤标准煤
  瓦 power 1 W
  千瓦 power 1000 kW KW
  兆瓦 power 1000000 MW
  吉瓦 power 1000000000 GW
  马力 power 735.49875
  千伏安 other:伏安 1000 kVA KVA
  伏 voltage 1 V
  千伏 voltage 1000 kV KV
  岁 age 1 周岁
  years_old age 1 years_of_age year_old -year-olds -year-old year-olds year-old -year_olds year_olds
  ℃ temperature 1 摄氏度 °C
  公里/小时 speed 24000 公里/时
  km/h speed 24000 kph kmph km/hr kilometers_per_hour kilometres_per_hour
  mph speed 38624.256 miles_per_hour
  分贝 other:分贝 1 dB
  千比特 other:比特 1000
  GB other:字节 1000000000
  TB other:字节 1000000000000
  MB other:字节 1000000
  Gbps other:比特每秒 1000000000
  Mbps other:比特每秒 1000000
  毫巴 other:毫巴 1
  帕 other:帕 1
  千帕 other:帕 1000
  毫西弗 other:西弗 1/1000
  贝克 other:贝克 1
  赫兹 other:赫兹 1
  千赫 other:赫兹 1000
  兆赫 other:赫兹 1000000
  """
