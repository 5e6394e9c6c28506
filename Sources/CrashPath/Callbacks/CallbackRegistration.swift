public import DumpFormat

/// Registering and deregistering callbacks, for a kernel's `KeRegisterBugCheckCallback` and its relatives.
///
/// Runs while the kernel lives; the caller holds the lock of the lists.
public struct CallbackRegistration<Memory: CrashMemory> {
  /// The memory that holds lists and records.
  public let memory: Memory
  /// Heads of the lists.
  public let lists: BugCheckCallbackLists
  let room: StorageBytes

  /// Registration in lists; `room` is 0x80 bytes for its use.
  public init(memory: Memory, lists: BugCheckCallbackLists, room: StorageBytes) {
    precondition(room.byteCount >= 0x80)
    self.memory = memory
    self.lists = lists
    self.room = room
  }

  /// Makes a list head empty.
  public func initialize(head: VirtualAddress) -> Bool {
    room.store(head.rawValue, at: 0)
    room.store(head.rawValue, at: 8)
    return memory.write(room.slice(0, 16), to: head)
  }

  /// The list for a reason, `nil` if the reason is not one for which a callback can be registered.
  public func head(for reason: BugCheckCallbackReason) -> VirtualAddress? {
    switch reason {
    case .secondaryDumpData, .secondaryMultiPartDumpData, .dumpIo: lists.reason
    case .addPages, .removePages: lists.pages
    case .triageDumpData: lists.triage
    default: nil
    }
  }

  /// `KeRegisterBugCheckCallback`: fills a record whose state is empty and inserts it at the head of the list.
  ///
  /// - Returns: false if the record is registered already, or memory cannot be written.
  public func registerPlain(
    _ address: VirtualAddress, routine: VirtualAddress, buffer: VirtualAddress, length: UInt32,
    component: VirtualAddress
  ) -> Bool {
    typealias Layout = BugCheckCallbackRecord
    let bytes = room.slice(0, Layout.byteCount)
    guard lists.plain.rawValue != 0, memory.read(address, into: bytes),
      bytes[Layout.state.offset] == BugCheckCallbackState.empty.rawValue
    else { return false }
    bytes.store(routine.rawValue, at: Layout.callbackRoutine.offset)
    bytes.store(buffer.rawValue, at: Layout.buffer.offset)
    bytes.store(length, at: Layout.length.offset)
    bytes.store(component.rawValue, at: Layout.component.offset)
    bytes.store(
      routine.rawValue &+ buffer.rawValue &+ UInt64(length) &+ component.rawValue, at: Layout.checksum.offset)
    bytes[Layout.state.offset] = BugCheckCallbackState.inserted.rawValue
    return insert(bytes, at: address, head: lists.plain)
  }

  /// `KeRegisterBugCheckReasonCallback`: fills a record whose state is empty and inserts it at the head of the list.
  ///
  /// - Returns: false if the record is registered already, the reason is none, or memory cannot be written.
  public func registerReason(
    _ address: VirtualAddress, routine: VirtualAddress, reason: BugCheckCallbackReason,
    component: VirtualAddress
  ) -> Bool {
    typealias Layout = BugCheckReasonCallbackRecord
    let bytes = room.slice(0, Layout.byteCount)
    guard let head = head(for: reason), head.rawValue != 0, memory.read(address, into: bytes),
      bytes[Layout.state.offset] == BugCheckCallbackState.empty.rawValue
    else { return false }
    bytes.store(routine.rawValue, at: Layout.callbackRoutine.offset)
    bytes.store(component.rawValue, at: Layout.component.offset)
    bytes.store(reason.rawValue, at: Layout.reason.offset)
    bytes.store(routine.rawValue &+ UInt64(reason.rawValue) &+ component.rawValue, at: Layout.checksum.offset)
    bytes[Layout.state.offset] = BugCheckCallbackState.inserted.rawValue
    return insert(bytes, at: address, head: head)
  }

  /// `KeDeregisterBugCheckCallback`: takes a record out of its list if it is in one and the links around it are right.
  public func deregister(_ address: VirtualAddress, isPlain: Bool) -> Bool {
    guard let record = CallbackRecord(at: address, isPlain: isPlain, from: memory, room: room),
      record.state == .inserted
    else { return false }
    let link = room.slice(0x70, 8)
    guard memory.read(record.blink, into: link), link.load(0, as: UInt64.self) == address.rawValue,
      memory.read(record.flink + 8, into: link), link.load(0, as: UInt64.self) == address.rawValue
    else { return false }
    link.store(record.flink.rawValue, at: 0)
    guard memory.write(link, to: record.blink) else { return false }
    link.store(record.blink.rawValue, at: 0)
    guard memory.write(link, to: record.flink + 8) else { return false }
    record.set(.empty, in: memory, room: link)
    return true
  }

  private func insert(_ bytes: StorageBytes, at address: VirtualAddress, head: VirtualAddress) -> Bool {
    let link = room.slice(0x70, 8)
    guard memory.read(head, into: link) else { return false }
    let first = VirtualAddress(link.load(0, as: UInt64.self))
    bytes.store(first.rawValue, at: 0)
    bytes.store(head.rawValue, at: 8)
    guard memory.write(bytes, to: address) else { return false }
    link.store(address.rawValue, at: 0)
    return memory.write(link, to: first + 8) && memory.write(link, to: head)
  }
}
