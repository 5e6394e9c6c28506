import DumpFormat

/// A callback record as it was read, plain or with a reason.
struct CallbackRecord {
  var address: VirtualAddress
  var flink: VirtualAddress
  var blink: VirtualAddress
  var routine: VirtualAddress
  var component: VirtualAddress
  var buffer = VirtualAddress(0)
  var length: UInt32 = 0
  /// 1, which Windows reserves, stands for a plain callback.
  var reason: BugCheckCallbackReason
  var state: BugCheckCallbackState
  var checksum: UInt64
  var isPlain: Bool

  /// Reads a record; `room` is a place for its bytes.
  init?(at address: VirtualAddress, isPlain: Bool, from memory: some CrashMemory, room: StorageBytes) {
    typealias Plain = BugCheckCallbackRecord
    typealias Reason = BugCheckReasonCallbackRecord
    let bytes = room.slice(0, isPlain ? Plain.byteCount : Reason.byteCount)
    guard memory.read(address, into: bytes) else { return nil }
    self.address = address
    self.isPlain = isPlain
    if isPlain {
      guard let record = try? Record<Plain>(bytes.span) else { return nil }
      flink = record[Plain.flink]
      blink = record[Plain.blink]
      routine = record[Plain.callbackRoutine]
      component = record[Plain.component]
      buffer = record[Plain.buffer]
      length = record[Plain.length]
      reason = BugCheckCallbackReason(rawValue: 1)
      state = record[Plain.state]
      checksum = record[Plain.checksum]
    } else {
      guard let record = try? Record<Reason>(bytes.span) else { return nil }
      flink = record[Reason.flink]
      blink = record[Reason.blink]
      routine = record[Reason.callbackRoutine]
      component = record[Reason.component]
      reason = record[Reason.reason]
      state = record[Reason.state]
      checksum = record[Reason.checksum]
    }
  }

  /// The checksum that belongs to the record.
  var expectedChecksum: UInt64 {
    isPlain
      ? routine.rawValue &+ buffer.rawValue &+ UInt64(length) &+ component.rawValue
      : routine.rawValue &+ UInt64(reason.rawValue) &+ component.rawValue
  }

  /// Stores a state in the record.
  func set(_ state: BugCheckCallbackState, in memory: some CrashMemory, room: StorageBytes) {
    room[0] = state.rawValue
    let offset = isPlain ? BugCheckCallbackRecord.state.offset : BugCheckReasonCallbackRecord.state.offset
    _ = memory.write(room.slice(0, 1), to: address + UInt64(offset))
  }
}

/// The end of a walk along a list of records.
enum CallbackListEnd: Equatable {
  /// The head was reached again.
  case complete
  /// A record cannot be read, or does not point back to the one before it.
  case damaged(at: VirtualAddress)
}

/// A walk along a list of callback records. Links are checked both ways, and a list has a limit.
struct CallbackList<Memory: CrashMemory> {
  let memory: Memory
  let head: VirtualAddress
  let isPlain: Bool
  let room: StorageBytes
  private var previous: VirtualAddress
  private var current: VirtualAddress?
  private var count = 0
  private(set) var end: CallbackListEnd = .complete

  /// Most records of a list.
  static var limit: Int { 1024 }

  init(_ head: VirtualAddress, isPlain: Bool, memory: Memory, room: StorageBytes) {
    self.memory = memory
    self.head = head
    self.isPlain = isPlain
    self.room = room
    previous = head
    guard head.rawValue != 0 else { return }
    let link = room.slice(0, 8)
    if memory.read(head, into: link) {
      current = VirtualAddress(link.load(0, as: UInt64.self))
    } else {
      end = .damaged(at: head)
    }
  }

  /// The next record, `nil` at the ``end``.
  mutating func next() -> CallbackRecord? {
    guard let address = current, address != head else { return nil }
    current = nil
    guard count < Self.limit,
      let record = CallbackRecord(at: address, isPlain: isPlain, from: memory, room: room),
      record.blink == previous
    else {
      end = .damaged(at: address)
      return nil
    }
    count += 1
    previous = address
    current = record.flink
    return record
  }
}
