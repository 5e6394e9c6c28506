import DumpFile
public import DumpFormat

/// The processor that crashed, as far as the dump tells: its number, its KPRCB and the thread that ran on it.
public struct CrashedProcessor: Equatable, Sendable {
  /// Number of the processor, from 0.
  public var number: Int?
  /// Address of its KPRCB.
  public var prcb: VirtualAddress?
  /// Address of the ETHREAD that ran on it.
  public var thread: VirtualAddress?
}

extension CrashedProcessor {
  /// Finds the processor of a dump whose memory can be read: the one whose thread or saved context is that of the dump's
  /// header.
  init?(_ dump: KernelDump, context: ProcessorContext?) {
    guard let data = dump.debuggerData else { return nil }
    if let triage = dump.triage {
      self.init(number: nil, prcb: triage.prcbAddress, thread: triage.threadAddress)
      if let prcb = triage.parts[.prcb], let offset = data[offset: KDDebuggerData64.Layout.offsetPrcbNumber],
        offset <= prcb.byteCount - 4
      {
        number = Int(littleEndian(dump.fileBytes(FileRange(offset: prcb.offset + offset, byteCount: 4))))
      }
      return
    }
    let memory = dump.memory
    guard let array = data[address: KDDebuggerData64.Layout.kiProcessorBlock],
      let currentThread = data[offset: KDDebuggerData64.Layout.offsetPrcbCurrentThread]
    else { return nil }
    // Windows supports 2048 processors; a header that tells of more is damaged.
    let count = Int(min(dump.header.fields.numberOfProcessors ?? 1, 2048))
    var candidates: [CrashedProcessor] = []
    for number in 0..<max(1, count) {
      guard let prcb = try? memory.pointer(at: array + UInt64(number * memory.pointerByteCount)),
        prcb.rawValue != 0,
        let thread = try? memory.pointer(at: prcb + UInt64(currentThread))
      else { continue }
      candidates.append(CrashedProcessor(number: number, prcb: prcb, thread: thread))
    }
    // The thread whose stack the context uses is the one that crashed. A processor that crashed on a stack of its own,
    // in a DPC or an interrupt, is told by the context it saved.
    let found =
      candidates.first { candidate in
        guard let context, let thread = candidate.thread else { return false }
        return StackRange(ofThread: thread, debuggerData: data, memory: memory)?.contains(
          context.stackPointer) == true
      }
      ?? candidates.first { candidate in
        guard let context, let prcb = candidate.prcb else { return false }
        return savedContext(of: prcb, in: dump, debuggerData: data)?.isAtSamePlace(as: context) == true
      }
    // With one processor there is no choice; with several, no match means that nobody can tell.
    guard let processor = found ?? (count == 1 ? candidates.first : nil) else { return nil }
    self = processor
  }
}

/// The context that a processor saved when it was stopped: behind a pointer since Windows 7, in the KPRCB before.
private func savedContext(
  of prcb: VirtualAddress, in dump: KernelDump, debuggerData: DebuggerData
) -> ProcessorContext? {
  if let offset = debuggerData[offset: KDDebuggerData64.Layout.offsetPrcbContext] {
    return (try? dump.memory.pointer(at: prcb + UInt64(offset))).flatMap {
      ProcessorContext(at: $0, in: dump)
    }
  }
  return debuggerData[offset: KDDebuggerData64.Layout.offsetPrcbProcStateContext]
    .flatMap { ProcessorContext(at: prcb + UInt64($0), in: dump) }
}

extension ProcessorContext {
  /// Whether both have the same instruction and stack pointers.
  fileprivate func isAtSamePlace(as other: ProcessorContext) -> Bool {
    instructionPointer == other.instructionPointer && stackPointer == other.stackPointer
  }
}

/// The stack of a thread.
public struct StackRange: Equatable, Sendable {
  /// `StackLimit`: the lowest address.
  public var limit: VirtualAddress
  /// `StackBase`: the first address after the stack.
  public var base: VirtualAddress

  /// Whether an address lies on the stack.
  public func contains(_ address: VirtualAddress) -> Bool { limit <= address && address < base }

  /// Reads the range from a KTHREAD, if the debugger data knows where it is.
  init?(ofThread thread: VirtualAddress, debuggerData: DebuggerData, memory: any MemoryReader) {
    let known = debuggerData[offset: KDDebuggerData64.Layout.offsetKThreadStackLimit]
    let knownBase = debuggerData[offset: KDDebuggerData64.Layout.offsetKThreadStackBase]
    guard let limitOffset = known, let baseOffset = knownBase,
      let limit = try? memory.pointer(at: thread + UInt64(limitOffset)),
      let base = try? memory.pointer(at: thread + UInt64(baseOffset)), limit < base
    else { return nil }
    self.limit = limit
    self.base = base
  }
}

/// A little-endian number of up to eight bytes.
func littleEndian(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var value: UInt64 = 0
  for (index, byte) in bytes.prefix(8).enumerated() { value |= UInt64(byte) << UInt64(index * 8) }
  return value
}
