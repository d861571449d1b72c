import Quantities
import SourceText

/// Digits that are no figures: tested before anything else is.
extension FigureLexer {
  /// The index behind a name, code or mark that the digits at an index belong to.
  func nameEnd(at start: Int) -> Int? {
    let run = digitsEnd(start)
    if isAfterLetters(start), !isFigureAfterAcronym(start) { return nameTail(run) }
    if let end = labelEnd(at: start, run) { return end }
    if let end = codeEnd(at: start, run) { return end }
    if let end = clockEnd(at: start, run) { return end }
    if let end = scoreEnd(at: start, run) { return end }
    if let end = designationEnd(at: start, run) { return end }
    if let end = chain(at: start, run) { return end }
    if let end = bracketed(at: start, run) { return end }
    if let end = quoted(at: start, run) { return end }
    if let end = listMarker(at: start, run) { return end }
    if isTelephone(start, run) { return telephoneEnd(run) }
    if at(run) == "号", at(start - 1) != "月" { return run + 1 }
    if s[start] == "0", run - start > 1 { return run }
    if followsNumberSign(start) { return run }
    if let end = modelName(at: start, run) { return end }
    return nil
  }

  /// PM2.5, COVID-19, A4: letters glued to the digits.
  private func isAfterLetters(_ start: Int) -> Bool {
    let before = at(start - 1)
    if Folding.isLatinLetter(before) {
      return !currencyCode(endingAt: start) && !isQuarter(start)
    }
    // T+1 is a settlement, GDP+5% a figure.
    if before == "+" {
      return Folding.isLatinLetter(at(start - 2)) && !Folding.isLatinLetter(at(start - 3))
        && unit(at: digitsEnd(start)) == nil
    }
    if before == "-" || before == "." || before == "_" || before == "/" {
      return Folding.isLatinLetter(at(start - 2)) && start - 2 >= floor
        && !isMonthOrUnit(endingAt: start - 1)
    }
    return false
  }

  /// Q3: a quarter, read as a date.
  private func isQuarter(_ start: Int) -> Bool {
    at(start - 1) | 0x20 == 0x71 && !Folding.isLatinLetter(at(start - 2)) && !isDigit(start + 1)
      && s[start] >= 0x31 && s[start] <= 0x34
  }

  /// "Mar.5" and "元/5" go on as figures.
  private func isMonthOrUnit(endingAt end: Int) -> Bool {
    at(end) == "/"
  }

  /// 人均GDP136063元: an acronym behind Chinese, then a number with its unit.
  private func isFigureAfterAcronym(_ start: Int) -> Bool {
    var letters = 0
    var i = start - 1
    while Folding.isLatinLetter(at(i)) {
      letters += 1
      i -= 1
    }
    guard letters >= 2, letters <= 6, Folding.isIdeograph(at(i)) || at(i) == Folding.lineFeed
    else { return false }
    let amount = amount(at: start)
    return amount.unit != nil && amount.digits.count >= 3
  }

  private func nameTail(_ run: Int) -> Int {
    var end = run
    while (at(end) == "." || at(end) == "-") && isDigit(end + 1) { end = digitsEnd(end + 1) }
    return end
  }

  /// 1+17, 192.168.1.1, 1.2.3, 010-12345678: digits strung together by marks.
  private func chain(at start: Int, _ run: Int) -> Int? {
    var end = run
    var points = 0
    var pluses = 0
    while isDigit(end + 1) {
      if at(end) == "." {
        points += 1
      } else if at(end) == "+" {
        pluses += 1
      } else {
        break
      }
      end = digitsEnd(end + 1)
    }
    if pluses > 0 { return unit(at: end) == nil || points == 0 ? end : nil }
    guard points > 1 else { return nil }
    return isDottedDate(start) ? nil : end
  }

  func isDottedDate(_ start: Int) -> Bool {
    let first = digitsEnd(start)
    guard first - start == 4, at(first) == "." else { return false }
    let second = digitsEnd(first + 1)
    guard second - first - 1 <= 2, at(second) == "." else { return false }
    let third = digitsEnd(second + 1)
    guard third - second - 1 <= 2, third > second + 1, at(third) != "." else { return false }
    let month = smallInteger(first + 1..<second) ?? 0
    let day = smallInteger(second + 1..<third) ?? 0
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// Footnote marks [3] and 【4】, document numbers 〔2018〕12号, list numbers （3）.
  private func bracketed(at start: Int, _ run: Int) -> Int? {
    switch (at(start - 1), at(run)) {
    case ("[", "]"), ("【", "】"), ("〔", "〕"), ("〈", "〉"):
      // The number of the document behind its year: 〔2018〕12号.
      if isDigit(run + 1) {
        let second = digitsEnd(run + 1)
        if at(second) == "号" { return second + 1 }
      }
      return run
    case ("(", ")"): return run - start <= 2 ? run : nil
    default: return nil
    }
  }

  /// “985”, “1+17”, “58农服”: digits that open a quotation and count nothing.
  private func quoted(at start: Int, _ run: Int) -> Int? {
    guard isOpeningQuote(start - 1) else { return nil }
    if isQuote(run) { return run }
    let amount = amount(at: start)
    if amount.unit != nil || amount.notation.magnitude > 0 { return nil }
    return Folding.isIdeograph(at(run)) && at(run) != "年" && at(run) != "月" ? run : nil
  }

  private func isQuote(_ i: Int) -> Bool {
    switch at(i) {
    case "\"", "“", "”", "‘", "’", "「", "」", "『", "』": true
    default: false
    }
  }

  private func isOpeningQuote(_ i: Int) -> Bool {
    switch at(i) {
    case "“", "‘", "「", "『": true
    case "\"": Folding.isChinese(at(i - 1)) || at(i - 1) == "\n" || at(i - 1) == ","
    default: false
    }
  }

  /// "1.", "2、", "3)" and "### 4" at the beginning of a line.
  private func listMarker(at start: Int, _ run: Int) -> Int? {
    guard run - start <= 3 else { return nil }
    var i = start - 1
    var hashes = 0
    while at(i) == "#" || at(i) == Folding.space || at(i) == "(" || at(i) == "*" || at(i) == "-" {
      if at(i) == "#" { hashes += 1 }
      i -= 1
      if start - i > 10 { return nil }
    }
    guard at(i) == Folding.lineFeed || isBlockStart(start) else { return nil }
    if hashes > 0, hasBlank(before: run) { return run }
    if let end = headingNumber(at: start, run) { return end }
    switch at(run) {
    case ".", "、", ")":
      return isDigit(run + 1) ? nil : run
    case Folding.lineFeed:
      // A line of its own: a page number.
      return at(start - 1) == Folding.lineFeed ? run : nil
    default: return nil
    }
  }

  /// 2.3 标题, "4.1 Results": a number of two levels before a title.
  private func headingNumber(at start: Int, _ run: Int) -> Int? {
    guard at(run) == ".", isDigit(run + 1), at(start - 1) != "-", run - start <= 2 else {
      return nil
    }
    let end = digitsEnd(run + 1)
    guard end - run <= 3, hasBlank(before: end) || at(end) == Folding.space, end < s.count,
      unit(at: end) == nil,
      magnitude(at: end) == nil
    else { return nil }
    if Folding.isIdeograph(at(end)) { return end }
    let isTitle = at(end) == Folding.space && at(end + 1) >= 0x41 && at(end + 1) <= 0x5A
    return isTitle && englishMagnitude(at: end, afterCurrency: true) == nil ? end : nil
  }

  /// Behind a mark that ends a sentence a number with a list mark counts items too: 。1.收入.
  private func isBlockStart(_ start: Int) -> Bool {
    at(start - 1) == "。" || at(start - 1) == ";"
  }

  /// Seven or more digits behind a word for telephone, or in the shape of a number to dial.
  private func isTelephone(_ start: Int, _ run: Int) -> Bool {
    let length = run - start
    if length >= 3, length <= 4, s[start] == "0", at(run) == "-", isDigit(run + 1) { return true }
    if isAmericanTelephone(start, run) || isInternational(start, run) { return true }
    guard length >= 5, length <= 13, at(run) != "." else { return false }
    for i in max(0, start - 8)..<start where FigureLexer.telephoneCues.match(s, at: i) != nil {
      return true
    }
    return length == 11 && s[start] == "1" && unit(at: run) == nil && magnitude(at: run) == nil
  }

  private static let telephoneCues = WordTable<Bool>([
    (
      "电话|热线|传真|手机|邮编|拨打|代码|编码|编号|账号|帐号|卡号|证号|注册号|tel|phone|fax|qq|code",
      true
    )
  ])

  private func telephoneEnd(_ run: Int) -> Int {
    var end = run
    while at(end) == "-" || at(end) == "/" || at(end) == Folding.space || at(end) == ")" {
      let next = at(end) == ")" && at(end + 1) == Folding.space ? end + 2 : end + 1
      guard isDigit(next) else { break }
      end = digitsEnd(next)
    }
    return end
  }

  /// +44 20 7946 0958, (425) 313-8203, 020 7946 0958.
  private func isInternational(_ start: Int, _ run: Int) -> Bool {
    let isSigned = at(start - 1) == "+" && !Folding.isDigit(at(start - 2))
    let isBracketed = at(start - 1) == "(" && at(run) == ")" && run - start == 3
    guard isSigned || isBracketed || s[start] == "0" && run - start >= 3, run - start <= 5 else {
      return false
    }
    let end = telephoneEnd(run)
    var digits = 0
    for i in start..<end where isDigit(i) { digits += 1 }
    return digits >= 9 && digits <= 14 && end > run + 4 && at(end) != "."
  }

  /// 425/313-8203, 425-313-8203.
  private func isAmericanTelephone(_ start: Int, _ run: Int) -> Bool {
    guard run - start == 3, at(run) == "/" || at(run) == "-" else { return false }
    let second = digitsEnd(run + 1)
    return second - run == 4 && at(second) == "-" && digitsEnd(second + 1) - second == 5
  }

  private func followsNumberSign(_ start: Int) -> Bool {
    switch at(start - 1) {
    case "#", "№", "@", "=", "&", "?": return true
    default: return false
    }
  }

  /// 4A景区, 5G, 3D: a letter glued behind the digits that is no unit.
  private func modelName(at start: Int, _ run: Int) -> Int? {
    let end = writtenNumber(at: start).range.upperBound
    guard Folding.isLatinLetter(at(end)) else { return nil }
    let amount = amount(at: start, afterCurrency: currencySign(before: start) != nil)
    guard amount.unit == nil, amount.notation.magnitude == 0,
      !isOrdinalSuffix(end)
    else { return nil }
    var tail = end
    while Folding.isLatinLetter(at(tail)) || isDigit(tail) { tail += 1 }
    return tail
  }

  func isOrdinalSuffix(_ i: Int) -> Bool {
    guard !Folding.isLatinLetter(at(i + 2)) else { return false }
    switch (at(i) | 0x20, at(i + 1) | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return true
    default: return false
    }
  }

  /// More digits than anything has, without a unit: a code.
  ///
  /// With one they are a figure that is too large to be checked.
  func isUnreadable(_ amount: Amount) -> Bool {
    amount.digits.count > 40 && amount.unit == nil
  }

  /// 北塔365平台: bare digits between words, of which the one behind neither counts nor goes on.
  func isGluedName(_ amount: Amount, from begin: Int) -> Bool {
    guard amount.unit == nil, amount.isPlainInteger, amount.infix == nil else { return false }
    let next = at(amount.end)
    guard Folding.isIdeograph(next) else { return false }
    // 90后 are people; 12306网站 and 110报警 a service.
    if next == "后" || FigureLexer.services.match(s, at: amount.end) != nil { return true }
    guard !FigureLexer.goesOn.contains(next) else { return false }
    if hedge(after: amount.end) != nil { return false }
    // Windows 10系统.
    if at(begin - 1) == Folding.space, Folding.isLatinLetter(at(begin - 2)) { return true }
    return Folding.isIdeograph(at(begin - 1)) || isQuote(begin - 1)
  }

  private static let services = WordTable<Bool>([
    ("报警|急救|热线|网站|晚会|大促|工程|高校|平台|专线|客服|电话|短信|国道|省道|县道|乡道|号线|航班|次列车", true)
  ])

  /// Characters that may follow a bare number which is a figure.
  private static let goesOn = Set(
    "的和与及至到比占为是以左上下增减提高低降升回同较环其而且或等分相并则均共亿万元大小不".unicodeScalars.map(\.value))
}
