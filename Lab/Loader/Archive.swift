/// A cpio archive (`newc`), as `-initrd` brings it: for machines without a disk.
struct Archive {
  private var next: UnsafeMutableRawPointer
  private let end: UnsafeMutableRawPointer

  init(start: UInt64, byteCount: UInt64) {
    next = ram(start)
    end = next + Int(byteCount)
  }

  /// The next file: its name, which ends with 0, and its bytes.
  mutating func file() -> (name: UnsafePointer<UInt8>, start: UInt64, byteCount: UInt64)? {
    guard next + 110 < end, next.load(as: UInt32.self) == 0x3730_3730 else { return nil }
    let (size, nameSize) = (number(54), number(94))
    let name = next + 110
    let start = aligned(next + 110 + Int(nameSize))
    next = aligned(start + Int(size))
    // The last entry is TRAILER!!! and has no bytes.
    guard next <= end, size > 0 else { return nil }
    return (UnsafePointer(name.assumingMemoryBound(to: UInt8.self)), UInt64(UInt(bitPattern: start)), size)
  }

  private func aligned(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    ram((UInt64(UInt(bitPattern: pointer)) + 3) & ~3)
  }

  /// Eight hexadecimal digits.
  private func number(_ offset: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<8 {
      let digit = next.load(fromByteOffset: offset + index, as: UInt8.self)
      value = value << 4 | UInt64(digit < 0x3A ? digit &- 0x30 : (digit | 0x20) &- 0x57)
    }
    return value
  }
}
