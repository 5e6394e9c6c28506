public import DumpFile
public import DumpFormat
public import Symbols

/// Reads one member of a structure as a number, at any number of addresses: the path is looked up once.
///
/// For members that are numbers, enumerations, pointers or bit fields. ``TypedValue`` is for everything else.
public struct FieldReader: Sendable {
  /// Name of the structure. Untrusted.
  public let typeName: String
  /// Path of the member.
  public let path: String
  /// Where the member is.
  public let place: MemberPlace
  /// How the number is stored.
  public let form: NumberForm

  /// A reader of a member.
  ///
  /// - Returns: `nil` if the type or the member is not defined, or if the member is no number.
  public init?(_ path: String, of typeName: String, in source: any TypeSource) throws(TypeSourceError) {
    guard let type = try source.type(named: typeName) else { return nil }
    try self.init(path, of: type, named: typeName, in: source)
  }

  /// A reader of a member of a type that was found before.
  public init?(
    _ path: String, of type: TypeID, named typeName: String, in source: any TypeSource
  ) throws(TypeSourceError) {
    guard let place = try source.place(of: path, in: type),
      let form = NumberForm(try source.layout(of: place.type), bits: place.bits)
    else { return nil }
    self.typeName = typeName
    self.path = path
    self.place = place
    self.form = form
  }

  /// The member of the structure at an address, without its sign.
  public func unsigned(
    at address: VirtualAddress, in memory: some MemoryReader
  ) throws(TypedValueError) -> UInt64 {
    let member = address + UInt64(truncatingIfNeeded: place.byteOffset)
    do {
      return try form.read(at: member, in: memory)
    } catch {
      throw TypedValueError(type: typeName, member: path, address: member, reason: error.reason)
    }
  }

  /// The member of the structure at an address; negative if its type is signed and the number negative.
  public func signed(
    at address: VirtualAddress, in memory: some MemoryReader
  ) throws(TypedValueError) -> Int64 {
    form.signed(try unsigned(at: address, in: memory))
  }

  /// The member of the structure at an address as an address.
  public func pointer(
    at address: VirtualAddress, in memory: some MemoryReader
  ) throws(TypedValueError) -> VirtualAddress {
    VirtualAddress(try unsigned(at: address, in: memory))
  }
}
