import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

struct CallbackTests {
  let machine = SimulatedMachine(fillerPages: 256)
  let lists: BugCheckCallbackLists

  init() { lists = machine.makeLists() }

  private func crash(_ kind: CrashDumpKind = .kernel) -> Crash<NoDumpFilter> {
    var control = CrashControl()
    control.kind = kind
    var kernel = machine.kernel
    kernel.callbackLists = lists
    let crash = Crash(machine, filter: NoDumpFilter(), control: control, kernel: kernel)
    crash.run()
    return crash
  }

  /// The blocks of the dump and what the last of them says.
  private func blocks(_ crash: Crash<NoDumpFilter>) throws -> ([TaggedBlock], [ReportedCallback]) {
    let dump = try crash.open()
    #expect(dump.problems.isEmpty)
    let start = try #require(dump.secondaryData).fileOffset
    let blocks = taggedBlocks(crash.dump, at: start)
    // The reader of the project finds the same blocks.
    #expect(dump.secondaryData?.blocks.count == blocks.count)
    let report = try #require(blocks.last)
    return (Array(blocks.dropLast()), reportedCallbacks(report))
  }

  private func state(_ record: UInt64, plain: Bool = false) -> UInt8? {
    machine.read(record + (plain ? 0x38 : 0x2C), count: 1)?.first
  }

  @Test func plainCallbacks() throws {
    var arguments: [UInt64] = []
    let record = machine.addPlain(lists.plain, name: "Port", buffer: 0x1234, length: 77) { call in
      arguments = [call.argument1, call.argument2]
      return .returned
    }
    let (_, report) = try blocks(crash())
    #expect(arguments == [0x1234, 77])
    #expect(state(record, plain: true) == 3)
    #expect(report == [ReportedCallback(name: "Port", reason: 1, outcome: 1)])
  }

  @Test func secondaryData() throws {
    let data = (0..<5001).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let record = machine.addReason(lists.reason, reason: 2, name: "Ring", machine.giving(testTag(1), data))
    machine.addReason(lists.reason, reason: 2, name: "InBuffer") { [machine] call in
      // Sizing pass: no OutBuffer yet. Data pass: the buffer of the crash path is filled.
      let out = machine.readU64(call.argument3 + 0x20)!
      let buffer = machine.readU64(call.argument3)!
      machine.write(testTag(2), at: call.argument3 + 0x10)
      if out != 0 {
        for index in 0..<300 {
          machine.storageBytes[Int(buffer - machine.storageBytes.address.rawValue) + index] = UInt8(
            index & 0xFF)
        }
      }
      machine.storageBytes.store(
        buffer, at: Int(call.argument3 - machine.storageBytes.address.rawValue) + 0x20)
      machine.storageBytes.store(
        300 as UInt32, at: Int(call.argument3 - machine.storageBytes.address.rawValue) + 0x28)
      return .returned
    }
    let (blocks, report) = try blocks(crash())
    #expect(blocks.count == 2)
    #expect(blocks.first == TaggedBlock(tag: testTag(1), data: data))
    #expect(blocks.last?.data == (0..<300).map { UInt8($0 & 0xFF) })
    #expect(report.map(\.outcome) == [1, 1])
    #expect(state(record) == 3)
    // Two passes of two callbacks.
    #expect(machine.calls.count == 4)
  }

  @Test func dataInParts() throws {
    let part = machine.allocate((0..<1000).map { UInt8(truncatingIfNeeded: $0) })
    machine.addReason(lists.reason, reason: 5, name: "Parts") { [machine] call in
      let step = machine.readU64(call.argument3 + 0x30)!
      machine.write(testTag(3), at: call.argument3 + 0x10)
      machine.write(littleEndian(part), at: call.argument3 + 0x20)
      machine.write(littleEndian(1000, 4), at: call.argument3 + 0x28)
      machine.write(littleEndian(step + 1), at: call.argument3 + 0x30)
      machine.write(littleEndian(step < 2 ? 1 : 0, 4), at: call.argument3 + 0x38)
      return .returned
    }
    let (blocks, report) = try blocks(crash())
    let once = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(blocks == [TaggedBlock(tag: testTag(3), data: once + once + once)])
    #expect(report.map(\.outcome) == [1])
  }

  @Test func addedAndRemovedPages() throws {
    let filler = machine.memory.physical.fillerPages.sorted()
    for page in filler { machine.uses[page] = .free }
    machine.addReason(lists.pages, reason: 4, name: "Adds") { [machine] call in
      machine.write(littleEndian(2, 4), at: call.argument3 + 8)
      machine.write(littleEndian(filler[3] << 12) + littleEndian(2), at: call.argument3 + 0x10)
      return .returned
    }
    machine.addReason(lists.pages, reason: 6, name: "Removes") { [machine] call in
      machine.write(littleEndian(2, 4), at: call.argument3 + 8)
      machine.write(littleEndian(filler[4] << 12) + littleEndian(1), at: call.argument3 + 0x10)
      return .returned
    }
    let crash = crash()
    let memory = try #require(try crash.open().physicalMemory)
    let present = filler.filter { memory.hasPage(PageFrameNumber($0)) }
    #expect(present == [filler[3]])
    #expect(try blocks(crash).1.map(\.outcome) == [1, 1])
  }

  @Test(arguments: [CrashDumpKind.kernel, .triage]) func triageData(_ kind: CrashDumpKind) throws {
    let text = Array("registered for the small dump".utf8)
    let block = machine.allocate(text)
    let name = machine.allocate(Array("ringlog".utf8))
    var array = [UInt8](repeating: 0, count: 16) + littleEndian(1, 4) + littleEndian(4, 4)
    array +=
      littleEndian(UInt64(text.count), 4) + littleEndian(0x1000, 4) + littleEndian(7, 4) + [0, 0, 0, 0]
    array += littleEndian(name) + littleEndian(block) + littleEndian(UInt64(text.count))
    let address = machine.allocate(array + [UInt8](repeating: 0, count: 48))
    machine.addReason(lists.triage, reason: 7, name: "ringlog") { [machine] call in
      machine.write(littleEndian(address), at: call.argument3)
      return .returned
    }
    let crash = crash(kind)
    let (blocks, _) = try blocks(crash)
    // spec/secondary-data.md §5.3: count, length of the name with its end, range, name.
    var wanted = littleEndian(1, 4) + littleEndian(8, 4) + littleEndian(block)
    wanted += littleEndian(UInt64(text.count)) + Array("ringlog".utf8) + [0]
    let tag: [UInt8] = [
      0x95, 0xE1, 0x4A, 0x2B, 0x4D, 0xA6, 0x04, 0x4F, 0x8E, 0xDE, 0x7E, 0x4F, 0x98, 0x1B, 0xD4, 0x2A,
    ]
    #expect(blocks == [TaggedBlock(tag: tag, data: wanted)])
    if kind == .triage {
      let dump = crash.dump
      let isThere = dump.indices.contains {
        $0 + text.count <= dump.count && Array(dump[$0..<$0 + 4]) == Array(text[..<4])
      }
      #expect(isThere)
    }
  }

  @Test func dumpIoSeesEverything() throws {
    var seen: [UInt32: Int] = [:]
    var order: [UInt32] = []
    machine.addReason(lists.reason, reason: 3, name: "Mirror") { [machine] call in
      let type = UInt32(truncatingIfNeeded: machine.readU64(call.argument3 + 0x10)! >> 32)
      seen[type, default: 0] += Int(machine.readU64(call.argument3 + 0x10)! & 0xFFFF_FFFF)
      if order.last != type { order.append(type) }
      #expect(machine.readU64(call.argument3) == .max)
      return .returned
    }
    let crash = crash(.complete)
    #expect(crash.result.outcome == .written)
    #expect(order == [2, 3, 1, 4])
    #expect(seen[2] == machine.memory.physical.pageFrameNumbers.count * 4096)
    #expect(seen[1] == 0x2000)
  }

  // MARK: Callbacks that misbehave

  private func bad(_ outcome: UInt32, _ body: @escaping (GuardedCall) -> GuardedCallOutcome) throws {
    machine.addReason(lists.reason, reason: 2, name: "Before", machine.giving(testTag(1), [1, 2, 3]))
    let record = machine.addReason(lists.reason, reason: 2, name: "Bad", body)
    machine.addReason(lists.reason, reason: 2, name: "After", machine.giving(testTag(2), [4, 5]))
    let crash = crash()
    #expect(crash.result.outcome == .written)
    let (blocks, report) = try blocks(crash)
    let good = blocks.filter { $0.tag == testTag(1) || $0.tag == testTag(2) }
    #expect(
      good == [TaggedBlock(tag: testTag(1), data: [1, 2, 3]), TaggedBlock(tag: testTag(2), data: [4, 5])])
    let entries = report.filter { $0.name == "Bad" }
    #expect(entries == [ReportedCallback(name: "Bad", reason: 2, outcome: outcome)])
    #expect(report.filter { $0.outcome == 1 }.map(\.name) == ["Before", "After"])
    #expect(state(record) == 4)
  }

  @Test func faulting() throws { try bad(2) { _ in .faulted(vector: 14, address: VirtualAddress(0x1000)) } }

  @Test func looping() throws { try bad(3) { _ in .exceededBudget } }

  @Test func badBuffer() throws {
    try bad(4) { [machine] call in
      machine.write(littleEndian(0xFFFF_DEAD_0000_0000) + littleEndian(64, 4), at: call.argument3 + 0x20)
      return .returned
    }
  }

  @Test func lyingAboutLength() throws {
    let data = machine.allocate([UInt8](repeating: 0x11, count: 64))
    try bad(4) { [machine] call in
      // 64 bytes are there, the length says 2 MiB: most of that is not mapped.
      machine.write(littleEndian(data) + littleEndian(0x20_0000, 4), at: call.argument3 + 0x20)
      return .returned
    }
  }

  @Test func moreThanTheBufferHolds() throws {
    try bad(5) { [machine] call in
      let buffer = machine.readU64(call.argument3)!
      let place = Int(call.argument3 - machine.storageBytes.address.rawValue)
      machine.storageBytes.store(buffer, at: place + 0x20)
      machine.storageBytes.store(0xFFFF_FFFF as UInt32, at: place + 0x28)
      return .returned
    }
  }

  @Test func writingBeyondTheBuffer() throws {
    try bad(11) { [machine] call in
      let buffer = Int(machine.readU64(call.argument3)! - machine.storageBytes.address.rawValue)
      let length = Int(machine.readU64(call.argument3 + 8)! & 0xFFFF_FFFF)
      machine.storageBytes[buffer + length + 3] = 0
      return .returned
    }
  }

  @Test func damagedRecords() throws {
    let first = machine.addReason(lists.reason, reason: 2, name: "Checksum", machine.giving(testTag(1), [1]))
    machine.addReason(lists.reason, reason: 2, name: "Good", machine.giving(testTag(2), [2]))
    let third = machine.addReason(lists.reason, reason: 2, name: "Link", machine.giving(testTag(3), [3]))
    machine.addReason(lists.reason, reason: 2, name: "Lost", machine.giving(testTag(4), [4]))
    machine.write([0xFF], at: first + 0x20)
    machine.write(littleEndian(0xFFFF_F801_0000_0000), at: third + 8)
    let (blocks, report) = try blocks(crash())
    #expect(blocks == [TaggedBlock(tag: testTag(2), data: [2])])
    let bad = report.filter { $0.outcome == 6 }.map(\.name)
    #expect(Set(bad) == ["Checksum"])
    let links = report.filter { $0.outcome == 7 }
    #expect(!links.isEmpty)
  }

  /// A callback that overwrites the dump context: from then on no sector is written, and there is no signature.
  @Test func overwritingTheDumpContext() {
    machine.addReason(lists.reason, reason: 2, name: "Wild") { [machine] call in
      if machine.readU64(call.argument3 + 0x20) != 0 { machine.storageBytes[0x1208] ^= 1 }
      return .returned
    }
    let crash = crash()
    #expect(crash.result.outcome == .contextDamaged)
    #expect(Array(crash.pageFile.prefix(8)) != Array("PAGEDU64".utf8))
  }

  /// Callbacks that do anything at all: the dump is whole, and those that behave lose nothing.
  @Test(arguments: 1...40) func randomMisbehaviour(_ seed: UInt64) throws {
    var random = SimulatedRandom(seed: seed)
    for number in 0..<8 as Range<UInt8> {
      machine.addReason(
        lists.reason, reason: 2, name: "Good\(number)", machine.giving(testTag(number), [number, number]))
      let isMultiPart = random.next() & 1 == 0
      machine.addReason(lists.reason, reason: isMultiPart ? 5 : 2, name: "Random\(number)") {
        [machine] call in
        switch random.next() % 6 {
        case 0: return .faulted(vector: 13, address: VirtualAddress(random.next()))
        case 1: return .exceededBudget
        default:
          let place = Int(call.argument3 - machine.storageBytes.address.rawValue)
          let pointer =
            random.next() & 1 == 0 ? machine.storageBytes.load(place, as: UInt64.self) : random.next()
          machine.storageBytes.store(pointer, at: place + 0x20)
          machine.storageBytes.store(
            UInt32(truncatingIfNeeded: random.next() >> (random.next() & 63)), at: place + 0x28)
          if isMultiPart { machine.storageBytes.store(UInt32(random.next() & 1), at: place + 0x38) }
          return .returned
        }
      }
    }
    let crash = crash()
    #expect(crash.result.outcome == .written)
    let (blocks, _) = try blocks(crash)
    for number in 0..<8 as Range<UInt8> {
      #expect(blocks.contains(TaggedBlock(tag: testTag(number), data: [number, number])))
    }
  }

  // MARK: Registration

  @Test func registration() throws {
    let room = machine.storageBytes.slice(0, 0x100)
    let registration = CallbackRegistration(
      memory: SimulatedMemory(machine: machine), lists: lists, room: room)
    let name = machine.allocate(Array("Driver\0".utf8))
    let records = (0..<3).map { _ in machine.allocate([UInt8](repeating: 0, count: 0x40)) }
    for (index, record) in records.enumerated() {
      #expect(
        registration.registerReason(
          VirtualAddress(record), routine: VirtualAddress(0xFFFF_F801_2620_0100 + UInt64(index)),
          reason: .secondaryDumpData, component: VirtualAddress(name)))
    }
    // Again: its state is not empty any more.
    #expect(
      !registration.registerReason(
        VirtualAddress(records[0]), routine: VirtualAddress(1), reason: .dumpIo,
        component: VirtualAddress(name)))
    let head = lists.reason.rawValue
    func walk() -> [UInt64] {
      var list: [UInt64] = []
      var entry = machine.readU64(head)!
      while entry != head, list.count < 10 {
        list.append(entry)
        entry = machine.readU64(entry)!
      }
      return list
    }
    #expect(walk() == records.reversed())
    #expect(machine.readU64(records[1] + 0x20) == 0xFFFF_F801_2620_0101 &+ 2 &+ name)
    #expect(registration.deregister(VirtualAddress(records[1]), isPlain: false))
    #expect(!registration.deregister(VirtualAddress(records[1]), isPlain: false))
    #expect(walk() == [records[2], records[0]])
    #expect(machine.readU64(records[0] + 8) == records[2])
    #expect(state(records[1]) == 0)
  }
}
