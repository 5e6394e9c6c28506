/// What crashes in a scene, and how. Everything has a value that makes a small plausible crash.
public struct KernelSceneOptions: Equatable, Sendable {
  /// The machine.
  public var architecture: SyntheticArchitecture
  /// NT build number.
  public var build: UInt32 = 19041
  /// Bug check code.
  public var bugCheckCode: UInt32 = 0xD1
  /// The four bug check parameters.
  public var bugCheckParameters: [UInt64]
  /// Loaded modules in load order; the first is the kernel.
  public var modules: [SyntheticModule]
  /// Unloaded modules, oldest first.
  public var unloadedModules: [SyntheticUnloadedModule]
  /// `ImageFileName` of the current process.
  public var processName = "demo.exe"
  /// Process id.
  public var processID: UInt64 = 0x1A2C
  /// Thread id.
  public var threadID: UInt64 = 0x1B30
  /// Number of processors.
  public var processorCount = 2
  /// The processor that crashes.
  public var crashingProcessor = 1
  /// `SystemTime`, a `FILETIME` in UTC.
  public var systemTime: UInt64 = 0x01DA_3A6C_8F2B_4E10
  /// `SystemUpTime` in units of 100 ns.
  public var systemUpTime: UInt64 = 0x0000_0011_2A88_6F40
  /// `VendorString` of the processors.
  public var vendor = "GenuineIntel"
  /// Offset in the kernel of the instruction the context points to (`KeBugCheckEx`).
  public var instructionPointerRVA: UInt64
  /// Return addresses on the crashing stack, innermost first.
  public var frames: [SyntheticFrame]
  /// A trap frame between the first two frames and the others, on x64: the instruction that faulted.
  public var trap: SyntheticFrame?
  /// The user half of the current process; `nil` for a process without one.
  public var userMode: SyntheticUserMode?
  /// Whether PE headers and one code page of each image are in memory.
  public var writesImages = true
  /// Pages of ramp pattern added behind the kernel's memory.
  public var fillerPageCount: UInt64 = 0
  /// Size of KDBG: 0x380 for builds 17763–22000, 0x3A0 from 22H2.
  public var debuggerDataSize = 0x380

  /// A crash on an architecture.
  public init(architecture: SyntheticArchitecture = .x64) {
    self.architecture = architecture
    let is64Bit = architecture.is64Bit
    let kernel: UInt64 = is64Bit ? 0xFFFF_F801_20A0_0000 : 0x8180_0000
    let drivers: UInt64 = is64Bit ? 0xFFFF_F801_2600_0000 : 0x8C00_0000
    let kernelSize: UInt32 = is64Bit ? 0x0104_6000 : 0x0068_0000
    modules = [
      SyntheticModule(
        name: "ntoskrnl.exe", base: kernel, size: kernelSize, timeDateStamp: 0x5DEE_2B07,
        checkSum: 0x00A6_9BF4),
      SyntheticModule(
        name: "hal.dll", base: kernel - 0x9_0000, size: 0x6000, timeDateStamp: 0x4E1C_20F5, checkSum: 0xE143),
      SyntheticModule(
        name: "Wdf01000.sys", base: drivers, size: 0xD_1000, timeDateStamp: 0x7AA1_6C3B, checkSum: 0xD_84F1),
      SyntheticModule(
        name: "bbdemo.sys", base: drivers + 0x20_0000, size: 0x1_2000, timeDateStamp: 0x6550_3D21,
        checkSum: 0x1_9A77),
    ]
    unloadedModules = [
      SyntheticUnloadedModule(
        name: "dump_storport.sys", start: drivers + 0x40_0000, end: drivers + 0x40_F000,
        time: 0x01DA_3A60_0000_0000),
      SyntheticUnloadedModule(
        name: "bbold.sys", start: drivers + 0x60_0000, end: drivers + 0x60_9000, time: 0x01DA_3A61_0000_0000),
    ]
    bugCheckParameters = [0x28, 2, 0, drivers + 0x20_1234]
    instructionPointerRVA = is64Bit ? 0x3F_D890 : 0x1E_D890
    let code: UInt64 = is64Bit ? 0x41_1A69 : 0x20_1A69
    frames = [
      SyntheticFrame("ntoskrnl.exe", code), SyntheticFrame("ntoskrnl.exe", code - 0x4606),
      SyntheticFrame("bbdemo.sys", 0x1852), SyntheticFrame("Wdf01000.sys", 0x6C6B),
      SyntheticFrame("ntoskrnl.exe", code - 0xA_0000), SyntheticFrame("ntoskrnl.exe", code - 0x9_F000),
    ]
    // ARM64 instructions lie on multiples of four.
    if architecture == .arm64 { frames = frames.map { SyntheticFrame($0.module, $0.rva & ~3) } }
  }
}
