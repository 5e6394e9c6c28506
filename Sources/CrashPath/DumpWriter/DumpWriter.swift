import DumpFormat

/// Writes a dump: chooses the kind that fits, then sends body, tagged data and at last the header to the dump stack.
struct DumpWriter<Platform: CrashPlatform> {
  let path: CrashPath<Platform>
  let context: DumpContext
  /// Calls callbacks, `nil` after a fault inside the bug check.
  let callbacks: CallbackCaller<Platform>?
  let kernel: KernelDescription
  let control: CrashControl
  var hasDumpIo = false

  init(path: CrashPath<Platform>, context: DumpContext, callbacks: CallbackCaller<Platform>?) {
    self.path = path
    self.context = context
    self.callbacks = callbacks
    kernel = context.kernel
    control = context.control
  }

  var storage: CrashPathStorage { path.storage }
  var platform: Platform { path.platform }
  var state: CrashState { path.storage.state }
  var text: CrashText<Platform> { CrashText(platform: platform, storage: storage) }

  /// Writes the dump. Throws if there is none; then the page file has no signature.
  mutating func write() throws(DumpError) -> DumpOutcome {
    path.enter(.planning)
    state[CrashState.Layout.percent] = 0
    text.show("Collecting data for crash dump ...")
    if let callbacks {
      callbacks.callTriage()
      hasDumpIo = callbacks.hasDumpIo()
    } else {
      state[CrashState.Layout.triageBlockCount] = 0
    }
    var small: SmallDump<LiveKernelReader<Platform.Memory>>?
    guard let plan = choose(&small) else { throw .pageFileTooSmall }
    text.show("Initializing disk for crash dump ...")
    callbacks?.finishPages()
    state[CrashState.Layout.dumpType] = plan.type
    state[CrashState.Layout.pageCount] = plan.pageCount
    fillHeader(plan, small)
    // What callbacks did may have hit the context: the last look before the disk is touched.
    guard path.checkedContext != nil else { throw .contextDamaged }

    let started = platform.clock.upTime
    var stream = DumpStream(platform: platform, storage: storage, context: context)
    try stream.begin(byteCount: plan.secondaryDataOffset)
    text.show("Beginning dump of physical memory.")
    text.show("Dumping physical memory to disk:  0")
    path.enter(.body)
    var sink: DumpStreamSink<Platform>
    if let small {
      sink = DumpStreamSink(
        stream, at: UInt64(DumpHeader64.Layout.byteCount), observer: hasDumpIo ? callbacks : nil)
      try small.write(to: &sink)
      try sink.finish()
      stream = sink.stream
    } else {
      try writeBody(plan, &stream)
      try stream.flush()
    }
    sink = DumpStreamSink(
      stream, at: plan.secondaryDataOffset, observer: hasDumpIo ? callbacks : nil, type: 3)
    if state[CrashState.Layout.percent] < 100 { text.progress(100) }
    path.enter(.secondaryData)
    state[CrashState.Layout.writingTime] = platform.clock.upTime &- started
    try writeSecondaryData(plan, &sink)
    guard path.checkedContext != nil else { throw .contextDamaged }
    path.enter(.header)
    try sink.stream.write(header: storage.header)
    state[CrashState.Layout.writingTime] = platform.clock.upTime &- started
    if hasDumpIo {
      callbacks?.callDumpIo(storage.header, type: 1)
      callbacks?.callDumpIo(nil, type: 4)
    }
    return plan.isShorter ? .writtenShorter : .written
  }
}
