/// `MINIDUMP_HANDLE_DESCRIPTOR`: a handle. Version 2 has 8 bytes more: see ``MinidumpHandleDescriptor2``.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpHandleDescriptor: Equatable, Sendable {
  /// `Handle`.
  public var handle: UInt64 = 0
  /// `TypeNameRva`.
  public var typeNameRva: UInt32 = 0
  /// `ObjectNameRva`.
  public var objectNameRva: UInt32 = 0
  /// `Attributes`.
  public var attributes: UInt32 = 0
  /// `GrantedAccess`.
  public var grantedAccess: UInt32 = 0
  /// `HandleCount` of the object.
  public var handleCount: UInt32 = 0
  /// `PointerCount` of the object.
  public var pointerCount: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpHandleDescriptor {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_HANDLE_DESCRIPTOR`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 32 }
    @inlinable public static var handle: Field<Self, UInt64> { .init(0x00) }
    @inlinable public static var typeNameRva: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var objectNameRva: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var attributes: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var grantedAccess: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var handleCount: Field<Self, UInt32> { .init(0x18) }
    @inlinable public static var pointerCount: Field<Self, UInt32> { .init(0x1C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    handle = record[Layout.handle]
    typeNameRva = record[Layout.typeNameRva]
    objectNameRva = record[Layout.objectNameRva]
    attributes = record[Layout.attributes]
    grantedAccess = record[Layout.grantedAccess]
    handleCount = record[Layout.handleCount]
    pointerCount = record[Layout.pointerCount]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.handle] = handle
    record[Layout.typeNameRva] = typeNameRva
    record[Layout.objectNameRva] = objectNameRva
    record[Layout.attributes] = attributes
    record[Layout.grantedAccess] = grantedAccess
    record[Layout.handleCount] = handleCount
    record[Layout.pointerCount] = pointerCount
  }
}
