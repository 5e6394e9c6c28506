import Foundation
import ProgramDatabase
import TestSupport
import Testing

/// Texts about sources, and the map of sections.
@Suite struct SourceTests {
  static let withServer = "pdb/symbolic/crash_with_srcsrv.pdb"

  @Test(.enabled(if: Corpus.has(withServer), Corpus.absent)) func sourceServerTextIsRead() throws {
    let file = try Corpus.pdb(Self.withServer)
    let text = try #require(try file.sourceServerText())
    #expect(text.hasPrefix("SRCSRV: ini ---"))
    #expect(text.contains("SRCSRV: variables ---"))
    #expect(text.contains("SRCSRV: source files ---"))
    #expect(text.split(whereSeparator: \.isNewline).last?.hasPrefix("SRCSRV: end ---") == true)
    #expect(try Corpus.pdb("pdb/symbolic/crash.pdb").sourceServerText() == nil)
  }

  static let injected = "pdb/llvm/llvm__test__tools__llvm-pdbutil__Inputs__InjectedSource.pdb"

  /// The texts lie in the file as they are, so that a search for them finds them.
  @Test(.enabled(if: Corpus.has(injected), Corpus.absent)) func injectedSourcesAreListed() throws {
    let file = try Corpus.pdb(Self.injected)
    let sources = try file.injectedSources()
    #expect(!sources.isEmpty)
    for source in sources {
      #expect(source.compression == 0 && source.name.hasSuffix(".natvis"), "\(source)")
      let number = try #require(source.stream, "\(source)")
      let stream = try file.msf.stream(number)
      #expect(stream.count == Int(source.byteCount), "\(source)")
      let text = String(decoding: try stream.bytes(at: 0, count: stream.count), as: UTF8.self)
      #expect(text.contains("AutoVisualizer"), "\(source)")
    }
  }

  @Test(.enabled(if: !PDBUtil.pdbs.isEmpty, PDBUtil.absent), arguments: PDBUtil.pdbs)
  func sectionMapsAgreeWithLLVM(_ name: String) throws {
    let file = try Corpus.pdb(name)
    var theirs: [String] = []
    for line in try PDBUtil.dump(["-section-map"], name) {
      if line.hasPrefix("Section 0"), let frame = line.range(of: "frame = ") {
        theirs.append("frame \(line[frame.upperBound...].prefix { $0 != "," })")
      } else if line.hasPrefix("class = "), let offset = line.range(of: "offset"), !theirs.isEmpty {
        theirs[theirs.count - 1] += " \(line[offset.lowerBound...])"
      }
    }
    let ours = try file.debugInformation?.sectionMap() ?? []
    #expect(ours.map { "frame \($0.frame) offset = \($0.offset), size = \($0.length)" } == theirs)
  }
}
