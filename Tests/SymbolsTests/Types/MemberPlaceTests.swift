import Symbols
import Testing

/// Offsets that follow from the text of `SmallTypes.swift` by adding.
@Suite struct MemberPlaceTests {
  let source: any TypeSource
  let node: TypeID

  init() throws {
    source = try smallTypes()
    node = try #require(try source.type(named: "_NODE"))
  }

  @Test(arguments: [
    ("Next", 0), ("Inner", 8), ("Inner.A", 8), ("Inner.B", 12), ("Rows[0].A", 16), ("Rows[2].B", 36),
    ("Grid[1]", 44), ("Grid[1][3]", 47), ("Flag", 48), ("u1", 64), ("u1.Half", 68), ("Half", 68),
    ("Whole", 64), ("Far", 70), ("Deep.Far", 70),
    // The structure's own member comes before those of an anonymous one.
    ("A", 72), ("u1.A", 71), ("Missing", 88),
  ])
  func isFound(_ path: String, _ offset: Int) throws {
    #expect(try source.place(of: path, in: node)?.byteOffset == offset)
  }

  @Test func bits() throws {
    let place = try #require(try source.place(of: "Flag", in: node))
    #expect(place.bits == BitRange(position: 5, length: 3))
    #expect(try source.place(of: "Inner.A", in: node)?.bits == nil)
    #expect(try source.place(of: "", in: node) == MemberPlace(byteOffset: 0, type: node))
  }

  @Test(arguments: [
    "None", "Inner.None", "Inner.A.None", "Rows[3]", "Rows[-1]", "Rows[", "Rows[]", "Rows[x]", "Rows]", "[0]",
    "Next.Inner", "Flag.A", "Flag[0]", ".", "Inner.", ".Inner", "Inner..A", " Inner", "inner", "Grid[0][4]",
    "Grid[2]", "Missing.A", "Rows[99999999999999999999]", "State.Zero",
  ])
  func isMissing(_ path: String) throws {
    #expect(try source.place(of: path, in: node) == nil)
  }

  /// The source's quick answer for one member is that of its whole layout.
  @Test(arguments: ["_NODE", "_INNER", "_CHOICE", "_DEEP", "_LOOP", "_HUGE"])
  func oneMemberIsAsInTheLayout(_ name: String) throws {
    let type = try #require(try source.type(named: name))
    guard case .structure(let layout) = try source.layout(of: type) else {
      Issue.record("no structure"); return
    }
    #expect(!layout.members.isEmpty)
    for member in layout.members {
      #expect(try source.ownMember(named: member.name, of: type) == member)
    }
    #expect(try source.ownMember(named: "None", of: type) == nil)
    #expect(try source.ownMember(named: "", of: type) == nil)
  }

  @Test func circlesEnd() throws {
    let loop = try #require(try source.type(named: "_LOOP"))
    #expect(try source.place(of: "None", in: loop) == nil)
    #expect(try source.byteCount(of: loop) == 8)
  }

  @Test func sizesThatOverflowAreErrors() throws {
    let huge = try #require(try source.type(named: "_HUGE"))
    let place = try #require(try source.place(of: "x", in: huge))
    #expect(throws: TypeSourceError.self) { try source.byteCount(of: place.type) }
    // 4,294,967,295 + 4,294,967,295 * 8.
    #expect(try source.place(of: "x[1]", in: huge)?.byteOffset == 38_654_705_655)
  }
}
