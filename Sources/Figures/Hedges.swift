import Quantities
import SourceText

extension FigureLexer {
  /// The hedge before a number, with the index at which it begins.
  func hedge(before start: Int) -> (qualifier: Qualifier, start: Int)? {
    var end = start
    if at(end - 1) == Folding.space, end - 1 > floor { end -= 1 }
    guard
      let match = FigureLexer.hedgesBefore.match(s, endingAt: end, from: floor)
    else { return nil }
    let begin = end - match.length
    if match.length == 1, FigureLexer.isWordWithHedge(at(begin - 1), at(begin)) { return nil }
    if Folding.isLatinLetter(at(begin)), Folding.isLatinLetter(at(begin - 1)) { return nil }
    return (match.meaning, begin)
  }

  /// The hedge behind a number and its unit, with the index behind it.
  func hedge(after end: Int) -> (qualifier: Qualifier, end: Int)? {
    guard let match = FigureLexer.hedgesAfter.match(s, at: end),
      !Folding.isLatinLetter(at(end + match.length)) || at(end) != Folding.space
    else { return nil }
    return (match.meaning, end + match.length)
  }

  private static let hedgesBefore = WordTable<Qualifier>([
    ("近|接近|将近|临近|nearly|almost|close to|just under|just below|just short of", .nearly),
    ("约|大约|大概|约为|约占|左右|约合|about|around|approximately|roughly|some|circa", .about),
    (
      "不低于|不少于|不小于|不下于|至少|最少|起码|不下|at least|no less than|no fewer than|not less than|a minimum of",
      .atLeast
    ),
    (
      "超过|超|逾|突破|高于|多于|大于|超出|超越|more than|over|above|exceeding|in excess of|greater than|exceeded|exceeds|exceed|just over|well over|higher than|upwards of|topping",
      .moreThan
    ),
    (
      "不超过|不高于|不多于|不大于|至多|最多|控制在|up to|at most|no more than|not more than|a maximum of|as many as|as much as",
      .atMost
    ),
    ("不足|不到|不满|低于|少于|小于|未满|less than|fewer than|under|below", .lessThan),
  ])

  private static let hedgesAfter = WordTable<Qualifier>([
    ("以上|及以上|或以上|之上", .atLeast), ("以下|以内|之内|及以下|或以下", .atMost),
    ("左右|上下| or so", .about),
    (
      " or more| or above| and over| and above| or over| or older| and older| or higher| or greater",
      .atLeast
    ),
    (
      " or less| or fewer| or below| or under| and under| or younger| and younger| or lower",
      .atMost
    ),
  ])

  /// Whether the character before a one-character hedge makes it part of another word: 节约, 最近.
  private static func isWordWithHedge(_ before: UInt32, _ hedge: UInt32) -> Bool {
    switch hedge {
    case "约":
      switch before {
      case "节", "签", "合", "预", "条", "履", "违", "特", "公", "邀", "失", "契", "制", "集": true
      default: false
      }
    case "近":
      switch before {
      case "附", "最", "靠", "邻", "亲", "就", "远", "新": true
      default: false
      }
    case "超": before == "赶" || before == "反"
    default: false
    }
  }
}
