import DumpFile
import DumpSynthesis
import TestSupport
import Testing

/// Seeded damage to the places that decide how a dump is read. A trap here ends the test process.
@Suite struct MutationTests {
  @Test(arguments: Robustness.subjects)
  func headers(_ subject: Robustness.Subject) {
    let written = subject.dump
    let header = written.facts.header.architecture.headerSize
    let places = Robustness.borders(written).filter { $0 < written.bytes.count - 0x90 }
    var numbers = SeededNumbers(seed: 0xD0)
    let values: [UInt64] = [0, 1, 0x7F, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, .max, .max >> 1, .max - 0xFFF]
    for _ in 0..<250 {
      var bytes = written.bytes
      for _ in 0...Int(numbers.next() % 3) {
        // Half of the damage goes to the header of the body, the rest to where records begin.
        let place =
          numbers.next() & 1 == 0
          ? header + Int(numbers.next() % 0x90) : places[Int(numbers.next() % UInt64(places.count))]
        let offset = min(place + Int(numbers.next() % 0x40), bytes.count - 8)
        let value =
          numbers.next() & 1 == 0 ? numbers.next() : values[Int(numbers.next() % UInt64(values.count))]
        switch numbers.next() % 3 {
        case 0: bytes = bytes.patched(offset, UInt8(truncatingIfNeeded: value))
        case 1: bytes = bytes.patched(offset & ~3, UInt32(truncatingIfNeeded: value))
        default: bytes = bytes.patched(offset & ~7, value)
        }
      }
      if let dump = try? open(bytes) { Robustness.exercise(dump) }
    }
  }

  /// Every field of the header of a bitmap, of old summaries and of tables of ranges, at its limits.
  @Test(arguments: Robustness.subjects.filter { $0.kind.hasPhysicalMemory && $0.kind != .complete })
  func bodyHeaderAtItsLimits(_ subject: Robustness.Subject) {
    let written = subject.dump
    let header = written.facts.header.architecture.headerSize
    for offset in stride(from: header, to: header + 0x60, by: 4) {
      for value in [0, 1, 0xFFF, .max, .max >> 1, .max - 4, 1 << 62, 1 << 52] as [UInt64] {
        for bytes in [
          written.bytes.patched(offset, value),
          written.bytes.patched(offset, UInt32(truncatingIfNeeded: value)),
        ] {
          if let dump = try? open(bytes) { Robustness.exercise(dump) }
        }
      }
    }
  }
}
