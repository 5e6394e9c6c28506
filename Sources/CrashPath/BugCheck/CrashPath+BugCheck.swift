import DumpFormat

extension CrashPath {
  /// `KeBugCheckEx`: stops the machine, shows why, writes the dump, restarts. On a real machine it does not return.
  ///
  /// A fault inside of it comes here again and takes a shorter path: the second time the dump is written without calling
  /// any callback, the third time there is only the screen, the fourth time the end.
  public func bugCheck(
    _ code: UInt32, _ parameter1: UInt64 = 0, _ parameter2: UInt64 = 0, _ parameter3: UInt64 = 0,
    _ parameter4: UInt64 = 0
  ) {
    let state = storage.state
    let level = state[CrashState.Layout.level] &+ 1
    state[CrashState.Layout.level] = level
    platform.processor.barrier()
    let parameters = BugCheckParameters(parameter1, parameter2, parameter3, parameter4)
    if level == 1 {
      capture(code, parameters)
    } else {
      if state[CrashState.Layout.isDrawing] != 0 { state[CrashState.Layout.screenIsBroken] = 1 }
      state[CrashState.Layout.nestedCode] = code
      state.nestedParameters = parameters
      state[CrashState.Layout.nestedPhase] = state.phase.rawValue
    }
    let control = checkedContext?.control ?? CrashControl()
    if level <= 3 { showScreen(control, level: level) }
    switch level {
    case 1:
      enter(.callbacks)
      caller.callPlain()
      finishDump(control, withCallbacks: true)
    case 2:
      finishDump(control, withCallbacks: false)
    case 3:
      state.outcome = .faulted
      CrashText(platform: platform, storage: storage).end(result)
    default:
      break
    }
    enter(.end)
    if control.restartsAfterwards { platform.restart.restart() } else { platform.restart.halt() }
  }

  /// Notes where the crash path is, for the case that it faults.
  func enter(_ phase: CrashPhase) {
    storage.state.phase = phase
    platform.processor.barrier()
  }

  /// Saves everything before anything is changed, then stops the machine.
  private func capture(_ code: UInt32, _ parameters: BugCheckParameters) {
    let state = storage.state
    platform.processor.captureContext(into: storage.contextRecord.slice(0, 3000))
    platform.processor.captureSpecialRegisters(into: storage.specialRegisters.slice(0, 0x200))
    state[CrashState.Layout.bugCheckCode] = code
    state.parameters = parameters
    state[CrashState.Layout.irql] = UInt32(platform.processor.raiseToHighLevel())
    enter(.capture)
    state[CrashState.Layout.prcb] = platform.processor.prcb
    state[CrashState.Layout.systemTime] = platform.clock.systemTime
    state[CrashState.Layout.upTime] = platform.clock.upTime
    state[CrashState.Layout.silentProcessors] = UInt32(
      clamping: platform.processor.stopOtherProcessors(microseconds: 1_000_000))
  }

  private func showScreen(_ control: CrashControl, level: UInt32) {
    let state = storage.state
    if level == 1 { enter(.screen) }
    let text = CrashText(platform: platform, storage: storage)
    if state[CrashState.Layout.screenIsUp] == 0 {
      state[CrashState.Layout.screenIsUp] = 1
      platform.processor.barrier()
      text.begin(control.style)
      text.show("A problem has been detected. The system was stopped so that nothing else is damaged.")
      text.show("")
      text.name(state[CrashState.Layout.bugCheckCode])
      text.show("")
      text.show("Technical information:")
      text.show("")
      text.stop(state[CrashState.Layout.bugCheckCode], state.parameters)
      text.show("")
      if level == 1 { showDriver(text) }
    }
    guard level > 1 else { return }
    text.show("A second fault while the dump was made:")
    text.stop(state[CrashState.Layout.nestedCode], state.nestedParameters)
  }

  /// Names the driver in which a parameter lies.
  private func showDriver(_ text: CrashText<Platform>) {
    guard let kernel = checkedContext?.kernel else { return }
    let parameters = storage.state.parameters
    for index in stride(from: 3, through: 0, by: -1) where parameters[index] >> 47 == 0x1_FFFF {
      var modules = LoadedModules(
        head: kernel.psLoadedModuleList, reader: LiveKernelReader(memory: platform.memory),
        room: storage.line.slice(0xC00, 0x100))
      while let module = modules.next() {
        guard module.contains(parameters[index]) else { continue }
        text.driver(module, address: parameters[index], memory: platform.memory)
        return text.show("")
      }
    }
  }

  var caller: CallbackCaller<Platform> {
    let context = checkedContext
    return CallbackCaller(
      platform: platform, storage: storage, lists: context?.kernel.callbackLists ?? BugCheckCallbackLists(),
      budget: context?.control.callbackBudget ?? CrashControl().callbackBudget)
  }

  /// Writes the dump if there is one to be written, and says how it went.
  private func finishDump(_ control: CrashControl, withCallbacks: Bool) {
    let state = storage.state
    state.outcome = writeDump(control, withCallbacks: withCallbacks)
    CrashText(platform: platform, storage: storage).end(result)
  }

  private func writeDump(_ control: CrashControl, withCallbacks: Bool) -> DumpOutcome {
    guard let context = checkedContext else { return .contextDamaged }
    guard control.kind != .none else { return .disabled }
    guard context[DumpContext.Layout.isOpen] != 0 else { return .noDumpStack }
    var writer = DumpWriter(path: self, context: context, callbacks: withCallbacks ? caller : nil)
    do {
      return try writer.write()
    } catch {
      switch error {
      case .port(.timeout(let sector)), .port(.device(let sector, _, _)), .port(.badRequest(let sector)):
        storage.state[CrashState.Layout.failureDetail] = sector
      case .filter(let failure):
        storage.state[CrashState.Layout.failureDetail] = UInt64(failure.status)
        platform.filter.unload()
      case .port(.noDevice), .pageFileTooSmall, .unreadable, .contextDamaged: break
      }
      return error.outcome
    }
  }
}
