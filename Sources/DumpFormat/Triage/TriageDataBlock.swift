/// `TRIAGE_DATA_BLOCK`: a piece of memory in a triage dump.
public struct TriageDataBlock: Equatable, Sendable {
  /// `Address`: where the bytes were.
  public var address: VirtualAddress = .init(0)
  /// `Offset`: file offset of the bytes.
  public var offset: UInt32 = 0
  /// `Size`: how many bytes.
  public var size: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension TriageDataBlock {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `TRIAGE_DATA_BLOCK`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x10 }
    @inlinable public static var address: Field<Self, VirtualAddress> { .init(0x00) }
    @inlinable public static var offset: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var size: Field<Self, UInt32> { .init(0x0C) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of the 12-byte form that rizin declares for 32-bit dumps; Microsoft's one definition is ``Layout``. No
  /// 32-bit dump has been seen.
  public enum Layout32: RecordLayout {
    @inlinable public static var byteCount: Int { 0x0C }
    @inlinable public static var address: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var offset: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var size: Field<Self, UInt32> { .init(0x08) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    address = record[Layout.address]
    offset = record[Layout.offset]
    size = record[Layout.size]
  }

  /// Reads a record of the 12-byte form.
  @inlinable public init(_ record: borrowing Record<Layout32>) {
    address = VirtualAddress(UInt64(record[Layout32.address]))
    offset = record[Layout32.offset]
    size = record[Layout32.size]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.address] = address
    record[Layout.offset] = offset
    record[Layout.size] = size
  }
}
