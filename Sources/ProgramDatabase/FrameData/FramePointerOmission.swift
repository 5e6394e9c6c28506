public import DumpFormat

/// `FPO_DATA`: the frame of an x86 procedure that does not use `ebp` for it, in the old form.
public struct FramePointerOmission: Equatable, Sendable, RecordValue {
  /// Where the procedure begins, before the image was rearranged.
  public var start: RelativeVirtualAddress
  /// Bytes of its code.
  public var size: UInt32
  /// Bytes of its local variables (`cdwLocals` times four).
  public var localBytes: UInt64
  /// Bytes of its parameters (`cdwParams` times four).
  public var parameterBytes: UInt32
  /// Bytes of its prolog.
  public var prologSize: UInt8
  /// Number of registers that it saves.
  public var savedRegisters: UInt8
  /// Whether it has structured exception handling.
  public var hasExceptionHandling: Bool
  /// Whether it uses `ebp` for something else, and saves it.
  public var usesBasePointer: Bool
  /// What kind of frame it is.
  public var kind: Kind

  /// `FRAME_…`: what kind of frame a procedure has. The numbers are stored.
  public enum Kind: UInt8, Sendable {
    /// `FRAME_FPO`: without a frame pointer.
    case withoutFramePointer = 0
    /// `FRAME_TRAP`: the frame of a trap.
    case trap = 1
    /// `FRAME_TSS`: a task state segment.
    case taskState = 2
    /// `FRAME_NONFPO`: with `ebp`.
    case standard = 3
  }

  enum Layout: RecordLayout {
    static var byteCount: Int { 0x10 }
    static var start: Field<Self, RelativeVirtualAddress> { .init(0x00) }
    static var size: Field<Self, UInt32> { .init(0x04) }
    static var locals: Field<Self, UInt32> { .init(0x08) }
    static var parameters: Field<Self, UInt16> { .init(0x0C) }
    static var bits: Field<Self, UInt16> { .init(0x0E) }
  }

  init(_ record: borrowing Record<Layout>) {
    start = record[Layout.start]
    size = record[Layout.size]
    localBytes = UInt64(record[Layout.locals]) * 4
    parameterBytes = UInt32(record[Layout.parameters]) * 4
    let bits = record[Layout.bits]
    prologSize = UInt8(truncatingIfNeeded: bits)
    savedRegisters = UInt8(bits >> 8 & 7)
    hasExceptionHandling = bits & 1 << 11 != 0
    usesBasePointer = bits & 1 << 12 != 0
    kind = Kind(rawValue: UInt8(bits >> 14)) ?? .standard
  }
}
