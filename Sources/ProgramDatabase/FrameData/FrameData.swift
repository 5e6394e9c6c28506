public import DumpFormat

/// `FRAMEDATA`: the frame of x86 code, with a program that finds the caller's registers.
public struct FrameData: Equatable, Sendable, RecordValue {
  /// Where the code begins, before the image was rearranged.
  public var start: RelativeVirtualAddress
  /// Bytes of the code.
  public var size: UInt32
  /// Bytes of local variables.
  public var localBytes: UInt32
  /// Bytes of parameters.
  public var parameterBytes: UInt32
  /// Most bytes that are pushed; 0 if that is not known.
  public var stackBytes: UInt32
  /// Offset in `/names` of the program: see ``PDBFile/program(of:)``.
  public var program: UInt32
  /// Bytes of the prolog from here on.
  public var prologSize: UInt16
  /// Bytes of saved registers.
  public var savedRegisterBytes: UInt16
  /// What else is said.
  public var flags: FrameDataFlags

  enum Layout: RecordLayout {
    static var byteCount: Int { 0x20 }
    static var start: Field<Self, RelativeVirtualAddress> { .init(0x00) }
    static var size: Field<Self, UInt32> { .init(0x04) }
    static var localBytes: Field<Self, UInt32> { .init(0x08) }
    static var parameterBytes: Field<Self, UInt32> { .init(0x0C) }
    static var stackBytes: Field<Self, UInt32> { .init(0x10) }
    static var program: Field<Self, UInt32> { .init(0x14) }
    static var prologSize: Field<Self, UInt16> { .init(0x18) }
    static var savedRegisterBytes: Field<Self, UInt16> { .init(0x1A) }
    static var flags: Field<Self, FrameDataFlags> { .init(0x1C) }
  }

  init(_ record: borrowing Record<Layout>) {
    start = record[Layout.start]
    size = record[Layout.size]
    localBytes = record[Layout.localBytes]
    parameterBytes = record[Layout.parameterBytes]
    stackBytes = record[Layout.stackBytes]
    program = record[Layout.program]
    prologSize = record[Layout.prologSize]
    savedRegisterBytes = record[Layout.savedRegisterBytes]
    flags = record[Layout.flags]
  }
}

/// The flags of ``FrameData``.
public struct FrameDataFlags: FlagSet {
  /// The flags.
  public var rawValue: UInt32
  /// A set of the flags whose bits are set.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It has structured exception handling.
  public static let structuredExceptions = FrameDataFlags(rawValue: 1)
  /// It has C++ exception handling.
  public static let cppExceptions = FrameDataFlags(rawValue: 2)
  /// The code is the beginning of a procedure.
  public static let procedureStart = FrameDataFlags(rawValue: 4)
}
