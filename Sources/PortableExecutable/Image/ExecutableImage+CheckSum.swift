import DumpFormat

extension ExecutableImage {
  /// Computes `CheckSum` of a file, as `CheckSumMappedFile` of `imagehlp` does: all 16-bit words but those of the field
  /// itself are added with their carry, then the length of the file. Drivers must have the right one.
  ///
  /// - Returns: the sum; `nil` for an image in memory, which is not what was summed up.
  public func computedCheckSum() throws(ImageError) -> UInt32? {
    guard source.layout == .file, let byteCount = source.byteCount else { return nil }
    let field = optionalHeaderOffset + OptionalHeader.checkSumOffset
    var sum: UInt64 = 0
    var offset: UInt64 = 0
    while offset < byteCount {
      let wanted = Int(min(byteCount - offset, 0x1_0000))
      var piece = source.readableBytes(at: offset, count: wanted)
      guard piece.count == wanted else {
        throw ImageError(.file, offset: offset, .missing(needed: wanted, available: piece.count))
      }
      for position in field..<(field + 4) where position >= offset && position - offset < UInt64(wanted) {
        piece[Int(position - offset)] = 0
      }
      // The sum of 32-bit words has the same remainder as that of their halves, since 2^16 leaves 1.
      while piece.count % 4 != 0 { piece.append(0) }
      unsafe piece.withUnsafeBytes { bytes in
        for index in stride(from: 0, to: bytes.count, by: 4) {
          sum &+= unsafe UInt64(
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)))
        }
      }
      while sum >> 32 != 0 { sum = (sum & 0xFFFF_FFFF) + (sum >> 32) }
      offset += UInt64(wanted)
    }
    while sum >> 16 != 0 { sum = (sum & 0xFFFF) + (sum >> 16) }
    return UInt32(truncatingIfNeeded: sum &+ byteCount)
  }
}
