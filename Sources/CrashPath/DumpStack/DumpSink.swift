import DumpFormat

/// A place that takes the bytes of a dump one after the other: the page file, or a file of the next boot.
protocol DumpSink {
  associatedtype Failure: Error
  /// Appends bytes.
  mutating func append(_ bytes: StorageBytes) throws(Failure)
}

extension DumpSink {
  /// Appends bytes of zero; `page` is a page of zeros.
  mutating func append(zeros count: Int, from page: StorageBytes) throws(Failure) {
    var left = count
    while left > 0 {
      let piece = min(left, page.byteCount)
      try append(page.slice(0, piece))
      left -= piece
    }
  }
}

/// Bytes that go to the page file through the second half of the first staging buffer, from a sector's boundary on.
struct DumpStreamSink<Platform: CrashPlatform>: DumpSink {
  var stream: DumpStream<Platform>
  /// Offset in the dump of the next byte.
  private(set) var offset: UInt64
  private var filled = 0
  /// Calls the callbacks that want to see what is written, `nil` if there are none.
  private let observer: CallbackCaller<Platform>?
  /// What they are told it is: 2 body, 3 secondary data.
  private let observedType: UInt32

  init(
    _ stream: DumpStream<Platform>, at offset: UInt64, observer: CallbackCaller<Platform>? = nil,
    type: UInt32 = 2
  ) {
    self.stream = stream
    self.offset = offset
    self.observer = observer
    observedType = type
  }

  private var buffer: StorageBytes {
    stream.storage.stagingA.slice(DumpStream<Platform>.pieceByteCount, DumpStream<Platform>.pieceByteCount)
  }

  mutating func append(_ bytes: StorageBytes) throws(DumpError) {
    var done = 0
    while done < bytes.byteCount {
      let count = min(bytes.byteCount - done, buffer.byteCount - filled)
      buffer.copy(bytes.slice(done, count), to: filled)
      filled += count
      done += count
      offset += UInt64(count)
      if filled == buffer.byteCount { try drain() }
    }
  }

  /// Fills the last sector with zeros and writes it.
  mutating func finish() throws(DumpError) {
    let sector = stream.sectorByteCount
    let padded = (filled + sector - 1) / sector * sector
    buffer.slice(filled, padded - filled).fill()
    offset += UInt64(padded - filled)
    filled = padded
    try drain()
    try stream.flush()
  }

  private mutating func drain() throws(DumpError) {
    guard filled > 0 else { return }
    observer?.callDumpIo(buffer.slice(0, filled), type: observedType)
    try stream.write(buffer.slice(0, filled), at: offset - UInt64(filled))
    filled = 0
  }
}
