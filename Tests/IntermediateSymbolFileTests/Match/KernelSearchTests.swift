import DumpFormat
import IntermediateSymbolFile
import SystemPackage
import Testing

@Suite struct KernelSearchTests {
  @Test func oneOfSeveralFits() throws {
    let folder = try TemporaryFolder()
    func write(_ digit: String, _ loaded: Int, _ active: Int) throws {
      try folder.write(
        "ntkrnlmp.pdb/\(String(repeating: digit, count: 32))-1.json",
        Array(
          #"{"symbols":{"PsLoadedModuleList":{"address":\#(loaded)},"PsActiveProcessHead":{"address":\#(active)}}}"#
            .utf8))
    }
    try write("A", 4096, 8192)
    try write("B", 4096, 8208)
    try write("C", 4112, 8208)
    try folder.write("ntoskrnl.pdb/\(String(repeating: "D", count: 32))-1.json", Array("{".utf8))
    let base: UInt64 = 0xFFFF_F800_0020_0000
    let search = KernelSearch(
      in: ISFFolder(folder.path), cache: ISFCache(folder: nil),
      pointers: KernelPointers(
        psLoadedModuleList: VirtualAddress(base + 4096), psActiveProcessHead: VirtualAddress(base + 8208)),
      moduleBase: VirtualAddress(base))
    #expect(search.attempts.count == 4)
    #expect(search.attempts.filter { $0.table != nil }.count == 1)
    #expect(search.found?.candidate.guid == GUID(low: 0xBBBB_BBBB_BBBB_BBBB, high: 0xBBBB_BBBB_BBBB_BBBB))
    let verdicts = search.attempts.map { try? $0.outcome.get().verdict }
    #expect(verdicts == [.basesDiffer, .fits, .basesDiffer, nil])
    guard case .failure(.syntax) = search.attempts[3].outcome else {
      Issue.record("\(search.attempts[3].outcome)")
      return
    }
  }

  @Test func nothingFitsInAnEmptyFolder() throws {
    let search = KernelSearch(
      in: ISFFolder("/nowhere"), cache: ISFCache(folder: nil), pointers: KernelPointers(),
      moduleBase: VirtualAddress(0))
    #expect(search.attempts.isEmpty && search.found == nil)
  }
}
