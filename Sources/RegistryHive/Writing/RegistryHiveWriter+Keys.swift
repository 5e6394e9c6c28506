import DumpFormat

extension RegistryHiveWriter {
  /// Keys that one list holds: as many as Windows puts into one.
  static var subkeyLimit: Int { 1012 }

  /// The key with a name of UTF-8 below another; it is made if it is not there.
  ///
  /// - Throws: ``RegistryError/invalidName``, ``RegistryError/tooManySubkeys(limit:)``,
  ///   ``RegistryError/bufferTooSmall(needed:available:)``.
  @_lifetime(self: copy self)
  public mutating func key(
    _ name: RawSpan, below parent: NewRegistryKey
  ) throws(RegistryError) -> NewRegistryKey {
    let (index, existing) = find(name, below: parent)
    if let existing { return NewRegistryKey(cell: existing) }
    let cell = try newKey(name, parent: parent.cell, isRoot: false)
    try insert(cell, at: index, below: parent)
    return NewRegistryKey(cell: cell)
  }

  /// The key of a path, names between `\`, below the root; what is missing of it is made.
  @_lifetime(self: copy self)
  public mutating func key(path: RawSpan) throws(RegistryError) -> NewRegistryKey {
    var key = root
    var offset = 0
    while offset < path.byteCount {
      let first = offset
      while offset < path.byteCount, path.number(offset, as: UInt8.self) != 0x5C { offset += 1 }
      if first < offset { key = try self.key(path.extracting(first..<offset), below: key) }
      offset += 1
    }
    return key
  }

  /// The key of a path that is a literal.
  @_lifetime(self: copy self)
  public mutating func key(path: StaticString) throws(RegistryError) -> NewRegistryKey {
    try key(path: span(of: path))
  }

  /// Makes a key's cell.
  @_lifetime(self: copy self)
  mutating func newKey(_ name: RawSpan, parent: UInt32, isRoot: Bool) throws(RegistryError) -> UInt32 {
    typealias Layout = KeyNodeLayout
    let form = try NameForm(name, limit: 255)
    guard form.unitCount > 0, !form.hasSeparator else { throw .invalidName }
    let cell = try allocate(Layout.byteCount + form.byteCount)
    let node = cellOffset(cell)
    put(CellSignature.keyNode, node + Layout.signature.offset)
    // The root: entry of a hive, may not be deleted.
    let flags: UInt16 = (isRoot ? 0x0C : 0) | (form.isLatin ? Layout.compressedName : 0)
    put(flags, node + Layout.flags.offset)
    put(lastWritten, node + Layout.lastWritten.offset)
    put(parent, node + Layout.parent.offset)
    // Lists that are not there.
    put(UInt32.max, node + Layout.subkeyList.offset)
    put(UInt32.max, node + Layout.volatileSubkeyList.offset)
    put(UInt32.max, node + Layout.valueList.offset)
    put(UInt32.max, node + Layout.className.offset)
    put(securityCell, node + Layout.security.offset)
    put(UInt16(form.byteCount), node + Layout.nameLength.offset)
    putName(name, form, node + Layout.byteCount)
    keyCount += 1
    return cell
  }

  @_lifetime(self: copy self)
  mutating func putName(_ name: RawSpan, _ form: NameForm, _ offset: Int) {
    var units = UTF16Units(name)
    var place = offset
    while let unit = units.next() {
      if form.isLatin {
        put(UInt8(truncatingIfNeeded: unit), place)
        place += 1
      } else {
        put(unit, place)
        place += 2
      }
    }
  }

  /// Where a name is, or belongs, among the keys below another.
  private func find(_ name: RawSpan, below parent: NewRegistryKey) -> (index: Int, cell: UInt32?) {
    let node = cellOffset(parent.cell)
    let count = Int(get(node + KeyNodeLayout.subkeyCount.offset, as: UInt32.self))
    guard count > 0 else { return (0, nil) }
    let list = cellOffset(get(node + KeyNodeLayout.subkeyList.offset))
    for index in 0..<count {
      let cell: UInt32 = get(list + 4 + index * 8)
      let order = compare(name, nameOfKey: cell)
      if order == 0 { return (index, cell) }
      if order < 0 { return (index, nil) }
    }
    return (count, nil)
  }

  /// Order of a name and that of a key, by upper case units: below 0, 0, above 0.
  private func compare(_ name: RawSpan, nameOfKey cell: UInt32) -> Int {
    let node = cellOffset(cell)
    let length = Int(get(node + KeyNodeLayout.nameLength.offset, as: UInt16.self))
    let isLatin = get(node + KeyNodeLayout.flags.offset, as: UInt16.self) & KeyNodeLayout.compressedName != 0
    let start = node + KeyNodeLayout.byteCount
    var units = UTF16Units(name)
    for index in 0..<(isLatin ? length : length / 2) {
      guard let unit = units.next() else { return -1 }
      let other = isLatin ? UInt16(get(start + index, as: UInt8.self)) : get(start + 2 * index)
      let difference = Int(uppercaseUnit(unit)) - Int(uppercaseUnit(other))
      if difference != 0 { return difference }
    }
    return units.next() == nil ? 0 : 1
  }

  /// Puts a key into the sorted list of its parent.
  @_lifetime(self: copy self)
  private mutating func insert(
    _ cell: UInt32, at index: Int, below parent: NewRegistryKey
  ) throws(RegistryError) {
    typealias Layout = KeyNodeLayout
    let node = cellOffset(parent.cell)
    let count = Int(get(node + Layout.subkeyCount.offset, as: UInt32.self))
    guard count < Self.subkeyLimit else { throw .tooManySubkeys(limit: Self.subkeyLimit) }
    var list: UInt32 = get(node + Layout.subkeyList.offset)
    if count == 0 || cellCapacity(list) < 4 + (count + 1) * 8 {
      let new = try allocate(4 + min(max(4, count * 2), Self.subkeyLimit) * 8)
      if count > 0 {
        for byte in 0..<(4 + count * 8) {
          put(get(cellOffset(list) + byte, as: UInt8.self), cellOffset(new) + byte)
        }
        free(list)
      }
      list = new
      put(list, node + Layout.subkeyList.offset)
    }
    let elements = cellOffset(list)
    // Version 1.3 has the first four characters beside a key, 1.5 a hash.
    put(minorVersion >= 5 ? CellSignature.hashLeaf : CellSignature.fastLeaf, elements)
    put(UInt16(count + 1), elements + 2)
    var position = count
    while position > index {
      put(get(elements + 4 + (position - 1) * 8, as: UInt64.self), elements + 4 + position * 8)
      position -= 1
    }
    put(cell, elements + 4 + index * 8)
    put(minorVersion >= 5 ? hash(ofKey: cell) : hint(ofKey: cell), elements + 8 + index * 8)
    put(UInt32(count + 1), node + Layout.subkeyCount.offset)
    let name = cellOffset(cell)
    let length = UInt32(get(name + Layout.nameLength.offset, as: UInt16.self))
    let isLatin = get(name + Layout.flags.offset, as: UInt16.self) & Layout.compressedName != 0
    raise(node + Layout.longestSubkeyName.offset, to: isLatin ? length * 2 : length)
  }

  /// Makes a number at least as large as another.
  @_lifetime(self: copy self)
  mutating func raise(_ offset: Int, to value: UInt32) {
    if get(offset, as: UInt32.self) < value { put(value, offset) }
  }

  /// The hash of a hash leaf: 37 times the sum so far, plus the upper case unit.
  private func hash(ofKey cell: UInt32) -> UInt32 {
    var hash: UInt32 = 0
    let node = cellOffset(cell)
    let length = Int(get(node + KeyNodeLayout.nameLength.offset, as: UInt16.self))
    let isLatin = get(node + KeyNodeLayout.flags.offset, as: UInt16.self) & KeyNodeLayout.compressedName != 0
    let start = node + KeyNodeLayout.byteCount
    for index in 0..<(isLatin ? length : length / 2) {
      let unit = isLatin ? UInt16(get(start + index, as: UInt8.self)) : get(start + 2 * index)
      hash = hash &* 37 &+ UInt32(uppercaseUnit(unit))
    }
    return hash
  }

  /// The first four characters of a name of one byte each; zeros for other names.
  private func hint(ofKey cell: UInt32) -> UInt32 {
    let node = cellOffset(cell)
    guard get(node + KeyNodeLayout.flags.offset, as: UInt16.self) & KeyNodeLayout.compressedName != 0 else {
      return 0
    }
    var hint: UInt32 = 0
    for index in 0..<min(4, Int(get(node + KeyNodeLayout.nameLength.offset, as: UInt16.self))) {
      hint |= UInt32(get(node + KeyNodeLayout.byteCount + index, as: UInt8.self)) << UInt32(8 * index)
    }
    return hint
  }
}

/// How a name is stored.
struct NameForm {
  var unitCount = 0
  var isLatin = true
  var hasSeparator = false
  var byteCount: Int { isLatin ? unitCount : unitCount * 2 }

  init(_ name: RawSpan, limit: Int) throws(RegistryError) {
    var units = UTF16Units(name)
    while let unit = units.next() {
      unitCount += 1
      if unit > 0xFF { isLatin = false }
      if unit == 0x5C { hasSeparator = true }
    }
    guard !units.isDamaged, unitCount <= limit else { throw .invalidName }
  }
}
