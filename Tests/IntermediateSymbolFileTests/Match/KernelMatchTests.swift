import DumpFile
import DumpFormat
import IntermediateSymbolFile
import Testing

@Suite struct KernelMatchTests {
  static let base: UInt64 = 0xFFFF_F805_52E0_0000
  let table: ISFTable

  init() throws {
    table = try ISFTable(
      text: """
        {"symbols":{"PsLoadedModuleList":{"address":4096},"PsActiveProcessHead":{"address":8192},
        "KdDebuggerDataBlock":{"address":12288}}}
        """)
  }

  private func match(
    _ loaded: UInt64?, _ active: UInt64?, _ data: UInt64?, base: UInt64 = base
  ) -> KernelMatch {
    KernelMatch(
      table,
      pointers: KernelPointers(
        psLoadedModuleList: loaded.map { VirtualAddress($0) },
        psActiveProcessHead: active.map { VirtualAddress($0) },
        kdDebuggerDataBlock: data.map { VirtualAddress($0) }),
      moduleBase: VirtualAddress(base))
  }

  @Test func allAgree() {
    let base = Self.base
    #expect(match(base + 0x1000, base + 0x2000, base + 0x3000).fits)
    #expect(match(base + 0x1000, base + 0x2000, nil).fits)
    #expect(match(base + 0x1000, 0, base + 0x3000).fits)
  }

  @Test func oneAddressProvesNothing() {
    #expect(match(Self.base + 0x1000, nil, 0).verdict == .tooFewAddresses(count: 1))
    #expect(match(nil, nil, nil).verdict == .tooFewAddresses(count: 0))
  }

  @Test func oneThatDiffersIsEnough() {
    let base = Self.base
    let found = match(base + 0x1000, base + 0x2000, base + 0x3010)
    #expect(found.verdict == .basesDiffer)
    #expect(found.evidence.map(\.base?.rawValue) == [base, base, base + 0x10])
    #expect(found.description.contains("KdDebuggerDataBlock at 0xfffff80552e03010 gives 0xfffff80552e00010"))
    #expect(match(base + 0x1000, base + 0x2000, 0x10).verdict == .basesDiffer)
  }

  @Test func theBaseMustBeTheKernels() {
    let base = Self.base
    let moved = base + 0x20_0000
    #expect(
      match(moved + 0x1000, moved + 0x2000, moved + 0x3000).verdict == .otherBase(VirtualAddress(moved)))
  }

  @Test func theBaseMustBeAligned() {
    let page = Self.base + 0x1000
    #expect(match(page + 0x1000, page + 0x2000, nil, base: page).verdict == .notAligned(VirtualAddress(page)))
    #expect(match(page + 0x1000, page + 0x2000, page + 0x3000, base: page).fits)
    let odd = Self.base + 0x10
    #expect(
      match(odd + 0x1000, odd + 0x2000, odd + 0x3000, base: odd).verdict == .notAligned(VirtualAddress(odd)))
  }

  @Test func aTableWithoutTheVariablesProvesNothing() throws {
    let empty = try ISFTable(text: #"{"symbols":{}}"#)
    let pointers = KernelPointers(
      psLoadedModuleList: VirtualAddress(Self.base), psActiveProcessHead: VirtualAddress(Self.base))
    let found = KernelMatch(empty, pointers: pointers, moduleBase: VirtualAddress(Self.base))
    #expect(found.verdict == .tooFewAddresses(count: 0))
    #expect(found.evidence.count == 2)
  }
}
