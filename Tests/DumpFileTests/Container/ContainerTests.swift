import DumpFile
import Testing

@Suite struct ContainerTests {
  struct Sample: CustomTestStringConvertible {
    var format: ContainerFormat
    var bytes: [UInt8]
    var name: String
    var testDescription: String { "\(format)" }
  }

  /// One container of each format, all with the same dump in them.
  static let samples = [
    Sample(format: .zip, bytes: SampleContainer.zip, name: "Münze/при.dmp"),
    Sample(format: .sevenZip, bytes: SampleContainer.sevenZip, name: "a.dmp"),
    Sample(format: .cab, bytes: SampleContainer.cab, name: "a.dmp"),
    Sample(format: .gzip, bytes: SampleContainer.gzip, name: "box"),
    Sample(format: .xz, bytes: SampleContainer.xz, name: "box"),
    Sample(format: .zstd, bytes: SampleContainer.zstd, name: "box"),
    Sample(format: .bzip2, bytes: SampleContainer.bzip2, name: "box"),
    Sample(format: .gzip, bytes: SampleContainer.tarGzip, name: "a.dmp"),
  ]

  @Test(arguments: samples)
  func unpacksTheDumpAndNothingElse(_ sample: Sample) throws {
    let file = MappedFile(bytes: sample.bytes, name: "some/box.bin")
    #expect(ContainerFormat.recognise(file.bytes) == sample.format)
    let container = try Container.unpack(file, accept: isDump)
    #expect(container.format == sample.format)
    #expect(container.problems == [])
    let entry = try #require(container.entries.first)
    #expect(container.entries.count == 1)
    #expect(entry.name == sample.name)
    #expect(entry.file.path == "some/box.bin!/\(sample.name)")
    #expect(entry.isTruncated == false)
    #expect(isDumpPrefix(entry.file, count: SampleContainer.dump.count))
  }

  @Test(arguments: samples)
  func everyTruncationIsNoticed(_ sample: Sample) {
    for count in 0..<sample.bytes.count {
      let file = MappedFile(bytes: Array(sample.bytes[..<count]), name: "box.bin")
      do {
        let container = try Container.unpack(file, accept: isDump)
        for entry in container.entries {
          #expect(isDumpPrefix(entry.file, count: entry.file.count), "\(count)")
          // The dump may be complete before the container is.
          if entry.isTruncated {
            #expect(entry.problem != nil, "\(count)")
          } else {
            #expect(entry.file.count == SampleContainer.dump.count, "\(count)")
          }
        }
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test(arguments: samples)
  func noSingleWrongByteTraps(_ sample: Sample) {
    for index in sample.bytes.indices {
      var bytes = sample.bytes
      bytes[index] ^= 0xFF
      _ = try? Container.unpack(MappedFile(bytes: bytes), limits: .tiny, accept: isDump)
    }
  }

  @Test func whatIsNoContainerIsSaidSo() {
    let file = MappedFile(bytes: SampleContainer.dump, name: "a.zip")
    #expect(ContainerFormat.recognise(file.bytes) == nil)
    #expect(throws: ContainerError.notAContainer(path: "a.zip")) {
      try Container.unpack(file, accept: isDump)
    }
    #expect(ContainerFormat.recognise(MappedFile(bytes: []).bytes) == nil)
  }

  @Test func noEntryIsWanted() {
    let zip = MappedFile(bytes: SampleContainer.zip, name: "a.zip")
    #expect(throws: ContainerError.noEntryAccepted(path: "a.zip", format: .zip, entryCount: 2)) {
      try Container.unpack(zip) { _ in false }
    }
    let empty = MappedFile(bytes: SampleContainer.emptyZip, name: "a.zip")
    #expect(throws: ContainerError.noEntryAccepted(path: "a.zip", format: .zip, entryCount: 0)) {
      try Container.unpack(empty, accept: isDump)
    }
  }

  @Test func everyEntryMayBeWanted() throws {
    for sample in [
      SampleContainer.zip, SampleContainer.sevenZip, SampleContainer.cab, SampleContainer.tarGzip,
    ] {
      let container = try Container.unpack(MappedFile(bytes: sample)) { _ in true }
      // 7-Zip sorts.
      let entries = container.entries.sorted { $0.file.count < $1.file.count }
      #expect(entries.map(\.file.count) == [6, SampleContainer.dump.count])
      #expect(contents(entries[0].file) == Array("hello\n".utf8))
      #expect(isDumpPrefix(entries[1].file, count: SampleContainer.dump.count))
    }
  }

  @Test(
    arguments: [
      (ContainerFormat.zip, SampleContainer.encryptedZip, "a.dmp"),
      (.sevenZip, SampleContainer.encryptedSevenZip, "a.dmp"),
      (.sevenZip, SampleContainer.hiddenSevenZip, nil),
    ] as [(ContainerFormat, [UInt8], String?)])
  func encryptionIsNamed(format: ContainerFormat, bytes: [UInt8], entry: String?) {
    #expect(throws: ContainerError.encrypted(path: "box", format: format, entry: entry)) {
      try Container.unpack(MappedFile(bytes: bytes, name: "box"), accept: isDump)
    }
  }

  @Test func containersAreUnpackedInParallel() async {
    await withTaskGroup(of: Bool.self) { group in
      for round in 0..<64 {
        group.addTask {
          let sample = ContainerTests.samples[round % ContainerTests.samples.count]
          let container = try? Container.unpack(MappedFile(bytes: sample.bytes), accept: isDump)
          return container.map { contents($0.entries[0].file) == SampleContainer.dump } ?? false
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}

/// Whether `file` holds the first `count` bytes of the sample. A `Bool`, because a failed comparison of arrays
/// prints both.
func isDumpPrefix(_ file: MappedFile, count: Int) -> Bool {
  contents(file) == Array(SampleContainer.dump.prefix(count)) && file.count == count
}

/// What the tests take for a dump.
func isDump(_ head: borrowing RawSpan) -> Bool {
  unsafe head.withUnsafeBytes { unsafe $0.starts(with: Array("PAGEDU64".utf8)) }
}

extension UnpackLimits {
  /// For containers that are not to be trusted with more than a moment.
  static let tiny = UnpackLimits(minimumByteCount: 1 << 20, expansionFactor: 1, maximumByteCount: 1 << 20)
}
