import FileAllocationTable
import Foundation
import Testing

/// Volumes of other tools are read, and other tools read ours: `dosfstools` and `mtools`.
@Suite struct OtherToolTests {
  @Test func oursIsSoundAndReadByOthers() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var volume = try makeVolume()
    let content = pattern(100_000, seed: 6)
    try volume.createDirectory(VolumePath("Windows"))
    try volume.createDirectory(VolumePath("Windows/Minidump"))
    try volume.put("Windows/Minidump/112026-7781-01.dmp", content)
    try volume.put("pagefile.sys", [])
    _ = try volume.createFile(VolumePath("swapfile.sys"), size: 300_000, policy: .runs(4))
    for index in 0..<40 { try volume.put("Windows/a name that needs several entries \(index).txt", [65]) }
    for index in 0..<20 {
      try withPath("Windows/a name that needs several entries \(index).txt") { try volume.remove($0) }
    }
    try volume.rename(VolumePath("swapfile.sys"), to: VolumePath("Windows/Memory dump of the last crash.dmp"))
    try volume.rename(VolumePath("Windows/Minidump"), to: VolumePath("Minidump"))
    try volume.unmount()
    let file = folder.appendingPathComponent("disk.img")
    try volume.device.write(to: file)
    guard let check = try run("fsck.vfat", ["-n", "-v", file.path]) else {
      print("no fsck.vfat: nothing compared")
      return
    }
    #expect(check.status == 0, "\(check.output)")
    guard let list = try run("mdir", ["-i", file.path, "-b", "-/", "::/"]) else {
      print("no mtools: nothing compared")
      return
    }
    #expect(list.output.contains("::/Minidump/112026-7781-01.dmp"), "\(list.output)")
    #expect(list.output.contains("::/Windows/Memory dump of the last crash.dmp"), "\(list.output)")
    #expect(list.output.contains("::/pagefile.sys"), "\(list.output)")
    let copy = folder.appendingPathComponent("copy")
    let result = try run("mcopy", ["-i", file.path, "::/Minidump/112026-7781-01.dmp", copy.path])
    #expect(result?.status == 0, "\(result?.output ?? "")")
    #expect(try Array(Data(contentsOf: copy)) == content)
  }

  @Test func othersIsReadAndChanged() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("disk.img")
    guard try run("mkfs.vfat", ["-F", "32", "-s", "2", "-C", file.path, "70000"])?.status == 0 else {
      print("no mkfs.vfat: nothing compared")
      return
    }
    let source = folder.appendingPathComponent("A file with a long name.bin")
    let content = pattern(50_000, seed: 12)
    try Data(content).write(to: source)
    guard let made = try run("mmd", ["-i", file.path, "::/Windows"]) else {
      print("no mtools: nothing compared")
      return
    }
    #expect(made.status == 0, "\(made.output)")
    for target in ["::/Windows/", "::/PLAIN.BIN", "::/plain.txt"] {
      #expect(try run("mcopy", ["-i", file.path, source.path, target])?.status == 0)
    }
    var volume = try unsafe TestVolume(
      mounting: SparseDisk(file: file), access: .readWrite, scratch: makeScratch())
    #expect(try Set(volume.names("\\")) == ["Windows", "PLAIN.BIN", "plain.txt"])
    #expect(try volume.content("windows\\a FILE with a long NAME.bin") == content)
    #expect(try volume.content("plain.txt") == content)
    try volume.put("windows/Another.sys", content)
    try volume.remove(VolumePath("PLAIN.BIN"))
    try volume.unmount()
    try FileManager.default.removeItem(at: file)
    try volume.device.write(to: file)
    let check = try run("fsck.vfat", ["-n", "-v", file.path])
    #expect(check?.status == 0, "\(check?.output ?? "")")
  }

  @Test func aLargeVolumeWithPartitionsIsMadeWithFewWrites() throws {
    var disk = SparseDisk(sectorCount: 2 << 20)
    var table = PartitionTable(diskSignature: 0xCAFE_F00D)
    table[0] = Partition(
      type: .fat32, range: SectorRange(firstSector: 2048, sectorCount: (2 << 20) - 2048), isActive: true)
    let scratch = unsafe makeScratch()
    try unsafe table.write(to: &disk, scratch: scratch)
    #expect(try unsafe PartitionTable(reading: &disk, scratch: scratch) == table)
    let options = FormatOptions(volumeID: 1, deviceIsZero: true)
    try unsafe TestVolume.format(&disk, in: table[0].range, options: options, scratch: scratch)
    #expect(disk.sectors.count < 12)
    var volume = try unsafe TestVolume(
      mounting: disk, in: table.firstFAT32?.range, access: .readWrite, scratch: scratch)
    let size = volume.clusterByteCount
    #expect(size == 4096)
    let content = pattern(1 << 20, seed: 2)
    try volume.put("file", content)
    volume.device.transfers = 0
    #expect(try volume.content("file") == content)
    // The file lies in one run: one transfer for the data, a few for the directory and the table.
    let transfers = volume.device.transfers
    #expect(transfers <= 4)
    try volume.unmount()
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("disk.img")
    try volume.device.write(to: file)
    if let list = try run("mdir", ["-i", "\(file.path)@@1M", "-b", "::/"]) {
      #expect(list.output.contains("::/file"), "\(list.output)")
    }
  }
}
