extension DumpHeaderValues {
  /// `DUMP_HEADER64`.
  func header64() -> [UInt8] {
    var out = ByteWriter.pageFilled(count: 0x2000)
    out.setASCII("PAGEDU64", at: 0x0000)  // Signature, ValidDump
    out.setU32(majorVersion, at: 0x0008)
    out.setU32(minorVersion, at: 0x000C)
    out.setU64(directoryTableBase, at: 0x0010)
    out.setU64(pfnDatabase, at: 0x0018)
    out.setU64(loadedModuleList, at: 0x0020)
    out.setU64(activeProcessHead, at: 0x0028)
    out.setU32(architecture.machineImageType, at: 0x0030)
    out.setU32(processorCount, at: 0x0034)
    out.setU32(bugCheckCode, at: 0x0038)
    for (index, value) in bugCheckParameters.prefix(4).enumerated() {
      out.setU64(value, at: 0x0040 + 8 * index)
    }
    if let versionUser { out.setASCII(versionUser, at: 0x0060, fieldSize: 32) }
    out.setU64(debuggerDataBlock, at: 0x0080)
    if let runs {
      precondition(runs.count <= 42, "\(runs.count) runs do not fit into the header")
      out.setU32(UInt32(runs.count), at: 0x0088)  // NumberOfRuns
      out.setU64(runs.reduce(0) { $0 + $1.pageCount }, at: 0x0090)  // NumberOfPages
      for (index, run) in runs.enumerated() {
        out.setU64(run.basePage, at: 0x0098 + 16 * index)
        out.setU64(run.pageCount, at: 0x00A0 + 16 * index)
      }
    }
    if let contextRecord { out.set(contextRecord, at: 0x0348) }
    if let exceptionCode {
      out.set([UInt8](repeating: 0, count: 0x98), at: 0x0F00)
      out.setU32(exceptionCode, at: 0x0F00)
      out.setU32(1, at: 0x0F04)  // ExceptionFlags
      out.setU64(exceptionAddress, at: 0x0F10)
    }
    out.setU32(dumpType, at: 0x0F98)
    if let requiredDumpSpace { out.setU64(requiredDumpSpace, at: 0x0FA0) }
    if let systemTime { out.setU64(systemTime, at: 0x0FA8) }
    if let comment { out.setASCII(comment, at: 0x0FB0, fieldSize: 128) }
    if let systemUpTime { out.setU64(systemUpTime, at: 0x1030) }
    if let miniDumpFields { out.setU32(miniDumpFields, at: 0x1038) }
    if let secondaryDataState { out.setU32(secondaryDataState, at: 0x103C) }
    if let productType { out.setU32(productType, at: 0x1040) }
    if let suiteMask { out.setU32(suiteMask, at: 0x1044) }
    if let writerStatus { out.setU32(writerStatus, at: 0x1048) }
    if let kdSecondaryVersion { out.setU8(kdSecondaryVersion, at: 0x104D) }
    if let attributes { out.setU32(attributes, at: 0x1050) }
    if let bootID { out.setU32(bootID, at: 0x1054) }
    return out.bytes
  }
}
