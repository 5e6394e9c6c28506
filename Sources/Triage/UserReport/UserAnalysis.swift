import DumpFile
import DumpFormat
public import KernelModel
import StackUnwinder

/// The analysis of a user minidump: from what the dump says to a report.
public struct UserAnalysis {
  let model: UserProcess
  let fileName: String
  /// What is not as it should be in the dump, or in the container it came from.
  let problems: [String]
  let isTruncated: Bool
  /// The exception in words; `nil` without one, and for systems other than Windows.
  let description: ExceptionDescription?
  /// The names of the modules that matter here.
  let names: ModuleNames
  /// Stacks that were walked to find the names, by the position of the thread.
  private let namedStacks: [Int: [StackFrame]]

  /// Analyses a dump.
  ///
  /// - Parameters:
  ///   - fileName: what the report calls the dump.
  ///   - symbols: where names come from; `nil` for no names.
  ///   - containerProblem: why the container from which the dump was unpacked did not give all of it.
  public init(
    _ model: UserProcess, fileName: String, containerProblem: String? = nil, symbols: SymbolSources? = nil
  ) {
    self.model = model
    self.fileName = fileName
    let dump = model.dump
    let lists = [
      dump.handles().problem, dump.memoryRegions().problem, dump.tokens().problem,
      dump.functionTables().problem, dump.handleOperations().problem,
    ]
    problems =
      (model.problems + lists.compactMap(\.self)).map(\.description)
      + [containerProblem].compactMap(\.self)
    isTruncated = dump.isTruncated || containerProblem != nil
    let isWindows = platformName(dump.systemInfo?.platformId) == "Windows"
    description = model.exception.flatMap {
      isWindows ? ExceptionDescription($0.record, is32Bit: dump.architecture == .x86) : nil
    }
    // Names are fetched for the thread that failed and for a few others: a dump may have thousands of threads.
    let failed = model.faultingThreadIndex
    let threads = [failed].compactMap(\.self) + model.threads.indices.prefix(64).filter { $0 != failed }
    let addresses = [model.exception?.record.address].compactMap(\.self)
    let named = symbols.map {
      model.namedStacks($0, of: threads.map { model.threads[$0] }, addresses: addresses)
    }
    names = named?.names ?? ModuleNames(model.moduleList)
    namedStacks = Dictionary(uniqueKeysWithValues: zip(threads, named?.stacks ?? []))
  }

  /// The report.
  public func report() -> UserReport {
    let stacks = stacks()
    let frames = (model.faultingThreadIndex.map { stacks[$0] } ?? []).map { FrameReport($0, names: names) }
    let culprit = culprit()
    return UserReport(
      dump: dumpSummary, exception: exceptionReport, process: processReport,
      thread: model.faultingThread.map { ThreadReport(address: addressText($0.teb), id: UInt64($0.id)) },
      registers: registersReport, processor: processorReport, modules: model.modules.map(moduleReport),
      unloadedModules: model.unloadedModules.map {
        UnloadedModuleReport(
          image: $0.name, base: addressText($0.start), size: $0.end.distance(from: $0.start))
      },
      stack: frames, tags: [], culprit: culprit, findings: findings(),
      failure: failure(culprit: culprit), missing: missing(stack: frames), minidump: minidumpReport,
      threads: zip(model.threads.indices, stacks).map(threadReport), handles: handleReports,
      handleOperations: handleOperationReports, memory: memoryReport, memoryCounters: memoryCounters,
      systemMemory: systemMemory, tokens: tokenReports, functionTables: functionTableReports,
      comments: [model.dump.commentA, model.dump.commentW].compactMap(\.self).filter { !$0.isEmpty },
      assertion: assertionReport, crashpad: crashpadReport, breakpad: breakpadReport)
  }
}

extension UserAnalysis {
  /// The stacks of all threads: whole for the one that failed, and for the others as long as there are few of them. A
  /// hostile list of threads would otherwise make a report of millions of frames.
  private func stacks() -> [[StackFrame]] {
    var budget = 50_000
    let unwinder = model.unwinder(names: names)
    return model.threads.indices.map { index in
      let isFaulting = index == model.faultingThreadIndex
      let limit = isFaulting ? 512 : max(1, min(UserProcess.namedFrameLimit, budget))
      let frames =
        namedStack(index, limit: limit)
        ?? model.stack(of: model.threads[index], by: unwinder, limit: limit)
      budget -= frames.count
      return frames
    }
  }

  /// The stack of a thread that was walked to find the names, if the walk is the same with another limit; `nil` if the
  /// thread's was not, or if it stopped at its own.
  private func namedStack(_ index: Int, limit: Int) -> [StackFrame]? {
    guard let frames = namedStacks[index] else { return nil }
    let walkedLimit = UserProcess.namedFrameLimit
    return limit == walkedLimit || frames.count < min(limit, walkedLimit) ? frames : nil
  }
}

/// The system of a `PlatformId`: those of Windows, and those that Breakpad added.
func platformName(_ id: UInt32?) -> String? {
  switch id {
  case nil: nil
  case 0, 1, 2, 3: "Windows"
  case 0x8000: "Unix"
  case 0x8101: "macOS"
  case 0x8102: "iOS"
  case 0x8201: "Linux"
  case 0x8202: "Solaris"
  case 0x8203: "Android"
  case 0x8204: "PlayStation 3"
  case 0x8205: "Native Client"
  case 0x8206: "Fuchsia"
  default: nil
  }
}
