/// `MACHINE_FRAME` of x64: what the processor itself pushes at an interrupt or fault, after the error code if there is one.
///
/// Source: Intel SDM volume 3, “64-bit mode stack frame”; public symbols of `ntoskrnl.exe`.
public struct MachineFrameX64: Equatable, Sendable {
  /// `Rip`.
  public var rip: UInt64 = 0
  /// `SegCs`.
  public var segCs: UInt16 = 0
  /// `EFlags`.
  public var eFlags: UInt32 = 0
  /// `Rsp`.
  public var rsp: UInt64 = 0
  /// `SegSs`.
  public var segSs: UInt16 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension MachineFrameX64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x28 }
    /// `Rip`.
    @inlinable public static var rip: Field<Self, UInt64> { .init(0x000) }
    /// `SegCs`.
    @inlinable public static var segCs: Field<Self, UInt16> { .init(0x008) }
    /// `EFlags`.
    @inlinable public static var eFlags: Field<Self, UInt32> { .init(0x010) }
    /// `Rsp`.
    @inlinable public static var rsp: Field<Self, UInt64> { .init(0x018) }
    /// `SegSs`.
    @inlinable public static var segSs: Field<Self, UInt16> { .init(0x020) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    rip = record[Layout.rip]
    segCs = record[Layout.segCs]
    eFlags = record[Layout.eFlags]
    rsp = record[Layout.rsp]
    segSs = record[Layout.segSs]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.rip] = rip
    record[Layout.segCs] = segCs
    record[Layout.eFlags] = eFlags
    record[Layout.rsp] = rsp
    record[Layout.segSs] = segSs
  }
}
