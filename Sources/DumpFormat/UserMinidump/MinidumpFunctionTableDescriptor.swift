/// `MINIDUMP_FUNCTION_TABLE_DESCRIPTOR`: a function table; the system's own descriptor and the entries
/// follow.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpFunctionTableDescriptor: Equatable, Sendable {
  /// `MinimumAddress`.
  public var minimumAddress: VirtualAddress = VirtualAddress(0)
  /// `MaximumAddress`.
  public var maximumAddress: VirtualAddress = VirtualAddress(0)
  /// `BaseAddress`.
  public var baseAddress: VirtualAddress = VirtualAddress(0)
  /// `EntryCount`.
  public var entryCount: UInt32 = 0
  /// `SizeOfAlignPad`: bytes after the entries.
  public var sizeOfAlignPad: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpFunctionTableDescriptor {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_FUNCTION_TABLE_DESCRIPTOR`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 32 }
    @inlinable public static var minimumAddress: Field<Self, VirtualAddress> { .init(0x00) }
    @inlinable public static var maximumAddress: Field<Self, VirtualAddress> { .init(0x08) }
    @inlinable public static var baseAddress: Field<Self, VirtualAddress> { .init(0x10) }
    @inlinable public static var entryCount: Field<Self, UInt32> { .init(0x18) }
    @inlinable public static var sizeOfAlignPad: Field<Self, UInt32> { .init(0x1C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    minimumAddress = record[Layout.minimumAddress]
    maximumAddress = record[Layout.maximumAddress]
    baseAddress = record[Layout.baseAddress]
    entryCount = record[Layout.entryCount]
    sizeOfAlignPad = record[Layout.sizeOfAlignPad]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.minimumAddress] = minimumAddress
    record[Layout.maximumAddress] = maximumAddress
    record[Layout.baseAddress] = baseAddress
    record[Layout.entryCount] = entryCount
    record[Layout.sizeOfAlignPad] = sizeOfAlignPad
  }
}
