/// `KUSER_SHARED_DATA`, a few of its fields: the page that the kernel shares with every process.
///
/// Source: `ntddk.h` of the Windows Driver Kit.
public struct SharedUserData: Equatable, Sendable {
  /// `SystemTime.LowPart`: lower half of the time.
  public var systemTimeLow: UInt32 = 0
  /// `SystemTime.High1Time`: upper half, written before the lower half changes.
  public var systemTimeHigh1: UInt32 = 0
  /// `SystemTime.High2Time`: upper half, written after the lower half changed.
  public var systemTimeHigh2: UInt32 = 0
  /// `NtBuildNumber`: build number.
  public var ntBuildNumber: UInt32 = 0
  /// `NtProductType`: 1 client, 2 domain controller, 3 server.
  public var ntProductType: UInt32 = 0
  /// `NtMajorVersion`.
  public var ntMajorVersion: UInt32 = 0
  /// `NtMinorVersion`.
  public var ntMinorVersion: UInt32 = 0
  /// `SuiteMask`: `VER_SUITE_…` bits.
  public var suiteMask: UInt32 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension SharedUserData {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x2D4 }
    /// `SystemTime.LowPart`: lower half of the time.
    @inlinable public static var systemTimeLow: Field<Self, UInt32> { .init(0x014) }
    /// `SystemTime.High1Time`: upper half, written before the lower half changes.
    @inlinable public static var systemTimeHigh1: Field<Self, UInt32> { .init(0x018) }
    /// `SystemTime.High2Time`: upper half, written after the lower half changed.
    @inlinable public static var systemTimeHigh2: Field<Self, UInt32> { .init(0x01C) }
    /// `NtBuildNumber`: build number.
    @inlinable public static var ntBuildNumber: Field<Self, UInt32> { .init(0x260) }
    /// `NtProductType`: 1 client, 2 domain controller, 3 server.
    @inlinable public static var ntProductType: Field<Self, UInt32> { .init(0x264) }
    /// `NtMajorVersion`.
    @inlinable public static var ntMajorVersion: Field<Self, UInt32> { .init(0x26C) }
    /// `NtMinorVersion`.
    @inlinable public static var ntMinorVersion: Field<Self, UInt32> { .init(0x270) }
    /// `SuiteMask`: `VER_SUITE_…` bits.
    @inlinable public static var suiteMask: Field<Self, UInt32> { .init(0x2D0) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    systemTimeLow = record[Layout.systemTimeLow]
    systemTimeHigh1 = record[Layout.systemTimeHigh1]
    systemTimeHigh2 = record[Layout.systemTimeHigh2]
    ntBuildNumber = record[Layout.ntBuildNumber]
    ntProductType = record[Layout.ntProductType]
    ntMajorVersion = record[Layout.ntMajorVersion]
    ntMinorVersion = record[Layout.ntMinorVersion]
    suiteMask = record[Layout.suiteMask]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.systemTimeLow] = systemTimeLow
    record[Layout.systemTimeHigh1] = systemTimeHigh1
    record[Layout.systemTimeHigh2] = systemTimeHigh2
    record[Layout.ntBuildNumber] = ntBuildNumber
    record[Layout.ntProductType] = ntProductType
    record[Layout.ntMajorVersion] = ntMajorVersion
    record[Layout.ntMinorVersion] = ntMinorVersion
    record[Layout.suiteMask] = suiteMask
  }
}

extension SharedUserData {
  /// Where x64 and ARM64 kernels have the page.
  @inlinable public static var address64: VirtualAddress { VirtualAddress(0xFFFF_F780_0000_0000) }
  /// Where x86 kernels have the page.
  @inlinable public static var address32: VirtualAddress { VirtualAddress(0xFFDF_0000) }

  /// `SystemTime`: the time in units of 100 ns since 1601 (`FILETIME`, UTC), or `nil` if it was being updated.
  @inlinable public var systemTime: UInt64? {
    systemTimeHigh1 == systemTimeHigh2 ? UInt64(systemTimeHigh1) << 32 | UInt64(systemTimeLow) : nil
  }
}
