import DumpFormat
import PortableExecutable
import Testing

@Suite struct SyntheticImageTests {
  @Test func forwardersAndOrdinals() throws {
    let table = try #require(try SyntheticImage().image().exports())
    let exports = table.all().exports
    #expect(exports.map(\.name) == ["One", "Two", "Zed", nil])
    #expect(exports.map(\.ordinal) == [10, 11, 12, 13])
    #expect(exports.map { $0.rva?.rawValue } == [0x1F00, nil, nil, 0x1E00])
    guard case .forwarder(let named) = exports[1].target, case .forwarder(let numbered) = exports[2].target
    else {
      Issue.record("no forwarders")
      return
    }
    #expect(named.module == "a.b" && named.name == "Other" && named.ordinal == nil)
    #expect(numbered.module == "NTDLL" && numbered.name == nil && numbered.ordinal == 12)
    #expect(try table.nearest(to: RelativeVirtualAddress(0x1EFF))?.export.ordinal == 13)
    #expect(try table.nearest(to: RelativeVirtualAddress(0x1EFF))?.displacement == 0xFF)
  }

  @Test func debugDataOfOtherForms() throws {
    let image = try SyntheticImage().image()
    let record = CodeViewRecord.nb10(timeDateStamp: 0xABCD, age: 0x1F, path: #"d:\x.pdb"#)
    #expect(try image.codeViewRecord() == record)
    #expect(record.storeKey == "0000ABCD1f")
    let entries = try #require(image.debugDirectory()).entries
    let groups = [
      LinkerGroup(rva: .init(0x1000), byteCount: 0x20, name: ".text$x"),
      LinkerGroup(rva: .init(0x1020), byteCount: 0x30, name: "abc"),
    ]
    #expect(try image.content(of: entries[1]) == .profileGuided(signature: 0x4743_544C, groups: groups))
    #expect(try image.content(of: entries[2]) == .other([0, 0]))
  }

  @Test func chainsAndTreesWithoutEnd() throws {
    let image = try SyntheticImage().image()
    let table = try #require(image.functionTable)
    let entry = try #require(try table.entry(at: 2))
    #expect(entry.indirect == RelativeVirtualAddress(0x130C))
    let error = #expect(throws: ImageError.self) { try table.resolved(entry) }
    #expect(error?.reason == .tooManySteps(limit: 32))
    let tree = #expect(throws: ImageError.self) { try image.versionResource() }
    #expect(tree?.reason == .tooManySteps(limit: 3))
  }

  @Test func zerosBehindTheBytesOfTheFile() throws {
    let image = try SyntheticImage().image()
    #expect(image.fileOffset(of: RelativeVirtualAddress(0x1BFF)) == FileOffset(0xFFF))
    #expect(image.fileOffset(of: RelativeVirtualAddress(0x1C00)) == nil)
    #expect(
      try image.bytes(at: RelativeVirtualAddress(0x1C00), count: 0x400) == Array(repeating: 0, count: 0x400))
    #expect(image.readableBytes(at: RelativeVirtualAddress(0x1FF0), count: 0x100).count == 0x10)
    let expected = ImageError(
      .bytes, .rva(RelativeVirtualAddress(0x2FF0)), .missing(needed: 4, available: 0))
    #expect(throws: expected) { try image.bytes(at: RelativeVirtualAddress(0x2FF0), count: 4) }
  }

  @Test func countsOutOfAllBounds() throws {
    var synthetic = SyntheticImage()
    synthetic.put(UInt32.max, at: synthetic.offset(0x1014))
    synthetic.put(UInt32.max, at: synthetic.offset(0x1018))
    synthetic.put(UInt32.max, at: synthetic.offset(0x1010))
    synthetic.directory(6, 0x1100, .max)
    synthetic.directory(3, 0x1300, .max)
    let image = try synthetic.image()
    let table = try #require(try image.exports())
    #expect(table.count <= 0x400)
    #expect(table.problems.contains { $0.reason == .tooLarge(found: UInt64(UInt32.max), limit: 0x1_0000) })
    _ = table.all()
    #expect(image.debugDirectory()?.problem != nil)
    #expect(image.functionTable?.count == (0x3000 - 0x1300) / 12)
  }

  @Test func signaturesAndSizes() throws {
    var synthetic = SyntheticImage()
    synthetic.put(UInt16(0x107), at: SyntheticImage.optional)
    let rom = #expect(throws: ImageError.self) { try synthetic.image() }
    #expect(rom?.reason == .signature(found: 0x107, expected: 0x20B))
    synthetic = SyntheticImage()
    synthetic.put(UInt32.max, at: 0x3C)
    let far = #expect(throws: ImageError.self) { try synthetic.image() }
    #expect(far?.reason == .tooLarge(found: UInt64(UInt32.max), limit: 0x0FFF_FFFF))
    synthetic = SyntheticImage()
    synthetic.put(UInt16.max, at: SyntheticImage.header + 6)
    let image = try synthetic.image()
    #expect(image.problems.map(\.part) == [.sectionHeaders])
    #expect(image.sections.first?.name == ".rdata")
  }

  /// A sum worked out by hand: words 0x5A4D, the header's, and the length.
  @Test func theCheckSumLeavesItsFieldOut() throws {
    var synthetic = SyntheticImage()
    let before = try synthetic.image().computedCheckSum()
    synthetic.put(UInt32(0xDEAD_BEEF), at: SyntheticImage.optional + 64)
    #expect(try synthetic.image().computedCheckSum() == before)
    var sum = 0
    for index in stride(from: 0, to: 0x1000, by: 2) where index / 4 != (SyntheticImage.optional + 64) / 4 {
      sum += Int(synthetic.bytes[index]) | Int(synthetic.bytes[index + 1]) << 8
      sum = (sum & 0xFFFF) + (sum >> 16)
    }
    #expect(before == UInt32(sum + 0x1000))
  }
}
