/// `MINIDUMP_SYSTEM_INFO`: processor and version of the system.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpSystemInfo: Equatable, Sendable {
  /// `ProcessorArchitecture`: 0 x86, 5 ARM, 9 x64, 12 ARM64, 0x8003 ARM64 of old Breakpad.
  public var processorArchitecture: UInt16 = 0
  /// `ProcessorLevel`: the family.
  public var processorLevel: UInt16 = 0
  /// `ProcessorRevision`: model and stepping.
  public var processorRevision: UInt16 = 0
  /// `NumberOfProcessors`.
  public var numberOfProcessors: UInt8 = 0
  /// `ProductType`: 1 workstation, 2 domain controller, 3 server.
  public var productType: UInt8 = 0
  /// `MajorVersion`.
  public var majorVersion: UInt32 = 0
  /// `MinorVersion`.
  public var minorVersion: UInt32 = 0
  /// `BuildNumber`.
  public var buildNumber: UInt32 = 0
  /// `PlatformId`: 2 Windows NT; above 0x8000 systems of Breakpad.
  public var platformId: UInt32 = 0
  /// `CSDVersionRva`: file offset of the service pack's name.
  public var csdVersionRva: UInt32 = 0
  /// `SuiteMask`.
  public var suiteMask: UInt16 = 0
  /// `Reserved2`.
  public var reserved2: UInt16 = 0
  /// `Cpu.X86CpuInfo.VendorId[0]`: CPUID leaf 0 EBX; of other processors the lower half of
  /// `ProcessorFeatures[0]`.
  public var vendorId0: UInt32 = 0
  /// `VendorId[1]`: EDX.
  public var vendorId1: UInt32 = 0
  /// `VendorId[2]`: ECX.
  public var vendorId2: UInt32 = 0
  /// `VersionInformation`: CPUID leaf 1 EAX.
  public var versionInformation: UInt32 = 0
  /// `FeatureInformation`: CPUID leaf 1 EDX.
  public var featureInformation: UInt32 = 0
  /// `AMDExtendedCpuFeatures`.
  public var amdExtendedFeatures: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpSystemInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_SYSTEM_INFO`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 56 }
    @inlinable public static var processorArchitecture: Field<Self, UInt16> { .init(0x00) }
    @inlinable public static var processorLevel: Field<Self, UInt16> { .init(0x02) }
    @inlinable public static var processorRevision: Field<Self, UInt16> { .init(0x04) }
    @inlinable public static var numberOfProcessors: Field<Self, UInt8> { .init(0x06) }
    @inlinable public static var productType: Field<Self, UInt8> { .init(0x07) }
    @inlinable public static var majorVersion: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var minorVersion: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var buildNumber: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var platformId: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var csdVersionRva: Field<Self, UInt32> { .init(0x18) }
    @inlinable public static var suiteMask: Field<Self, UInt16> { .init(0x1C) }
    @inlinable public static var reserved2: Field<Self, UInt16> { .init(0x1E) }
    @inlinable public static var vendorId0: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var vendorId1: Field<Self, UInt32> { .init(0x24) }
    @inlinable public static var vendorId2: Field<Self, UInt32> { .init(0x28) }
    @inlinable public static var versionInformation: Field<Self, UInt32> { .init(0x2C) }
    @inlinable public static var featureInformation: Field<Self, UInt32> { .init(0x30) }
    @inlinable public static var amdExtendedFeatures: Field<Self, UInt32> { .init(0x34) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    processorArchitecture = record[Layout.processorArchitecture]
    processorLevel = record[Layout.processorLevel]
    processorRevision = record[Layout.processorRevision]
    numberOfProcessors = record[Layout.numberOfProcessors]
    productType = record[Layout.productType]
    majorVersion = record[Layout.majorVersion]
    minorVersion = record[Layout.minorVersion]
    buildNumber = record[Layout.buildNumber]
    platformId = record[Layout.platformId]
    csdVersionRva = record[Layout.csdVersionRva]
    suiteMask = record[Layout.suiteMask]
    reserved2 = record[Layout.reserved2]
    vendorId0 = record[Layout.vendorId0]
    vendorId1 = record[Layout.vendorId1]
    vendorId2 = record[Layout.vendorId2]
    versionInformation = record[Layout.versionInformation]
    featureInformation = record[Layout.featureInformation]
    amdExtendedFeatures = record[Layout.amdExtendedFeatures]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.processorArchitecture] = processorArchitecture
    record[Layout.processorLevel] = processorLevel
    record[Layout.processorRevision] = processorRevision
    record[Layout.numberOfProcessors] = numberOfProcessors
    record[Layout.productType] = productType
    record[Layout.majorVersion] = majorVersion
    record[Layout.minorVersion] = minorVersion
    record[Layout.buildNumber] = buildNumber
    record[Layout.platformId] = platformId
    record[Layout.csdVersionRva] = csdVersionRva
    record[Layout.suiteMask] = suiteMask
    record[Layout.reserved2] = reserved2
    record[Layout.vendorId0] = vendorId0
    record[Layout.vendorId1] = vendorId1
    record[Layout.vendorId2] = vendorId2
    record[Layout.versionInformation] = versionInformation
    record[Layout.featureInformation] = featureInformation
    record[Layout.amdExtendedFeatures] = amdExtendedFeatures
  }
}
