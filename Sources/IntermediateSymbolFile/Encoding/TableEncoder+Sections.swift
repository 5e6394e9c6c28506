/// The sections.
extension TableEncoder {
  mutating func section(_ section: TableSection, count: Int, _ write: (inout Self) -> Void) {
    sections.append((section, output.bytes.count, count))
    write(&self)
  }

  mutating func writeSymbols() {
    let byName = sorted(table.symbols, name: \.name)
    let ranks = byName.map { nameRank($0.name) }
    // Of several at one address the first is the one to show.
    let order = byName.indices.sorted {
      let a = byName[$0]
      let b = byName[$1]
      if a.rva != b.rva { return a.rva < b.rva }
      return ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] < ranks[$1]
    }
    section(.symbols, count: order.count) {
      for position in order {
        let symbol = byName[position]
        $0.output.number(symbol.rva)
        $0.output.number(symbol.name)
        $0.output.number(symbol.linkageName)
        $0.output.number(symbol.type)
      }
    }
    // `byName` is sorted; the few names of the linker are merged into it.
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, position) in order.enumerated() { places[position] = UInt32(truncatingIfNeeded: place) }
    var names: [(name: UInt32, symbol: UInt32)] = []
    names.reserveCapacity(byName.count + byName.count / 16)
    for (position, symbol) in byName.enumerated() { names.append((symbol.name, places[position])) }
    for (position, symbol) in byName.enumerated()
    where symbol.linkageName != absent && symbol.linkageName != symbol.name {
      names.append((symbol.linkageName, places[position]))
    }
    let nameOrder = names.indices.sorted {
      names[$0].name == names[$1].name ? $0 < $1 : table.names.isLess(names[$0].name, names[$1].name)
    }
    section(.symbolNames, count: names.count) {
      for position in nameOrder {
        $0.output.number(names[position].name)
        $0.output.number(names[position].symbol)
      }
    }
  }

  /// How well a name is fit to be shown: C names before decorated ones before those of the compiler's own making.
  private func nameRank(_ name: UInt32) -> Int {
    let range = table.names.range(name)
    guard let start = range.first else { return 3 }
    switch table.names.text[start] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      return 0
    case UInt8(ascii: "?"): return 1
    default: return 2
    }
  }

  mutating func write(_ types: [RawTable.UserType]) {
    var first = 0
    section(.userTypes, count: types.count) {
      for type in types {
        $0.output.number(type.name)
        $0.output.number(type.size)
        $0.output.number(UInt32(truncatingIfNeeded: first))
        $0.output.number(UInt32(truncatingIfNeeded: type.members.count))
        $0.output.number(type.kind.rawValue)
        first += type.members.count
      }
    }
    section(.members, count: first) {
      for type in types {
        let all = $0.table
        let order = type.members.sorted {
          let a = all.members[$0]
          let b = all.members[$1]
          if a.offset != b.offset { return a.offset < b.offset }
          let x = all.bitPosition(of: a.type)
          let y = all.bitPosition(of: b.type)
          return x == y ? $0 < $1 : x < y
        }
        for position in order {
          let member = all.members[position]
          $0.output.number(member.name)
          $0.output.number(member.offset)
          $0.output.number(member.type)
          $0.output.number((member.isAnonymous ? 1 : 0) as UInt32)
        }
      }
    }
  }

  mutating func write(_ enumerations: [RawTable.Enumeration], baseTypes: [UInt32: UInt32]) {
    var first = 0
    section(.enumerations, count: enumerations.count) {
      for enumeration in enumerations {
        $0.output.number(enumeration.name)
        $0.output.number(enumeration.size)
        $0.output.number(baseTypes[enumeration.base] ?? absent)
        $0.output.number(UInt32(truncatingIfNeeded: first))
        $0.output.number(UInt32(truncatingIfNeeded: enumeration.constants.count))
        first += enumeration.constants.count
      }
    }
    section(.constants, count: first) {
      for enumeration in enumerations {
        let all = $0.table.constants
        let order = enumeration.constants.sorted {
          let a = Int64(bitPattern: all[$0].value)
          let b = Int64(bitPattern: all[$1].value)
          return a == b ? $0 < $1 : a < b
        }
        for position in order {
          $0.output.number(all[position].name)
          $0.output.number(UInt32(truncatingIfNeeded: all[position].value))
          $0.output.number(UInt32(truncatingIfNeeded: all[position].value >> 32))
        }
      }
    }
  }
}

extension RawTable {
  /// The first bit of a bit field, 0 for other types.
  fileprivate func bitPosition(of type: UInt32) -> UInt8 { typeReferences[Int(type)].bitPosition }
}
