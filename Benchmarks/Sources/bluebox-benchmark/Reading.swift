import DumpFile
import DumpFormat

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A series of reads of equal length in a part of a dump that stays in memory.
struct ReadPattern {
  var name: String
  var byteCount: Int
  var addresses: [PhysicalAddress]

  /// 128 MiB: more than the caches of most processors hold, and little enough that a file of which it is a part stays in
  /// the page cache. (Pages all over 32 GiB do not: each of them makes the system read its neighbours as well.)
  private static let volume = 128 << 20
  private static let firstPage: UInt64 = 1 << 18

  /// Long reads, one after the other.
  static func sequential(byteCount: Int, name: String) -> ReadPattern {
    let start = PhysicalAddress(firstPage << 12)
    let addresses = (0..<(volume / byteCount)).map { start + UInt64($0 * byteCount) }
    return ReadPattern(name: name, byteCount: byteCount, addresses: addresses)
  }

  /// Every page that is there, in ascending order.
  static func eachPage(of dump: KernelDump, name: String) -> ReadPattern {
    var addresses: [PhysicalAddress] = []
    var page = firstPage
    while addresses.count < volume / 4096, page < firstPage * 2 {
      let address = PhysicalAddress(page << 12)
      if dump.physicalMemory?.hasPage(address.pageFrameNumber) == true { addresses.append(address) }
      page += 1
    }
    return ReadPattern(name: name, byteCount: 4096, addresses: addresses)
  }

  /// Every page that is there, in an order without pattern.
  static func randomPages(of dump: KernelDump, name: String) -> ReadPattern {
    var pattern = eachPage(of: dump, name: name)
    var numbers = RepeatableNumbers()
    for index in pattern.addresses.indices.reversed() {
      pattern.addresses.swapAt(index, Int(numbers.next(below: UInt64(index + 1))))
    }
    return pattern
  }
}

/// Reads that are warm (the file is in memory and mapped), against `memcpy` of the same bytes in the same order.
func measureReading(_ pattern: ReadPattern, of dump: KernelDump, in table: inout Table) throws {
  guard let memory = dump.physicalMemory else { throw BenchmarkError.noPhysicalMemory }
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pattern.byteCount, alignment: 4096)
  defer { buffer.deallocate() }
  func read() throws {
    for address in pattern.addresses { try memory.read(at: address, into: buffer) }
  }
  let sources = try pattern.addresses.map { address in
    // The mapping outlives the span: the dump holds it.
    try memory.bytes(at: address, maximum: pattern.byteCount).withUnsafeBytes { $0.baseAddress }
  }
  func copy() {
    guard let destination = buffer.baseAddress else { return }
    for case let source? in sources { memcpy(destination, source, pattern.byteCount) }
  }
  try read()
  let seconds = try leastSeconds { try read() }
  let copySeconds = leastSeconds { copy() }
  let gibibytes = Double(pattern.byteCount * pattern.addresses.count) / Double(1 << 30)
  table.row(
    pattern.name,
    "\(fixed(gibibytes / seconds)) GiB/s, memcpy \(fixed(gibibytes / copySeconds))", target: ">= 2 GiB/s",
    isReached: gibibytes / seconds >= 2)
}
