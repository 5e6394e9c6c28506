import DumpFormat
import FileAllocationTable
import Testing

@Suite struct OperationTests {
  @Test func filesAreWrittenReadAndRemoved() throws {
    var volume = try makeVolume()
    let free = try volume.freeClusterCount()
    try volume.createDirectory(VolumePath("\\Windows"))
    try volume.createDirectory(VolumePath("Windows/System32"))
    let content = pattern(10_001, seed: 3)
    try volume.put("\\Windows\\System32\\a rather long name, as some drivers have.sys", content)
    #expect(try volume.content("WINDOWS/system32/A RATHER LONG NAME, as some drivers have.SYS") == content)
    #expect(try volume.content("\\windows\\system32\\ARATHE~1.SYS") == content)
    try volume.put("\\Windows\\System32\\ntoskrnl.exe", pattern(3, seed: 9))
    try volume.put("\\Windows\\System32\\Grün Жук.txt", [])
    let names = ["a rather long name, as some drivers have.sys", "ntoskrnl.exe", "Grün Жук.txt"]
    #expect(try volume.names("\\Windows\\System32") == names)
    #expect(try volume.exists(VolumePath("\\Windows\\System32\\GRÜN жуК.TXT")))
    #expect(throws: FileSystemError.directoryNotEmpty) {
      try volume.remove(VolumePath("\\Windows\\System32"))
    }
    for name in names { try withPath("\\Windows\\System32\\\(name)") { try volume.remove($0) } }
    try volume.remove(VolumePath("\\Windows\\System32"))
    try volume.remove(VolumePath("\\Windows"))
    // Every cluster has come back, and the count agrees with the table.
    #expect(try volume.freeClusterCount() == free)
    var again = try unsafe TestVolume(mounting: volume.device, access: .readOnly, scratch: makeScratch())
    let wasDirty = again.wasDirty
    #expect(wasDirty)
    #expect(try again.freeClusterCount() == free)
    #expect(try again.names("\\").isEmpty)
  }

  @Test func readingAndWritingAnywhereInAFile() throws {
    var volume = try makeVolume()
    var expected = pattern(5000, seed: 1)
    try volume.put("f.bin", expected)
    var file = try volume.open(VolumePath("f.bin"))
    for (offset, count) in [(0, 1), (511, 2), (512, 512), (100, 3000), (4990, 10), (4990, 900), (5890, 513)] {
      let bytes = pattern(count, seed: offset)
      try unsafe volume.write(&file, at: UInt64(offset), from: bytes.span.bytes)
      expected.replaceSubrange(offset..<min(offset + count, expected.count), with: bytes)
      for (start, length) in [(offset, count), (max(0, offset - 7), count + 7)] {
        var part = [UInt8](repeating: 0, count: length)
        var span = part.mutableSpan
        var raw = unsafe span.mutableBytes
        try volume.read(&file, at: UInt64(start), into: &raw)
        #expect(part == Array(expected[start..<(start + length)]))
      }
    }
    #expect(try volume.content("f.bin") == expected)
    #expect(throws: FileSystemError.outsideFile(offset: 7000, byteCount: 5000, fileSize: 6403)) {
      try unsafe volume.write(&file, at: 7000, from: pattern(5000, seed: 0).span.bytes)
    }
    #expect(throws: FileSystemError.fileTooLarge(byteCount: 1 << 32, limit: (1 << 32) - 1)) {
      try volume.extend(&file, to: 1 << 32)
    }
    for size in [6403, 5120, 5119, 512, 1, 0] {
      try volume.truncate(&file, to: UInt64(size))
      #expect(try volume.content("f.bin") == Array(expected[0..<size]))
    }
  }

  @Test func extentsFollowThePolicy() throws {
    var volume = try makeVolume()
    var extents = [FileExtent](repeating: FileExtent(firstSector: 0, sectorCount: 0), count: 8)
    let one = try volume.createFile(VolumePath("pagefile.sys"), size: 1 << 20, policy: .contiguous)
    var span = extents.mutableSpan
    #expect(try volume.extents(of: one, into: &span) == 1)
    #expect(span[0].sectorCount == 2048)
    let many = try volume.createFile(VolumePath("broken.sys"), size: 1_000_000, policy: .runs(5))
    #expect(try volume.extents(of: many, into: &span) == 5)
    var total: UInt64 = 0
    for index in 0..<5 {
      total += span[index].sectorCount
      if index > 0 {
        #expect(span[index].firstSector > span[index - 1].firstSector + span[index - 1].sectorCount)
      }
    }
    #expect(total == 1954)
    #expect(throws: FileSystemError.tooManyExtents(capacity: 2, needed: 5)) {
      var small = [FileExtent](repeating: FileExtent(firstSector: 0, sectorCount: 0), count: 2)
      var span = small.mutableSpan
      _ = try volume.extents(of: many, into: &span)
    }
    // What is in the sectors is what the file has.
    let content = pattern(1_000_000, seed: 77)
    var file = many
    try unsafe volume.write(&file, at: 0, from: content.span.bytes)
    #expect(volume.device.sectors[span[1].firstSector] == Array(content[(391 * 512)..<(392 * 512)]))
    let free = try volume.freeClusterCount()
    #expect(throws: FileSystemError.noSpace(neededClusters: free + 1, freeClusters: free)) {
      _ = try volume.createFile(VolumePath("x"), size: UInt64(free + 1) * 512)
    }
    #expect(throws: FileSystemError.noContiguousSpace(neededClusters: free)) {
      _ = try volume.createFile(VolumePath("x"), size: UInt64(free) * 512, policy: .contiguous)
    }
    _ = try volume.createFile(VolumePath("x"), size: UInt64(free) * 512)
    #expect(throws: FileSystemError.noSpace(neededClusters: 1, freeClusters: 0)) { try volume.put("y", [1]) }
    #expect(try volume.content("broken.sys") == content)
  }

  @Test func directoriesGrowAndAliasesDiffer() throws {
    var volume = try makeVolume()
    try volume.createDirectory(VolumePath("d"))
    let names = (0..<60).map { "a long name of a file, number \($0).data" }
    for name in names { try volume.put("d/\(name)", Array(name.utf8)) }
    #expect(try volume.names("d") == names)
    for name in names { #expect(try volume.content("D\\\(name)") == Array(name.utf8)) }
    #expect(try volume.content("d/ALONGN~4.DAT") == Array(names[3].utf8))
    for name in names.prefix(30) { try withPath("d/\(name)") { try volume.remove($0) } }
    for name in names.prefix(30) { try volume.put("d/\(name)", [7]) }
    #expect(Set(try volume.names("d")) == Set(names))
  }

  @Test func renamesWithinAndAcross() throws {
    var volume = try makeVolume()
    let content = pattern(3000, seed: 5)
    try volume.put("pagefile.sys", content)
    try volume.setAttributes(.hidden | .system, of: VolumePath("pagefile.sys"))
    try volume.put("other", [1, 2, 3])
    try volume.createDirectory(VolumePath("Windows"))
    let free = try volume.freeClusterCount()
    try volume.rename(VolumePath("pagefile.sys"), to: VolumePath("DUMP1a2b.tmp"))
    #expect(try volume.entry(at: VolumePath("DUMP1a2b.tmp"))?.attributes == FileAttributes.hidden | .system)
    #expect(throws: FileSystemError.alreadyExists) {
      try volume.rename(VolumePath("DUMP1a2b.tmp"), to: VolumePath("other"))
    }
    try volume.rename(VolumePath("DUMP1a2b.tmp"), to: VolumePath("Windows\\MEMORY.DMP"))
    #expect(try volume.names("\\") == ["other", "Windows"])
    #expect(try volume.content("windows\\memory.dmp") == content)
    try volume.rename(VolumePath("Windows\\MEMORY.DMP"), to: VolumePath("other"), replacing: true)
    #expect(try volume.content("OTHER") == content)
    #expect(try volume.names("Windows").isEmpty)
    #expect(try volume.freeClusterCount() == free + 1)
    try volume.createDirectory(VolumePath("a"))
    try volume.createDirectory(VolumePath("a/b"))
    #expect(throws: FileSystemError.movedIntoItself) {
      try volume.rename(VolumePath("a"), to: VolumePath("a/b/c"))
    }
    try volume.rename(VolumePath("a/b"), to: VolumePath("Windows/b"))
    #expect(throws: FileSystemError.movedIntoItself) {
      try volume.rename(VolumePath("Windows"), to: VolumePath("Windows/b/c"))
    }
    try volume.rename(VolumePath("other"), to: VolumePath("Other"))
    #expect(try volume.names("\\").sorted() == ["Other", "Windows", "a"])
  }
}
