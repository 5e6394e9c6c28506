import CrashPath
import DumpFormat
import FileAllocationTable
import NT

/// The disk for a file system: bytes of the kernel's address space, a page for each run of a transfer.
struct AtaDisk: BlockDevice {
  var sectorCount: UInt64 { AtaChannel.sectorCount }

  mutating func read(sector: UInt64, into bytes: inout MutableRawSpan) throws(BlockDeviceError) {
    let start = bytes.withUnsafeMutableBytes { UInt64(UInt(bitPattern: $0.baseAddress)) }
    guard transfer(sector, start, bytes.byteCount, writes: false) else {
      throw .readFailed(sector: sector, status: 0)
    }
  }

  mutating func write(sector: UInt64, from bytes: RawSpan) throws(BlockDeviceError) {
    let start = bytes.withUnsafeBytes { UInt64(UInt(bitPattern: $0.baseAddress)) }
    guard transfer(sector, start, bytes.byteCount, writes: true) else {
      throw .writeFailed(sector: sector, status: 0)
    }
  }

  mutating func flush() throws(BlockDeviceError) {
    do { try AtaPort().flush() } catch { throw .flushFailed(status: 0) }
  }

  /// Moves whole sectors in transfers of at most 64 pages.
  private func transfer(_ sector: UInt64, _ start: UInt64, _ byteCount: Int, writes: Bool) -> Bool {
    var (sector, address, left) = (sector, start, UInt64(byteCount))
    while left > 0 {
      var runs = InlineArray<64, PhysicalRun>(
        repeating: PhysicalRun(address: PhysicalAddress(0), byteCount: 0))
      var count = 0
      var total: UInt64 = 0
      while left > 0, count < 64 {
        guard let page = PageTables.translate(address) else { return false }
        let piece = min(left, 4096 - address & 0xFFF)
        runs[count] = PhysicalRun(address: PhysicalAddress(page.physical), byteCount: Int(piece))
        count += 1
        (address, left, total) = (address + piece, left - piece, total + piece)
      }
      do {
        let list = runs.span.extracting(0..<count)
        if writes {
          try AtaPort().write(sector: sector, from: list)
        } else {
          try AtaPort().read(sector: sector, into: list)
        }
      } catch { return false }
      sector += total / 512
    }
    return true
  }
}
