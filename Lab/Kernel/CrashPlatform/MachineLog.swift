import CrashPath
import DumpFormat
import NT

/// The system log: `\Windows\System32\winevt\events.log`, a line an event, with what `Event Viewer` would show.
///
///     1001 code=0x00000050 parameters=0x…,0x…,0x…,0x… time=FILETIME path=C:\Windows\MEMORY.DMP
struct MachineLog: RecoveryLog {
  nonisolated(unsafe) private static var line = InlineArray<1024, UInt8>(repeating: 0)
  nonisolated(unsafe) private static var count = 0

  func append(_ event: RecoveryEvent, path: Span<UInt16>) {
    Self.count = 0
    put(decimal: UInt64(event.identifier.rawValue))
    if let code = event.bugCheckCode {
      put(" code=0x")
      put(hexadecimal: UInt64(code), digits: 8)
      put(" parameters=0x")
      put(hexadecimal: event.parameters.first, digits: 16)
      put(",0x")
      put(hexadecimal: event.parameters.second, digits: 16)
      put(",0x")
      put(hexadecimal: event.parameters.third, digits: 16)
      put(",0x")
      put(hexadecimal: event.parameters.fourth, digits: 16)
    }
    put(" time=")
    put(decimal: event.systemTime?.rawValue ?? 0)
    put(" path=")
    for index in path.indices { put(path[index] < 0x7F ? UInt8(truncatingIfNeeded: path[index]) : 0x3F) }
    put(10)
    let bytes = StorageBytes(start: location(of: &Self.line).raw, byteCount: Self.count)
    Log.line("bluebox: event ").end(with: Self.line.span.extracting(0..<(Self.count - 1)))
    MachineVolume.appendOnce(
      bytes, to: "\\Windows\\System32\\winevt\\events.log", in: "\\Windows\\System32\\winevt")
  }

  private func put(_ byte: UInt8) {
    guard Self.count < 1024 else { return }
    Self.line[Self.count] = byte
    Self.count += 1
  }

  private func put(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { put(text.utf8Start[index]) }
  }

  private func put(hexadecimal value: UInt64, digits: UInt64) {
    var shift = digits * 4
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: value >> shift) & 15
      put(digit < 10 ? 48 + digit : 87 + digit)
    }
  }

  private func put(decimal value: UInt64) {
    var divisor: UInt64 = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      put(48 + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }
}
