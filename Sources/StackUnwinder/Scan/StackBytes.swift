import DumpFile
import DumpFormat

/// The bytes of a stack, from a stack pointer upwards.
struct StackBytes: Sendable {
  /// Address of the first byte, a multiple of 8.
  let start: UInt64
  private let bytes: [UInt8]

  /// What a search adds to an address of the stack is less than this.
  private static let headroom: UInt64 = 0x1_0000

  /// Reads a stack as far as it can be read, `maximum` bytes at most.
  ///
  /// The last 64 KiB of the address space hold no stack of Windows: they are left out, so that no address that is
  /// counted from one of the stack overflows.
  init(_ memory: any MemoryReader, from stackPointer: UInt64, maximum: Int) {
    start = stackPointer & ~7
    let last = UInt64.max - Self.headroom
    bytes =
      start < last
      ? memory.readableBytes(at: VirtualAddress(start), maximum: min(maximum, Int(clamping: last - start)))
      : []
  }

  /// Address behind the last whole slot of eight bytes.
  var end: UInt64 { start + UInt64(bytes.count & ~7) }

  /// Eight bytes at an address; `nil` if they are not of this stack.
  subscript(address: UInt64) -> UInt64? {
    let offset = address &- start
    guard offset < UInt64(bytes.count), UInt64(bytes.count) - offset >= 8 else { return nil }
    return unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: Int(offset), as: UInt64.self)
  }

  /// The eight bytes that begin with a field of the record at an address; `nil` if they are not of this stack.
  subscript<Layout, Value>(field: Field<Layout, Value>, of record: UInt64) -> UInt64? {
    self[record &+ UInt64(field.offset)]
  }
}
