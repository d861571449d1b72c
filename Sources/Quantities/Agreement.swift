/// What came of comparing several mentions of one quantity.
package struct Agreement: Hashable, Sendable {
  /// `exact`, `tail` or `violated`.
  package let verdict: Verdict
  /// The mentions that contradict the value that most mentions have, ascending.
  package let minority: [Int]
  /// The mention that the others are held against: the first with the most frequent value.
  package let reference: Int
  /// The one mention that has to be read as rounded more coarsely for all to agree.
  package let reading: CoarserReading?
  /// Whether the verdict rests on a figure hedged on both sides (约).
  package let involvesApproximate: Bool
}

/// Judges whether all operands can be mentions of one quantity: some value is in all intervals, and
/// two mentions rounded to the same place are equal.
///
/// Fewer than two operands agree. `nil` means that an interval is empty, as in a range written
/// backwards.
package func judgeAgreement(
  _ operands: [Operand], mode: RoundingMode = .nearest
) -> Agreement? {
  if operands.contains(where: \.interval.isEmpty) { return nil }
  guard let first = operands.first else {
    return Agreement(
      verdict: .exact, minority: [], reference: 0, reading: nil, involvesApproximate: false)
  }
  let involvesApproximate = operands.contains(where: \.isApproximate)
  if operands.allSatisfy({ $0.value == first.value }) {
    return Agreement(
      verdict: .exact, minority: [], reference: 0, reading: nil,
      involvesApproximate: involvesApproximate)
  }
  let reference = mostFrequent(operands)
  if allAgree(operands) {
    return Agreement(
      verdict: .tail, minority: [], reference: reference, reading: nil,
      involvesApproximate: involvesApproximate)
  }
  if mode != .exact, let reading = agreeingReading(operands, mode) {
    return Agreement(
      verdict: .tail, minority: [], reference: reference, reading: reading,
      involvesApproximate: involvesApproximate)
  }
  let minority = contradicting(operands, reference)
  return Agreement(
    verdict: .violated, minority: minority, reference: reference, reading: nil,
    involvesApproximate: operands[reference].isApproximate
      || minority.contains { operands[$0].isApproximate })
}

/// The first mention of the value that most mentions have; the earlier one of equals.
private func mostFrequent(_ operands: [Operand]) -> Int {
  var counts: [Exact: Int] = [:]
  for operand in operands { counts[operand.value, default: 0] += 1 }
  var best = 0
  var bestCount = 0
  for (index, operand) in operands.enumerated() {
    let count = counts[operand.value] ?? 0
    if count > bestCount { (best, bestCount) = (index, count) }
  }
  return best
}

/// Whether some value is in all intervals and the mentions of each place value are equal.
private func allAgree(_ operands: [Operand]) -> Bool {
  var common: Interval? = Interval.everything
  var values: [Exact?: Exact] = [:]
  for operand in operands {
    common = common?.intersection(operand.interval)
    if common == nil { return false }
    if operand.isPlain {
      if let value = values[operand.ulp], value != operand.value { return false }
      values[operand.ulp] = operand.value
    }
  }
  return true
}

private func agree(_ a: Operand, _ b: Operand) -> Bool {
  if a.isPlain, b.isPlain, a.ulp == b.ulp { return a.value == b.value }
  return a.interval.meets(b.interval)
}

private func contradicting(_ operands: [Operand], _ reference: Int) -> [Int] {
  let majority = operands.filter { $0.value == operands[reference].value }
  let distinct = Array(Set(majority))
  let minority = operands.indices.filter { index in
    operands[index].value != operands[reference].value
      && distinct.contains { !agree($0, operands[index]) }
  }
  if !minority.isEmpty { return minority }
  // All agree with the majority but some not with each other: the later one of each such pair.
  var accepted: [Operand] = []
  var later: [Int] = []
  for (index, operand) in operands.enumerated() {
    if accepted.contains(operand) { continue }
    if accepted.contains(where: { !agree($0, operand) }) {
      later.append(index)
    } else {
      accepted.append(operand)
    }
  }
  return later
}

/// The coarser reading of one mention that lets all agree, the finest first.
private func agreeingReading(_ operands: [Operand], _ mode: RoundingMode) -> CoarserReading? {
  // One reading cannot bring many different mentions together, and trying takes the square of them.
  guard Set(operands).count <= 32, operands.count <= 4096 else { return nil }
  let depth = operands.map(\.coarserUlps.count).max() ?? 0
  for level in 0..<depth {
    for (index, operand) in operands.enumerated() where level < operand.coarserUlps.count {
      let ulp = operand.coarserUlps[level]
      guard let cell = Interval(cellOf: operand.value, ulp: ulp, mode: mode) else { continue }
      // Only the odd one out can be the rounded one: the rest must already agree without it.
      var others = operands
      others[index] = Operand(value: operand.value, interval: cell, ulp: ulp)
      if allAgree(others) { return CoarserReading(operand: index, ulp: ulp) }
    }
  }
  return nil
}
