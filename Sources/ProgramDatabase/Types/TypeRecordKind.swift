/// `LEAF_ENUM_e`: what a record of a type stream, or an element of a field list, is.
public struct TypeRecordKind: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt16
  /// A number.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// A number.
  init(_ rawValue: UInt16) { self.rawValue = rawValue }

  /// `LF_VTSHAPE`.
  public static let virtualTableShape = TypeRecordKind(0x000A)
  /// `LF_LABEL`.
  public static let label = TypeRecordKind(0x000E)
  /// `LF_MODIFIER`.
  public static let modifier = TypeRecordKind(0x1001)
  /// `LF_POINTER`.
  public static let pointer = TypeRecordKind(0x1002)
  /// `LF_PROCEDURE`.
  public static let procedure = TypeRecordKind(0x1008)
  /// `LF_MFUNCTION`.
  public static let memberFunction = TypeRecordKind(0x1009)
  /// `LF_ARGLIST`.
  public static let argumentList = TypeRecordKind(0x1201)
  /// `LF_FIELDLIST`.
  public static let fieldList = TypeRecordKind(0x1203)
  /// `LF_BITFIELD`.
  public static let bitField = TypeRecordKind(0x1205)
  /// `LF_METHODLIST`.
  public static let methodList = TypeRecordKind(0x1206)
  /// `LF_ARRAY`.
  public static let array = TypeRecordKind(0x1503)
  /// `LF_CLASS`.
  public static let classType = TypeRecordKind(0x1504)
  /// `LF_STRUCTURE`.
  public static let structure = TypeRecordKind(0x1505)
  /// `LF_UNION`.
  public static let union = TypeRecordKind(0x1506)
  /// `LF_ENUM`.
  public static let enumeration = TypeRecordKind(0x1507)
  /// `LF_TYPESERVER2`.
  public static let typeServer = TypeRecordKind(0x1515)
  /// `LF_INTERFACE`.
  public static let interface = TypeRecordKind(0x1519)
  /// `LF_VFTABLE`.
  public static let virtualTable = TypeRecordKind(0x151D)
  /// `LF_FUNC_ID`.
  public static let functionID = TypeRecordKind(0x1601)
  /// `LF_MFUNC_ID`.
  public static let memberFunctionID = TypeRecordKind(0x1602)
  /// `LF_BUILDINFO`.
  public static let buildInformation = TypeRecordKind(0x1603)
  /// `LF_SUBSTR_LIST`.
  public static let substringList = TypeRecordKind(0x1604)
  /// `LF_STRING_ID`.
  public static let stringID = TypeRecordKind(0x1605)
  /// `LF_UDT_SRC_LINE`.
  public static let typeSourceLine = TypeRecordKind(0x1606)
  /// `LF_UDT_MOD_SRC_LINE`.
  public static let typeModuleSourceLine = TypeRecordKind(0x1607)
  /// `LF_CLASS2`: the form of 2019 with wider properties.
  public static let classType2 = TypeRecordKind(0x1608)
  /// `LF_STRUCTURE2`: the form of 2019 with wider properties.
  public static let structure2 = TypeRecordKind(0x1609)

  /// Whether the record is a class, structure, interface, union or enumeration, which have names.
  var isTag: Bool {
    switch self {
    case .classType, .structure, .union, .enumeration, .interface, .classType2, .structure2: true
    default: false
    }
  }
}
