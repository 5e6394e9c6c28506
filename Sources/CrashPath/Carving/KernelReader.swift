import DumpFormat

/// Kernel memory by its addresses: of the machine that crashes, or of a dump.
protocol KernelReader {
  /// Copies memory; false if a byte of it is not there.
  func read(_ address: VirtualAddress, into bytes: StorageBytes) -> Bool
}

/// The memory of the machine that crashes.
struct LiveKernelReader<Memory: CrashMemory>: KernelReader {
  let memory: Memory

  func read(_ address: VirtualAddress, into bytes: StorageBytes) -> Bool { memory.read(address, into: bytes) }
}

extension KernelReader {
  /// An integer, or `nil` if it is not there; `room` has 16 bytes.
  func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ address: VirtualAddress, as type: Value.Type, room: StorageBytes
  ) -> Value? {
    let bytes = room.slice(0, MemoryLayout<Value>.size)
    guard address.rawValue != 0, read(address, into: bytes) else { return nil }
    return bytes.load(0, as: Value.self)
  }
}
