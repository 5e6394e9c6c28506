public import DumpFormat

/// The memory that a triage dump has: data blocks, the stack, copies of structures.
public struct TriageMemory: MemoryReader, Sendable {
  let file: MappedFile
  let triage: TriageDump
  /// Bytes of a pointer of the machine.
  public let pointerByteCount: Int

  /// Reads up to the end of a piece of memory.
  public func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    guard let found = triage.bytes(at: address) else {
      throw MemoryReadError(address: address, reason: .notInTriageDump)
    }
    let count = min(buffer.count, found.byteCount, file.count - found.fileOffset)
    guard count > 0 else { throw MemoryReadError(address: address, reason: .beyondEndOfFile) }
    unsafe file.copy(FileRange(offset: found.fileOffset, byteCount: count), to: buffer, at: 0)
    return count
  }
}

/// The memory of a dump that has none that can be read by address.
public struct NoMemory: MemoryReader, Sendable {
  /// Bytes of a pointer of the machine.
  public let pointerByteCount: Int

  /// Always fails.
  public func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    throw MemoryReadError(address: address, reason: .noTranslation)
  }
}
