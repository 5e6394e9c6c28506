import DumpFile
import Foundation
import PortableExecutable
import Symbols
import SystemPackage
import Testing

@testable import SymbolServer

/// A folder that goes away at the end of a test.
final class TemporaryFolder {
  let path = FileManager.default.temporaryDirectory.path + "/bluebox-tests-\(UUID().uuidString)"
  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct DiskTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func absencesExpire() {
    let cache = NegativeCache(lifetime: .seconds(100))
    let now = Date(timeIntervalSince1970: 1_000_000)
    cache.insert("http://h/x", store: folder.path, now: now)
    #expect(cache.contains("http://h/x", store: folder.path, now: now + 99))
    #expect(!cache.contains("http://h/x", store: folder.path, now: now + 101))
    #expect(!cache.contains("http://h/x", store: folder.path, now: now - 1))
    #expect(!cache.contains("http://h/y", store: folder.path, now: now))
    #expect(!NegativeCache(lifetime: .zero).contains("http://h/x", store: folder.path, now: now))
  }

  @Test func filesAreWrittenWhole() throws {
    let path = folder.path + "/a/b/c.pdb"
    try AtomicFile.write(MappedFile(bytes: [1, 2, 3]), to: path)
    try AtomicFile.write(MappedFile(bytes: [4, 5]), to: path)
    #expect(FileManager.default.contents(atPath: path) == Data([4, 5]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/b") == ["c.pdb"])
    #expect(throws: AtomicFile.Failure.self) {
      try AtomicFile.write(MappedFile(bytes: [1]), to: path + "/below a file")
    }
  }

  @Test func partsAreGoneOnWithOnlyIfTheyFit() throws {
    let part = PartFile(of: folder.path + "/x.pdb")
    #expect(part.resumable(address: "http://h/x") == nil)
    let descriptor = try part.open(at: 0, validator: .init(address: "http://h/x", tag: "\"1\""))
    _ = try descriptor.writeAll([UInt8](repeating: 7, count: 100))
    try descriptor.close()
    #expect(part.resumable(address: "http://h/x")?.byteCount == 100)
    #expect(part.resumable(address: "http://h/y") == nil)
    try part.open(at: 40, validator: nil).close()
    #expect(part.resumable(address: "http://h/x")?.byteCount == 40)
    try part.open(at: 0, validator: nil).close()
    #expect(part.resumable(address: "http://h/x") == nil)
  }

  @Test func locksExclude() async throws {
    let path = folder.path + "/lock"
    let first = try await FileLock(path)
    let second = Task { try await FileLock(path) }
    let third = Task { try await FileLock(path) }
    try await Task.sleep(for: .milliseconds(120))
    third.cancel()
    await #expect(throws: CancellationError.self) { try await third.value }
    first.release()
    try await second.value.release()
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func namesAreFoundInAnyCase() throws {
    try AtomicFile.write("x", to: folder.path + "/Store/NTKRNLMP.PDB/ABC1/ntkrnlmp.pdb")
    guard case .bytes(let file) = DiskStore().read(folder.path + "/store/ntkrnlmp.pdb/abc1/NtKrnlMp.pdb")
    else {
      Issue.record("not found")
      return
    }
    #expect(file.path == folder.path + "/Store/NTKRNLMP.PDB/ABC1/ntkrnlmp.pdb")
    if case .absent = DiskStore().read(folder.path + "/store/ntkrnlmp.pdb/abc2/ntkrnlmp.pdb") {
    } else {
      Issue.record("not absent")
    }
  }

  @Test func resultsAreInOrder() async throws {
    let modules = (0..<50).map {
      ModuleIdentity(
        name: "m\($0)", imageName: "m\($0).sys",
        image: .init(timeDateStamp: UInt32($0 + 1), imageByteCount: 0x1000))
    }
    let path = SymbolPath(elements: [.server([.folder(folder.path), .web("http://127.0.0.1:9")])])
    var options = SymbolStoreOptions()
    options.isOffline = true
    let store = SymbolStore(path: path, options: options)
    let found = await store.symbols(for: modules)
    #expect(found.map(\.identity.name) == modules.map(\.name))
    #expect(found.allSatisfy { $0.searches.first?.attempts.last?.outcome == .offline })
  }
}
