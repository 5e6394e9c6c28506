import DumpFile
import DumpFormat
import KernelModel

/// The fields of a dump header that no other part of the report has; `null` for those that the writer left unset.
public struct HeaderReport: Encodable, Equatable, Sendable {
  /// `MajorVersion`: 15 for a free build of Windows, 12 for a checked one.
  public var majorVersion: UInt32
  /// `DumpType`.
  public var dumpType: UInt32
  /// `DirectoryTableBase`: a physical address.
  @Nullable public var directoryTableBase: String?
  /// `PfnDataBase`.
  @Nullable public var pfnDatabase: String?
  /// `PsLoadedModuleList`.
  @Nullable public var psLoadedModuleList: String?
  /// `PsActiveProcessHead`.
  @Nullable public var psActiveProcessHead: String?
  /// `KdDebuggerDataBlock`.
  @Nullable public var kdDebuggerDataBlock: String?
  /// `SystemUpTime` in units of 100 ns.
  @Nullable public var systemUpTime: UInt64?
  /// `RequiredDumpSpace` in bytes.
  @Nullable public var requiredDumpSpace: UInt64?
  /// `ProductType`: 1 workstation, 2 domain controller, 3 server.
  @Nullable public var productType: UInt32?
  /// `SuiteMask`.
  @Nullable public var suiteMask: UInt32?
  /// `Attributes`.
  @Nullable public var attributes: UInt32?
  /// The names of the attributes that are set and have a name.
  public var attributeNames: [String]
  /// `BootId`.
  @Nullable public var bootId: UInt32?
  /// `WriterStatus`.
  @Nullable public var writerStatus: UInt32?
  /// `SecondaryDataState`.
  @Nullable public var secondaryDataState: UInt32?
  /// `MiniDumpFields`.
  @Nullable public var miniDumpFields: UInt32?
  /// `Comment`.
  @Nullable public var comment: String?
  /// The physical memory of the machine in bytes, by the header's runs.
  @Nullable public var physicalMemory: UInt64?
  /// The addresses among these fields that lie in a module, as module+offset.
  public var moduleOffsets: [String: String]
}

extension HeaderReport {
  init(_ header: DumpHeader, modules: ModuleList) {
    let fields = header.fields
    majorVersion = fields.majorVersion
    dumpType = fields.dumpType.rawValue
    directoryTableBase = fields.directoryTableBase.map { addressText(VirtualAddress($0.rawValue)) }
    pfnDatabase = fields.pfnDatabase.map(addressText)
    psLoadedModuleList = fields.psLoadedModuleList.map(addressText)
    psActiveProcessHead = fields.psActiveProcessHead.map(addressText)
    kdDebuggerDataBlock = fields.kdDebuggerDataBlock.map(addressText)
    systemUpTime = fields.systemUpTime
    requiredDumpSpace = fields.requiredDumpSpace
    productType = fields.productType
    suiteMask = fields.suiteMask
    attributes = fields.attributes?.rawValue
    attributeNames = attributeNamesByBit.filter { fields.attributes?.contains($0.flag) == true }.map(\.name)
    bootId = fields.bootId
    writerStatus = fields.writerStatus
    secondaryDataState = fields.secondaryDataState
    miniDumpFields = fields.miniDumpFields?.rawValue
    comment = header.comment.isEmpty ? nil : header.comment
    let pages = header.physicalMemoryRuns.reduce(UInt64(0)) {
      $0.addingReportingOverflow($1.pageCount).partialValue
    }
    let bytes = pages.multipliedReportingOverflow(by: UInt64(pageByteCount))
    physicalMemory = pages == 0 || bytes.overflow ? nil : bytes.partialValue
    let addresses: [(String, VirtualAddress?)] = [
      ("pfnDatabase", fields.pfnDatabase), ("psLoadedModuleList", fields.psLoadedModuleList),
      ("psActiveProcessHead", fields.psActiveProcessHead),
      ("kdDebuggerDataBlock", fields.kdDebuggerDataBlock),
    ]
    moduleOffsets = [:]
    for (name, address) in addresses { moduleOffsets[name] = address.flatMap(modules.moduleOffset) }
  }
}

/// The attributes that have a name, by bit.
private let attributeNamesByBit: [(flag: DumpAttributes, name: String)] = [
  (.hiberCrash, "HiberCrash"), (.dumpDevicePowerOff, "DumpDevicePowerOff"),
  (.insufficientDumpfileSize, "InsufficientDumpfileSize"),
  (.kernelGeneratedTriageDump, "KernelGeneratedTriageDump"),
  (.liveDumpGeneratedDump, "LiveDumpGeneratedDump"),
  (.dumpIsGeneratedOffline, "DumpIsGeneratedOffline"), (.filterDumpFile, "FilterDumpFile"),
  (.earlyBootCrash, "EarlyBootCrash"), (.encryptedDumpData, "EncryptedDumpData"),
  (.decryptedDump, "DecryptedDump"),
]
