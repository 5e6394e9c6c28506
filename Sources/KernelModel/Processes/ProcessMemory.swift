public import DumpFile
public import DumpFormat

/// The memory of a kernel dump as a process sees it: user mode through the page tables of the process, kernel mode through
/// those that the dump's header names.
public struct ProcessMemory: MemoryReader {
  /// The first address of kernel mode.
  public let kernelStart: VirtualAddress
  /// Bytes of a pointer of the machine.
  public var pointerByteCount: Int { kernel.pointerByteCount }

  private let kernel: any MemoryReader
  /// `nil` if the dump does not have it, or not that of this process.
  private let user: (any MemoryReader)?

  init(kernel: any MemoryReader, user: (any MemoryReader)?, kernelStart: VirtualAddress) {
    self.kernel = kernel
    self.user = user
    self.kernelStart = kernelStart
  }

  /// Reads some bytes, in the mode of the address.
  public func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    // Both modes begin at the beginning of a page, and a read ends with a page at the latest.
    if address >= kernelStart { return unsafe try kernel.readSome(at: address, into: buffer) }
    guard let user else { throw MemoryReadError(address: address, reason: .noTranslation) }
    return unsafe try user.readSome(at: address, into: buffer)
  }

  /// The same without its user half.
  var withoutUserMode: ProcessMemory { ProcessMemory(kernel: kernel, user: nil, kernelStart: kernelStart) }
}

extension KernelDump {
  /// The first address of kernel mode: on 64-bit systems the upper half. 32-bit ones begin it at 2 GiB, or, if they were
  /// started so, higher; `MmHighestUserAddress` tells.
  var kernelStart: VirtualAddress {
    guard architecture == .x86 else { return VirtualAddress(1 << 63) }
    let usual: UInt64 = 0x8000_0000
    guard let variable = debuggerData?[address: KDDebuggerData64.Layout.mmHighestUserAddress],
      let highest = try? memory.pointer(at: variable), highest.rawValue >= usual
    else { return VirtualAddress(usual) }
    // The last 64 KiB before the kernel belong to nobody. 3 GiB is as far as it goes.
    return VirtualAddress(min((highest.rawValue | 0xFFFF) + 1 + 0x1_0000, 0xC000_0000))
  }
}
