extension KernelDumpWriter {
  /// Types 8, 9 and 0xA: `RDMP` with a table of page ranges, for 64-bit dumps.
  func rangeBody(_ kind: SyntheticDumpKind) -> [UInt8] {
    precondition(header.architecture.is64Bit, "RDMP is a form of 64-bit dumps")
    let present = presentPages
    let runs = PhysicalMemoryImage.runs(of: present)
    precondition(present.first != 0, "page 0 would end the table of ranges")
    // Offsets are from 0x2000. A zero entry ends the table.
    var firstPage = 0x2000 + 0x30 + 16 * (runs.count + 1)
    if !isUnaligned { firstPage = (firstPage + 0xFFF) & ~0xFFF }
    var out = ByteWriter(count: 0x30)
    out.setU32(0x40, at: 0x00)  // Marker
    out.setASCII("RDMP", at: 0x04)  // Signature
    out.setASCII("DUMP", at: 0x08)  // ValidDump
    // MetadataSize − 0x20 = FirstPageOffset − 0x2040
    out.setU64(UInt64(firstPage - 0x2020), at: 0x10)  // MetadataSize
    out.setU64(UInt64(firstPage), at: 0x18)  // FirstPageOffset
    if kind == .rdmpA {
      out.setU32(UInt32(runs.count), at: 0x20)  // NumberOfRanges
      out.setU64(UInt64(present.count), at: 0x28)  // TotalNumberOfPages
    }
    for run in runs {
      let entry = out.count
      out.setU64(run.basePage, at: entry)  // FirstPfn
      out.setU64(run.pageCount, at: entry + 8)  // PageCount
    }
    out.grow(to: firstPage - 0x2000)
    return out.bytes
  }
}
