extension KernelDumpWriter {
  /// How many bits the bitmap has.
  var bitCount: UInt64 {
    let needed = (memory.pageFrameNumbers.last ?? 0) + 1
    if let bitmapPageCount {
      precondition(bitmapPageCount >= needed, "the bitmap is too short for the memory")
      return bitmapPageCount
    }
    return (needed + 7) & ~7
  }

  /// Bit i of byte b stands for page 8·b + i.
  private func bitmap() -> [UInt8] {
    let count = bitCount
    var bits = [UInt8](repeating: 0, count: Int((count + 7) / 8))
    for page in presentPages { bits[Int(page >> 3)] |= 1 << UInt8(page & 7) }
    if setsUnusedBitmapBits, count & 7 != 0 { bits[bits.count - 1] |= 0xFF << UInt8(count & 7) }
    return bits
  }

  /// Types 5, 6 and 7: the header at the end of the dump header, and the bitmap.
  func bitmapBody(_ kind: SyntheticDumpKind) -> [UInt8] {
    let bits = bitmap()
    let headerSize = header.architecture.headerSize
    var firstPage = headerSize + 0x38 + bits.count
    if !isUnaligned { firstPage = (firstPage + 0xFFF) & ~0xFFF }
    // Debuggers write SDMP into type 5, too.
    let isFull = kind.dumpType == 5 && !isUnaligned
    var out = ByteWriter(count: 0x38)
    out.setASCII(isFull ? "FDMP" : "SDMP", at: 0x00)  // Signature
    out.setASCII("DUMP", at: 0x04)  // ValidDump
    out.setU32(1, at: 0x08)  // DumpOptions: kernel addresses are valid
    out.setU64(UInt64(firstPage), at: 0x20)  // FirstPage
    out.setU64(UInt64(presentPages.count), at: 0x28)  // TotalPresentPages
    out.setU64(bitCount, at: 0x30)  // Pages
    out.append(bits)
    out.grow(to: firstPage - headerSize)
    return out.bytes
  }

  /// Type 2: 32-bit fields, an `RTL_BITMAP` with a meaningless pointer, the bitmap.
  func summaryBody() -> [UInt8] {
    let bits = bitmap()
    let headerSize = header.architecture.headerSize
    let is64Bit = header.architecture.is64Bit
    let bitmapOffset = is64Bit ? 0x28 : 0x20
    let words = (bits.count + 3) & ~3
    let firstPage = (headerSize + bitmapOffset + words + 0xFFF) & ~0xFFF
    var out = ByteWriter(count: bitmapOffset)
    out.setASCII("SDMP", at: 0x00)  // Signature
    out.setASCII("DUMP", at: 0x04)  // ValidDump
    out.setU32(1, at: 0x08)  // DumpOptions: kernel addresses are valid
    out.setU32(UInt32(firstPage), at: 0x0C)  // HeaderSize
    out.setU32(UInt32(bitCount), at: 0x10)  // BitmapSize
    out.setU32(UInt32(presentPages.count), at: 0x14)  // Pages
    out.setU32(UInt32(bitCount), at: 0x18)  // RTL_BITMAP.SizeOfBitMap
    if is64Bit {
      out.setU64(0xFFFF_8F8A_1234_5678, at: 0x20)  // RTL_BITMAP.Buffer: junk
    } else {
      out.setU32(0x8512_3458, at: 0x1C)  // RTL_BITMAP.Buffer: junk
    }
    out.append(bits)
    out.grow(to: firstPage - headerSize)
    return out.bytes
  }
}
