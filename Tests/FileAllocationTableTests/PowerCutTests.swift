import FileAllocationTable
import Foundation
import Testing

/// After every prefix of the sector writes of an operation the volume mounts and no other file is damaged.
@Suite struct PowerCutTests {
  enum Operation: String, CaseIterable {
    case create, createLong, createDirectory, append, extend, truncate, truncateToNothing, remove
    case renameInPlace, renameLong, renameAcross, replace, moveDirectory
  }

  static let content = pattern(9000, seed: 21)
  static let bystanders = ["before": pattern(2000, seed: 1), "d/inside a long name": pattern(700, seed: 2)]

  func prepare() throws -> TestVolume {
    var volume = try makeVolume()
    try volume.createDirectory(VolumePath("d"))
    try volume.createDirectory(VolumePath("e"))
    try volume.createDirectory(VolumePath("e/sub"))
    for (path, content) in Self.bystanders.sorted(by: { $0.key < $1.key }) { try volume.put(path, content) }
    try volume.put("pagefile.sys", Self.content)
    try volume.put("target", pattern(4000, seed: 4))
    for index in 0..<5 { try volume.put("filling name \(index)", [UInt8(index)]) }
    try volume.unmount()
    return volume
  }

  func perform(_ operation: Operation, _ volume: inout TestVolume) throws {
    switch operation {
    case .create: _ = try volume.createFile(VolumePath("new.bin"), size: 600_000, policy: .runs(3))
    case .createLong:
      try volume.put("a new file with a name that needs many entries, so that it spans sectors", [1])
    case .createDirectory: try volume.createDirectory(VolumePath("d/another directory"))
    case .append:
      var file = try volume.open(VolumePath("pagefile.sys"))
      try unsafe volume.append(&file, from: pattern(3000, seed: 8).span.bytes)
    case .extend:
      var file = try volume.open(VolumePath("pagefile.sys"))
      try volume.extend(&file, to: 700_000)
    case .truncate:
      var file = try volume.open(VolumePath("pagefile.sys"))
      try volume.truncate(&file, to: 1500)
    case .truncateToNothing:
      var file = try volume.open(VolumePath("pagefile.sys"))
      try volume.truncate(&file, to: 0)
    case .remove: try volume.remove(VolumePath("pagefile.sys"))
    case .renameInPlace: try volume.rename(VolumePath("pagefile.sys"), to: VolumePath("DUMP0001.tmp"))
    case .renameLong: try volume.rename(VolumePath("pagefile.sys"), to: VolumePath("a longer name.tmp"))
    case .renameAcross: try volume.rename(VolumePath("pagefile.sys"), to: VolumePath("d/MEMORY.DMP"))
    case .replace: try volume.rename(VolumePath("pagefile.sys"), to: VolumePath("target"), replacing: true)
    case .moveDirectory: try volume.rename(VolumePath("e/sub"), to: VolumePath("d/a moved directory"))
    }
  }

  @Test(arguments: Operation.allCases)
  func anyPrefixOfTheWrites(_ operation: Operation) throws {
    var volume = try prepare()
    let before = volume.device
    volume.device.log = []
    try perform(operation, &volume)
    let log = volume.device.log
    #expect(log.count > 1)
    var disk = before
    for cut in 0...log.count {
      if cut > 0 { disk.sectors[log[cut - 1].sector] = log[cut - 1].bytes }
      try check(disk, operation, cut: cut)
      if cut == log.count / 2 || cut == log.count - 1 { try checkWithOtherTool(disk, operation, cut: cut) }
    }
  }

  /// Mounts the disk, reads everything, and finishes a rename.
  private func check(_ disk: SparseDisk, _ operation: Operation, cut: Int) throws {
    var volume = try unsafe TestVolume(mounting: disk, access: .readWrite, scratch: makeScratch())
    for (path, content) in Self.bystanders { #expect(try volume.content(path) == content, "cut at \(cut)") }
    for index in 0..<5 { #expect(try volume.content("filling name \(index)") == [UInt8(index)]) }
    let paths = ["pagefile.sys", "DUMP0001.tmp", "a longer name.tmp", "d/MEMORY.DMP", "target"]
    let whole = try paths.filter { path in
      try withPath(path) { try volume.exists($0) } && volume.content(path) == Self.content
    }
    switch operation {
    case .renameInPlace, .renameLong, .renameAcross, .replace:
      // The file is there under one of its names at any time, or under both.
      #expect(!whole.isEmpty, "cut at \(cut): the file is gone")
      if try volume.exists(VolumePath("pagefile.sys")) { try perform(operation, &volume) }
      #expect(try !volume.exists(VolumePath("pagefile.sys")))
    case .truncate, .append, .extend:
      let now = try volume.content("pagefile.sys")
      let kept = min(now.count, operation == .truncate ? 1500 : 9000)
      #expect(Array(now[0..<kept]) == Array(Self.content[0..<kept]))
    case .moveDirectory:
      let old = try volume.exists(VolumePath("e/sub"))
      #expect(try old || volume.exists(VolumePath("d/a moved directory")))
      if old { try perform(operation, &volume) }
      #expect(try volume.names("d/a moved directory").isEmpty)
    default: break
    }
    // Work goes on: new files harm no other.
    guard cut % 4 == 1 else { return }
    try volume.put("after the cut", pattern(20_000, seed: 99))
    for (path, content) in Self.bystanders { #expect(try volume.content(path) == content, "cut at \(cut)") }
    #expect(try volume.content("after the cut") == pattern(20_000, seed: 99))
  }

  /// `fsck.vfat -n` may report lost clusters, differing tables, wrong sums and too long chains: no damage.
  private func checkWithOtherTool(_ disk: SparseDisk, _ operation: Operation, cut: Int) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("disk.img")
    try disk.write(to: file)
    guard let result = try run("fsck.vfat", ["-n", "-v", file.path]) else {
      print("no fsck.vfat: power cuts are checked with our reader alone")
      return
    }
    #expect(
      !result.output.contains("Contains a free cluster"), "\(operation) cut at \(cut): \(result.output)")
    #expect(!result.output.contains("Contains a bad cluster"), "\(operation) cut at \(cut): \(result.output)")
    #expect(!result.output.contains("Bad "), "\(operation) cut at \(cut): \(result.output)")
    let isRename =
      operation.rawValue.hasPrefix("rename") || operation == .replace || operation == .moveDirectory
    #expect(
      isRename || !result.output.contains("share clusters"), "\(operation) cut at \(cut): \(result.output)")
  }
}
