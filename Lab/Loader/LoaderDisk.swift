import DumpFormat
import FileAllocationTable
import Hardware

/// The first disk of the first IDE channel, read by the processor itself: slow, and without anything to set up.
struct LoaderDisk: BlockDevice {
  private static let port: UInt16 = 0x1F0
  private(set) var sectorCount: UInt64 = 0

  /// `nil` if there is no disk.
  init?() {
    PortWrite8(Self.port + 6, 0x40)
    let status = PortRead8(Self.port + 7)
    guard status != 0xFF, status != 0, Self.wait() else { return nil }
    PortWrite8(Self.port + 7, 0xEC)
    guard Self.wait() else { return nil }
    for index in 0..<256 {
      let word = UInt64(PortRead16(Self.port))
      if index >= 100, index < 104 { sectorCount |= word << UInt64((index - 100) * 16) }
    }
  }

  /// Waits until the disk is not busy; false if it reports an error.
  private static func wait() -> Bool {
    while true {
      let status = PortRead8(port + 7)
      if status & 0x80 == 0 { return status & 0x21 == 0 }
      Pause()
    }
  }

  mutating func read(sector: UInt64, into bytes: inout MutableRawSpan) throws(BlockDeviceError) {
    let count = UInt64(bytes.byteCount / 512)
    guard sector < sectorCount, count <= sectorCount - sector else {
      throw .outOfRange(sector: sector, count: count)
    }
    var done: UInt64 = 0
    while done < count {
      let piece = min(count - done, 128)
      let first = sector + done
      guard Self.wait() else { throw .readFailed(sector: first, status: 0) }
      PortWrite8(Self.port + 6, 0x40)
      Self.address(first >> 24, 0)
      Self.address(first, piece)
      PortWrite8(Self.port + 7, 0x24)
      for index in 0..<piece {
        guard Self.wait() else { throw .readFailed(sector: first, status: UInt32(PortRead8(Self.port + 1))) }
        let place = Int((done + index) * 512)
        bytes.withUnsafeMutableBytes { buffer in
          if let start = buffer.baseAddress { PortReadWords(Self.port, start + place, 256) }
        }
      }
      done += piece
    }
  }

  private static func address(_ sector: UInt64, _ count: UInt64) {
    PortWrite8(port + 2, UInt8(truncatingIfNeeded: count))
    PortWrite8(port + 3, UInt8(truncatingIfNeeded: sector))
    PortWrite8(port + 4, UInt8(truncatingIfNeeded: sector >> 8))
    PortWrite8(port + 5, UInt8(truncatingIfNeeded: sector >> 16))
  }

  /// The loader writes nothing.
  mutating func write(sector: UInt64, from bytes: RawSpan) throws(BlockDeviceError) { throw .writeProtected }
  mutating func flush() throws(BlockDeviceError) {}
}
