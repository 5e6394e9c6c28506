/// The screen while the machine goes down, drawn by the kernel itself.
///
/// A line is a run of ASCII bytes without an end mark; one that is longer than the screen is wide may be wrapped. A kernel
/// without a screen may send the lines to a serial port.
public protocol CrashScreen {
  /// Takes the screen over and fills it from edge to edge with the style's colour. Later lines begin at the top.
  func begin(_ style: CrashScreenStyle)
  /// Shows a line below the last one.
  func show(line: Span<UInt8>)
  /// Shows a line in the place of the last one: a counter that moves.
  func replace(line: Span<UInt8>)
  /// How much of the dump is written, 0 to 100; for styles that draw it. The classic style needs nothing here: the
  /// counter also comes as a line.
  func progress(percent: Int)
}

/// What the screen of a bug check looks like.
public enum CrashScreenStyle: UInt8, Equatable, Sendable {
  /// Blue, with `*** STOP:` and the parameters.
  case classic = 0
  /// Blue with a face and a code for telephones.
  case modern = 1
}
