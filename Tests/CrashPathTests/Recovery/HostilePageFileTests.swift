import CrashPath
import DumpFormat
import Testing

/// Page files with a dump in which bytes were changed, with a checksum that fits: recovery and carving read them without
/// trapping, hanging or writing anything but what belongs to a dump.
struct HostilePageFileTests {
  @Test(arguments: 1...60) func mutated(_ seed: UInt64) {
    var random = SimulatedRandom(seed: seed)
    let kinds = [CrashedPageFile.complete, .kernel, .triage]
    let file = kinds[Int(seed) % 3]
    var bytes = file.pageFile
    let report = report(file.dump)
    for _ in 0..<(1 + random.next() % 24) {
      // Half of the changes hit the headers, the others any place: page tables, lists, tags.
      let limit = random.next() & 1 == 0 ? 0x2100 : UInt64(file.dump.count)
      let place = Int(random.next() % limit)
      switch random.next() % 4 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes[place] ^= 1 << UInt8(random.next() % 8)
      default:
        let start = place & ~7
        let values: [UInt64] = [
          0, .max, 0x7FFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_F800, 0x8000_0000, random.next(),
        ]
        bytes.replaceSubrange(start..<start + 8, with: littleEndian(values[Int(random.next() % 6)]))
      }
    }
    bytes.replaceSubrange(0..<8, with: Array("PAGEDU64".utf8))
    bytes.replaceSubrange(report + 0x10..<report + 0x18, with: littleEndian(fnv(bytes[..<0x2000])))
    let volumes = SimulatedVolumes()
    volumes[#"C:\pagefile.sys"#] = bytes
    _ = recover(volumes)
    for path in volumes.files.keys {
      #expect(path.hasSuffix(".sys") || path.lowercased().hasSuffix(".dmp"), "left over: \(path)")
    }
  }

  private func report(_ bytes: [UInt8]) -> Int {
    let tag = Array("CrPR".utf8)
    return required((0..<bytes.count - 4).last { Array(bytes[$0..<$0 + 4]) == tag })
  }

  /// FNV-1a, 64 bits, written anew.
  private func fnv(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}
