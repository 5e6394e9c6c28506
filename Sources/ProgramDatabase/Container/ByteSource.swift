/// Immutable bytes that a program database is read from: a mapped file, or an array.
///
/// The bytes must not change while the source is in use; readers of several threads share them without a lock.
public protocol ByteSource: AnyObject, Sendable {
  /// All bytes.
  var bytes: RawSpan { @_lifetime(borrow self) get }
}

/// An array as a source of bytes.
@safe
public final class ByteArray: ByteSource {
  /// A copy of the bytes. `nonisolated(unsafe)` because pointers are not `Sendable`: the memory is written before
  /// the initialiser returns, never afterwards, and is released when no reference is left.
  private nonisolated(unsafe) let copy: UnsafeMutableRawBufferPointer

  /// A source of these bytes, which are copied once.
  public init(_ bytes: [UInt8]) {
    unsafe copy = .allocate(byteCount: bytes.count, alignment: 16)
    unsafe copy.copyBytes(from: bytes)
  }

  deinit { unsafe copy.deallocate() }

  /// All bytes.
  public var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      let all = unsafe RawSpan(_unsafeBytes: UnsafeRawBufferPointer(copy))
      return unsafe _overrideLifetime(all, borrowing: self)
    }
  }
}
