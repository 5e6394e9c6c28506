public import DumpFile
public import DumpFormat
public import Symbols

extension TypedValue {
  /// The address that a pointer holds.
  public func pointer() throws(TypedValueError) -> VirtualAddress {
    guard case .pointer = try layout() else { throw failure(.isNot(.pointer)) }
    return VirtualAddress(try unsigned())
  }

  /// What a pointer points to; `nil` for a null pointer.
  public func dereferenced() throws(TypedValueError) -> TypedValue? {
    guard case .pointer(let target, _) = try layout() else { throw failure(.isNot(.pointer)) }
    let address = try pointer()
    guard address.rawValue != 0 else { return nil }
    let name = try attempt { () throws(TypeSourceError) in try types.name(of: target) }
    return TypedValue(target, named: name, at: address, types: types, memory: memory)
  }

  /// What a pointer points to, as another type than the one that it is declared with (kernel structures often have
  /// `void*`); `nil` for a null pointer, and if the source does not define the type.
  public func dereferenced(as name: String) throws(TypedValueError) -> TypedValue? {
    let address = try pointer()
    guard address.rawValue != 0 else { return nil }
    return try attempt { () throws(TypeSourceError) in
      try TypedValue(name, at: address, types: types, memory: memory)
    }
  }

  /// How many elements an array has; `nil` if the value is no array.
  public func elementCount() throws(TypedValueError) -> Int? {
    guard case .array(_, let count) = try layout() else { return nil }
    return count
  }

  /// The element of an array; `nil` if the value is no array or has no such element.
  public func element(_ index: Int) throws(TypedValueError) -> TypedValue? {
    guard case .array(let element, let count) = try layout(), index >= 0, index < count,
      let size = try attempt({ () throws(TypeSourceError) in try types.byteCount(of: element) })
    else { return nil }
    let (offset, overflow) = size.multipliedReportingOverflow(by: index)
    guard !overflow else { return nil }
    return TypedValue(
      element, at: address + UInt64(truncatingIfNeeded: offset), bits: nil, root: root,
      path: path + "[\(index)]", types: types, memory: memory)
  }

  /// The structure that has a member at an address (`CONTAINING_RECORD`); `nil` if the source does not define the
  /// structure, or the structure has no such member, or one that is a bit field.
  public static func containing(
    _ memberPath: String, at address: VirtualAddress, of name: String, types: any TypeSource,
    memory: any MemoryReader
  ) throws(TypeSourceError) -> TypedValue? {
    guard let type = try types.type(named: name), let place = try types.place(of: memberPath, in: type),
      place.bits == nil
    else { return nil }
    let start = address - UInt64(truncatingIfNeeded: place.byteOffset)
    return TypedValue(type, named: name, at: start, types: types, memory: memory)
  }
}
