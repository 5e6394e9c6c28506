public import DumpFormat

/// A parameter or a local variable of a procedure, and where it is while the procedure runs.
public struct PDBLocal: Equatable, Sendable {
  /// What the record is.
  public var kind: SymbolKind
  /// The name. Untrusted.
  public var name: String
  /// Its type.
  public var type: TypeIndex
  /// What is said about it; empty for records that do not say.
  public var flags: LocalFlags
  /// Index of the scope that declares it: see ``ProcedureBody/scopes``.
  public var scope: Int
  /// Where it is, and in which code; of several that have an address, parts of an aggregate or alternatives. Empty if
  /// it was optimised away.
  public var places: [LocalPlace]
}

/// `CV_LVARFLAGS`: what is said about a local variable.
public struct LocalFlags: FlagSet {
  /// The flags.
  public var rawValue: UInt16
  /// A set of the flags whose bits are set.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// It is a parameter.
  public static let parameter = LocalFlags(rawValue: 0x1)
  /// Its address is taken.
  public static let addressTaken = LocalFlags(rawValue: 0x2)
  /// The compiler made it.
  public static let compilerGenerated = LocalFlags(rawValue: 0x4)
  /// It was split into parts.
  public static let aggregate = LocalFlags(rawValue: 0x8)
  /// It is a part of another one.
  public static let aggregated = LocalFlags(rawValue: 0x10)
  /// It has other names.
  public static let aliased = LocalFlags(rawValue: 0x20)
  /// It is another name of a variable.
  public static let alias = LocalFlags(rawValue: 0x40)
  /// It is the value that the function returns.
  public static let returnValue = LocalFlags(rawValue: 0x80)
  /// It has no place.
  public static let optimizedOut = LocalFlags(rawValue: 0x100)
  /// A global variable that is kept in a register.
  public static let registerGlobal = LocalFlags(rawValue: 0x200)
  /// A static variable that is kept in a register.
  public static let registerStatic = LocalFlags(rawValue: 0x400)
}

/// Where a variable, or a part of one, is.
public struct LocalPlace: Equatable, Sendable {
  /// The register or the address.
  public var location: Location
  /// The code for which that holds; `nil` for all code of the scope.
  public var code: CodeRange?
  /// Ranges inside of ``code`` for which it does not hold.
  public var gaps: [CodeRange] = []
  /// Which byte of the variable the place begins with, `nil` if it has the whole variable.
  public var offsetInParent: UInt32?
  /// Whether the register may have no value there.
  public var isUncertain = false

  /// A register or an address.
  public enum Location: Equatable, Sendable {
    /// In a register.
    case register(CodeViewRegister)
    /// In memory, at the value of a register plus an offset.
    case registerRelative(CodeViewRegister, offset: Int32)
    /// In memory, at an offset from the frame: see ``FrameProcedure/localBase(machine:)`` and, for parameters,
    /// ``FrameProcedure/parameterBase(machine:)``. ``ProcedureBody/variables(at:machine:)`` puts the register in.
    case frameRelative(offset: Int32)
    /// At an address of the image.
    case data(SegmentOffset)
    /// At an offset of the thread local storage of the image.
    case threadData(SegmentOffset)
    /// Where a program says whose text is at an offset in `/names`.
    case program(UInt32)
  }

  /// Whether it holds at an address.
  public func isValid(at address: SegmentOffset) -> Bool {
    guard let code else { return true }
    return code.contains(address) && !gaps.contains { $0.contains(address) }
  }
}

/// A range of code.
public struct CodeRange: Equatable, Sendable {
  /// Where it begins.
  public var start: SegmentOffset
  /// Bytes.
  public var length: UInt32
  /// A range of code.
  public init(start: SegmentOffset, length: UInt32) {
    self.start = start
    self.length = length
  }
  /// Whether an address lies in it.
  public func contains(_ address: SegmentOffset) -> Bool {
    address.segment == start.segment && address.offset >= start.offset
      && address.offset - start.offset < length
  }
}
