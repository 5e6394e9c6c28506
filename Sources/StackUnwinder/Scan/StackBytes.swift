import DumpFile
import DumpFormat

/// The bytes of a stack, from a stack pointer upwards.
struct StackBytes: Sendable {
  /// Address of the first byte, a multiple of 8.
  let start: UInt64
  private let bytes: [UInt8]

  /// Reads a stack as far as it can be read, `maximum` bytes at most.
  init(_ memory: any MemoryReader, from stackPointer: UInt64, maximum: Int) {
    start = stackPointer & ~7
    bytes = memory.readableBytes(at: VirtualAddress(start), maximum: maximum)
  }

  /// Address behind the last whole slot of eight bytes.
  var end: UInt64 { start + UInt64(bytes.count & ~7) }

  /// Eight bytes at an address; `nil` if they are not of this stack.
  subscript(address: UInt64) -> UInt64? {
    let offset = address &- start
    guard offset < UInt64(bytes.count), UInt64(bytes.count) - offset >= 8 else { return nil }
    return unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: Int(offset), as: UInt64.self)
  }
}
