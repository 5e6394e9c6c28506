import DumpFormat

/// The file of a user minidump and its directory: what all readers of streams need.
struct StreamSource {
  let file: MappedFile
  let streams: [UserStream]

  /// The first stream of a type that has bytes.
  func stream(_ type: MinidumpStreamType) -> UserStream? {
    streams.first { $0.type == type && $0.byteCount > 0 }
  }

  /// A record at the beginning of a stream; `nil` if the dump does not have it whole.
  func record<Layout: RecordLayout, Value>(
    _ type: MinidumpStreamType, _ layout: Layout.Type, _ make: (borrowing Record<Layout>) -> Value
  ) -> Value? {
    stream(type).flatMap { record(at: $0.offset, layout, make) }
  }

  /// A record at an offset of the file; `nil` if the file does not have it whole.
  func record<Layout: RecordLayout, Value>(
    at offset: Int, _ layout: Layout.Type, _ make: (borrowing Record<Layout>) -> Value
  ) -> Value? {
    guard let record = try? Record<Layout>(file.bytes, at: offset) else { return nil }
    return make(record)
  }

  /// A record that may be shorter than its layout, with zeros for what is missing; `nil` without any byte.
  func record<Layout: RecordLayout, Value>(
    at offset: Int, available: Int, _ layout: Layout.Type, _ make: (borrowing Record<Layout>) -> Value
  ) -> Value? {
    if available >= Layout.byteCount { return record(at: offset, layout, make) }
    var bytes = file.copy(FileRange(offset: offset, byteCount: max(0, available)))
    guard !bytes.isEmpty else { return nil }
    bytes.append(contentsOf: repeatElement(0, count: Layout.byteCount - bytes.count))
    guard let record = unsafe try? Record<Layout>(bytes.span.bytes) else { return nil }
    return make(record)
  }

  /// The entries of a list: `count` records of `stride` bytes, `start` bytes after the beginning of the stream.
  ///
  /// No more than the stream has is read, whatever the count says.
  func list<Layout: RecordLayout, Entry>(
    _ stream: UserStream, start: Int, stride: Int, count: UInt64, _ layout: Layout.Type,
    _ make: (borrowing Record<Layout>) -> Entry
  ) -> StreamList<Entry> {
    guard stride >= Layout.byteCount else {
      let problem = UserDumpProblem.entrySize(stream.type, found: stride, expected: Layout.byteCount)
      return StreamList(entries: [], problem: count == 0 ? nil : problem)
    }
    let room = start >= 0 && start <= stream.byteCount ? (stream.byteCount - start) / stride : 0
    let readable = Int(min(UInt64(room), count))
    var entries: [Entry] = []
    entries.reserveCapacity(readable)
    let bytes = file.bytes
    for index in 0..<readable {
      guard let record = try? Record<Layout>(bytes, at: stream.offset + start + index * stride) else { break }
      entries.append(make(record))
    }
    let isShort = UInt64(entries.count) < count
    return StreamList(
      entries: entries,
      problem: isShort ? .truncatedList(stream.type, listed: count, read: entries.count) : nil)
  }

  /// A list that begins with a count of 32 bits.
  ///
  /// Some writers put four bytes after the count, so that the entries are aligned: the size of the stream tells.
  func countedList<Layout: RecordLayout, Entry>(
    _ type: MinidumpStreamType, _ layout: Layout.Type, _ make: (borrowing Record<Layout>) -> Entry
  ) -> StreamList<Entry> {
    guard let stream = stream(type) else { return StreamList() }
    guard stream.byteCount >= 4 else {
      return StreamList(entries: [], problem: .truncatedList(type, listed: 0, read: 0))
    }
    let count = file.bytes.littleEndian(at: stream.offset, as: UInt32.self)
    // A count of 32 bits times a small size fits 64 bits.
    let padded = 8 + UInt64(count) * UInt64(Layout.byteCount)
    return list(
      stream, start: UInt64(stream.listedByteCount) == padded && count > 0 ? 8 : 4,
      stride: Layout.byteCount, count: UInt64(count), layout, make)
  }

  /// The architecture of the first context record whose flags name one; for dumps without system information.
  var architectureOfContexts: Architecture? {
    let threads = countedList(.threadList, MinidumpThread.Layout.self) {
      $0[MinidumpThread.Layout.contextRva]
    }
    for rva in threads.entries.prefix(16) {
      let bytes = file.bytes.clipped(offset: Int(rva), count: 0x34)
      guard bytes.byteCount == 0x34 else { continue }
      if bytes.littleEndian(at: 0x30, as: UInt32.self) & 0x00FF_0000 == 0x10_0000 { return .x64 }
      switch bytes.littleEndian(at: 0, as: UInt32.self) & 0x00FF_0000 {
      case 0x1_0000: return .x86
      case 0x40_0000: return .arm64
      default: continue
      }
    }
    return nil
  }
}
