public import DumpFormat

/// The body of a triage (small memory) dump: where its parts are, and the memory that it has.
public struct TriageDump: Sendable {
  /// `TRIAGE_DUMP32` or `TRIAGE_DUMP64`, in the 64-bit form.
  public let header: TriageDumpHeader64
  /// The parts that the dump has, as far as they are in the file.
  public let parts: [TriagePart: FileRange]
  /// `KDDEBUGGER_DATA64`; `nil` if the dump has none.
  public let debuggerData: DebuggerData?
  /// Whether the marker `TRGD` is where the header says: the dump was written to its end.
  public let isMarkerValid: Bool
  /// Whether a part, or the marker, lies beyond the end of the file.
  public let isTruncated: Bool
  /// Address of the thread that crashed, if it can be found.
  public let threadAddress: VirtualAddress?
  /// Address of the process of that thread, if it can be found.
  public let processAddress: VirtualAddress?

  /// Address of the KPRCB of the processor that crashed; only dumps carved from larger ones tell it.
  public let prcbAddress: VirtualAddress?

  /// Pieces of memory, those that the dump lists as data blocks first.
  let memory: SegmentMap
  /// Pieces of memory that the header names: stack, debugger data, structure copies.
  let namedMemory: [SegmentMap.Segment]

  /// Reads the body; `nil` if the file ends before its header.
  init?(file: MappedFile, dumpHeader: DumpHeader) {
    let start = dumpHeader.byteCount
    let isMarked: Bool
    if dumpHeader.is64Bit {
      guard let record = try? Record<TriageDumpHeader64.Layout>(file.bytes, at: start) else { return nil }
      header = TriageDumpHeader64(record)
    } else {
      guard let record = try? Record<TriageDumpHeader32.Layout>(file.bytes, at: start) else { return nil }
      header = TriageDumpHeader64(widening: TriageDumpHeader32(record))
    }
    let valid = Int(header.validOffset)
    isMarked =
      valid <= file.count - 4
      && file.bytes.littleEndian(at: valid, as: UInt32.self) == TriageMarker.valid
    isMarkerValid = isMarked

    let blockForm = TriageDataBlockForm(file: file, header: header, dumpHeader: dumpHeader)
    var layout = TriageLayout(
      header: header, dumpHeader: dumpHeader, dataBlockByteCount: blockForm.byteCount,
      unloadedDriverCount: unloadedDriverCount(in: file, at: header.unloadedDriversOffset),
      fileByteCount: file.count)
    let debuggerData = layout.debuggerData(in: file)
    self.debuggerData = debuggerData
    layout.addStructures(sizes: debuggerData)
    parts = layout.parts
    isTruncated = layout.isTruncated || Int(header.sizeOfDump) > file.count

    let blocks = SegmentMap(
      triageDataBlocks(
        in: file, table: layout.parts[.dataBlocks], form: blockForm, is64Bit: dumpHeader.is64Bit))
    memory = blocks
    let finder = TriageAddresses(
      file: file, parts: layout.parts, debuggerData: debuggerData, blocks: blocks,
      pointerByteCount: dumpHeader.is64Bit ? 8 : 4)
    threadAddress = finder.thread
    processAddress = finder.process
    prcbAddress = finder.prcb
    var named: [SegmentMap.Segment] = []
    func add(_ part: TriagePart, at address: VirtualAddress?) {
      guard let address, address.rawValue != 0, let range = layout.parts[part], range.byteCount > 0 else {
        return
      }
      named.append(.init(address: address, fileOffset: range.offset, byteCount: range.byteCount))
    }
    add(.debuggerData, at: dumpHeader.fields.kdDebuggerDataBlock)
    add(.callStack, at: header.topOfStack)
    add(.dataPage, at: header.dataPageAddress)
    add(.prcb, at: finder.prcb)
    add(.thread, at: finder.thread)
    add(.process, at: finder.process)
    namedMemory = named
  }

  /// Where the bytes from an address on are in the file, up to the end of their piece.
  func bytes(at address: VirtualAddress) -> (fileOffset: Int, byteCount: Int)? {
    if let found = memory.bytes(at: address) { return found }
    for segment in namedMemory {
      let offset = address.distance(from: segment.address)
      if offset < UInt64(segment.byteCount) {
        return (segment.fileOffset + Int(offset), segment.byteCount - Int(offset))
      }
    }
    return nil
  }
}

/// How many unloaded drivers a triage dump lists; Windows keeps 50 (`MI_UNLOADED_DRIVERS`), more is damage.
func unloadedDriverCount(in file: MappedFile, at offset: UInt32) -> Int {
  guard offset > 0, Int(offset) <= file.count - 4 else { return 0 }
  return Int(min(file.bytes.littleEndian(at: Int(offset), as: UInt32.self), 50))
}

extension TriageDumpHeader64 {
  /// The fields of a 32-bit header, widened.
  init(widening narrow: TriageDumpHeader32) {
    self.init()
    servicePackBuild = narrow.servicePackBuild
    sizeOfDump = narrow.sizeOfDump
    validOffset = narrow.validOffset
    contextOffset = narrow.contextOffset
    exceptionOffset = narrow.exceptionOffset
    mmOffset = narrow.mmOffset
    unloadedDriversOffset = narrow.unloadedDriversOffset
    prcbOffset = narrow.prcbOffset
    processOffset = narrow.processOffset
    threadOffset = narrow.threadOffset
    callStackOffset = narrow.callStackOffset
    sizeOfCallStack = narrow.sizeOfCallStack
    driverListOffset = narrow.driverListOffset
    driverCount = narrow.driverCount
    stringPoolOffset = narrow.stringPoolOffset
    stringPoolSize = narrow.stringPoolSize
    brokenDriverOffset = narrow.brokenDriverOffset
    triageOptions = narrow.triageOptions
    topOfStack = narrow.topOfStack
    dataPageAddress = narrow.dataPageAddress
    dataPageOffset = narrow.dataPageOffset
    dataPageSize = narrow.dataPageSize
    debuggerDataOffset = narrow.debuggerDataOffset
    debuggerDataSize = narrow.debuggerDataSize
    dataBlocksOffset = narrow.dataBlocksOffset
    dataBlocksCount = narrow.dataBlocksCount
  }
}
