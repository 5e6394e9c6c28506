/// `MINIDUMP_MISC_INFO_5`: times and settings of the process. Versions 1 to 4 are its first 24, 44, 232 and
/// 832 bytes.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpMiscInfo: Equatable, Sendable {
  /// `SizeOfInfo`: bytes of the version that was written.
  public var sizeOfInfo: UInt32 = 0
  /// `Flags1`: which fields are valid.
  public var flags1: UInt32 = 0
  /// `ProcessId`; flag 1.
  public var processId: UInt32 = 0
  /// `ProcessCreateTime` in seconds since 1970; flag 2.
  public var processCreateTime: UInt32 = 0
  /// `ProcessUserTime` in seconds; flag 2.
  public var processUserTime: UInt32 = 0
  /// `ProcessKernelTime` in seconds; flag 2.
  public var processKernelTime: UInt32 = 0
  /// `ProcessorMaxMhz`; flag 4.
  public var processorMaxMhz: UInt32 = 0
  /// `ProcessorCurrentMhz`; flag 4.
  public var processorCurrentMhz: UInt32 = 0
  /// `ProcessorMhzLimit`; flag 4.
  public var processorMhzLimit: UInt32 = 0
  /// `ProcessorMaxIdleState`; flag 4.
  public var processorMaxIdleState: UInt32 = 0
  /// `ProcessorCurrentIdleState`; flag 4.
  public var processorCurrentIdleState: UInt32 = 0
  /// `ProcessIntegrityLevel`; flag 0x10.
  public var processIntegrityLevel: UInt32 = 0
  /// `ProcessExecuteFlags`; flag 0x20.
  public var processExecuteFlags: UInt32 = 0
  /// `ProtectedProcess`; flag 0x80.
  public var protectedProcess: UInt32 = 0
  /// `TimeZoneId`; flag 0x40.
  public var timeZoneId: UInt32 = 0
  /// `TimeZone.Bias`: minutes from local time to UTC, signed; flag 0x40.
  public var timeZoneBias: UInt32 = 0
  /// `XStateData.SizeOfInfo`.
  public var xstateSizeOfInfo: UInt32 = 0
  /// `XStateData.ContextSize`.
  public var xstateContextSize: UInt32 = 0
  /// `XStateData.EnabledFeatures`.
  public var xstateEnabledFeatures: UInt64 = 0
  /// `ProcessCookie`; flag 0x200.
  public var processCookie: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpMiscInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_MISC_INFO_5`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 1364 }
    @inlinable public static var sizeOfInfo: Field<Self, UInt32> { .init(0x000) }
    @inlinable public static var flags1: Field<Self, UInt32> { .init(0x004) }
    @inlinable public static var processId: Field<Self, UInt32> { .init(0x008) }
    @inlinable public static var processCreateTime: Field<Self, UInt32> { .init(0x00C) }
    @inlinable public static var processUserTime: Field<Self, UInt32> { .init(0x010) }
    @inlinable public static var processKernelTime: Field<Self, UInt32> { .init(0x014) }
    @inlinable public static var processorMaxMhz: Field<Self, UInt32> { .init(0x018) }
    @inlinable public static var processorCurrentMhz: Field<Self, UInt32> { .init(0x01C) }
    @inlinable public static var processorMhzLimit: Field<Self, UInt32> { .init(0x020) }
    @inlinable public static var processorMaxIdleState: Field<Self, UInt32> { .init(0x024) }
    @inlinable public static var processorCurrentIdleState: Field<Self, UInt32> { .init(0x028) }
    @inlinable public static var processIntegrityLevel: Field<Self, UInt32> { .init(0x02C) }
    @inlinable public static var processExecuteFlags: Field<Self, UInt32> { .init(0x030) }
    @inlinable public static var protectedProcess: Field<Self, UInt32> { .init(0x034) }
    @inlinable public static var timeZoneId: Field<Self, UInt32> { .init(0x038) }
    @inlinable public static var timeZoneBias: Field<Self, UInt32> { .init(0x03C) }
    @inlinable public static var standardName: ByteField<Self> { .init(0x040, byteCount: 64) }
    @inlinable public static var daylightName: ByteField<Self> { .init(0x094, byteCount: 64) }
    @inlinable public static var buildString: ByteField<Self> { .init(0x0E8, byteCount: 520) }
    @inlinable public static var debugBuildString: ByteField<Self> { .init(0x2F0, byteCount: 80) }
    @inlinable public static var xstateSizeOfInfo: Field<Self, UInt32> { .init(0x340) }
    @inlinable public static var xstateContextSize: Field<Self, UInt32> { .init(0x344) }
    @inlinable public static var xstateEnabledFeatures: Field<Self, UInt64> { .init(0x348) }
    @inlinable public static var xstateFeatures: ByteField<Self> { .init(0x350, byteCount: 512) }
    @inlinable public static var processCookie: Field<Self, UInt32> { .init(0x550) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    sizeOfInfo = record[Layout.sizeOfInfo]
    flags1 = record[Layout.flags1]
    processId = record[Layout.processId]
    processCreateTime = record[Layout.processCreateTime]
    processUserTime = record[Layout.processUserTime]
    processKernelTime = record[Layout.processKernelTime]
    processorMaxMhz = record[Layout.processorMaxMhz]
    processorCurrentMhz = record[Layout.processorCurrentMhz]
    processorMhzLimit = record[Layout.processorMhzLimit]
    processorMaxIdleState = record[Layout.processorMaxIdleState]
    processorCurrentIdleState = record[Layout.processorCurrentIdleState]
    processIntegrityLevel = record[Layout.processIntegrityLevel]
    processExecuteFlags = record[Layout.processExecuteFlags]
    protectedProcess = record[Layout.protectedProcess]
    timeZoneId = record[Layout.timeZoneId]
    timeZoneBias = record[Layout.timeZoneBias]
    xstateSizeOfInfo = record[Layout.xstateSizeOfInfo]
    xstateContextSize = record[Layout.xstateContextSize]
    xstateEnabledFeatures = record[Layout.xstateEnabledFeatures]
    processCookie = record[Layout.processCookie]
  }
}
