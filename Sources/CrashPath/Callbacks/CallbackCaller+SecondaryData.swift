import DumpFormat

extension CallbackCaller {
  /// Bytes of the buffer that routines for tagged data may fill; a mark behind it tells whether one wrote too far.
  var bufferByteCount: Int { storage.callbackBuffer.byteCount - 16 }

  /// `MaximumAllowed`: most bytes of a callback's data. A small dump stays small; a large one takes what a recorder in
  /// memory may hold.
  static func maximumAllowed(_ reason: BugCheckCallbackReason, _ type: DumpType) -> UInt32 {
    switch (type, reason) {
    case (.triage, .secondaryMultiPartDumpData): 0x4_0000
    case (.triage, _): 0x1_0000
    case (_, .secondaryMultiPartDumpData): 0x100_0000
    default: 0x20_0000
    }
  }

  /// A piece that a routine gave.
  struct Part {
    var buffer: VirtualAddress
    var byteCount: Int
    var wantsMore: Bool
    var isTooLong: Bool
  }

  /// Asks all callbacks for the length of their data; returns the sum with block headers and padding.
  func size(for type: DumpType) -> UInt64 {
    var sum: UInt64 = 0
    var records = list(lists.reason)
    while let record = records.next() {
      guard Self.isData(record), mayCall(record), let length = size(of: record, type) else { continue }
      sum += UInt64(SecondaryDataBlockHeader.Layout.byteCount) + (length + 7) & ~7
    }
    close(records)
    return sum
  }

  static func isData(_ record: CallbackRecord) -> Bool {
    record.reason == .secondaryDumpData || record.reason == .secondaryMultiPartDumpData
  }

  /// The length that a callback announces, or `nil` if it failed.
  func size(of record: CallbackRecord, _ type: DumpType) -> UInt64? {
    let limit = UInt64(Self.maximumAllowed(record.reason, type))
    var context: UInt64 = 0
    var sum: UInt64 = 0
    for _ in 0..<Self.callLimit {
      guard let part = ask(record, type, sizing: true, context: &context) else { return nil }
      again(record)
      sum = min(sum + UInt64(part.byteCount), limit)
      guard part.wantsMore else { return sum }
    }
    fail(record, .tooManyCalls, detail: UInt64(Self.callLimit), address: record.routine)
    return nil
  }

  /// Calls a routine once; `nil` if it failed.
  func ask(_ record: CallbackRecord, _ type: DumpType, sizing: Bool, context: inout UInt64) -> Part? {
    typealias Layout = SecondaryDumpDataExArguments
    let buffer = storage.callbackBuffer
    let maximum = Self.maximumAllowed(record.reason, type)
    arguments.fill()
    arguments.store(buffer.address.rawValue, at: Layout.inBuffer.offset)
    arguments.store(UInt32(bufferByteCount), at: Layout.inBufferLength.offset)
    arguments.store(maximum, at: Layout.maximumAllowed.offset)
    arguments.store(sizing ? 0 : buffer.address.rawValue, at: Layout.outBuffer.offset)
    let isMultiPart = record.reason == .secondaryMultiPartDumpData
    if isMultiPart {
      let parameters = storage.state.parameters
      arguments.store(context, at: Layout.context.offset)
      arguments.store(type.rawValue, at: Layout.dumpType.offset)
      arguments.store(storage.state[CrashState.Layout.bugCheckCode], at: Layout.bugCheckCode.offset)
      for index in 0..<4 {
        arguments.store(parameters[index], at: Layout.bugCheckParameter1.offset + index * 8)
      }
    }
    let mark = buffer.slice(bufferByteCount, 16)
    mark.fill(0xC5)
    guard call(record) else { return nil }
    for index in 0..<16 where mark[index] != 0xC5 {
      fail(record, .overrun, detail: UInt64(bufferByteCount), address: buffer.address)
      return nil
    }
    context = arguments.load(Layout.context.offset, as: UInt64.self)
    let given = VirtualAddress(arguments.load(Layout.outBuffer.offset, as: UInt64.self))
    let length = given.rawValue == 0 ? 0 : arguments.load(Layout.outBufferLength.offset, as: UInt32.self)
    // Inside of our own buffer no more than the buffer holds can be there.
    let distance = given.distance(from: buffer.address)
    let room = distance < UInt64(bufferByteCount) ? UInt64(bufferByteCount) - distance : UInt64(maximum)
    let count = min(min(UInt64(length), UInt64(maximum)), room)
    let more = isMultiPart && arguments.load(Layout.flags.offset, as: UInt32.self) & 1 != 0
    return Part(buffer: given, byteCount: Int(count), wantsMore: more, isTooLong: count < UInt64(length))
  }
}
