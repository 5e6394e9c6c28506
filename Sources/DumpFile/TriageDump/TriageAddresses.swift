import DumpFormat

/// Finds the addresses at which the structure copies of a triage dump were: the header does not tell them.
struct TriageAddresses {
  /// Address of the KPRCB of the crashing processor; only dumps carved from larger ones tell it.
  var prcb: VirtualAddress?
  /// Address of the ETHREAD.
  var thread: VirtualAddress?
  /// Address of the EPROCESS.
  var process: VirtualAddress?

  init(
    file: MappedFile, parts: [TriagePart: FileRange], debuggerData: DebuggerData?, blocks: SegmentMap,
    pointerByteCount: Int
  ) {
    guard let debuggerData else { return }
    func word(at offset: Int, byteCount: Int) -> UInt64? {
      guard offset >= 0, offset <= file.count - byteCount else { return nil }
      return byteCount == 4
        ? UInt64(file.bytes.littleEndian(at: offset, as: UInt32.self))
        : file.bytes.littleEndian(at: offset, as: UInt64.self)
    }
    func word(in part: TriagePart, at offset: Int?, byteCount: Int) -> UInt64? {
      guard let range = parts[part], let offset, offset <= range.byteCount - byteCount else { return nil }
      return word(at: range.offset + offset, byteCount: byteCount)
    }
    let currentThread = debuggerData[offset: KDDebuggerData64.Layout.offsetPrcbCurrentThread]
    let apcProcess = debuggerData[offset: KDDebuggerData64.Layout.offsetKThreadApcProcess]
    thread = word(in: .prcb, at: currentThread, byteCount: pointerByteCount).map { VirtualAddress($0) }
    process = word(in: .thread, at: apcProcess, byteCount: pointerByteCount).map { VirtualAddress($0) }
    if let number = word(
      in: .prcb, at: debuggerData[offset: KDDebuggerData64.Layout.offsetPrcbNumber], byteCount: 4),
      let array = debuggerData[address: KDDebuggerData64.Layout.kiProcessorBlock],
      let slot = blocks.bytes(at: array + number * UInt64(pointerByteCount)),
      slot.byteCount >= pointerByteCount
    {
      prcb = word(at: slot.fileOffset, byteCount: pointerByteCount).map { VirtualAddress($0) }
    }
  }
}
