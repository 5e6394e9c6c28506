/// The 16 bytes of a GUID in a file.
public enum GUIDBytes {
  /// Turns `F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3` into bytes: the first three groups little-endian, the last
  /// two in reading order. Anything but 32 hexadecimal digits is a mistake of the caller.
  public static func parse(_ text: String) -> [UInt8] {
    let digits = text.compactMap { $0.hexDigitValue }
    precondition(digits.count == 32, "\(text) is no GUID")
    let read = stride(from: 0, to: 32, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    return [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map { read[$0] }
  }
}
