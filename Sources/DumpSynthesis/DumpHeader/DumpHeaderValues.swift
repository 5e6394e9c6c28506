/// The fields of a kernel dump header. `nil` leaves a field unset: it shows the fill pattern `PAGE`.
public struct DumpHeaderValues: Equatable, Sendable {
  /// The machine, and with it the header's form.
  public var architecture: SyntheticArchitecture
  /// `MajorVersion`: 0xF free, 0xC checked build.
  public var majorVersion: UInt32 = 0xF
  /// `MinorVersion`: NT build number.
  public var minorVersion: UInt32 = 19041
  /// `DirectoryTableBase`.
  public var directoryTableBase: UInt64 = 0
  /// `PfnDataBase`.
  public var pfnDatabase: UInt64 = 0
  /// `PsLoadedModuleList`.
  public var loadedModuleList: UInt64 = 0
  /// `PsActiveProcessHead`.
  public var activeProcessHead: UInt64 = 0
  /// `NumberProcessors`.
  public var processorCount: UInt32 = 1
  /// `BugCheckCode`.
  public var bugCheckCode: UInt32 = 0
  /// `BugCheckParameter1…4`.
  public var bugCheckParameters: [UInt64] = [0, 0, 0, 0]
  /// `VersionUser`, at most 32 characters.
  public var versionUser: String?
  /// `PaeEnabled` (32-bit header); `nil` follows the architecture.
  public var paeEnabled: UInt8?
  /// `KdSecondaryVersion`.
  public var kdSecondaryVersion: UInt8?
  /// `KdDebuggerDataBlock`.
  public var debuggerDataBlock: UInt64 = 0
  /// `PhysicalMemoryBlock`; at most 42 runs (64-bit) or 86 (32-bit).
  public var runs: [PhysicalMemoryImage.Run]?
  /// The bytes of `ContextRecord`.
  public var contextRecord: [UInt8]?
  /// `Exception`: code and address; the other fields are as a kernel writes them.
  public var exceptionCode: UInt32? = 0x8000_0003
  /// `Exception.ExceptionAddress`.
  public var exceptionAddress: UInt64 = 0
  /// `Comment`.
  public var comment: String?
  /// `DumpType`.
  public var dumpType: UInt32 = 1
  /// `RequiredDumpSpace`.
  public var requiredDumpSpace: UInt64?
  /// `SystemTime`, a `FILETIME`.
  public var systemTime: UInt64?
  /// `SystemUpTime` in 100 ns.
  public var systemUpTime: UInt64?
  /// `MiniDumpFields`.
  public var miniDumpFields: UInt32?
  /// `SecondaryDataState`.
  public var secondaryDataState: UInt32?
  /// `ProductType`.
  public var productType: UInt32? = 1
  /// `SuiteMask`.
  public var suiteMask: UInt32? = 0x110
  /// `WriterStatus`.
  public var writerStatus: UInt32?
  /// `Attributes`.
  public var attributes: UInt32? = 0
  /// `BootId`.
  public var bootID: UInt32? = 17

  /// Values for an architecture; everything else has its default.
  public init(architecture: SyntheticArchitecture) {
    self.architecture = architecture
  }

  /// The values that a scene's crash gives.
  public init(scene: KernelScene) {
    let facts = scene.facts
    architecture = scene.architecture
    minorVersion = facts.options.build
    directoryTableBase = facts.directoryTableBase
    pfnDatabase = facts.layout.pfnDatabase
    loadedModuleList = facts.loadedModuleList
    activeProcessHead = facts.activeProcessHead
    processorCount = UInt32(facts.options.processorCount)
    bugCheckCode = facts.options.bugCheckCode
    bugCheckParameters = facts.options.bugCheckParameters
    debuggerDataBlock = facts.debuggerData
    contextRecord = facts.crashingProcessor.context.bytes(for: scene.architecture)
    exceptionAddress = facts.crashingProcessor.context.instructionPointer
    systemTime = facts.options.systemTime
    systemUpTime = facts.options.systemUpTime
  }

  /// The header's bytes: 0x2000 or 0x1000 of them.
  public func bytes() -> [UInt8] {
    architecture.is64Bit ? header64() : header32()
  }

  /// How many runs `PhysicalMemoryBlock` has room for.
  public var maximumRunCount: Int { architecture.is64Bit ? 42 : 86 }
}
