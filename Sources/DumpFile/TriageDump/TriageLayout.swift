import DumpFormat

/// Finds the parts of a triage dump: offsets come from its header, lengths from the header, the debugger data, or the next
/// part. Parts that the dump's `MiniDumpFields` does not announce are absent.
struct TriageLayout {
  private let header: TriageDumpHeader64
  private let dumpHeader: DumpHeader
  private let fileByteCount: Int
  private(set) var parts: [TriagePart: FileRange] = [:]
  /// Whether a part reaches beyond the end of the file.
  private(set) var isTruncated = false

  init(
    header: TriageDumpHeader64, dumpHeader: DumpHeader, dataBlockByteCount: Int, unloadedDriverCount: Int,
    fileByteCount: Int
  ) {
    self.header = header
    self.dumpHeader = dumpHeader
    self.fileByteCount = fileByteCount
    let is64Bit = dumpHeader.is64Bit
    add(.context, header.contextOffset, contextByteCount, if: .context)
    add(.exception, header.exceptionOffset, is64Bit ? 0x98 : 0x50, if: .exception)
    add(.memoryManager, header.mmOffset, is64Bit ? 0x50 : 0x34, if: .memoryManager)
    add(.unloadedDrivers, header.unloadedDriversOffset, unloadedByteCount(unloadedDriverCount), if: nil)
    add(.callStack, header.callStackOffset, Int(header.sizeOfCallStack), if: .stack)
    // The entries end where the string pool begins: see TriageDump+Drivers.
    let listEnd = Int(header.stringPoolOffset) - Int(header.driverListOffset)
    add(.driverList, header.driverListOffset, max(0, listEnd), if: .driverList)
    add(.stringPool, header.stringPoolOffset, Int(header.stringPoolSize), if: .driverList)
    add(.dataPage, header.dataPageOffset, Int(header.dataPageSize), if: .dataPage)
    add(.debuggerData, header.debuggerDataOffset, Int(header.debuggerDataSize), if: .debuggerData)
    let table = Int(header.dataBlocksCount) * dataBlockByteCount
    add(.dataBlocks, header.dataBlocksOffset, table, if: .dataBlocks)
  }

  private var contextByteCount: Int {
    switch dumpHeader.fields.machineImageType {
    case .x64: 0x4D0
    case .arm64: 0x390
    default: 0x2CC
    }
  }

  /// The count in front of the unloaded drivers, and their entries.
  private func unloadedByteCount(_ count: Int) -> Int {
    dumpHeader.is64Bit
      ? 8 + count * UnloadedDriverEntry64.Layout.byteCount
      : 4 + count * UnloadedDriverEntry32.Layout.byteCount
  }

  /// Adds the copies of kernel structures, whose lengths the debugger data knows.
  mutating func addStructures(sizes: DebuggerData?) {
    let prcb = sizes?[offset: KDDebuggerData64.Layout.sizePrcb]
    let process = sizes?[offset: KDDebuggerData64.Layout.sizeEProcess]
    let thread = sizes?[offset: KDDebuggerData64.Layout.sizeEThread]
    add(.prcb, header.prcbOffset, prcb ?? gap(after: header.prcbOffset), if: .prcb)
    add(.process, header.processOffset, process ?? gap(after: header.processOffset), if: .process)
    add(.thread, header.threadOffset, thread ?? gap(after: header.threadOffset), if: .thread)
  }

  /// Bytes from a part to the next offset that the header names.
  private func gap(after offset: UInt32) -> Int {
    let offsets = [
      header.mmOffset, header.unloadedDriversOffset, header.prcbOffset, header.processOffset,
      header.threadOffset,
      header.callStackOffset, header.driverListOffset, header.stringPoolOffset, header.debuggerDataOffset,
      header.dataBlocksOffset, header.validOffset,
    ]
    return offsets.filter { $0 > offset }.min().map { Int($0 - offset) } ?? 0
  }

  private mutating func add(_ part: TriagePart, _ offset: UInt32, _ byteCount: Int, if field: MiniDumpFields?)
  {
    guard offset != 0, byteCount > 0 else { return }
    // A header without MiniDumpFields (a cut one) announces nothing and denies nothing.
    if let field, let announced = dumpHeader.fields.miniDumpFields, !announced.contains(field) { return }
    let start = Int(offset)
    guard start < fileByteCount else {
      isTruncated = true
      return
    }
    let available = min(byteCount, fileByteCount - start)
    if available < byteCount { isTruncated = true }
    parts[part] = FileRange(offset: start, byteCount: available)
  }

  /// The copy of the debugger data, if it is there and is one.
  func debuggerData(in file: MappedFile) -> DebuggerData? {
    guard let range = parts[.debuggerData] else { return nil }
    // Every known version is far shorter; the bound keeps a hostile size from being copied.
    let bytes = file.copy(FileRange(offset: range.offset, byteCount: min(range.byteCount, 0x1000)))
    return try? DebuggerData(bytes, is32Bit: !dumpHeader.is64Bit)
  }
}

extension MappedFile {
  /// A copy of a range, as far as it is in the file.
  func copy(_ range: FileRange) -> [UInt8] {
    let bytes = bytes.clipped(offset: range.offset, count: range.byteCount)
    return unsafe bytes.withUnsafeBytes { unsafe Array($0) }
  }
}
