/// A checked view of a `KDDEBUGGER_DATA64` block of any version.
///
/// Fields beyond the end of the block are `nil`: the system that wrote it did not have them.
public struct DebuggerDataRecord: ~Escapable {
  /// The bytes of the block: as many as its `Size` says, or as many of them as there are.
  public let bytes: RawSpan
  /// `Size`: the length that the block claims.
  public let declaredSize: KDDebuggerData64.Size
  /// Whether the block is of a 32-bit system, so that its addresses are stored sign-extended.
  public let is32Bit: Bool

  /// A view of the block that begins at `offset`.
  ///
  /// - Throws: ``DebuggerDataError`` if the header is not all there, or is not the header of such a block. An
  ///   ``DebuggerDataError/wrongOwnerTag(_:)`` may mean that the block is encoded: see ``DebuggerDataEncoding``.
  @inlinable @_lifetime(copy bytes)
  public init(_ bytes: RawSpan, at offset: Int = 0, is32Bit: Bool = false) throws(DebuggerDataError) {
    let header: Record<KDDebuggerData64.Header>
    do throws(ReadError) {
      header = try Record(bytes, at: offset)
    } catch {
      throw .unreadable(error)
    }
    let tag = header[KDDebuggerData64.Header.ownerTag]
    guard tag == KDDebuggerData64.ownerTag else { throw .wrongOwnerTag(tag) }
    let size = header[KDDebuggerData64.Header.size]
    guard size >= UInt32(KDDebuggerData64.Header.byteCount) else { throw .tooSmall(size: size) }
    let available = bytes.byteCount - offset
    let count = Int(exactly: size).map { $0 < available ? $0 : available } ?? available
    self.bytes = bytes.extracting(unchecked: offset, count: count)
    declaredSize = KDDebuggerData64.Size(rawValue: size)
    self.is32Bit = is32Bit
  }

  /// Whether bytes of the block are missing: it claims to be longer than what is there.
  @inlinable public var isClipped: Bool { UInt64(declaredSize.rawValue) > UInt64(bytes.byteCount) }

  /// Whether the block reaches to the end of a field.
  @inlinable public func has<Value: FieldValue>(_ field: Field<KDDebuggerData64.Layout, Value>) -> Bool {
    field.end <= bytes.byteCount
  }

  /// The value of a field as it is stored, or `nil` if the block ends before the field's end.
  @inlinable
  public subscript<Value: FieldValue>(field: Field<KDDebuggerData64.Layout, Value>) -> Value? {
    guard has(field) else { return nil }
    let raw = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: field.offset, as: Value.Stored.self)
    return Value(stored: Value.Stored(littleEndian: raw))
  }

  /// The address in a field, without its sign extension if the system is a 32-bit one; `nil` if the block ends before
  /// the field's end.
  @inlinable
  public subscript(field: Field<KDDebuggerData64.Layout, VirtualAddress>) -> VirtualAddress? {
    guard has(field) else { return nil }
    let raw = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: field.offset, as: UInt64.self)
    let address = UInt64(littleEndian: raw)
    return VirtualAddress(is32Bit ? address & 0xFFFF_FFFF : address)
  }
}

/// Why bytes are not a `KDDEBUGGER_DATA64` block.
public enum DebuggerDataError: Error, Equatable, Sendable {
  /// The header of the block is not all there.
  case unreadable(ReadError)
  /// `OwnerTag` is not `KDBG`: the bytes are something else, or the block is encoded.
  case wrongOwnerTag(UInt32)
  /// `Size` is less than the length of the header, which it includes.
  case tooSmall(size: UInt32)
}
