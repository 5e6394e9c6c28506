/// A path on a volume: names in UTF-8 between `\` or `/`, from the root; a leading separator may be left away.
///
/// Names are compared without regard to case. `.` and `..` are not understood. The path does not outlive its bytes.
public struct VolumePath: ~Escapable {
  /// The bytes of the path.
  public let utf8: RawSpan

  /// A path of UTF-8 bytes.
  @_lifetime(copy utf8)
  public init(utf8: RawSpan) { self.utf8 = utf8 }

  /// A path that is a literal. (A `String` of more than 15 bytes cannot be used in the higher half of the address
  /// space, where the kernel lives.)
  @_lifetime(immortal)
  public init(_ text: StaticString) {
    // The bytes of a literal are never freed.
    let bytes = unsafe RawSpan(
      _unsafeStart: UnsafeRawPointer(text.utf8Start), byteCount: text.utf8CodeUnitCount)
    utf8 = unsafe _overrideLifetime(bytes, copying: ())
  }
}
