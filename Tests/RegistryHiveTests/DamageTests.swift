import RegistryHive
import Testing

/// Any bytes: no trap, no hang.
@Suite struct DamageTests {
  /// Reads everything that can be reached, not deeper than a hive may be and not longer than it can hold.
  static func readAll(_ bytes: [UInt8]) -> Int {
    guard let hive = try? unsafe RegistryHive(bytes.span.bytes) else { return 0 }
    try? hive.checkBins()
    guard let root = try? hive.root() else { return 0 }
    var keys = [root]
    var visited = 0
    var buffer = [UInt8](repeating: 0, count: 70_000)
    while let key = keys.popLast(), visited < 500 {
      visited += 1
      var span = buffer.mutableSpan
      var raw = unsafe span.mutableBytes
      _ = try? hive.name(of: key, into: &raw)
      _ = try? hive.value("no such value", of: key)
      _ = try? hive.key("no such key", below: key)
      for index in 0..<min(key.valueCount, 8) {
        guard let value = try? hive.value(index, of: key) else { break }
        _ = try? hive.name(of: value, into: &raw)
        _ = try? hive.copyData(of: value, into: &raw)
        _ = try? hive.dword(of: value)
      }
      for index in 0..<min(key.subkeyCount, 60) {
        guard let subkey = try? hive.subkey(index, of: key) else { break }
        keys.append(subkey)
      }
    }
    return visited
  }

  @Test func changedNumbers() throws {
    let sound = try makeSampleHive()
    #expect(Self.readAll(sound) == 1 + 3 + 1 + 2 + 1 + 1 + 50)
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let edges: [UInt8] = [0, 1, 0x20, 0x7F, 0x80, 0xF8, 0xFF]
    for _ in 0..<400 {
      var bytes = sound
      for _ in 0...next(8) { bytes[4096 + next(min(bytes.count - 4096, 12_000))] = edges[next(edges.count)] }
      if next(3) == 0 { bytes[next(64)] = edges[next(edges.count)] }
      if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
      _ = Self.readAll(bytes)
    }
  }

  @Test func aKeyThatIsBelowItself() throws {
    var bytes = try makeSampleHive()
    // The list of the root names the root again.
    let root = 4096 + (Int(bytes[0x24]) | Int(bytes[0x25]) << 8) + 4
    func number(_ at: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } }
    let list = 4096 + number(root + 0x1C) + 4
    for index in 0..<4 { bytes[list + 4 + index] = bytes[0x24 + index] }
    #expect(Self.readAll(bytes) == 500)
    let hive = try unsafe RegistryHive(bytes.span.bytes)
    #expect(try hive.key("ROOT\\ROOT\\root") == hive.root())
  }
}
