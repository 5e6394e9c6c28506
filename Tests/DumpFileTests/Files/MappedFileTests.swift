import DumpFile
import SystemPackage
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite struct MappedFileTests {
  @Test func mapsARegularFile() throws {
    try withTemporaryPath { path in
      try write([1, 2, 3], to: path)
      let file = try MappedFile(path: path)
      #expect(file.count == 3)
      #expect(file.path == path.string)
      #expect(contents(file) == [1, 2, 3])
      for pattern in [MappedFile.AccessPattern.sequential, .random, .normal] { file.advise(pattern) }
      #expect(contents(file) == [1, 2, 3])
    }
  }

  @Test func anEmptyFileHasNoBytes() throws {
    try withTemporaryPath { path in
      try write([], to: path)
      let file = try MappedFile(path: path)
      #expect(file.count == 0)
      #expect(contents(file).isEmpty)
      file.advise(.random)
    }
    #expect(contents(MappedFile(bytes: [])).isEmpty)
  }

  @Test func anArrayIsAFile() {
    let file = MappedFile(bytes: [7, 8], name: "two")
    #expect(contents(file) == [7, 8])
    #expect(file.path == "two")
  }

  @Test func theMappingOutlivesItsDescriptorAndItsName() throws {
    let file = try withTemporaryPath { path in
      try write([5], to: path)
      let descriptor = try FileDescriptor.open(path, .readOnly)
      defer { try? descriptor.close() }
      return try MappedFile(mapping: descriptor, name: "a.zip!/b")
    }
    #expect(contents(file) == [5])
    #expect(file.path == "a.zip!/b")
  }

  @Test func aMissingFileIsAnError() {
    let error = #expect(throws: FileError.self) { try MappedFile(path: "/nowhere/at all\u{1B}[2J") }
    #expect(error?.description == #"cannot open "/nowhere/at all\u{1b}[2J": No such file or directory"#)
    #expect(error?.reason == .system(.noSuchFileOrDirectory))
  }

  @Test(arguments: [("/", FileKind.directory), ("/dev/null", .characterDevice)])
  func onlyRegularFiles(path: String, kind: FileKind) {
    let error = #expect(throws: FileError.self) { try MappedFile(path: path) }
    #expect(error == FileError(path: path, operation: .open, reason: .notRegular(kind)))
  }

  @Test func aPipeDoesNotBlock() throws {
    try withTemporaryPath { path in
      #expect(unsafe path.withPlatformString { unsafe mkfifo($0, 0o600) } == 0)
      let error = #expect(throws: FileError.self) { try MappedFile(path: path) }
      #expect(error?.description == #"cannot open "\#(path)": it is a pipe, a regular file was expected"#)
    }
  }

  @Test func aSocketSaysThatItIsOne() throws {
    try withTemporaryPath { path in
      let made = unsafe path.withPlatformString { unsafe mknod($0, S_IFSOCK | 0o600, 0) }
      guard made == 0 else { return }  // Not every system makes sockets without a server.
      let error = #expect(throws: FileError.self) { try MappedFile(path: path) }
      #expect(error?.reason == .notRegular(.socket))
    }
  }

  /// Runs `body` with a path that does not exist yet, and removes what is there afterwards.
  private func withTemporaryPath<Result>(_ body: (FilePath) throws -> Result) throws -> Result {
    let path = FilePath("/tmp/bluebox-test-\(UInt64.random(in: .min ... .max))")
    defer { unsafe path.withPlatformString { unsafe _ = unlink($0) } }
    return try body(path)
  }

  private func write(_ bytes: [UInt8], to path: FilePath) throws {
    let descriptor = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
  }
}

/// The bytes of `file` as an array.
func contents(_ file: MappedFile) -> [UInt8] {
  unsafe file.bytes.withUnsafeBytes { unsafe Array($0) }
}
