/// Memory that the recovery of a dump takes, given by the kernel for the time of it.
public struct RecoveryStorage {
  let bytes: StorageBytes

  /// Storage in a piece of at least ``byteCount(dumpPages:)`` bytes, aligned to 4096; `nil` if it is smaller.
  public init?(bytes: StorageBytes) {
    guard bytes.byteCount >= 0x5_0000 else { return nil }
    self.bytes = bytes
  }

  /// Bytes that are needed to recover dumps of machines with that many pages: 320 KiB and a bit for every page. With less
  /// the large dump is recovered, but no small dump is carved out of it.
  public static func byteCount(dumpPages: UInt64) -> UInt64 { 0x5_0000 + (dumpPages + 7) / 8 }

  func path(_ index: Int) -> RecoveryPath { RecoveryPath(storage: bytes.slice(index * 0x210, 0x210)) }

  /// The dump header.
  var header: StorageBytes { bytes.slice(0x2000, 0x2000) }
  var small: StorageBytes { bytes.slice(0x4000, 0x1000) }
  var page: StorageBytes { bytes.slice(0x5000, 0x1000) }
  var tablePage: StorageBytes { bytes.slice(0x6000, 0x1000) }
  var debuggerData: StorageBytes { bytes.slice(0x7000, 0x1000) }
  var blocks: StorageBytes { bytes.slice(0x8000, 0x8000) }
  var registered: StorageBytes { bytes.slice(0x1_0000, 0x8000) }
  /// Counts of bits before each 4096 bits of the bitmap.
  var ranks: StorageBytes { bytes.slice(0x1_8000, 0x1_8000) }
  /// For copying files.
  var copy: StorageBytes { bytes.slice(0x3_0000, 0x2_0000) }
  var bitmap: StorageBytes { bytes.suffix(from: 0x5_0000) }
}
