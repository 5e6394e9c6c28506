extension DumpHeaderValues {
  /// `DUMP_HEADER32`.
  func header32() -> [UInt8] {
    var out = ByteWriter.pageFilled(count: 0x1000)
    out.setASCII("PAGEDUMP", at: 0x000)  // Signature, ValidDump
    out.setU32(majorVersion, at: 0x008)
    out.setU32(minorVersion, at: 0x00C)
    out.setInteger(directoryTableBase, width: 4, at: 0x010)
    out.setInteger(pfnDatabase, width: 4, at: 0x014)
    out.setInteger(loadedModuleList, width: 4, at: 0x018)
    out.setInteger(activeProcessHead, width: 4, at: 0x01C)
    out.setU32(architecture.machineImageType, at: 0x020)
    out.setU32(processorCount, at: 0x024)
    out.setU32(bugCheckCode, at: 0x028)
    for (index, value) in bugCheckParameters.prefix(4).enumerated() {
      out.setInteger(value, width: 4, at: 0x02C + 4 * index)
    }
    if let versionUser { out.setASCII(versionUser, at: 0x03C, fieldSize: 32) }
    out.setU8(paeEnabled ?? (architecture == .x86PAE ? 1 : 0), at: 0x05C)
    if let kdSecondaryVersion { out.setU8(kdSecondaryVersion, at: 0x05D) }
    out.setInteger(debuggerDataBlock, width: 4, at: 0x060)
    if let runs {
      precondition(runs.count <= 86, "\(runs.count) runs do not fit into the header")
      out.setU32(UInt32(runs.count), at: 0x064)  // NumberOfRuns
      out.setInteger(runs.reduce(0) { $0 + $1.pageCount }, width: 4, at: 0x068)  // NumberOfPages
      for (index, run) in runs.enumerated() {
        out.setInteger(run.basePage, width: 4, at: 0x06C + 8 * index)
        out.setInteger(run.pageCount, width: 4, at: 0x070 + 8 * index)
      }
    }
    if let contextRecord { out.set(contextRecord, at: 0x320) }
    if let exceptionCode {
      out.set([UInt8](repeating: 0, count: 0x50), at: 0x7D0)
      out.setU32(exceptionCode, at: 0x7D0)
      out.setU32(1, at: 0x7D4)  // ExceptionFlags
      out.setInteger(exceptionAddress, width: 4, at: 0x7DC)
    }
    if let comment { out.setASCII(comment, at: 0x820, fieldSize: 128) }
    if let attributes { out.setU32(attributes, at: 0x8A0) }
    if let bootID { out.setU32(bootID, at: 0x8A4) }
    out.setU32(dumpType, at: 0xF88)
    if let miniDumpFields { out.setU32(miniDumpFields, at: 0xF8C) }
    if let secondaryDataState { out.setU32(secondaryDataState, at: 0xF90) }
    if let productType { out.setU32(productType, at: 0xF94) }
    if let suiteMask { out.setU32(suiteMask, at: 0xF98) }
    if let writerStatus { out.setU32(writerStatus, at: 0xF9C) }
    if let requiredDumpSpace { out.setU64(requiredDumpSpace, at: 0xFA0) }
    if let systemUpTime { out.setU64(systemUpTime, at: 0xFB8) }
    if let systemTime { out.setU64(systemTime, at: 0xFC0) }
    return out.bytes
  }
}
