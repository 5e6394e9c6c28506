import DumpFormat
import Symbols
import Testing

@Suite struct ISFTypeSourceTests {
  let source: any TypeSource

  init() throws { source = try smallTypes() }

  private func layout(_ path: String) throws -> TypeLayout {
    let node = try #require(try source.type(named: "_NODE"))
    return try source.layout(of: try #require(try source.place(of: path, in: node)).type)
  }

  @Test func structures() throws {
    let type = try #require(try source.type(named: "_INNER"))
    guard case .structure(let inner) = try source.layout(of: type) else {
      Issue.record("no structure"); return
    }
    #expect(inner.name == "_INNER" && inner.kind == .structure && inner.byteCount == 8)
    #expect(inner.members.map(\.name) == ["A", "B"])
    #expect(inner.members.map(\.byteOffset) == [0, 4])
    #expect(try source.type(named: "_GONE") == nil)
    #expect(try source.type(named: "_E") == nil)
  }

  @Test func numbers() throws {
    #expect(
      try layout("Inner.A")
        == .number(NumberLayout(kind: .integer, byteCount: 4, isSigned: true, name: "long")))
    #expect(
      try layout("Inner.B")
        == .number(
          NumberLayout(kind: .integer, byteCount: 2, isSigned: false, isBigEndian: true, name: "ushort")))
    #expect(
      try layout("A") == .number(NumberLayout(kind: .boolean, byteCount: 1, isSigned: false, name: "bool")))
    #expect(
      try layout("Whole")
        == .number(NumberLayout(kind: .floatingPoint, byteCount: 8, isSigned: true, name: "double")))
  }

  @Test func otherTypes() throws {
    let node = try #require(try source.type(named: "_NODE"))
    guard case .pointer(let target, 8) = try layout("Next"),
      case .structure(let back) = try source.layout(of: target)
    else { Issue.record("no pointer"); return }
    #expect(back.name == "_NODE")
    guard case .pointer(let gone, 8) = try layout("Odd") else { Issue.record("no pointer"); return }
    #expect(try source.layout(of: gone) == .undefined(name: "_GONE"))
    #expect(try source.byteCount(of: gone) == nil)
    #expect(try layout("Missing") == .undefined(name: "_GONE"))
    guard case .pointer(let call, 8) = try layout("Call") else { Issue.record("no pointer"); return }
    #expect(try source.layout(of: call) == .function)
    guard case .enumeration(let state) = try layout("State") else { Issue.record("no enumeration"); return }
    #expect(state.isSigned && state.byteCount == 4)
    #expect(state.name(of: 0) == "Zero")
    // Values are compared in the width of the enumeration, where -1 and 0xFFFFFFFF are one.
    #expect(state.name(of: -1) == "Minus")
    #expect(state.name(of: 0xFFFF_FFFF) == "Minus")
    #expect(state.name(of: 1) == nil)
    #expect(try source.enumeration(named: "_E") != nil)
    #expect(try source.enumeration(named: "_NODE") == nil)
    let names = try ["Next", "Grid", "Odd", "Call", "State"].map {
      try source.name(of: try #require(try source.place(of: $0, in: node)).type)
    }
    #expect(names == ["_NODE*", "uchar[2][4]", "_GONE*", "function*", "_E"])
  }

  @Test func globals() throws {
    let node = try #require(try source.global(named: "gNode"))
    #expect(node.rva == RelativeVirtualAddress(0x1000))
    #expect(try source.byteCount(of: try #require(node.type)) == 96)
    #expect(
      try source.global(named: "Plain") == GlobalVariable(rva: RelativeVirtualAddress(0x2000), type: nil))
    #expect(try source.global(named: "None") == nil)
  }

  @Test(arguments: [0, 1, .max, 1 << 32, 0xFFFF_FFFF, 1 << 33, (1 << 33) + 7, (1 << 32) + 100] as [UInt64])
  func anIDOfAnotherSourceIsNoTrap(_ raw: UInt64) throws {
    _ = try source.layout(of: TypeID(rawValue: raw))
    _ = try source.byteCount(of: TypeID(rawValue: raw))
    _ = try source.name(of: TypeID(rawValue: raw))
    _ = try source.member(named: "A", of: TypeID(rawValue: raw))
  }
}
