import Figures

/// Runs programs over runs of symbols, and keeps the memory that this needs between them.
///
/// The search tries steps in order of preference, as a backtracking matcher does, but remembers for
/// every choice at every place what came of it: failure, or the rest of the match. A program has no
/// moves that consume nothing, so that result holds however the place was reached, for this match
/// and for all that follow in the run: no state is worked on twice, and finding *all* matches, with
/// bindings that overlap, takes at most (symbols × steps of the program).
package struct PatternMatcher {
  /// The steps tried so far, and the symbols read: what tests measure instead of time.
  package internal(set) var stepCount = 0

  /// The states between the beginning of the attempt and where it stands.
  private var path: [Visit] = []
  private var rests: [Rest] = []
  /// Results by place and column: 0 unknown, 1 failed, else the index of a rest and 2.
  private var results: [Int32] = []
  private var written: [Int] = []
  /// Results of choices that depend on what has been captured, and all results where a table of
  /// every place and column would be too large.
  private var sparseResults = StateTable()
  private var isSparse = false
  /// The contents of the registers, one group of `registerCount` after the other.
  private var registers: [Int32] = []

  /// How many contents of registers are told apart in one run.
  ///
  /// Captures that would make more of them fail, which bounds the work at that many times the
  /// states. Reports come nowhere near: it takes as many dimensions in one paragraph.
  private static let maximumRegisterStates = 64

  /// How many results of the sparse kind one run keeps.
  ///
  /// States beyond count as failures: memory and time stay bounded for patterns and texts made to
  /// exhaust them, at the price of a match.
  private static let maximumResults = 4_194_304

  private static let failed: Int32 = 1

  private struct Visit {
    let choice: Int32
    let place: Int32
    let registers: Int32
    var nextStep: Int32
  }

  /// The rest of a match: a capture and what follows it, or the end.
  private struct Rest {
    /// The index of the following rest, or −1 at the end.
    let next: Int32
    let slot: Int32
    /// The place in the run of the symbol captured, or of the end.
    let place: Int32
  }

  package init() {}

  /// Reports all matches of one program, without first looking for what it needs.
  package mutating func match(
    _ program: PatternProgram, in stream: MatchStream, _ body: (PatternMatch) -> Void
  ) {
    let sequence = program.readsFullText ? stream.full : stream.main
    for run in sequence.runs { match(program, in: sequence, run, of: stream, body) }
  }

  /// Reports all matches of a program in one run, in order of place.
  ///
  /// After a match the search goes on right behind its first figure, so that bindings may overlap;
  /// without a figure behind its end. Where lists of figures overlap so much that the output would
  /// outgrow the text, it goes on behind the end too. Matches of nothing are not reported.
  mutating func match(
    _ program: PatternProgram, in sequence: SymbolSequence, _ run: SymbolRun,
    of stream: MatchStream,
    _ body: (PatternMatch) -> Void
  ) {
    prepare(program, run)
    let origin = run.range.lowerBound
    var allowance = 256 + 8 * run.figureCount
    var start = origin
    while start < run.range.upperBound {
      let symbol = sequence.symbols[start]
      stepCount += 1
      if symbol & MatchSymbol.figureFlag == 0, program.firstSymbols >> UInt64(symbol & 63) & 1 == 0
      {
        start += 1
        continue
      }
      guard let rest = search(program, from: start, sequence, run, stream) else {
        start += 1
        continue
      }
      var captures: [PatternMatch.Capture] = []
      var node = rests[rest]
      let first = node
      while node.next >= 0 {
        if let figure = MatchSymbol.figure(sequence.symbols[origin + Int(node.place)]) {
          captures.append(PatternMatch.Capture(slot: Int(node.slot), figure: figure))
        }
        node = rests[Int(node.next)]
      }
      let end = origin + Int(node.place)
      guard end > start else {
        start += 1
        continue
      }
      stepCount += captures.count
      allowance -= captures.count
      body(
        PatternMatch(
          captures: captures, range: stream.foldedRange(of: start..<end, in: sequence)))
      start = first.next >= 0 && allowance > 0 ? origin + Int(first.place) + 1 : end
    }
  }

  private mutating func prepare(_ program: PatternProgram, _ run: SymbolRun) {
    rests.removeAll(keepingCapacity: true)
    for index in written { results[index] = 0 }
    written.removeAll(keepingCapacity: true)
    sparseResults.removeAll()
    registers.removeAll(keepingCapacity: true)
    for _ in 0..<program.registerCount { registers.append(-1) }
    let needed = (run.range.count + 1) * program.columnCount
    isSparse = needed > Self.maximumResults
    if !isSparse, results.count < needed {
      results += [Int32](repeating: 0, count: needed - results.count)
    }
  }

  /// The index of the rest that a match beginning at a place consists of.
  private mutating func search(
    _ program: PatternProgram, from start: Int, _ sequence: SymbolSequence, _ run: SymbolRun,
    _ stream: MatchStream
  ) -> Int? {
    let origin = run.range.lowerBound
    path.removeAll(keepingCapacity: true)
    path.append(
      Visit(
        choice: 0, place: Int32(start - origin), registers: 0,
        nextStep: program.choices[0].firstStep))
    while let visit = path.last {
      let choice = program.choices[Int(visit.choice)]
      guard visit.nextStep < choice.endStep else {
        remember(Self.failed, visit, choice, program)
        path.removeLast()
        continue
      }
      path[path.count - 1].nextStep += 1
      stepCount += 1
      let step = program.steps[Int(visit.nextStep)]
      let place = origin + Int(visit.place)
      if step.action == .match {
        return finish(Rest(next: -1, slot: -1, place: visit.place), program)
      }
      guard place < run.range.upperBound else { continue }
      var registers = visit.registers
      guard
        let end = consume(step, program, place, &registers, sequence, run, stream)
      else { continue }
      let next = program.choices[Int(step.target)]
      let following = Visit(
        choice: step.target, place: Int32(end - origin),
        registers: next.needsRegisters ? registers : 0, nextStep: next.firstStep)
      let known = result(following, next, program)
      if known == Self.failed || (known == 0 && isExhausted(next)) { continue }
      if known != 0 { return finish(known, program) }
      path.append(following)
    }
    return nil
  }

  /// The place behind what a step consumes, or `nil` where it does not match.
  private mutating func consume(
    _ step: PatternStep, _ program: PatternProgram, _ place: Int, _ registers: inout Int32,
    _ sequence: SymbolSequence, _ run: SymbolRun, _ stream: MatchStream
  ) -> Int? {
    let symbol = sequence.symbols[place]
    switch step.action {
    case .literal:
      guard symbol == step.first || symbol & MatchSymbol.figureFlag != 0 else { return nil }
      return literalEnd(step, program, place, sequence, run, stream)
    case .characters:
      return program.characters[Int(step.operand)].contains(symbol) ? place + 1 : nil
    case .gap:
      return Int32(sequence.boundaries[place]) < step.operand ? place + 1 : nil
    case .capture:
      guard let figure = MatchSymbol.figure(symbol) else { return nil }
      let matcher = program.matchers[Int(step.extra)]
      guard
        matcher.admitsRole(of: stream.figures[figure]),
        matcher.accepts(stream.figures[figure])
          || isLike(stream.likeness[figure], matcher.registers, registers, program)
      else { return nil }
      let register = program.registers[Int(step.operand)]
      if register >= 0 {
        guard let set = set(register, to: stream.likeness[figure], registers, program) else {
          return nil
        }
        registers = set
      }
      return place + 1
    case .match: return nil
    }
  }

  /// Compares a literal, which may spell out whole figures: 第一产业 stays 第一产业 even where 第一
  /// is read as a figure.
  private mutating func literalEnd(
    _ step: PatternStep, _ program: PatternProgram, _ place: Int, _ sequence: SymbolSequence,
    _ run: SymbolRun, _ stream: MatchStream
  ) -> Int? {
    var index = Int(step.operand)
    let end = index + Int(step.extra)
    var place = place
    while index < end {
      guard place < run.range.upperBound else { return nil }
      let symbol = sequence.symbols[place]
      if let figure = MatchSymbol.figure(symbol) {
        let range = stream.figures[figure].folded
        guard range.count <= end - index else { return nil }
        for scalar in stream.scalars[range] {
          guard MatchSymbol.lowercased(scalar) == program.literals[index] else { return nil }
          index += 1
        }
      } else {
        guard symbol == program.literals[index] else { return nil }
        index += 1
      }
      place += 1
    }
    return place
  }

  private func isLike(
    _ likeness: Int32, _ compared: [Int], _ state: Int32, _ program: PatternProgram
  ) -> Bool {
    for register in compared
    where registers[Int(state) * program.registerCount + register] == likeness {
      return true
    }
    return false
  }

  /// The register state that differs from another in one register.
  private mutating func set(
    _ register: Int32, to likeness: Int32, _ state: Int32, _ program: PatternProgram
  ) -> Int32? {
    let count = program.registerCount
    let base = Int(state) * count
    if registers[base + Int(register)] == likeness { return state }
    var candidate = 0
    while candidate < registers.count {
      var isEqual = true
      for offset in 0..<count {
        let wanted = offset == Int(register) ? likeness : registers[base + offset]
        if registers[candidate + offset] != wanted {
          isEqual = false
          break
        }
      }
      if isEqual { return Int32(candidate / count) }
      candidate += count
    }
    guard registers.count / count < Self.maximumRegisterStates else { return nil }
    for offset in 0..<count {
      registers.append(offset == Int(register) ? likeness : registers[base + offset])
    }
    return Int32(candidate / count)
  }

  /// Walks the path back to its beginning, remembering what each state on it leads to.
  private mutating func finish(
    _ end: Rest, _ program: PatternProgram
  ) -> Int {
    rests.append(end)
    return finish(Int32(rests.count - 1) + 2, program)
  }

  private mutating func finish(_ known: Int32, _ program: PatternProgram) -> Int {
    var result = known
    while let visit = path.popLast() {
      let step = program.steps[Int(visit.nextStep) - 1]
      if step.action == .capture {
        rests.append(
          Rest(next: result - 2, slot: step.operand, place: visit.place))
        result = Int32(rests.count - 1) + 2
      }
      remember(result, visit, program.choices[Int(visit.choice)], program)
    }
    return Int(result) - 2
  }

  private func result(
    _ visit: Visit, _ choice: PatternChoice, _ program: PatternProgram
  ) -> Int32 {
    guard choice.column >= 0 else { return 0 }
    if isSparse || choice.needsRegisters { return sparseResults[Self.key(visit, choice)] }
    return results[Int(visit.place) * program.columnCount + Int(choice.column)]
  }

  private func isExhausted(_ choice: PatternChoice) -> Bool {
    choice.column >= 0 && (isSparse || choice.needsRegisters)
      && sparseResults.count >= Self.maximumResults
  }

  private mutating func remember(
    _ result: Int32, _ visit: Visit, _ choice: PatternChoice, _ program: PatternProgram
  ) {
    guard choice.column >= 0 else { return }
    if isSparse || choice.needsRegisters {
      sparseResults[Self.key(visit, choice)] = result
      return
    }
    let index = Int(visit.place) * program.columnCount + Int(choice.column)
    results[index] = result
    written.append(index)
  }

  private static func key(_ visit: Visit, _ choice: PatternChoice) -> UInt64 {
    UInt64(UInt32(bitPattern: visit.place)) << 32 | UInt64(UInt32(bitPattern: choice.column)) << 8
      | UInt64(UInt32(bitPattern: visit.registers))
  }
}
