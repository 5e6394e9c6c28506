/// The fill rule of dump headers.
///
/// Before any field is set, the kernel fills the whole header with the repeated bytes `PAGE`, so a field that nobody
/// set reads as a piece of that pattern. Such a field is *absent*, which is not the same as zero.
public enum FillPattern {
  /// What an unset integer at an offset of a header reads as.
  @inlinable
  public static func value<Stored: FixedWidthInteger>(at offset: Int, as type: Stored.Type) -> Stored {
    let pattern: UInt64 = 0x4547_4150_4547_4150
    let shift = UInt64((offset & 3) * 8)
    // The pattern has a period of four bytes, so rotating it gives the pattern as seen from another offset.
    let rotated = shift == 0 ? pattern : (pattern >> shift) | (pattern << (64 - shift))
    return Stored(truncatingIfNeeded: rotated)
  }

  /// The byte of the pattern at an offset of a header.
  @inlinable public static func byte(at offset: Int) -> UInt8 { value(at: offset, as: UInt8.self) }
}
