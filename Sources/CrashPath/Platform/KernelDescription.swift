public import DumpFormat

/// What a dump header says about the kernel, known at boot and kept with the dump context.
public struct KernelDescription: Equatable, Sendable {
  /// `MajorVersion`: 0xF for a free build, 0xC for a checked one.
  public var majorVersion: UInt32 = 0xF
  /// `MinorVersion`: the build number.
  public var buildNumber: UInt32 = 0
  /// `DirectoryTableBase`: root of the kernel's page tables.
  public var directoryTableBase = PhysicalAddress(0)
  /// `PfnDataBase`.
  public var pfnDatabase = VirtualAddress(0)
  /// `PsLoadedModuleList`: head of the list of loaded images.
  public var psLoadedModuleList = VirtualAddress(0)
  /// `PsActiveProcessHead`: head of the list of processes.
  public var psActiveProcessHead = VirtualAddress(0)
  /// `KdDebuggerDataBlock`: address of `KDDEBUGGER_DATA64`, decoded. Its offsets tell the crash path where thread,
  /// process and stack are.
  public var kdDebuggerDataBlock = VirtualAddress(0)
  /// `NumberProcessors`.
  public var numberOfProcessors: UInt32 = 1
  /// `ProductType`: 1 workstation, 2 domain controller, 3 server.
  public var productType: UInt32 = 1
  /// `SuiteMask`.
  public var suiteMask: UInt32 = 0
  /// `BootId`: counter of boots.
  public var bootIdentifier: UInt32 = 0
  /// Heads of the lists of bug check callbacks.
  public var callbackLists = BugCheckCallbackLists()

  /// A description of zeros.
  public init() {}
}

/// Heads of the lists of bug check callbacks (`LIST_ENTRY`), in memory of the kernel. A head of 0 is a list without
/// entries.
public struct BugCheckCallbackLists: Equatable, Sendable {
  /// `KeBugCheckCallbackListHead`: plain callbacks.
  public var plain = VirtualAddress(0)
  /// `KeBugCheckReasonCallbackListHead`: secondary data, dump I/O.
  public var reason = VirtualAddress(0)
  /// `KeBugCheckAddRemovePagesCallbackListHead`: add pages, remove pages.
  public var pages = VirtualAddress(0)
  /// `KeBugCheckTriageDumpDataArrayListHead`: triage data.
  public var triage = VirtualAddress(0)

  /// No lists.
  public init() {}
}
