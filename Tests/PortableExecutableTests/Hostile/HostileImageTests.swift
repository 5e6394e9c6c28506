import DumpFormat
import PortableExecutable
import TestSupport
import Testing

/// No input may trap; nothing else is checked here.
@Suite struct HostileImageTests {
  @Test func everyPrefix() {
    let bytes = SyntheticImage().bytes
    for count in 0..<0x700 { Self.readEverything(Array(bytes[..<count])) }
  }

  @Test(arguments: 1...4)
  func mutationsOfASyntheticImage(_ seed: UInt64) {
    Self.mutate(SyntheticImage().bytes, seed: seed, rounds: 1500)
  }

  @Test(
    .enabled(if: Corpus.isThere, Corpus.absent), arguments: [Corpus.ksi, "pe/systeminformer/arm64/ksi.dll"])
  func mutationsOfADriver(_ name: String) throws {
    let bytes = try Corpus.bytes(name)
    Self.mutate(bytes, seed: 7, rounds: 300)
    for count in stride(from: 0, to: bytes.count, by: 211) { Self.readEverything(Array(bytes[..<count])) }
  }

  private static func mutate(_ bytes: [UInt8], seed: UInt64, rounds: Int) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next() -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33)
    }
    let telling: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF]
    for _ in 0..<rounds {
      var changed = bytes
      for _ in 0...(next() % 6) {
        // Headers and the tables behind them are where numbers are.
        let offset = next() % (next() % 2 == 0 ? 0x400 : changed.count)
        for index in offset..<min(changed.count, offset + 1 + next() % 4) where index > 1 {
          changed[index] =
            next() % 2 == 0 ? telling[next() % telling.count] : UInt8(truncatingIfNeeded: next())
        }
      }
      readEverything(changed)
    }
  }

  private static func readEverything(_ bytes: [UInt8]) {
    for layout in [ImageLayout.file, .mapped] {
      guard let image = try? ExecutableImage(BufferedImage(bytes, layout: layout)) else { continue }
      _ = try? image.computedCheckSum()
      if let table = try? image.exports() {
        for export in table.all().exports.prefix(4) {
          _ = try? table.export(named: export.name ?? "")
          if let rva = export.rva { _ = try? table.nearest(to: rva) }
        }
      }
      for entry in image.debugDirectory()?.entries ?? [] { _ = try? image.content(of: entry) }
      for entry in image.functionTable?.all().entries.prefix(4) ?? [] {
        _ = try? image.functionTable?.entry(containing: entry.begin)
        _ = try? image.functionTable?.resolved(entry)
      }
      _ = image.functionTableARM64?.all()
      _ = try? image.functionTableARM64?.entry(containing: .init(0x1000))
      _ = try? image.versionResource()
      _ = try? image.loadConfiguration()
      for section in image.sections.prefix(4) { _ = image.fileOffset(of: section.rva) }
    }
  }
}
