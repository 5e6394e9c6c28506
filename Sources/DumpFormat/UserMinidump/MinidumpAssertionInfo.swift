/// `MDRawAssertionInfo`: an assertion that failed, by Breakpad. The texts are UTF-16 with a NUL.
///
/// Source: Breakpad's `minidump_format.h`.
public struct MinidumpAssertionInfo: Equatable, Sendable {
  /// `line`.
  public var line: UInt32 = 0
  /// `type`: 1 invalid parameter, 2 pure virtual call.
  public var type: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpAssertionInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MDRawAssertionInfo`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 776 }
    @inlinable public static var expression: ByteField<Self> { .init(0x000, byteCount: 256) }
    @inlinable public static var function: ByteField<Self> { .init(0x100, byteCount: 256) }
    @inlinable public static var sourceFile: ByteField<Self> { .init(0x200, byteCount: 256) }
    @inlinable public static var line: Field<Self, UInt32> { .init(0x300) }
    @inlinable public static var type: Field<Self, UInt32> { .init(0x304) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    line = record[Layout.line]
    type = record[Layout.type]
  }
}
