import DumpFormat
import ProgramDatabase
import Testing

/// Public symbols whose map of addresses is not in order.
@Suite struct AddressMapTests {
  /// A program database with one section at 0x1000 and public symbols at offsets, in this order of the map.
  static func make(_ offsets: [UInt32]) throws -> PDBFile {
    var builder = PDBBuilder()
    var records: [UInt8] = []
    var map: [UInt8] = []
    for offset in offsets {
      map += PDBBuilder.u32(UInt32(records.count))
      var content = PDBBuilder.u32(2, offset) + PDBBuilder.u16(1) + PDBBuilder.text("at\(offset)")
      while content.count % 4 != 0 { content.append(0) }
      records += PDBBuilder.u16(UInt16(content.count + 2), 0x110E) + content
    }
    let publics = builder.add(PDBBuilder.u32(0, UInt32(map.count), 0, 0, 0, 0, 0) + map)
    let symbols = builder.add(records)
    var section = Array(".text\0\0\0".utf8) + PDBBuilder.u32(0x1000, 0x1000, 0x1000, 0x400)
    section += [UInt8](repeating: 0, count: 40 - section.count)
    let sections = builder.add(section)
    let debug: [UInt16] = [0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, sections]
    var header = PDBBuilder.u32(.max, 19_990_903, 1)
    for number: UInt16 in [0xFFFF, 0, publics, 0, symbols, 0] { header += PDBBuilder.u16(number) }
    header += PDBBuilder.u32(0, 0, 0, 0, 0, 0, UInt32(debug.count * 2), 0) + PDBBuilder.u16(0, 0x8664)
    header += PDBBuilder.u32(0)
    for number in debug { header += PDBBuilder.u16(number) }
    builder.streams[3] = header
    return try PDBFile(ByteArray(builder.make()))
  }

  @Test func aSortedMapFindsTheNearest() throws {
    let file = try Self.make([0x10, 0x20, 0x20, 0x80])
    func name(_ rva: UInt32) throws -> String? {
      try file.symbol(atRVA: RelativeVirtualAddress(rva)).map { "\($0.name)+\($0.displacement)" }
    }
    #expect(try name(0x100F) == nil)
    #expect(try name(0x1010) == "at16+0")
    #expect(try name(0x101F) == "at16+15")
    #expect(try name(0x1021) == "at32+1")
    #expect(try name(0x1FFF) == "at128+3967")
    #expect(try name(0x2000) == nil)
    #expect(try name(0xFFF) == nil)
  }

  /// A search in such a map may end anywhere; it once took a symbol behind the address, and trapped.
  @Test(
    arguments: [
      [0x80, 0x10], [0x80, 0x40, 0x20, 0x10], [0x10, 0x80, 0x20], [0x20, 0x20, 0x10, 0x20, 0x90, 0x20],
      [0x900, 0x10, 0x900, 0x900, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x900, 0x10],
    ] as [[UInt32]])
  func anUnsortedMapDoesNotTrap(_ offsets: [UInt32]) throws {
    let file = try Self.make(offsets)
    for offset in UInt32(0)..<0x1000 {
      guard let match = try file.symbol(atRVA: RelativeVirtualAddress(0x1000 + offset)) else { continue }
      #expect(match.start.offset <= offset && match.displacement == offset - match.start.offset)
      #expect(offsets.contains(match.start.offset))
    }
  }
}
