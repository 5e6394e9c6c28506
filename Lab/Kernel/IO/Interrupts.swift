import NT

private struct ConnectedLine {
  var routine: PKSERVICE_ROUTINE?
  var context: UnsafeMutableRawPointer?
}

nonisolated(unsafe) private var lines = InlineArray<4, ConnectedLine>(repeating: ConnectedLine())
nonisolated(unsafe) private var lineCount = 0

/// Connects a line of the interrupt controller to a service routine of a driver.
@c(IoConnectInterrupt) public func IoConnectInterrupt(
  _ line: UInt32, _ routine: PKSERVICE_ROUTINE?, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  guard lineCount < 4 else { return Int32(bitPattern: 0xC000_009A) }
  lines[lineCount] = ConnectedLine(routine: routine, context: context)
  InputOutputAPIC.route(line: line, to: 0x50 + UInt32(lineCount))
  lineCount += 1
  return 0
}

@inline(never) @c(KiInterruptDispatch) public func KiInterruptDispatch(
  _ frame: UnsafeMutablePointer<KTRAP_FRAME>, _ vector: UInt32
) {
  LocalAPIC.endOfInterrupt()
  let line = lines[Int(vector - 0x50)]
  _ = line.routine?(nil, line.context)
}

@inline(never) @c(KiReportUnexpectedInterrupt) public func KiReportUnexpectedInterrupt(
  _ frame: UnsafeMutablePointer<KTRAP_FRAME>, _ vector: UInt32
) {
  LocalAPIC.endOfInterrupt()
  Log.line("bluebox: unexpected interrupt").end()
}
