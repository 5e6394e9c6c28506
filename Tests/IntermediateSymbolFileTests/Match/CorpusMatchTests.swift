import DumpFile
import DumpFormat
import IntermediateSymbolFile
import TestSupport
import Testing

/// Which of the corpus's tables belongs to which of its dumps: only one does, as `corpus/README.md` says.
@Suite(.enabled(if: !Corpus.candidates.isEmpty, Corpus.absent))
struct CorpusMatchTests {
  static let dumps = [
    "011620-8250-01", "011720-10140-01", "040124-5218-01", "083125-14875-01", "100623-6156-01", "116_0",
    "116_1",
    "1_IRQL_NOT_LESS_OR_EQUAL", "1e", "3b_0", "3b_1", "50_0", "7a", "7e_0", "7e_1", "be_0", "d1", "f7",
    "triage_arm64",
  ]

  @Test func onlyOneDumpHasATable() throws {
    let tables = Corpus.allTables
    #expect(tables.count == 8)
    var fitting: [String] = []
    for name in Self.dumps {
      let dump = try KernelDump(file: try MappedFile(path: Corpus.path("kernel/\(name).dmp")))
      let fields = dump.header.fields
      let pointers = KernelPointers(
        psLoadedModuleList: fields.psLoadedModuleList, psActiveProcessHead: fields.psActiveProcessHead,
        kdDebuggerDataBlock: fields.kdDebuggerDataBlock)
      let base = try #require(dump.triageDrivers().first?.entry.dllBase)
      for table in tables {
        let match = KernelMatch(table, pointers: pointers, moduleBase: base)
        if match.fits {
          fitting.append("\(name) \(table.guid?.description ?? "") \(String(base.rawValue, radix: 16))")
        } else if table.pdbName == "ntkrnlmp.pdb" {
          // Each of the other kernels is refuted by its addresses, none for want of them.
          #expect(match.verdict == .basesDiffer, "\(name): \(match)")
        } else {
          #expect(match.verdict == .tooFewAddresses(count: 0))
        }
      }
    }
    #expect(fitting == ["100623-6156-01 89284d0c-a6ac-c827-4b9a-44bd5af9290b fffff80552e00000"])
  }
}
