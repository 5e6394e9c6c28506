public import DumpFile
public import DumpFormat

/// Finds the caller of a frame that nothing else can unwind, by looking at the values on its stack.
///
/// The walk asks for one frame and goes back to unwind data from there.
public protocol FrameScan: Sendable {
  /// The slot that holds the return address of a frame; `nil` if there is none to believe in.
  func returnAddress(of query: FrameScanQuery) -> FrameScanResult?
}

/// A frame whose caller is wanted.
public struct FrameScanQuery: Sendable {
  /// The processor.
  public let architecture: Architecture
  /// Where the frame executes.
  public let instructionPointer: VirtualAddress
  /// The top of its stack: the first address to look at.
  public let stackPointer: VirtualAddress
  /// Whether the frame made a call.
  public let isReturnAddress: Bool
  /// The memory of the dump.
  public let memory: any MemoryReader

  let check: ReturnAddressCheck

  /// What speaks for a value being a return address.
  public func evidence(_ value: VirtualAddress) -> ReturnAddressEvidence { check.evidence(value) }
}

/// A slot of the stack that holds a return address.
public struct FrameScanResult: Equatable, Sendable {
  /// Address of the slot.
  public var slot: VirtualAddress
  /// The return address.
  public var returnAddress: VirtualAddress
  /// Slots that were passed over.
  public var skipped: Int
  /// What speaks for it.
  public var evidence: ReturnAddressEvidence

  /// A slot.
  public init(
    slot: VirtualAddress, returnAddress: VirtualAddress, skipped: Int, evidence: ReturnAddressEvidence
  ) {
    self.slot = slot
    self.returnAddress = returnAddress
    self.skipped = skipped
    self.evidence = evidence
  }
}

/// The scan that takes the first value that points behind a call; where code is missing, into code.
public struct GuardedScan: FrameScan {
  /// Slots that are looked at.
  public var slotLimit: Int

  /// A scan of so many slots.
  public init(slotLimit: Int = 256) { self.slotLimit = slotLimit }

  /// The first slot whose value can be a return address.
  public func returnAddress(of query: FrameScanQuery) -> FrameScanResult? {
    let width = query.architecture.pointerByteCount
    let mask = UInt64(width - 1)
    let (rounded, overflow) = query.stackPointer.rawValue.addingReportingOverflow(mask)
    guard !overflow, slotLimit > 0 else { return nil }
    let start = rounded & ~mask
    let bytes = query.memory.readableBytes(at: VirtualAddress(start), maximum: min(slotLimit, 4096) * width)
    var skipped = 0
    for offset in stride(from: 0, through: bytes.count - width, by: width) {
      // The x64 convention keeps Rsp at a multiple of 16 where a call is made.
      if query.architecture == .x64, query.isReturnAddress, (start &+ UInt64(offset)) & 15 == 0 {
        skipped += 1
        continue
      }
      let value = VirtualAddress(
        bytes[offset..<(offset + width)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
      let evidence = query.evidence(value)
      if evidence == .afterCall || evidence == .unknown {
        return FrameScanResult(
          slot: VirtualAddress(start &+ UInt64(offset)), returnAddress: value, skipped: skipped,
          evidence: evidence)
      }
      skipped += 1
    }
    return nil
  }
}
