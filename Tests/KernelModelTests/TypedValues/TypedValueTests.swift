import DumpFile
import DumpFormat
import KernelModel
import Symbols
import Testing

@Suite struct TypedValueTests {
  let types: any TypeSource

  init() throws { types = try testTypes() }

  private func value(
    _ type: String, _ pieces: [(UInt64, [UInt8])], at address: UInt64 = 0x1000
  ) throws -> TypedValue {
    try #require(
      try TypedValue(type, at: VirtualAddress(address), types: types, memory: PieceMemory(pieces)))
  }

  @Test(
    arguments: [
      ("I8", 0xF6, -10), ("I16", 0xE5F6, -6666), ("I32", 0xC3D4_E5F6, -1_009_457_674),
      ("I64", 0xF1B2_C3D4_E5F6, 0xF1B2_C3D4_E5F6), ("U8", 0xF6, 0xF6), ("U16", 0xE5F6, 0xE5F6),
      ("U32", 0xC3D4_E5F6, 0xC3D4_E5F6), ("B32", 0xF6E5_D4C3, 0xF6E5_D4C3), ("Low", 6, 6),
    ] as [(String, UInt64, Int64)])
  func integersOfEachWidth(_ member: String, _ unsigned: UInt64, _ signed: Int64) throws {
    let number = try #require(
      try value("_NUMBERS", [(0x1000, words(0xF1B2_C3D4_E5F6))]).member(member))
    #expect(try number.unsigned() == unsigned)
    #expect(try number.signed() == signed)
  }

  @Test func bitFields() throws {
    let numbers = try value("_NUMBERS", [(0x1000, words(0x9123_4567_89AB_CDEF))])
    #expect(try numbers.member("High")?.unsigned() == 9)
    #expect(try numbers.member("High")?.signed() == -7)
    #expect(try numbers.member("All")?.unsigned() == 0x9123_4567_89AB_CDEF)
    #expect(try numbers.member("Low")?.boolean() == true)
    #expect(try numbers.member("Low")?.member("x") == nil)
    #expect {
      try numbers.member("Over")?.unsigned()
    } throws: { error in
      (error as? TypedValueError)?.reason == .bits(position: 30, length: 4, byteCount: 4)
    }
  }

  @Test func otherNumbers() throws {
    let numbers = try value(
      "_NUMBERS",
      [
        (0x1000, words(0, 0xFFFF_FFFF_8765_4321, 2, 0x4049_0FDB, 0x4009_21FB_5444_2D18)),
        (0x1028, Array("nt!Ke\0xx".utf8)),
      ])
    #expect(try numbers.member("Small")?.pointer() == VirtualAddress(0x8765_4321))
    #expect(try numbers.member("State")?.enumerationName() == "Running")
    #expect(try numbers.member("State")?.signed() == 2)
    #expect(try numbers.member("F32")?.floatingPoint() == Double(Float(bitPattern: 0x4049_0FDB)))
    #expect(try numbers.member("F64")?.floatingPoint() == Double.pi)
    #expect(try numbers.member("Name")?.text() == "nt!Ke")
    #expect(try numbers.member("Name")?.element(3)?.unsigned() == UInt64(UInt8(ascii: "K")))
    #expect(try numbers.member("Name[3]")?.unsigned() == UInt64(UInt8(ascii: "K")))
    #expect(try numbers.member("Name")?.element(8) == nil)
    #expect(try numbers.member("Name")?.elementCount() == 8)
    #expect(try numbers.member("I8")?.elementCount() == nil)
    #expect {
      try numbers.member("U128")?.unsigned()
    } throws: { ($0 as? TypedValueError)?.reason == .width(byteCount: 16) }
    #expect {
      try numbers.member("F64")?.unsigned()
    } throws: { ($0 as? TypedValueError)?.reason == .isNot(.number) }
    #expect {
      try numbers.member("I64")?.text()
    } throws: { ($0 as? TypedValueError)?.reason == .isNot(.text) }
  }

  @Test func negativeConstantsHaveNames() throws {
    let numbers = try value("_NUMBERS", [(0x1010, [0xFE, 0xFF, 0xFF, 0xFF])])
    #expect(try numbers.member("State")?.enumerationName() == "Below")
    let other = try value("_NUMBERS", [(0x1010, [9, 0, 0, 0])])
    #expect(try other.member("State")?.enumerationName() == nil)
    #expect(try other.member("State")?.unsigned() == 9)
  }

  @Test func whatIsMissingIsNil() throws {
    #expect(try TypedValue("_GONE", at: VirtualAddress(0), types: types, memory: PieceMemory([])) == nil)
    let numbers = try value("_NUMBERS", [])
    #expect(try numbers.member("Gone") == nil)
    #expect(try numbers.member("I8.Gone") == nil)
    #expect(try numbers.member("")?.address == numbers.address)
  }

  @Test func errorsSayWhatWasReadWhere() throws {
    let numbers = try value("_NUMBERS", [(0x1000, [1, 2, 3, 4])])
    #expect(try numbers.member("U32")?.unsigned() == 0x0403_0201)
    let error = #expect(throws: TypedValueError.self) { try numbers.member("Table[1].Buffer")?.unsigned() }
    #expect(error?.type == "_NUMBERS")
    #expect(error?.member == "Table[1].Buffer")
    #expect(error?.address == VirtualAddress(0x1048))
    #expect(
      error?.reason == .memory(MemoryReadError(address: VirtualAddress(0x1048), reason: .notInTriageDump)))
    #expect(
      error?.description
        == "cannot read _NUMBERS.Table[1].Buffer at 0x0000000000001048: virtual address 0x0000000000001048 is not "
        + "in the triage dump")
    // A number that begins in one piece of memory and ends in none.
    let cut = #expect(throws: TypedValueError.self) { try numbers.member("U64")?.unsigned() }
    #expect(
      cut?.reason == .memory(MemoryReadError(address: VirtualAddress(0x1004), reason: .notInTriageDump)))
  }

  @Test func unicodeStrings() throws {
    let name = "System – Ä😀"
    let units = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let header = words(UInt64(units.count) | 0xFFFF << 16, 0x5000)
    let numbers = try value("_NUMBERS", [(0x1030, header + words(0, 0)), (0x5000, units)])
    #expect(try numbers.member("Table[0]")?.unicodeString() == name)
    #expect(try numbers.member("Table[0]")?.unicodeString(maximumUnits: 6) == "System")
    #expect(try numbers.member("Table[1]")?.unicodeString() == "")
    #expect(throws: TypedValueError.self) { try numbers.unicodeString() }
    let lost = try value("_NUMBERS", [(0x1030, words(10, 0x6000))])
    let error = #expect(throws: TypedValueError.self) { try lost.member("Table[0]")?.unicodeString() }
    #expect(error?.member == "Table[0].Buffer")
  }

  @Test func pointersAreFollowed() throws {
    let item = try value("_ITEM", [(0x1000, words(7, 0, 0, 0x2000)), (0x2000, words(8, 0, 0, 0))])
    let owner = try #require(try item.member("Owner")?.dereferenced())
    #expect(owner.address == VirtualAddress(0x2000))
    #expect(try owner.member("Number")?.unsigned() == 8)
    #expect(try owner.member("Owner")?.dereferenced() == nil)
    #expect(try item.member("Owner")?.dereferenced(as: "_NUMBERS")?.member("U8")?.unsigned() == 8)
    #expect(try item.member("Owner")?.dereferenced(as: "_GONE") == nil)
    #expect(throws: TypedValueError.self) { try item.member("Number")?.dereferenced() }
    #expect(throws: TypedValueError.self) { try item.pointer() }
    let links = try #require(try item.member("Links"))
    let back = try TypedValue.containing(
      "Links", at: links.address, of: "_ITEM", types: types, memory: item.memory)
    #expect(back?.address == item.address)
    #expect(
      try TypedValue.containing("Gone", at: links.address, of: "_ITEM", types: types, memory: item.memory)
        == nil)
  }
}
