/// Where the scene's kernel has its structures and their members.
///
/// The x64 members are those of build 19041; ARM64 takes what is known of build 22000; x86 and the rest of ARM64
/// are invented but plausible. All are told to readers through KDBG, as Windows does.
public struct KernelSceneLayout: Equatable, Sendable {
  /// Members of `KPCR` and `KPRCB`.
  public var pcrSize = 0xB080
  /// `KPCR.Self`.
  public var pcrSelf = 0x18
  /// `KPCR.CurrentPrcb`.
  public var pcrCurrentPrcb = 0x20
  /// The `KPRCB` inside of the `KPCR`.
  public var pcrContainedPrcb = 0x180
  /// Size of `KPRCB`.
  public var prcbSize = 0xAF00
  /// `KPRCB.CurrentThread`.
  public var prcbCurrentThread = 0x08
  /// `KPRCB.IdleThread`.
  public var prcbIdleThread = 0x18
  /// `KPRCB.Number`.
  public var prcbNumber = 0x24
  /// `KPRCB.CpuType`.
  public var prcbCPUType = 0x40
  /// `KPRCB.MHz`.
  public var prcbMHz = 0x44
  /// `KPRCB.VendorString`.
  public var prcbVendorString = 0x8590
  /// `KPRCB.ProcessorState.SpecialRegisters`.
  public var prcbSpecialRegisters = 0x100
  /// `KPRCB.ProcessorState.ContextFrame`.
  public var prcbProcStateContext = 0x1F0
  /// `KPRCB.Context`: a pointer to the saved context.
  public var prcbContext = 0x85C0
  /// `KPRCB.DpcRoutineActive`.
  public var prcbDpcRoutine = 0x312A
  /// Size of `ETHREAD`.
  public var threadSize = 0x898
  /// `ETHREAD.Cid`: process id, thread id.
  public var threadCid = 0x478
  /// `KTHREAD.InitialStack`.
  public var threadInitialStack = 0x28
  /// `KTHREAD.StackLimit`.
  public var threadStackLimit = 0x30
  /// `KTHREAD.StackBase`.
  public var threadStackBase = 0x38
  /// `KTHREAD.KernelStack`.
  public var threadKernelStack = 0x58
  /// `KTHREAD.ApcState.Process`.
  public var threadApcProcess = 0xB8
  /// `KTHREAD.Teb`.
  public var threadTeb = 0xF0
  /// `KTHREAD.State`.
  public var threadState = 0x184
  /// `KTHREAD.NextProcessor`.
  public var threadNextProcessor = 0x218
  /// Size of `EPROCESS`.
  public var processSize = 0xA40
  /// `KPROCESS.DirectoryTableBase`.
  public var processDirectoryTableBase = 0x28
  /// `EPROCESS.UniqueProcessId`.
  public var processID = 0x440
  /// `EPROCESS.ActiveProcessLinks`.
  public var processLinks = 0x448
  /// `EPROCESS.Peb`.
  public var processPeb = 0x550
  /// `EPROCESS.InheritedFromUniqueProcessId`.
  public var processParentID = 0x540
  /// `EPROCESS.ImageFileName`, 15 bytes.
  public var processImageFileName = 0x5A8

  /// Where the kernel's pool of the scene begins.
  public var poolBase: UInt64 = 0xFFFF_8F8A_4000_0000
  /// Where the first processor's `KPCR` lies; each further one 0x10000 higher.
  public var pcrBase: UInt64 = 0xFFFF_F801_1700_0000
  /// Where the first kernel stack begins; each further one 0x10000 higher.
  public var stackRegion: UInt64 = 0xFFFF_FE0F_1234_0000
  /// `KUSER_SHARED_DATA`.
  public var sharedUserData: UInt64 = 0xFFFF_F780_0000_0000
  /// `MmPfnDatabase`.
  public var pfnDatabase: UInt64 = 0xFFFF_EC00_0000_0000
  /// Offset in the nt image of the page with KDBG.
  public var debuggerDataRVA: UInt64 = 0xC0_0B20
  /// Offset in the nt image of the kernel variables.
  public var variablesRVA: UInt64 = 0xC2_A000

  /// The layout of an architecture.
  public init(_ architecture: SyntheticArchitecture) {
    switch architecture {
    case .x64: break
    case .x64LA57:
      poolBase = 0xFF8F_8A40_0000_0000  // canonical only with 57 bits
    case .arm64:
      pcrContainedPrcb = 0x980
      pcrSize = 0xA000
      prcbSize = 0x9680
      prcbProcStateContext = 0x360
      prcbSpecialRegisters = 0x40
      prcbContext = 0x8A0
      prcbVendorString = 0x8590
      threadApcProcess = 0xB0
      threadTeb = 0xE8
      threadState = 0x17C
    case .x86, .x86PAE:
      use32Bit()
    }
  }

  private mutating func use32Bit() {
    pcrSize = 0x3748
    pcrSelf = 0x1C
    pcrCurrentPrcb = 0x20
    pcrContainedPrcb = 0x120
    prcbSize = 0x3628
    prcbCurrentThread = 0x04
    prcbIdleThread = 0x0C
    prcbNumber = 0x3CC
    prcbCPUType = 0x14
    prcbMHz = 0x3C4
    prcbVendorString = 0x336C
    prcbProcStateContext = 0x18
    prcbSpecialRegisters = 0x2E4
    prcbContext = 0x3620
    prcbDpcRoutine = 0x1A4C
    threadSize = 0x2B8
    threadCid = 0x22C
    threadInitialStack = 0x28
    threadStackLimit = 0x2C
    threadStackBase = 0x34
    threadKernelStack = 0x30
    threadApcProcess = 0x50
    threadTeb = 0x88
    threadState = 0x68
    threadNextProcessor = 0x1E4
    processSize = 0x2C0
    processDirectoryTableBase = 0x18
    processID = 0xB4
    processLinks = 0xB8
    processPeb = 0x1A8
    processParentID = 0x140
    processImageFileName = 0x16C
    poolBase = 0x8540_0000
    pcrBase = 0x80DC_0000
    stackRegion = 0x8B3C_0000
    sharedUserData = 0xFFDF_0000
    pfnDatabase = 0x8380_0000
    debuggerDataRVA = 0x12_0B20
    variablesRVA = 0x13_A000
  }
}
