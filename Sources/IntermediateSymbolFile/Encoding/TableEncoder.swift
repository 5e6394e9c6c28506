/// Sorts a table, resolves its references, and writes its compact form.
struct TableEncoder {
  var table: RawTable
  var sections: [(section: TableSection, offset: Int, count: Int)] = []
  var output: ByteWriter

  init(_ table: consuming RawTable) {
    output = ByteWriter(byteCount: table.names.text.count * 3)
    self.table = table
  }

  /// The bytes of the table.
  consuming func encode(source: ISFSource) -> [UInt8] {
    if table.pdbName == absent { table.pdbName = table.names.intern([]) }
    if table.producer == absent { table.producer = table.names.intern([]) }
    let baseTypes = sorted(table.baseTypes, name: \.name)
    let enumerations = sorted(table.enumerations, name: \.name)
    let userTypes = sorted(table.userTypes, name: \.name)
    let references = resolve(
      baseTypes: index(baseTypes, \.name), enumerations: index(enumerations, \.name),
      userTypes: index(userTypes, \.name))

    output.zeros(TableHeader.byteCount)
    section(.text, count: table.names.text.count) { $0.output.bytes.append(contentsOf: $0.table.names.text) }
    writeSymbols()
    write(userTypes)
    write(enumerations, baseTypes: index(baseTypes, \.name))
    section(.baseTypes, count: baseTypes.count) {
      for type in baseTypes {
        $0.output.number(type.name)
        $0.output.number(type.size)
        $0.output.number(type.kind.rawValue)
        $0.output.number((type.isSigned ? 1 : 0) | (type.isBigEndian ? 2 : 0) as UInt32)
      }
    }
    section(.typeReferences, count: references.count) {
      for reference in references {
        $0.output.bytes.append(reference.kind.rawValue)
        $0.output.bytes.append(reference.bitPosition)
        $0.output.bytes.append(reference.bitLength)
        $0.output.bytes.append(reference.wanted)
        $0.output.number(reference.first)
        $0.output.number(reference.second)
      }
    }
    section(.problems, count: table.problems.count) {
      for problem in $0.table.problems {
        $0.output.number(problem.kind.rawValue)
        $0.output.number(problem.name)
        $0.output.number(problem.offset)
      }
    }
    writeHeader(source)
    return output.bytes
  }

  /// Records by the bytes of their names. Of several with one name the last in the text counts.
  mutating func sorted<Element>(
    _ elements: [Element], name: KeyPath<Element, UInt32>
  ) -> [Element] {
    let order = elements.indices.sorted {
      let a = elements[$0][keyPath: name]
      let b = elements[$1][keyPath: name]
      return a == b ? $0 < $1 : table.names.isLess(a, b)
    }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for position in order {
      let element = elements[position]
      if let last = result.last, last[keyPath: name] == element[keyPath: name] {
        table.report(.duplicateName, element[keyPath: name], at: 0)
        result[result.count - 1] = element
      } else {
        result.append(element)
      }
    }
    return result
  }

  func index<Element>(_ elements: [Element], _ name: KeyPath<Element, UInt32>) -> [UInt32: UInt32] {
    var result: [UInt32: UInt32] = [:]
    result.reserveCapacity(elements.count)
    for (position, element) in elements.enumerated() {
      result[element[keyPath: name]] = UInt32(truncatingIfNeeded: position)
    }
    return result
  }

  /// The references with indices instead of names.
  mutating func resolve(
    baseTypes: [UInt32: UInt32], enumerations: [UInt32: UInt32], userTypes: [UInt32: UInt32]
  ) -> [RawTable.TypeReference] {
    var result = table.typeReferences
    for position in result.indices {
      let reference = result[position]
      let found: UInt32?
      switch reference.kind {
      case .base: found = baseTypes[reference.first]
      case .enumeration: found = enumerations[reference.first]
      case .userType: found = userTypes[reference.first]
      case .pointer:
        // The base type of the pointer itself is no more than its width.
        result[position].second = baseTypes[reference.second] ?? absent
        continue
      default: continue
      }
      if let found {
        result[position].first = found
      } else {
        table.report(.undefinedType, reference.first, at: Int(table.typeReferenceOffsets[position]))
        result[position].kind = .undefined
        if reference.kind == .enumeration { result[position].wanted = ISFType.Wanted.enumeration.rawValue }
        if reference.kind == .base { result[position].wanted = ISFType.Wanted.baseType.rawValue }
      }
    }
    return result
  }
}
