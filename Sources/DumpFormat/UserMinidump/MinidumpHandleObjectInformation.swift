/// `MINIDUMP_HANDLE_OBJECT_INFORMATION`: what is known of the object of a handle; data follow.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpHandleObjectInformation: Equatable, Sendable {
  /// `NextInfoRva`: zero at the end.
  public var nextInfoRva: UInt32 = 0
  /// `InfoType`: 1 thread, 2 and 3 mutant, 4 and 5 process, 6 event, 7 section, 8 semaphore.
  public var infoType: UInt32 = 0
  /// `SizeOfInfo` in bytes.
  public var sizeOfInfo: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpHandleObjectInformation {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_HANDLE_OBJECT_INFORMATION`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 12 }
    @inlinable public static var nextInfoRva: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var infoType: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var sizeOfInfo: Field<Self, UInt32> { .init(0x08) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    nextInfoRva = record[Layout.nextInfoRva]
    infoType = record[Layout.infoType]
    sizeOfInfo = record[Layout.sizeOfInfo]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.nextInfoRva] = nextInfoRva
    record[Layout.infoType] = infoType
    record[Layout.sizeOfInfo] = sizeOfInfo
  }
}
