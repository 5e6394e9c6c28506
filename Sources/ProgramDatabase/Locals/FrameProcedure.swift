/// `S_FRAMEPROC`: what the frame of a procedure is like.
public struct FrameProcedure: Equatable, Sendable {
  /// Bytes of the frame.
  public var frameSize: UInt32
  /// Bytes of padding in it.
  public var paddingSize: UInt32
  /// Offset of the padding.
  public var paddingOffset: UInt32
  /// Bytes of saved registers.
  public var savedRegisterBytes: UInt32
  /// The handler of exceptions; all zero if there is none.
  public var exceptionHandler: SegmentOffset
  /// The flags as they are stored.
  public var flags: UInt32

  /// The register that offsets of local variables count from; `nil` if there is none or the machine
  /// (`IMAGE_FILE_MACHINE_…`) is not known.
  public func localBase(machine: UInt16) -> CodeViewRegister? { base(flags >> 14 & 3, machine) }
  /// The register that offsets of parameters count from.
  public func parameterBase(machine: UInt16) -> CodeViewRegister? { base(flags >> 16 & 3, machine) }

  private func base(_ code: UInt32, _ machine: UInt16) -> CodeViewRegister? {
    switch (machine, code) {
    case (0x14C, 1): .virtualFrame
    case (0x14C, 2): .ebp
    case (0x14C, 3): .ebx
    case (0x8664, 1): .rsp
    case (0x8664, 2): .rbp
    case (0x8664, 3): .r13
    case (0xAA64, 1): .arm64SP
    case (0xAA64, 2): .arm64FP
    default: nil
    }
  }

  init(_ reader: inout RecordReader) throws(PDBError) {
    frameSize = try reader.next()
    paddingSize = try reader.next()
    paddingOffset = try reader.next()
    savedRegisterBytes = try reader.next()
    let offset = try reader.next(UInt32.self)
    exceptionHandler = SegmentOffset(segment: try reader.next(), offset: offset)
    flags = try reader.next()
  }
}
