public import DumpFormat

extension UserDump {
  /// The threads in the order of the dump, from `ThreadList` or `ThreadExList`.
  public func threads() -> StreamList<MinidumpThread> { source.threads }

  /// Times, states and start addresses of threads.
  public func threadInfos() -> StreamList<MinidumpThreadInfo> {
    guard let stream = stream(.threadInfoList),
      let header = source.record(
        at: stream.offset, MinidumpThreadInfoList.Layout.self, { MinidumpThreadInfoList($0) })
    else { return StreamList() }
    return source.list(
      stream, start: Int(header.sizeOfHeader), stride: Int(header.sizeOfEntry),
      count: UInt64(header.numberOfEntries), MinidumpThreadInfo.Layout.self
    ) { MinidumpThreadInfo($0) }
  }

  /// The names of threads: see ``string(at:maximumUnits:)``.
  public func threadNames() -> StreamList<MinidumpThreadName> {
    source.countedList(.threadNames, MinidumpThreadName.Layout.self) { MinidumpThreadName($0) }
  }

  /// The exception, its thread and its registers; `nil` if the dump was written without an exception.
  public func exception() -> UserException? {
    guard let stream = stream(.exception) else { return nil }
    guard
      let place = source.record(
        at: stream.offset, MinidumpExceptionStream.Layout.self, { MinidumpExceptionStream($0) }),
      let record = source.record(
        at: stream.offset + 8, ExceptionRecord.Layout64.self, { ExceptionRecord($0) })
    else { return nil }
    return UserException(threadId: place.threadId, record: record, context: place.context)
  }
}

/// The exception of a user minidump.
public struct UserException: Equatable, Sendable {
  /// Id of the thread that raised it.
  public var threadId: UInt32
  /// What happened.
  public var record: ExceptionRecord
  /// Where the registers at the exception are.
  public var context: MinidumpLocation
}

extension StreamSource {
  /// The threads of either list.
  var threads: StreamList<MinidumpThread> {
    if stream(.threadList) != nil {
      return countedList(.threadList, MinidumpThread.Layout.self) { MinidumpThread($0) }
    }
    guard let stream = stream(.threadExList), stream.byteCount >= 4 else { return StreamList() }
    // Its entries begin like those of the other list.
    let count = UInt64(file.bytes.littleEndian(at: stream.offset, as: UInt32.self))
    let stride = MinidumpThreadEx.Layout.byteCount
    let isPadded = UInt64(stream.listedByteCount) == 8 + count * UInt64(stride) && count > 0
    return list(
      stream, start: isPadded ? 8 : 4, stride: stride, count: count, MinidumpThread.Layout.self
    ) { MinidumpThread($0) }
  }
}
