import DumpFile
import DumpFormat

/// The memory of a dump without that of its modules: as if neither images nor blocks of code were in it.
struct HiddenModuleMemory: MemoryReader {
  let memory: any MemoryReader
  let modules: [(base: VirtualAddress, size: UInt64)]

  var pointerByteCount: Int { memory.pointerByteCount }

  func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    guard !modules.contains(where: { address.distance(from: $0.base) < $0.size }) else {
      throw MemoryReadError(address: address, reason: .notPresent)
    }
    return unsafe try memory.readSome(at: address, into: buffer)
  }
}
