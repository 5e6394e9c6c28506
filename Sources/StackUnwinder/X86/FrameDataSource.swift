public import DumpFormat

/// Gives what a PDB says of the frames of an x86 module. Whoever reads PDBs makes one; addresses are those of the loaded
/// image, so that a reordered one has gone through its address map.
public protocol FrameDataSource: Sendable {
  /// The `FRAMEDATA` record of the block of code that an address lies in; of several the innermost.
  func frameData(at rva: RelativeVirtualAddress) -> FrameDataX86?
  /// The `FPO_DATA` record of the function that an address lies in.
  func framePointerOmission(at rva: RelativeVirtualAddress) -> FramePointerOmissionX86?
}

/// `FRAMEDATA`: how to find the caller in a block of code.
public struct FrameDataX86: Equatable, Sendable {
  /// `cbLocals`: bytes of local variables.
  public var localByteCount: UInt32
  /// `cbParams`: bytes of parameters on the stack.
  public var parameterByteCount: UInt32
  /// `cbSavedRegs`: bytes of saved registers.
  public var savedRegisterByteCount: UInt32
  /// `frameFunc`: the program, such as `$T0 .raSearch = $eip $T0 ^ = $esp $T0 4 + =`.
  public var program: String

  /// A record.
  public init(
    localByteCount: UInt32, parameterByteCount: UInt32, savedRegisterByteCount: UInt32, program: String
  ) {
    self.localByteCount = localByteCount
    self.parameterByteCount = parameterByteCount
    self.savedRegisterByteCount = savedRegisterByteCount
    self.program = program
  }
}

/// `FPO_DATA`: the frame of a function that was compiled without frame pointer.
public struct FramePointerOmissionX86: Equatable, Sendable {
  /// `cbFrame`: which kind of frame it is.
  public enum Kind: UInt8, Sendable {
    /// `FRAME_FPO`: none; what is below tells.
    case omitted
    /// `FRAME_TRAP`: a trap frame, to which Ebp points.
    case trap
    /// `FRAME_TSS`: a task state segment.
    case taskState
    /// `FRAME_NONFPO`: a frame with Ebp.
    case standard
  }

  /// `ulOffStart`: where the function begins.
  public var begin: RelativeVirtualAddress
  /// `cdwLocals`: bytes of local variables.
  public var localByteCount: UInt32
  /// `cdwParams`: bytes of parameters on the stack.
  public var parameterByteCount: UInt32
  /// `cbProlog`: bytes of the prolog.
  public var prologByteCount: UInt32
  /// `cbRegs`: registers that were pushed.
  public var savedRegisterCount: UInt32
  /// `fUseBP`: whether Ebp is among them.
  public var savesBasePointer: Bool
  /// `cbFrame`.
  public var kind: Kind

  /// A record.
  public init(
    begin: RelativeVirtualAddress, localByteCount: UInt32, parameterByteCount: UInt32,
    prologByteCount: UInt32,
    savedRegisterCount: UInt32, savesBasePointer: Bool, kind: Kind
  ) {
    self.begin = begin
    self.localByteCount = localByteCount
    self.parameterByteCount = parameterByteCount
    self.prologByteCount = prologByteCount
    self.savedRegisterCount = savedRegisterCount
    self.savesBasePointer = savesBasePointer
    self.kind = kind
  }
}
