import DumpFormat

extension ExecutableImage {
  /// `RT_VERSION`.
  static var versionResourceType: UInt32 { 16 }

  /// The bytes of the first resource of a type, whatever its name and language; `nil` if there is none.
  ///
  /// The tree has three levels: type, name, language. Nothing in it can make more than three steps.
  func firstResource(
    ofType type: UInt32
  ) throws(ImageError) -> (
    bytes: [UInt8], rva: RelativeVirtualAddress
  )? {
    guard let root = directory(.resources) else { return nil }
    guard var value = try resourceEntry(root, at: 0, where: { $0 == type }) else { return nil }
    let limit = 3
    for _ in 1..<limit where value & 0x8000_0000 != 0 {
      guard let next = try resourceEntry(root, at: value & 0x7FFF_FFFF, where: { _ in true }) else {
        return nil
      }
      value = next
    }
    guard value & 0x8000_0000 == 0 else {
      throw ImageError(.resources, root.rva, .tooManySteps(limit: limit))
    }
    let entry = try bytes(at: try resourceAddress(root, value), count: 16, .resources)
    let rva = RelativeVirtualAddress(entry.number(at: 0, as: UInt32.self) ?? 0)
    let count = entry.number(at: 4, as: UInt32.self) ?? 0
    let largest: UInt32 = 0x1_0000  // The length of a version resource has 16 bits.
    guard count <= largest else {
      throw ImageError(.versionResource, rva, .tooLarge(found: UInt64(count), limit: UInt64(largest)))
    }
    return (try bytes(at: rva, count: Int(count), .versionResource), rva)
  }

  /// What the first entry with a fitting number leads to: an offset, with bit 31 set if a directory is there.
  private func resourceEntry(
    _ root: DataDirectory, at offset: UInt32, where fits: (UInt32) -> Bool
  ) throws(ImageError) -> UInt32? {
    let rva = try resourceAddress(root, offset)
    let header = try bytes(at: rva, count: 16, .resources)
    let count =
      Int(header.number(at: 12, as: UInt16.self) ?? 0) + Int(header.number(at: 14, as: UInt16.self) ?? 0)
    // A directory with an entry for every number has 65535 × 8 bytes; they are read as far as they are there.
    let entries = readableBytes(at: try resourceAddress(root, offset, plus: 16), count: count * 8)
    for index in 0..<(entries.count / 8) {
      guard let name = entries.number(at: index * 8, as: UInt32.self), fits(name) else { continue }
      return entries.number(at: index * 8 + 4, as: UInt32.self)
    }
    guard entries.count == count * 8 else {
      throw ImageError(.resources, rva, .missing(needed: 16 + count * 8, available: 16 + entries.count))
    }
    return nil
  }

  /// Offsets of the tree count from its root.
  private func resourceAddress(
    _ root: DataDirectory, _ offset: UInt32, plus more: UInt32 = 0
  ) throws(ImageError) -> RelativeVirtualAddress {
    let address = UInt64(root.rva.rawValue) + UInt64(offset) + UInt64(more)
    guard let address = UInt32(exactly: address) else {
      throw ImageError(.resources, root.rva, .tooLarge(found: address, limit: UInt64(UInt32.max)))
    }
    return RelativeVirtualAddress(address)
  }
}
