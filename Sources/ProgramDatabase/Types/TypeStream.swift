import DumpFormat

import Synchronization

/// A type stream: numbered records, either the types (TPI, stream 2) or the IDs (IPI, stream 4).
///
/// Opening reads the header and the samples of the index, one record in some hundred. The offsets between two samples
/// are found when a record between them is first asked for, and kept.
public final class TypeStream: Sendable {
  /// The header.
  public let header: TypeStreamHeader

  let stream: MSFStream
  let hash: MSFStream?
  /// Samples of the index, sorted by index and by offset.
  private let samples: [Sample]
  /// Offset of the end of the records.
  private let end: Int
  private let offsets: Mutex<[[UInt32]?]>
  let nameTable = Lazy<TypeHashTable>()

  /// A type index, and the offset of its record in the stream.
  struct Sample {
    var index: UInt32
    var offset: Int
  }

  /// Reads the header and the samples.
  init(_ stream: MSFStream, in msf: MSFFile) throws(PDBError) {
    let number = stream.number ?? 0
    self.stream = stream
    header = try stream.value(TypeStreamHeader.self, at: 0)
    guard header.firstIndex.rawValue >= 0x1000, header.firstIndex <= header.endIndex else {
      throw .malformed(
        .typeStreamHeader, stream: number, offset: 8, found: UInt64(header.firstIndex.rawValue))
    }
    guard header.headerSize >= 0x38, Int(header.headerSize) <= stream.count else {
      throw .malformed(.typeStreamHeader, stream: number, offset: 4, found: UInt64(header.headerSize))
    }
    end = min(Int(header.headerSize) + Int(header.recordBytes), stream.count)
    let count = header.endIndex.rawValue - header.firstIndex.rawValue
    // A record has four bytes at least.
    guard Int(count) <= (end - Int(header.headerSize)) / 4 else {
      throw .malformed(.typeStreamHeader, stream: number, offset: 12, found: UInt64(header.endIndex.rawValue))
    }
    // Without a hash stream the records can be read all the same.
    if let hashNumber = header.hashStream { hash = try? msf.stream(hashNumber) } else { hash = nil }
    samples =
      TypeStream.readSamples(header, hash, recordsEnd: end)
      ?? TypeStream.makeSamples(header, stream, recordsEnd: end)
    offsets = Mutex(Array(repeating: nil, count: samples.count))
  }

  /// The indices of all records.
  public var indices: Range<TypeIndex> { header.firstIndex..<header.endIndex }
  /// Number of records.
  public var count: Int { Int(header.endIndex.rawValue - header.firstIndex.rawValue) }

  /// Kind of a record and the place of its content, `nil` if the stream has no record of the index.
  func record(_ index: TypeIndex) throws(PDBError) -> TypeRecord? {
    guard indices.contains(index) else { return nil }
    let after = samples.partitionPoint { $0.index <= index.rawValue }
    guard after > 0 else { return nil }
    let sample = samples[after - 1]
    let position = Int(index.rawValue - sample.index)
    if let offset = offsets.withLock({ kept -> UInt32? in
      guard let chunk = kept[after - 1] else { return nil }
      return position < chunk.count ? chunk[position] : .max
    }) {
      return try record(at: offset, index)
    }
    let chunk = chunk(after - 1)
    offsets.withLock { $0[after - 1] = chunk }
    return try record(at: position < chunk.count ? chunk[position] : .max, index)
  }

  private func record(at offset: UInt32, _ index: TypeIndex) throws(PDBError) -> TypeRecord {
    guard offset != .max else {
      throw .malformed(
        .typeIndex, stream: stream.number ?? 0, offset: end, found: UInt64(index.rawValue))
    }
    let length = Int(try stream.load(UInt16.self, at: Int(offset)))
    let kind = TypeRecordKind(rawValue: try stream.load(UInt16.self, at: Int(offset) + 2))
    return TypeRecord(kind: kind, offset: Int(offset) + 4, count: length - 2)
  }

  /// Offsets of the records from one sample up to the next; fewer if a record is not valid.
  private func chunk(_ number: Int) -> [UInt32] {
    let next = number + 1 < samples.count ? samples[number + 1].index : header.endIndex.rawValue
    let count = Int(next - samples[number].index)
    var list: [UInt32] = []
    list.reserveCapacity(count)
    var offset = samples[number].offset
    while list.count < count, let following = TypeStream.following(offset, stream, end: end) {
      list.append(UInt32(truncatingIfNeeded: offset))
      offset = following
    }
    return list
  }

  /// Offset of the record after one, `nil` if there is no valid record.
  private static func following(_ offset: Int, _ stream: MSFStream, end: Int) -> Int? {
    guard offset + 4 <= end, let length = try? stream.load(UInt16.self, at: offset), length >= 2,
      Int(length) <= end - offset - 2
    else { return nil }
    return offset + 2 + Int(length)
  }

  /// The samples of the hash stream, `nil` if there are none or if they cannot be right.
  private static func readSamples(
    _ header: TypeStreamHeader, _ hash: MSFStream?, recordsEnd: Int
  ) -> [Sample]? {
    let start = Int(header.indexOffsets.offset)
    let bytes = Int(header.indexOffsets.byteCount)
    guard let hash, bytes >= 8, start <= hash.count, bytes <= hash.count - start else { return nil }
    var list: [Sample] = []
    list.reserveCapacity(bytes / 8)
    for offset in stride(from: start, through: start + bytes - 8, by: 8) {
      guard let index = try? hash.load(UInt32.self, at: offset),
        let place = try? hash.load(UInt32.self, at: offset + 4)
      else { return nil }
      let sample = Sample(index: index, offset: Int(place) + Int(header.headerSize))
      guard index < header.endIndex.rawValue, sample.offset < recordsEnd else { return nil }
      if let last = list.last, last.index >= index || last.offset >= sample.offset { return nil }
      list.append(sample)
    }
    guard let first = list.first, first.index == header.firstIndex.rawValue,
      first.offset == Int(header.headerSize)
    else { return nil }
    return list
  }

  /// Samples for a stream that has none: all records are passed over once.
  private static func makeSamples(
    _ header: TypeStreamHeader, _ stream: MSFStream, recordsEnd: Int
  ) -> [Sample] {
    var list: [Sample] = []
    var offset = Int(header.headerSize)
    for index in header.firstIndex.rawValue..<header.endIndex.rawValue {
      if (index - header.firstIndex.rawValue) % 128 == 0 { list.append(Sample(index: index, offset: offset)) }
      guard let next = following(offset, stream, end: recordsEnd) else { break }
      offset = next
    }
    return list
  }
}

/// A record of a type stream.
struct TypeRecord {
  /// What it is.
  var kind: TypeRecordKind
  /// Offset of its content, after the kind.
  var offset: Int
  /// Bytes of its content.
  var count: Int
}
