/// `PHYSICAL_MEMORY_RUN64`: consecutive pages of physical memory.
public struct PhysicalMemoryRun64: Equatable, Sendable {
  /// `BasePage`: first page frame number.
  public var basePage: UInt64 = 0
  /// `PageCount`: length in pages of 4 KiB.
  public var pageCount: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension PhysicalMemoryRun64 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `PHYSICAL_MEMORY_RUN64`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x10 }
    @inlinable public static var basePage: Field<Self, UInt64> { .init(0x00) }
    @inlinable public static var pageCount: Field<Self, UInt64> { .init(0x08) }
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
