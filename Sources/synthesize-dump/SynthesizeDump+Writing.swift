import DumpSynthesis

extension SynthesizeDump {
  private var selection: KernelDumpWriter.PageSelection {
    if let randomPages { return .random(seed: randomPages) }
    return everySecondPageMissing ? .everySecondMissing : .all
  }

  private func scene() -> KernelScene {
    var options = KernelSceneOptions(architecture: architecture)
    options.processorCount = processors
    options.crashingProcessor = crashingProcessor ?? processors - 1
    if let bugCheckCode { options.bugCheckCode = bugCheckCode.value }
    if kind == .live { options.bugCheckCode = 0x161 }
    if userMode { options.userMode = SyntheticUserMode(architecture: architecture) }
    if kind != .sparse { options.fillerPageCount = (size?.value ?? 1 << 20) >> 12 }
    return KernelScene(options)
  }

  private var sampleTags: [SyntheticTag] { tags ? DemoDump.tags() : [] }

  func writer() -> KernelDumpWriter {
    var writer = KernelDumpWriter(scene: scene())
    writer.selection = selection
    writer.isUnaligned = unaligned
    writer.tags = sampleTags
    return writer
  }

  func write(_ dump: SyntheticDump) throws {
    try FileWriter.write(dump.bytes, to: output)
    guard facts else { return }
    describe(dump.facts.header, fileSize: UInt64(dump.facts.fileSize))
    print("present pages: \(dump.facts.presentPages.count)")
    if let offset = dump.facts.secondaryDataOffset { print("secondary data: \(hex(UInt64(offset)))") }
    if let scene = dump.facts.scene {
      print("crashing processor: \(scene.options.crashingProcessor)")
      print("process: \(scene.currentProcess.name) \(hex(scene.currentProcess.id))")
      for module in scene.options.modules { print("module: \(hex(module.base)) \(module.name)") }
    }
  }

  func writeSparse() throws {
    let pageCount = (size?.value ?? ByteCount.sparse) >> 12
    var dump = SparseBitmapDump(pageCount: pageCount, scene: scene())
    dump.selection = selection
    dump.isUnaligned = unaligned
    dump.markedPageCount = marks
    dump.tags = sampleTags
    let written = try dump.write(to: output)
    guard facts else { return }
    describe(written.header, fileSize: written.fileSize)
    print("present pages: \(written.presentPageCount)")
    for marked in written.markedPages {
      print("marked page: \(hex(marked.page)) at \(hex(marked.fileOffset))")
    }
  }

  private func describe(_ header: DumpHeaderValues, fileSize: UInt64) {
    print("file size: \(fileSize)")
    print("dump type: \(header.dumpType)")
    print("bug check: \(hex(UInt64(header.bugCheckCode)))")
    for value in header.bugCheckParameters { print("parameter: \(hex(value))") }
    print("directory table base: \(hex(header.directoryTableBase))")
    print("processors: \(header.processorCount)")
  }

  private func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
}
