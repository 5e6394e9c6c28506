import ProgramDatabase
import Symbols
import TestSupport
import Testing

/// Types of the Windows headers, whose layout is documented.
@Suite(.enabled(if: Corpus.has("pe/systeminformer/amd64/systeminformer.pdb"), Corpus.absent))
struct PDBTypeSourceTests {
  let source: PDBTypeSource

  init() throws {
    let bytes = try Corpus.bytes("pe/systeminformer/amd64/systeminformer.pdb")
    source = try #require(try PDBTypeSource(PDBFile(ByteArray(bytes))))
  }

  @Test func documentedStructures() throws {
    let string = try #require(try source.type(named: "_UNICODE_STRING"))
    #expect(try source.byteCount(of: string) == 16)
    #expect(try source.place(of: "Length", in: string)?.byteOffset == 0)
    #expect(try source.place(of: "MaximumLength", in: string)?.byteOffset == 2)
    #expect(try source.place(of: "Buffer", in: string)?.byteOffset == 8)
    let buffer = try #require(try source.place(of: "Buffer", in: string))
    guard case .pointer(let target, 8) = try source.layout(of: buffer.type) else {
      Issue.record("Buffer"); return
    }
    #expect(
      try source.layout(of: target)
        == .number(NumberLayout(kind: .character, byteCount: 2, isSigned: false, name: "wchar_t")))
    // LARGE_INTEGER: its anonymous structure is flattened by the compiler.
    let large = try #require(try source.type(named: "_LARGE_INTEGER"))
    #expect(try source.place(of: "HighPart", in: large)?.byteOffset == 4)
    #expect(try source.place(of: "u.HighPart", in: large)?.byteOffset == 4)
    #expect(try source.place(of: "QuadPart", in: large)?.byteOffset == 0)
    guard case .structure(let layout) = try source.layout(of: large) else { Issue.record("union"); return }
    #expect(layout.kind == .union && layout.byteCount == 8)
  }

  @Test func forwardReferencesAreResolved() throws {
    // `_LIST_ENTRY` refers to itself by a forward reference.
    let entry = try #require(try source.type(named: "_LIST_ENTRY"))
    let flink = try #require(try source.place(of: "Flink", in: entry))
    guard case .pointer(let target, 8) = try source.layout(of: flink.type),
      case .structure(let same) = try source.layout(of: target)
    else { Issue.record("Flink"); return }
    #expect(same.byteCount == 16 && same.members.map(\.name) == ["Flink", "Blink"])
    #expect(try source.name(of: flink.type) == "_LIST_ENTRY*")
  }

  @Test func enumerations() throws {
    let type = try #require(try source.enumeration(named: "_POOL_TYPE"))
    guard case .enumeration(let pool) = try source.layout(of: type) else {
      Issue.record("no enumeration"); return
    }
    #expect(pool.byteCount == 4)
    #expect(pool.name(of: 0) == "NonPagedPool")
    #expect(pool.name(of: 1) == "PagedPool")
    #expect(pool.name(of: 512) == "NonPagedPoolNx")
    #expect(try source.type(named: "_POOL_TYPE") == nil)
    #expect(try source.enumeration(named: "_LIST_ENTRY") == nil)
    #expect(try source.type(named: "_NO_SUCH_TYPE") == nil)
  }
}
