public import DumpFormat

extension ExecutableImage {
  /// Reads bytes at an address.
  ///
  /// - Throws: ``ImageError`` with how many bytes there are, if they are fewer.
  public func bytes(at rva: RelativeVirtualAddress, count: Int) throws(ImageError) -> [UInt8] {
    try bytes(at: rva, count: count, .bytes)
  }

  /// As many bytes at an address as can be read in a row, `count` at most.
  public func readableBytes(at rva: RelativeVirtualAddress, count: Int) -> [UInt8] {
    guard source.layout == .file else {
      return source.readableBytes(at: UInt64(rva.rawValue), count: limited(count, at: rva))
    }
    // Zeros at the end of sections cost the writer of a file nothing: never make more than the file is long.
    let count = limited(min(count, Int(clamping: source.byteCount ?? .max)), at: rva)
    var result: [UInt8] = []
    while result.count < count {
      guard let next = UInt32(exactly: UInt64(rva.rawValue) + UInt64(result.count)) else { break }
      let wanted = count - result.count
      switch place(of: RelativeVirtualAddress(next)) {
      case .file(let offset, let available):
        let piece = source.readableBytes(at: offset, count: min(wanted, Int(clamping: available)))
        if piece.isEmpty { return result }
        result += piece
      case .zeros(let available):
        result += [UInt8](repeating: 0, count: min(wanted, Int(clamping: available)))
      case .nowhere: return result
      }
    }
    return result
  }

  /// A count cut at the end of the address space of images.
  private func limited(_ count: Int, at rva: RelativeVirtualAddress) -> Int {
    max(0, min(count, Int(UInt32.max) - Int(rva.rawValue)))
  }

  func bytes(
    at rva: RelativeVirtualAddress, count: Int, _ part: ImagePart
  ) throws(ImageError) -> [UInt8] {
    let bytes = readableBytes(at: rva, count: count)
    guard bytes.count == count else {
      throw ImageError(part, rva, .missing(needed: count, available: bytes.count))
    }
    return bytes
  }

  /// The bytes of a text that ends with a zero.
  func textBytes(
    at rva: RelativeVirtualAddress, limit: Int, _ part: ImagePart
  ) throws(ImageError) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < limit {
      guard let next = UInt32(exactly: UInt64(rva.rawValue) + UInt64(result.count)) else { break }
      let piece = readableBytes(at: RelativeVirtualAddress(next), count: min(64, limit - result.count))
      if let end = piece.firstIndex(of: 0) { return result + piece[..<end] }
      result += piece
      if piece.count < 64, result.count < limit {
        throw ImageError(part, rva, .missing(needed: result.count + 1, available: result.count))
      }
    }
    throw ImageError(part, rva, .notTerminated(limit: limit))
  }

  func record<Layout: RecordLayout, Value>(
    at rva: RelativeVirtualAddress, _ part: ImagePart, _ make: (borrowing Record<Layout>) -> Value
  ) throws(ImageError) -> Value {
    let bytes = try bytes(at: rva, count: Layout.byteCount, part)
    return try Self.decode(bytes, part, .rva(rva), make)
  }

  static func decode<Layout: RecordLayout, Value>(
    _ bytes: [UInt8], _ part: ImagePart, _ position: ImagePosition,
    _ make: (borrowing Record<Layout>) -> Value
  ) throws(ImageError) -> Value {
    do throws(ReadError) {
      return make(try Record<Layout>(unsafe bytes.span.bytes))
    } catch {
      throw ImageError(part, position, .missing(needed: Layout.byteCount, available: bytes.count))
    }
  }
}
