// Written by `figlint rules embed rules`; ci.sh and a test see to it that it is up to date.
// swift-format-ignore-file

/// The standard rules, the files of `rules/` as they are.
enum BuiltInRules {
  static let files: [(name: String, text: String)] = [
    (#"labour.rules"#, #"""
/// 就业率＝已就业人数÷劳动力人数
/// The employment rate is the employed over the labour force.
rule employment-rate {
    level error
    match "劳动力{labour:人}...就业{employed:人}，就业率(达|为){rate:%}"
    check rate == employed / labour

    pass "辖区劳动力28156人，现已就业22142人，就业率为78.64%。"
    fail "辖区劳动力28156人，现已就业22142人，就业率为87.64%。"
}

"""#),
  ]
}
