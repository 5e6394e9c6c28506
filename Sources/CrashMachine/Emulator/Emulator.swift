import Foundation

/// QEMU as a child process with one machine, driven by QMP over its standard input and output.
///
/// Not for use from several threads. The process ends with this value.
public struct Emulator: ~Copyable {
  private var process: ChildProcess
  private var channel: LineChannel
  private var serial: SerialLog
  private var events: [QMPEvent] = []

  /// The program that is started.
  public static var program: String { "qemu-system-x86_64" }

  /// Whether QEMU can be started at all.
  public static var isInstalled: Bool { ProgramSearch.path(of: program) != nil }

  private init(_ process: consuming ChildProcess, serialLog: String) {
    channel = LineChannel(reading: process.output)
    self.process = process
    serial = SerialLog(path: serialLog)
  }

  /// Starts the machine, which runs at once.
  public static func start(_ options: MachineOptions) throws(EmulatorError) -> Emulator {
    guard let path = ProgramSearch.path(of: program) else { throw .notInstalled(program: program) }
    // The file is ours from the start: an old one must not be taken for this machine's.
    _ = unsafe unlink(options.serialLog)
    var emulator = Emulator(try ChildProcess.start(path, options.arguments), serialLog: options.serialLog)
    try emulator.expectGreeting()
    try emulator.execute("qmp_capabilities")
    return emulator
  }

  private mutating func expectGreeting() throws(EmulatorError) {
    guard let message = try nextMessage(before: Deadline(seconds: 20), waitingFor: "QEMU's greeting") else {
      return
    }
    guard message == .greeting else { throw .unreadable(line: "\(message)") }
  }

  /// Carries out a command of QMP and waits for its end.
  /// - Parameters:
  ///   - command: Its name.
  ///   - arguments: Names and values; numbers as numbers.
  /// - Returns: What it returned: a text, or JSON.
  @discardableResult
  public mutating func execute(
    _ command: String, _ arguments: [String: any Encodable & Sendable] = [:], seconds: Double = 30
  ) throws(EmulatorError) -> String {
    var object: [String: Any] = ["execute": command]
    if !arguments.isEmpty { object["arguments"] = arguments }
    guard let line = try? JSONSerialization.data(withJSONObject: object) else {
      throw .refused(command: command, reason: "its arguments cannot be written as JSON")
    }
    guard process.write([UInt8](line) + [0x0A]) else { throw endedError() }
    let deadline = Deadline(seconds: seconds)
    while true {
      switch try nextMessage(before: deadline, waitingFor: "the end of \(command)") {
      case .result(let text): return text
      case .refusal(let reason): throw .refused(command: command, reason: reason)
      case .event(let event): events.append(event)
      case .greeting, nil: continue
      }
    }
  }

  /// Waits for an event of the machine, and hands on what it writes on its serial line meanwhile.
  /// - Parameters:
  ///   - name: The event's name.
  ///   - seconds: The longest wait.
  ///   - line: Takes each line of the serial line, and says what is to be done to the machine.
  public mutating func wait(
    for name: String, seconds: Double, line: (String) throws(EmulatorError) -> [MachineAction] = { _ in [] }
  ) throws(EmulatorError) -> QMPEvent {
    let deadline = Deadline(seconds: seconds)
    while true {
      try readSerial(line)
      if let index = events.firstIndex(where: { $0.name == name }) {
        let event = events[index]
        events.removeSubrange(...index)
        // What was written just before.
        try readSerial(line)
        return event
      }
      if case .event(let event) = try nextMessage(before: deadline, waitingFor: name, slice: 20) {
        events.append(event)
      }
    }
  }

  private mutating func readSerial(
    _ handle: (String) throws(EmulatorError) -> [MachineAction]
  ) throws(EmulatorError) {
    for line in serial.newLines() {
      for action in try handle(line) { try perform(action) }
    }
  }

  /// A picture of the screen, as PNG.
  public mutating func saveScreen(to path: String) throws(EmulatorError) {
    try execute("screendump", ["filename": path, "format": "png"])
  }

  /// Physical memory from address 0 on, byte by byte.
  public mutating func saveMemory(to path: String, byteCount: UInt64) throws(EmulatorError) {
    try execute("pmemsave", ["val": UInt64(0), "size": byteCount, "filename": path], seconds: 120)
  }

  /// Lets a machine that stopped at its reset go on: it is reset now, and further resets are carried out at once.
  ///
  /// The firmware itself resets the machine a second time on its way up; see ``stopAtNextReset()``.
  public mutating func reset() throws(EmulatorError) {
    try execute("set-action", ["reboot": "reset"])
    try execute("system_reset")
    // QEMU tells of a stop more than once: what is still waiting belongs to the time before.
    events.removeAll()
    try execute("cont")
  }

  /// Lets the next reset stop the machine, as it does from the start on.
  public mutating func stopAtNextReset() throws(EmulatorError) {
    try execute("set-action", ["reboot": "shutdown"])
  }

  /// Ends the machine at once, as if the power were cut.
  public mutating func cutPower() { process.end() }

  /// The next message; `nil` if the slice of time has passed without one.
  private mutating func nextMessage(
    before deadline: Deadline, waitingFor what: String, slice: Int32? = nil
  ) throws(EmulatorError) -> QMPMessage? {
    while true {
      let remaining = deadline.remainingMilliseconds
      guard remaining > 0 else { throw .timedOut(waitingFor: what, seconds: deadline.seconds) }
      if let line = channel.next(milliseconds: min(remaining, slice ?? remaining)) {
        guard let message = QMPMessage(line: line) else { throw .unreadable(line: String(line.prefix(200))) }
        return message
      }
      if channel.ended { throw endedError() }
      if slice != nil { return nil }
    }
  }

  private mutating func endedError() -> EmulatorError {
    let status = process.waitForEnd()
    let message = process.errorText().split(separator: "\n").joined(separator: "; ")
    return .ended(status: status, message: message)
  }
}
