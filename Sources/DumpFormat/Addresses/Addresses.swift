/// A virtual address of the crashed machine; 32-bit addresses have a zero upper half.
public struct VirtualAddress: RawRepresentable, FieldValue, Hashable, Comparable, Sendable {
  /// The address.
  public var rawValue: UInt64
  /// An address.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// An address.
  @inlinable public init(_ rawValue: UInt64) { self.rawValue = rawValue }
  /// An address as it is stored.
  @inlinable public init(stored: UInt64) { rawValue = stored }
  /// The address as it is stored.
  @inlinable public var stored: UInt64 { rawValue }
  /// Order of the address space.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  /// The address `offset` bytes further on, wrapping at the end of the address space.
  @inlinable public static func + (address: Self, offset: UInt64) -> Self { Self(address.rawValue &+ offset) }
  /// The address `offset` bytes before, wrapping at the beginning of the address space.
  @inlinable public static func - (address: Self, offset: UInt64) -> Self { Self(address.rawValue &- offset) }
  /// Bytes from one address to a later one, wrapping.
  @inlinable public func distance(from start: Self) -> UInt64 { rawValue &- start.rawValue }
}

/// A physical address of the crashed machine.
public struct PhysicalAddress: RawRepresentable, FieldValue, Hashable, Comparable, Sendable {
  /// The address.
  public var rawValue: UInt64
  /// An address.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// An address.
  @inlinable public init(_ rawValue: UInt64) { self.rawValue = rawValue }
  /// An address as it is stored.
  @inlinable public init(stored: UInt64) { rawValue = stored }
  /// The address as it is stored.
  @inlinable public var stored: UInt64 { rawValue }
  /// Order of the address space.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  /// The address `offset` bytes further on, wrapping at the end of the address space.
  @inlinable public static func + (address: Self, offset: UInt64) -> Self { Self(address.rawValue &+ offset) }
  /// The page that holds the address.
  @inlinable public var pageFrameNumber: PageFrameNumber { PageFrameNumber(rawValue >> 12) }
  /// Offset of the address in its page, 0 to 4095.
  @inlinable public var pageOffset: Int { Int(truncatingIfNeeded: rawValue & 0xFFF) }
}

extension VirtualAddress {
  /// Whether bits 57 to 63 repeat bit 56: the form of five-level paging of x64, which four-level addresses have too.
  @inlinable public var isCanonicalX64: Bool {
    let upper = rawValue >> 56
    return upper == 0 || upper == 0xFF
  }
}

/// A page frame number (PFN): a physical address divided by the page size of 4 KiB.
public struct PageFrameNumber: RawRepresentable, FieldValue, Hashable, Comparable, Sendable {
  /// The number.
  public var rawValue: UInt64
  /// A number.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// A number.
  @inlinable public init(_ rawValue: UInt64) { self.rawValue = rawValue }
  /// A number as it is stored.
  @inlinable public init(stored: UInt64) { rawValue = stored }
  /// The number as it is stored.
  @inlinable public var stored: UInt64 { rawValue }
  /// Order of the physical pages.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  /// Address of the first byte of the page.
  @inlinable public var address: PhysicalAddress { PhysicalAddress(rawValue << 12) }
}

/// Bytes in a page. Every dump of x86, x64 and ARM64 uses pages of 4 KiB.
@inlinable public var pageByteCount: Int { 0x1000 }
