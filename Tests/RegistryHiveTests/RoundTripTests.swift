import RegistryHive
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: [UInt32(3), 5])
  func whatIsWrittenIsRead(_ version: UInt32) throws {
    let bytes = try makeSampleHive(minorVersion: version)
    #expect(bytes.count % 4096 == 0)
    let hive = try unsafe RegistryHive(bytes.span.bytes)
    let isDirty = hive.isDirty
    #expect(!isDirty)
    try hive.checkBins()
    let root = try hive.root()
    #expect(root.subkeyCount == 3)
    let select = try #require(try hive.key("select"))
    #expect(try hive.dword(of: #require(try hive.value("CURRENT", of: select))) == 1)
    let control = try #require(try hive.key("ControlSet001\\control\\CRASHCONTROL"))
    #expect(control.valueCount == 3)
    #expect(try hive.dword(of: #require(try hive.value("CrashDumpEnabled", of: control))) == 2)
    #expect(try hive.qword(of: #require(try hive.value("Size", of: control))) == 0x0123_4567_89AB_CDEF)
    let file = try #require(try hive.value("dumpfile", of: control))
    #expect(file.type == .expandableString)
    let text = "%SystemRoot%\\MEMORY.DMP\0".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try data(hive, file) == text)
    let memory = try #require(try hive.key("ControlSet001\\Control\\Session Manager\\Memory Management"))
    let files = try #require(try hive.value("PagingFiles", of: memory))
    let list = "?:\\pagefile.sys\0C:\\Жук.sys\0\0\0".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try data(hive, files) == list)
    #expect(try data(hive, #require(try hive.value("Empty", of: memory))) == [0, 0])
    let blob = try #require(try hive.value("Blob", of: select))
    #expect(try data(hive, blob) == (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) })
    #expect(try hive.key("жУРНАЛ") != nil)
    #expect(try hive.key("ControlSet002") == nil)
    #expect(try hive.value("none", of: select) == nil)
    let services = try #require(try hive.key("ControlSet001\\Services"))
    #expect(services.subkeyCount == 50)
    var names: [String] = []
    for index in 0..<50 {
      var buffer = [UInt8](repeating: 0, count: 765)
      var span = buffer.mutableSpan
      var raw = unsafe span.mutableBytes
      let count = try hive.name(of: #require(try hive.subkey(index, of: services)), into: &raw)
      names.append(String(decoding: buffer[0..<count], as: UTF8.self))
    }
    #expect(names == (0..<50).map { "Service \($0)" }.sorted())
  }

  private func data(_ hive: borrowing RegistryHive, _ value: RegistryValue) throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: value.dataByteCount)
    var span = buffer.mutableSpan
    var raw = unsafe span.mutableBytes
    #expect(try hive.copyData(of: value, into: &raw) == value.dataByteCount)
    return buffer
  }

  @Test func dirtyHivesAreReported() throws {
    var bytes = try makeSampleHive()
    bytes[4] = 2
    // The sum stays right: the words are joined by exclusive or.
    bytes[508] ^= 1 ^ 2
    let hive = try unsafe RegistryHive(bytes.span.bytes)
    let (dirty, valid) = (hive.isDirty, hive.hasValidChecksum)
    #expect(dirty && valid)
    #expect(try hive.key("Select") != nil)
    var damaged = bytes
    damaged[0x20] ^= 0x40
    let other = try unsafe RegistryHive(damaged.span.bytes)
    let isValid = other.hasValidChecksum
    #expect(!isValid)
  }

  @Test func limitsOfTheWriter() throws {
    var buffer = [UInt8](repeating: 0, count: 16384)
    var span = buffer.mutableSpan
    let raw = unsafe span.mutableBytes
    var writer = try RegistryHiveWriter(raw)
    let big = [UInt8](repeating: 1, count: 20_000)
    let name = Array("x".utf8)
    #expect(throws: RegistryError.self) {
      try unsafe writer.setValue(name.span.bytes, of: writer.root, type: .binary, data: big.span.bytes)
    }
    #expect(throws: RegistryError.invalidName) {
      let bad = Array("a\\b".utf8)
      _ = try unsafe writer.key(bad.span.bytes, below: writer.root)
    }
    _ = writer.finish()
  }
}
