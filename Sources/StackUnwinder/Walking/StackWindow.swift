import DumpFile
import DumpFormat

/// The stack from the current frame on, read in pieces: a frame reads a handful of neighbouring slots, and asking the
/// dump for each of them costs a translation.
struct StackWindow {
  let memory: any MemoryReader
  private var bytes: [UInt8]
  private var start: UInt64 = 0
  private var count = 0
  /// Whether the byte after the window could not be read when it was filled.
  private var endsMemory = false

  /// Bytes that are read at once.
  private static let size = 4096
  /// Bytes above the stack pointer that a frame is likely to need.
  private static let margin: UInt64 = 512

  init(_ memory: any MemoryReader) {
    self.memory = memory
    bytes = [UInt8](repeating: 0, count: Self.size)
  }

  /// Reads the stack from an address on, unless enough of it is at hand.
  mutating func prepare(_ address: UInt64) {
    let distance = address &- start
    if distance < UInt64(count), endsMemory || UInt64(count) - distance >= Self.margin { return }
    start = address
    count = 0
    endsMemory = false
    let memory = memory
    var done = 0
    unsafe bytes.withUnsafeMutableBytes { buffer in
      while done < Self.size {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
        guard let read = unsafe try? memory.readSome(at: VirtualAddress(address) + UInt64(done), into: rest),
          read > 0
        else { break }
        done += min(read, Self.size - done)
      }
    }
    count = done
    endsMemory = done < Self.size
  }

  /// The bytes of a record at an address.
  func bytes(_ address: VirtualAddress, count: Int) throws(UnwindError) -> [UInt8] {
    let bytes = memory.readableBytes(at: address, maximum: count)
    guard bytes.count == count else { throw .unreadableStack(address + UInt64(bytes.count)) }
    return bytes
  }

  /// The integer at an address, from the window or from memory.
  func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ address: UInt64, as type: Value.Type = Value.self
  ) throws(UnwindError) -> Value {
    let distance = address &- start
    let width = MemoryLayout<Value>.size
    if distance < UInt64(count), count - Int(distance) >= width {
      return unsafe bytes.withUnsafeBytes { buffer in
        unsafe Value(littleEndian: buffer.loadUnaligned(fromByteOffset: Int(distance), as: Value.self))
      }
    }
    guard address <= UInt64.max - UInt64(width),
      let value = try? memory.integer(at: VirtualAddress(address), as: type)
    else { throw .unreadableStack(VirtualAddress(address)) }
    return value
  }
}
