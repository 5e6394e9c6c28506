/// `PHYSICAL_MEMORY_RUN32`: consecutive pages of physical memory.
public struct PhysicalMemoryRun32: Equatable, Sendable {
  /// `BasePage`: first page frame number.
  public var basePage: UInt32 = 0
  /// `PageCount`: length in pages of 4 KiB.
  public var pageCount: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension PhysicalMemoryRun32 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `PHYSICAL_MEMORY_RUN32`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x8 }
    @inlinable public static var basePage: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var pageCount: Field<Self, UInt32> { .init(0x04) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    basePage = record[Layout.basePage]
    pageCount = record[Layout.pageCount]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.basePage] = basePage
    record[Layout.pageCount] = pageCount
  }
}
