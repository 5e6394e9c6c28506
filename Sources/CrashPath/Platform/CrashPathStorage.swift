public import DumpFormat

/// All memory that the crash path has, given once at boot.
///
/// It is one piece, aligned to a page, mapped for good and consecutive in physical memory, because parts of it are handed
/// to the disk port. How much is needed is a matter of the machine alone: ``byteCount(highestPage:)``.
@safe public struct CrashPathStorage {
  /// The whole piece.
  public let bytes: StorageBytes
  /// Where it is in physical memory.
  public let physicalAddress: PhysicalAddress
  /// Number of the first page after all physical memory: the bits of the bitmap.
  public let pageLimit: UInt64

  /// Storage in a piece of memory.
  ///
  /// - Parameters:
  ///   - bytes: the memory, at least ``byteCount(highestPage:)`` bytes, aligned to 4096.
  ///   - physicalAddress: its first byte in physical memory; the rest follows without a gap.
  ///   - highestPage: the highest page frame number of the machine's physical memory.
  /// - Returns: `nil` if the piece is too small or not aligned.
  public init?(bytes: StorageBytes, physicalAddress: PhysicalAddress, highestPage: PageFrameNumber) {
    guard let needed = Self.byteCount(highestPage: highestPage), bytes.byteCount >= needed,
      physicalAddress.rawValue & 0xFFF == 0, bytes.address.rawValue & 0xFFF == 0
    else { return nil }
    self.bytes = bytes
    self.physicalAddress = physicalAddress
    pageLimit = highestPage.rawValue + 1
  }

  /// Bytes that a machine with this highest page needs: 448 KiB, and a bit for every page, rounded up to pages. For
  /// 256 MiB that is 460 KiB. `nil` if the number is no page number.
  public static func byteCount(highestPage: PageFrameNumber) -> Int? {
    guard highestPage.rawValue < 1 << 40 else { return nil }
    let bitmap = (Int(highestPage.rawValue) + 8) / 8 + BitmapDumpHeader.Layout.byteCount
    return Region.bitmapStart + (bitmap + pageByteCount - 1) / pageByteCount * pageByteCount
  }

  /// The physical address of a piece of the storage.
  func physicalAddress(of piece: StorageBytes) -> PhysicalAddress {
    PhysicalAddress(physicalAddress.rawValue + piece.address.distance(from: bytes.address))
  }
}

extension CrashPathStorage {
  /// Where the parts are.
  enum Region {
    static var contextA: Int { 0x1000 }
    static var contextByteCount: Int { 0x4000 }
    static var header: Int { 0x5000 }
    static var registers: Int { 0x7000 }
    static var scratch: Int { 0x9000 }
    static var report: Int { 0xB000 }
    static var zeroPage: Int { 0xC000 }
    static var contextB: Int { 0xD000 }
    static var callbackBuffer: Int { 0x1_1000 }
    static var callbackBufferByteCount: Int { 0x1_0000 }
    static var tables: Int { 0x2_1000 }
    static var tablesByteCount: Int { 0xF000 }
    static var stagingA: Int { 0x3_0000 }
    static var stagingB: Int { 0x5_0000 }
    static var stagingByteCount: Int { 0x2_0000 }
    static var bitmapStart: Int { 0x7_0000 }
  }

  /// The state record.
  var state: CrashState { CrashState(bytes: bytes.slice(0, 0x1000)) }
  /// The two copies of the dump context, with the dump header between them.
  var contextA: StorageBytes { bytes.slice(Region.contextA, Region.contextByteCount) }
  var contextB: StorageBytes { bytes.slice(Region.contextB, Region.contextByteCount) }
  /// The dump header.
  var header: StorageBytes { bytes.slice(Region.header, DumpHeader64.Layout.byteCount) }
  /// The context record of the crash.
  var contextRecord: StorageBytes { bytes.slice(Region.registers, 0x1000) }
  /// The control state of the processor.
  var specialRegisters: StorageBytes { bytes.slice(Region.registers + 0x1000, 0x1000) }
  /// Room for small things, used by one function at a time.
  var scratch: StorageBytes { bytes.slice(Region.scratch, 0x1000) }
  /// Room for lines of the screen.
  var line: StorageBytes { bytes.slice(Region.scratch + 0x1000, 0x1000) }
  /// What became of the callbacks.
  var report: StorageBytes { bytes.slice(Region.report, 0x1000) }
  /// A page of zeros, written where a page cannot be read.
  var zeroPage: StorageBytes { bytes.slice(Region.zeroPage, 0x1000) }
  /// The buffer that callbacks fill.
  var callbackBuffer: StorageBytes { bytes.slice(Region.callbackBuffer, Region.callbackBufferByteCount) }
  /// Tables of the small dump.
  var tables: StorageBytes { bytes.slice(Region.tables, Region.tablesByteCount) }
  /// Where bytes are put together before they are written.
  var stagingA: StorageBytes { bytes.slice(Region.stagingA, Region.stagingByteCount) }
  /// The other side of a filter.
  var stagingB: StorageBytes { bytes.slice(Region.stagingB, Region.stagingByteCount) }
  /// The bitmap with its header.
  var bitmap: StorageBytes { bytes.suffix(from: Region.bitmapStart) }
}
