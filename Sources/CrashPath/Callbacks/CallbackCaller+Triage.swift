import DumpFormat

extension CallbackCaller {
  /// Where the ranges registered for the small dump are kept, in the layout of the tag `GUID_TRIAGEDUMP_DATA`: groups of
  /// a count, the length of a name, the ranges, and the name.
  var registeredRoom: StorageBytes { storage.tables.slice(0, 0x8000) }

  /// Most bytes that one callback may register.
  static var triageLimit: UInt32 { 0x10_0000 }

  /// Asks for memory for the small dump.
  func callTriage() {
    var used = 0
    storage.state[CrashState.Layout.triageBlockCount] = 0
    var records = list(lists.triage)
    while let record = records.next() {
      guard record.reason == .triageDumpData, mayCall(record) else { continue }
      typealias Layout = TriageDumpDataArguments
      let parameters = storage.state.parameters
      arguments.fill()
      arguments.store(1 as UInt32, at: Layout.flags.offset)
      arguments.store(Self.triageLimit, at: Layout.maximumSize.offset)
      arguments.store(storage.state[CrashState.Layout.bugCheckCode], at: Layout.bugCheckCode.offset)
      for index in 0..<4 {
        arguments.store(parameters[index], at: Layout.bugCheckParameter1.offset + index * 8)
      }
      guard call(record) else { continue }
      let array = VirtualAddress(arguments.load(Layout.dataArray.offset, as: UInt64.self))
      used = take(array, of: record, after: used)
      storage.state[CrashState.Layout.triageBlockCount] = UInt32(used)
    }
    close(records)
  }

  /// Copies the ranges of an array behind those that are there; returns the bytes used.
  private func take(_ array: VirtualAddress, of record: CallbackRecord, after used: Int) -> Int {
    typealias Layout = TriageDumpDataArray
    let head = arguments.slice(0, Layout.byteCount)
    guard array.rawValue != 0 else {
      finish(record)
      return used
    }
    guard platform.memory.read(array, into: head) else {
      fail(record, .badBuffer, address: array)
      return used
    }
    let count = head.load(Layout.blocksUsed.offset, as: UInt32.self)
    let total = head.load(Layout.blocksTotal.offset, as: UInt32.self)
    let nameAddress = VirtualAddress(head.load(Layout.componentName.offset, as: UInt64.self))
    let nameLength = min(head.load(Layout.componentNameLength.offset, as: UInt32.self), 64)
    guard count <= total, count <= 0x800 else {
      fail(record, .tooLong, detail: UInt64(count), address: array)
      return used
    }
    guard count > 0 else {
      finish(record)
      return used
    }
    let room = registeredRoom
    let needed = 8 + Int(count) * 16 + Int(nameLength) + 1
    guard needed <= room.byteCount - used else {
      fail(record, .noSpace, detail: UInt64(count), address: array)
      return used
    }
    let ranges = room.slice(used + 8, Int(count) * 16)
    guard platform.memory.read(array + UInt64(Layout.byteCount), into: ranges) else {
      fail(record, .badBuffer, detail: UInt64(count), address: array)
      return used
    }
    var sum: UInt64 = 0
    for index in 0..<Int(count) {
      let size = ranges.load(index * 16 + 8, as: UInt64.self)
      sum = size > UInt64(Self.triageLimit) ? .max : sum &+ size
      guard sum <= UInt64(Self.triageLimit) else {
        fail(record, .tooLong, detail: size, address: array)
        return used
      }
    }
    let name = room.slice(used + 8 + Int(count) * 16, Int(nameLength) + 1)
    name.fill()
    if !platform.memory.read(nameAddress, into: name.slice(0, Int(nameLength))) { name.fill() }
    room.store(count, at: used)
    room.store(nameLength + 1, at: used + 4)
    finish(record)
    return used + needed
  }
}
