import DumpFile
import DumpFormat
import KernelModel

/// Entries of a list that a report shows. Real lists are shorter; hostile ones would make a report far larger than the
/// dump.
private let reportLimit = 50_000

extension UserAnalysis {
  var handleReports: [HandleReport]? {
    let dump = model.dump
    guard dump.stream(.handleData) != nil else { return nil }
    // Handles share the names of their types: each is read once.
    var names: [UInt32: String] = [:]
    var budget = dump.file.count
    func name(_ rva: UInt32) -> String? {
      if let known = names[rva] { return known }
      guard budget > 0, let name = dump.string(at: UInt64(rva)), !name.isEmpty else { return nil }
      budget -= 4 + name.utf8.count
      names[rva] = name
      return name
    }
    return dump.handles().entries.prefix(reportLimit).map { handle in
      let record = handle.descriptor
      // A name that many handles share is written for each: types are short, names of objects are not shared.
      return HandleReport(
        handle: addressText(VirtualAddress(record.handle)), type: name(record.typeNameRva).map(shortened),
        name: name(record.objectNameRva).map(shortened), attributes: record.attributes,
        grantedAccess: codeText(record.grantedAccess), handleCount: record.handleCount,
        pointerCount: record.pointerCount)
    }
  }

  /// Names of objects that are longer than any real one are cut, for a report writes them once for each handle.
  private func shortened(_ name: String) -> String {
    name.utf8.count <= 520 ? name : String(name.prefix(260))
  }

  var handleOperationReports: [HandleOperationReport]? {
    guard model.dump.stream(.handleOperationList) != nil else { return nil }
    return model.dump.handleOperations().entries.prefix(reportLimit).map {
      HandleOperationReport(
        handle: addressText(VirtualAddress($0.handle)), processId: $0.processId, threadId: $0.threadId,
        operation: $0.operationType)
    }
  }

  var memoryReport: UserMemoryReport {
    let memory = model.dump.memory
    var report = UserMemoryReport(pieces: memory.pieceCount, size: memory.byteCount)
    guard model.dump.stream(.memoryInfoList) != nil else { return report }
    let regions = model.dump.memoryRegions().entries
    report.summary = RegionSummaryReport(regions)
    report.regions = regions.prefix(reportLimit).map { region in
      RegionReport(
        base: addressText(region.baseAddress), size: region.regionSize,
        state: stateNames[region.state] ?? codeText(region.state), protect: region.protect,
        type: typeNames[region.type] ?? (region.type == 0 ? nil : codeText(region.type)),
        allocationBase: region.allocationBase.rawValue == 0 ? nil : addressText(region.allocationBase))
    }
    return report
  }

  var memoryCounters: MemoryCountersReport? {
    model.dump.processVMCounters().map {
      MemoryCountersReport(
        pageFaults: $0.pageFaultCount, workingSet: $0.workingSetSize, peakWorkingSet: $0.peakWorkingSetSize,
        pagefile: $0.pagefileUsage, peakPagefile: $0.peakPagefileUsage, privateUsage: $0.privateUsage,
        pagedPool: $0.quotaPagedPoolUsage, nonPagedPool: $0.quotaNonPagedPoolUsage,
        virtualSize: $0.revision >= 2 ? $0.virtualSize : nil,
        peakVirtualSize: $0.revision >= 2 ? $0.peakVirtualSize : nil)
    }
  }

  var systemMemory: SystemMemoryReport? {
    model.dump.systemMemoryInfo().map {
      SystemMemoryReport(
        pageSize: $0.pageSize, physicalPages: $0.numberOfPhysicalPages, availablePages: $0.availablePages,
        committedPages: $0.committedPages, commitLimit: $0.commitLimit, peakCommitment: $0.peakCommitment)
    }
  }

  var tokenReports: [TokenReport]? {
    guard model.dump.stream(.token) != nil else { return nil }
    return model.dump.tokens().entries.prefix(reportLimit).map {
      TokenReport(
        id: $0.header.tokenId, handle: addressText(VirtualAddress($0.header.tokenHandle)),
        size: $0.data.byteCount)
    }
  }

  var functionTableReports: [FunctionTableReport]? {
    guard model.dump.stream(.functionTable) != nil else { return nil }
    return model.dump.functionTables().entries.prefix(reportLimit).map { table in
      FunctionTableReport(
        minimum: addressText(table.descriptor.minimumAddress),
        maximum: addressText(table.descriptor.maximumAddress),
        base: addressText(table.descriptor.baseAddress), entries: table.descriptor.entryCount)
    }
  }

  var assertionReport: AssertionReport? {
    model.dump.assertion().map {
      AssertionReport(
        expression: $0.expression, function: $0.function, file: $0.sourceFile, line: $0.line, type: $0.type)
    }
  }

  var crashpadReport: CrashpadReport? {
    model.dump.crashpadInfo().map { info in
      func reports(_ annotations: [CrashpadAnnotation]) -> [AnnotationReport] {
        annotations.map { AnnotationReport(name: $0.name, value: $0.value) }
      }
      return CrashpadReport(
        reportId: info.reportId.description, clientId: info.clientId.description,
        annotations: reports(info.annotations),
        modules: info.modules.map { module in
          let index = Int(module.moduleIndex)
          let image = index < model.modules.count ? model.modules[index].module.image : nil
          return CrashpadModuleReport(image: image, annotations: reports(module.annotations))
        })
    }
  }

  var breakpadReport: BreakpadReport? {
    model.dump.breakpadInfo().map {
      BreakpadReport(
        dumpThreadId: $0.validity & 1 != 0 ? $0.dumpThreadId : nil,
        requestingThreadId: $0.validity & 2 != 0 ? $0.requestingThreadId : nil)
    }
  }
}

extension RegionSummaryReport {
  /// Sums that a damaged list makes overflow wrap around: they are wrong either way.
  init(_ regions: [MinidumpMemoryInfo]) {
    self.init()
    for region in regions {
      let size = region.regionSize
      switch region.state {
      case 0x1000:
        committed &+= size
        switch region.type {
        case 0x2_0000: privateMemory &+= size
        case 0x4_0000: mapped &+= size
        case 0x100_0000: image &+= size
        default: break
        }
        // PAGE_EXECUTE_READWRITE and PAGE_EXECUTE_WRITECOPY.
        if region.protect & 0xC0 != 0 { writableAndExecutable &+= size }
      case 0x2000: reserved &+= size
      case 0x1_0000: free &+= size
      default: break
      }
    }
  }
}

/// `MEM_*` of `State`.
private let stateNames: [UInt32: String] = [0x1000: "commit", 0x2000: "reserve", 0x1_0000: "free"]

/// `MEM_*` of `Type`.
private let typeNames: [UInt32: String] = [0x2_0000: "private", 0x4_0000: "mapped", 0x100_0000: "image"]
