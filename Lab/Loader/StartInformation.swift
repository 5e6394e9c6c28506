/// What QEMU hands over at the PVH entry (`hvm_start_info`, version 1).
///
/// Source: Xen, `public/arch-x86/hvm/start_info.h`.
struct StartInformation {
  private let record: UnsafeRawPointer

  init(_ address: UInt64) {
    record = UnsafeRawPointer(ram(address))
    guard record.load(as: UInt32.self) == 0x336E_C578 else { fail("not started by PVH: ", address) }
  }

  /// The command line, with its end mark.
  var commandLine: UnsafePointer<CChar>? {
    let address = record.load(fromByteOffset: 24, as: UInt64.self)
    return address == 0 ? nil : UnsafePointer(ram(address).assumingMemoryBound(to: CChar.self))
  }

  /// What `-initrd` brought: first byte and length.
  var module: (start: UInt64, byteCount: UInt64)? {
    guard record.load(fromByteOffset: 12, as: UInt32.self) > 0 else { return nil }
    let entry = ram(record.load(fromByteOffset: 16, as: UInt64.self))
    return (entry.load(as: UInt64.self), entry.load(fromByteOffset: 8, as: UInt64.self))
  }

  /// How many entries the memory map has.
  var memoryCount: Int { Int(record.load(fromByteOffset: 48, as: UInt32.self)) }

  /// An entry of the memory map; type 1 is memory.
  func memory(_ index: Int) -> (start: UInt64, byteCount: UInt64, type: UInt32) {
    let entry = ram(record.load(fromByteOffset: 40, as: UInt64.self)) + index * 24
    return (
      entry.load(as: UInt64.self), entry.load(fromByteOffset: 8, as: UInt64.self),
      entry.load(fromByteOffset: 16, as: UInt32.self)
    )
  }
}

/// Physical memory, which the loader sees where it is.
@inline(__always) func ram(_ address: UInt64) -> UnsafeMutableRawPointer {
  guard let pointer = UnsafeMutableRawPointer(bitPattern: UInt(address)) else { fail("address 0") }
  return pointer
}
