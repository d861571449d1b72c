import RuleLanguage

/// Turns the tree of a pattern into the steps and choices of a program.
struct PatternAssembler {
  static let maximumSteps = 262_144
  /// Points of a pattern that several ways lead to, word lists put in.
  static let maximumColumns = 1024

  private(set) var steps: [PatternStep] = []
  private(set) var choices: [PatternChoice] = []
  private(set) var literals: [UInt32] = []
  private(set) var characters: [CharacterSymbols] = []
  private(set) var columnCount = 0
  private let matchers: [FigureConstraintMatcher]
  private var nodes: [Node] = []

  /// A point of the pattern: a step with the point behind it, or a fork.
  private enum Node {
    case step(PatternStep, next: Int)
    case fork(preferred: Int, other: Int)
    case many([Int])
  }

  init(comparing expander: PatternExpander) {
    matchers = expander.matchers
  }

  /// `false` where the program would be larger than is sensible.
  mutating func assemble(_ alternatives: [[PatternTree]]) -> Bool {
    nodes.append(.step(PatternStep(action: .match), next: -1))
    let start = add(alternatives, next: 0)
    guard makeChoices(from: start) else { return false }
    assignColumns()
    markRegisters()
    return columnCount <= Self.maximumColumns
  }

  /// A bit for each `symbol & 63` that the first choice can begin with.
  var firstSymbols: UInt64 {
    var mask: UInt64 = 0
    guard let first = choices.first else { return 0 }
    for step in steps[Int(first.firstStep)..<Int(first.endStep)] {
      switch step.action {
      case .literal: mask |= 1 << UInt64(step.first & 63)
      case .characters:
        let set = characters[Int(step.operand)]
        guard !set.isNegated else { return .max }
        for symbol in set.symbols { mask |= 1 << UInt64(symbol & 63) }
      case .capture: break
      case .gap, .match: return .max
      }
    }
    return mask
  }

  // The pattern is built from its end, so that every point knows what follows it.

  private mutating func add(_ alternatives: [[PatternTree]], next: Int) -> Int {
    var starts: [Int] = []
    for sequence in alternatives {
      var point = next
      for tree in sequence.reversed() { point = add(tree, next: point) }
      starts.append(point)
    }
    return starts.count == 1 ? starts[0] : append(.many(starts))
  }

  private mutating func add(_ tree: PatternTree, next: Int) -> Int {
    switch tree {
    case .literal(let symbols):
      guard let first = symbols.first else { return next }
      let step = PatternStep(
        action: .literal, first: first, operand: Int32(literals.count), extra: Int32(symbols.count))
      literals += symbols
      return append(.step(step, next: next))
    case .characters(let set):
      let index = characters.firstIndex(of: set) ?? characters.count
      if index == characters.count { characters.append(set) }
      return append(
        .step(PatternStep(action: .characters, operand: Int32(index)), next: next))
    case .gap(let boundary):
      let fork = append(.fork(preferred: next, other: next))
      let step = append(.step(PatternStep(action: .gap, operand: Int32(boundary)), next: fork))
      nodes[fork] = .fork(preferred: next, other: step)
      return fork
    case .capture(let slot, let matcher):
      let step = PatternStep(action: .capture, operand: Int32(slot), extra: Int32(matcher))
      return append(.step(step, next: next))
    case .group(let alternatives, let repetition):
      return addGroup(alternatives, repetition, next: next)
    }
  }

  private mutating func addGroup(
    _ alternatives: [[PatternTree]], _ repetition: Repetition, next: Int
  ) -> Int {
    switch repetition {
    case .once: return add(alternatives, next: next)
    case .optional:
      let body = add(alternatives, next: next)
      return append(.fork(preferred: body, other: next))
    case .oneOrMore: return addLoop(alternatives, next: next).body
    case .zeroOrMore:
      let loop = addLoop(alternatives, next: next)
      // Where the body can be empty, (x)* is ((x)+)?: an empty turn then leaves the loop with the
      // preference that a backtracking matcher gives it.
      let isNullable = alternatives.contains { $0.allSatisfy(\.isNullable) }
      return isNullable ? append(.fork(preferred: loop.body, other: next)) : loop.fork
    }
  }

  private mutating func addLoop(
    _ alternatives: [[PatternTree]], next: Int
  ) -> (body: Int, fork: Int) {
    let fork = append(.fork(preferred: next, other: next))
    let body = add(alternatives, next: fork)
    nodes[fork] = .fork(preferred: body, other: next)
    return (body, fork)
  }

  private mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  /// Numbers the choices in the order in which they are reached; the first is where matches begin.
  private mutating func makeChoices(from start: Int) -> Bool {
    var choiceOfNode: [Int: Int32] = [start: 0]
    var queue = [start]
    var visited = [Int32](repeating: -1, count: nodes.count)
    var next = 0
    while next < queue.count {
      let firstStep = steps.count
      for leaf in leaves(of: queue[next], stamp: Int32(next), &visited) {
        guard case .step(var step, let follower) = nodes[leaf] else { continue }
        if follower >= 0 {
          if let known = choiceOfNode[follower] {
            step.target = known
          } else {
            step.target = Int32(queue.count)
            choiceOfNode[follower] = step.target
            queue.append(follower)
          }
        }
        steps.append(step)
      }
      guard steps.count <= Self.maximumSteps else { return false }
      choices.append(
        PatternChoice(firstStep: Int32(firstStep), endStep: Int32(steps.count)))
      next += 1
    }
    return true
  }

  /// The steps that can be taken at a point, in order of preference, each once.
  private func leaves(of node: Int, stamp: Int32, _ visited: inout [Int32]) -> [Int] {
    var result: [Int] = []
    var pending = [node]
    while let node = pending.popLast() {
      guard visited[node] != stamp else { continue }
      visited[node] = stamp
      switch nodes[node] {
      case .step: result.append(node)
      case .fork(let preferred, let other):
        pending.append(other)
        pending.append(preferred)
      case .many(let starts): pending += starts.reversed()
      }
    }
    return result
  }

  /// Only choices that several steps lead to can be reached twice at one place of the text.
  private mutating func assignColumns() {
    var arrivals = [Int](repeating: 0, count: choices.count)
    for step in steps where step.target >= 0 { arrivals[Int(step.target)] += 1 }
    for index in choices.indices where arrivals[index] > 1 {
      choices[index].column = Int32(columnCount)
      columnCount += 1
    }
  }

  private mutating func markRegisters() {
    guard matchers.contains(where: { !$0.registers.isEmpty }) else { return }
    var sources = [[Int]](repeating: [], count: choices.count)
    var pending: [Int] = []
    for (index, choice) in choices.enumerated() {
      for step in steps[Int(choice.firstStep)..<Int(choice.endStep)] {
        if step.target >= 0 { sources[Int(step.target)].append(index) }
        if step.action == .capture, !matchers[Int(step.extra)].registers.isEmpty {
          pending.append(index)
        }
      }
    }
    while let index = pending.popLast() {
      guard !choices[index].needsRegisters else { continue }
      choices[index].needsRegisters = true
      pending += sources[index]
    }
  }
}
