import DumpFile
import DumpFormat
import Testing

/// The bytes of a page as the reader finds them.
func pageBytes(of dump: KernelDump, _ page: UInt64) throws -> [UInt8] {
  let memory = try #require(dump.physicalMemory)
  let span = try memory.bytes(at: PageFrameNumber(page).address, maximum: 4096)
  var bytes: [UInt8] = []
  for index in 0..<span.byteCount { bytes.append(span.unsafeLoad(fromByteOffset: index, as: UInt8.self)) }
  return bytes
}
