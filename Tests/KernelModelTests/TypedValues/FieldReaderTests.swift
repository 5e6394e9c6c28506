import DumpFile
import DumpFormat
import KernelModel
import Symbols
import Testing

@Suite struct FieldReaderTests {
  let types: any TypeSource

  init() throws { types = try testTypes() }

  @Test func readsAtManyAddresses() throws {
    let memory = PieceMemory([
      (0x1000, words(7, 0, 0, 0x2000)), (0x2000, words(8, 0, 0, 0xFFFF_8000_0000_0000)),
    ])
    let number = try #require(try FieldReader("Number", of: "_ITEM", in: types))
    let owner = try #require(try FieldReader("Owner", of: "_ITEM", in: types))
    let back = try #require(try FieldReader("Links.Blink", of: "_ITEM", in: types))
    #expect(number.place.byteOffset == 0 && owner.place.byteOffset == 24 && back.place.byteOffset == 16)
    #expect(try number.unsigned(at: VirtualAddress(0x1000), in: memory) == 7)
    #expect(try number.unsigned(at: VirtualAddress(0x2000), in: memory) == 8)
    #expect(try owner.pointer(at: VirtualAddress(0x1000), in: memory) == VirtualAddress(0x2000))
    #expect(
      try owner.pointer(at: VirtualAddress(0x2000), in: memory) == VirtualAddress(0xFFFF_8000_0000_0000))
    // The same through a memory of a kind that only the run shows.
    let any: any MemoryReader = memory
    #expect(try number.unsigned(at: VirtualAddress(0x1000), in: any) == 7)
    let error = #expect(throws: TypedValueError.self) {
      try owner.unsigned(at: VirtualAddress(0x3000), in: memory)
    }
    #expect(error?.member == "Owner" && error?.type == "_ITEM" && error?.address == VirtualAddress(0x3018))
  }

  @Test func bitsAndSigns() throws {
    let memory = PieceMemory([(0x1000, words(0x9000_0000_0000_00F5))])
    let start = VirtualAddress(0x1000)
    #expect(try FieldReader("High", of: "_NUMBERS", in: types)?.signed(at: start, in: memory) == -7)
    #expect(try FieldReader("High", of: "_NUMBERS", in: types)?.unsigned(at: start, in: memory) == 9)
    #expect(try FieldReader("Low", of: "_NUMBERS", in: types)?.unsigned(at: start, in: memory) == 5)
    #expect(try FieldReader("I8", of: "_NUMBERS", in: types)?.signed(at: start, in: memory) == -11)
  }

  @Test(arguments: ["Gone", "Links", "Links.Gone", "", "Number.x"])
  func whatIsNoNumberHasNoReader(_ path: String) throws {
    #expect(try FieldReader(path, of: "_ITEM", in: types) == nil)
    #expect(try FieldReader("Number", of: "_GONE", in: types) == nil)
    #expect(try FieldReader("F64", of: "_NUMBERS", in: types) == nil)
  }
}
