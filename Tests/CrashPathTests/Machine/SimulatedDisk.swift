import CrashPath
import DumpFormat

/// A disk in memory, with a write cache that only a flush empties, and with ways to fail.
final class SimulatedDisk {
  let sectorByteCount = 512
  /// What a power cut leaves.
  private(set) var medium: [UInt8]
  /// What a reader sees: the medium with all writes since the last flush.
  private(set) var contents: [UInt8]
  private var pending: [(sector: Int, bytes: [UInt8])] = []
  /// Writes and flushes so far.
  private(set) var operations = 0
  /// The power goes when this operation is done.
  var cutAtOperation: Int?
  /// Decides which of the writes that were not flushed reach the medium.
  var random = SimulatedRandom(seed: 1)
  var isOff = false
  /// Called when the power goes.
  var onPowerCut: () -> Void = {}
  /// Transfers that fail: how often from which write on.
  var failures: [Int: Int] = [:]
  private(set) var writes: [(sector: Int, count: Int)] = []
  private(set) var failedWrites = 0

  init(sectors: Int) {
    contents = [UInt8](repeating: 0xE5, count: sectors * sectorByteCount)
    medium = contents
  }

  var sectorCount: Int { medium.count / sectorByteCount }

  /// Puts bytes on the medium.
  func fill(_ sector: Int, _ bytes: [UInt8]) {
    contents.replaceSubrange(sector * 512..<sector * 512 + bytes.count, with: bytes)
    medium = contents
  }

  func write(_ sector: Int, _ bytes: [UInt8]) throws(DumpPortError) {
    guard !isOff else { return }
    operations += 1
    if let left = failures[writes.count + failedWrites], left > 0 {
      failures[writes.count + failedWrites] = nil
      if left > 1 { failures[writes.count + failedWrites + 1] = left - 1 }
      failedWrites += 1
      throw .device(sector: UInt64(sector), status: 0x51, error: 0x40)
    }
    writes.append((sector, bytes.count / sectorByteCount))
    for start in stride(from: 0, to: bytes.count, by: sectorByteCount) {
      pending.append((sector + start / sectorByteCount, Array(bytes[start..<start + sectorByteCount])))
    }
    contents.replaceSubrange(
      sector * sectorByteCount..<sector * sectorByteCount + bytes.count, with: bytes)
    if operations == cutAtOperation { cutPower() }
  }

  func flush() {
    guard !isOff else { return }
    operations += 1
    if operations == cutAtOperation { return cutPower() }
    medium = contents
    pending = []
  }

  /// Some of the sectors that were not flushed reach the medium, one of them in half.
  func cutPower() {
    let torn = pending.isEmpty ? -1 : Int(random.next() % UInt64(pending.count))
    for (index, write) in pending.enumerated() where random.next() & 1 == 0 || index == torn {
      let count = index == torn ? sectorByteCount / 2 : sectorByteCount
      let start = write.sector * sectorByteCount
      medium.replaceSubrange(start..<start + count, with: write.bytes[..<count])
    }
    contents = medium
    pending = []
    isOff = true
    onPowerCut()
  }

  func read(_ sector: Int, count: Int) -> [UInt8] {
    Array(contents[sector * sectorByteCount..<(sector + count) * sectorByteCount])
  }
}

/// SplitMix64.
struct SimulatedRandom: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
