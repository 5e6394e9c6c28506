/// `VS_FIXEDFILEINFO`: the version of a file in numbers.
///
/// Source: `verrsrc.h`.
public struct FixedFileInfo: Equatable, Sendable {
  /// `dwSignature`: 0xFEEF04BD, else there is no version.
  public var signature: UInt32 = 0
  /// `dwStrucVersion`.
  public var structVersion: UInt32 = 0
  /// `dwFileVersionMS`: the first two numbers of the file version.
  public var fileVersionMS: UInt32 = 0
  /// `dwFileVersionLS`: the last two.
  public var fileVersionLS: UInt32 = 0
  /// `dwProductVersionMS`.
  public var productVersionMS: UInt32 = 0
  /// `dwProductVersionLS`.
  public var productVersionLS: UInt32 = 0
  /// `dwFileFlagsMask`: which flags count.
  public var fileFlagsMask: UInt32 = 0
  /// `dwFileFlags`.
  public var fileFlags: UInt32 = 0
  /// `dwFileOS`.
  public var fileOS: UInt32 = 0
  /// `dwFileType`.
  public var fileType: UInt32 = 0
  /// `dwFileSubtype`.
  public var fileSubtype: UInt32 = 0
  /// `dwFileDateMS`.
  public var fileDateMS: UInt32 = 0
  /// `dwFileDateLS`.
  public var fileDateLS: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension FixedFileInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `VS_FIXEDFILEINFO`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 52 }
    @inlinable public static var signature: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var structVersion: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var fileVersionMS: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var fileVersionLS: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var productVersionMS: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var productVersionLS: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var fileFlagsMask: Field<Self, UInt32> { .init(0x18) }
    @inlinable public static var fileFlags: Field<Self, UInt32> { .init(0x1C) }
    @inlinable public static var fileOS: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var fileType: Field<Self, UInt32> { .init(0x24) }
    @inlinable public static var fileSubtype: Field<Self, UInt32> { .init(0x28) }
    @inlinable public static var fileDateMS: Field<Self, UInt32> { .init(0x2C) }
    @inlinable public static var fileDateLS: Field<Self, UInt32> { .init(0x30) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    signature = record[Layout.signature]
    structVersion = record[Layout.structVersion]
    fileVersionMS = record[Layout.fileVersionMS]
    fileVersionLS = record[Layout.fileVersionLS]
    productVersionMS = record[Layout.productVersionMS]
    productVersionLS = record[Layout.productVersionLS]
    fileFlagsMask = record[Layout.fileFlagsMask]
    fileFlags = record[Layout.fileFlags]
    fileOS = record[Layout.fileOS]
    fileType = record[Layout.fileType]
    fileSubtype = record[Layout.fileSubtype]
    fileDateMS = record[Layout.fileDateMS]
    fileDateLS = record[Layout.fileDateLS]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.signature] = signature
    record[Layout.structVersion] = structVersion
    record[Layout.fileVersionMS] = fileVersionMS
    record[Layout.fileVersionLS] = fileVersionLS
    record[Layout.productVersionMS] = productVersionMS
    record[Layout.productVersionLS] = productVersionLS
    record[Layout.fileFlagsMask] = fileFlagsMask
    record[Layout.fileFlags] = fileFlags
    record[Layout.fileOS] = fileOS
    record[Layout.fileType] = fileType
    record[Layout.fileSubtype] = fileSubtype
    record[Layout.fileDateMS] = fileDateMS
    record[Layout.fileDateLS] = fileDateLS
  }
}
