/// An ID: a record of the IPI stream.
public enum PDBIdentifier: Equatable, Sendable {
  /// `LF_FUNC_ID`: a function outside of classes. The scope is a string ID, or ``TypeIndex/none``.
  case function(scope: TypeIndex, type: TypeIndex, name: String)
  /// `LF_MFUNC_ID`: a function of a class.
  case memberFunction(classType: TypeIndex, type: TypeIndex, name: String)
  /// `LF_BUILDINFO`: string IDs of the working folder, the tool, the source, the program database and the arguments.
  case buildInformation([TypeIndex])
  /// `LF_SUBSTR_LIST`: string IDs of the parts of a long text.
  case substrings([TypeIndex])
  /// `LF_STRING_ID`: a text, whose beginning is in a list of substrings if there is one.
  case string(substrings: TypeIndex, text: String)
  /// `LF_UDT_SRC_LINE`, `LF_UDT_MOD_SRC_LINE`: where a type is declared.
  case typeSourceLine(TypeSourceLine)
  /// A record of a kind that is not read here.
  case other(TypeRecordKind)
}

/// Where a type is declared.
public struct TypeSourceLine: Equatable, Sendable {
  /// The type.
  public var type: TypeIndex
  /// Where the name of the source file is.
  public var file: File
  /// Number of the line, from 1.
  public var line: UInt32
  /// Number of the module, from 1, whose declaration the linker took; `nil` if it is not said.
  public var module: UInt16?

  /// Where a name is.
  public enum File: Equatable, Sendable {
    /// A string ID.
    case identifier(TypeIndex)
    /// An offset in the string table `/names`.
    case stringTable(UInt32)
  }
}

extension PDBIdentifier {
  /// Reads the content of a record.
  init(_ kind: TypeRecordKind, _ bytes: RawSpan, at place: RecordPlace) throws(PDBError) {
    var reader = RecordReader(bytes, at: place)
    switch kind {
    case .functionID:
      self = .function(scope: try reader.typeIndex(), type: try reader.typeIndex(), name: reader.name())
    case .memberFunctionID:
      self = .memberFunction(
        classType: try reader.typeIndex(), type: try reader.typeIndex(), name: reader.name())
    case .buildInformation:
      let count = Int(try reader.next(UInt16.self))
      self = .buildInformation(try PDBIdentifier.list(count, &reader))
    case .substringList:
      let count = Int(try reader.next(UInt32.self))
      self = .substrings(try PDBIdentifier.list(count, &reader))
    case .stringID:
      self = .string(substrings: try reader.typeIndex(), text: reader.name())
    case .typeSourceLine:
      self = .typeSourceLine(
        TypeSourceLine(
          type: try reader.typeIndex(), file: .identifier(try reader.typeIndex()), line: try reader.next()))
    case .typeModuleSourceLine:
      self = .typeSourceLine(
        TypeSourceLine(
          type: try reader.typeIndex(), file: .stringTable(try reader.next()), line: try reader.next(),
          module: try reader.next()))
    default: self = .other(kind)
    }
  }

  private static func list(_ count: Int, _ reader: inout RecordReader) throws(PDBError) -> [TypeIndex] {
    guard count <= reader.remaining / 4 else {
      throw reader.malformed(.typeRecord, at: 0, found: UInt64(count))
    }
    var list: [TypeIndex] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try reader.typeIndex()) }
    return list
  }
}
