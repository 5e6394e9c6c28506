public import DumpFormat
public import ProgramDatabase

/// Where types come from: a program database, or a symbol table of Volatility.
///
/// A source answers the same question with the same ``TypeID`` every time, does not change, and is shared between
/// threads. Types refer to each other in circles through pointers; only what a type is made of is free of them, and
/// a damaged source may break even that: whoever follows references bounds their number.
public protocol TypeSource: AnyObject, Sendable {
  /// Bytes of a pointer of the machine that the types are for: 4 or 8.
  var pointerByteCount: Int { get }

  /// The structure, union or class of a name, such as `_EPROCESS`; `nil` if the source does not define it.
  func type(named name: String) throws(TypeSourceError) -> TypeID?

  /// The enumeration of a name; `nil` if the source does not define it.
  func enumeration(named name: String) throws(TypeSourceError) -> TypeID?

  /// The variable of a name; `nil` if the source does not have it.
  func global(named name: String) throws(TypeSourceError) -> GlobalVariable?

  /// What a type is. An ID of another source gives anything.
  func layout(of type: TypeID) throws(TypeSourceError) -> TypeLayout

  /// The member of a name that a structure has itself, without those of its anonymous members; `nil` if it has none.
  ///
  /// ``layout(of:)`` tells it too; a source that finds one member faster than all of them has its own answer.
  func ownMember(named name: String, of type: TypeID) throws(TypeSourceError) -> StructureMember?
}

/// A type, by a number that its source knows it by.
public struct TypeID: RawRepresentable, Hashable, Sendable {
  /// The number. It means nothing to another source.
  public var rawValue: UInt64
  /// A type by its number.
  public init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// A variable of an image.
public struct GlobalVariable: Equatable, Sendable {
  /// Where it is in the image.
  public var rva: RelativeVirtualAddress
  /// Its type; `nil` if the source has only the address.
  public var type: TypeID?

  /// A variable at an address.
  public init(rva: RelativeVirtualAddress, type: TypeID?) {
    self.rva = rva
    self.type = type
  }
}

/// Why a type could not be read. A type that is not there is no error.
public enum TypeSourceError: Error, Equatable, Sendable {
  /// The program database is damaged.
  case programDatabase(PDBError)
  /// A type is made of other types without an end, or of more than can be meant.
  case endless(type: TypeID)
}

extension TypeSourceError: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .programDatabase(let error): error.description
    case .endless(let type):
      "type 0x\(String(type.rawValue, radix: 16)) is made of other types without an end"
    }
  }
}
