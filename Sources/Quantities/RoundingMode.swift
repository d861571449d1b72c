/// How the written digits of the figures of a rule were rounded (design, section 4).
package enum RoundingMode: String, Hashable, Sendable, CaseIterable {
  case nearest, truncated, balanced, exact
}
