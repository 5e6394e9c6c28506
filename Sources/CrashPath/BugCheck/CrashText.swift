import DumpFormat

/// The lines of the screen of a bug check.
struct CrashText<Platform: CrashPlatform> {
  let platform: Platform
  let storage: CrashPathStorage

  private var line: LineWriter { LineWriter(storage.line.slice(0, 0x400)) }

  /// Draws unless drawing has faulted before.
  private func guarded(_ draw: () -> Void) {
    let state = storage.state
    guard state[CrashState.Layout.screenIsBroken] == 0 else { return }
    state[CrashState.Layout.isDrawing] = 1
    platform.processor.barrier()
    draw()
    state[CrashState.Layout.isDrawing] = 0
    platform.processor.barrier()
  }

  private func draw(_ line: borrowing LineWriter, replacing: Bool = false) {
    let bytes = storage.line.slice(0, line.count)
    guarded {
      let pointer = unsafe UnsafePointer<UInt8>(bytes.start.assumingMemoryBound(to: UInt8.self))
      let span = unsafe Span(_unsafeStart: pointer, count: bytes.byteCount)
      if replacing { platform.screen.replace(line: span) } else { platform.screen.show(line: span) }
    }
  }

  /// Fills the screen with the style's colour.
  func begin(_ style: CrashScreenStyle) { guarded { platform.screen.begin(style) } }

  func show(_ text: StaticString) {
    var line = line
    line.append(text)
    draw(line)
  }

  /// `*** STOP: 0x000000D1 (0x…,0x…,0x…,0x…)`.
  func stop(_ code: UInt32, _ parameters: BugCheckParameters) {
    var line = line
    line.append("*** STOP: 0x")
    line.append(hex: UInt64(code), digits: 8)
    for index in 0..<4 {
      line.append(index == 0 ? " (0x" : ",0x")
      line.append(hex: parameters[index], digits: 16)
    }
    line.append(0x29)
    draw(line)
  }

  /// The name of the code and what it means.
  func name(_ code: UInt32) {
    guard let name = BugCheckName(code: code) else { return }
    show(name.name)
    show("")
    show(name.meaning)
  }

  /// The driver in which an address lies: `***  myfault.sys - Address FFFF… base at FFFF…, DateStamp 5f3759df`.
  func driver(_ module: LoadedModule, address: UInt64, memory: some CrashMemory) {
    var line = line
    line.append("***  ")
    let name = storage.line.slice(0x400, min(module.baseNameByteCount, 0x100))
    if memory.read(module.baseName, into: name) { line.append(utf16: name) }
    line.append(" - Address ")
    line.append(hex: address, digits: 16)
    line.append(" base at ")
    line.append(hex: module.base.rawValue, digits: 16)
    line.append(", DateStamp ")
    line.append(hex: UInt64(module.timeDateStamp), digits: 8, upperCase: false)
    draw(line)
  }

  /// The counter of the dump, in the place of the last line.
  func progress(_ percent: UInt32) {
    var line = line
    line.append("Dumping physical memory to disk:  ")
    line.append(decimal: UInt64(percent))
    draw(line, replacing: true)
    guarded { platform.screen.progress(percent: Int(percent)) }
  }

  /// How the dump ended.
  func end(_ result: BugCheckResult) {
    switch result.outcome {
    case .written, .writtenShorter:
      if result.outcome == .writtenShorter {
        show("The page file is too small: a shorter kind of dump was written.")
      }
      show("Physical memory dump complete.")
      throughput(result)
    case .notTried, .disabled: show("No dump is written: the settings ask for none.")
    case .noDumpStack: show("No dump is written: there is no page file for it.")
    case .contextDamaged: show("No dump is written: the dump context is damaged. The disk was not touched.")
    case .pageFileTooSmall: show("No dump is written: the page file is too small.")
    case .writeFailed: failure("Physical memory dump failed: the disk returned an error, sector ")
    case .filterFailed: failure("Physical memory dump failed: a dump filter returned an error, status ")
    case .unreadable: show("Physical memory dump failed: memory cannot be read.")
    case .faulted: show("No dump is written: writing it failed twice.")
    }
  }

  private func failure(_ text: StaticString) {
    var line = line
    line.append(text)
    line.append(decimal: storage.state[CrashState.Layout.failureDetail])
    draw(line)
  }

  private func throughput(_ result: BugCheckResult) {
    guard result.throughput > 0 else { return }
    var line = line
    line.append(decimal: result.writtenByteCount >> 10)
    line.append(" KB written, ")
    line.append(decimal: result.throughput >> 10)
    line.append(" KB/s.")
    draw(line)
  }
}
