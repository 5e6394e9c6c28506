extension UserDumpWriter {
  /// A unloaded module, in every dump with optional streams.
  public static let unloadedModule = (name: "gone.dll", base: UInt64(0x6A00_0000), size: UInt32(0x8000))
  /// The comments.
  public static let comments = (narrow: "A comment", wide: "Another comment é")

  mutating func addOptionalStreams() {
    addUnloadedModules()
    addThreadStreams()
    addMemoryInfo()
    addHandles()
    addTokens()
    addFunctionTables()
    addCounters()
    addBreakpad()
    addCrashpad()
    add(10, Array(Self.comments.narrow.utf8) + [0])
    add(11, ByteWriter.utf16(Self.comments.wide) + [0, 0])
    add(20, [1, 2, 3])  // JavaScriptData
    add(23, [4, 5, 6, 7])  // IptTrace
    add(0x1234_5678, [9, 9])  // of nobody
  }

  private mutating func addUnloadedModules() {
    var stream = ByteWriter(count: 12 + 24)
    stream.setU32(12, at: 0)
    stream.setU32(24, at: 4)
    stream.setU32(1, at: 8)
    stream.setU64(Self.unloadedModule.base, at: 12)
    stream.setU32(Self.unloadedModule.size, at: 20)
    stream.setU32(0x77, at: 24)
    stream.setU32(0x5555_5555, at: 28)
    stream.setU32(string(Self.unloadedModule.name), at: 32)
    add(14, stream.bytes)
  }

  private mutating func addThreadStreams() {
    var stream = ByteWriter(count: 12)
    stream.setU32(12, at: 0)
    stream.setU32(64, at: 4)
    stream.setU32(UInt32(process.threads.count), at: 8)
    for thread in process.threads {
      var entry = ByteWriter(count: 64)
      entry.setU32(thread.id, at: 0x00)
      entry.setU32(0x103, at: 0x0C)  // ExitStatus
      entry.setU64(132_000_000_000_000_000, at: 0x10)  // CreateTime: 2019-04-17T18:40:00Z
      entry.setU64(20_000, at: 0x20)  // KernelTime
      entry.setU64(50_000, at: 0x28)  // UserTime
      entry.setU64(thread.startAddress, at: 0x30)
      entry.setU64(0xFF, at: 0x38)  // Affinity
      stream.append(entry.bytes)
    }
    add(17, stream.bytes)
    var names: [[UInt8]] = []
    for thread in process.threads {
      guard let name = thread.name else { continue }
      var entry = ByteWriter(count: 12)
      entry.setU32(thread.id, at: 0)
      entry.setU64(UInt64(string(name)), at: 4)
      names.append(entry.bytes)
    }
    var list = ByteWriter(count: 4)
    list.setU32(UInt32(names.count), at: 0)
    for entry in names { list.append(entry) }
    add(24, list.bytes)
  }

  private mutating func addMemoryInfo() {
    // Base, size, state, protection, type.
    let regions: [(UInt64, UInt64, UInt32, UInt32, UInt32)] = [
      (0x1_0000, 0x3000, 0x1000, 0x04, 0x2_0000), (0x1_3000, 0xD000, 0x2000, 0, 0x2_0000),
      (0x2_0000, 0x5000, 0x1000, 0x40, 0x2_0000), (0x3_0000, 0x2000, 0x1000, 0x20, 0x100_0000),
      (0x4_0000, 0x1000, 0x1000, 0x02, 0x4_0000), (0x5_0000, 0x10_0000, 0x1_0000, 0x01, 0),
    ]
    var stream = ByteWriter(count: 16 + 48 * regions.count)
    stream.setU32(16, at: 0)
    stream.setU32(48, at: 4)
    stream.setU64(UInt64(regions.count), at: 8)
    for (index, region) in regions.enumerated() {
      let entry = 16 + 48 * index
      stream.setU64(region.0, at: entry)
      stream.setU64(region.2 == 0x1_0000 ? 0 : region.0 & ~0xFFFF, at: entry + 0x08)  // AllocationBase
      stream.setU32(0x04, at: entry + 0x10)  // AllocationProtect
      stream.setU64(region.1, at: entry + 0x18)
      stream.setU32(region.2, at: entry + 0x20)
      stream.setU32(region.3, at: entry + 0x24)
      stream.setU32(region.4, at: entry + 0x28)
    }
    add(16, stream.bytes)
  }

  private mutating func addHandles() {
    let file = string("File")
    let event = string("Event")
    let name = string(#"\Device\HarddiskVolume3\sample.txt"#)
    var object = ByteWriter(count: 12 + 8)
    object.setU32(0, at: 0)
    object.setU32(6, at: 4)  // event
    object.setU32(8, at: 8)
    object.setU64(0x1122_3344_5566_7788, at: 12)
    let objectRva = place(object.bytes)
    var stream = ByteWriter(count: 16 + 80)
    stream.setU32(16, at: 0)
    stream.setU32(40, at: 4)
    stream.setU32(2, at: 8)
    for (index, type) in [file, event].enumerated() {
      let entry = 16 + 40 * index
      stream.setU64(UInt64(4 + 4 * index), at: entry)
      stream.setU32(type, at: entry + 0x08)
      stream.setU32(index == 0 ? name : 0, at: entry + 0x0C)
      stream.setU32(2, at: entry + 0x10)
      stream.setU32(0x12_0089, at: entry + 0x14)
      stream.setU32(3, at: entry + 0x18)
      stream.setU32(65_000, at: entry + 0x1C)
      stream.setU32(index == 1 ? objectRva : 0, at: entry + 0x20)
    }
    add(12, stream.bytes)
    var operations = ByteWriter(count: 16 + 288)
    operations.setU32(16, at: 0)
    operations.setU32(288, at: 4)
    operations.setU32(1, at: 8)
    operations.setU64(0x44, at: 16)
    operations.setU32(4321, at: 24)
    operations.setU32(0x1A4C, at: 28)
    operations.setU32(2, at: 32)  // close
    add(18, operations.bytes)
  }

  private mutating func addTokens() {
    // A header of 16 bytes, two elements with headers of 72 and 24 and 5 bytes of data.
    var stream = ByteWriter(count: 16)
    stream.setU32(2, at: 4)
    stream.setU32(16, at: 8)
    stream.setU32(72, at: 12)
    for (id, count) in [(UInt32(4321), 24), (0x1A4C, 5)] {
      var token = ByteWriter(count: 72 + count)
      token.setU32(UInt32(token.count), at: 0)
      token.setU32(id, at: 4)
      token.setU64(0x90, at: 8)
      stream.append(token.bytes)
    }
    stream.setU32(UInt32(stream.count), at: 0)
    add(19, stream.bytes)
  }

  private mutating func addFunctionTables() {
    // 4 bytes after the header; a native descriptor of 8 bytes; two entries of 12 bytes; 4 bytes after them.
    var stream = ByteWriter(count: 24 + 4)
    stream.setU32(24, at: 0)
    stream.setU32(32, at: 4)
    stream.setU32(8, at: 8)
    stream.setU32(12, at: 12)
    stream.setU32(2, at: 16)
    stream.setU32(4, at: 20)
    for base in [UInt64(0x2000_0000), 0x3000_0000] {
      var table = ByteWriter(count: 32 + 8 + 24 + 4)
      table.setU64(base + 0x100, at: 0)
      table.setU64(base + 0x900, at: 8)
      table.setU64(base, at: 16)
      table.setU32(2, at: 24)
      table.setU32(4, at: 28)
      stream.append(table.bytes)
    }
    add(13, stream.bytes)
  }

  private mutating func addCounters() {
    var counters = ByteWriter(count: 152)
    counters.setU16(2, at: 0)
    counters.setU16(0x1F, at: 2)
    counters.setU32(777, at: 4)
    for index in 0..<18 { counters.setU64(UInt64(0x1000 * (index + 1)), at: 8 + 8 * index) }
    add(22, counters.bytes)
    var system = ByteWriter(count: 492)
    system.setU16(1, at: 0)
    system.setU32(4096, at: 0x08)
    system.setU32(4_000_000, at: 0x0C)
    system.setU64(1_000_000, at: 116)  // BasicPerfInfo.AvailablePages
    system.setU64(2_500_000, at: 124)
    system.setU64(6_000_000, at: 132)
    system.setU64(3_000_000, at: 140)
    add(21, system.bytes)
  }

  private mutating func addBreakpad() {
    var info = ByteWriter(count: 12)
    info.setU32(3, at: 0)
    info.setU32(0x0B30, at: 4)
    info.setU32(0x1A4C, at: 8)
    add(0x4767_0001, info.bytes)
    var assertion = ByteWriter(count: 776)
    assertion.setUTF16("a != b", at: 0)
    assertion.setUTF16("compare", at: 0x100)
    assertion.setUTF16("compare.c", at: 0x200)
    assertion.setU32(99, at: 0x300)
    assertion.setU32(1, at: 0x304)
    add(0x4767_0002, assertion.bytes)
  }

  private mutating func addCrashpad() {
    func counted(_ text: String) -> [UInt8] {
      var bytes = ByteWriter(count: 4)
      bytes.setU32(UInt32(text.utf8.count), at: 0)
      bytes.append(Array(text.utf8) + [0])
      return bytes.bytes
    }
    func table(_ words: [UInt32]) -> [UInt8] {
      var bytes = ByteWriter(count: 4 * words.count)
      for (index, word) in words.enumerated() { bytes.setU32(word, at: 4 * index) }
      return bytes.bytes
    }
    let pair = table([1, place(counted("channel")), place(counted("stable"))])
    let dictionary = place(pair)
    let texts = place(table([1, place(counted("listed"))]))
    let objects = place(table([1, place(counted("gpu")), 1, place(counted("on"))]))
    let module = place(table([1, 8, texts, 12, dictionary, 16, objects]))
    let modules = place(table([1, 0, 28, module]))
    var info = ByteWriter(count: 52)
    info.setU32(1, at: 0)
    info.set(GUIDBytes.parse("00112233-4455-6677-8899-AABBCCDDEEFF"), at: 4)
    info.set(GUIDBytes.parse("FFEEDDCC-BBAA-9988-7766-554433221100"), at: 20)
    info.setU32(12, at: 36)
    info.setU32(dictionary, at: 40)
    info.setU32(16, at: 44)
    info.setU32(modules, at: 48)
    add(0x4350_0001, info.bytes)
  }
}
