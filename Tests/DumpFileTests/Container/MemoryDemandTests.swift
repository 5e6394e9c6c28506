import DumpFile
import Testing

@Suite struct MemoryDemandTests {
  @Test(arguments: [
    (ContainerFormat.xz, HostileContainer.hugeDictionaryXZ, 0xFFFF_FFFF),
    (.xz, HostileContainer.hugeSecondStreamXZ, 0xFFFF_FFFF),
    (.sevenZip, HostileContainer.hugeDictionarySevenZip, 0xFFFF_FFFF),
    (.sevenZip, HostileContainer.hugeHeaderSevenZip, 1 << 40),
  ])
  func hugeDictionariesAreRefused(format: ContainerFormat, bytes: [UInt8], needed: Int) {
    let expected = ContainerError.tooMuchMemory(path: "box", format: format, needed: needed, limit: 512 << 20)
    #expect(throws: expected) {
      try Container.unpack(MappedFile(bytes: bytes, name: "box"), accept: isDump)
    }
  }

  /// libarchive 3.6.2 alone takes more than 5 GiB for ten times as many.
  @Test func soAreMillionsOfFiles() {
    let file = MappedFile(bytes: HostileContainer.tenMillionFilesSevenZip, name: "box")
    #expect(throws: ContainerError.tooManyEntries(path: "box", format: .sevenZip, limit: 10_000)) {
      try Container.unpack(file, accept: isDump)
    }
  }

  /// `xz -lvv` and `7z l -slt` give the sizes: 8 MiB for xz, 9,318 bytes, rounded up, for 7z.
  @Test func honestContainersSayWhatTheyNeed() {
    for (format, bytes, needed) in [
      (ContainerFormat.xz, SampleContainer.xz, 8 << 20),
      (.sevenZip, SampleContainer.sevenZip, 12 << 10),
    ] {
      let expected = ContainerError.tooMuchMemory(path: "box", format: format, needed: needed, limit: 8192)
      #expect(throws: expected) {
        try Container.unpack(
          MappedFile(bytes: bytes, name: "box"), limits: UnpackLimits(dictionaryByteCount: 8192),
          accept: isDump)
      }
    }
  }
}
