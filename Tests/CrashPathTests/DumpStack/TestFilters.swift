import CrashPath
import Synchronization

/// Notes what was called.
final class FilterLog: Sendable {
  let calls = Mutex<[String]>([])
  func note(_ call: String) { calls.withLock { $0.append(call) } }
}

/// Encrypts in place with a stream that depends on key and sector. An example of a filter, no cipher to be used.
struct EncryptingFilter: DumpFilter {
  var key: UInt64
  var log = FilterLog()
  var fails = false

  func initialize() throws(DumpFilterError) { log.note("initialize") }
  func start(dumpByteCount: UInt64) throws(DumpFilterError) { log.note("start") }
  func finish() throws(DumpFilterError) { log.note("finish") }
  func unload() { log.note("unload") }

  func write(
    _ input: StorageBytes, at offset: UInt64, into output: StorageBytes
  ) throws(DumpFilterError) -> Int {
    if fails { throw DumpFilterError(status: 77) }
    for start in stride(from: 0, to: input.byteCount, by: 512) {
      var stream = Self.stream(key, sector: (offset + UInt64(start)) / 512)
      for index in start..<start + 512 { input[index] ^= UInt8(truncatingIfNeeded: stream.next() >> 32) }
    }
    return 0
  }

  static func stream(_ key: UInt64, sector: UInt64) -> SimulatedRandom {
    SimulatedRandom(seed: key ^ sector &* 0x9E37_79B9_97F4_A7C1)
  }

  /// The opposite, on the bytes of a page file.
  static func decrypt(_ bytes: [UInt8], key: UInt64) -> [UInt8] {
    var out = bytes
    for start in stride(from: 0, to: bytes.count & ~511, by: 512) {
      var stream = stream(key, sector: UInt64(start) / 512)
      for index in start..<start + 512 { out[index] ^= UInt8(truncatingIfNeeded: stream.next() >> 32) }
    }
    return out
  }
}

/// Writes Zstandard frames (RFC 8878): a raw block for what differs, an RLE block for runs of one byte, and a skippable
/// frame up to the next sector. What `zstd -d` makes of the page file is the dump.
struct CompressingFilter: DumpFilter {
  var changesLength: Bool { true }
  /// 0x2000 bytes, frame and block headers, to sectors.
  var headerByteCount: Int { 0x2400 }

  func write(
    _ input: StorageBytes, at offset: UInt64, into output: StorageBytes
  ) throws(DumpFilterError) -> Int {
    var end = 0
    func put(_ value: UInt64, _ count: Int) {
      for index in 0..<count {
        output[end] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
        end += 1
      }
    }
    put(0xFD2F_B528, 4)
    put(0xA0, 1)  // single segment, frame content size of four bytes
    put(UInt64(input.byteCount), 4)
    var start = 0
    while start < input.byteCount {
      let count = min(4096, input.byteCount - start)
      let first = input[start]
      let isRun = (start..<start + count).allSatisfy { input[$0] == first }
      let isLast: UInt64 = start + count == input.byteCount ? 1 : 0
      put(isLast | (isRun ? 2 : 0) | UInt64(count) << 3, 3)
      if isRun {
        put(UInt64(first), 1)
      } else {
        for index in start..<start + count {
          output[end] = input[index]
          end += 1
        }
      }
      start += count
    }
    // The header's frame fills all the room that is kept for it.
    var sectors = offset == 0 ? headerByteCount / 512 : (end + 511) / 512
    if sectors * 512 - end < 8, sectors * 512 != end { sectors += 1 }
    if sectors * 512 > end {
      let rest = sectors * 512 - end - 8
      put(0x184D_2A50, 4)
      put(UInt64(rest), 4)
      for _ in 0..<rest { put(0, 1) }
    }
    return end
  }
}
