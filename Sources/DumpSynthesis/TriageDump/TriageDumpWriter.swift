/// Writes triage (small) dumps of a scene, in the form of either writer of Windows.
public struct TriageDumpWriter: Sendable {
  /// A range of memory to add as data block.
  public struct DataBlock: Equatable, Sendable {
    /// Virtual address.
    public var address: UInt64
    /// The bytes.
    public var data: [UInt8]

    /// Makes a block.
    public init(address: UInt64, data: [UInt8]) {
      self.address = address
      self.data = data
    }
  }

  /// What crashed.
  public var scene: KernelScene
  /// Written by the kernel at the crash, instead of carved on the next boot.
  public var isKernelWritten: Bool
  /// Secondary data.
  public var tags: [SyntheticTag] = []
  /// How they are laid out; `nil` takes the form of the writer.
  public var secondaryDataOptions: SecondaryDataOptions?
  /// Data blocks besides the usual ones.
  public var extraBlocks: [DataBlock] = []
  /// Whether PRCBs, contexts, threads and stacks of the processors are data blocks; carved dumps only.
  public var includesProcessors = true
  /// `DataPageAddress` and its bytes: one more page, as XP wrote.
  public var dataPage: DataBlock?
  /// Index of the module that `BrokenDriverOffset` blames.
  public var brokenDriver: Int?
  /// Bytes of a 32-bit driver entry: 4 and what of `KLDR_DATA_TABLE_ENTRY` that build froze.
  public var driverEntrySize32 = 0x50

  /// A triage dump of a scene.
  public init(scene: KernelScene, isKernelWritten: Bool = false) {
    self.scene = scene
    self.isKernelWritten = isKernelWritten
  }

  var is64Bit: Bool { scene.architecture.is64Bit }
  var facts: SceneFacts { scene.facts }

  /// Writes the dump.
  public func write() -> SyntheticDump {
    var out = ByteWriter(count: scene.architecture.headerSize)
    var triage = TriageFacts()
    out.grow(to: out.count + (is64Bit ? 0x80 : 0x68))  // TRIAGE_DUMP, filled in at the end
    triage.mmOffset = out.append(memoryManagerStorage())
    out.align(to: 8)
    if !isKernelWritten { writeUnloadedDrivers(&out, &triage) }
    writeCopies(&out, &triage)
    if isKernelWritten { writeUnloadedDrivers(&out, &triage) }
    writeDrivers(&out, &triage)
    triage.dataPageOffset = dataPage.map { out.append($0.data) } ?? 0
    out.align(to: 8)
    writeBlocks(&out, &triage)
    out.align(to: 4)
    if isKernelWritten {
      out.append(Array("TRGD".utf8))
      out.grow(to: out.count + 4)
      out.align(to: 0x200)
    } else {
      out.append([0, 0, 0, 0, 0, 0, 0, 0])  // some slack, with the marker in its last four bytes
    }
    triage.sizeOfDump = out.count
    out.setASCII("TRGD", at: triage.sizeOfDump - 4)
    writeTriageHeader(&out, triage)
    return finish(out, triage)
  }

  private func finish(_ primary: ByteWriter, _ triage: TriageFacts) -> SyntheticDump {
    var out = primary
    var options = secondaryDataOptions ?? SecondaryDataOptions()
    if secondaryDataOptions == nil && isKernelWritten {
      options.postPad = .none
      options.hasTerminator = true
    }
    let secondary = SecondaryDataWriter.append(
      tags, build: facts.options.build, options: options, to: &out)
    let header = headerValues(fileSize: out.count)
    out.set(header.bytes(), at: 0)
    var result = DumpFacts(
      kind: isKernelWritten ? .triageKernelWritten : .triage, header: header, scene: facts)
    result.primarySize = triage.sizeOfDump
    result.secondaryDataOffset = secondary
    result.tags = tags
    result.triage = triage
    result.fileSize = out.count
    return SyntheticDump(bytes: out.bytes, facts: result)
  }

  private func headerValues(fileSize: Int) -> DumpHeaderValues {
    var header = DumpHeaderValues(scene: scene)
    header.dumpType = 4
    header.pfnDatabase = scene.kernel.base + (is64Bit ? 0xCF_C500 : 0x16_C500)  // the variable MmPfnDatabase
    if isKernelWritten {
      header.miniDumpFields = 0xDFF
      header.attributes = 0x08  // KernelGeneratedTriageDump
      header.secondaryDataState = 0
      header.versionUser = ""
      let runs = scene.memory.physical.runs
      header.runs = runs.count <= header.maximumRunCount ? runs : nil
      header.requiredDumpSpace = UInt64(fileSize)
    } else {
      header.miniDumpFields = 0xCFF
      header.writerStatus = 0
      // That of the kernel dump this one was carved from.
      header.requiredDumpSpace = 0x2000 + UInt64(scene.memory.physical.pages.count) << 12 + UInt64(fileSize)
    }
    if dataPage != nil { header.miniDumpFields = (header.miniDumpFields ?? 0) | 0x200 }
    return header
  }

  /// `TRIAGE_DUMP64` or `TRIAGE_DUMP32`.
  private func writeTriageHeader(_ out: inout ByteWriter, _ triage: TriageFacts) {
    let start = scene.architecture.headerSize
    let entry = brokenDriver.map { triage.driverListOffset + triage.driverEntrySize * $0 }
    let fields: [(Int, Int)] = [
      (0x04, triage.sizeOfDump), (0x08, triage.sizeOfDump - 4),  // ValidOffset
      (0x0C, is64Bit ? 0x348 : 0x320),  // ContextOffset
      (0x10, is64Bit ? 0xF00 : 0x7D0),  // ExceptionOffset
      (0x14, triage.mmOffset), (0x18, triage.unloadedDriversOffset), (0x1C, triage.prcbOffset),
      (0x20, triage.processOffset), (0x24, triage.threadOffset), (0x28, triage.callStackOffset),
      (0x2C, triage.callStack.count), (0x30, triage.driverListOffset), (0x34, facts.options.modules.count),
      (0x38, triage.stringPoolOffset), (0x3C, triage.stringPoolSize),
      (0x40, entry ?? 0),  // BrokenDriverOffset
      (0x44, isKernelWritten ? 0x41 : 0xFFFF_FFFF),  // TriageOptions
      (is64Bit ? 0x68 : 0x50, triage.dataPageOffset), (is64Bit ? 0x6C : 0x54, dataPage?.data.count ?? 0),
      (is64Bit ? 0x70 : 0x58, triage.debuggerDataOffset),
      (is64Bit ? 0x74 : 0x5C, facts.options.debuggerDataSize),
      (is64Bit ? 0x78 : 0x60, triage.dataBlocksOffset), (is64Bit ? 0x7C : 0x64, triage.blocks.count),
    ]
    for (offset, value) in fields { out.setU32(UInt32(value), at: start + offset) }
    out.setInteger(dataPage?.address ?? 0, width: is64Bit ? 8 : 4, at: start + (is64Bit ? 0x60 : 0x4C))
    out.setInteger(triage.topOfStack, width: is64Bit ? 8 : 4, at: start + 0x48)
  }

  /// `DUMP_MM_STORAGE`; carved dumps have its version and size only.
  private func memoryManagerStorage() -> [UInt8] {
    let size = is64Bit ? 0x50 : 0x34
    var out = ByteWriter(count: size)
    out.setU32(1, at: 0x00)  // Version
    out.setU32(UInt32(size), at: 0x04)  // Size
    guard isKernelWritten else { return out.bytes }
    let width = is64Bit ? 8 : 4
    // MmMaximumNonPagedPool, allocated, PagedPoolMaximum, allocated, CommittedPages, peak, CommitLimitMaximum
    for (index, value) in [0x40_0000, 0x1_2345, 0x800_0000, 0x2_3456, 0x3_4567, 0x4_5678, 0x50_0000]
      .enumerated()
    {
      out.setInteger(UInt64(value), width: width, at: 0x18 + width * index)
    }
    return out.bytes
  }
}
