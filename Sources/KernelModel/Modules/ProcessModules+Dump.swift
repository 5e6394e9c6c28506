import DumpFile
import DumpFormat

/// More modules than any process has: a list that goes on is damaged. The bound also keeps entries that share one long
/// name from taking far more memory than the dump has.
private let hopLimit = 5_000

extension ProcessModules {
  /// Walks `PEB.Ldr->InLoadOrderModuleList` as far as it can be read.
  ///
  /// - Parameters:
  ///   - environmentBlock: address of the PEB.
  ///   - memory: memory of the process.
  init(environmentBlock: VirtualAddress, memory: ProcessMemory) {
    self.init(end: .head)
    do throws(Stop) {
      try read(environmentBlock, memory)
    } catch {
      end = error.end
    }
  }

  /// Why reading stopped.
  private struct Stop: Error {
    var end: End
  }

  private mutating func read(
    _ environmentBlock: VirtualAddress, _ memory: ProcessMemory
  ) throws(Stop) {
    // Source of the offsets: public symbols of ntdll, the same in all versions.
    let is64Bit = memory.pointerByteCount == 8
    let data = try Self.pointer(
      at: environmentBlock + (is64Bit ? 0x18 : 0x0C), of: .environmentBlock, memory)
    guard data.rawValue != 0 else { throw Stop(end: .noLoaderData) }
    let head = data + (is64Bit ? 0x10 : 0x0C)
    var entry = try Self.pointer(at: head, of: .loaderData, memory)
    var visited: Set<VirtualAddress> = []
    while entry != head {
      guard visited.insert(entry).inserted else { throw Stop(end: .loop(entry)) }
      guard visited.count <= hopLimit else { throw Stop(end: .limit(hopLimit)) }
      let next = try Self.pointer(at: entry, of: .entry, memory)
      append(entry, memory)
      entry = next
    }
  }

  /// Adds the module of an entry, whose first word can be read.
  private mutating func append(_ entry: VirtualAddress, _ memory: ProcessMemory) {
    // The user's entry has its time stamp elsewhere than the kernel's, and no check sum.
    guard
      let found = ListedImage(
        at: entry, timeDateStampOffsets: (0x80, 0x44), checkSumOffsets: nil, memory: memory),
      found.base.rawValue != 0, found.base < memory.kernelStart,
      // A module must not hide what lies in the kernel.
      UInt64(found.size) <= memory.kernelStart.distance(from: found.base)
    else {
      skipped += 1
      return
    }
    modules.append(
      Module(
        userPath: found.path, base: found.base, size: found.size, timeDateStamp: found.timeDateStamp,
        checkSum: found.checkSum))
  }

  private static func pointer(
    at address: VirtualAddress, of part: Part, _ memory: ProcessMemory
  ) throws(Stop) -> VirtualAddress {
    guard address < memory.kernelStart else { throw Stop(end: .notUserMode(part, address)) }
    do throws(MemoryReadError) {
      return try memory.pointer(at: address)
    } catch {
      throw Stop(end: .unreadable(part, error))
    }
  }
}
