import DumpFormat

extension CallbackCaller {
  /// Most calls of a callback that asks to be called again.
  static var callLimit: Int { 4096 }

  /// Asks which pages to add to a dump with a bitmap and which to take out; `change` gets a page and whether to add it.
  func callPages(_ change: (PageFrameNumber, Bool) -> Void) {
    var records = list(lists.pages)
    while let record = records.next() {
      let adds = record.reason == .addPages
      if adds || record.reason == .removePages, mayCall(record) { callPages(record, adds: adds, change) }
    }
    close(records)
  }

  /// Marks the callbacks for pages that did their work; until then they can be asked again for another kind of dump.
  func finishPages() {
    var records = list(lists.pages)
    while let record = records.next() {
      if record.state == .inserted, record.checksum == record.expectedChecksum { finish(record) }
    }
  }

  private func callPages(_ record: CallbackRecord, adds: Bool, _ change: (PageFrameNumber, Bool) -> Void) {
    typealias Layout = AddPagesArguments
    var context: UInt64 = 0
    for _ in 0..<Self.callLimit {
      arguments.fill()
      arguments.store(context, at: Layout.context.offset)
      arguments.store(storage.state[CrashState.Layout.bugCheckCode], at: Layout.bugCheckCode.offset)
      guard call(record) else { return }
      again(record)
      context = arguments.load(Layout.context.offset, as: UInt64.self)
      let flags = arguments.load(Layout.flags.offset, as: UInt32.self)
      let address = arguments.load(Layout.address.offset, as: UInt64.self)
      let count = arguments.load(Layout.count.offset, as: UInt64.self)
      guard count <= storage.pageLimit else {
        return fail(record, .tooLong, detail: count, address: VirtualAddress(address))
      }
      var unmapped: UInt64 = 0
      for index in 0..<count {
        let (offset, overflow) = address.addingReportingOverflow(index << 12)
        guard !overflow else { break }
        if flags & 2 != 0 {
          change(PageFrameNumber(offset >> 12), adds)
        } else if let physical = platform.memory.translate(VirtualAddress(offset)) {
          change(physical.pageFrameNumber, adds)
        } else {
          unmapped += 1
        }
      }
      if unmapped > 0, unmapped == count {
        return fail(record, .badBuffer, detail: count, address: VirtualAddress(address))
      }
      guard flags & 0x8000_0000 != 0 else { return }
    }
    fail(record, .tooManyCalls, detail: UInt64(Self.callLimit), address: record.routine)
  }
}
