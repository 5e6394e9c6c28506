import DumpFormat

extension RegistryHiveWriter {
  /// Sets a value of a key, in place of one that has the same name. An empty name is the default value.
  ///
  /// - Throws: ``RegistryError/invalidName``, ``RegistryError/dataTooLarge(byteCount:)``,
  ///   ``RegistryError/bufferTooSmall(needed:available:)``; the key keeps its values then.
  @_lifetime(self: copy self)
  public mutating func setValue(
    _ name: RawSpan, of key: NewRegistryKey, type: RegistryValueType, data: RawSpan
  ) throws(RegistryError) {
    try set(name, of: key, type, try store(data))
  }

  /// Sets a `REG_DWORD` whose name is a literal.
  @_lifetime(self: copy self)
  public mutating func setDword(
    _ name: StaticString, of key: NewRegistryKey, _ number: UInt32
  ) throws(RegistryError) {
    try set(span(of: name), of: key, .dword, StoredData(byteCount: 4, cell: number, isResident: true))
  }

  /// Sets a `REG_QWORD` whose name is a literal.
  @_lifetime(self: copy self)
  public mutating func setQword(
    _ name: StaticString, of key: NewRegistryKey, _ number: UInt64
  ) throws(RegistryError) {
    let cell = try allocate(8)
    put(number, cellOffset(cell))
    try set(span(of: name), of: key, .qword, StoredData(byteCount: 8, cell: cell, isResident: false))
  }

  /// Sets a string of UTF-8: `REG_SZ`, `REG_EXPAND_SZ`, or `REG_MULTI_SZ` with zeros between its strings. The zeros at
  /// the end are added. A string has at most 16344 bytes of UTF-16.
  @_lifetime(self: copy self)
  public mutating func setString(
    _ name: RawSpan, of key: NewRegistryKey, type: RegistryValueType = .string, _ text: RawSpan
  ) throws(RegistryError) {
    var units = UTF16Units(text)
    var count = type == .multiString ? 2 : 1
    while units.next() != nil { count += 1 }
    guard !units.isDamaged else { throw .invalidName }
    guard count * 2 <= RegistryHive.segmentByteCount else { throw .dataTooLarge(byteCount: count * 2) }
    let cell = try allocate(count * 2)
    units = UTF16Units(text)
    var place = cellOffset(cell)
    while let unit = units.next() {
      put(unit, place)
      place += 2
    }
    if count > 2 {
      return try set(name, of: key, type, StoredData(byteCount: count * 2, cell: cell, isResident: false))
    }
    // Up to four bytes lie in the value itself.
    let resident: UInt32 = get(cellOffset(cell))
    free(cell)
    try set(name, of: key, type, StoredData(byteCount: count * 2, cell: resident, isResident: true))
  }

  /// Sets a string whose name and text are literals.
  @_lifetime(self: copy self)
  public mutating func setString(
    _ name: StaticString, of key: NewRegistryKey, type: RegistryValueType = .string, _ text: StaticString
  ) throws(RegistryError) {
    try setString(span(of: name), of: key, type: type, span(of: text))
  }

  /// Where the data of a value are: in a cell, or in place of its number.
  struct StoredData {
    var byteCount: Int
    var cell: UInt32
    var isResident: Bool
  }

  /// Makes the value's cell and puts it into the list of its key.
  @_lifetime(self: copy self)
  private mutating func set(
    _ name: RawSpan, of key: NewRegistryKey, _ type: RegistryValueType, _ data: StoredData
  ) throws(RegistryError) {
    typealias Layout = KeyValueLayout
    let form = try NameForm(name, limit: 16383)
    let cell = try allocate(Layout.byteCount + form.byteCount)
    let value = cellOffset(cell)
    put(CellSignature.keyValue, value + Layout.signature.offset)
    put(UInt16(form.byteCount), value + Layout.nameLength.offset)
    put(UInt32(data.byteCount) | (data.isResident ? 0x8000_0000 : 0), value + Layout.dataSize.offset)
    put(data.cell, value + Layout.dataCell.offset)
    put(type.rawValue, value + Layout.type.offset)
    put((form.isLatin && form.unitCount > 0 ? 1 : 0) as UInt16, value + Layout.flags.offset)
    putName(name, form, value + Layout.byteCount)
    try add(cell, named: name, to: key)
    let node = cellOffset(key.cell)
    raise(node + KeyNodeLayout.longestValueName.offset, to: UInt32(form.unitCount * 2))
    raise(node + KeyNodeLayout.longestValueData.offset, to: UInt32(data.byteCount))
  }

  /// Stores data: up to four bytes in the value, large ones in segments where the version has them.
  @_lifetime(self: copy self)
  private mutating func store(_ data: RawSpan) throws(RegistryError) -> StoredData {
    let count = data.byteCount
    if count <= 4 {
      var number: UInt32 = 0
      for index in 0..<count { number |= UInt32(data.number(index, as: UInt8.self)) << UInt32(8 * index) }
      return StoredData(byteCount: count, cell: number, isResident: true)
    }
    let segment = RegistryHive.segmentByteCount
    guard count > segment, minorVersion >= 5 else {
      // Versions without segments keep 1 MiB at most.
      guard count <= 1 << 20 else { throw .dataTooLarge(byteCount: count) }
      let cell = try allocate(count)
      put(data, cellOffset(cell))
      return StoredData(byteCount: count, cell: cell, isResident: false)
    }
    let segments = (count + segment - 1) / segment
    guard segments <= 0xFFFF else { throw .dataTooLarge(byteCount: count) }
    let big = try allocate(8)
    let list = try allocate(segments * 4)
    put(CellSignature.bigData, cellOffset(big))
    put(UInt16(segments), cellOffset(big) + 2)
    put(list, cellOffset(big) + 4)
    for index in 0..<segments {
      let start = index * segment
      let length = min(segment, count - start)
      // A segment's cell has four bytes more than its data, as Windows makes them.
      let cell = try allocate(length + 4)
      put(data.extracting(start..<(start + length)), cellOffset(cell))
      put(cell, cellOffset(list) + index * 4)
    }
    return StoredData(byteCount: count, cell: big, isResident: false)
  }

  /// Puts a value into the list of its key, or in place of the one with its name.
  @_lifetime(self: copy self)
  private mutating func add(_ cell: UInt32, named name: RawSpan, to key: NewRegistryKey) throws(RegistryError)
  {
    typealias Layout = KeyNodeLayout
    let node = cellOffset(key.cell)
    let count = Int(get(node + Layout.valueCount.offset, as: UInt32.self))
    var list: UInt32 = get(node + Layout.valueList.offset)
    for index in 0..<count {
      let old: UInt32 = get(cellOffset(list) + index * 4)
      if hasName(old, name) {
        put(cell, cellOffset(list) + index * 4)
        freeValue(old)
        return
      }
    }
    if count == 0 || cellCapacity(list) < (count + 1) * 4 {
      let new = try allocate(max(4, count * 2) * 4)
      if count > 0 {
        for index in 0..<count {
          put(get(cellOffset(list) + index * 4, as: UInt32.self), cellOffset(new) + index * 4)
        }
        free(list)
      }
      list = new
      put(list, node + Layout.valueList.offset)
    }
    put(cell, cellOffset(list) + count * 4)
    put(UInt32(count + 1), node + Layout.valueCount.offset)
  }

  private func hasName(_ cell: UInt32, _ name: RawSpan) -> Bool {
    let value = cellOffset(cell)
    let length = Int(get(value + KeyValueLayout.nameLength.offset, as: UInt16.self))
    let isLatin = get(value + KeyValueLayout.flags.offset, as: UInt16.self) & 1 != 0
    let start = value + KeyValueLayout.byteCount
    return equalNames(bytes.bytes.extracting(start..<(start + length)), isLatin: isLatin, name)
  }

  /// Frees a value with its data.
  @_lifetime(self: copy self)
  private mutating func freeValue(_ cell: UInt32) {
    let value = cellOffset(cell)
    let size: UInt32 = get(value + KeyValueLayout.dataSize.offset)
    let data: UInt32 = get(value + KeyValueLayout.dataCell.offset)
    free(cell)
    guard size & 0x8000_0000 == 0, size > 0 else { return }
    if size > RegistryHive.segmentByteCount, minorVersion >= 5 {
      let list: UInt32 = get(cellOffset(data) + 4)
      for index in 0..<Int(get(cellOffset(data) + 2, as: UInt16.self)) {
        free(get(cellOffset(list) + index * 4))
      }
      free(list)
    }
    free(data)
  }
}
