import DumpFile
import PortableExecutable
import Symbols
import Testing

@Suite struct SymbolSearchTests {
  static let key = "1C19FDDB27BB3399D9B45973EFEAFCF31"

  /// Runs a search in which places have these bytes; returns what was asked for, and the search.
  static func run(
    _ path: String, _ files: [String: [UInt8]], request: SymbolFileRequest? = nil
  ) throws -> (asked: [String], search: SymbolSearch, found: FoundSymbolFile?) {
    let path = SymbolPath(path, environment: SymbolPathTests.environment)
    var search = SymbolSearch(for: try request ?? SampleFiles.pdbRequest(), in: path)
    var asked: [String] = []
    for _ in 0..<200 {
      switch search.next() {
      case .found(let found): return (asked, search, found)
      case .notFound: return (asked, search, nil)
      case .need(let candidate):
        let place = candidate.place.displayText
        asked.append(place)
        search.take(files[place].map { .bytes(SampleFiles.file($0)) } ?? .absent)
      }
    }
    Issue.record("the search does not end")
    return (asked, search, nil)
  }

  @Test func storesAreAskedForThreeForms() throws {
    let (asked, search, found) = try Self.run("srv*/s", [:])
    let folder = "/s/test.pdb/\(Self.key)"
    #expect(asked == ["/s/index2.txt", "\(folder)/test.pdb", "\(folder)/test.pd_", "\(folder)/file.ptr"])
    #expect(found == nil)
    #expect(search.attempts.map(\.outcome) == [.absent, .absent, .absent])
  }

  @Test func plainFoldersAreAskedAsByDebuggers() throws {
    let (asked, _, _) = try Self.run("/d", [:])
    #expect(
      asked.filter { !$0.hasSuffix("_") } == [
        "/d/index2.txt", "/d/symbols/sys/test.pdb", "/d/sys/test.pdb", "/d/test.pdb",
        "/d/test.pdb/\(Self.key)/test.pdb", "/d/test.pdb/\(Self.key)/file.ptr",
      ])
  }

  @Test func twoTiersAreFollowed() throws {
    let (asked, _, _) = try Self.run("srv*/s", ["/s/index2.txt": []])
    #expect(asked.contains("/s/te/test.pdb/\(Self.key)/test.pdb"))
    #expect(!asked.contains("/s/test.pdb/\(Self.key)/test.pdb"))
  }

  @Test func whatIsFoundFarIsKeptNear() throws {
    let place = "https://h/test.pdb/\(Self.key)/test.pdb"
    let (_, _, found) = try Self.run(
      "cache*/c;srv*/a*/b*https://h", [place: SampleFiles.pdb(), "/b/index2.txt": []])
    let copies = try #require(found).copies
    #expect(
      copies.map(\.path) == [
        "/c/test.pdb/\(Self.key)/test.pdb", "/a/test.pdb/\(Self.key)/test.pdb",
        "/b/te/test.pdb/\(Self.key)/test.pdb",
      ])
    #expect(copies.map(\.isExpanded) == [true, false, false])
  }

  @Test func whatIsNearIsNotCopied() throws {
    let (_, _, found) = try Self.run(
      "srv*/a*https://h", ["/a/test.pdb/\(Self.key)/test.pdb": SampleFiles.pdb()])
    #expect(try #require(found).copies == [])
  }

  @Test func onlyTheRightFileIsTaken() throws {
    let place = "/s/test.pdb/\(Self.key)/test.pdb"
    var other = SampleFiles.guidBytes
    other[15] = 0
    func outcome(_ bytes: [UInt8]) throws -> SymbolAttempt.Outcome {
      let (_, search, found) = try Self.run("srv*/s", [place: bytes])
      #expect(found == nil)
      return try #require(search.attempts.first).outcome
    }
    #expect(
      try outcome(SampleFiles.pdb(guid: other))
        == .wrongIdentity(
          found: "GUID 1c19fddb-27bb-3399-d9b4-5973efeafc00 age 1",
          wanted: "GUID 1c19fddb-27bb-3399-d9b4-5973efeafcf3 age 1"))
    #expect(
      try outcome(SampleFiles.pdb(age: 2))
        == .wrongIdentity(
          found: "GUID 1c19fddb-27bb-3399-d9b4-5973efeafcf3 age 2",
          wanted: "GUID 1c19fddb-27bb-3399-d9b4-5973efeafcf3 age 1"))
    #expect(
      try outcome(Array("<HTML>".utf8))
        == .wrongKind(found: "a web page (HTML or XML)", wanted: "a program database"))
    if case .damaged = try outcome(Array(SampleFiles.pdb().prefix(1000))) {
    } else {
      Issue.record("not damaged")
    }
    #expect(try Self.run("srv*/s", [place: SampleFiles.pdb()]).found != nil)
  }

  @Test func imagesMatchByStampAndSize() throws {
    let identity = (stamp: UInt32(0xA9A9_D36E), size: UInt32(0xD1000))
    let request = try SymbolFileRequest(
      image: .init(timeDateStamp: identity.stamp, imageByteCount: identity.size), untrustedName: "a.sys")
    let place = "/s/a.sys/A9A9D36Ed1000/a.sys"
    for (stamp, size, isRight) in [
      (identity.stamp, identity.size, true), (identity.stamp, 0xD2000, false), (1, identity.size, false),
    ] {
      let (_, _, found) = try Self.run(
        "srv*/s", [place: SampleFiles.image(stamp: stamp, size: size)], request: request)
      #expect((found != nil) == isRight)
    }
  }

  @Test func serversAreAskedForLowerCaseToo() throws {
    let (asked, _, _) = try Self.run("srv*https://h", [:], request: try SampleFiles.pdbRequest("A b.PDB"))
    #expect(asked.contains("https://h/A%20b.PDB/\(Self.key)/A%20b.PDB"))
    #expect(asked.contains("https://h/a%20b.pdb/\(Self.key)/a%20b.pdb"))
  }

  @Test func pointersAreFollowedOnce() throws {
    let pointer = "/s/test.pdb/\(Self.key)/file.ptr"
    let found = try Self.run("srv*/s", [pointer: Array("PATH:/far/x".utf8), "/far/x": SampleFiles.pdb()])
    #expect(try #require(found.found).place == .path("/far/x"))
    // What a pointer leads to is a file, and never another pointer.
    let loop = try Self.run(
      "srv*/s", [pointer: Array("PATH:\(pointer)".utf8)])
    #expect(loop.found == nil)
    #expect(loop.asked.filter { $0 == pointer }.count == 2)
  }

  @Test func aServerThatDoesNotAnswerIsLeft() throws {
    let path = SymbolPath("srv*/a*https://h;/d", environment: SymbolPathTests.environment)
    var search = SymbolSearch(for: try SampleFiles.pdbRequest(), in: path)
    var asked = 0
    while case .need(let candidate) = search.next() {
      if case .address = candidate.place, candidate.form != .index {
        asked += 1
        search.take(.unavailable("no answer"))
      } else {
        search.take(.absent)
      }
    }
    #expect(asked == 1)
    #expect(search.attempts.contains { $0.isUnavailable && $0.isWeb })
  }

  @Test func symbolTablesLieInFoldersOfTheirOwn() throws {
    let request = try SymbolFileRequest(
      symbolTableOf: .init(guid: SampleFiles.guid, age: 1), untrustedName: "ntkrnlmp.pdb")
    let place = "/s/ntkrnlmp.pdb/1C19FDDB27BB3399D9B45973EFEAFCF3-1.json.xz"
    let (asked, _, found) = try Self.run(
      "/s;srv*https://h", [place: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0]], request: request)
    #expect(found?.place == .path(place))
    #expect(!asked.contains { $0.hasPrefix("https") })
  }
}
