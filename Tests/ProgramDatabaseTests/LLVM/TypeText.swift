import DumpFormat
import ProgramDatabase

/// Writes types as `llvm-pdbutil dump -types` does, so that both can be compared word by word.
struct TypeText {
  let types: PDBTypes

  /// An index as the tool shows it.
  func show(_ index: TypeIndex) -> String {
    if index == .none { return "<no type>" }
    let number = String(index.rawValue, radix: 16, uppercase: true)
    let text = "0x" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    guard let simple = SimpleType(index) else { return text }
    return text + " (" + words(simple) + ")"
  }

  /// An index without the name of a simple type.
  static func hex(_ index: TypeIndex) -> String {
    let number = String(index.rawValue, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }

  /// The tool says `unsigned` for `unsigned int`, and version 14 does not know `char8_t`.
  func words(_ type: SimpleType) -> String {
    type.kind.name == "char8_t"
      ? "<unknown simple type>" : type.name.replacing("unsigned int", with: "unsigned")
  }

  /// The lines of a record, without the length in its head.
  func lines(_ index: TypeIndex) throws -> [String] {
    guard let type = try types[index] else { return [] }
    switch type {
    case .simple: return ["?"]
    case .modifier(let type):
      let flags = [
        type.isConstant ? "const" : nil, type.isVolatile ? "volatile" : nil,
        type.isUnaligned ? "unaligned" : nil,
      ]
      return [
        "LF_MODIFIER",
        "referent = \(show(type.type)), modifiers = \(flags.compactMap { $0 }.joined(separator: " | "))",
      ]
    case .pointer(let type): return pointer(type)
    case .array(let type):
      return [
        "LF_ARRAY" + (type.name.isEmpty ? "" : " `\(type.name)`"),
        "size: \(type.size), index type: \(show(type.index)), element type: \(show(type.element))",
      ]
    case .bitField(let type):
      return [
        "LF_BITFIELD", "type = \(show(type.type)), bit offset = \(type.position), # bits = \(type.length)",
      ]
    case .structure(let type): return try structure(type, index)
    case .enumeration(let type):
      return [
        "LF_ENUM `\(type.name)`", "unique name: `\(type.uniqueName ?? "")`",
        "field list: \(show(type.fieldList)), underlying type: \(show(type.underlying))",
        "options: \(try options(type.properties, index))",
      ].filter { type.uniqueName != nil || !$0.hasPrefix("unique name") }
    case .function(let type): return function(type)
    case .argumentList(let list): return try ["LF_ARGLIST"] + list.map(argument)
    case .fieldList: return try ["LF_FIELDLIST"] + types.members(ofFieldList: index).flatMap(member)
    case .methodList(let list):
      return ["LF_METHODLIST"]
        + list.map {
          "- Method [type = \(show($0.type)), vftable offset = \(tableOffset($0)), attrs = "
            + "\(attributes($0.attributes))]"
        }
    case .virtualTableShape: return ["LF_VTSHAPE"]
    case .virtualTable, .typeServer, .other: return ["?"]
    }
  }

  private func pointer(_ type: PointerType) -> [String] {
    let mode =
      switch type.mode {
      case .pointer: "pointer"
      case .lvalueReference: "ref"
      case .rvalueReference: "rvalue ref"
      case .dataMember: "data member pointer"
      case .memberFunction: "member fn pointer"
      case nil: "?"
      }
    let flags = [
      type.isVolatile ? "volatile" : nil, type.isConstant ? "const" : nil,
      type.isUnaligned ? "unaligned" : nil, type.isRestricted ? "restrict" : nil,
    ].compactMap { $0 }
    let kind = type.attributes & 0x1F == 0xC ? "ptr64" : "ptr32"
    return [
      "LF_POINTER",
      "referent = \(show(type.target)), mode = \(mode), opts = "
        + "\(flags.isEmpty ? "None" : flags.joined(separator: " | ")), kind = \(kind)",
    ]
  }

  private func structure(_ type: StructureType, _ index: TypeIndex) throws -> [String] {
    let kind =
      switch type.kind {
      case .classType: "LF_CLASS"
      case .structure: "LF_STRUCTURE"
      case .interface: "LF_INTERFACE"
      case .union: "LF_UNION"
      }
    var lines = ["\(kind) `\(type.name)`"]
    if let name = type.uniqueName { lines.append("unique name: `\(name)`") }
    if type.kind == .union {
      lines.append("field list: \(show(type.fieldList))")
    } else {
      lines.append(
        "vtable: \(show(type.virtualTableShape)), base list: <no type>, field list: \(show(type.fieldList))")
    }
    lines.append("options: \(try options(type.properties, index)), sizeof \(type.size)")
    return lines
  }

  private func options(_ properties: TypeProperties, _ index: TypeIndex) throws -> String {
    var words: [String] = []
    func add(_ flag: TypeProperties, _ word: String) { if properties.contains(flag) { words.append(word) } }
    if properties.contains(.forwardReference) {
      let definition = try types.definition(of: index)
      let sign = definition == index ? "=" : definition > index ? "->" : "<-"
      words.append("forward ref (\(sign) \(show(definition)))")
    }
    add(.hasConstructor, "has ctor / dtor")
    add(.containsNested, "contains nested class")
    add(.hasConversionOperator, "conversion operator")
    add(.hasUniqueName, "has unique name")
    add(.intrinsic, "intrin")
    add(.nested, "is nested")
    add(.hasOverloadedOperator, "overloaded operator")
    add(.hasOverloadedAssignment, "overloaded operator=")
    add(.packed, "packed")
    add(.scoped, "scoped")
    add(.sealed, "sealed")
    return words.isEmpty ? "None" : words.joined(separator: " | ")
  }

  private func function(_ type: FunctionType) -> [String] {
    let convention =
      switch type.convention {
      case .cdecl: "cdecl"
      case .stdcall: "stdcall"
      case .thiscall: "thiscall"
      case .fastcall: "fastcall"
      case .clrcall: "clrcall"
      case .vectorcall: "vectorcall"
      default: "?"
      }
    var words: [String] = []
    if type.options & 4 != 0 { words.append("constructor with virtual bases") }
    if type.options & 2 != 0 { words.append("constructor") }
    if type.options & 1 != 0 { words.append("returns cxx udt") }
    let options = words.isEmpty ? "None" : words.joined(separator: " | ")
    var lines = [
      type.member == nil ? "LF_PROCEDURE" : "LF_MFUNCTION",
      "return type = \(show(type.result)), # args = \(type.parameterCount), param list = "
        + show(type.argumentList),
    ]
    if let member = type.member {
      lines.append(
        "class type = \(show(member.classType)), this type = \(show(member.thisType)), this adjust = "
          + "\(member.thisAdjustment)")
    }
    lines.append("calling conv = \(convention), options = \(options)")
    return lines
  }

  private func argument(_ index: TypeIndex) throws -> String {
    "\(show(index)): `\(try isPlain(index) ? try types.name(of: index) : try toolName(index))`"
  }

  /// Whether the tool names a type as we do: in names of pointers to functions and to arrays it does not follow the
  /// syntax of C.
  private func isPlain(_ index: TypeIndex) throws -> Bool {
    switch try types[index] {
    case .modifier(let type): return try isPlain(type.type)
    case .pointer(let type): return try type.memberOf == nil && isPlain(type.target)
    case .simple(let type): return index != .none && words(type) == type.name
    case .structure, .enumeration: return true
    default: return false
    }
  }

  /// The name of a type in the tool's way: the sign of a pointer behind all that it points to, no bounds of arrays.
  private func toolName(_ index: TypeIndex) throws -> String {
    switch try types[index] {
    case .modifier(let type):
      return (type.isConstant ? "const " : "") + (type.isVolatile ? "volatile " : "")
        + (try toolName(type.type))
    case .pointer(let type):
      let sign = type.mode == .lvalueReference ? "&" : type.mode == .rvalueReference ? "&&" : "*"
      let owner = try type.memberOf.map { try " " + toolName($0) + "::" } ?? ""
      return try toolName(type.target) + owner + sign + (type.isConstant ? " const" : "")
        + (type.isVolatile ? " volatile" : "")
    case .array(let type): return type.name
    case .function(let type):
      let owner = try type.member.map { try toolName($0.classType) + "::" } ?? ""
      let parameters = try types.parameters(of: type).map(toolName).joined(separator: ", ")
      return try toolName(type.result) + " " + owner + "(" + parameters + ")"
    case .simple(let type): return index == .none ? "" : words(type)
    default: return try types.name(of: index)
    }
  }

  private func tableOffset(_ method: MethodOverload) -> String {
    method.virtualTableOffset.map { "\($0)" } ?? "-1"
  }

  private func attributes(_ attributes: MemberAttributes) -> String {
    var words: [String] = []
    switch attributes.access {
    case .privateAccess: words.append("private")
    case .protectedAccess: words.append("protected")
    case .publicAccess: words.append("public")
    case .unspecified: break
    }
    switch attributes.method {
    case .virtual: words.append("virtual")
    case .staticMethod: words.append("static")
    case .friend: words.append("friend")
    case .introducingVirtual: words.append("intro virtual")
    case .pureVirtual: words.append("pure virtual")
    case .pureIntroducing: words.append("pure intro virtual")
    case .vanilla, nil: break
    }
    if attributes.isCompilerGenerated { words.append("compiler-generated") }
    if attributes.isSealed { words.append("sealed") }
    return words.joined(separator: " ")
  }

  private func member(_ member: FieldListMember) throws -> [String] {
    switch member {
    case .data(let data):
      return [
        "- LF_MEMBER [name = `\(data.name)`, Type = \(show(data.type)), offset = \(data.offset), attrs = "
          + "\(attributes(data.attributes))]"
      ]
    case .staticData(let name, let type, let attributes):
      return [
        "- LF_STMEMBER [name = `\(name)`, type = \(show(type)), attrs = \(self.attributes(attributes))]"
      ]
    case .baseClass(let type, let offset, let attributes):
      return [
        "- LF_BCLASS", "type = \(show(type)), offset = \(offset), attrs = \(self.attributes(attributes))",
      ]
    case .virtualBaseClass(let base):
      return [
        base.isIndirect ? "- LF_IVBCLASS" : "- LF_VBCLASS",
        "base = \(show(base.type)), vbptr = \(show(base.pointerType)), vbptr offset = "
          + "\(base.pointerOffset), vtable index = \(base.tableIndex)",
        "attrs = \(attributes(base.attributes))",
      ]
    case .enumerator(let value):
      let number =
        switch value.value {
        case .signed(let number): "\(number)"
        case .unsigned(let number): "\(number)"
        default: "?"
        }
      return ["- LF_ENUMERATE [\(value.name) = \(number)]"]
    case .method(let name, let method):
      return [
        "- LF_ONEMETHOD [name = `\(name)`]",
        "type = \(show(method.type)), vftable offset = \(tableOffset(method)), attrs = "
          + attributes(method.attributes),
      ]
    case .methods(let name, let count, let list):
      return ["- LF_METHOD [name = `\(name)`, # overloads = \(count), overload list = \(show(list))]"]
    case .nestedType(let name, let type):
      return ["- LF_NESTTYPE [name = `\(name)`, parent = \(show(type))]"]
    case .virtualTablePointer(let type): return ["- LF_VFUNCTAB type = \(show(type))"]
    }
  }
}
