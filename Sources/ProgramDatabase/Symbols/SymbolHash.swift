/// `GSIHashHdr`: a hash table from names to records of the symbol record stream.
public struct SymbolHash: Sendable {
  /// Number of symbols.
  public let count: Int

  private let stream: MSFStream
  /// Offset of the first hash record.
  private let first: Int
  /// Index of the first hash record of every bucket, and the count at the end; `nil` if the buckets are in a form
  /// that is not known: then every record is looked at.
  private let buckets: [UInt32]?

  /// Buckets of every linker but for `/DEBUG:FASTLINK`.
  private static let bucketCount = 4096

  /// Reads the table at the beginning of a range of the stream.
  init(_ stream: MSFStream, at start: Int, byteCount: Int) throws(PDBError) {
    self.stream = stream
    first = start + 16
    guard byteCount >= 16, try stream.load(UInt32.self, at: start) == .max,
      try stream.load(UInt32.self, at: start + 4) == 0xF12F_091A
    else {
      count = 0
      buckets = nil
      return
    }
    let recordBytes = Int(try stream.load(UInt32.self, at: start + 8))
    let bucketBytes = Int(try stream.load(UInt32.self, at: start + 12))
    guard recordBytes <= byteCount - 16, bucketBytes <= byteCount - 16 - recordBytes else {
      throw .truncated(
        stream: stream.number, offset: start + 16, needed: recordBytes + bucketBytes,
        available: byteCount - 16)
    }
    count = recordBytes / 8
    buckets = try SymbolHash.buckets(
      stream, at: start + 16 + recordBytes, byteCount: bucketBytes, count: UInt32(count))
  }

  private static func buckets(
    _ stream: MSFStream, at start: Int, byteCount: Int, count: UInt32
  )
    throws(PDBError) -> [UInt32]?
  {
    let bitmapBytes = (bucketCount / 32 + 1) * 4
    guard byteCount >= bitmapBytes else { return nil }
    var buckets: [UInt32] = []
    var next = start + bitmapBytes
    var starts: [(bucket: Int, first: UInt32)] = []
    for word in 0..<(bucketCount / 32 + 1) {
      var bits = try stream.load(UInt32.self, at: start + word * 4)
      while bits != 0 {
        let bucket = word * 32 + bits.trailingZeroBitCount
        bits &= bits - 1
        guard next + 4 <= start + byteCount else { return nil }
        // The offset is that of an array of 12-byte structures in the linker's memory.
        let offset = try stream.load(UInt32.self, at: next)
        next += 4
        guard offset % 12 == 0, offset / 12 <= count, offset / 12 >= starts.last?.first ?? 0 else {
          return nil
        }
        starts.append((bucket, offset / 12))
      }
    }
    guard next == start + byteCount else { return nil }
    buckets.reserveCapacity(bucketCount + 2)
    for entry in starts {
      while buckets.count <= entry.bucket { buckets.append(entry.first) }
    }
    while buckets.count < bucketCount + 2 { buckets.append(count) }
    return buckets
  }

  /// Offset of a record in the symbol record stream, `nil` if the index is not in the table.
  public func recordOffset(_ index: Int) throws(PDBError) -> Int? {
    guard index >= 0, index < count else { return nil }
    let offset = try stream.load(UInt32.self, at: first + index * 8)
    return offset == 0 ? nil : Int(offset) - 1
  }

  /// All symbols of a name, which is compared byte by byte.
  public func symbols(named name: String, in records: MSFStream) throws(PDBError) -> [PDBSymbol] {
    let wanted = Array(name.utf8)
    var range = 0..<count
    if let buckets {
      // A bucket that is not set is empty, and begins where the next one does.
      let bucket = Int(SymbolHash.hash(wanted) % UInt32(SymbolHash.bucketCount))
      range = Int(buckets[bucket])..<Int(buckets[bucket + 1])
    }
    var found: [PDBSymbol] = []
    for index in range {
      guard let offset = try recordOffset(index) else { continue }
      // One byte more than the name has shows that a record's name is longer. Reading all of it would let a file
      // with one long record and a bucket full of references to it take very long.
      let symbol = try PDBSymbol(records, at: offset, nameLimit: wanted.count + 1)
      if symbol.name == name { found.append(symbol) }
    }
    return found
  }

  /// `LHashPbCb`: the hash of names, version 1.
  static func hash(_ name: [UInt8]) -> UInt32 {
    var hash: UInt32 = 0
    var index = 0
    while index + 4 <= name.count {
      hash ^=
        UInt32(name[index]) | UInt32(name[index + 1]) << 8 | UInt32(name[index + 2]) << 16
        | UInt32(name[index + 3]) << 24
      index += 4
    }
    if index + 2 <= name.count {
      hash ^= UInt32(name[index]) | UInt32(name[index + 1]) << 8
      index += 2
    }
    if index < name.count { hash ^= UInt32(name[index]) }
    hash |= 0x2020_2020
    hash ^= hash >> 11
    return hash ^ hash >> 16
  }
}
