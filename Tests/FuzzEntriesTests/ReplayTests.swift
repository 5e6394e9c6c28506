import DumpSynthesis
import Foundation
import FuzzEntries
import Testing

/// What fuzzers have found must not trap again: the files of `Fuzzing/Crashers`, a folder for each entry.
@Suite struct ReplayTests {
  /// An input and the entry that it is for.
  struct Finding: CustomTestStringConvertible {
    let entry: FuzzEntry
    let file: URL
    var testDescription: String { "\(entry.rawValue)/\(file.lastPathComponent)" }
  }

  static let findings: [Finding] = FuzzEntry.allCases.flatMap { entry -> [Finding] in
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
    let folder = root.appendingPathComponent("Fuzzing/Crashers/\(entry.rawValue)")
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }.map { Finding(entry: entry, file: $0) }
  }

  @Test(arguments: findings)
  func isReplayed(_ finding: Finding) throws {
    finding.entry.run(Array(try Data(contentsOf: finding.file)))
  }

  @Test(arguments: FuzzEntry.allCases)
  func everyEntryTakesAnything(_ entry: FuzzEntry) {
    entry.run([])
    entry.run(Array(UInt8.min...UInt8.max))
    entry.run([UInt8](repeating: 0, count: 4096))
    entry.run([UInt8](repeating: .max, count: 4096))
    entry.run(DemoDump.make().bytes)
  }

  /// Quick fuzzing of user minidumps: changed numbers and cuts in sound ones, the same in every run.
  @Test(arguments: [SyntheticArchitecture.x64, .x86, .arm64])
  func userDumpsAreTakenWithAnyDamage(_ architecture: SyntheticArchitecture) {
    let writer = UserDumpWriter(.sample(architecture))
    let sound = writer.write()
    let starts = writer.places().values.map(\.lowerBound).sorted()
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let edges: [UInt32] = [0, 1, 0xFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFC, .max]
    for _ in 0..<400 {
      var bytes = sound
      for _ in 0...next(4) {
        // Half of the changes go to the beginnings of streams and to the directory.
        let place = next(2) == 0 ? starts[next(starts.count)] + 4 * next(16) : 32 + 4 * next(120)
        let value = next(3) == 0 ? UInt32(next(bytes.count)) : edges[next(edges.count)]
        for index in 0..<4 where place + index < bytes.count {
          bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt32(8 * index))
        }
      }
      if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
      FuzzEntry.userDump.run(bytes)
    }
  }

  /// Quick fuzzing of the user half of a kernel dump: changed words in its environment block, its list of modules, its
  /// names, its images and its stack, the same in every run.
  @Test func userModesAreTakenWithAnyDamage() throws {
    let made = SystemCallScene()
    let facts = made.scene.facts
    let user = try #require(made.scene.options.userMode)
    let written = KernelDumpWriter(scene: made.scene).write(.complete)
    let starts =
      [
        user.environmentBlock, try #require(facts.loaderData), facts.currentProcess.address + 0x540,
        made.frames[4].stackPointer, made.frames[6].stackPointer, user.modules[0].base + 0x80,
        user.modules[0].base + 0x4000, user.modules[1].base + 0x10_0C00,
      ] + facts.userModuleEntries + facts.userModuleEntries.map { $0 - 0x40 }
    let offsets = try starts.map { address in
      let physical = try #require(made.scene.memory.physicalAddress(of: address))
      return try #require(written.facts.fileOffset(ofPage: physical >> 12)) + Int(physical & 0xFFF)
    }
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let edges: [UInt64] =
      [0, 1, .max, 1 << 63, 0xFFFF, 0x202E_061B_000D_000A, made.scene.kernel.base] + starts
    for _ in 0..<150 {
      var bytes = written.bytes
      for _ in 0...next(4) {
        let place = offsets[next(offsets.count)] + 4 * next(32)
        let value = edges[next(edges.count)]
        for index in 0..<8 where place + index < bytes.count {
          bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
        }
      }
      FuzzEntry.kernelDump.run(bytes)
    }
  }

  @Test(arguments: [0, 7, 8, 0x60, 0x1FFF, 0x2000, 0x3000])
  func aDumpIsTakenWhereverItIsCut(_ count: Int) {
    FuzzEntry.kernelDump.run(Array(DemoDump.make().bytes.prefix(count)))
  }
}
