import DumpFormat

extension CallbackCaller {
  /// Calls the plain callbacks: drivers bring their devices into a state in which they do no harm.
  func callPlain() {
    var records = list(lists.plain, isPlain: true)
    while let record = records.next() {
      if mayCall(record), call(record) { finish(record) }
    }
    close(records)
  }

  /// Whether a callback wants to see what is written.
  func hasDumpIo() -> Bool {
    var records = list(lists.reason)
    while let record = records.next() {
      if record.reason == .dumpIo, record.state == .inserted { return true }
    }
    return false
  }

  /// Shows a piece of the dump to the callbacks that want to see it.
  ///
  /// - Parameters:
  ///   - piece: the piece, `nil` at the end of the dump.
  ///   - type: 1 header, 2 body, 3 secondary data, 4 complete.
  func callDumpIo(_ piece: StorageBytes?, type: UInt32) {
    typealias Layout = DumpIoArguments
    var records = list(lists.reason)
    while let record = records.next() {
      guard record.reason == .dumpIo, record.state == .inserted, mayCall(record) else { continue }
      arguments.fill()
      arguments.store(UInt64.max, at: Layout.offset.offset)
      arguments.store(piece?.address.rawValue ?? 0, at: Layout.buffer.offset)
      arguments.store(UInt32(truncatingIfNeeded: piece?.byteCount ?? 0), at: Layout.bufferLength.offset)
      arguments.store(type, at: Layout.type.offset)
      guard call(record) else { continue }
      if type == 4 { finish(record) } else { again(record) }
    }
  }
}
