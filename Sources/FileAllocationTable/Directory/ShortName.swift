/// The eleven bytes of a short name: eight of the base, three of the extension, filled with spaces.
struct ShortName: Equatable {
  /// The first eight bytes, the first in the low bits.
  var base: UInt64 = 0x2020_2020_2020_2020
  /// The three bytes of the extension, the first in the low bits.
  var suffix: UInt32 = 0x0020_2020
  /// How the name is shown: bit 3 lower case base, bit 4 lower case extension.
  var caseFlags: UInt8 = 0

  subscript(index: Int) -> UInt8 {
    get {
      index < 8
        ? UInt8(truncatingIfNeeded: base >> UInt64(index * 8))
        : UInt8(truncatingIfNeeded: suffix >> UInt32((index - 8) * 8))
    }
    set {
      if index < 8 {
        base = base & ~(0xFF << UInt64(index * 8)) | UInt64(newValue) << UInt64(index * 8)
      } else {
        suffix = suffix & ~(0xFF << UInt32((index - 8) * 8)) | UInt32(newValue) << UInt32((index - 8) * 8)
      }
    }
  }

  /// The check sum that ties the parts of a long name to the entry.
  var checksum: UInt8 {
    var sum: UInt8 = 0
    for index in 0..<11 { sum = (sum >> 1 | sum << 7) &+ self[index] }
    return sum
  }

  /// The character as a short name has it, in upper case; `nil` if it may not be in one.
  static func character(_ unit: UInt16) -> UInt8? {
    guard let byte = UInt8(exactly: unit) else { return nil }
    switch byte {
    case 0x61...0x7A: return byte - 0x20
    case 0x30...0x39, 0x41...0x5A: return byte
    // ! # $ % & ' ( ) - @ ^ _ ` { } ~
    case 0x21, 0x23...0x29, 0x2D, 0x40, 0x5E...0x60, 0x7B, 0x7D, 0x7E: return byte
    default: return nil
    }
  }
}
