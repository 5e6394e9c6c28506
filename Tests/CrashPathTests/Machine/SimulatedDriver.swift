import CrashPath
import DumpFormat
import Testing

/// Drivers of a simulated machine: callback records in its memory, written byte by byte, and code that runs when called.
extension SimulatedMachine {
  /// Heads of the four lists, empty.
  func makeLists() -> BugCheckCallbackLists {
    var lists = BugCheckCallbackLists()
    func head() -> VirtualAddress {
      let address = allocate([UInt8](repeating: 0, count: 16))
      write(littleEndian(address) + littleEndian(address), at: address)
      return VirtualAddress(address)
    }
    lists.plain = head()
    lists.reason = head()
    lists.pages = head()
    lists.triage = head()
    return lists
  }

  /// Makes code at an address of its own.
  func routine(_ body: @escaping (GuardedCall) -> GuardedCallOutcome) -> UInt64 {
    let address = 0xFFFF_F801_2620_1000 + UInt64(routines.count) * 0x10
    routines[address] = body
    return address
  }

  /// Makes a record with a reason at the end of a list.
  @discardableResult func addReason(
    _ head: VirtualAddress, reason: UInt32, name: String,
    _ body: @escaping (GuardedCall) -> GuardedCallOutcome
  ) -> UInt64 {
    let routine = routine(body)
    let component = allocate(Array(name.utf8) + [0])
    var record = [UInt8](repeating: 0, count: 16) + littleEndian(routine) + littleEndian(component)
    record +=
      littleEndian(routine &+ UInt64(reason) &+ component) + littleEndian(UInt64(reason), 4) + [1, 0, 0, 0]
    return link(record, to: head.rawValue)
  }

  /// Makes a plain record at the end of a list.
  @discardableResult func addPlain(
    _ head: VirtualAddress, name: String, buffer: UInt64 = 0, length: UInt32 = 0,
    _ body: @escaping (GuardedCall) -> GuardedCallOutcome
  ) -> UInt64 {
    let routine = routine(body)
    let component = allocate(Array(name.utf8) + [0])
    var record = [UInt8](repeating: 0, count: 16) + littleEndian(routine) + littleEndian(buffer)
    record += littleEndian(UInt64(length), 4) + [0, 0, 0, 0] + littleEndian(component)
    record += littleEndian(routine &+ buffer &+ UInt64(length) &+ component) + [1, 0, 0, 0, 0, 0, 0, 0]
    return link(record, to: head.rawValue)
  }

  private func link(_ record: [UInt8], to head: UInt64) -> UInt64 {
    let address = allocate(record)
    let last = required(readU64(head + 8))
    write(littleEndian(head) + littleEndian(last), at: address)
    write(littleEndian(address), at: last)
    write(littleEndian(address), at: head + 8)
    return address
  }

  /// A routine that gives bytes under a tag, in its own memory, as a well-behaved driver does.
  func giving(_ tag: [UInt8], _ data: [UInt8]) -> (GuardedCall) -> GuardedCallOutcome {
    let address = allocate(data)
    return { [unowned self] call in
      write(tag, at: call.argument3 + 0x10)
      write(littleEndian(address), at: call.argument3 + 0x20)
      write(littleEndian(UInt64(data.count), 4), at: call.argument3 + 0x28)
      return .returned
    }
  }
}

/// A GUID's 16 bytes that nothing else has.
func testTag(_ number: UInt8) -> [UInt8] { (0..<16).map { $0 == 0 ? number : 0xB0 + $0 } }

/// A block of tagged data, found by walking the bytes.
struct TaggedBlock: Equatable {
  var tag: [UInt8]
  var data: [UInt8]
}

/// Walks the tagged data of a dump without any of the project's readers.
func taggedBlocks(_ dump: [UInt8], at start: Int) -> [TaggedBlock] {
  guard Array(dump[start..<start + 8]) == Array("DumpBlob".utf8) else { return [] }
  var blocks: [TaggedBlock] = []
  var offset = start + 16
  func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(dump[place + $1]) << (8 * $1) } }
  while offset + 32 <= dump.count, number(offset) == 32 {
    let size = number(offset + 0x14)
    let data = offset + 32 + number(offset + 0x18)
    guard data + size + number(offset + 0x1C) <= dump.count else { break }
    blocks.append(
      TaggedBlock(tag: Array(dump[offset + 4..<offset + 20]), data: Array(dump[data..<data + size])))
    offset = data + size + number(offset + 0x1C)
  }
  return blocks
}

/// What the crash path's own block says about a callback.
struct ReportedCallback: Equatable {
  var name: String
  var reason: UInt32
  var outcome: UInt32
}

/// Reads the crash path's own block by the offsets that its page documents.
func reportedCallbacks(_ block: TaggedBlock) -> [ReportedCallback] {
  let data = block.data
  func number(_ place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(data[place + $1]) << UInt32(8 * $1) }
  }
  return (0..<Int(data[8]) | Int(data[9]) << 8).map { index in
    let start = 0x40 + index * 0x40
    let name = data[start..<start + 32].prefix { $0 != 0 }
    return ReportedCallback(
      name: String(decoding: name, as: UTF8.self), reason: number(start + 0x20), outcome: number(start + 0x24)
    )
  }
}
