/// Finds all literals of all patterns in one pass over a text (Aho and Corasick, 1975).
struct LiteralIndex: Sendable {
  /// The node a character leads to from the root, for the first 65,536 characters.
  private var near: [Int32] = []
  private var far: [UInt32: Int32] = [:]
  private var childStart: [Int32] = []
  private var childSymbols: [UInt32] = []
  private var childNodes: [Int32] = []
  private var failure: [Int32] = [0]
  /// For each node the literal that ends there, or −1.
  private(set) var literal: [Int32] = [-1]
  /// For each node the longest shorter ending that is a literal too, or 0.
  private(set) var shorter: [Int32] = [0]

  /// The literals' places in the list are their numbers.
  init(_ literals: [[UInt32]]) {
    var children: [[(symbol: UInt32, node: Int32)]] = [[]]
    for (number, symbols) in literals.enumerated() where !symbols.isEmpty {
      var node = 0
      for symbol in symbols {
        if let child = children[node].first(where: { $0.symbol == symbol }) {
          node = Int(child.node)
        } else {
          children[node].append((symbol, Int32(children.count)))
          node = children.count
          children.append([])
          literal.append(-1)
        }
      }
      literal[node] = Int32(number)
    }
    near = [Int32](repeating: 0, count: children.count > 1 ? 0x1_0000 : 0)
    for (symbol, node) in children[0] {
      if symbol < 0x1_0000 { near[Int(symbol)] = node } else { far[symbol] = node }
    }
    for list in children {
      childStart.append(Int32(childSymbols.count))
      for (symbol, node) in list.sorted(by: { $0.symbol < $1.symbol }) {
        childSymbols.append(symbol)
        childNodes.append(node)
      }
    }
    childStart.append(Int32(childSymbols.count))
    link(children.count)
  }

  /// The nodes beside their failure links, level by level.
  private mutating func link(_ count: Int) {
    failure = [Int32](repeating: 0, count: count)
    shorter = [Int32](repeating: 0, count: count)
    var queue: [Int32] = [0]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for index in Int(childStart[Int(node)])..<Int(childStart[Int(node) + 1]) {
        let child = childNodes[index]
        queue.append(child)
        guard node != 0 else { continue }
        let fallback = step(failure[Int(node)], childSymbols[index])
        failure[Int(child)] = fallback
        shorter[Int(child)] = literal[Int(fallback)] >= 0 ? fallback : shorter[Int(fallback)]
      }
    }
  }

  /// The node for the longest beginning of a literal that the text ends with, one character on.
  func step(_ node: Int32, _ symbol: UInt32) -> Int32 {
    var node = node
    while node != 0 {
      let child = child(of: node, symbol)
      if child != 0 { return child }
      node = failure[Int(node)]
    }
    if symbol < 0x1_0000 { return near.isEmpty ? 0 : near[Int(symbol)] }
    return far.isEmpty ? 0 : far[symbol] ?? 0
  }

  private func child(of node: Int32, _ symbol: UInt32) -> Int32 {
    var low = Int(childStart[Int(node)])
    var high = Int(childStart[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      if childSymbols[middle] < symbol { low = middle + 1 } else { high = middle }
    }
    return low < Int(childStart[Int(node) + 1]) && childSymbols[low] == symbol
      ? childNodes[low] : 0
  }
}
