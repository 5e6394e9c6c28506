import DumpFile
import DumpFormat
public import KernelModel
import StackUnwinder

/// The analysis of a kernel dump: from what the dump says to a report.
public struct Analysis {
  let model: KernelModel
  let fileName: String
  /// What is not as it should be in the dump, or in the container it came from.
  let problems: [String]
  private let isTruncated: Bool
  let bugCheck: BugCheckDescription?
  /// The names of the modules that matter here.
  let names: ModuleNames
  private let walk: StackWalk?

  /// Analyses a dump.
  ///
  /// - Parameters:
  ///   - fileName: what the report calls the dump.
  ///   - symbols: where names come from; `nil` for no names.
  ///   - containerProblem: why the container from which the dump was unpacked did not give all of it.
  public init(
    _ model: KernelModel, fileName: String, containerProblem: String? = nil, symbols: SymbolSources? = nil
  ) {
    self.fileName = fileName
    problems = model.dump.problems.map(\.description) + [containerProblem].compactMap(\.self)
    isTruncated = model.dump.isTruncated || containerProblem != nil
    let header = model.dump.header
    let bugCheck = header.fields.bugCheckCode.map { code in
      let parameters = header.fields.bugCheckParameters
      return BugCheckDescription(
        code: BugCheckCode(rawValue: code), parameters: (0..<4).map { parameters[$0] },
        is32Bit: !header.is64Bit)
    }
    self.bugCheck = bugCheck
    let addresses = (bugCheck?.parameters ?? []).map { VirtualAddress($0.value) }
    let named = symbols.map { model.namedStack($0, addresses: addresses) }
    let names = named?.names ?? ModuleNames(model.stackModules)
    self.names = names
    walk = named.map(\.stack) ?? model.stack(names: names)
    self.model = model.modules.kernel.flatMap { names.types(of: $0) }.map { model.reading($0) } ?? model
  }

  /// The report.
  public func report() -> AnalysisReport {
    let stack = walk?.frames ?? []
    let frames = stack.map { FrameReport($0, names: names) }
    let culprit = culprit()
    return AnalysisReport(
      dump: dumpSummary,
      header: HeaderReport(model.dump.header, modules: model.modules),
      bugCheck: bugCheck.map(bugCheckReport),
      exception: exceptionReport,
      process: model.process.map {
        ProcessReport(name: $0.name, id: $0.id, parentId: $0.parentId, address: $0.address.map(addressText))
      },
      thread: model.thread.map { ThreadReport(address: addressText($0.address), id: $0.id) },
      registers: registersReport,
      processor: model.processorIdentity.map {
        ProcessorReport(
          brand: $0.brand, vendor: $0.vendor, family: $0.family, model: $0.model, stepping: $0.stepping)
      },
      modules: model.modules.modules.map(moduleReport),
      userModules: model.userModules.modules.map(moduleReport),
      unloadedModules: model.unloadedModules.map {
        UnloadedModuleReport(
          image: $0.name, base: addressText($0.start),
          // A damaged entry may end before it begins.
          size: $0.end > $0.start ? $0.end.distance(from: $0.start) : 0)
      },
      stack: frames,
      tags: (model.dump.secondaryData?.blocks ?? []).map(TagReport.init),
      triage: model.dump.triage.map(partReports),
      culprit: culprit,
      findings: findings(stack: stack, culprit: culprit),
      failure: failure(culprit: culprit),
      missing: missing(stack: frames, end: walk?.end))
  }
}

extension Analysis {
  private var dumpSummary: DumpSummary {
    let dump = model.dump
    let fields = dump.header.fields
    return DumpSummary(
      file: fileName, format: dump.header.is64Bit ? "PAGEDU64" : "PAGEDUMP", kind: dump.kind.rawValue,
      architecture: dump.architecture.rawValue, build: fields.minorVersion,
      kernelVersion: model.kernelVersion?.description, fileSize: dump.file.count,
      processors: fields.numberOfProcessors, crashTime: systemTime?.iso8601,
      uptimeSeconds: fields.systemUpTime.map { $0 / 10_000_000 }, writer: writer,
      truncated: isTruncated, problems: problems)
  }

  /// When it crashed; a writer that does not know it leaves the fill pattern or zero.
  var systemTime: FileTime? { model.dump.header.fields.systemTime.flatMap { $0.rawValue == 0 ? nil : $0 } }

  /// Who wrote the file. Windows leaves `WriterStatus` unset at the crash; a debugger engine, which also carves triage
  /// dumps at the next boot, sets it.
  private var writer: String? {
    let fields = model.dump.header.fields
    if model.dump.kind == .triage {
      if fields.attributes?.contains(.kernelGeneratedTriageDump) == true { return "kernel" }
      return fields.writerStatus == nil ? nil : "savedump"
    }
    if fields.writerStatus != nil { return "debugger" }
    // The kernel tells how writing the secondary data went; other tools leave that unset.
    return fields.secondaryDataState == nil ? nil : "kernel"
  }

  private func bugCheckReport(_ bugCheck: BugCheckDescription) -> BugCheckReport {
    BugCheckReport(
      code: codeText(bugCheck.code.rawValue), name: bugCheck.name ?? "unknown bug check",
      summary: bugCheck.summary ?? "Nothing is documented about this code",
      parameters: bugCheck.parameters.map { parameter in
        ParameterReport(
          value: addressText(VirtualAddress(parameter.value)), kind: parameter.kind.rawValue,
          label: parameter.label, meaning: parameter.meaning,
          symbol: names.name(of: VirtualAddress(parameter.value))?.description,
          moduleOffset: model.allModules.moduleOffset(VirtualAddress(parameter.value)))
      })
  }

  /// The exception that the bug check's parameters point to, if the dump has it; else that of the header.
  private var exceptionReport: ExceptionReport? {
    for (index, parameter) in (bugCheck?.parameters ?? []).enumerated()
    where parameter.kind == .exceptionRecord {
      if let record = ExceptionRecord(at: VirtualAddress(parameter.value), in: model.dump) {
        return exceptionReport(record, source: "bug check parameter \(index + 1)")
      }
    }
    return model.headerException.map { exceptionReport($0, source: "header") }
  }

  private func exceptionReport(_ record: ExceptionRecord, source: String) -> ExceptionReport {
    let parameters = (0..<record.parameterCount).map { VirtualAddress(record.information[$0]) }
    return ExceptionReport(
      code: codeText(record.code), name: ExceptionCode(rawValue: record.code).name,
      address: addressText(record.address), parameters: parameters.map(addressText),
      parameterModuleOffsets: parameters.map(model.allModules.moduleOffset),
      source: source, moduleOffset: model.allModules.moduleOffset(record.address))
  }

  private var registersReport: RegistersReport? {
    guard let registers = model.context?.registers else { return nil }
    return RegistersReport(
      source: "header",
      values: Dictionary(
        uniqueKeysWithValues: registers.map { ($0.name, addressText(VirtualAddress($0.value))) }),
      order: registers.map(\.name),
      moduleOffsets: Dictionary(
        uniqueKeysWithValues: registers.compactMap { register in
          model.allModules.moduleOffset(VirtualAddress(register.value)).map { (register.name, $0) }
        }))
  }

  private func moduleReport(_ module: Module) -> ModuleReport {
    ModuleReport(
      name: module.name, image: module.image, path: module.path, base: addressText(module.base),
      size: module.size,
      timeDateStamp: module.timeDateStamp, checksum: module.checkSum,
      version: module.base == model.modules.kernel?.base ? model.kernelVersion?.description : nil,
      symbols: names.sourceText(module))
  }

  private func partReports(_ triage: TriageDump) -> [String: PartReport] {
    Dictionary(
      uniqueKeysWithValues: triage.parts.map { part, range in
        (part.rawValue, PartReport(offset: range.offset, size: range.byteCount))
      })
  }
}

/// An address as `0x` and 16 digits.
func addressText(_ address: VirtualAddress) -> String { "0x" + hexadecimal(address.rawValue, 16) }

/// A 32-bit code as `0x` and 8 digits.
func codeText(_ code: UInt32) -> String { "0x" + hexadecimal(UInt64(code), 8) }
