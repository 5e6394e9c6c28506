import DumpFormat

/// The dump context: what was known at boot about the page file, the kernel and the settings.
///
/// It is kept in two copies with checksums, apart from each other. Before a sector is written the copies are compared:
/// a machine that crashes because memory was overwritten must not write over somebody's files.
@safe struct DumpContext {
  let bytes: StorageBytes

  enum Layout: RecordLayout {
    static var byteCount: Int { 0x200 }
    static var signature: Field<Self, UInt64> { .init(0x00) }
    static var byteCount32: Field<Self, UInt32> { .init(0x08) }
    static var sectorByteCount: Field<Self, UInt32> { .init(0x0C) }
    static var extentCount: Field<Self, UInt32> { .init(0x10) }
    static var isOpen: Field<Self, UInt32> { .init(0x14) }
    static var sectorCount: Field<Self, UInt64> { .init(0x18) }
    static var kind: Field<Self, UInt32> { .init(0x20) }
    static var flags: Field<Self, UInt32> { .init(0x24) }
    static var style: Field<Self, UInt32> { .init(0x28) }
    static var retryCount: Field<Self, UInt32> { .init(0x2C) }
    static var callbackBudget: Field<Self, UInt64> { .init(0x30) }
    static var majorVersion: Field<Self, UInt32> { .init(0x40) }
    static var buildNumber: Field<Self, UInt32> { .init(0x44) }
    static var directoryTableBase: Field<Self, PhysicalAddress> { .init(0x48) }
    static var pfnDatabase: Field<Self, VirtualAddress> { .init(0x50) }
    static var psLoadedModuleList: Field<Self, VirtualAddress> { .init(0x58) }
    static var psActiveProcessHead: Field<Self, VirtualAddress> { .init(0x60) }
    static var kdDebuggerDataBlock: Field<Self, VirtualAddress> { .init(0x68) }
    static var numberOfProcessors: Field<Self, UInt32> { .init(0x70) }
    static var productType: Field<Self, UInt32> { .init(0x74) }
    static var suiteMask: Field<Self, UInt32> { .init(0x78) }
    static var bootIdentifier: Field<Self, UInt32> { .init(0x7C) }
    static var plainCallbacks: Field<Self, VirtualAddress> { .init(0x80) }
    static var reasonCallbacks: Field<Self, VirtualAddress> { .init(0x88) }
    static var pageCallbacks: Field<Self, VirtualAddress> { .init(0x90) }
    static var triageCallbacks: Field<Self, VirtualAddress> { .init(0x98) }
  }

  /// `DumpCtx1` in memory.
  static var signature: UInt64 { 0x3178_7443_706D_7544 }
  /// Most extents of a page file.
  static var extentLimit: Int { (CrashPathStorage.Region.contextByteCount - Layout.byteCount - 8) / 16 }

  subscript<Value: FieldValue>(field: Field<Layout, Value>) -> Value {
    get { Value(stored: bytes.load(field.offset, as: Value.Stored.self)) }
    nonmutating set { bytes.store(newValue.stored, at: field.offset) }
  }

  /// An extent of the page file.
  func extent(_ index: Int) -> DiskExtent {
    let offset = Layout.byteCount + index * 16
    return DiskExtent(
      firstSector: bytes.load(offset, as: UInt64.self), sectorCount: bytes.load(offset + 8, as: UInt64.self))
  }

  func setExtent(_ index: Int, _ extent: DiskExtent) {
    let offset = Layout.byteCount + index * 16
    bytes.store(extent.firstSector, at: offset)
    bytes.store(extent.sectorCount, at: offset + 8)
  }

  /// Bytes that the page file has room for.
  var pageFileByteCount: UInt64 { self[Layout.sectorCount] * UInt64(self[Layout.sectorByteCount]) }

  /// Seals the context with its checksum.
  func seal() {
    self[Layout.signature] = Self.signature
    self[Layout.byteCount32] = UInt32(bytes.byteCount)
    bytes.store(sum, at: bytes.byteCount - 8)
  }

  /// Whether signature and checksum are right.
  var isSound: Bool {
    self[Layout.signature] == Self.signature && self[Layout.byteCount32] == UInt32(bytes.byteCount)
      && self[Layout.extentCount] <= UInt32(Self.extentLimit)
      && bytes.load(bytes.byteCount - 8, as: UInt64.self) == sum
  }

  /// FNV-1a over words: a context is checked often while callbacks run.
  private var sum: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in stride(from: 0, to: bytes.byteCount - 8, by: 8) {
      hash = (hash ^ bytes.load(offset, as: UInt64.self)) &* 0x100_0000_01B3
      hash ^= hash >> 29
    }
    return hash
  }

  /// Whether two copies are the same, byte for byte.
  static func areEqual(_ a: DumpContext, _ b: DumpContext) -> Bool {
    for offset in stride(from: 0, to: a.bytes.byteCount, by: 8)
    where a.bytes.load(offset, as: UInt64.self) != b.bytes.load(offset, as: UInt64.self) { return false }
    return true
  }
}

extension DumpContext {
  func set(_ kernel: KernelDescription, _ control: CrashControl) {
    self[Layout.kind] = control.kind.rawValue
    self[Layout.flags] = (control.restartsAfterwards ? 1 : 0) | (control.mayWriteShorterKind ? 2 : 0)
    self[Layout.style] = UInt32(control.style.rawValue)
    self[Layout.retryCount] = control.retryCount
    self[Layout.callbackBudget] = control.callbackBudget
    self[Layout.majorVersion] = kernel.majorVersion
    self[Layout.buildNumber] = kernel.buildNumber
    self[Layout.directoryTableBase] = kernel.directoryTableBase
    self[Layout.pfnDatabase] = kernel.pfnDatabase
    self[Layout.psLoadedModuleList] = kernel.psLoadedModuleList
    self[Layout.psActiveProcessHead] = kernel.psActiveProcessHead
    self[Layout.kdDebuggerDataBlock] = kernel.kdDebuggerDataBlock
    self[Layout.numberOfProcessors] = kernel.numberOfProcessors
    self[Layout.productType] = kernel.productType
    self[Layout.suiteMask] = kernel.suiteMask
    self[Layout.bootIdentifier] = kernel.bootIdentifier
    self[Layout.plainCallbacks] = kernel.callbackLists.plain
    self[Layout.reasonCallbacks] = kernel.callbackLists.reason
    self[Layout.pageCallbacks] = kernel.callbackLists.pages
    self[Layout.triageCallbacks] = kernel.callbackLists.triage
  }

  var kernel: KernelDescription {
    var kernel = KernelDescription()
    kernel.majorVersion = self[Layout.majorVersion]
    kernel.buildNumber = self[Layout.buildNumber]
    kernel.directoryTableBase = self[Layout.directoryTableBase]
    kernel.pfnDatabase = self[Layout.pfnDatabase]
    kernel.psLoadedModuleList = self[Layout.psLoadedModuleList]
    kernel.psActiveProcessHead = self[Layout.psActiveProcessHead]
    kernel.kdDebuggerDataBlock = self[Layout.kdDebuggerDataBlock]
    kernel.numberOfProcessors = self[Layout.numberOfProcessors]
    kernel.productType = self[Layout.productType]
    kernel.suiteMask = self[Layout.suiteMask]
    kernel.bootIdentifier = self[Layout.bootIdentifier]
    kernel.callbackLists.plain = self[Layout.plainCallbacks]
    kernel.callbackLists.reason = self[Layout.reasonCallbacks]
    kernel.callbackLists.pages = self[Layout.pageCallbacks]
    kernel.callbackLists.triage = self[Layout.triageCallbacks]
    return kernel
  }

  var control: CrashControl {
    var control = CrashControl()
    control.kind = CrashDumpKind(rawValue: self[Layout.kind]) ?? .none
    control.restartsAfterwards = self[Layout.flags] & 1 != 0
    control.mayWriteShorterKind = self[Layout.flags] & 2 != 0
    control.style = CrashScreenStyle(rawValue: UInt8(truncatingIfNeeded: self[Layout.style])) ?? .classic
    control.retryCount = self[Layout.retryCount]
    control.callbackBudget = self[Layout.callbackBudget]
    return control
  }
}
