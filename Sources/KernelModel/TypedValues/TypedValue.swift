public import DumpFile
public import DumpFormat
public import Symbols

/// A value of a known type at an address.
///
/// A value is a place, not its bytes: members are found by name in the types of the image that made them, and read when
/// they are asked for. A member that the type does not have is `nil`, so that whoever reads another version of Windows
/// notices; it is never the beginning of the structure.
///
/// ```swift
/// let process = try TypedValue("_EPROCESS", at: address, types: source, memory: dump.memory)
/// let id = try process?.member("UniqueProcessId")?.unsigned()
/// let base = try process?.member("Pcb.DirectoryTableBase")?.unsigned()
/// ```
public struct TypedValue: Sendable {
  /// Where the types come from.
  public let types: any TypeSource
  /// The type.
  public let type: TypeID
  /// Address of the first byte; for a bit field that of the whole number.
  public let address: VirtualAddress
  /// Which bits of the number at the address it is; `nil` if it is no bit field.
  public let bits: BitRange?
  /// The memory that the value is read from.
  public let memory: any MemoryReader
  /// Name of the type that the path begins at. Untrusted.
  let root: String
  /// Path of the value in that type; empty for the type itself.
  let path: String

  /// The structure, union or class of a name at an address; `nil` if the source does not define it.
  public init?(
    _ name: String, at address: VirtualAddress, types: any TypeSource, memory: any MemoryReader
  ) throws(TypeSourceError) {
    guard let type = try types.type(named: name) else { return nil }
    self.init(type, named: name, at: address, types: types, memory: memory)
  }

  /// A value of a type at an address.
  ///
  /// - Parameter name: what errors call the type.
  public init(
    _ type: TypeID, named name: String, at address: VirtualAddress, types: any TypeSource,
    memory: any MemoryReader
  ) {
    self.init(type, at: address, bits: nil, root: name, path: "", types: types, memory: memory)
  }

  init(
    _ type: TypeID, at address: VirtualAddress, bits: BitRange?, root: String, path: String,
    types: any TypeSource, memory: any MemoryReader
  ) {
    self.types = types
    self.type = type
    self.address = address
    self.bits = bits
    self.memory = memory
    self.root = root
    self.path = path
  }

  /// What the value is.
  public func layout() throws(TypedValueError) -> TypeLayout {
    try attempt { () throws(TypeSourceError) in try types.layout(of: type) }
  }

  /// Size of the value in bytes; `nil` for a type that is not defined.
  public func byteCount() throws(TypedValueError) -> Int? {
    try attempt { () throws(TypeSourceError) in try types.byteCount(of: type) }
  }

  /// A member, or the member of a member, by its path: see ``Symbols/TypeSource/place(of:in:)``. `nil` if it is missing.
  public func member(_ path: String) throws(TypedValueError) -> TypedValue? {
    guard bits == nil else { return nil }
    guard let place = try attempt({ () throws(TypeSourceError) in try types.place(of: path, in: type) })
    else { return nil }
    return TypedValue(
      place.type, at: address + UInt64(truncatingIfNeeded: place.byteOffset), bits: place.bits, root: root,
      path: self.path.isEmpty || path.isEmpty ? self.path + path : self.path + "." + path, types: types,
      memory: memory)
  }

  func attempt<Result>(_ body: () throws(TypeSourceError) -> Result) throws(TypedValueError) -> Result {
    do { return try body() } catch { throw failure(.types(error)) }
  }

  func failure(_ reason: TypedValueError.Reason) -> TypedValueError {
    TypedValueError(type: root, member: path, address: address, reason: reason)
  }
}
