import DumpFormat

/// Calls bug check callbacks and keeps book of what became of them.
struct CallbackCaller<Platform: CrashPlatform> {
  let platform: Platform
  let storage: CrashPathStorage
  let lists: BugCheckCallbackLists
  let budget: UInt64

  /// Room for a record, for arguments and for small reads.
  var recordRoom: StorageBytes { storage.line.slice(0x800, 0x80) }
  var arguments: StorageBytes { storage.line.slice(0x900, 0x80) }
  private var small: StorageBytes { storage.line.slice(0xA00, 0x80) }

  func list(_ head: VirtualAddress, isPlain: Bool = false) -> CallbackList<Platform.Memory> {
    CallbackList(head, isPlain: isPlain, memory: platform.memory, room: recordRoom)
  }

  /// Whether a record may be called; if not, the report says why.
  func mayCall(_ record: CallbackRecord) -> Bool {
    guard record.checksum == record.expectedChecksum else {
      report(record, .badChecksum, detail: record.checksum, address: record.routine)
      return false
    }
    guard record.state == .inserted else {
      // A callback that failed in an earlier pass is in the report already.
      if record.state != .incomplete && record.state != .finished {
        report(record, .badState, detail: UInt64(record.state.rawValue), address: record.routine)
      }
      return false
    }
    return true
  }

  /// Calls a routine with two or four arguments. Returns whether it returned; if not, the report says why, and the record
  /// is marked so that it is not called again.
  func call(_ record: CallbackRecord) -> Bool {
    record.set(.started, in: platform.memory, room: small)
    platform.processor.barrier()
    let call =
      record.isPlain
      ? GuardedCall(
        routine: record.routine, record.buffer.rawValue, UInt64(record.length), budget: budget)
      : GuardedCall(
        routine: record.routine, UInt64(record.reason.rawValue), record.address.rawValue,
        arguments.address.rawValue, UInt64(argumentByteCount(record.reason)), budget: budget)
    switch platform.processor.guardedCall(call) {
    case .returned: return true
    case .faulted(let vector, let address):
      fail(record, .faulted, detail: UInt64(vector), address: address)
    case .exceededBudget:
      fail(record, .exceededBudget, detail: budget, address: record.routine)
    }
    return false
  }

  /// Marks a callback that failed.
  func fail(_ record: CallbackRecord, _ outcome: CallbackOutcome, detail: UInt64 = 0, address: VirtualAddress)
  {
    record.set(.incomplete, in: platform.memory, room: small)
    report(record, outcome, detail: detail, address: address)
  }

  /// Marks a callback that is done.
  func finish(_ record: CallbackRecord) {
    record.set(.finished, in: platform.memory, room: small)
    report(record, .finished)
  }

  /// Marks a callback that will be called again.
  func again(_ record: CallbackRecord) { record.set(.inserted, in: platform.memory, room: small) }

  /// Says so when a walk ended at a damaged record.
  func close(_ list: CallbackList<Platform.Memory>) {
    guard case .damaged(let address) = list.end else { return }
    report(component: VirtualAddress(0), reason: 0, record: address, .badLink, detail: 0, address: list.head)
  }

  private func argumentByteCount(_ reason: BugCheckCallbackReason) -> Int {
    switch reason {
    case .secondaryDumpData: SecondaryDumpDataArguments.byteCount
    case .secondaryMultiPartDumpData: SecondaryDumpDataExArguments.byteCount
    case .dumpIo: DumpIoArguments.byteCount
    case .addPages, .removePages: AddPagesArguments.byteCount
    default: TriageDumpDataArguments.byteCount
    }
  }

  func report(
    _ record: CallbackRecord, _ outcome: CallbackOutcome, detail: UInt64 = 0,
    address: VirtualAddress = VirtualAddress(0)
  ) {
    report(
      component: record.component, reason: record.reason.rawValue, record: record.address, outcome,
      detail: detail,
      address: address)
  }

  private func report(
    component: VirtualAddress, reason: UInt32, record: VirtualAddress, _ outcome: CallbackOutcome,
    detail: UInt64,
    address: VirtualAddress
  ) {
    typealias Entry = CallbackReport.Entry
    let state = storage.state
    let index = Int(state[CrashState.Layout.reportCount])
    guard index < CallbackReport.entryLimit else { return }
    let entry = storage.report.slice(
      CallbackReport.Header.byteCount + index * Entry.byteCount, Entry.byteCount)
    entry.fill()
    for offset in 0..<Entry.component.byteCount - 1 where component.rawValue != 0 {
      let byte = small.slice(0, 1)
      guard platform.memory.read(component + UInt64(offset), into: byte), byte[0] != 0 else { break }
      entry[offset] = byte[0]
    }
    entry.store(reason, at: Entry.reason.offset)
    entry.store(outcome.rawValue, at: Entry.outcome.offset)
    entry.store(record.rawValue, at: Entry.record.offset)
    entry.store(detail, at: Entry.detail.offset)
    entry.store(address.rawValue, at: Entry.address.offset)
    state[CrashState.Layout.reportCount] = UInt32(index + 1)
  }
}
