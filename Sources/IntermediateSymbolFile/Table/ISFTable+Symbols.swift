public import DumpFormat

extension ISFTable {
  /// How many symbols there are.
  public var symbolCount: Int { count(.symbols) }

  /// The symbol at a place in the order of addresses, `nil` if there is none.
  public func symbol(at index: Int) -> ISFSymbol? {
    guard let record = record(index, .symbols, SymbolLayout.self),
      let name = text.string(at: record[SymbolLayout.name])
    else { return nil }
    let linkage = record[SymbolLayout.linkageName]
    let type = record[SymbolLayout.type]
    return ISFSymbol(
      index: index, name: name, linkageName: linkage == absent ? nil : text.string(at: linkage),
      rva: RelativeVirtualAddress(record[SymbolLayout.rva]),
      type: type == absent ? nil : ISFTypeReference(rawValue: type))
  }

  /// The symbol of a name, or of a name of the linker; `nil` if there is none. O(log *symbols*).
  public func symbol(named name: String) -> ISFSymbol? {
    var name = name
    let index = name.withUTF8 { unsafe symbolIndex(named: $0.span.bytes) }
    return index.flatMap(symbol(at:))
  }

  /// The address of a name, or of a name of the linker; `nil` if there is none. O(log *symbols*).
  public func rva(named name: String) -> RelativeVirtualAddress? {
    var name = name
    return name.withUTF8 { unsafe symbolIndex(named: $0.span.bytes) }.flatMap(rva(at:))
  }

  /// The nearest symbol at or below an address; `nil` if all are above it. O(log *symbols*).
  ///
  /// Nobody knows where a symbol ends: the caller says how far is too far. Of several symbols at one address the one
  /// whose name is fit to be shown: a C name before a decorated one.
  public func nearestSymbol(to rva: RelativeVirtualAddress) -> (symbol: ISFSymbol, displacement: UInt32)? {
    guard let index = nearestSymbolIndex(to: rva), let symbol = symbol(at: index), symbol.rva <= rva
    else { return nil }
    return (symbol, rva.rawValue - symbol.rva.rawValue)
  }

  /// The place of the nearest symbol at or below an address, for look-ups that need no name yet.
  public func nearestSymbolIndex(to rva: RelativeVirtualAddress) -> Int? {
    let after = (0..<count(.symbols)).partitionPoint { rawRVA($0) <= rva.rawValue }
    guard after > 0 else { return nil }
    let found = rawRVA(after - 1)
    // The first of those at the address.
    return (0..<after).partitionPoint { rawRVA($0) < found }
  }

  /// All symbols at an address, the one to show first.
  public func symbols(at rva: RelativeVirtualAddress) -> [ISFSymbol] {
    var index = (0..<count(.symbols)).partitionPoint { rawRVA($0) < rva.rawValue }
    var result: [ISFSymbol] = []
    while index < count(.symbols), rawRVA(index) == rva.rawValue {
      if let symbol = symbol(at: index) { result.append(symbol) }
      index += 1
    }
    return result
  }

  /// The address of the symbol at a place; `nil` if there is none.
  public func rva(at index: Int) -> RelativeVirtualAddress? {
    guard index >= 0, index < count(.symbols) else { return nil }
    return RelativeVirtualAddress(rawRVA(index))
  }

  /// The index has been checked.
  @inline(__always)
  private func rawRVA(_ index: Int) -> UInt32 {
    let place = offset(.symbols) + index * SymbolLayout.byteCount + SymbolLayout.rva.offset
    return UInt32(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt32.self))
  }

  private func symbolIndex(named name: RawSpan) -> Int? {
    let text = text
    guard
      let place = search(name, in: .symbolNames, SymbolNameLayout.self, SymbolNameLayout.name, text: text),
      let record = record(place, .symbolNames, SymbolNameLayout.self)
    else { return nil }
    return Int(record[SymbolNameLayout.symbol])
  }

  /// The first record of a name in a section that is sorted by name.
  func search<Layout>(
    _ name: RawSpan, in section: TableSection, _ layout: Layout.Type, _ field: Field<Layout, UInt32>,
    text: borrowing TextSection
  ) -> Int? {
    var low = 0
    var high = count(section)
    while low < high {
      let middle = low + (high - low) / 2
      guard let record = record(middle, section, layout) else { return nil }
      if text.compare(record[field], with: name) < 0 { low = middle + 1 } else { high = middle }
    }
    guard let record = record(low, section, layout), text.compare(record[field], with: name) == 0
    else { return nil }
    return low
  }
}
