import DumpFile
import DumpFormat
import KernelModel

extension UserAnalysis {
  var dumpSummary: DumpSummary {
    let dump = model.dump
    let system = dump.systemInfo
    return DumpSummary(
      file: fileName, format: "MDMP", kind: "user",
      architecture: dump.architecture?.rawValue ?? architectureName(system?.processorArchitecture),
      build: system?.buildNumber, kernelVersion: nil, fileSize: dump.file.count,
      processors: system.map { UInt32($0.numberOfProcessors) },
      crashTime: unixTime(dump.header.timeDateStamp)?.iso8601, uptimeSeconds: nil, writer: writer,
      truncated: isTruncated, problems: problems)
  }

  /// Who wrote the file, as far as streams of their own tell.
  private var writer: String? {
    if model.dump.stream(.crashpadInfo) != nil { return "crashpad" }
    if model.dump.stream(.breakpadInfo) != nil { return "breakpad" }
    return model.miscInfo?.debugBuildString?.hasPrefix("DbgHelp") == true ? "dbghelp" : nil
  }

  var minidumpReport: MinidumpReport {
    let dump = model.dump
    let system = dump.systemInfo
    let servicePack = system.flatMap { dump.string(at: UInt64($0.csdVersionRva), maximumUnits: 260) }
    return MinidumpReport(
      version: codeText(dump.header.version), flags: addressText(VirtualAddress(dump.header.flags.rawValue)),
      flagNames: minidumpFlagNames.filter { dump.header.flags.contains($0.flag) }.map(\.name),
      platform: platformName(system?.platformId),
      systemVersion: system.map { "\($0.majorVersion).\($0.minorVersion).\($0.buildNumber)" },
      servicePack: servicePack.flatMap { $0.isEmpty ? nil : $0 },
      productType: system?.productType, suiteMask: system?.suiteMask,
      buildString: model.miscInfo?.buildString, writerBuildString: model.miscInfo?.debugBuildString,
      streams: dump.streams.map {
        StreamReport(
          type: $0.type.rawValue, name: $0.type.knownName, offset: $0.offset, size: $0.listedByteCount,
          truncated: $0.isTruncated)
      })
  }

  var processReport: UserProcessReport? {
    let info = model.miscInfo
    guard info != nil || model.program != nil else { return nil }
    let fields = info?.fields
    func value(_ field: UInt32?, flag: UInt32, end: Int) -> UInt32? {
      guard let info, let field else { return nil }
      return info.value(field, flag: flag, end: end)
    }
    let created = value(fields?.processCreateTime, flag: 2, end: 0x10).flatMap { $0 == 0 ? nil : $0 }
    let stamp = model.dump.header.timeDateStamp
    let bias = value(fields?.timeZoneBias, flag: 0x40, end: 0xE8)
    return UserProcessReport(
      name: model.program.flatMap { $0.module.image.isEmpty ? nil : $0.module.image },
      id: value(fields?.processId, flag: 1, end: 0xC), createTime: created.flatMap(unixTime)?.iso8601,
      runSeconds: created.flatMap { $0 <= stamp ? stamp - $0 : nil },
      userSeconds: value(fields?.processUserTime, flag: 2, end: 0x14),
      kernelSeconds: value(fields?.processKernelTime, flag: 2, end: 0x18),
      integrityLevel: value(fields?.processIntegrityLevel, flag: 0x10, end: 0x30),
      executeFlags: value(fields?.processExecuteFlags, flag: 0x20, end: 0x34),
      isProtected: value(fields?.protectedProcess, flag: 0x80, end: 0x38).map { $0 != 0 },
      timeZone: info?.standardName, timeZoneBias: bias.map { Int32(bitPattern: $0) },
      isWoW64: model.isWoW64)
  }

  /// Vendor and signature, which only dumps of x86 have; the others have family, model and stepping in two numbers.
  var processorReport: ProcessorReport? {
    guard let system = model.dump.systemInfo else { return nil }
    var report = ProcessorReport(brand: nil, vendor: nil, family: nil, model: nil, stepping: nil)
    switch model.dump.architecture {
    case .x86:
      let bytes = [system.vendorId0, system.vendorId1, system.vendorId2].flatMap { word in
        (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
      }
      if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) {
        report.vendor = String(decoding: bytes, as: UTF8.self)
      }
      fallthrough
    case .x64:
      report.family = Int(system.processorLevel)
      report.model = Int(system.processorRevision >> 8)
      report.stepping = Int(system.processorRevision & 0xFF)
    case .arm64, nil: break
    }
    return report
  }
}

/// A moment in seconds since 1970 as Windows counts; `nil` for zero, which writers leave where they do not know it.
func unixTime(_ seconds: UInt32) -> FileTime? {
  seconds == 0 ? nil : FileTime(rawValue: (UInt64(seconds) + 11_644_473_600) * 10_000_000)
}

/// The name of an architecture that Bluebox does not read.
private func architectureName(_ number: UInt16?) -> String {
  switch number {
  case 5: "arm"
  case 6: "ia64"
  case 1: "mips"
  case 2: "alpha"
  case 3, 0x8002: "ppc"
  case 0x8001: "sparc"
  case 0x8004: "mips64"
  default: "unknown"
  }
}

/// `MINIDUMP_TYPE` by bit.
private let minidumpFlagNames: [(flag: MinidumpFlags, name: String)] = [
  (.dataSegments, "WithDataSegs"), (.fullMemory, "WithFullMemory"), (.handleData, "WithHandleData"),
  (.filterMemory, "FilterMemory"), (.scanMemory, "ScanMemory"), (.unloadedModules, "WithUnloadedModules"),
  (.indirectlyReferencedMemory, "WithIndirectlyReferencedMemory"),
  (.filterModulePaths, "FilterModulePaths"), (.processThreadData, "WithProcessThreadData"),
  (.privateReadWriteMemory, "WithPrivateReadWriteMemory"), (.withoutOptionalData, "WithoutOptionalData"),
  (.fullMemoryInfo, "WithFullMemoryInfo"), (.threadInfo, "WithThreadInfo"),
  (.codeSegments, "WithCodeSegs"), (.withoutAuxiliaryState, "WithoutAuxiliaryState"),
  (.fullAuxiliaryState, "WithFullAuxiliaryState"),
  (.privateWriteCopyMemory, "WithPrivateWriteCopyMemory"),
  (.ignoreInaccessibleMemory, "IgnoreInaccessibleMemory"), (.tokenInformation, "WithTokenInformation"),
  (.moduleHeaders, "WithModuleHeaders"), (.filterTriage, "FilterTriage"),
  (.avxXStateContext, "WithAvxXStateContext"), (.iptTrace, "WithIptTrace"),
  (.scanInaccessiblePartialPages, "ScanInaccessiblePartialPages"),
  (.filterWriteCombinedMemory, "FilterWriteCombinedMemory"),
]
