package import Quantities

/// The arithmetic behind the verdict of one check, written in the style of its figures.
package struct Account: Hashable, Sendable {
  /// One for each comparison that the verdict rests on.
  package let steps: [Step]

  package struct Step: Hashable, Sendable {
    /// `93人 + 92人 + 29人 = 214人`, with ≈ or ≠ where it does not come out as written.
    package let equation: String
    package let verdict: Verdict
    /// Whether it comes out only because digits were rounded: a 尾差.
    package let isOff: Bool
    /// Whether it holds mentions of one quantity together.
    package let comparesMentions: Bool
    /// All values that each side may have; `nil` for dates and where one figure has both ends.
    package let sides: Sides?
    /// What the stated figure should lie in by the others.
    package let allowed: String?
    /// How far apart the written values are.
    package let difference: String?
    /// The one slip that would explain it.
    package let slip: String?
    /// The place to which a round number has to have been rounded for the relation to hold.
    package let coarserPlace: String?
  }

  package struct Sides: Hashable, Sendable {
    package let left: String
    package let sign: String
    package let right: String
  }

  package init(steps: [Step]) {
    self.steps = steps
  }

  /// Whether any of it comes out only because digits were rounded.
  package var isOff: Bool { steps.contains(where: \.isOff) }

  package var comparesMentions: Bool { steps.contains(where: \.comparesMentions) }
}
