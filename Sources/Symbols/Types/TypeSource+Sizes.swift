extension TypeSource {
  /// Size of a type in bytes; `nil` for functions and for types that are not defined, 0 for `void`.
  public func byteCount(of type: TypeID) throws(TypeSourceError) -> Int? {
    var type = type
    var factor = 1
    for _ in 0..<64 {
      let size: Int
      switch try layout(of: type) {
      case .void: size = 0
      case .number(let number): size = number.byteCount
      case .pointer(_, let byteCount): size = byteCount
      case .structure(let structure): size = structure.byteCount
      case .enumeration(let enumeration): size = enumeration.byteCount
      case .function, .undefined: return nil
      case .array(let element, let count):
        let (product, overflow) = factor.multipliedReportingOverflow(by: count)
        guard !overflow else { throw .endless(type: type) }
        factor = product
        type = element
        continue
      }
      let (product, overflow) = factor.multipliedReportingOverflow(by: size)
      guard !overflow else { throw .endless(type: type) }
      return product
    }
    throw .endless(type: type)
  }

  /// The name of a type as it would be written in C, such as `_LIST_ENTRY*` or `unsigned char[15]`. Untrusted.
  public func name(of type: TypeID) throws(TypeSourceError) -> String {
    var type = type
    var suffix = ""
    for _ in 0..<64 {
      switch try layout(of: type) {
      case .void: return "void" + suffix
      case .number(let number): return number.name + suffix
      case .structure(let structure): return structure.name + suffix
      case .enumeration(let enumeration): return enumeration.name + suffix
      case .function: return "function" + suffix
      case .undefined(let name): return name + suffix
      case .pointer(let target, _):
        suffix = "*" + suffix
        type = target
      case .array(let element, let count):
        // Of an array of arrays the first dimension comes first.
        if suffix.first == "*" {
          suffix = "[\(count)]" + suffix
        } else {
          suffix += "[\(count)]"
        }
        type = element
      }
    }
    return "…" + suffix
  }
}
