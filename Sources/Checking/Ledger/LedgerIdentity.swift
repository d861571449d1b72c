package import Figures
import SourceText

/// What stays the same of a finding while lines move and figures change.
package struct LedgerIdentity: Hashable, Sendable, Comparable {
  package let rule: String
  /// The path of the document from the folder of the ledger.
  package let document: String
  /// The words round the figure, every figure and digit masked by `#`.
  package let claim: String

  package init(rule: String, document: String, claim: String) {
    self.rule = rule
    self.document = document
    self.claim = claim
  }

  package static func < (a: LedgerIdentity, b: LedgerIdentity) -> Bool {
    // By bytes, in which no locale and no normal form has a say.
    for (x, y) in [(a.document, b.document), (a.rule, b.rule), (a.claim, b.claim)] {
      if x.utf8.elementsEqual(y.utf8) { continue }
      return x.utf8.lexicographicallyPrecedes(y.utf8)
    }
    return false
  }
}

/// A finding as a ledger sees it.
package struct LedgerObservation: Hashable, Sendable {
  package let identity: LedgerIdentity
  /// The figures as written, in order of place.
  package let values: [String]
  /// What the primary figure should read.
  package let expected: String?

  package init(identity: LedgerIdentity, values: [String], expected: String?) {
    self.identity = identity
    self.values = values
    self.expected = expected
  }

  /// What a ledger remembers of a finding; `names` are the paths of the documents of the run from
  /// the folder of the ledger.
  package init(_ finding: Finding, in documents: [Document], names: [String]) {
    let primary = finding.figures.first {
      $0.span == finding.primary && ($0.document ?? finding.document) == finding.document
    }
    let document = documents[finding.document]
    let figure = primary.map { document.figures[$0.figure] }
    identity = LedgerIdentity(
      rule: finding.rule, document: names[finding.document],
      claim: figure.map { LedgerClaim.masked(around: $0, in: document) }
        ?? document.source.text(finding.primary))
    values = finding.figures.map { bound in
      let other = documents[bound.document ?? finding.document]
      return other.folded.text(other.figures[bound.figure].folded)
    }
    expected = primary?.expected
  }
}

/// The words that a figure stands in, without any figure.
enum LedgerClaim {
  private static let before = 40
  private static let behind = 20

  /// From at most forty characters before the figure to twenty behind it, within its sentence; a
  /// figure counts as one character, so that a longer one moves nothing.
  static func masked(around figure: Figure, in document: Document) -> String {
    let scalars = document.folded.scalars
    var before: [UInt32] = []
    var i = figure.folded.lowerBound
    while i > 0, before.count < Self.before, !Fingerprint.endsSentence(scalars[i - 1]) {
      if let other = document.figure(over: i - 1) {
        i = other.folded.lowerBound
        before.append(mask)
      } else {
        i -= 1
        append(scalars[i], to: &before)
      }
    }
    var behind: [UInt32] = []
    i = figure.folded.upperBound
    while i < scalars.count, behind.count < Self.behind, !Fingerprint.endsSentence(scalars[i]) {
      if let other = document.figure(over: i) {
        i = other.folded.upperBound
        behind.append(mask)
      } else {
        append(scalars[i], to: &behind)
        i += 1
      }
    }
    var view = String.UnicodeScalarView()
    for scalar in before.reversed() + [mask] + behind {
      if let scalar = Unicode.Scalar(scalar) { view.append(scalar) }
    }
    return String(view)
  }

  private static let mask: UInt32 = 0x23

  private static func append(_ scalar: UInt32, to scalars: inout [UInt32]) {
    if scalar == 0x20, scalars.isEmpty || scalars.last == 0x20 { return }
    guard Folding.isDigit(scalar) else { return scalars.append(scalar) }
    if scalars.last != mask { scalars.append(mask) }
  }
}

extension Document {
  /// The figure that a character of the folded text belongs to.
  fileprivate func figure(over place: Int) -> Figure? {
    var low = 0
    var high = figures.count
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].folded.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low < figures.count, figures[low].folded.contains(place) else { return nil }
    return figures[low]
  }
}
