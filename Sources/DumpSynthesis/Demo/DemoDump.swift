/// The demonstration dump of the project: an invented crash to learn from.
///
/// `bbdemo.sys`, a driver that does not exist, touches a structure through a null pointer (address 0x28) at
/// IRQL 2: DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1). The kernel's time stamp and size are those of the real
/// 10.0.19041.3803, so that its exact version is found; everything else is made up.
public enum DemoDump {
  /// The dump: carved, triage.
  public static func make() -> SyntheticDump {
    var writer = TriageDumpWriter(scene: scene())
    writer.tags = tags()
    return writer.write()
  }

  /// The memory that the dump was taken from.
  public static func scene() -> KernelScene {
    var options = KernelSceneOptions(architecture: .x64)
    options.modules = modules()
    let driver = options.modules.first { $0.name == "bbdemo.sys" }?.base ?? 0
    options.bugCheckCode = 0xD1
    // The address read, the IRQL, 0 for a read, the instruction.
    options.bugCheckParameters = [0x28, 2, 0, driver + 0x1234]
    options.trap = SyntheticFrame("bbdemo.sys", 0x1234)
    options.frames = [
      SyntheticFrame("ntoskrnl.exe", 0x41_1A69),  // as in KiBugCheckDispatch
      SyntheticFrame("ntoskrnl.exe", 0x40_D463),  // as in KiPageFault
      SyntheticFrame("bbdemo.sys", 0x1852),
      SyntheticFrame("bbdemo.sys", 0x1A07),
      SyntheticFrame("Wdf01000.sys", 0x6C6B),
      SyntheticFrame("Wdf01000.sys", 0x8E2F),
      SyntheticFrame("ntoskrnl.exe", 0x22_B3E5),
      SyntheticFrame("ntoskrnl.exe", 0x60_1D2C),
      SyntheticFrame("ntoskrnl.exe", 0x41_14F5),
    ]
    options.unloadedModules = unloadedModules(near: driver)
    options.processName = "demo.exe"
    options.processID = 0x1A2C
    options.threadID = 0x1B30
    options.processorCount = 4
    options.crashingProcessor = 2
    options.systemTime = 0x01DC_B204_59F6_0160  // 2026-03-12 09:41:07.318 UTC
    options.systemUpTime = 0x0000_0012_AFAD_46E0  // 2:13:45.678
    var scene = KernelScene(options)
    // mov rax, [rcx+28h] with rcx = 0; mov [rsp+8], rcx: the first instruction of KeBugCheckEx.
    scene.memory.write([0x48, 0x8B, 0x41, 0x28], at: driver + 0x1234)
    scene.memory.write(
      [0x48, 0x89, 0x4C, 0x24, 0x08], at: scene.kernel.base + options.instructionPointerRVA)
    return scene
  }

  private static func unloadedModules(near address: UInt64) -> [SyntheticUnloadedModule] {
    let time: UInt64 = 0x01DC_B1FA_6A70_F400  // 2026-03-12 08:30 UTC
    return [
      ("dump_storport.sys", 0x1_0000), ("dump_stornvme.sys", 0x3_2000), ("dump_dumpfve.sys", 0x1_E000),
      ("WdBoot.sys", 0x1_2000), ("bbold.sys", 0x9000),
    ].enumerated().map { index, module in
      let start = address + 0x100_0000 + UInt64(index) * 0x4_0000
      return SyntheticUnloadedModule(
        name: module.0, start: start, end: start + UInt64(module.1), time: time + UInt64(index) * 600_000_000)
    }
  }
}
