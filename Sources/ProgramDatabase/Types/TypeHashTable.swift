import DumpFormat

/// Finds records of a type stream by their hash value: for types a hash of the name.
///
/// The numbers come from the hash stream, or are worked out from all names where there is none.
struct TypeHashTable: Sendable {
  /// Hash values of the records.
  private var values: [UInt32] = []
  /// Position of the first record of a bucket, `UInt32.max` if it is empty.
  private var heads: [UInt32] = []
  /// Position of the next record of the same bucket.
  private var nexts: [UInt32] = []
  /// What hash values were reduced by.
  let modulus: UInt32

  /// Builds the table; the values must be in the order of the records.
  init(_ values: [UInt32], modulus: UInt32) {
    self.values = values
    self.modulus = modulus
    var size = 16
    while size < values.count { size *= 2 }
    heads = Array(repeating: .max, count: size)
    nexts = Array(repeating: .max, count: values.count)
    // From the last to the first, so that each chain is in the order of the records.
    for position in values.indices.reversed() {
      let bucket = Int(values[position]) & (size - 1)
      nexts[position] = heads[bucket]
      heads[bucket] = UInt32(position)
    }
  }

  /// How many records of one hash are looked at. Those of sound files have a few dozen at most; without a limit a
  /// file whose types all have one hash would make every lookup read all of them.
  private static let chainLimit = 4096

  /// Calls a function with the position of each record of a hash, in their order, until it returns false.
  func forEach(_ hash: UInt32, _ body: (Int) throws(PDBError) -> Bool) throws(PDBError) {
    let value = modulus == 0 ? hash : hash % modulus
    var position = heads[Int(value) & (heads.count - 1)]
    var looked = 0
    while position != .max, looked < TypeHashTable.chainLimit {
      let index = Int(position)
      if values[index] == value {
        looked += 1
        if try !body(index) { return }
      }
      position = nexts[index]
    }
  }
}

extension TypeStream {
  /// The hash table of the stream.
  func hashTable() throws(PDBError) -> TypeHashTable {
    try nameTable.get { () throws(PDBError) in
      if let values = readHashValues() { return TypeHashTable(values, modulus: header.bucketCount) }
      return TypeHashTable(makeHashValues(), modulus: 0)
    }
  }

  /// The values of the hash stream; `nil` if it has not one for each record.
  private func readHashValues() -> [UInt32]? {
    let start = Int(header.hashValues.offset)
    guard let hash, header.bucketCount > 0, count > 0, Int(header.hashValues.byteCount) >= count * 4,
      start <= hash.count, count * 4 <= hash.count - start
    else { return nil }
    let values = try? hash.withBytes(at: start, count: count * 4) { bytes throws(PDBError) -> [UInt32] in
      var list: [UInt32] = []
      list.reserveCapacity(bytes.byteCount / 4)
      for offset in stride(from: 0, to: bytes.byteCount, by: 4) {
        list.append(bytes.load(UInt32.self, at: offset) ?? 0)
      }
      return list
    }
    return values
  }

  /// The values that the linker would have written for definitions and for lines of types.
  private func makeHashValues() -> [UInt32] {
    var list: [UInt32] = []
    list.reserveCapacity(count)
    for number in indices.lowerBound.rawValue..<indices.upperBound.rawValue {
      list.append((try? hashValue(of: TypeIndex(number))) ?? 0)
    }
    return list
  }

  private func hashValue(of index: TypeIndex) throws(PDBError) -> UInt32? {
    guard let record = try record(index) else { return nil }
    if record.kind == .typeSourceLine || record.kind == .typeModuleSourceLine {
      let type = try stream.load(UInt32.self, at: record.offset)
      return TypeStream.hash(of: TypeIndex(type))
    }
    guard record.kind.isTag else { return nil }
    return try stream.withBytes(at: record.offset, count: record.count) { bytes throws(PDBError) in
      let place = RecordPlace(stream: stream.number ?? 0, offset: record.offset)
      switch try PDBType(record.kind, bytes, at: place) {
      case .structure(let type): return TypeStream.hash(type.name, type.uniqueName, type.properties)
      case .enumeration(let type): return TypeStream.hash(type.name, type.uniqueName, type.properties)
      default: return nil
      }
    }
  }

  /// The hash by which the definition of a type is found.
  static func hash(_ name: String, _ uniqueName: String?, _ properties: TypeProperties) -> UInt32 {
    let isScoped = properties.contains(.scoped)
    return SymbolHash.hash(Array((isScoped ? uniqueName ?? name : name).utf8))
  }

  /// The hash by which the source line of a type is found.
  static func hash(of type: TypeIndex) -> UInt32 {
    SymbolHash.hash((0..<4).map { UInt8(truncatingIfNeeded: type.rawValue >> (8 * $0)) })
  }
}
