import DumpFormat
import PortableExecutable

/// A PE32+ image of 4 KiB, written byte by byte: one section at 0x1000, in the file at 0x400.
struct SyntheticImage {
  static let header = 0x80
  static let optional = header + 24
  static let sectionTable = optional + 240

  var bytes = [UInt8](repeating: 0, count: 0x1000)

  init() {
    text("MZ", at: 0)
    put(UInt32(Self.header), at: 0x3C)
    text("PE", at: Self.header)
    put(UInt16(0x8664), at: Self.header + 4)
    put(UInt16(1), at: Self.header + 6)
    put(UInt32(0x1234_5678), at: Self.header + 8)
    put(UInt16(240), at: Self.header + 20)
    put(UInt16(0x20B), at: Self.optional)
    put(UInt32(0x1000), at: Self.optional + 32)
    put(UInt32(0x200), at: Self.optional + 36)
    put(UInt32(0x3000), at: Self.optional + 56)
    put(UInt32(0x400), at: Self.optional + 60)
    put(UInt32(16), at: Self.optional + 108)
    text(".rdata", at: Self.sectionTable)
    put(UInt32(0x1000), at: Self.sectionTable + 8)
    put(UInt32(0x1000), at: Self.sectionTable + 12)
    put(UInt32(0xC00), at: Self.sectionTable + 16)
    put(UInt32(0x400), at: Self.sectionTable + 20)
    exports()
    debug()
    functions()
    resources()
  }

  /// Two functions, one by ordinal only, and two forwarders; at RVA 0x1000.
  private mutating func exports() {
    directory(0, 0x1000, 0x100)
    put(UInt32(0x10A0), at: offset(0x100C))
    for (index, value) in [10, 4, 3, 0x1040, 0x1060, 0x1080].enumerated() {
      put(UInt32(value), at: offset(0x1010 + index * 4))
    }
    for (index, value) in [0x1F00, 0x10C0, 0x10D0, 0x1E00].enumerated() {
      put(UInt32(value), at: offset(0x1040 + index * 4))
    }
    for (index, value) in [0x10B0, 0x10B4, 0x10B8].enumerated() {
      put(UInt32(value), at: offset(0x1060 + index * 4))
    }
    for (index, value) in [0, 1, 2].enumerated() { put(UInt16(value), at: offset(0x1080 + index * 2)) }
    text("a.b.dll", at: offset(0x10A0))
    text("One", at: offset(0x10B0))
    text("Two", at: offset(0x10B4))
    text("Zed", at: offset(0x10B8))
    text("a.b.Other", at: offset(0x10C0))
    text("NTDLL.#12", at: offset(0x10D0))
  }

  /// NB10 outside of memory, POGO and an unknown kind; at RVA 0x1100.
  private mutating func debug() {
    directory(6, 0x1100, 28 * 3)
    for (index, (kind, size, rva, file)) in [
      (2, 0x1A, 0, 0x600), (13, 0x20, 0x1220, 0x620), (77, 2, 0x1240, 0x640),
    ].enumerated() {
      let start = offset(0x1100 + index * 28)
      put(UInt32(kind), at: start + 12)
      put(UInt32(size), at: start + 16)
      put(UInt32(rva), at: start + 20)
      put(UInt32(file), at: start + 24)
    }
    text("NB10", at: 0x600)
    put(UInt32(0xABCD), at: 0x608)
    put(UInt32(0x1F), at: 0x60C)
    text(#"d:\x.pdb"#, at: 0x610)
    text("LTCG", at: 0x620)
    put(UInt32(0x1000), at: 0x624)
    put(UInt32(0x20), at: 0x628)
    text(".text$x", at: 0x62C)
    put(UInt32(0x1020), at: 0x634)
    put(UInt32(0x30), at: 0x638)
    text("abc", at: 0x63C)
  }

  /// Three functions, the last two of which point at each other; at RVA 0x1300.
  private mutating func functions() {
    directory(3, 0x1300, 36)
    for (index, value) in [0x1E00, 0x1E10, 0x1400, 0x1E10, 0x1E20, 0x1319, 0x1F00, 0x1F10, 0x130D]
      .enumerated()
    {
      put(UInt32(value), at: offset(0x1300 + index * 4))
    }
  }

  /// A tree whose language level leads to another directory; at RVA 0x1400.
  private mutating func resources() {
    directory(2, 0x1400, 0x100)
    for level in 0..<4 {
      put(UInt16(1), at: offset(0x1400 + level * 0x18 + 14))
      put(UInt32(16), at: offset(0x1400 + level * 0x18 + 16))
      put(UInt32(0x8000_0000 + UInt32(level + 1) * 0x18), at: offset(0x1400 + level * 0x18 + 20))
    }
  }

  func offset(_ rva: Int) -> Int { rva - 0xC00 }

  mutating func directory(_ index: Int, _ rva: Int, _ count: UInt32) {
    put(UInt32(rva), at: Self.optional + 112 + index * 8)
    put(count, at: Self.optional + 116 + index * 8)
  }

  mutating func put<Value: FixedWidthInteger>(_ value: Value, at offset: Int) {
    for byte in 0..<(Value.bitWidth / 8) {
      bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> (byte * 8))
    }
  }

  mutating func text(_ text: String, at offset: Int) {
    for (index, byte) in text.utf8.enumerated() { bytes[offset + index] = byte }
  }

  func image() throws(ImageError) -> ExecutableImage { try ExecutableImage(BufferedImage(bytes)) }
}
