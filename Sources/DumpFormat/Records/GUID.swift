/// A GUID as Windows stores it: a 32-bit, two 16-bit little-endian numbers, then eight bytes.
public struct GUID: Hashable, Sendable {
  /// The first eight bytes as a little-endian number.
  public var low: UInt64
  /// The last eight bytes as a little-endian number.
  public var high: UInt64

  /// A GUID of its 16 stored bytes, given as two little-endian numbers.
  @inlinable public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// A GUID in the order in which it is written: `GUID(0xF87E4A4C, 0xC5A1, 0x4D2F, 0xBFF0_D5DE63A5E4C3)`.
  @inlinable public init(_ data1: UInt32, _ data2: UInt16, _ data3: UInt16, _ data4: UInt64) {
    low = UInt64(data1) | UInt64(data2) << 32 | UInt64(data3) << 48
    high = data4.byteSwapped
  }

  /// Reads the GUID at an offset of a record's bytes; the record has been checked.
  @inlinable public init<Layout>(_ record: borrowing Record<Layout>, at field: ByteField<Layout>) {
    low = record[Field<Layout, UInt64>(field.offset)]
    high = record[Field<Layout, UInt64>(field.offset + 8)]
  }
}

#if !$Embedded
  extension GUID: CustomStringConvertible {
    /// Lower case with hyphens and without braces: `f87e4a4c-c5a1-4d2f-bff0-d5de63a5e4c3`.
    public var description: String {
      let tail = high.byteSwapped
      return [
        hex(low & 0xFFFF_FFFF, 8), hex(low >> 32 & 0xFFFF, 4), hex(low >> 48, 4), hex(tail >> 48, 4),
        hex(tail & 0xFFFF_FFFF_FFFF, 12),
      ].joined(separator: "-")
    }

    private func hex(_ value: UInt64, _ width: Int) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: width - digits.count) + digits
    }
  }
#endif
