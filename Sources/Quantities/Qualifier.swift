/// How the words round a number bend it (design, section 4).
package enum Qualifier: String, Hashable, Sendable {
  /// N余, N多, N几.
  case over = "余"
  /// 近N, 接近N.
  case nearly = "近"
  /// 约N, N左右.
  case about = "约"
  /// N以上, 不低于N, 至少N.
  case atLeast = "以上"
  /// 超过N, 突破N.
  case moreThan = "超过"
  /// N以下, 不超过N, N以内.
  case atMost = "以下"
  /// 不足N, 不到N, 低于N.
  case lessThan = "不足"
  /// A至B.
  case range = "至"
}
