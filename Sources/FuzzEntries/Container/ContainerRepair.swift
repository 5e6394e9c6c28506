import DumpFile

/// Input with the signature and the check sums of its first headers put right: decoders look no further without them,
/// and a fuzzer never finds them.
func repaired(_ input: [UInt8], as format: ContainerFormat) -> [UInt8] {
  var bytes = input
  switch format {
  case .cab: bytes.put(Array("MSCF".utf8), at: 0)
  case .zip: bytes.put([0x50, 0x4B, 3, 4], at: 0)
  case .sevenZip: repairSevenZip(&bytes)
  case .gzip: bytes.put([0x1F, 0x8B, 8], at: 0)
  case .xz: repairXZ(&bytes)
  case .zstd: bytes.put([0x28, 0xB5, 0x2F, 0xFD], at: 0)
  case .bzip2: bytes.put([0x42, 0x5A, 0x68, 0x31, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 0)
  case .tar: repairTar(&bytes)
  }
  return bytes
}

/// Version 0.4, the header wherever the input says it is, and both check sums.
private func repairSevenZip(_ bytes: inout [UInt8]) {
  guard bytes.count > 32 else { return }
  bytes.put([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], at: 0)
  let room = UInt64(bytes.count - 32)
  let offset = bytes.number(at: 12, byteCount: 8)
  let count = bytes.number(at: 20, byteCount: 8)
  if offset <= room, count <= room - offset {
    bytes.put(littleEndian(crc32(bytes[(32 + Int(offset))..<(32 + Int(offset + count))])), at: 28)
  }
  bytes.put(littleEndian(crc32(bytes[12..<32])), at: 8)
}

/// The stream header, and the header of the first block.
private func repairXZ(_ bytes: inout [UInt8]) {
  bytes.put([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], at: 0)
  guard bytes.count > 12 else { return }
  bytes[7] &= 0xF
  bytes.put(littleEndian(crc32(bytes[6..<8])), at: 8)
  let end = 12 + Int(bytes[12]) * 4
  guard bytes[12] != 0, end + 4 <= bytes.count else { return }
  bytes.put(littleEndian(crc32(bytes[12..<end])), at: end)
}

/// `ustar` and the check sum of the first header: six octal digits, NUL, space.
private func repairTar(_ bytes: inout [UInt8]) {
  guard bytes.count >= 512 else { return }
  bytes.put(Array("ustar".utf8), at: 257)
  bytes.put(Array("        ".utf8), at: 148)
  let sum = bytes[..<512].reduce(0) { $0 + Int($1) }
  let digits = String(sum, radix: 8)
  bytes.put(Array((String(repeating: "0", count: 6 - digits.count) + digits).utf8) + [0], at: 148)
}

extension [UInt8] {
  /// Overwrites bytes, as far as they are there.
  fileprivate mutating func put(_ part: [UInt8], at offset: Int) {
    for (index, byte) in part.enumerated() where offset + index < count { self[offset + index] = byte }
  }

  fileprivate func number(at offset: Int, byteCount: Int) -> UInt64 {
    self[offset..<(offset + byteCount)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

private func littleEndian(_ value: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
}

/// CRC-32 of ISO 3309, as ZIP, 7z and xz use it.
func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var value: UInt32 = .max
  for byte in bytes {
    value ^= UInt32(byte)
    for _ in 0..<8 { value = value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return ~value
}
