import DumpFormat
import Testing

@Suite struct DebuggerDataRecordTests {
  typealias Layout = KDDebuggerData64.Layout

  /// A ramp with the tag and a size in their places, the latter possibly more than `count`.
  func block(size: UInt32, count: Int) -> [UInt8] {
    var bytes = ramp(count)
    bytes.replaceSubrange(0x10..<0x14, with: Array("KDBG".utf8))
    bytes.replaceSubrange(0x14..<0x18, with: (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) })
    return bytes
  }

  @Test func sizes() {
    let sizes: [KDDebuggerData64.Size] = [
      .windowsXP, .windowsServer2003, .windowsVista, .windowsVistaSP1, .windows7, .windows8, .windows10,
      .windows10Version1809, .windows11Version22H2,
    ]
    #expect(
      sizes.map(\.rawValue) == [0x290, 0x318, 0x328, 0x330, 0x340, 0x360, 0x368, 0x380, 0x3A0])
  }

  @Test func fields() throws {
    let bytes = block(size: 0x3A0, count: 0x3A0)
    let record = try DebuggerDataRecord(unsafe bytes.span.bytes)
    #expect(record.bytes.byteCount == 0x3A0)
    #expect(record.isClipped == false)
    #expect(record[Layout.ownerTag] == 0x4742_444B)
    #expect(record[Layout.size] == .windows11Version22H2)
    #expect(record[Layout.kernBase] == rampAddress(at: 0x018))
    #expect(record[Layout.l1tfSwizzleBitIndex] == rampByte(at: 0x2C3))
    #expect(record[Layout.offsetKThreadApcProcess].map(UInt64.init) == rampValue(at: 0x2A0, byteCount: 2))
    #expect(record[Layout.offsetPrcbExceptionStack].map(UInt64.init) == rampValue(at: 0x398, byteCount: 2))
  }

  /// A field exists only if the block reaches to its end.
  @Test func fieldsBeyondTheEnd() throws {
    for size in 0x18...0x3A0 as ClosedRange<UInt32> {
      let bytes = block(size: size, count: 0x3A0)
      let record = try DebuggerDataRecord(unsafe bytes.span.bytes)
      #expect(record.bytes.byteCount == Int(size))
      #expect((record[Layout.kernBase] != nil) == (size >= 0x20))
      #expect((record[Layout.mmVirtualTranslationBase] != nil) == (size >= 0x298))
      #expect((record[Layout.l1tfHighPhysicalBitIndex] != nil) == (size >= 0x2C3))
      #expect((record[Layout.offsetPrcbContext] != nil) == (size >= 0x33A))
      #expect((record[Layout.offsetKThreadStackLimit] != nil) == (size >= 0x344))
      #expect((record[Layout.pteBase] != nil) == (size >= 0x368))
      #expect((record[Layout.pointerAuthMask] != nil) == (size >= 0x398))
    }
  }

  /// A block whose end is missing has the fields that are there.
  @Test func clipped() throws {
    for count in 0x18..<0x368 {
      let bytes = block(size: 0x368, count: count)
      let record = try DebuggerDataRecord(unsafe bytes.span.bytes)
      #expect(record.isClipped == true)
      #expect(record.declaredSize == .windows10)
      #expect(record.bytes.byteCount == count)
      #expect(record[Layout.pteBase] == nil)
      #expect((record[Layout.psLoadedModuleList] != nil) == (count >= 0x50))
    }
    let bytes = block(size: .max, count: 0x400)
    let record = try DebuggerDataRecord(unsafe bytes.span.bytes)
    #expect(record.isClipped == true)
    #expect(record.bytes.byteCount == 0x400)
    #expect(record[Layout.pteBase] != nil)
  }

  @Test func offset() throws {
    let bytes = [1, 2, 3] + block(size: 0x290, count: 0x290) + [4]
    let record = try DebuggerDataRecord(unsafe bytes.span.bytes, at: 3)
    #expect(record.bytes.byteCount == 0x290)
    #expect(record[Layout.kernBase] == rampAddress(at: 0x018))
    for offset in [-1, .min, .max] {
      #expect(throws: DebuggerDataError.self) {
        try withBytes(bytes) { _ = try DebuggerDataRecord($0, at: offset) }
      }
    }
  }

  @Test func notABlock() throws {
    for count in 0..<0x18 {
      let bytes = Array(block(size: 0x3A0, count: 0x18).prefix(count))
      #expect(throws: DebuggerDataError.unreadable(.truncated(offset: 0, needed: 0x18, available: count))) {
        try withBytes(bytes) { _ = try DebuggerDataRecord($0) }
      }
    }
    #expect(throws: DebuggerDataError.wrongOwnerTag(0x1312_1110)) {
      let bytes = ramp(0x3A0)
      try withBytes(bytes) { _ = try DebuggerDataRecord($0) }
    }
    for size in 0..<0x18 as Range<UInt32> {
      let bytes = block(size: size, count: 0x3A0)
      #expect(throws: DebuggerDataError.tooSmall(size: size)) {
        try withBytes(bytes) { _ = try DebuggerDataRecord($0) }
      }
    }
  }

  @Test func signExtendedAddresses() throws {
    var bytes = block(size: 0x290, count: 0x290)
    bytes.replaceSubrange(0x18..<0x20, with: [0, 0x10, 0x80, 0x81, 0xFF, 0xFF, 0xFF, 0xFF])
    let record = try DebuggerDataRecord(unsafe bytes.span.bytes, is32Bit: true)
    #expect(record[Layout.kernBase] == VirtualAddress(0x8180_1000))
    let wide = try DebuggerDataRecord(unsafe bytes.span.bytes)
    #expect(wide[Layout.kernBase] == VirtualAddress(0xFFFF_FFFF_8180_1000))
  }
}
