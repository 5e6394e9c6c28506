/// `DUMP_UNLOADED_DRIVERS64`: a driver that was unloaded before the crash. Its name is the byte field `driverName`, UTF-16.
public struct UnloadedDriverEntry64: Equatable, Sendable {
  /// `Name.Length`: bytes of the full name; the text here is cut after 12 units.
  public var nameLength: UInt16 = 0
  /// `Name.MaximumLength`.
  public var maximumNameLength: UInt16 = 0
  /// `Name.Buffer`: where the name was, or 0.
  public var nameBuffer: VirtualAddress = .init(0)
  /// `StartAddress`.
  public var startAddress: VirtualAddress = .init(0)
  /// `EndAddress`.
  public var endAddress: VirtualAddress = .init(0)

  /// A record of zeros.
  public init() {}
}

extension UnloadedDriverEntry64 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `DUMP_UNLOADED_DRIVERS64`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x38 }
    @inlinable public static var nameLength: Field<Self, UInt16> { .init(0x00) }
    @inlinable public static var maximumNameLength: Field<Self, UInt16> { .init(0x02) }
    @inlinable public static var nameBuffer: Field<Self, VirtualAddress> { .init(0x08) }
    @inlinable public static var driverName: ByteField<Self> { .init(0x10, byteCount: 24) }
    @inlinable public static var startAddress: Field<Self, VirtualAddress> { .init(0x28) }
    @inlinable public static var endAddress: Field<Self, VirtualAddress> { .init(0x30) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    nameLength = record[Layout.nameLength]
    maximumNameLength = record[Layout.maximumNameLength]
    nameBuffer = record[Layout.nameBuffer]
    startAddress = record[Layout.startAddress]
    endAddress = record[Layout.endAddress]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.nameLength] = nameLength
    record[Layout.maximumNameLength] = maximumNameLength
    record[Layout.nameBuffer] = nameBuffer
    record[Layout.startAddress] = startAddress
    record[Layout.endAddress] = endAddress
  }
}
