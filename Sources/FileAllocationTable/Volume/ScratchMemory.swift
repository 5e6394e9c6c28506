/// The caller's memory, cut into the buffers of a volume.
///
/// The pointer is checked for its length once, when a volume is made; every access here is inside that length.
@safe struct ScratchMemory {
  private let base: UnsafeMutableRawPointer
  static var tableWindow: Int { 0 }
  static var tableWindowSectors: Int { 8 }
  static var directorySector: Int { 4096 }
  static var dataSector: Int { 4608 }
  /// The name that is sought or written, up to 255 units.
  static var wantedName: Int { 5120 }
  /// The long name of the entry that a scan has reached, up to 260 units.
  static var foundName: Int { 5632 }
  static var byteCount: Int { 6152 }

  init(_ bytes: UnsafeMutableRawBufferPointer) throws(FileSystemError) {
    guard let base = bytes.baseAddress, bytes.count >= Self.byteCount else {
      throw .scratchTooSmall(needed: Self.byteCount, available: bytes.count)
    }
    unsafe self.base = base
  }

  func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, as type: Value.Type = Value.self
  ) -> Value {
    precondition(offset >= 0 && offset <= Self.byteCount - MemoryLayout<Value>.size)
    return unsafe Value(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: type))
  }

  func store<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, _ offset: Int) {
    precondition(offset >= 0 && offset <= Self.byteCount - MemoryLayout<Value>.size)
    unsafe base.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
  }

  func zero(_ offset: Int, count: Int) {
    for index in 0..<count { store(UInt8(0), offset + index) }
  }

  /// The buffer at an offset; used for one transfer at a time.
  func buffer(_ offset: Int, count: Int) -> UnsafeMutableRawBufferPointer {
    precondition(offset >= 0 && count >= 0 && offset + count <= Self.byteCount)
    return unsafe UnsafeMutableRawBufferPointer(start: base + offset, count: count)
  }
}
