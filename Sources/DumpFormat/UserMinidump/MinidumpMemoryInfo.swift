/// `MINIDUMP_MEMORY_INFO`: a region of the address space, as `VirtualQuery` tells it.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpMemoryInfo: Equatable, Sendable {
  /// `BaseAddress`.
  public var baseAddress: VirtualAddress = VirtualAddress(0)
  /// `AllocationBase`.
  public var allocationBase: VirtualAddress = VirtualAddress(0)
  /// `AllocationProtect`.
  public var allocationProtect: UInt32 = 0
  /// `__alignment1`.
  public var alignment1: UInt32 = 0
  /// `RegionSize` in bytes.
  public var regionSize: UInt64 = 0
  /// `State`: 0x1000 committed, 0x2000 reserved, 0x10000 free.
  public var state: UInt32 = 0
  /// `Protect`: `PAGE_*`.
  public var protect: UInt32 = 0
  /// `Type`: 0x20000 private, 0x40000 mapped, 0x1000000 image.
  public var type: UInt32 = 0
  /// `__alignment2`.
  public var alignment2: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpMemoryInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_MEMORY_INFO`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 48 }
    @inlinable public static var baseAddress: Field<Self, VirtualAddress> { .init(0x00) }
    @inlinable public static var allocationBase: Field<Self, VirtualAddress> { .init(0x08) }
    @inlinable public static var allocationProtect: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var alignment1: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var regionSize: Field<Self, UInt64> { .init(0x18) }
    @inlinable public static var state: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var protect: Field<Self, UInt32> { .init(0x24) }
    @inlinable public static var type: Field<Self, UInt32> { .init(0x28) }
    @inlinable public static var alignment2: Field<Self, UInt32> { .init(0x2C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    baseAddress = record[Layout.baseAddress]
    allocationBase = record[Layout.allocationBase]
    allocationProtect = record[Layout.allocationProtect]
    alignment1 = record[Layout.alignment1]
    regionSize = record[Layout.regionSize]
    state = record[Layout.state]
    protect = record[Layout.protect]
    type = record[Layout.type]
    alignment2 = record[Layout.alignment2]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.baseAddress] = baseAddress
    record[Layout.allocationBase] = allocationBase
    record[Layout.allocationProtect] = allocationProtect
    record[Layout.alignment1] = alignment1
    record[Layout.regionSize] = regionSize
    record[Layout.state] = state
    record[Layout.protect] = protect
    record[Layout.type] = type
    record[Layout.alignment2] = alignment2
  }
}
