import DumpFile
import DumpFormat
import TestSupport
import Testing

@testable import IntermediateSymbolFile

/// The compact form is as hostile as any file: whatever its bytes are, nothing traps and nothing is endless.
@Suite struct DamageTests {
  static let bytes = (try? ISFTable.encoded(smallTable)) ?? []

  @Test func everyPrefixIsRefused() {
    #expect(Self.bytes.count > 0x60)
    for count in 0..<Self.bytes.count {
      #expect(throws: ISFError.self) { try ISFTable(MappedFile(bytes: Array(Self.bytes.prefix(count)))) }
    }
    #expect(throws: ISFError.self) { try ISFTable(MappedFile(bytes: Self.bytes + [0])) }
  }

  @Test func anotherVersionIsRefused() {
    var bytes = Self.bytes
    bytes[8] ^= 0xFF
    #expect(throws: ISFError.badTable(.version, found: 0xFE, expected: 1)) {
      try ISFTable(MappedFile(bytes: bytes))
    }
    bytes = Self.bytes
    bytes[0] = 0
    #expect {
      try ISFTable(MappedFile(bytes: bytes))
    } throws: { error in
      if case ISFError.badTable(.signature, _, _) = error { true } else { false }
    }
  }

  @Test func anotherSourceIsRefused() throws {
    let file = MappedFile(bytes: Array(smallTable.utf8))
    let source = ISFSource(
      byteCount: 1, modificationSeconds: -2, modificationNanoseconds: 3, device: 4, node: 5)
    let bytes = MappedFile(bytes: try ISFTable.encode(json: file.bytes, source: source))
    #expect(try ISFTable(bytes).source == source)
    #expect(try ISFTable(bytes, madeFrom: source).source == source)
    for change in 0..<5 {
      var other = source
      switch change {
      case 0: other.byteCount += 1
      case 1: other.modificationSeconds += 1
      case 2: other.modificationNanoseconds += 1
      case 3: other.device += 1
      default: other.node += 1
      }
      #expect(throws: ISFError.self) { try ISFTable(bytes, madeFrom: other) }
    }
  }

  @Test func everyByteMayHaveAnyValue() {
    for offset in Self.bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF, Self.bytes[offset] &+ 1] {
        var bytes = Self.bytes
        bytes[offset] = value
        if let table = try? ISFTable(MappedFile(bytes: bytes)) { table.readEverything() }
      }
    }
  }

  @Test func textMayHaveAnyByte() {
    var random = SeededNumbers(seed: 42)
    let text = Array(smallTable.utf8)
    for _ in 0..<3000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
        default: bytes[place] = Array("{}[]\",:0-".utf8)[Int.random(in: 0..<9, using: &random)]
        }
      }
      if let encoded = try? ISFTable.encoded(bytes: bytes) {
        guard let table = try? ISFTable(MappedFile(bytes: encoded)) else {
          Issue.record("a table that its own encoder made does not open")
          continue
        }
        table.readEverything()
      }
    }
  }

  @Test func namesThatCollideDoNotMakeItSlow() throws {
    let names = (0..<20_000).map { #""n\#($0)":{"address":\#($0)}"# }.joined(separator: ",")
    #expect(try ISFTable(text: #"{"symbols":{\#(names)}}"#).symbolCount == 20_000)
  }
}

extension ISFTable {
  /// Reads all that a table has.
  func readEverything() {
    for index in 0..<min(symbolCount, 1000) {
      guard let symbol = symbol(at: index) else { continue }
      _ = self.symbol(named: symbol.name)
      _ = nearestSymbol(to: symbol.rva)
      _ = symbol.type.map(type)
    }
    _ = nearestSymbol(to: RelativeVirtualAddress(0))
    _ = symbols(at: RelativeVirtualAddress(0x2000))
    for index in 0..<min(userTypeCount, 1000) {
      guard let user = userType(at: index) else { continue }
      for member in members(of: user) {
        follow(member.type)
        _ = self.member(named: member.name, of: user)
      }
      _ = userType(named: user.name)
    }
    for index in 0..<min(enumerationCount, 1000) {
      guard let enumeration = enumeration(at: index) else { continue }
      _ = constants(of: enumeration)
    }
    for index in 0..<min(baseTypeCount, 1000) { _ = baseType(at: index) }
    _ = problems
  }

  private func follow(_ reference: ISFTypeReference) {
    var reference = reference
    var steps = 0
    while true {
      steps += 1
      precondition(steps < 1_000_000, "references that do not end")
      switch type(reference) {
      case .pointer(let inner, _), .array(let inner, _), .bitField(let inner, _, _): reference = inner
      default: return
      }
    }
  }
}
