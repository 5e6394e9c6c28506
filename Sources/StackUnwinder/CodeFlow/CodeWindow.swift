import DumpFile
import DumpFormat

/// Reads code for a decoder: keeps the piece that was read last, since instructions follow each other.
struct CodeWindow {
  private let memory: any MemoryReader
  private var start: UInt64 = 0
  private var bytes: [UInt8] = []

  /// A window on memory.
  init(_ memory: any MemoryReader) { self.memory = memory }

  /// Makes the window cover an address.
  ///
  /// - Returns: where in ``piece`` the address is; `nil` if its byte is missing.
  mutating func cover(_ address: UInt64) -> Int? {
    let offset = address &- start
    let rest = UInt64(bytes.count) &- offset
    // A piece that ends within the longest instruction may go on in the next one: read again from here.
    if offset < UInt64(bytes.count), rest >= UInt64(InstructionDecoder.longestInstruction) {
      return Int(offset)
    }
    if offset == 0, !bytes.isEmpty { return 0 }
    bytes = memory.readableBytes(at: VirtualAddress(address), maximum: 0x100)
    start = address
    return bytes.isEmpty ? nil : 0
  }

  /// The bytes at an offset that ``cover(_:)`` returned: enough for any instruction if memory has it.
  func piece(at offset: Int) -> ArraySlice<UInt8> {
    bytes[offset..<min(bytes.count, offset + InstructionDecoder.longestInstruction)]
  }
}
