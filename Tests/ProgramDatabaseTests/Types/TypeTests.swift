import DumpFormat
import ProgramDatabase
import Testing

/// Types of program databases that are made byte by byte: what other tools cannot tell us about real ones.
@Suite struct TypeTests {
  private static func u32(_ values: UInt32...) -> [UInt8] { values.flatMap { PDBBuilder.u32($0) } }
  private static func u16(_ values: UInt16...) -> [UInt8] { values.flatMap { PDBBuilder.u16($0) } }

  private static func types(_ records: [(UInt16, [UInt8])]) throws -> PDBTypes {
    var builder = PDBBuilder()
    builder.streams[2] = PDBBuilder.typeStream(records)
    return try #require(try PDBFile(ByteArray(builder.make())).types())
  }

  /// 0x1000 fields, 0x1001 the structure, 0x1002 a pointer to it, 0x1003 an array of pointers, 0x1004 arguments,
  /// 0x1005 a function, 0x1006 a pointer to it, 0x1007 an array of pointers to functions, 0x1008 a pointer to an array.
  private static let sample: [(UInt16, [UInt8])] = [
    (
      0x1203,
      u16(0x150D, 3) + u32(0x1009) + u16(0) + PDBBuilder.text("Low") + [0xF2, 0xF1]
        + u16(0x150D, 3) + u32(0x74) + u16(0x8004) + u32(0x12345) + PDBBuilder.text("Far")
    ),
    (0x1505, u16(2, 0) + u32(0x1000, 0, 0) + u16(0x8004) + u32(0x20000) + PDBBuilder.text("_S")),
    (0x1002, u32(0x1001, 0x1000C)),
    (0x1503, u32(0x1002, 0x23) + u16(32) + PDBBuilder.text("")),
    (0x1201, u32(2, 0x74, 0x470)),
    (0x1008, u32(0x03) + [0, 0] + u16(2) + u32(0x1004)),
    (0x1002, u32(0x1005, 0x1000C)),
    (0x1503, u32(0x1006, 0x23) + u16(24) + PDBBuilder.text("")),
    (0x1002, u32(0x1003, 0x1000C)),
    (0x1205, u32(0x75) + [3, 5]),
    (
      0x1609,
      u32(0x200, 0x1000, 0, 0) + u16(2) + u16(8) + PDBBuilder.text("_New") + PDBBuilder.text("U_New@@")
    ),
  ]

  @Test func membersHaveOffsetsAndBits() throws {
    let types = try Self.types(Self.sample)
    let index = try #require(try types.definitions(named: "_S").first)
    #expect(index == TypeIndex(0x1001))
    let structure = try #require(try types.structure(index))
    #expect(structure.size == 0x20000)
    let members = try types.dataMembers(of: structure)
    #expect(members.map(\.name) == ["Low", "Far"])
    #expect(members.map(\.offset) == [0, 0x12345])
    #expect(members.map(\.type) == [TypeIndex(0x75), TypeIndex(0x74)])
    #expect(members[0].bits == DataMember.BitRange(position: 5, length: 3))
    #expect(members[1].bits == nil)
  }

  @Test func formOf2019IsRead() throws {
    let types = try Self.types(Self.sample)
    let structure = try #require(try types.structure(TypeIndex(0x100A)))
    #expect(structure.name == "_New" && structure.uniqueName == "U_New@@" && structure.size == 8)
    #expect(try types.definitions(named: "_New") == [TypeIndex(0x100A)])
  }

  @Test(
    arguments: [
      (0x0022, "unsigned long"), (0x0670, "char*"), (0x0603, "void*"), (0x1001, "_S"), (0x1002, "_S*"),
      (0x1003, "_S*[4]"), (0x1005, "void (int, char*)"), (0x1006, "void (*)(int, char*)"),
      (0x1007, "void (*[3])(int, char*)"), (0x1008, "_S* (*)[4]"), (0x1009, "unsigned int : 3"),
    ] as [(UInt32, String)])
  func namesAreThoseOfC(_ index: UInt32, _ name: String) throws {
    #expect(try Self.types(Self.sample).name(of: TypeIndex(index)) == name)
  }

  @Test func sizesAndCounts() throws {
    let types = try Self.types(Self.sample)
    #expect(try types.size(of: TypeIndex(0x1003)) == 32)
    #expect(try types.size(of: TypeIndex(0x1002)) == 8)
    #expect(try types.size(of: TypeIndex(0x1009)) == 4)
    #expect(try types.size(of: TypeIndex(0x9999)) == nil)
    guard case .array(let array) = try types[TypeIndex(0x1003)] else {
      Issue.record("no array")
      return
    }
    #expect(try types.elementCount(of: array) == 4)
    #expect(try types.pointee(of: TypeIndex(0x1002)) == TypeIndex(0x1001))
    #expect(try types.pointee(of: TypeIndex(0x0674)) == TypeIndex(0x74))
    #expect(try types.pointee(of: TypeIndex(0x1001)) == nil)
  }

  @Test func circlesEnd() throws {
    // A modifier of itself, a field list that continues itself, two lists that continue each other.
    let types = try Self.types([
      (0x1001, Self.u32(0x1000) + Self.u16(1)), (0x1203, Self.u16(0x1404, 0) + Self.u32(0x1001)),
      (0x1203, Self.u16(0x1404, 0) + Self.u32(0x1003)), (0x1203, Self.u16(0x1404, 0) + Self.u32(0x1002)),
      (0x1503, Self.u32(0x1004, 0x23) + Self.u16(8) + PDBBuilder.text("")),
    ])
    #expect(throws: PDBError.malformed(.typeIndex, stream: 2, offset: 0, found: 0x1000)) {
      try types.size(of: TypeIndex(0x1000))
    }
    #expect(throws: PDBError.malformed(.typeIndex, stream: 2, offset: 0, found: 0x1001)) {
      try types.members(ofFieldList: TypeIndex(0x1001))
    }
    #expect(throws: PDBError.malformed(.typeIndex, stream: 2, offset: 0, found: 0x1002)) {
      try types.members(ofFieldList: TypeIndex(0x1002))
    }
    #expect(try types.name(of: TypeIndex(0x1004)).utf8.count < 4096)
  }

  @Test func namesThatWouldGrowWithoutEndAreCut() throws {
    // Functions that take the function before them sixteen times: the whole name would have 2^64 words.
    var records: [(UInt16, [UInt8])] = []
    for level in 0..<16 {
      let argument: UInt32 = level == 0 ? 0x74 : 0x1000 + UInt32(level * 2) - 1
      records.append((0x1201, PDBBuilder.u32(16) + (0..<16).flatMap { _ in PDBBuilder.u32(argument) }))
      records.append((0x1008, Self.u32(3) + [0, 0] + Self.u16(16) + Self.u32(0x1000 + UInt32(level * 2))))
    }
    let name = try Self.types(records).name(of: TypeIndex(0x1000 + 31))
    #expect(name.contains("…") && name.utf8.count < 8192)
  }

  @Test func countsAreComparedWithTheBytes() throws {
    var stream = PDBBuilder.typeStream(Self.sample)
    stream.replaceSubrange(12..<16, with: PDBBuilder.u32(0xFFFF_0000))
    var builder = PDBBuilder()
    builder.streams[2] = stream
    let file = try PDBFile(ByteArray(builder.make()))
    #expect(throws: PDBError.malformed(.typeStreamHeader, stream: 2, offset: 12, found: 0xFFFF_0000)) {
      try file.types()
    }
  }
}
