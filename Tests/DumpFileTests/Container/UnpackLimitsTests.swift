import DumpFile
import Testing

@Suite struct UnpackLimitsTests {
  @Test func theStatedBound() {
    let limits = UnpackLimits.standard
    #expect(limits.byteCount(forContainerOf: 0) == 1 << 30)
    #expect(limits.byteCount(forContainerOf: 1 << 20) == 1 << 30)
    #expect(limits.byteCount(forContainerOf: 2_000_000) == 2_000_000_000)
    #expect(limits.byteCount(forContainerOf: 1 << 30) == 64 << 30)
    #expect(limits.byteCount(forContainerOf: .max) == 64 << 30)
  }

  @Test(arguments: ContainerTests.samples)
  func aWantedEntryIsCutAtTheLimit(_ sample: ContainerTests.Sample) throws {
    let file = MappedFile(bytes: sample.bytes, name: "box")
    let limits = UnpackLimits(minimumByteCount: 100, expansionFactor: 0)
    let container = try Container.unpack(file, limits: limits, accept: isDump)
    let entry = try #require(container.entries.first)
    #expect(entry.isTruncated)
    guard case .tooLarge(_, _, _, limit: 100) = entry.problem else {
      Issue.record("unexpected \(String(describing: entry.problem))")
      return
    }
    // The 6 bytes of `readme.txt` count, where the entry is passed over first.
    #expect(entry.file.count == 100 || entry.file.count == 94)
    #expect(isDumpPrefix(entry.file, count: entry.file.count))
  }

  @Test(arguments: ContainerTests.samples)
  func passedOverEntriesCountToo(_ sample: ContainerTests.Sample) {
    let limits = UnpackLimits(minimumByteCount: 1000, expansionFactor: 0)
    let error = #expect(throws: ContainerError.self) {
      try Container.unpack(MappedFile(bytes: sample.bytes), limits: limits) { _ in false }
    }
    guard case .tooLarge(_, _, _, limit: 1000) = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
  }

  @Test func entriesAreCounted() throws {
    let file = MappedFile(bytes: SampleContainer.zip, name: "box")
    #expect(throws: ContainerError.tooManyEntries(path: "box", format: .zip, limit: 1)) {
      try Container.unpack(file, limits: UnpackLimits(entryCount: 1), accept: isDump)
    }
    let two = try Container.unpack(file, limits: UnpackLimits(entryCount: 2), accept: isDump)
    #expect(two.problems.isEmpty)
  }

  /// 64 MiB of zeros in 2 KB: run-length blocks of RFC 8878, four bytes for 128 KiB.
  @Test func aBombIsCut() throws {
    // A frame without a content size and a window of 128 KiB: a raw block with the signature, then run-length blocks.
    var bomb: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x38]
    bomb += [8 << 3, 0, 0] + Array("PAGEDU64".utf8)
    for index in 0..<512 {
      let header = 0x2_0000 << 3 | 1 << 1 | (index == 511 ? 1 : 0)
      bomb += [UInt8(header & 0xFF), UInt8(header >> 8 & 0xFF), UInt8(header >> 16), 0]
    }
    let file = MappedFile(bytes: bomb, name: "bomb.zst")
    let whole = try Container.unpack(file, accept: isDump)
    #expect(whole.entries.map(\.file.count) == [8 + (64 << 20)])
    let cut = try Container.unpack(file, limits: .tiny, accept: isDump)
    #expect(cut.entries.map(\.file.count) == [1 << 20])
    #expect(cut.entries.map(\.isTruncated) == [true])
    #expect(cut.problems == [.tooLarge(path: "bomb.zst", format: .zstd, entry: "bomb", limit: 1 << 20)])
    let error = #expect(throws: ContainerError.self) {
      try Container.unpack(file, limits: .tiny) { _ in false }
    }
    #expect(
      error?.description
        == #"cannot unpack "bomb.zst!/bomb": the Zstandard stream unpacks to more than the limit of 1048576 bytes"#
    )
  }
}
