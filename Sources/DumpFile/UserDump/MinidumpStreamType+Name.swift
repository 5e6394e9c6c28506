public import DumpFormat

extension MinidumpStreamType {
  /// The name of the type in the headers of its writer, `stream 0x…` for an unknown one.
  public var name: String { knownName ?? "0x" + hexadecimal(UInt64(rawValue), 8) }

  /// The name of the type in the headers of its writer; `nil` for an unknown one.
  public var knownName: String? {
    if rawValue < UInt32(systemNames.count) { return systemNames[Int(rawValue)] }
    return otherNames[rawValue]
  }
}

/// `MINIDUMP_STREAM_TYPE` from 0 on.
private let systemNames = [
  "Unused", "Reserved0", "Reserved1", "ThreadList", "ModuleList", "MemoryList", "Exception", "SystemInfo",
  "ThreadExList", "Memory64List", "CommentA", "CommentW", "HandleData", "FunctionTable",
  "UnloadedModuleList",
  "MiscInfo", "MemoryInfoList", "ThreadInfoList", "HandleOperationList", "Token", "JavaScriptData",
  "SystemMemoryInfo", "ProcessVmCounters", "IptTrace", "ThreadNames",
]

/// Windows CE, Crashpad, Breakpad and Mozilla.
private let otherNames: [UInt32: String] = [
  0x8000: "ceNull", 0x8001: "ceSystemInfo", 0x8002: "ceException", 0x8003: "ceModuleList",
  0x8004: "ceProcessList", 0x8005: "ceThreadList", 0x8006: "ceThreadContextList",
  0x8007: "ceThreadCallStackList",
  0x8008: "ceMemoryVirtualList", 0x8009: "ceMemoryPhysicalList", 0x800A: "ceBucketParameters",
  0x800B: "ceProcessModuleMap", 0x800C: "ceDiagnosisList",
  0x4350_0001: "CrashpadInfo", 0x4350_0002: "CrashpadReserved2", 0x4350_0003: "CrashpadReserved3",
  0x4767_0001: "BreakpadInfo", 0x4767_0002: "AssertionInfo", 0x4767_0003: "LinuxCpuInfo",
  0x4767_0004: "LinuxProcStatus", 0x4767_0005: "LinuxLsbRelease", 0x4767_0006: "LinuxCmdLine",
  0x4767_0007: "LinuxEnviron", 0x4767_0008: "LinuxAuxv", 0x4767_0009: "LinuxMaps",
  0x4767_000A: "LinuxDsoDebug",
  0x4D7A_0001: "MozMacosCrashInfo", 0x4D7A_0002: "MozMacosBootargs", 0x4D7A_0003: "MozLinuxLimits",
  0x4D7A_0004: "MozSoftErrors",
]
