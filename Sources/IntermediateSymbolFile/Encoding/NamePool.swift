/// The text of a table in the making: each name once, behind its length.
struct NamePool {
  /// Lengths of 32 bits and bytes, as they are stored.
  private(set) var text: [UInt8] = []
  private var slots: [UInt32]
  private var count = 0
  private var scratch: [UInt8] = []

  init(byteCount: Int) {
    slots = Array(repeating: absent, count: 1024)
    // Names are a third of the text or less.
    text.reserveCapacity(byteCount / 4)
  }

  /// The offset of a string's characters, which are added if they are new.
  mutating func intern(_ string: JSONText, from bytes: RawSpan) -> UInt32 {
    scratch.removeAll(keepingCapacity: true)
    string.append(to: &scratch, from: bytes)
    return intern(scratch)
  }

  /// The offset of a name, which is added if it is new.
  mutating func intern(_ name: [UInt8]) -> UInt32 {
    if count * 2 >= slots.count { grow() }
    var slot = hash(name) & (slots.count - 1)
    while slots[slot] != absent {
      if equals(slots[slot], name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    // The text of a file is limited to far less than 2^32 bytes, and all names come from it.
    let offset = UInt32(truncatingIfNeeded: text.count)
    slots[slot] = offset
    count += 1
    append(UInt32(truncatingIfNeeded: name.count))
    text.append(contentsOf: name)
    return offset
  }

  /// The bytes of a name.
  func range(_ offset: UInt32) -> Range<Int> {
    let start = Int(offset) + 4
    return start..<(start + length(offset))
  }

  /// The name as text.
  func string(_ offset: UInt32) -> String {
    offset == absent ? "" : String(decoding: text[range(offset)], as: UTF8.self)
  }

  /// Whether one name comes before another by its bytes.
  func isLess(_ a: UInt32, _ b: UInt32) -> Bool {
    if a == b { return false }
    let one = range(a)
    let other = range(b)
    for index in 0..<min(one.count, other.count) {
      let x = text[one.lowerBound + index]
      let y = text[other.lowerBound + index]
      if x != y { return x < y }
    }
    return one.count < other.count
  }

  private func length(_ offset: UInt32) -> Int {
    let start = Int(offset)
    return Int(text[start]) | Int(text[start + 1]) << 8 | Int(text[start + 2]) << 16 | Int(text[start + 3])
      << 24
  }

  private func equals(_ offset: UInt32, _ name: [UInt8]) -> Bool {
    let range = range(offset)
    guard range.count == name.count else { return false }
    for index in 0..<name.count where text[range.lowerBound + index] != name[index] { return false }
    return true
  }

  /// Seeded anew in every process, so that nobody can choose names that collide.
  private func hash(_ name: [UInt8]) -> Int {
    var hasher = Hasher()
    unsafe name.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: hasher.finalize()) >> 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: absent, count: old.count * 2)
    for offset in old where offset != absent {
      var slot = hash(Array(text[range(offset)])) & (slots.count - 1)
      while slots[slot] != absent { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = offset
    }
  }

  private mutating func append(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      text.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
