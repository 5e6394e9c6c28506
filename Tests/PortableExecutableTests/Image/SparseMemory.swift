import PortableExecutable

/// Memory of a crashed machine: mapped layout, some pages missing, one page at a time.
struct SparseMemory: ImageSource {
  var bytes: [UInt8]
  var missing: Set<UInt64> = []
  var layout: ImageLayout { .mapped }
  var byteCount: UInt64? { nil }

  /// The image as the loader would map it, written without the code under test.
  init(loading file: [UInt8], missing: Set<UInt64> = []) {
    func u16(_ at: Int) -> Int { Int(file[at]) | Int(file[at + 1]) << 8 }
    func u32(_ at: Int) -> Int { u16(at) | u16(at + 2) << 16 }
    let header = u32(0x3C)
    var memory = [UInt8](repeating: 0, count: u32(header + 24 + 56))
    memory.replaceSubrange(0..<u32(header + 24 + 60), with: file[..<u32(header + 24 + 60)])
    for index in 0..<u16(header + 6) {
      let section = header + 24 + u16(header + 20) + index * 40
      let start = u32(section + 12)
      let count = min(u32(section + 16), (u32(section + 8) + 0xFFF) & ~0xFFF)
      let raw = u32(section + 20)
      memory.replaceSubrange(start..<(start + count), with: file[raw..<(raw + count)])
    }
    bytes = memory
    self.missing = missing
  }

  func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset < UInt64(bytes.count), !missing.contains(offset / 0x1000) else { return 0 }
    let count = min(buffer.count, Int(0x1000 - offset % 0x1000))
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
    return unsafe BufferedImage(bytes).readSome(at: offset, into: part)
  }
}
