/// A symbol table as the source has it, before it is sorted and its references are resolved.
struct RawTable {
  struct Symbol {
    var name: UInt32
    var rva: UInt32
    var linkageName: UInt32
    var type: UInt32
  }

  struct UserType {
    var name: UInt32
    var size: UInt32 = 0
    var kind: ISFUserType.Kind = .structure
    var members: Range<Int> = 0..<0
  }

  struct Member {
    var name: UInt32
    var offset: UInt32
    var type: UInt32
    var isAnonymous: Bool
  }

  struct Enumeration {
    var name: UInt32
    var size: UInt32 = 0
    /// Name of the base type.
    var base: UInt32 = absent
    var constants: Range<Int> = 0..<0
  }

  struct Constant {
    var name: UInt32
    var value: UInt64
  }

  struct BaseType {
    var name: UInt32
    var size: UInt32 = 0
    var kind: ISFBaseType.Kind = .integer
    var isSigned = false
    var isBigEndian = false
  }

  /// A reference; names instead of indices until all types are known.
  struct TypeReference: Hashable {
    var kind: StoredTypeKind
    var bitPosition: UInt8 = 0
    var bitLength: UInt8 = 0
    var wanted: UInt8 = 0
    var first: UInt32 = absent
    var second: UInt32 = absent
  }

  struct Problem {
    var kind: ISFProblem.Kind
    var name: UInt32
    var offset: UInt32
  }

  var symbols: [Symbol] = []
  var userTypes: [UserType] = []
  var members: [Member] = []
  var enumerations: [Enumeration] = []
  var constants: [Constant] = []
  var baseTypes: [BaseType] = []
  var typeReferences: [TypeReference] = []
  var problems: [Problem] = []
  var names: NamePool

  var guid: [UInt8]?
  var age: UInt32?
  var machine: UInt32?
  var pdbName = absent
  var producer = absent
  /// Major, minor and patch, 8 bits each; 0 if there is none.
  var format: UInt32 = 0
  /// Whether the text has symbols or types at all.
  var hasContent = false

  /// For each type reference the offset in the text where it came up first.
  private(set) var typeReferenceOffsets: [UInt32] = []
  private var known: [TypeReference: UInt32] = [:]

  /// More problems than this are not kept: one for each record would outgrow the table.
  static let problemLimit = 10_000

  init(byteCount: Int) { names = NamePool(byteCount: byteCount) }

  /// The index of a reference, which is added if it is new.
  mutating func add(_ reference: TypeReference, at offset: Int) -> UInt32 {
    if let index = known[reference] { return index }
    let index = UInt32(truncatingIfNeeded: typeReferences.count)
    typeReferences.append(reference)
    typeReferenceOffsets.append(UInt32(clamping: offset))
    known[reference] = index
    return index
  }

  mutating func report(_ kind: ISFProblem.Kind, _ name: UInt32, at offset: Int) {
    guard problems.count < Self.problemLimit else { return }
    problems.append(Problem(kind: kind, name: name, offset: UInt32(clamping: offset)))
  }
}
