import DumpSynthesis
import Foundation
import Testing

@testable import Triage

/// The keys that other programs rely on, as the design of the interface lists them.
@Suite struct ReportJSONTests {
  static func json(_ report: AnalysisReport) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report))
    return try #require(object as? [String: Any])
  }

  static let keys: Set = [
    "schema", "dump", "bugCheck", "exception", "process", "thread", "modules", "unloadedModules", "stack",
    "tags", "culprit", "findings", "failure", "missing",
  ]

  static let keysOfObjects: [String: Set<String>] = [
    "dump": [
      "file", "format", "kind", "architecture", "build", "kernelVersion", "fileSize", "processors",
      "crashTime",
      "uptimeSeconds", "writer", "truncated",
    ],
    "bugCheck": ["code", "name", "summary", "parameters"],
    "exception": ["code", "name", "address", "parameters"],
    "process": ["name", "id"], "thread": ["address", "id"],
    "culprit": ["module", "image", "symbol", "confidence", "evidence"],
    "failure": ["bucket", "hash"],
  ]

  static let keysOfElements: [String: Set<String>] = [
    "modules": ["name", "image", "base", "size", "timeDateStamp", "checksum", "version", "symbols"],
    "userModules": ["name", "image", "base", "size", "timeDateStamp", "checksum", "version", "symbols"],
    "unloadedModules": ["image", "base", "size"],
    "stack": [
      "index", "instructionPointer", "stackPointer", "module", "symbol", "displacement", "line", "trust",
    ],
    "tags": ["guid", "size", "name", "summary"],
    "findings": ["id", "title", "confidence", "evidence"],
  ]

  static func expectKeys(_ json: [String: Any]) throws {
    #expect(keys.isSubset(of: json.keys))
    #expect(json["schema"] as? Int == 1)
    for (key, required) in keysOfObjects where !(json[key] is NSNull) {
      let object = try #require(json[key] as? [String: Any], "\(key)")
      #expect(required.isSubset(of: object.keys), "\(key)")
    }
    for (key, required) in keysOfElements {
      let array = try #require(json[key] as? [[String: Any]], "\(key)")
      #expect(array.allSatisfy { required.isSubset(of: $0.keys) }, "\(key)")
    }
    if let bugCheck = json["bugCheck"] as? [String: Any] {
      let parameters = try #require(bugCheck["parameters"] as? [[String: Any]])
      #expect(parameters.count == 4)
      #expect(
        parameters.allSatisfy {
          Set($0.keys).isSuperset(of: ["value", "kind", "label", "meaning", "symbol"])
        })
    }
  }

  /// Every machine with every kind of dump that it has: `RDMP` is of 64-bit Windows only.
  static let dumps = SyntheticArchitecture.allCases.flatMap { architecture in
    SyntheticDumpKind.allCases.filter { architecture.is64Bit || !$0.rawValue.hasPrefix("rdmp") }
      .map { (architecture, $0) }
  }

  @Test(arguments: dumps)
  func everyKeyIsThere(architecture: SyntheticArchitecture, kind: SyntheticDumpKind) throws {
    var writer = KernelDumpWriter(scene: KernelScene(KernelSceneOptions(architecture: architecture)))
    writer.tags = [SyntheticTag("01234567-89AB-CDEF-0123-456789ABCDEF", [9])]
    try Self.expectKeys(Self.json(report(writer.write(kind))))
  }

  @Test func everyKeyIsThereInTheDemo() throws {
    let json = try Self.json(report(DemoDump.make()))
    try Self.expectKeys(json)
    // Nothing is null at the top but what this dump does not have.
    #expect(Self.keys.filter { json[$0] is NSNull }.isEmpty)
  }

  /// A header in which nothing is set but the signature and the machine.
  @Test func whatIsUnknownIsNull() throws {
    let dump = KernelDumpWriter(scene: KernelScene()).write(.header)
    let fill = (0..<0x2000).map { unset[$0 % 4] }
    let report = try report(
      dump, patching: [0x08: Array(fill[0x08..<0x30]), 0x34: Array(fill[0x34..<0x2000])])
    let json = try Self.json(report)
    try Self.expectKeys(json)
    for key in ["bugCheck", "exception", "process", "thread", "culprit", "registers", "processor", "triage"] {
      #expect(json[key] is NSNull, "\(key)")
    }
    let summary = try #require(json["dump"] as? [String: Any])
    for key in ["kernelVersion", "processors", "crashTime", "uptimeSeconds"] {
      #expect(summary[key] is NSNull, "\(key)")
    }
    let header = try #require(json["header"] as? [String: Any])
    for key in [
      "directoryTableBase", "pfnDatabase", "psLoadedModuleList", "psActiveProcessHead", "kdDebuggerDataBlock",
      "systemUpTime", "requiredDumpSpace", "productType", "suiteMask", "attributes", "bootId", "writerStatus",
      "secondaryDataState", "miniDumpFields", "comment", "physicalMemory",
    ] {
      #expect(header[key] is NSNull, "\(key)")
    }
  }

  @Test func nullable() throws {
    struct Value: Encodable {
      @Nullable var number: Int?
    }
    func text(_ value: Value) throws -> String {
      String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
    #expect(try text(Value(number: nil)) == #"{"number":null}"#)
    #expect(try text(Value(number: 7)) == #"{"number":7}"#)
  }

  @Test func tagList() throws {
    var writer = TriageDumpWriter(scene: KernelScene())
    writer.tags = [SyntheticTag("F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3", [UInt8](repeating: 0, count: 1234))]
    let report = try report(writer.write())
    #expect(report.text.contains("  f87e4a4c-c5a1-4d2f-bff0-d5de63a5e4c3       1,234  "))
  }
}
