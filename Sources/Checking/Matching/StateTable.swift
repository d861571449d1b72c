/// What is known of the states of a search: an open-addressed table that is emptied in the time it
/// took to fill.
struct StateTable {
  private var keys: [UInt64] = []
  private var values: [Int32] = []
  private var used: [Int32] = []

  var count: Int { used.count }

  subscript(key: UInt64) -> Int32 {
    get {
      guard !keys.isEmpty else { return 0 }
      return values[slot(of: key)]
    }
    set {
      if (used.count + 1) * 2 > keys.count { grow() }
      let slot = slot(of: key)
      if keys[slot] == 0 {
        keys[slot] = key &+ 1
        used.append(Int32(truncatingIfNeeded: slot))
      }
      values[slot] = newValue
    }
  }

  mutating func removeAll() {
    for slot in used {
      keys[Int(slot)] = 0
      values[Int(slot)] = 0
    }
    used.removeAll(keepingCapacity: true)
  }

  private func slot(of key: UInt64) -> Int {
    let mask = UInt64(keys.count - 1)
    // The upper bits of the product depend on all bits of the key.
    let shift = UInt64(keys.count.leadingZeroBitCount + 1)
    var index = (key &* 0x9E37_79B9_7F4A_7C15) >> shift
    while keys[Int(index)] != 0, keys[Int(index)] != key &+ 1 { index = (index + 1) & mask }
    return Int(index)
  }

  private mutating func grow() {
    let old = used.map { (keys[Int($0)] &- 1, values[Int($0)]) }
    let count = max(1024, keys.count * 2)
    keys = [UInt64](repeating: 0, count: count)
    values = [Int32](repeating: 0, count: count)
    used.removeAll(keepingCapacity: true)
    for (key, value) in old {
      let slot = slot(of: key)
      keys[slot] = key &+ 1
      values[slot] = value
      used.append(Int32(truncatingIfNeeded: slot))
    }
  }
}
