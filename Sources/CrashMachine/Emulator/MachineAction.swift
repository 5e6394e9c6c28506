/// What is done to the machine from outside, as a hand at its keyboard would.
public enum MachineAction: Equatable, Sendable {
  /// The button for a non-maskable interrupt.
  case interrupt
  /// The next reset stops the machine, so that it can be looked at.
  case stopAtNextReset
  /// The power is cut.
  case cutPower
  /// Keys pressed together, by QEMU's names: `ctrl_r`, `scroll_lock`.
  case keys([String])
}

extension Emulator {
  /// Does it.
  public mutating func perform(_ action: MachineAction) throws(EmulatorError) {
    switch action {
    case .interrupt: try execute("inject-nmi")
    case .cutPower: cutPower()
    case .stopAtNextReset: try stopAtNextReset()
    case .keys(let names):
      // QMP takes a list of objects here; the monitor's command takes the names as they are.
      let command = "sendkey " + names.joined(separator: "-")
      try execute("human-monitor-command", ["command-line": command])
    }
  }
}
