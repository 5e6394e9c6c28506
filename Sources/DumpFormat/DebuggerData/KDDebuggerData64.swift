/// `KDDEBUGGER_DATA64` (KDBG): where the kernel keeps what a debugger looks for.
///
/// The block is reached through `KdDebuggerDataBlock` of a dump header, through ``DbgKdGetVersion64``, or as the copy in
/// a triage dump. It has grown with Windows, and a field exists only if it ends within the block's own `Size`: read a
/// block with ``DebuggerDataRecord``, which knows that. A field that is zero does not apply to the system.
///
/// Addresses take 64 bits on every processor; those of 32-bit systems are stored sign-extended.
///
/// Source: `WDBGEXTS.H` of the Windows SDK; the fields from 0x340 on as observed in dumps of builds 17763 to 26100.
public enum KDDebuggerData64 {
  /// `OwnerTag` of a block that is not encoded: the bytes `KDBG`.
  @inlinable public static var ownerTag: UInt32 { 0x4742_444B }

  /// `DBGKD_DEBUG_DATA_HEADER64`: the part that every block begins with.
  public enum Header: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x18 }
    /// `List.Flink`: next block of the list of debugger data blocks.
    @inlinable public static var flink: Field<Self, VirtualAddress> { .init(0x00) }
    /// `List.Blink`: previous block of the list.
    @inlinable public static var blink: Field<Self, VirtualAddress> { .init(0x08) }
    /// `OwnerTag`: see ``KDDebuggerData64/ownerTag``.
    @inlinable public static var ownerTag: Field<Self, UInt32> { .init(0x10) }
    /// `Size`: length of the whole block in bytes, this header included.
    @inlinable public static var size: Field<Self, UInt32> { .init(0x14) }
  }

  /// `Size` of a block: how much of the layout a version of Windows has.
  public struct Size: RawRepresentable, FieldValue, Hashable, Comparable, Sendable {
    /// The length in bytes.
    public var rawValue: UInt32
    /// A length in bytes.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// A length as it is stored.
    @inlinable public init(stored: UInt32) { rawValue = stored }
    /// The length as it is stored.
    @inlinable public var stored: UInt32 { rawValue }
    /// Order of length.
    @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// Windows XP.
    @inlinable public static var windowsXP: Self { .init(rawValue: 0x290) }
    /// Windows Server 2003.
    @inlinable public static var windowsServer2003: Self { .init(rawValue: 0x318) }
    /// Windows Vista without service pack.
    @inlinable public static var windowsVista: Self { .init(rawValue: 0x328) }
    /// Windows Vista with service pack 1, Windows Server 2008.
    @inlinable public static var windowsVistaSP1: Self { .init(rawValue: 0x330) }
    /// Windows 7, Windows Server 2008 R2.
    @inlinable public static var windows7: Self { .init(rawValue: 0x340) }
    /// Windows 8 and 8.1.
    @inlinable public static var windows8: Self { .init(rawValue: 0x360) }
    /// Windows 10, versions 1507 to 1803.
    @inlinable public static var windows10: Self { .init(rawValue: 0x368) }
    /// Windows 10 since version 1809, Windows 11 version 21H2.
    @inlinable public static var windows10Version1809: Self { .init(rawValue: 0x380) }
    /// Windows 11 since version 22H2.
    @inlinable public static var windows11Version22H2: Self { .init(rawValue: 0x3A0) }
  }

  /// The bit fields at 0x036: `PaeEnabled`, `KiBugCheckRecoveryActive`, `PagingLevels`.
  public struct Flags: RawRepresentable, FieldValue, Hashable, Sendable {
    /// The bits.
    public var rawValue: UInt16
    /// Bits.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Bits as they are stored.
    @inlinable public init(stored: UInt16) { rawValue = stored }
    /// The bits as they are stored.
    @inlinable public var stored: UInt16 { rawValue }
    /// `PaeEnabled`: page table entries have 64 bits.
    @inlinable public var isPAEEnabled: Bool { rawValue & 1 != 0 }
    /// `KiBugCheckRecoveryActive`: the kernel tries to survive bug checks.
    @inlinable public var isBugCheckRecoveryActive: Bool { rawValue & 2 != 0 }
    /// `PagingLevels`: depth of the page tables, 4 or 5; zero on systems that do not say.
    @inlinable public var pagingLevels: Int { Int(rawValue >> 2 & 0xF) }
  }

  /// The whole block, as long as the newest known version has it.
  ///
  /// “Where `X` is” means that the field holds the address of the kernel variable `X`; read memory there for its value.
  public enum Layout: RecordLayout {
    /// Length in bytes of the newest known version.
    @inlinable public static var byteCount: Int { 0x3A0 }
    /// `Header.List.Flink`: next block of the list of debugger data blocks.
    @inlinable public static var flink: Field<Self, VirtualAddress> { .init(0x000) }
    /// `Header.List.Blink`: previous block of the list.
    @inlinable public static var blink: Field<Self, VirtualAddress> { .init(0x008) }
    /// `Header.OwnerTag`: see ``KDDebuggerData64/ownerTag``.
    @inlinable public static var ownerTag: Field<Self, UInt32> { .init(0x010) }
    /// `Header.Size`: length of the whole block in bytes.
    @inlinable public static var size: Field<Self, KDDebuggerData64.Size> { .init(0x014) }
    /// `KernBase`: base address of the kernel image.
    @inlinable public static var kernBase: Field<Self, VirtualAddress> { .init(0x018) }
    /// `BreakpointWithStatus`: address of the routine `DbgBreakPointWithStatus`.
    @inlinable public static var breakpointWithStatus: Field<Self, VirtualAddress> { .init(0x020) }
    /// `SavedContext`: address of a saved context record; unused on current systems.
    @inlinable public static var savedContext: Field<Self, VirtualAddress> { .init(0x028) }
    /// `ThCallbackStack`: offset of `CallbackStack` in `KTHREAD`.
    @inlinable public static var thCallbackStack: Field<Self, UInt16> { .init(0x030) }
    /// `NextCallback`: offset of the next callback frame in a kernel callback frame.
    @inlinable public static var nextCallback: Field<Self, UInt16> { .init(0x032) }
    /// `FramePointer`: offset of the frame pointer in a kernel callback frame.
    @inlinable public static var framePointer: Field<Self, UInt16> { .init(0x034) }
    /// `PaeEnabled`, `KiBugCheckRecoveryActive`, `PagingLevels`.
    @inlinable public static var flags: Field<Self, KDDebuggerData64.Flags> { .init(0x036) }
    /// `KiCallUserMode`: address of the routine that calls user mode.
    @inlinable public static var kiCallUserMode: Field<Self, VirtualAddress> { .init(0x038) }
    /// `KeUserCallbackDispatcher`: address of the user-mode callback dispatcher.
    @inlinable public static var keUserCallbackDispatcher: Field<Self, VirtualAddress> { .init(0x040) }
    /// `PsLoadedModuleList`: head of the loaded module list, a `LIST_ENTRY` that links ``LoaderEntry``
    /// records.
    @inlinable public static var psLoadedModuleList: Field<Self, VirtualAddress> { .init(0x048) }
    /// `PsActiveProcessHead`: head of the list of processes, linked by `EPROCESS.ActiveProcessLinks`.
    @inlinable public static var psActiveProcessHead: Field<Self, VirtualAddress> { .init(0x050) }
    /// Where `PspCidTable` is: pointer to the handle table of process and thread ids.
    @inlinable public static var pspCidTable: Field<Self, VirtualAddress> { .init(0x058) }
    /// `ExpSystemResourcesList`: head of the list of executive resources (`ERESOURCE`).
    @inlinable public static var expSystemResourcesList: Field<Self, VirtualAddress> { .init(0x060) }
    /// `ExpPagedPoolDescriptor`: array of pointers to the paged pool descriptors.
    @inlinable public static var expPagedPoolDescriptor: Field<Self, VirtualAddress> { .init(0x068) }
    /// Where `ExpNumberOfPagedPools` is: number of paged pools.
    @inlinable public static var expNumberOfPagedPools: Field<Self, VirtualAddress> { .init(0x070) }
    /// Where `KeTimeIncrement` is: length of a clock tick in units of 100 ns.
    @inlinable public static var keTimeIncrement: Field<Self, VirtualAddress> { .init(0x078) }
    /// `KeBugCheckCallbackListHead`: head of the list of bug check callbacks.
    @inlinable public static var keBugCheckCallbackListHead: Field<Self, VirtualAddress> { .init(0x080) }
    /// `KiBugCheckData`: bug check code and its four parameters, five pointer-sized values.
    @inlinable public static var kiBugCheckData: Field<Self, VirtualAddress> { .init(0x088) }
    /// `IopErrorLogListHead`: head of the list of error log entries not yet written.
    @inlinable public static var iopErrorLogListHead: Field<Self, VirtualAddress> { .init(0x090) }
    /// Where `ObpRootDirectoryObject` is: pointer to the root of the object namespace.
    @inlinable public static var obpRootDirectoryObject: Field<Self, VirtualAddress> { .init(0x098) }
    /// Where `ObpTypeObjectType` is: pointer to the object type of object types.
    @inlinable public static var obpTypeObjectType: Field<Self, VirtualAddress> { .init(0x0A0) }
    /// Where `MmSystemCacheStart` is: first address of the system cache.
    @inlinable public static var mmSystemCacheStart: Field<Self, VirtualAddress> { .init(0x0A8) }
    /// Where `MmSystemCacheEnd` is: last address of the system cache.
    @inlinable public static var mmSystemCacheEnd: Field<Self, VirtualAddress> { .init(0x0B0) }
    /// Where `MmSystemCacheWs` is: working set of the system cache.
    @inlinable public static var mmSystemCacheWs: Field<Self, VirtualAddress> { .init(0x0B8) }
    /// Where `MmPfnDatabase` is: pointer to the page frame database.
    @inlinable public static var mmPfnDatabase: Field<Self, VirtualAddress> { .init(0x0C0) }
    /// Where `MmSystemPtesStart` is: first address of the system page table entries.
    @inlinable public static var mmSystemPtesStart: Field<Self, VirtualAddress> { .init(0x0C8) }
    /// Where `MmSystemPtesEnd` is: last address of the system page table entries.
    @inlinable public static var mmSystemPtesEnd: Field<Self, VirtualAddress> { .init(0x0D0) }
    /// Where `MmSubsectionBase` is: base of subsection addresses in page table entries.
    @inlinable public static var mmSubsectionBase: Field<Self, VirtualAddress> { .init(0x0D8) }
    /// Where `MmNumberOfPagingFiles` is: number of page files.
    @inlinable public static var mmNumberOfPagingFiles: Field<Self, VirtualAddress> { .init(0x0E0) }
    /// Where `MmLowestPhysicalPage` is: lowest page frame number.
    @inlinable public static var mmLowestPhysicalPage: Field<Self, VirtualAddress> { .init(0x0E8) }
    /// Where `MmHighestPhysicalPage` is: highest page frame number.
    @inlinable public static var mmHighestPhysicalPage: Field<Self, VirtualAddress> { .init(0x0F0) }
    /// Where `MmNumberOfPhysicalPages` is: number of physical pages.
    @inlinable public static var mmNumberOfPhysicalPages: Field<Self, VirtualAddress> { .init(0x0F8) }
    /// Where `MmMaximumNonPagedPoolInBytes` is: limit of the nonpaged pool in bytes.
    @inlinable public static var mmMaximumNonPagedPoolInBytes: Field<Self, VirtualAddress> { .init(0x100) }
    /// Where `MmNonPagedSystemStart` is: first address of nonpaged system space.
    @inlinable public static var mmNonPagedSystemStart: Field<Self, VirtualAddress> { .init(0x108) }
    /// Where `MmNonPagedPoolStart` is: first address of the nonpaged pool.
    @inlinable public static var mmNonPagedPoolStart: Field<Self, VirtualAddress> { .init(0x110) }
    /// Where `MmNonPagedPoolEnd` is: end address of the nonpaged pool.
    @inlinable public static var mmNonPagedPoolEnd: Field<Self, VirtualAddress> { .init(0x118) }
    /// Where `MmPagedPoolStart` is: first address of the paged pool.
    @inlinable public static var mmPagedPoolStart: Field<Self, VirtualAddress> { .init(0x120) }
    /// Where `MmPagedPoolEnd` is: last address of the paged pool.
    @inlinable public static var mmPagedPoolEnd: Field<Self, VirtualAddress> { .init(0x128) }
    /// Where `MmPagedPoolInformation` is: `MM_PAGED_POOL_INFO` of the paged pool.
    @inlinable public static var mmPagedPoolInformation: Field<Self, VirtualAddress> { .init(0x130) }
    /// `MmPageSize`: page size in bytes; a value, not an address.
    @inlinable public static var mmPageSize: Field<Self, UInt64> { .init(0x138) }
    /// Where `MmSizeOfPagedPoolInBytes` is: size of the paged pool in bytes.
    @inlinable public static var mmSizeOfPagedPoolInBytes: Field<Self, VirtualAddress> { .init(0x140) }
    /// Where `MmTotalCommitLimit` is: commit limit in pages.
    @inlinable public static var mmTotalCommitLimit: Field<Self, VirtualAddress> { .init(0x148) }
    /// Where `MmTotalCommittedPages` is: committed pages.
    @inlinable public static var mmTotalCommittedPages: Field<Self, VirtualAddress> { .init(0x150) }
    /// Where `MmSharedCommit` is: pages committed for shared memory.
    @inlinable public static var mmSharedCommit: Field<Self, VirtualAddress> { .init(0x158) }
    /// Where `MmDriverCommit` is: pages committed for drivers.
    @inlinable public static var mmDriverCommit: Field<Self, VirtualAddress> { .init(0x160) }
    /// Where `MmProcessCommit` is: pages committed for processes.
    @inlinable public static var mmProcessCommit: Field<Self, VirtualAddress> { .init(0x168) }
    /// Where `MmPagedPoolCommit` is: pages committed for the paged pool.
    @inlinable public static var mmPagedPoolCommit: Field<Self, VirtualAddress> { .init(0x170) }
    /// Where `MmExtendedCommit` is: pages committed beyond the limit.
    @inlinable public static var mmExtendedCommit: Field<Self, VirtualAddress> { .init(0x178) }
    /// Where `MmZeroedPageListHead` is: list of zeroed pages.
    @inlinable public static var mmZeroedPageListHead: Field<Self, VirtualAddress> { .init(0x180) }
    /// Where `MmFreePageListHead` is: list of free pages.
    @inlinable public static var mmFreePageListHead: Field<Self, VirtualAddress> { .init(0x188) }
    /// Where `MmStandbyPageListHead` is: list of standby pages.
    @inlinable public static var mmStandbyPageListHead: Field<Self, VirtualAddress> { .init(0x190) }
    /// Where `MmModifiedPageListHead` is: list of modified pages.
    @inlinable public static var mmModifiedPageListHead: Field<Self, VirtualAddress> { .init(0x198) }
    /// Where `MmModifiedNoWritePageListHead` is: list of modified pages that are not to be written.
    @inlinable public static var mmModifiedNoWritePageListHead: Field<Self, VirtualAddress> { .init(0x1A0) }
    /// Where `MmAvailablePages` is: number of available pages.
    @inlinable public static var mmAvailablePages: Field<Self, VirtualAddress> { .init(0x1A8) }
    /// Where `MmResidentAvailablePages` is: number of pages that could be made resident.
    @inlinable public static var mmResidentAvailablePages: Field<Self, VirtualAddress> { .init(0x1B0) }
    /// Where `PoolTrackTable` is: pointer to the table of pool use by tag.
    @inlinable public static var poolTrackTable: Field<Self, VirtualAddress> { .init(0x1B8) }
    /// Where `NonPagedPoolDescriptor` is: descriptor of the nonpaged pool.
    @inlinable public static var nonPagedPoolDescriptor: Field<Self, VirtualAddress> { .init(0x1C0) }
    /// Where `MmHighestUserAddress` is: highest user-mode address.
    @inlinable public static var mmHighestUserAddress: Field<Self, VirtualAddress> { .init(0x1C8) }
    /// Where `MmSystemRangeStart` is: first kernel-mode address.
    @inlinable public static var mmSystemRangeStart: Field<Self, VirtualAddress> { .init(0x1D0) }
    /// Where `MmUserProbeAddress` is: limit that probes of user addresses compare with.
    @inlinable public static var mmUserProbeAddress: Field<Self, VirtualAddress> { .init(0x1D8) }
    /// `KdPrintCircularBuffer`: first byte of the built-in buffer of debugger output.
    @inlinable public static var kdPrintCircularBuffer: Field<Self, VirtualAddress> { .init(0x1E0) }
    /// `KdPrintCircularBufferEnd`: end of the built-in buffer of debugger output.
    @inlinable public static var kdPrintCircularBufferEnd: Field<Self, VirtualAddress> { .init(0x1E8) }
    /// Where `KdPrintWritePointer` is: where the next debugger output goes.
    @inlinable public static var kdPrintWritePointer: Field<Self, VirtualAddress> { .init(0x1F0) }
    /// Where `KdPrintRolloverCount` is: how often the output buffer has wrapped.
    @inlinable public static var kdPrintRolloverCount: Field<Self, VirtualAddress> { .init(0x1F8) }
    /// `MmLoadedUserImageList`: head of the list of loaded user-mode images.
    @inlinable public static var mmLoadedUserImageList: Field<Self, VirtualAddress> { .init(0x200) }
    /// `NtBuildLab`: build string, ASCII, zero-terminated.
    @inlinable public static var ntBuildLab: Field<Self, VirtualAddress> { .init(0x208) }
    /// `KiNormalSystemCall`: address of the normal system call entry.
    @inlinable public static var kiNormalSystemCall: Field<Self, VirtualAddress> { .init(0x210) }
    /// `KiProcessorBlock`: array of pointers to the `KPRCB` of each processor.
    @inlinable public static var kiProcessorBlock: Field<Self, VirtualAddress> { .init(0x218) }
    /// Where `MmUnloadedDrivers` is: pointer to the circular array of ``UnloadedDriver`` records.
    @inlinable public static var mmUnloadedDrivers: Field<Self, VirtualAddress> { .init(0x220) }
    /// Where `MmLastUnloadedDriver` is: index of the next slot of that array (32 bits).
    @inlinable public static var mmLastUnloadedDriver: Field<Self, VirtualAddress> { .init(0x228) }
    /// Where `MmTriageActionTaken` is: what the memory manager did about earlier driver faults.
    @inlinable public static var mmTriageActionTaken: Field<Self, VirtualAddress> { .init(0x230) }
    /// Where `MmSpecialPoolTag` is: tag or size that special pool watches.
    @inlinable public static var mmSpecialPoolTag: Field<Self, VirtualAddress> { .init(0x238) }
    /// Where `KernelVerifier` is: whether the kernel itself is verified.
    @inlinable public static var kernelVerifier: Field<Self, VirtualAddress> { .init(0x240) }
    /// Where `MmVerifierData` is: `MM_DRIVER_VERIFIER_DATA` of Driver Verifier.
    @inlinable public static var mmVerifierData: Field<Self, VirtualAddress> { .init(0x248) }
    /// Where `MmAllocatedNonPagedPool` is: nonpaged pool in use.
    @inlinable public static var mmAllocatedNonPagedPool: Field<Self, VirtualAddress> { .init(0x250) }
    /// Where `MmPeakCommitment` is: peak of committed pages.
    @inlinable public static var mmPeakCommitment: Field<Self, VirtualAddress> { .init(0x258) }
    /// Where `MmTotalCommitLimitMaximum` is: greatest commit limit in pages.
    @inlinable public static var mmTotalCommitLimitMaximum: Field<Self, VirtualAddress> { .init(0x260) }
    /// Where `CmNtCSDVersion` is: service pack number.
    @inlinable public static var cmNtCSDVersion: Field<Self, VirtualAddress> { .init(0x268) }
    /// Where `MmPhysicalMemoryBlock` is: pointer to the `PHYSICAL_MEMORY_DESCRIPTOR` of the machine.
    @inlinable public static var mmPhysicalMemoryBlock: Field<Self, VirtualAddress> { .init(0x270) }
    /// Where `MmSessionBase` is: first address of session space.
    @inlinable public static var mmSessionBase: Field<Self, VirtualAddress> { .init(0x278) }
    /// Where `MmSessionSize` is: length of session space in bytes.
    @inlinable public static var mmSessionSize: Field<Self, VirtualAddress> { .init(0x280) }
    /// Where `MmSystemParentTablePage` is: page frame number of the top page table of system space.
    @inlinable public static var mmSystemParentTablePage: Field<Self, VirtualAddress> { .init(0x288) }
    /// `MmVirtualTranslationBase`: address at which the page tables are mapped, of processors that translate
    /// with them.
    @inlinable public static var mmVirtualTranslationBase: Field<Self, VirtualAddress> { .init(0x290) }
    /// `OffsetKThreadNextProcessor`: offset of `NextProcessor` in `KTHREAD`.
    @inlinable public static var offsetKThreadNextProcessor: Field<Self, UInt16> { .init(0x298) }
    /// `OffsetKThreadTeb`: offset of `Teb` in `KTHREAD`.
    @inlinable public static var offsetKThreadTeb: Field<Self, UInt16> { .init(0x29A) }
    /// `OffsetKThreadKernelStack`: offset of `KernelStack` in `KTHREAD`.
    @inlinable public static var offsetKThreadKernelStack: Field<Self, UInt16> { .init(0x29C) }
    /// `OffsetKThreadInitialStack`: offset of `InitialStack` in `KTHREAD`.
    @inlinable public static var offsetKThreadInitialStack: Field<Self, UInt16> { .init(0x29E) }
    /// `OffsetKThreadApcProcess`: offset of `ApcState.Process` in `KTHREAD`.
    @inlinable public static var offsetKThreadApcProcess: Field<Self, UInt16> { .init(0x2A0) }
    /// `OffsetKThreadState`: offset of `State` in `KTHREAD`.
    @inlinable public static var offsetKThreadState: Field<Self, UInt16> { .init(0x2A2) }
    /// `OffsetKThreadBStore`: offset of the backing store in `KTHREAD` (IA-64).
    @inlinable public static var offsetKThreadBStore: Field<Self, UInt16> { .init(0x2A4) }
    /// `OffsetKThreadBStoreLimit`: offset of the backing store limit in `KTHREAD` (IA-64).
    @inlinable public static var offsetKThreadBStoreLimit: Field<Self, UInt16> { .init(0x2A6) }
    /// `SizeEProcess`: length of `EPROCESS` in bytes.
    @inlinable public static var sizeEProcess: Field<Self, UInt16> { .init(0x2A8) }
    /// `OffsetEprocessPeb`: offset of `Peb` in `EPROCESS`.
    @inlinable public static var offsetEprocessPeb: Field<Self, UInt16> { .init(0x2AA) }
    /// `OffsetEprocessParentCID`: offset of `InheritedFromUniqueProcessId` in `EPROCESS`.
    @inlinable public static var offsetEprocessParentCID: Field<Self, UInt16> { .init(0x2AC) }
    /// `OffsetEprocessDirectoryTableBase`: offset of `Pcb.DirectoryTableBase` in `EPROCESS`.
    @inlinable public static var offsetEprocessDirectoryTableBase: Field<Self, UInt16> { .init(0x2AE) }
    /// `SizePrcb`: length of `KPRCB` in bytes.
    @inlinable public static var sizePrcb: Field<Self, UInt16> { .init(0x2B0) }
    /// `OffsetPrcbDpcRoutine`: offset of `DpcRoutineActive` in `KPRCB`.
    @inlinable public static var offsetPrcbDpcRoutine: Field<Self, UInt16> { .init(0x2B2) }
    /// `OffsetPrcbCurrentThread`: offset of `CurrentThread` in `KPRCB`.
    @inlinable public static var offsetPrcbCurrentThread: Field<Self, UInt16> { .init(0x2B4) }
    /// `OffsetPrcbMhz`: offset of `MHz` in `KPRCB`.
    @inlinable public static var offsetPrcbMhz: Field<Self, UInt16> { .init(0x2B6) }
    /// `OffsetPrcbCpuType`: offset of `CpuType` in `KPRCB`.
    @inlinable public static var offsetPrcbCpuType: Field<Self, UInt16> { .init(0x2B8) }
    /// `OffsetPrcbVendorString`: offset of `VendorString` in `KPRCB`.
    @inlinable public static var offsetPrcbVendorString: Field<Self, UInt16> { .init(0x2BA) }
    /// `OffsetPrcbProcStateContext`: offset of `ProcessorState.ContextFrame` in `KPRCB`.
    @inlinable public static var offsetPrcbProcStateContext: Field<Self, UInt16> { .init(0x2BC) }
    /// `OffsetPrcbNumber`: offset of `Number` in `KPRCB`.
    @inlinable public static var offsetPrcbNumber: Field<Self, UInt16> { .init(0x2BE) }
    /// `SizeEThread`: length of `ETHREAD` in bytes.
    @inlinable public static var sizeEThread: Field<Self, UInt16> { .init(0x2C0) }
    /// `L1tfHighPhysicalBitIndex`: index of the bit that invalid page table entries are swizzled with.
    @inlinable public static var l1tfHighPhysicalBitIndex: Field<Self, UInt8> { .init(0x2C2) }
    /// `L1tfSwizzleBitIndex`: index of the bit that says whether an invalid page table entry is swizzled.
    @inlinable public static var l1tfSwizzleBitIndex: Field<Self, UInt8> { .init(0x2C3) }
    /// Padding: unused.
    @inlinable public static var padding2C4: Field<Self, UInt32> { .init(0x2C4) }
    /// Where `KdPrintCircularBufferPtr` is: pointer to the buffer of debugger output.
    @inlinable public static var kdPrintCircularBufferPtr: Field<Self, VirtualAddress> { .init(0x2C8) }
    /// Where `KdPrintBufferSize` is: size of that buffer in bytes.
    @inlinable public static var kdPrintBufferSize: Field<Self, VirtualAddress> { .init(0x2D0) }
    /// Where `KeLoaderBlock` is: pointer to the loader parameter block.
    @inlinable public static var keLoaderBlock: Field<Self, VirtualAddress> { .init(0x2D8) }
    /// `SizePcr`: length of `KPCR` in bytes.
    @inlinable public static var sizePcr: Field<Self, UInt16> { .init(0x2E0) }
    /// `OffsetPcrSelfPcr`: offset of `Self` in `KPCR`.
    @inlinable public static var offsetPcrSelfPcr: Field<Self, UInt16> { .init(0x2E2) }
    /// `OffsetPcrCurrentPrcb`: offset of `CurrentPrcb` in `KPCR`.
    @inlinable public static var offsetPcrCurrentPrcb: Field<Self, UInt16> { .init(0x2E4) }
    /// `OffsetPcrContainedPrcb`: offset of `Prcb` in `KPCR`.
    @inlinable public static var offsetPcrContainedPrcb: Field<Self, UInt16> { .init(0x2E6) }
    /// `OffsetPcrInitialBStore`: offset of the initial backing store in `KPCR` (IA-64).
    @inlinable public static var offsetPcrInitialBStore: Field<Self, UInt16> { .init(0x2E8) }
    /// `OffsetPcrBStoreLimit`: offset of the backing store limit in `KPCR` (IA-64).
    @inlinable public static var offsetPcrBStoreLimit: Field<Self, UInt16> { .init(0x2EA) }
    /// `OffsetPcrInitialStack`: offset of the initial stack in `KPCR` (IA-64).
    @inlinable public static var offsetPcrInitialStack: Field<Self, UInt16> { .init(0x2EC) }
    /// `OffsetPcrStackLimit`: offset of the stack limit in `KPCR` (IA-64).
    @inlinable public static var offsetPcrStackLimit: Field<Self, UInt16> { .init(0x2EE) }
    /// `OffsetPrcbPcrPage`: offset of the page frame number of the `KPCR` in `KPRCB`.
    @inlinable public static var offsetPrcbPcrPage: Field<Self, UInt16> { .init(0x2F0) }
    /// `OffsetPrcbProcStateSpecialReg`: offset of `ProcessorState.SpecialRegisters` in `KPRCB`.
    @inlinable public static var offsetPrcbProcStateSpecialReg: Field<Self, UInt16> { .init(0x2F2) }
    /// `GdtR0Code`: selector of kernel code.
    @inlinable public static var gdtR0Code: Field<Self, UInt16> { .init(0x2F4) }
    /// `GdtR0Data`: selector of kernel data.
    @inlinable public static var gdtR0Data: Field<Self, UInt16> { .init(0x2F6) }
    /// `GdtR0Pcr`: selector of the `KPCR` (x86).
    @inlinable public static var gdtR0Pcr: Field<Self, UInt16> { .init(0x2F8) }
    /// `GdtR3Code`: selector of user code.
    @inlinable public static var gdtR3Code: Field<Self, UInt16> { .init(0x2FA) }
    /// `GdtR3Data`: selector of user data.
    @inlinable public static var gdtR3Data: Field<Self, UInt16> { .init(0x2FC) }
    /// `GdtR3Teb`: selector of the `TEB` (x86).
    @inlinable public static var gdtR3Teb: Field<Self, UInt16> { .init(0x2FE) }
    /// `GdtLdt`: selector of the local descriptor table.
    @inlinable public static var gdtLdt: Field<Self, UInt16> { .init(0x300) }
    /// `GdtTss`: selector of the task state segment.
    @inlinable public static var gdtTss: Field<Self, UInt16> { .init(0x302) }
    /// `Gdt64R3CmCode`: selector of 32-bit user code on x64.
    @inlinable public static var gdt64R3CmCode: Field<Self, UInt16> { .init(0x304) }
    /// `Gdt64R3CmTeb`: selector of the 32-bit `TEB` on x64.
    @inlinable public static var gdt64R3CmTeb: Field<Self, UInt16> { .init(0x306) }
    /// Where `IopNumTriageDumpDataBlocks` is: number of data blocks registered for triage dumps.
    @inlinable public static var iopNumTriageDumpDataBlocks: Field<Self, VirtualAddress> { .init(0x308) }
    /// `IopTriageDumpDataBlocks`: array of pointers to those data blocks.
    @inlinable public static var iopTriageDumpDataBlocks: Field<Self, VirtualAddress> { .init(0x310) }
    /// `VfCrashDataBlock`: Driver Verifier's crash data (since Vista).
    @inlinable public static var vfCrashDataBlock: Field<Self, VirtualAddress> { .init(0x318) }
    /// Where `MmBadPagesDetected` is: number of bad pages found.
    @inlinable public static var mmBadPagesDetected: Field<Self, VirtualAddress> { .init(0x320) }
    /// Where `MmZeroedPageSingleBitErrorsDetected` is: number of single-bit errors found in zeroed pages.
    @inlinable public static var mmZeroedPageSingleBitErrorsDetected: Field<Self, VirtualAddress> {
      .init(0x328)
    }
    /// `EtwpDebuggerData`: event tracing's data for debuggers (since Windows 7).
    @inlinable public static var etwpDebuggerData: Field<Self, VirtualAddress> { .init(0x330) }
    /// `OffsetPrcbContext`: offset of the pointer to the saved context in `KPRCB` (since Windows 7).
    @inlinable public static var offsetPrcbContext: Field<Self, UInt16> { .init(0x338) }
    /// `OffsetPrcbMaxBreakpoints`: offset of the number of hardware breakpoints in `KPRCB` (since Windows 8).
    @inlinable public static var offsetPrcbMaxBreakpoints: Field<Self, UInt16> { .init(0x33A) }
    /// `OffsetPrcbMaxWatchpoints`: offset of the number of hardware watchpoints in `KPRCB`.
    @inlinable public static var offsetPrcbMaxWatchpoints: Field<Self, UInt16> { .init(0x33C) }
    /// `OffsetKThreadStackLimit`: offset of `StackLimit` in `KTHREAD`.
    @inlinable public static var offsetKThreadStackLimit: Field<Self, UInt32> { .init(0x340) }
    /// `OffsetKThreadStackBase`: offset of `StackBase` in `KTHREAD`.
    @inlinable public static var offsetKThreadStackBase: Field<Self, UInt32> { .init(0x344) }
    /// `OffsetKThreadQueueListEntry`: offset of `QueueListEntry` in `KTHREAD`.
    @inlinable public static var offsetKThreadQueueListEntry: Field<Self, UInt32> { .init(0x348) }
    /// `OffsetEThreadIrpList`: offset of `IrpList` in `ETHREAD`.
    @inlinable public static var offsetEThreadIrpList: Field<Self, UInt32> { .init(0x34C) }
    /// `OffsetPrcbIdleThread`: offset of `IdleThread` in `KPRCB`.
    @inlinable public static var offsetPrcbIdleThread: Field<Self, UInt16> { .init(0x350) }
    /// `OffsetPrcbNormalDpcState`: offset of `NormalDpcState` in `KPRCB`.
    @inlinable public static var offsetPrcbNormalDpcState: Field<Self, UInt16> { .init(0x352) }
    /// `OffsetPrcbDpcStack`: offset of `DpcStack` in `KPRCB`.
    @inlinable public static var offsetPrcbDpcStack: Field<Self, UInt16> { .init(0x354) }
    /// `OffsetPrcbIsrStack`: offset of `IsrStack` in `KPRCB`.
    @inlinable public static var offsetPrcbIsrStack: Field<Self, UInt16> { .init(0x356) }
    /// `SizeKDPC_STACK_FRAME`: length of `KDPC_STACK_FRAME` in bytes.
    @inlinable public static var sizeKdpcStackFrame: Field<Self, UInt16> { .init(0x358) }
    /// `OffsetKPriQueueThreadListHead`: offset of `ThreadListHead` in `KPRIQUEUE` (since Windows 8.1).
    @inlinable public static var offsetKPriQueueThreadListHead: Field<Self, UInt16> { .init(0x35A) }
    /// `OffsetKThreadWaitReason`: offset of `WaitReason` in `KTHREAD`.
    @inlinable public static var offsetKThreadWaitReason: Field<Self, UInt16> { .init(0x35C) }
    /// Padding: unused (since Windows 10 1607).
    @inlinable public static var padding35E: Field<Self, UInt16> { .init(0x35E) }
    /// `PteBase`: address at which the page tables are mapped (since Windows 10 1607).
    @inlinable public static var pteBase: Field<Self, VirtualAddress> { .init(0x360) }
    /// `RetpolineStubFunctionTable`: function table of the retpoline stubs (since Windows 10 1809).
    @inlinable public static var retpolineStubFunctionTable: Field<Self, VirtualAddress> { .init(0x368) }
    /// `RetpolineStubFunctionTableSize`: length of that table in bytes.
    @inlinable public static var retpolineStubFunctionTableSize: Field<Self, UInt32> { .init(0x370) }
    /// `RetpolineStubOffset`: offset of the retpoline stubs after an image.
    @inlinable public static var retpolineStubOffset: Field<Self, UInt32> { .init(0x374) }
    /// `RetpolineStubSize`: length of the retpoline stubs in bytes.
    @inlinable public static var retpolineStubSize: Field<Self, UInt32> { .init(0x378) }
    /// `OffsetEProcessMmHotPatchContext`: offset of `MmHotPatchContext` in `EPROCESS` (since build 20348).
    @inlinable public static var offsetEProcessMmHotPatchContext: Field<Self, UInt16> { .init(0x37C) }
    /// `OffsetKThreadShadowStackLimit`: offset of `KernelShadowStackLimit` in `KTHREAD` (since Windows 11).
    @inlinable public static var offsetKThreadShadowStackLimit: Field<Self, UInt32> { .init(0x380) }
    /// `OffsetKThreadShadowStackBase`: offset of `KernelShadowStackBase` in `KTHREAD` (since Windows 11).
    @inlinable public static var offsetKThreadShadowStackBase: Field<Self, UInt32> { .init(0x384) }
    /// Where `ShadowStackEnabled` is: whether kernel shadow stacks are on.
    @inlinable public static var shadowStackEnabled: Field<Self, VirtualAddress> { .init(0x388) }
    /// `PointerAuthMask`: bits of a pointer that authentication uses (ARM64, since Windows 11 22H2).
    @inlinable public static var pointerAuthMask: Field<Self, UInt64> { .init(0x390) }
    /// `OffsetPrcbExceptionStack`: offset of `ExceptionStack` in `KPRCB`.
    @inlinable public static var offsetPrcbExceptionStack: Field<Self, UInt16> { .init(0x398) }
  }
}
