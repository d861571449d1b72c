import Figures

/// Many programs at once: finds out in one pass which of them can match where.
///
/// A program runs only over the runs of symbols that hold its required literals and enough
/// figures, so that a thousand rules of which few apply cost little more than those few.
package struct PatternScanner: Sendable {
  package let programs: [PatternProgram]
  private let main: ProgramFilter
  private let full: ProgramFilter

  package init(_ programs: [PatternProgram]) {
    self.programs = programs
    main = ProgramFilter(programs, programs.indices.filter { !programs[$0].readsFullText })
    full = ProgramFilter(programs, programs.indices.filter { programs[$0].readsFullText })
  }

  /// Reports the matches of all programs: by run in order of place, then by program, then by place;
  /// those of programs that name brackets come last.
  package func scan(_ stream: MatchStream, _ body: (_ program: Int, _ match: PatternMatch) -> Void)
  {
    var matcher = PatternMatcher()
    scan(stream, with: &matcher, body)
  }

  /// The same, keeping the memory of a matcher from document to document.
  package func scan(
    _ stream: MatchStream, with matcher: inout PatternMatcher,
    _ body: (_ program: Int, _ match: PatternMatch) -> Void
  ) {
    scan(stream, stream.main, main, &matcher, body)
    scan(stream, stream.full, full, &matcher, body)
  }

  private func scan(
    _ stream: MatchStream, _ sequence: SymbolSequence, _ filter: ProgramFilter,
    _ matcher: inout PatternMatcher, _ body: (_ program: Int, _ match: PatternMatch) -> Void
  ) {
    guard !filter.isEmpty else { return }
    var seen = ProgramFilter.Memory(filter)
    for run in sequence.runs where run.figureCount >= filter.minimumFigures {
      matcher.stepCount += run.range.count
      for program in filter.candidates(in: sequence, run, of: stream, &seen) {
        matcher.match(programs[program], in: sequence, run, of: stream) { body(program, $0) }
      }
    }
  }
}

/// Which of some programs can match in a run, by the literals that it holds.
struct ProgramFilter: Sendable {
  /// The fewest figures with which any of the programs can match.
  let minimumFigures: Int
  private let members: [Int]
  private let index: LiteralIndex
  /// For each literal, the requirements that it meets.
  private var uses: [[Use]] = []
  /// For each member, a bit for each of its requirements.
  private let wanted: [UInt8]
  private let minimums: [Int]
  /// Members without requirements.
  private let unconditional: [Int32]

  private struct Use: Hashable {
    let member: Int32
    let bit: UInt8
  }

  /// What has been seen in the run at hand; kept from run to run so that nothing is allocated.
  struct Memory {
    fileprivate var run: Int32 = 0
    fileprivate var literalRun: [Int32]
    fileprivate var memberRun: [Int32]
    fileprivate var met: [UInt8]
    fileprivate var found: [Int32] = []

    init(_ filter: ProgramFilter) {
      literalRun = [Int32](repeating: 0, count: filter.uses.count)
      memberRun = [Int32](repeating: 0, count: filter.members.count)
      met = [UInt8](repeating: 0, count: filter.members.count)
    }
  }

  var isEmpty: Bool { members.isEmpty }

  init(_ programs: [PatternProgram], _ members: [Int]) {
    self.members = members
    var numbers: [[UInt32]: Int] = [:]
    var literals: [[UInt32]] = []
    for (member, program) in members.enumerated() {
      for (bit, set) in programs[program].requirements.enumerated() {
        for literal in set {
          let number = numbers[literal] ?? literals.count
          if number == literals.count {
            numbers[literal] = number
            literals.append(literal)
            uses.append([])
          }
          uses[number].append(Use(member: Int32(member), bit: 1 << UInt8(bit)))
        }
      }
    }
    index = LiteralIndex(literals)
    wanted = members.map { UInt8(1 << programs[$0].requirements.count) - 1 }
    minimums = members.map { programs[$0].minimumFigures }
    minimumFigures = minimums.min() ?? 0
    unconditional = members.indices.filter { programs[members[$0]].requirements.isEmpty }
      .map(Int32.init)
  }

  /// The programs that can match in a run, in order.
  func candidates(
    in sequence: SymbolSequence, _ run: SymbolRun, of stream: MatchStream, _ memory: inout Memory
  ) -> [Int] {
    memory.run += 1
    memory.found.removeAll(keepingCapacity: true)
    memory.found += unconditional
    var node: Int32 = 0
    for place in run.range {
      let symbol = sequence.symbols[place]
      if let figure = MatchSymbol.figure(symbol) {
        // Literals may spell out a figure.
        for scalar in stream.scalars[stream.figures[figure].folded] {
          node = index.step(node, MatchSymbol.lowercased(scalar))
          note(node, &memory)
        }
      } else {
        node = index.step(node, symbol)
        note(node, &memory)
      }
    }
    memory.found.sort()
    return memory.found.compactMap { member in
      run.figureCount >= minimums[Int(member)] ? members[Int(member)] : nil
    }
  }

  private func note(_ node: Int32, _ memory: inout Memory) {
    var node = node
    while node != 0 {
      let literal = Int(index.literal[Int(node)])
      node = index.shorter[Int(node)]
      guard literal >= 0, memory.literalRun[literal] != memory.run else { continue }
      memory.literalRun[literal] = memory.run
      for use in uses[literal] {
        let member = Int(use.member)
        if memory.memberRun[member] != memory.run {
          memory.memberRun[member] = memory.run
          memory.met[member] = 0
        }
        guard memory.met[member] & use.bit == 0 else { continue }
        memory.met[member] |= use.bit
        if memory.met[member] == wanted[member] { memory.found.append(use.member) }
      }
    }
  }
}
