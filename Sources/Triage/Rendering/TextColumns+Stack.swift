extension TextColumns {
  /// Lines for frames: number, stack pointer, how it was found, where it executes, the source line.
  ///
  /// - Parameter limit: frames that are shown; the JSON form has all of them.
  mutating func text(frames: [FrameReport], limit: Int = 256) {
    for frame in frames.prefix(limit) {
      for name in frame.inlined {
        line("\(String(repeating: " ", count: 24))inlined          \(escapedForDisplay(name))", indent: 41)
      }
      let source = frame.line.map { " [\($0)]" } ?? ""
      line(
        "  \(padded(String(frame.index), 3)) \(frame.stackPointer)  \(padded(frame.trust, 15)) "
          + escapedForDisplay(frame.place + source),
        indent: 41)
    }
    if frames.count > limit { line("  and \(frames.count - limit) more") }
  }
}
