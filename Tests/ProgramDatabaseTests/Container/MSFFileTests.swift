import ProgramDatabase
import Testing

/// The container, built byte by byte.
@Suite struct MSFFileTests {
  static let blockSize = 512

  /// A container whose stream 1 has 1300 bytes (a ramp) in blocks 6, 4 and 5, and whose stream 2 is absent.
  static func make() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 7 * blockSize)
    bytes.replaceSubrange(0..<32, with: Array("Microsoft C/C++ MSF 7.00\r\n\u{1A}DS\0\0\0".utf8))
    func put(_ value: UInt32, at offset: Int) {
      for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
    }
    put(UInt32(blockSize), at: 0x20)
    put(1, at: 0x24)
    put(7, at: 0x28)
    put(28, at: 0x2C)
    put(2, at: 0x34)
    put(3, at: 2 * blockSize)
    for (index, value) in ([3, 0, 1300, .max, 6, 4, 5] as [UInt32]).enumerated() {
      put(value, at: 3 * blockSize + index * 4)
    }
    for index in 0..<1300 {
      bytes[[6, 4, 5][index / blockSize] * blockSize + index % blockSize] = UInt8(index % 251)
    }
    return bytes
  }

  @Test func streamsAreReadAcrossBlocks() throws {
    let file = try MSFFile(ByteArray(Self.make()))
    #expect(file.streamCount == 3)
    #expect(file.blockSize == 512)
    #expect(file.size(ofStream: 1) == 1300)
    #expect(file.size(ofStream: 2) == nil)
    let stream = try file.stream(1)
    let ramp = (0..<1300).map { UInt8($0 % 251) }
    #expect(try stream.bytes(at: 0, count: 1300) == ramp)
    for offset in [0, 508, 509, 510, 511, 512, 1021, 1023, 1296] {
      let value = (0..<4).reduce(UInt32(0)) { $0 | UInt32(ramp[offset + $1]) << (8 * $1) }
      #expect(try stream.load(UInt32.self, at: offset) == value)
    }
    #expect(try stream.nameBytes(at: 500, end: 1300) == Array(ramp[500..<502]))
  }

  @Test func readsEndWithTheStream() throws {
    let stream = try MSFFile(ByteArray(Self.make())).stream(1)
    #expect(throws: PDBError.truncated(stream: 1, offset: 1297, needed: 4, available: 3)) {
      try stream.load(UInt32.self, at: 1297)
    }
    #expect(throws: PDBError.truncated(stream: 1, offset: -1, needed: 1, available: 0)) {
      try stream.load(UInt8.self, at: -1)
    }
    #expect(throws: PDBError.truncated(stream: 1, offset: 1, needed: .max, available: 1299)) {
      try stream.bytes(at: 1, count: .max)
    }
  }

  @Test func absentStreamsAreErrors() throws {
    let file = try MSFFile(ByteArray(Self.make()))
    #expect(throws: PDBError.noStream(number: 2)) { try file.stream(2) }
    #expect(throws: PDBError.noStream(number: 3)) { try file.stream(3) }
    #expect(throws: PDBError.noStream(number: -1)) { try file.stream(-1) }
  }

  @Test func blocksOutsideTheFileAreErrors() throws {
    var bytes = Self.make()
    bytes.replaceSubrange(3 * 512 + 20..<3 * 512 + 24, with: [0xFF, 0xFF, 0xFF, 0xFF])
    let stream = try MSFFile(ByteArray(bytes)).stream(1)
    #expect(throws: PDBError.blockOutsideFile(stream: 1, index: 1, block: .max)) {
      try stream.load(UInt32.self, at: 600)
    }
  }

  @Test func otherFormatsAreRefused() {
    func open(_ text: String) throws { _ = try MSFFile(ByteArray(Array(text.utf8))) }
    #expect(throws: PDBError.obsoleteFormat) {
      try open("Microsoft C/C++ program database 2.00\r\n\u{1A}JG\0\0")
    }
    #expect(throws: PDBError.portableFormat) { try open("BSJB\u{1}\0\u{1}\0") }
    #expect(throws: PDBError.notAProgramDatabase) { try open("") }
    #expect(throws: PDBError.notAProgramDatabase) { try open("MZ") }
    #expect(PDBError.portableFormat.description.hasPrefix("The file is a Portable PDB"))
  }

  @Test(arguments: [0, 1, 256, 513, 0x2_0000]) func blockSizesAreChecked(_ size: UInt32) {
    var bytes = Self.make()
    for index in 0..<4 { bytes[0x20 + index] = UInt8(truncatingIfNeeded: size >> (8 * index)) }
    #expect(throws: PDBError.badContainer(.blockSize, found: UInt64(size), limit: 65536)) {
      try MSFFile(ByteArray(bytes))
    }
  }

  @Test func hostileSizesAreRefused() {
    func open(_ changes: [Int: UInt8]) throws {
      var bytes = Self.make()
      for (offset, value) in changes { bytes[offset] = value }
      _ = try MSFFile(ByteArray(bytes))
    }
    #expect(throws: PDBError.badContainer(.directorySize, found: 0xFF00_001C, limit: 3584)) {
      try open([0x2F: 0xFF])
    }
    #expect(throws: PDBError.badContainer(.streamCount, found: 0xFF00_0003, limit: 6)) {
      try open([3 * 512 + 3: 0xFF])
    }
    #expect(throws: PDBError.badContainer(.blockCount, found: 8_355_843, limit: 7)) {
      try open([3 * 512 + 11: 0xFF])
    }
  }

  @Test func everyPrefixIsRefusedOrRead() {
    let bytes = Self.make()
    for count in 0..<bytes.count {
      guard let file = try? MSFFile(ByteArray(Array(bytes.prefix(count)))) else { continue }
      _ = try? file.stream(1).bytes(at: 0, count: 1300)
    }
  }
}
