/// `SYM_ENUM_e`: what a symbol record is.
public struct SymbolKind: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt16
  /// A number.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// A number.
  init(_ rawValue: UInt16) { self.rawValue = rawValue }

  /// `S_END`.
  public static let end = SymbolKind(0x0006)
  /// `S_FRAMEPROC`.
  public static let frameProcedure = SymbolKind(0x1012)
  /// `S_THUNK32`.
  public static let thunk = SymbolKind(0x1102)
  /// `S_BLOCK32`.
  public static let block = SymbolKind(0x1103)
  /// `S_WITH32`.
  static let with = SymbolKind(0x1104)
  /// `S_REGISTER`.
  public static let register = SymbolKind(0x1106)
  /// `S_CONSTANT`.
  public static let constant = SymbolKind(0x1107)
  /// `S_UDT`.
  public static let userDefinedType = SymbolKind(0x1108)
  /// `S_BPREL32`.
  public static let framePointerRelative = SymbolKind(0x110B)
  /// `S_LDATA32`.
  public static let localData = SymbolKind(0x110C)
  /// `S_GDATA32`.
  public static let globalData = SymbolKind(0x110D)
  /// `S_PUB32`.
  public static let publicSymbol = SymbolKind(0x110E)
  /// `S_LPROC32`.
  public static let localProcedure = SymbolKind(0x110F)
  /// `S_GPROC32`.
  public static let globalProcedure = SymbolKind(0x1110)
  /// `S_REGREL32`.
  public static let registerRelative = SymbolKind(0x1111)
  /// `S_LTHREAD32`.
  public static let localThreadData = SymbolKind(0x1112)
  /// `S_GTHREAD32`.
  public static let globalThreadData = SymbolKind(0x1113)
  /// `S_PROCREF`.
  public static let procedureReference = SymbolKind(0x1125)
  /// `S_DATAREF`.
  public static let dataReference = SymbolKind(0x1126)
  /// `S_LPROCREF`.
  public static let localProcedureReference = SymbolKind(0x1127)
  /// `S_SEPCODE`.
  static let separatedCode = SymbolKind(0x1132)
  /// `S_LOCAL`.
  public static let local = SymbolKind(0x113E)
  /// `S_DEFRANGE`.
  static let rangeOfProgram = SymbolKind(0x113F)
  /// `S_DEFRANGE_SUBFIELD`.
  static let rangeOfProgramPart = SymbolKind(0x1140)
  /// `S_DEFRANGE_REGISTER`.
  static let rangeInRegister = SymbolKind(0x1141)
  /// `S_DEFRANGE_FRAMEPOINTER_REL`.
  static let rangeInFrame = SymbolKind(0x1142)
  /// `S_DEFRANGE_SUBFIELD_REGISTER`.
  static let rangePartInRegister = SymbolKind(0x1143)
  /// `S_DEFRANGE_FRAMEPOINTER_REL_FULL_SCOPE`.
  static let scopeInFrame = SymbolKind(0x1144)
  /// `S_DEFRANGE_REGISTER_REL`.
  static let rangeRelativeToRegister = SymbolKind(0x1145)
  /// `S_LPROC32_ID`.
  public static let localProcedureID = SymbolKind(0x1146)
  /// `S_GPROC32_ID`.
  public static let globalProcedureID = SymbolKind(0x1147)
  /// `S_INLINESITE`.
  public static let inlineSite = SymbolKind(0x114D)
  /// `S_INLINESITE_END`.
  static let inlineSiteEnd = SymbolKind(0x114E)
  /// `S_PROC_ID_END`.
  static let procedureEnd = SymbolKind(0x114F)
  /// `S_FILESTATIC`.
  public static let fileStatic = SymbolKind(0x1153)
  /// `S_LPROC32_DPC`.
  public static let localProcedureDPC = SymbolKind(0x1155)
  /// `S_LPROC32_DPC_ID`.
  public static let localProcedureDPCID = SymbolKind(0x1156)
  /// `S_INLINESITE2`.
  public static let inlineSite2 = SymbolKind(0x115D)

  /// Whether records up to one that ends it belong to it.
  var beginsScope: Bool {
    switch self {
    case .block, .with, .thunk, .separatedCode, .inlineSite, .inlineSite2: true
    default: false
    }
  }

  /// Offset of the name in a record of the kind, counted from its length; `nil` for kinds not known here.
  var nameOffset: Int? {
    switch self {
    case .publicSymbol, .localData, .globalData, .localThreadData, .globalThreadData: 14
    case .procedureReference, .localProcedureReference, .dataReference: 14
    case .userDefinedType: 8
    case .thunk: 25
    default: isProcedure ? 39 : nil
    }
  }

  /// Offset of the 32-bit offset that is followed by the number of the section.
  var addressOffset: Int? {
    switch self {
    case .publicSymbol, .localData, .globalData, .localThreadData, .globalThreadData: 8
    case .thunk: 16
    default: isProcedure ? 32 : nil
    }
  }

  /// Whether the record is a procedure with a range of code.
  var isProcedure: Bool {
    switch self {
    case .localProcedure, .globalProcedure, .localProcedureID, .globalProcedureID, .localProcedureDPC,
      .localProcedureDPCID:
      true
    default: false
    }
  }
}
