public import DumpFormat

/// Memory that is there from boot to power off: a piece of what the kernel gave to ``CrashPathStorage``.
///
/// The crash path keeps all it has in such memory, so that nothing is allocated while the machine goes down. The value
/// is a view: copies see the same bytes. Every access is checked against the length; an access outside of it is an error
/// of this library and traps, which inside a bug check leads to a shorter path and never to damaged memory.
@safe public struct StorageBytes {
  @usableFromInline let start: UnsafeMutableRawPointer
  /// Length in bytes.
  public let byteCount: Int

  /// A view of memory that stays valid, mapped and writable for as long as the machine runs.
  @unsafe @inlinable public init(start: UnsafeMutableRawPointer, byteCount: Int) {
    unsafe self.start = start
    self.byteCount = byteCount
  }

  /// Where the bytes are in the kernel's address space.
  @inlinable public var address: VirtualAddress {
    VirtualAddress(unsafe UInt64(UInt(bitPattern: start)))
  }

  /// The `count` bytes from `offset` on.
  @inlinable public func slice(_ offset: Int, _ count: Int) -> StorageBytes {
    precondition(offset >= 0 && count >= 0 && offset <= byteCount && count <= byteCount - offset)
    return unsafe StorageBytes(start: start + offset, byteCount: count)
  }

  /// The bytes from `offset` to the end.
  @inlinable public func suffix(from offset: Int) -> StorageBytes { slice(offset, byteCount - offset) }

  /// A byte.
  @inlinable public subscript(offset: Int) -> UInt8 {
    get {
      precondition(offset >= 0 && offset < byteCount)
      return unsafe start.load(fromByteOffset: offset, as: UInt8.self)
    }
    nonmutating set {
      precondition(offset >= 0 && offset < byteCount)
      unsafe start.storeBytes(of: newValue, toByteOffset: offset, as: UInt8.self)
    }
  }

  /// A little-endian integer, unaligned.
  @inlinable
  public func load<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Value.Type) -> Value {
    precondition(
      offset >= 0 && MemoryLayout<Value>.size <= byteCount && offset <= byteCount - MemoryLayout<Value>.size)
    return Value(littleEndian: unsafe start.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  /// Stores a little-endian integer, unaligned.
  @inlinable
  public func store<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, at offset: Int) {
    precondition(
      offset >= 0 && MemoryLayout<Value>.size <= byteCount && offset <= byteCount - MemoryLayout<Value>.size)
    unsafe start.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
  }

  /// Sets all bytes to one value.
  @inlinable public func fill(_ byte: UInt8 = 0) {
    unsafe start.initializeMemory(as: UInt8.self, repeating: byte, count: byteCount)
  }

  /// Copies other storage to an offset of this one; the two may overlap.
  @inlinable public func copy(_ source: StorageBytes, to offset: Int = 0) {
    precondition(offset >= 0 && offset <= byteCount && source.byteCount <= byteCount - offset)
    unsafe (start + offset).copyMemory(from: source.start, byteCount: source.byteCount)
  }

  /// Copies bytes to an offset.
  @inlinable public func copy(_ source: RawSpan, to offset: Int = 0) {
    let count = source.byteCount
    precondition(offset >= 0 && offset <= byteCount && count <= byteCount - offset)
    unsafe source.withUnsafeBytes { bytes in
      guard let from = bytes.baseAddress else { return }
      unsafe (start + offset).copyMemory(from: from, byteCount: count)
    }
  }

  /// The bytes for reading.
  @inlinable public var span: RawSpan {
    @_lifetime(immortal) get {
      let span = unsafe RawSpan(_unsafeStart: start, byteCount: byteCount)
      return unsafe _overrideLifetime(span, borrowing: ())
    }
  }

  /// The bytes for writing.
  @inlinable public var mutableSpan: MutableRawSpan {
    @_lifetime(immortal) get {
      let span = unsafe MutableRawSpan(_unsafeStart: start, byteCount: byteCount)
      return unsafe _overrideLifetime(span, borrowing: ())
    }
  }

  /// A hash of the bytes (FNV-1a, 64 bits), for telling damage; it is no protection against intent.
  public var checksum: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in 0..<byteCount { hash = (hash ^ UInt64(self[offset])) &* 0x100_0000_01B3 }
    return hash
  }
}
