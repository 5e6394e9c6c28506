public import DumpFormat

/// The memory of one address space, reached through its page tables.
public struct AddressSpace: MemoryReader, Sendable {
  /// The physical memory.
  public let physicalMemory: PhysicalMemory
  /// The page tables.
  public let translator: AddressTranslator
  /// Bytes of a pointer of the machine.
  public let pointerByteCount: Int

  /// An address space of a machine.
  public init(physicalMemory: PhysicalMemory, translator: AddressTranslator, pointerByteCount: Int) {
    self.physicalMemory = physicalMemory
    self.translator = translator
    self.pointerByteCount = pointerByteCount
  }

  /// Reads up to the end of a page, or of the pages that follow each other in the file.
  public func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    let place = try translator.translate(address, in: physicalMemory)
    let wanted = Int(min(UInt64(buffer.count), place.remainingByteCount))
    do throws(PhysicalReadError) {
      let range = try physicalMemory.fileRange(at: place.physical, maximum: wanted)
      unsafe physicalMemory.file.copy(range, to: buffer, at: 0)
      return range.byteCount
    } catch {
      let reason: MemoryReadError.Reason
      switch error {
      case .beyondEndOfFile: reason = .beyondEndOfFile
      case .notInDump, .noPhysicalMemory:
        reason = place.isInTransition ? .inTransition(place.physical) : .notInDump(place.physical)
      }
      throw MemoryReadError(address: address, level: place.level, mode: translator.mode, reason: reason)
    }
  }
}
