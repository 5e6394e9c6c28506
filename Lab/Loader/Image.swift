import NT

/// A PE32+ image: from the bytes of its file to its place in memory.
struct Image {
  private let file: UnsafeMutableRawPointer
  private var header: UnsafeMutableRawPointer
  private var optional: UnsafeMutableRawPointer
  /// Where it is, for the loader.
  private(set) var physical: UInt64 = 0
  /// Where it is, for the kernel.
  private(set) var base: UInt64 = 0

  init(file address: UInt64, byteCount: UInt64) {
    file = ram(address)
    guard byteCount > 0x200, file.load(as: UInt16.self) == 0x5A4D else { fail("not an image: ", address) }
    let offset = UInt64(file.loadUnaligned(fromByteOffset: 0x3C, as: UInt32.self))
    guard offset + 0x108 < byteCount else { fail("image header outside of the file: ", offset) }
    header = file + Int(offset)
    optional = header + 24
    guard header.loadUnaligned(as: UInt32.self) == 0x4550, optional.loadUnaligned(as: UInt16.self) == 0x20B
    else {
      fail("not a PE32+ image: ", address)
    }
  }

  /// `SizeOfImage`.
  var byteCount: UInt64 { UInt64(optional.loadUnaligned(fromByteOffset: 56, as: UInt32.self)) }
  /// `AddressOfEntryPoint`.
  var entryPoint: UInt64 { base + UInt64(optional.loadUnaligned(fromByteOffset: 16, as: UInt32.self)) }

  /// A data directory: its RVA and length.
  func directory(_ index: Int) -> (rva: UInt64, byteCount: UInt64) {
    (
      UInt64(optional.loadUnaligned(fromByteOffset: 112 + index * 8, as: UInt32.self)),
      UInt64(optional.loadUnaligned(fromByteOffset: 116 + index * 8, as: UInt32.self))
    )
  }

  /// Bytes of the placed image.
  func at(rva: UInt64) -> UnsafeMutableRawPointer {
    guard rva < byteCount else { fail("address outside of the image: ", rva) }
    return ram(physical + rva)
  }

  /// Copies headers and sections to fresh pages and maps them: code cannot be written, data cannot be run.
  mutating func place(at base: UInt64, _ tables: PageTables, _ memory: inout BootMemory) {
    let pages = (byteCount + 4095) >> 12
    self.base = base
    physical = memory.allocate(pages: pages, LoaderImage)
    let headers = Int(optional.loadUnaligned(fromByteOffset: 60, as: UInt32.self))
    at(rva: 0).copyMemory(from: file, byteCount: headers)
    tables.map(base, to: physical, pages: 1, flags: PageTables.noExecute, &memory)
    let first = optional + Int(header.loadUnaligned(fromByteOffset: 20, as: UInt16.self))
    for index in 0..<Int(header.loadUnaligned(fromByteOffset: 6, as: UInt16.self)) {
      place(section: first + index * 40, tables, &memory)
    }
    // The file's bytes may be overwritten by the next file's.
    header = at(rva: UInt64(header - file))
    optional = header + 24
  }

  private func place(section: UnsafeMutableRawPointer, _ tables: PageTables, _ memory: inout BootMemory) {
    func field(_ offset: Int) -> UInt64 {
      UInt64(section.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    let (size, rva, fileSize, fileOffset, flags) = (field(8), field(12), field(16), field(20), field(36))
    at(rva: rva).copyMemory(from: file + Int(fileOffset), byteCount: Int(min(size, fileSize)))
    let writable = flags & 0x8000_0000 != 0 ? PageTables.writable : 0
    let executable = flags & 0x2000_0000 != 0 ? 0 : PageTables.noExecute
    tables.map(
      base + rva, to: physical + rva, pages: (size + 4095) >> 12, flags: writable | executable, &memory)
  }

  /// Applies the base relocations.
  func relocate() {
    let difference = base &- optional.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    var (rva, left) = directory(5)
    while left >= 8 {
      let page = UInt64(at(rva: rva).loadUnaligned(as: UInt32.self))
      let size = UInt64(at(rva: rva + 4).loadUnaligned(as: UInt32.self))
      guard size >= 8, size <= left else { fail("bad relocation block: ", rva) }
      var offset: UInt64 = 8
      while offset < size {
        let entry = UInt64(at(rva: rva + offset).loadUnaligned(as: UInt16.self))
        if entry >> 12 == 10 {
          let place = at(rva: page + entry & 0xFFF)
          place.storeBytes(of: place.loadUnaligned(as: UInt64.self) &+ difference, as: UInt64.self)
        }
        offset += 2
      }
      rva += size
      left -= size
    }
    // A debugger finds the base in the header as it is, not as it was linked.
    let placed = at(rva: UInt64(at(rva: 0).loadUnaligned(fromByteOffset: 0x3C, as: UInt32.self)))
    placed.storeBytes(of: base, toByteOffset: 24 + 24, as: UInt64.self)
  }
}
