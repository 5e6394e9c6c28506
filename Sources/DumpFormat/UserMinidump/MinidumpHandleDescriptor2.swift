/// `MINIDUMP_HANDLE_DESCRIPTOR_2`: what the second version of a handle adds.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpHandleDescriptor2: Equatable, Sendable {
  /// `ObjectInfoRva`: the first of a chain of ``MinidumpHandleObjectInformation``.
  public var objectInfoRva: UInt32 = 0
  /// `Reserved0`.
  public var reserved0: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpHandleDescriptor2 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_HANDLE_DESCRIPTOR_2`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 40 }
    @inlinable public static var objectInfoRva: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var reserved0: Field<Self, UInt32> { .init(0x24) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    objectInfoRva = record[Layout.objectInfoRva]
    reserved0 = record[Layout.reserved0]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.objectInfoRva] = objectInfoRva
    record[Layout.reserved0] = reserved0
  }
}
