import DumpFormat

extension RegistryHive {
  /// The value of a key with a name of UTF-8, in any case; an empty name is the key's default value.
  public func value(_ name: RawSpan, of key: RegistryKey) throws(RegistryError) -> RegistryValue? {
    for index in 0..<min(key.valueCount, binsByteCount / 4) {
      guard let value = try value(index, of: key) else { return nil }
      if equalNames(try nameBytes(of: value), isLatin: value.isLatinName, name) { return value }
    }
    return nil
  }

  /// The value of a key with a name that is a literal.
  public func value(_ name: StaticString, of key: RegistryKey) throws(RegistryError) -> RegistryValue? {
    try value(span(of: name), of: key)
  }

  /// A value of a key by its number.
  public func value(_ index: Int, of key: RegistryKey) throws(RegistryError) -> RegistryValue? {
    guard index >= 0, index < key.valueCount else { return nil }
    // The count is below 2^32, so the sum fits.
    let list = try cell(key.valueList, needed: (index + 1) * 4)
    return try value(at: list.number(index * 4))
  }

  /// The name of a value in UTF-8, cut where the caller's bytes end, and its length; 0 for the default value.
  public func name(of value: RegistryValue, into bytes: inout MutableRawSpan) throws(RegistryError) -> Int {
    copyName(try nameBytes(of: value), isLatin: value.isLatinName, to: &bytes)
  }

  /// Copies the data of a value into the caller's bytes.
  ///
  /// - Returns: ``RegistryValue/dataByteCount``.
  /// - Throws: ``RegistryError/bufferTooSmall(needed:available:)``, or what is wrong with the cells.
  public func copyData(of value: RegistryValue, into bytes: inout MutableRawSpan) throws(RegistryError) -> Int
  {
    let count = value.dataByteCount
    guard count <= bytes.byteCount else { throw .bufferTooSmall(needed: count, available: bytes.byteCount) }
    if let data = try data(of: value) {
      copy(data, to: &bytes, at: 0)
      return count
    }
    let big = try cell(value.dataCell, needed: 8)
    let segments = Int(big.number(2, as: UInt16.self))
    let needed = (count + Self.segmentByteCount - 1) / Self.segmentByteCount
    guard segments >= needed else {
      throw .badCount(offset: value.dataCell, count: UInt32(needed), available: UInt32(segments))
    }
    let list = try cell(big.number(4), needed: needed * 4)
    for index in 0..<needed {
      let start = index * Self.segmentByteCount
      let length = min(Self.segmentByteCount, count - start)
      copy(try cell(list.number(index * 4), needed: length).extracting(0..<length), to: &bytes, at: start)
    }
    return count
  }

  /// The data of a value where they lie; `nil` if they lie in several places (more than 16344 bytes): then
  /// ``copyData(of:into:)`` puts them together.
  @_lifetime(copy self)
  public func data(of value: RegistryValue) throws(RegistryError) -> RawSpan? {
    if value.isResident {
      let cell = try cell(value.cell, needed: KeyValueLayout.byteCount)
      return cell.extracting(
        KeyValueLayout.dataCell.offset..<(KeyValueLayout.dataCell.offset + value.dataByteCount))
    }
    if value.dataByteCount == 0 { return bytes.extracting(0..<0) }
    if value.dataByteCount > Self.segmentByteCount, minorVersion > 3 {
      let data = try cell(value.dataCell, needed: 8)
      if data.number(0, as: UInt16.self) == CellSignature.bigData { return nil }
    }
    return try cell(value.dataCell, needed: value.dataByteCount).extracting(0..<value.dataByteCount)
  }

  /// A 32-bit number; `nil` if the value is no `REG_DWORD` of four bytes.
  public func dword(of value: RegistryValue) throws(RegistryError) -> UInt32? {
    guard value.type == .dword, value.dataByteCount == 4, let data = try data(of: value) else { return nil }
    return data.number(0)
  }

  /// A 64-bit number; `nil` if the value is no `REG_QWORD` of eight bytes.
  public func qword(of value: RegistryValue) throws(RegistryError) -> UInt64? {
    guard value.type == .qword, value.dataByteCount == 8, let data = try data(of: value) else { return nil }
    return data.number(0)
  }

  /// Bytes of a segment of big data.
  static var segmentByteCount: Int { 16344 }

  private func value(at offset: UInt32) throws(RegistryError) -> RegistryValue {
    typealias Layout = KeyValueLayout
    let data = try cell(offset, needed: Layout.byteCount)
    let record: Record<Layout>
    do { record = try Record<Layout>(data) } catch {
      throw .badCell(offset: offset, size: 0, needed: Layout.byteCount)
    }
    guard record[Layout.signature] == CellSignature.keyValue else {
      throw .badSignature(offset: offset, found: record[Layout.signature])
    }
    let nameLength = try checkedNameLength(
      record[Layout.nameLength], ofCell: offset, available: data.byteCount - Layout.byteCount)
    let size = record[Layout.dataSize]
    let isResident = size & 0x8000_0000 != 0
    let count = Int(size & 0x7FFF_FFFF)
    guard isResident ? count <= 4 : count <= binsByteCount else {
      throw .badCount(offset: offset, count: UInt32(count), available: isResident ? 4 : UInt32(binsByteCount))
    }
    return RegistryValue(
      cell: offset, type: RegistryValueType(rawValue: record[Layout.type]), dataByteCount: count,
      isResident: isResident, dataCell: record[Layout.dataCell], nameLength: nameLength,
      isLatinName: record[Layout.flags] & 1 != 0)
  }

  @_lifetime(copy self)
  private func nameBytes(of value: RegistryValue) throws(RegistryError) -> RawSpan {
    let data = try cell(value.cell, needed: KeyValueLayout.byteCount + value.nameLength)
    return data.extracting(KeyValueLayout.byteCount..<(KeyValueLayout.byteCount + value.nameLength))
  }

  private func copy(_ source: RawSpan, to bytes: inout MutableRawSpan, at offset: Int) {
    for index in 0..<source.byteCount {
      bytes.storeBytes(of: source.number(index, as: UInt8.self), toByteOffset: offset + index, as: UInt8.self)
    }
  }
}
