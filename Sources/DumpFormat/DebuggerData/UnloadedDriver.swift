/// `UNLOADED_DRIVERS`: a driver that was unloaded, a slot of the array that `MmUnloadedDrivers` points to.
///
/// The array has 50 slots and is circular; `MmLastUnloadedDriver` is the index of the slot to be written next.
///
/// Source: public symbols and the readers of volatility and rekall. Triage dumps have another layout.
public struct UnloadedDriver: Equatable, Sendable {
  /// `Name`: name of the driver; its buffer is zero in a slot that was never used.
  public var name = UnicodeString(length: 0, maximumLength: 0, buffer: VirtualAddress(0))
  /// `StartAddress`: where the image began.
  public var startAddress = VirtualAddress(0)
  /// `EndAddress`: where the image ended.
  public var endAddress = VirtualAddress(0)
  /// `CurrentTime`: when it was unloaded, in units of 100 ns since 1601 (`FILETIME`, UTC).
  public var currentTime: UInt64 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension UnloadedDriver {
  /// Number of slots in the array (`MI_UNLOADED_DRIVERS`).
  @inlinable public static var slotCount: Int { 50 }

  /// Where the fields are on x64 and ARM64.
  public enum Layout64: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x28 }
    /// `Name.Length`: length of the name in bytes.
    @inlinable public static var nameLength: Field<Self, UInt16> { .init(0x00) }
    /// `Name.MaximumLength`: length of its buffer in bytes.
    @inlinable public static var nameMaximumLength: Field<Self, UInt16> { .init(0x02) }
    /// `Name.Buffer`: address of the name, UTF-16.
    @inlinable public static var nameBuffer: Field<Self, VirtualAddress> { .init(0x08) }
    /// `StartAddress`.
    @inlinable public static var startAddress: Field<Self, VirtualAddress> { .init(0x10) }
    /// `EndAddress`.
    @inlinable public static var endAddress: Field<Self, VirtualAddress> { .init(0x18) }
    /// `CurrentTime`.
    @inlinable public static var currentTime: Field<Self, UInt64> { .init(0x20) }
  }

  /// Where the fields are on x86.
  public enum Layout32: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x18 }
    /// `Name.Length`: length of the name in bytes.
    @inlinable public static var nameLength: Field<Self, UInt16> { .init(0x00) }
    /// `Name.MaximumLength`: length of its buffer in bytes.
    @inlinable public static var nameMaximumLength: Field<Self, UInt16> { .init(0x02) }
    /// `Name.Buffer`: address of the name, UTF-16.
    @inlinable public static var nameBuffer: Field<Self, UInt32> { .init(0x04) }
    /// `StartAddress`.
    @inlinable public static var startAddress: Field<Self, UInt32> { .init(0x08) }
    /// `EndAddress`.
    @inlinable public static var endAddress: Field<Self, UInt32> { .init(0x0C) }
    /// `CurrentTime`.
    @inlinable public static var currentTime: Field<Self, UInt64> { .init(0x10) }
  }

  /// The value of a slot of x64 or ARM64.
  @inlinable public init(_ record: borrowing Record<Layout64>) {
    name = UnicodeString(
      length: record[Layout64.nameLength], maximumLength: record[Layout64.nameMaximumLength],
      buffer: record[Layout64.nameBuffer])
    startAddress = record[Layout64.startAddress]
    endAddress = record[Layout64.endAddress]
    currentTime = record[Layout64.currentTime]
  }

  /// Sets the fields of a slot of x64 or ARM64.
  @inlinable public func write(to record: inout MutableRecord<Layout64>) {
    record[Layout64.nameLength] = name.length
    record[Layout64.nameMaximumLength] = name.maximumLength
    record[Layout64.nameBuffer] = name.buffer
    record[Layout64.startAddress] = startAddress
    record[Layout64.endAddress] = endAddress
    record[Layout64.currentTime] = currentTime
  }

  /// The value of a slot of x86.
  @inlinable public init(_ record: borrowing Record<Layout32>) {
    name = UnicodeString(
      length: record[Layout32.nameLength], maximumLength: record[Layout32.nameMaximumLength],
      buffer: VirtualAddress(UInt64(record[Layout32.nameBuffer])))
    startAddress = VirtualAddress(UInt64(record[Layout32.startAddress]))
    endAddress = VirtualAddress(UInt64(record[Layout32.endAddress]))
    currentTime = record[Layout32.currentTime]
  }

  /// Sets the fields of a slot of x86; upper halves of addresses are lost.
  @inlinable public func write(to record: inout MutableRecord<Layout32>) {
    record[Layout32.nameLength] = name.length
    record[Layout32.nameMaximumLength] = name.maximumLength
    record[Layout32.nameBuffer] = UInt32(truncatingIfNeeded: name.buffer.rawValue)
    record[Layout32.startAddress] = UInt32(truncatingIfNeeded: startAddress.rawValue)
    record[Layout32.endAddress] = UInt32(truncatingIfNeeded: endAddress.rawValue)
    record[Layout32.currentTime] = currentTime
  }
}
