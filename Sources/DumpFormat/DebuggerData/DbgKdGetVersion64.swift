/// `DBGKD_GET_VERSION64`: what the kernel tells a debugger first, the kernel variable `KdVersionBlock`.
///
/// `KPCR` points to it, but since Windows Vista the pointer is zero on all processors of x64 except the first.
///
/// Source: `WDBGEXTS.H` of the Windows SDK.
public struct DbgKdGetVersion64: Equatable, Sendable {
  /// `MajorVersion`: 0xF for a free build, 0xC for a checked build.
  public var majorVersion: UInt16 = 0
  /// `MinorVersion`: build number.
  public var minorVersion: UInt16 = 0
  /// `ProtocolVersion`: version of the debugger protocol, 6.
  public var protocolVersion: UInt8 = 0
  /// `KdSecondaryVersion`.
  public var secondaryVersion: UInt8 = 0
  /// `Flags`.
  public var flags = DbgKdVersionFlags.none
  /// `MachineType`: `IMAGE_FILE_MACHINE_…` of the kernel.
  public var machineType: UInt16 = 0
  /// `MaxPacketType`: one more than the greatest packet type.
  public var maxPacketType: UInt8 = 0
  /// `MaxStateChange`: one more than the greatest state change, from its base.
  public var maxStateChange: UInt8 = 0
  /// `MaxManipulate`: one more than the greatest manipulation, from its base.
  public var maxManipulate: UInt8 = 0
  /// `Simulation`: kind of simulation the system runs in, 0 for none.
  public var simulation: UInt8 = 0
  /// `KernBase`: base address of the kernel image.
  public var kernBase = VirtualAddress(0)
  /// `PsLoadedModuleList`: head of the loaded module list.
  public var psLoadedModuleList = VirtualAddress(0)
  /// `DebuggerDataList`: head of the list of debugger data blocks; its `Flink` leads to ``KDDebuggerData64``.
  public var debuggerDataList = VirtualAddress(0)

  /// A value whose fields are all zero.
  public init() {}
}

extension DbgKdGetVersion64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x28 }
    /// `MajorVersion`: 0xF for a free build, 0xC for a checked build.
    @inlinable public static var majorVersion: Field<Self, UInt16> { .init(0x000) }
    /// `MinorVersion`: build number.
    @inlinable public static var minorVersion: Field<Self, UInt16> { .init(0x002) }
    /// `ProtocolVersion`: version of the debugger protocol, 6.
    @inlinable public static var protocolVersion: Field<Self, UInt8> { .init(0x004) }
    /// `KdSecondaryVersion`.
    @inlinable public static var secondaryVersion: Field<Self, UInt8> { .init(0x005) }
    /// `Flags`.
    @inlinable public static var flags: Field<Self, DbgKdVersionFlags> { .init(0x006) }
    /// `MachineType`: `IMAGE_FILE_MACHINE_…` of the kernel.
    @inlinable public static var machineType: Field<Self, UInt16> { .init(0x008) }
    /// `MaxPacketType`: one more than the greatest packet type.
    @inlinable public static var maxPacketType: Field<Self, UInt8> { .init(0x00A) }
    /// `MaxStateChange`: one more than the greatest state change, from its base.
    @inlinable public static var maxStateChange: Field<Self, UInt8> { .init(0x00B) }
    /// `MaxManipulate`: one more than the greatest manipulation, from its base.
    @inlinable public static var maxManipulate: Field<Self, UInt8> { .init(0x00C) }
    /// `Simulation`: kind of simulation the system runs in, 0 for none.
    @inlinable public static var simulation: Field<Self, UInt8> { .init(0x00D) }
    /// `Unused`.
    @inlinable public static var unused: Field<Self, UInt16> { .init(0x00E) }
    /// `KernBase`: base address of the kernel image.
    @inlinable public static var kernBase: Field<Self, VirtualAddress> { .init(0x010) }
    /// `PsLoadedModuleList`: head of the loaded module list.
    @inlinable public static var psLoadedModuleList: Field<Self, VirtualAddress> { .init(0x018) }
    /// `DebuggerDataList`: head of the list of debugger data blocks; its `Flink` leads to
    /// ``KDDebuggerData64``.
    @inlinable public static var debuggerDataList: Field<Self, VirtualAddress> { .init(0x020) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    majorVersion = record[Layout.majorVersion]
    minorVersion = record[Layout.minorVersion]
    protocolVersion = record[Layout.protocolVersion]
    secondaryVersion = record[Layout.secondaryVersion]
    flags = record[Layout.flags]
    machineType = record[Layout.machineType]
    maxPacketType = record[Layout.maxPacketType]
    maxStateChange = record[Layout.maxStateChange]
    maxManipulate = record[Layout.maxManipulate]
    simulation = record[Layout.simulation]
    kernBase = record[Layout.kernBase]
    psLoadedModuleList = record[Layout.psLoadedModuleList]
    debuggerDataList = record[Layout.debuggerDataList]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.majorVersion] = majorVersion
    record[Layout.minorVersion] = minorVersion
    record[Layout.protocolVersion] = protocolVersion
    record[Layout.secondaryVersion] = secondaryVersion
    record[Layout.flags] = flags
    record[Layout.machineType] = machineType
    record[Layout.maxPacketType] = maxPacketType
    record[Layout.maxStateChange] = maxStateChange
    record[Layout.maxManipulate] = maxManipulate
    record[Layout.simulation] = simulation
    record[Layout.kernBase] = kernBase
    record[Layout.psLoadedModuleList] = psLoadedModuleList
    record[Layout.debuggerDataList] = debuggerDataList
  }
}

/// `Flags` of a ``DbgKdGetVersion64``.
public struct DbgKdVersionFlags: FlagSet {
  /// The bits.
  public let rawValue: UInt16
  /// Bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// `DBGKD_VERS_FLAG_MP`: a multiprocessor kernel.
  @inlinable public static var multiprocessor: Self { .init(rawValue: 0x01) }
  /// `DBGKD_VERS_FLAG_DATA`: the list of debugger data blocks is valid.
  @inlinable public static var debuggerDataList: Self { .init(rawValue: 0x02) }
  /// `DBGKD_VERS_FLAG_PTR64`: pointers have 64 bits.
  @inlinable public static var pointers64: Self { .init(rawValue: 0x04) }
  /// `DBGKD_VERS_FLAG_NOMM`: the memory manager is not up; the debugger must not look for its data.
  @inlinable public static var noMemoryManager: Self { .init(rawValue: 0x08) }
  /// `DBGKD_VERS_FLAG_HSS`: hardware single-stepping is supported.
  @inlinable public static var hardwareStepping: Self { .init(rawValue: 0x10) }
  /// `DBGKD_VERS_FLAG_PARTITIONS`: the system has several partitions.
  @inlinable public static var partitions: Self { .init(rawValue: 0x20) }
}
