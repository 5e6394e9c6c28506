import DumpFormat

extension RegistryHive {
  /// The key that all others are below.
  public func root() throws(RegistryError) -> RegistryKey { try key(at: rootCell) }

  /// The key of a path in UTF-8, names between `\`, in any case, below another key or the root; `nil` if there is none.
  ///
  /// `CurrentControlSet` is not in a hive: read `Select\Current` and take `ControlSet001` or its like.
  public func key(_ path: RawSpan, below start: RegistryKey? = nil) throws(RegistryError) -> RegistryKey? {
    var key = if let start { start } else { try root() }
    var offset = 0
    while offset < path.byteCount {
      let first = offset
      while offset < path.byteCount, path.number(offset, as: UInt8.self) != 0x5C { offset += 1 }
      if first < offset {
        guard let next = try subkey(named: path.extracting(first..<offset), of: key) else { return nil }
        key = next
      }
      offset += 1
    }
    return key
  }

  /// The key of a path that is a literal.
  public func key(_ path: StaticString, below start: RegistryKey? = nil) throws(RegistryError) -> RegistryKey?
  {
    try key(span(of: path), below: start)
  }

  /// A key below another by its number, in the order of the hive (sorted by upper case names).
  public func subkey(_ index: Int, of key: RegistryKey) throws(RegistryError) -> RegistryKey? {
    guard index >= 0, index < key.subkeyCount else { return nil }
    let list = try subkeyList(key.subkeyList)
    guard list.isRoot else {
      return index < list.count ? try self.key(at: list.element(index)) : nil
    }
    var left = index
    for leaf in 0..<list.count {
      let leafList = try subkeyList(list.element(leaf))
      // An index root lists leaves only; a root below a root could go on forever.
      guard !leafList.isRoot else {
        throw .badSignature(offset: list.element(leaf), found: CellSignature.indexRoot)
      }
      if left < leafList.count { return try self.key(at: leafList.element(left)) }
      left -= leafList.count
    }
    return nil
  }

  /// The key with a name of UTF-8, in any case, directly below another.
  public func subkey(named name: RawSpan, of key: RegistryKey) throws(RegistryError) -> RegistryKey? {
    guard key.subkeyCount > 0 else { return nil }
    // No more keys are looked at than the hive can hold, whatever its lists say.
    var budget = min(key.subkeyCount, binsByteCount / KeyNodeLayout.byteCount)
    let list = try subkeyList(key.subkeyList)
    guard list.isRoot else { return try find(name, in: list, &budget) }
    for leaf in 0..<list.count where budget > 0 {
      let leafList = try subkeyList(list.element(leaf))
      guard !leafList.isRoot else {
        throw .badSignature(offset: list.element(leaf), found: CellSignature.indexRoot)
      }
      if let found = try find(name, in: leafList, &budget) { return found }
    }
    return nil
  }

  /// The name of a key in UTF-8, cut where the caller's bytes end (765 hold every name), and its length.
  public func name(of key: RegistryKey, into bytes: inout MutableRawSpan) throws(RegistryError) -> Int {
    copyName(try nameBytes(of: key), isLatin: key.flags & KeyNodeLayout.compressedName != 0, to: &bytes)
  }

  private func find(
    _ name: RawSpan, in list: borrowing SubkeyList, _ budget: inout Int
  ) throws(RegistryError) -> RegistryKey? {
    for index in 0..<list.count {
      guard budget > 0 else { return nil }
      budget -= 1
      let key = try self.key(at: list.element(index))
      if equalNames(try nameBytes(of: key), isLatin: key.flags & KeyNodeLayout.compressedName != 0, name) {
        return key
      }
    }
    return nil
  }

  @_lifetime(copy self)
  private func nameBytes(of key: RegistryKey) throws(RegistryError) -> RawSpan {
    let data = try cell(key.cell, needed: KeyNodeLayout.byteCount + key.nameLength)
    return data.extracting(KeyNodeLayout.byteCount..<(KeyNodeLayout.byteCount + key.nameLength))
  }

  private func key(at offset: UInt32) throws(RegistryError) -> RegistryKey {
    typealias Layout = KeyNodeLayout
    let data = try cell(offset, needed: Layout.byteCount)
    let node: Record<Layout>
    do { node = try Record<Layout>(data) } catch {
      throw .badCell(offset: offset, size: 0, needed: Layout.byteCount)
    }
    guard node[Layout.signature] == CellSignature.keyNode else {
      throw .badSignature(offset: offset, found: node[Layout.signature])
    }
    let nameLength = try checkedNameLength(
      node[Layout.nameLength], ofCell: offset, available: data.byteCount - Layout.byteCount)
    return RegistryKey(
      cell: offset, subkeyCount: Int(node[Layout.subkeyCount]), valueCount: Int(node[Layout.valueCount]),
      lastWritten: node[Layout.lastWritten], flags: node[Layout.flags], nameLength: nameLength,
      subkeyList: node[Layout.subkeyList], valueList: node[Layout.valueList])
  }

  @_lifetime(copy self)
  private func subkeyList(_ offset: UInt32) throws(RegistryError) -> SubkeyList {
    let data = try cell(offset, needed: 4)
    let signature: UInt16 = data.number(0)
    let stride: Int
    switch signature {
    case CellSignature.fastLeaf, CellSignature.hashLeaf: stride = 8
    case CellSignature.indexLeaf, CellSignature.indexRoot: stride = 4
    default: throw .badSignature(offset: offset, found: signature)
    }
    let count = Int(data.number(2, as: UInt16.self))
    let available = (data.byteCount - 4) / stride
    guard count <= available else {
      throw .badCount(offset: offset, count: UInt32(count), available: UInt32(available))
    }
    return SubkeyList(bytes: data, count: count, stride: stride, isRoot: signature == CellSignature.indexRoot)
  }
}

/// A list of keys (`lf`, `lh`, `li`) or of such lists (`ri`), checked for its length.
struct SubkeyList: ~Escapable {
  let bytes: RawSpan
  let count: Int
  let stride: Int
  let isRoot: Bool

  @_lifetime(copy bytes)
  init(bytes: RawSpan, count: Int, stride: Int, isRoot: Bool) {
    self.bytes = bytes
    self.count = count
    self.stride = stride
    self.isRoot = isRoot
  }

  func element(_ index: Int) -> UInt32 { bytes.number(4 + index * stride) }
}
