extension PDBTypes {
  /// The name of a type as it would be written in C, for example `unsigned long`, `_LIST_ENTRY*`, `wchar_t[16]`,
  /// `const char* const` or `void (*)(int)`. Untrusted: escape it before it is shown.
  ///
  /// Names that would be very long, as those of functions that take functions, are cut off with `…`.
  public func name(of index: TypeIndex) throws(PDBError) -> String {
    var budget = 256
    return try declaration(of: index, "", depth: 0, budget: &budget)
  }

  /// The declaration of a type around what stands for the thing that has it: nothing, `*`, `(*)(int)`, `[4]`.
  private func declaration(
    of index: TypeIndex, _ inner: String, depth: Int, budget: inout Int
  ) throws(PDBError) -> String {
    budget -= 1
    guard depth < 32, budget > 0, inner.utf8.count < 4096 else { return "…" + inner }
    switch try self[index] {
    case .simple(let type): return PDBTypes.joined(type.name, inner)
    case .modifier(let type):
      let words = [
        type.isConstant ? "const" : nil, type.isVolatile ? "volatile" : nil,
        type.isUnaligned ? "__unaligned" : nil,
      ]
      let target = try declaration(of: type.type, inner, depth: depth + 1, budget: &budget)
      return (words.compactMap { $0 } + [target]).joined(separator: " ")
    case .pointer(let type):
      var sign = try declarator(of: type, depth: depth, budget: &budget)
      if type.isConstant { sign += " const" }
      if type.isVolatile { sign += " volatile" }
      if type.isUnaligned { sign += " __unaligned" }
      if type.isRestricted { sign += " __restrict" }
      sign = PDBTypes.joined(sign, inner)
      switch try self[type.target] {
      case .array, .function: sign = "(" + sign + ")"
      default: break
      }
      return try declaration(of: type.target, sign, depth: depth + 1, budget: &budget)
    case .array(let type):
      let count = try elementCount(of: type)
      return try declaration(
        of: type.element, inner + "[" + (count.map { "\($0)" } ?? "") + "]", depth: depth + 1,
        budget: &budget)
    case .function(let type):
      let arguments = try parameterNames(of: type, depth: depth, budget: &budget)
      return try declaration(
        of: type.result, inner + "(" + arguments + ")", depth: depth + 1, budget: &budget)
    case .bitField(let type):
      return try declaration(of: type.type, inner, depth: depth + 1, budget: &budget) + " : \(type.length)"
    case .structure(let type): return PDBTypes.joined(type.name, inner)
    case .enumeration(let type): return PDBTypes.joined(type.name, inner)
    case .virtualTableShape(let entries): return PDBTypes.joined("<vtable \(entries.count) methods>", inner)
    case .virtualTable(let type): return PDBTypes.joined(type.names.first ?? "<vtable>", inner)
    default: return PDBTypes.joined("<type 0x\(String(index.rawValue, radix: 16))>", inner)
    }
  }

  /// `*`, `&`, `&&`, or `Class::*`.
  private func declarator(
    of type: PointerType, depth: Int, budget: inout Int
  ) throws(PDBError) -> String {
    switch type.mode {
    case .lvalueReference: return "&"
    case .rvalueReference: return "&&"
    case .dataMember, .memberFunction:
      guard let owner = type.memberOf else { return "*" }
      return try declaration(of: owner, "", depth: depth + 1, budget: &budget) + "::*"
    case .pointer, nil: return "*"
    }
  }

  private func parameterNames(
    of type: FunctionType, depth: Int, budget: inout Int
  ) throws(PDBError) -> String {
    var names: [String] = []
    for parameter in try parameters(of: type) {
      guard budget > 0 else {
        names.append("…")
        break
      }
      names.append(
        parameter == .none
          ? "..." : try declaration(of: parameter, "", depth: depth + 1, budget: &budget))
    }
    return names.joined(separator: ", ")
  }

  /// Signs of pointers and arrays follow at once, parentheses and words after a space.
  private static func joined(_ name: String, _ inner: String) -> String {
    switch inner.utf8.first {
    case nil: name
    case UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "["): name + inner
    default: name + " " + inner
    }
  }
}
