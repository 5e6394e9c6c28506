import DumpFile
import DumpFormat
import Foundation
import TestSupport
import Testing

/// Real dumps against `expected.json`, which an independent script has read from them.
@Suite struct KernelDumpCorpusTests {
  struct Expected: Decodable, Sendable {
    struct Tag: Decodable, Equatable, Sendable {
      var guid: String
      var byteCount: Int

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        guid = try list.decode(String.self)
        byteCount = try list.decode(Int.self)
      }
    }

    var code: UInt32
    var params: [UInt64]
    var build: UInt32
    var machine: String
    var cpus: UInt32
    var drivers: Int
    var tags: [Tag]
  }

  static let expected: [String: Expected] = {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: Corpus.folder + "kernel/expected.json"))
    else {
      return [:]
    }
    return (try? JSONDecoder().decode([String: Expected].self, from: data)) ?? [:]
  }()

  private static let hasCorpus = Corpus.has("kernel/expected.json")

  @Test(.enabled(if: hasCorpus, Corpus.absent))
  func allAreThere() { #expect(Self.expected.count == 19) }

  @Test(.enabled(if: hasCorpus, Corpus.absent), arguments: expected.keys.sorted())
  func agrees(name: String) throws {
    let expected = try #require(Self.expected[name])
    let dump = try KernelDump(file: try #require(Corpus.file("kernel/" + name)))
    let fields = dump.header.fields
    #expect(dump.kind == .triage && !dump.isTruncated && dump.problems == [])
    #expect(fields.bugCheckCode == expected.code)
    #expect((0..<4).map { fields.bugCheckParameters[$0] } == expected.params)
    #expect(fields.minorVersion == expected.build)
    #expect(fields.numberOfProcessors == expected.cpus)
    #expect(dump.architecture == (expected.machine == "0xaa64" ? .arm64 : .x64))
    let drivers = dump.triageDrivers()
    #expect(drivers.count == expected.drivers)
    #expect(drivers.allSatisfy { $0.name?.isEmpty == false && $0.entry.dllBase.rawValue & 0xFFF == 0 })
    let blocks = dump.secondaryData?.blocks ?? []
    #expect(blocks.map(\.tag.description) == expected.tags.map(\.guid))
    #expect(blocks.map(\.byteCount) == expected.tags.map(\.byteCount))
    #expect(blocks.allSatisfy { !$0.isTruncated })
    // The kernel's list head and debugger data lie in the first module.
    let kernel = try #require(drivers.first?.entry)
    let head = try #require(fields.psLoadedModuleList)
    #expect(head.distance(from: kernel.dllBase) < UInt64(kernel.sizeOfImage))
  }

  @Test(.enabled(if: hasCorpus, Corpus.absent))
  func fragment() throws {
    let file = try #require(Corpus.file("kernel/full-dump-header-fragment.dmp"))
    let dump = try KernelDump(file: file)
    #expect(dump.kind == .complete && dump.isTruncated)
    let space = try #require(dump.header.fields.requiredDumpSpace)
    #expect(dump.problems == [.truncated(expected: Int(space), found: 16384)])
    // 'MATT' is what the tool that wrote it leaves as bug check.
    #expect(dump.header.fields.bugCheckCode == 0x5454_414D)
    let run = try #require(dump.header.physicalMemoryRuns.first)
    #expect(dump.physicalMemory?.hasPage(run.basePage) == true)
  }
}
