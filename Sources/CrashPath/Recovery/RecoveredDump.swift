import DumpFormat

/// A dump in a file, with its pages by physical and by virtual address (x64 page tables of four levels).
struct RecoveredDump<Reader: FileReader>: KernelReader {
  let reader: Reader
  let storage: RecoveryStorage
  let type: DumpType
  let firstPage: UInt64
  let pageLimit: UInt64
  let directoryTableBase: UInt64

  /// Opens a dump whose header was read into the storage; `nil` if it has no pages, or the storage is too small for its
  /// bitmap.
  init?(reader: Reader, storage: RecoveryStorage) {
    self.reader = reader
    self.storage = storage
    let header = storage.header
    type = DumpType(rawValue: header.load(DumpHeader64.Layout.dumpType.offset, as: UInt32.self))
    directoryTableBase =
      header.load(DumpHeader64.Layout.directoryTableBase.offset, as: UInt64.self) & 0x000F_FFFF_FFFF_F000
    switch type {
    case .full:
      firstPage = UInt64(DumpHeader64.Layout.byteCount)
      pageLimit = 1 << 40
      guard header.load(DumpHeader64.Layout.physicalMemoryBlock.offset, as: UInt32.self) <= 42 else {
        return nil
      }
    case .bitmapFull, .bitmapKernel:
      let bytes = storage.small.slice(0, BitmapDumpHeader.Layout.byteCount)
      guard reader.read(at: UInt64(DumpHeader64.Layout.byteCount), into: bytes) else { return nil }
      firstPage = bytes.load(0x20, as: UInt64.self)
      pageLimit = bytes.load(0x30, as: UInt64.self)
      guard pageLimit < 1 << 40, loadBitmap() else { return nil }
    default: return nil
    }
  }

  private var bitmapStart: UInt64 {
    UInt64(DumpHeader64.Layout.byteCount + BitmapDumpHeader.Layout.byteCount)
  }

  /// Reads the bitmap and counts its bits in steps, so that a page's place is found without counting from the start.
  private func loadBitmap() -> Bool {
    let count = Int((pageLimit + 7) / 8)
    let steps = (count + 511) / 512
    guard count <= storage.bitmap.byteCount, steps * 4 <= storage.ranks.byteCount,
      reader.read(at: bitmapStart, into: storage.bitmap.slice(0, count))
    else { return false }
    var rank: UInt32 = 0
    for index in 0..<count {
      if index % 512 == 0 { storage.ranks.store(rank, at: index / 512 * 4) }
      rank &+= UInt32(storage.bitmap[index].nonzeroBitCount)
    }
    return true
  }

  /// The file offset of a page, `nil` if it is not in the dump.
  func offset(of page: UInt64) -> UInt64? {
    guard type == .full else { return bitmapOffset(of: page) }
    let block = storage.header.suffix(from: DumpHeader64.Layout.physicalMemoryBlock.offset)
    var before: UInt64 = 0
    for index in 0..<Int(block.load(0, as: UInt32.self)) {
      let base = block.load(0x10 + index * 16, as: UInt64.self)
      let count = block.load(0x18 + index * 16, as: UInt64.self)
      if page >= base, page - base < count {
        let (place, overflow) = before.addingReportingOverflow(page - base)
        return overflow || place >= 1 << 40 ? nil : firstPage + place * UInt64(pageByteCount)
      }
      before &+= count
    }
    return nil
  }

  private func bitmapOffset(of page: UInt64) -> UInt64? {
    guard page < pageLimit else { return nil }
    let byte = Int(page >> 3)
    let bits = storage.bitmap[byte]
    guard bits & (1 << UInt8(page & 7)) != 0 else { return nil }
    var rank = UInt64(storage.ranks.load(byte / 512 * 4, as: UInt32.self))
    for index in byte / 512 * 512..<byte { rank += UInt64(storage.bitmap[index].nonzeroBitCount) }
    rank += UInt64((bits & ((1 << UInt8(page & 7)) &- 1)).nonzeroBitCount)
    return firstPage + rank * UInt64(pageByteCount)
  }

  /// Translates an address by the page tables in the dump.
  func translate(_ address: VirtualAddress) -> UInt64? {
    var table = directoryTableBase
    for level in stride(from: 3, through: 0, by: -1) {
      let shift = UInt64(12 + 9 * level)
      let index = address.rawValue >> shift & 0x1FF
      guard let place = offset(of: table >> 12) else { return nil }
      let bytes = storage.tablePage.slice(0, 8)
      guard reader.read(at: place + index * 8, into: bytes) else { return nil }
      let entry = bytes.load(0, as: UInt64.self)
      guard entry & 1 != 0 else { return nil }
      let frame = entry & 0x000F_FFFF_FFFF_F000
      if level == 0 || (level < 3 && entry & 0x80 != 0) {
        let mask: UInt64 = (1 << shift) - 1
        return frame & ~mask | address.rawValue & mask
      }
      table = frame
    }
    return nil
  }

  func read(_ address: VirtualAddress, into bytes: StorageBytes) -> Bool {
    var done = 0
    while done < bytes.byteCount {
      let (place, overflow) = address.rawValue.addingReportingOverflow(UInt64(done))
      guard !overflow else { return false }
      let count = min(bytes.byteCount - done, pageByteCount - Int(place & 0xFFF))
      guard let physical = translate(VirtualAddress(place)), let offset = offset(of: physical >> 12),
        reader.read(at: offset + (physical & 0xFFF), into: bytes.slice(done, count))
      else { return false }
      done += count
    }
    return true
  }
}
