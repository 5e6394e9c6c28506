/// `PHYSICAL_MEMORY_DESCRIPTOR32`: which physical memory the machine had; the runs follow it.
public struct PhysicalMemoryDescriptor32: Equatable, Sendable {
  /// `NumberOfRuns`: how many runs follow.
  public var numberOfRuns: UInt32 = 0
  /// `NumberOfPages`: sum of the pages of all runs.
  public var numberOfPages: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension PhysicalMemoryDescriptor32 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `PHYSICAL_MEMORY_DESCRIPTOR32`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x8 }
    @inlinable public static var numberOfRuns: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var numberOfPages: Field<Self, UInt32> { .init(0x04) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    numberOfRuns = record[Layout.numberOfRuns]
    numberOfPages = record[Layout.numberOfPages]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.numberOfRuns] = numberOfRuns
    record[Layout.numberOfPages] = numberOfPages
  }
}
