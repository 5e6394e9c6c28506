import DumpFormat
import Testing

@testable import IntermediateSymbolFile

/// Every kind of record; what is expected stands in ``smallTable``.
@Suite struct SmallTableTests {
  let table: ISFTable

  init() throws { table = try ISFTable(text: smallTable) }

  @Test func metadata() {
    #expect(table.format == 0x06_0201)
    #expect(table.producer == "by hand 1.0")
    #expect(table.pdbName == "small.pdb")
    #expect(table.age == 7)
    #expect(table.machine == 0x8664)
    #expect(table.guid == GUID(0x0011_2233, 0x4455, 0x6677, 0x8899_AABB_CCDD_EEFF))
    #expect(table.source == .memory)
  }

  @Test func symbolsByName() throws {
    #expect(table.symbolCount == 6)
    let first = try #require(table.symbol(named: "First"))
    #expect(first.rva == RelativeVirtualAddress(0x1000))
    #expect(first.linkageName == nil)
    let type = try #require(first.type)
    let node = try #require(table.userType(named: "_NODE"))
    #expect(table.type(type) == .userType(node.index))
    #expect(table.symbol(named: "Stripped")?.linkageName == "_Stripped")
    #expect(table.symbol(named: "_Stripped")?.name == "Stripped")
    #expect(table.rva(named: "_Stripped") == RelativeVirtualAddress(0x3000))
    #expect(table.symbol(named: "Firs") == nil)
    #expect(table.symbol(named: "First ") == nil)
    #expect(table.symbol(named: "") == nil)
    #expect(table.symbol(named: "Schön 😀\n\"\\/")?.rva == RelativeVirtualAddress(.max))
  }

  @Test(arguments: [
    (UInt32(0x1000), "First", UInt32(0)), (0x1FFF, "First", 0xFFF), (0x2000, "Second", 0),
    (0x2FFF, "Second", 0xFFF), (0x3000, "Stripped", 0), (0xFFFF_FFFE, "Stripped", 0xFFFF_CFFE),
  ])
  func symbolsByAddress(_ address: UInt32, _ name: String, _ displacement: UInt32) throws {
    let found = try #require(table.nearestSymbol(to: RelativeVirtualAddress(address)))
    #expect(found.symbol.name == name)
    #expect(found.displacement == displacement)
  }

  @Test func symbolsAtOneAddress() {
    #expect(table.nearestSymbol(to: RelativeVirtualAddress(0xFFF)) == nil)
    #expect(
      table.symbols(at: RelativeVirtualAddress(0x2000)).map(\.name) == [
        "Second", "?Decorated@@YAXXZ", "$$0",
      ])
    #expect(table.symbols(at: RelativeVirtualAddress(0x2001)).isEmpty)
  }

  @Test func membersAreInTheOrderOfOffsets() throws {
    let node = try #require(table.userType(named: "_NODE"))
    #expect(node.kind == .structure)
    #expect(node.byteCount == 64)
    #expect(
      table.members(of: node).map(\.name) == [
        "Next", "Low", "High", "Grid", "Routine", "Short", "Hidden", "u1", "Last",
      ])
    #expect(table.member(named: "Missing", of: node) == nil)
    #expect(table.member(named: "u1", of: node)?.isAnonymous == true)
    #expect(table.member(named: "Last", of: node)?.isAnonymous == false)
    #expect(table.userType(named: "_EITHER")?.kind == .union)
    #expect(table.userType(named: "Thing")?.kind == .classType)
    #expect(table.userType(named: "Thing")?.memberCount == 0)
    #expect(table.userType(named: "_NOWHERE") == nil)
  }

  @Test func typesOfMembers() throws {
    let node = try #require(table.userType(named: "_NODE"))
    func type(_ name: String) throws -> ISFType {
      table.type(try #require(table.member(named: name, of: node)).type)
    }
    guard case .pointer(let pointee, nil) = try type("Next") else { Issue.record("Next"); return }
    #expect(table.type(pointee) == .userType(node.index))
    guard case .bitField(let whole, 3, 5) = try type("High") else { Issue.record("High"); return }
    #expect(
      table.type(whole)
        == .base(
          ISFBaseType(name: "long", byteCount: 4, kind: .integer, isSigned: true, isBigEndian: false)))
    guard case .bitField(let low, 0, 3) = try type("Low") else { Issue.record("Low"); return }
    #expect(table.type(low) == .enumeration(0))
    guard case .array(let row, 2) = try type("Grid"), case .array(let cell, 3) = table.type(row) else {
      Issue.record("Grid")
      return
    }
    #expect(
      table.type(cell)
        == .base(
          ISFBaseType(
            name: "unsigned char", byteCount: 1, kind: .character, isSigned: false, isBigEndian: false)))
    guard case .pointer(let routine, nil) = try type("Routine") else { Issue.record("Routine"); return }
    #expect(table.type(routine) == .function)
    guard case .pointer(let void, 4) = try type("Short") else { Issue.record("Short"); return }
    guard case .base(let base) = table.type(void) else { Issue.record("void"); return }
    #expect(base.kind == .void && base.byteCount == 0)
    guard case .pointer(let hidden, nil) = try type("Hidden") else { Issue.record("Hidden"); return }
    #expect(table.type(hidden) == .undefined(name: "_NOWHERE", wanted: .structure))
  }

  @Test func enumerationsAndBaseTypes() throws {
    let color = try #require(table.enumeration(named: "_COLOR"))
    #expect(color.byteCount == 4)
    #expect(color.baseType.flatMap(table.baseType(at:))?.name == "long")
    let constants = table.constants(of: color)
    #expect(constants.map(\.name).sorted() == ["Blue", "Green", "Least", "Most", "Red"])
    #expect(constants.first == ISFConstant(name: "Least", value: .min))
    #expect(constants.first { $0.name == "Most" }?.value == -1)
    #expect(constants.last == ISFConstant(name: "Green", value: 2))
    #expect(table.baseTypeCount == 8)
    #expect(table.baseType(named: "network")?.isBigEndian == true)
    #expect(table.baseType(named: "double")?.kind == .floatingPoint)
    #expect(table.baseType(named: "bool")?.kind == .boolean)
  }

  @Test func onlyTheUndefinedTypeIsReported() {
    #expect(table.problems.map(\.kind) == [.undefinedType])
    #expect(table.problems.map(\.name) == ["_NOWHERE"])
  }
}
