import DumpFormat
import Foundation
import IntermediateSymbolFile
import SystemPackage
import TestSupport
import Testing

/// Everything that Python's own JSON reader finds in a table is found by ours, and nothing else.
@Suite(.serialized, .enabled(if: !Corpus.candidates.isEmpty && Oracle.python != nil, Corpus.absent))
struct OracleTests {
  @Test(arguments: Corpus.candidates.indices)
  func everyRecordAgrees(_ index: Int) throws {
    #expect(Corpus.allTables.count == Corpus.candidates.count)
    let table = Corpus.allTables[index]
    let path = Corpus.candidates[index].path.string
    let ours = Set(table.listing)
    let theirs = Set(try Oracle.listing(of: path))
    #expect(theirs.count > 9000)
    #expect(theirs.subtracting(ours).sorted().prefix(5) == [])
    #expect(ours.subtracting(theirs).sorted().prefix(5) == [])
    // What is not defined is the only thing that these tables lack.
    #expect(Set(table.problems.map(\.kind)).isSubset(of: [.undefinedType]))
    let undefined = Set(
      theirs.filter { $0.contains("undefined ") }.compactMap { line in
        line.split(separator: "undefined ").last.map { String($0.prefix { $0 != ")" }) }
      })
    #expect(Set(table.problems.map(\.name)) == undefined)
  }
}

/// Python's reading.
enum Oracle {
  /// Where Python is, `nil` if it is not there.
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Lists all that a table has, a record each.
  private static let script = #"""
    import json
    import lzma
    import sys

    with (lzma.open if sys.argv[1].endswith(".xz") else open)(sys.argv[1], "rb") as file:
        table = json.load(file)


    def text(reference):
        kind = reference["kind"]
        if kind == "base":
            return "base " + reference["name"]
        if kind == "pointer":
            return f"pointer({text(reference['subtype'])})"
        if kind == "array":
            return f"array[{reference['count']}]({text(reference['subtype'])})"
        if kind == "bitfield":
            return f"bits[{reference['bit_position']}:{reference['bit_length']}]({text(reference['type'])})"
        if kind == "function":
            return "function"
        if kind == "enum":
            return ("enum " if reference["name"] in table["enums"] else "undefined ") + reference["name"]
        return ("user " if reference["name"] in table["user_types"] else "undefined ") + reference["name"]


    out = []
    for name, symbol in table["symbols"].items():
        out.append(f"symbol|{name}|{symbol['address']}|{symbol.get('linkage_name', '')}")
    for name, user in table["user_types"].items():
        out.append(f"type|{name}|{user['kind']}|{user['size']}|{len(user['fields'])}")
        for member, field in user["fields"].items():
            out.append(f"member|{name}|{member}|{field['offset']}|{text(field['type'])}")
    for name, enum in table["enums"].items():
        out.append(f"enum|{name}|{enum['base']}|{enum['size']}|{len(enum['constants'])}")
        for constant, value in enum["constants"].items():
            out.append(f"constant|{name}|{constant}|{value}")
    for name, base in table["base_types"].items():
        out.append(f"base|{name}|{base['size']}|{base['kind']}|{base['signed']}|{base['endian']}")
    pdb = table["metadata"]["windows"]["pdb"]
    out.append(f"pdb|{pdb['database']}|{pdb['GUID'].lower()}|{pdb['age']}|{pdb['machine_type']}")
    sys.stdout.buffer.write("\0".join(out).encode())
    """#

  static func listing(of path: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = ["-c", script, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
  }
}

extension ISFTable {
  /// All records, a line each, as `list-isf.py` writes them.
  var listing: [String] {
    var lines: [String] = []
    for index in 0..<symbolCount {
      guard let symbol = symbol(at: index) else { continue }
      lines.append("symbol|\(symbol.name)|\(symbol.rva.rawValue)|\(symbol.linkageName ?? "")")
    }
    for index in 0..<userTypeCount {
      guard let user = userType(at: index) else { continue }
      let kind = user.kind == .structure ? "struct" : user.kind == .union ? "union" : "class"
      lines.append("type|\(user.name)|\(kind)|\(user.byteCount)|\(user.memberCount)")
      for member in members(of: user) {
        lines.append("member|\(user.name)|\(member.name)|\(member.byteOffset)|\(describe(member.type))")
      }
    }
    for index in 0..<enumerationCount {
      guard let enumeration = enumeration(at: index) else { continue }
      let base = enumeration.baseType.flatMap(baseType(at:))?.name ?? "none"
      lines.append("enum|\(enumeration.name)|\(base)|\(enumeration.byteCount)|\(enumeration.constantCount)")
      for constant in constants(of: enumeration) {
        lines.append("constant|\(enumeration.name)|\(constant.name)|\(constant.value)")
      }
    }
    for index in 0..<baseTypeCount {
      guard let base = baseType(at: index) else { continue }
      let kinds: [ISFBaseType.Kind: String] = [
        .void: "void", .integer: "int", .character: "char", .boolean: "bool", .floatingPoint: "float",
      ]
      lines.append(
        "base|\(base.name)|\(base.byteCount)|\(kinds[base.kind] ?? "")|\(base.isSigned ? "True" : "False")|"
          + (base.isBigEndian ? "big" : "little"))
    }
    let guid = (guid?.description ?? "").replacing("-", with: "")
    lines.append("pdb|\(pdbName)|\(guid)|\(age ?? 0)|\(machine ?? 0)")
    return lines
  }

  private func describe(_ reference: ISFTypeReference) -> String {
    switch type(reference) {
    case .base(let base): "base \(base.name)"
    case .pointer(let inner, _): "pointer(\(describe(inner)))"
    case .array(let inner, let count): "array[\(count)](\(describe(inner)))"
    case .bitField(let inner, let position, let length): "bits[\(position):\(length)](\(describe(inner)))"
    case .userType(let index): "user \(userType(at: index)?.name ?? "?")"
    case .enumeration(let index): "enum \(enumeration(at: index)?.name ?? "?")"
    case .function: "function"
    case .undefined(let name, _): "undefined \(name)"
    case .unknown: "unknown"
    }
  }
}
