import DumpFile
import DumpFormat
import KernelModel
import Symbols
import Testing

/// Lists of `_ITEM`, linked 8 bytes behind their beginning, with the head at 0x1000.
@Suite struct TypedListTests {
  let types: any TypeSource

  init() throws { types = try testTypes() }

  private func list(_ flinks: [UInt64: UInt64], limit: Int = TypedValue.listLimit) throws -> TypedList {
    let memory = PieceMemory(flinks.map { ($0.key, words($0.value, 0)) })
    let head = try #require(
      try TypedValue("_LIST_ENTRY", at: VirtualAddress(0x1000), types: types, memory: memory))
    return try #require(try head.list(of: "_ITEM", linkedBy: "Links", limit: limit))
  }

  @Test func itEndsAtItsHead() throws {
    let found = try list([0x1000: 0x2008, 0x2008: 0x3008, 0x3008: 0x1000])
    #expect(found.values.map(\.address) == [VirtualAddress(0x2000), VirtualAddress(0x3000)])
    #expect(found.end == .head)
    #expect(try list([0x1000: 0x1000]).values.isEmpty)
    #expect(try list([0x1000: 0x1000]).end == .head)
  }

  @Test func itEndsWhereItBreaks() throws {
    let lost = try list([0x1000: 0x2008, 0x2008: 0x3008])
    #expect(lost.values.count == 2)
    guard case .unreadable(let error) = lost.end else { Issue.record("\(lost.end)"); return }
    #expect(error.address == VirtualAddress(0x3008))
    #expect(error.member == "Flink")
    let null = try list([0x1000: 0x2008, 0x2008: 0])
    #expect(null.values.count == 1 && null.end == .null(after: VirtualAddress(0x2008)))
    let none = try list([:])
    guard none.values.isEmpty, case .unreadable = none.end else { Issue.record("\(none.end)"); return }
  }

  @Test func circlesAndLongListsEnd() throws {
    let circle = try list([0x1000: 0x2008, 0x2008: 0x3008, 0x3008: 0x2008])
    #expect(circle.values.count == 2 && circle.end == .loop(VirtualAddress(0x2008)))
    let itself = try list([0x1000: 0x2008, 0x2008: 0x2008])
    #expect(itself.values.count == 1 && itself.end == .loop(VirtualAddress(0x2008)))
    let long = try list([0x1000: 0x2008, 0x2008: 0x3008, 0x3008: 0x1000], limit: 1)
    #expect(long.values.count == 1 && long.end == .limit(1))
  }

  @Test func whatIsNoListIsAnErrorAndWhatIsMissingNil() throws {
    let memory = PieceMemory([(0x1000, words(0, 0, 0, 0))])
    let item = try #require(try TypedValue("_ITEM", at: VirtualAddress(0x1000), types: types, memory: memory))
    #expect(throws: TypedValueError.self) { try item.list(of: "_ITEM", linkedBy: "Links") }
    let links = try #require(try item.member("Links"))
    #expect(try links.list(of: "_GONE", linkedBy: "Links") == nil)
    #expect(try links.list(of: "_ITEM", linkedBy: "Gone") == nil)
  }
}
