import FileAllocationTable
import Testing

/// Damaged volumes: no trap, no hang.
@Suite struct MutationTests {
  @Test func damageAnywhereIsTaken() throws {
    var volume = try makeVolume()
    try volume.createDirectory(VolumePath("d"))
    for index in 0..<12 { try volume.put("d/a long name \(index)", pattern(2000, seed: index)) }
    try volume.put("file.bin", pattern(9000, seed: 3))
    try volume.unmount()
    let sound = volume.device
    let places = Array(sound.sectors.keys).sorted()
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let edges: [UInt8] = [0, 1, 2, 0x0F, 0x7F, 0x80, 0xE5, 0xF8, 0xFF]
    var mounted = 0
    for _ in 0..<300 {
      var disk = sound
      for _ in 0...next(6) {
        // Half of the changes go to the boot sector and to the beginnings of the tables.
        let sector = next(2) == 0 ? places[next(min(3, places.count))] : places[next(places.count)]
        disk.sectors[sector]?[next(2) == 0 ? next(96) : next(512)] = edges[next(edges.count)]
      }
      guard var volume = try? unsafe TestVolume(mounting: disk, access: .readWrite, scratch: makeScratch())
      else {
        continue
      }
      mounted += 1
      for path in ["", "d"] {
        for name in (try? volume.names(path)) ?? [] {
          guard var file = try? withPath("\(path)/\(name)", { try volume.open($0) }) else { continue }
          if file.size < 1 << 20 { _ = try? volume.content("\(path)/\(name)") }
          _ = try? volume.truncate(&file, to: UInt64(file.size / 3))
          _ = try? withPath("\(path)/\(name)") {
            try volume.rename($0, to: VolumePath("d/other"), replacing: true)
          }
        }
      }
      _ = try? volume.put("new file with a name", pattern(3000, seed: 0))
      _ = try? volume.unmount(markClean: true)
    }
    #expect(mounted > 50)
  }
}
