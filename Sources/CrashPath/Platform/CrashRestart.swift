/// The ends of a bug check. On real machines none of these returns.
public protocol CrashRestart {
  /// Resets the machine.
  func restart()
  /// Stops the machine with the screen as it is.
  func halt()
  /// Switches the machine off; one that cannot halts.
  func powerOff()
}
