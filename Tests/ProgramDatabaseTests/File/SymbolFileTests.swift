import ProgramDatabase
import Testing

/// Program databases compared with what `dump_syms` (of Breakpad, on Windows, or of Mozilla) says about them.
@Suite struct SymbolFileTests {
  /// How many records were compared and how many agree.
  struct Counts: Equatable, CustomStringConvertible {
    var functions = 0
    var functionStarts = 0
    var functionSizes = 0
    var functionNames = 0
    var publics = 0
    var publicStarts = 0
    var publicNames = 0
    var lines = 0
    var lineNumbers = 0
    var files = 0
    var description: String {
      "FUNC \(functions) start \(functionStarts) size \(functionSizes) name \(functionNames); PUBLIC \(publics) "
        + "start \(publicStarts) name \(publicNames); LINE \(lines) number \(lineNumbers) file \(files)"
    }
  }

  static func compare(_ name: String, _ symName: String) throws -> Counts {
    let file = try Corpus.pdb(name)
    let text = String(decoding: try Corpus.bytes(symName), as: UTF8.self)
    var counts = Counts()
    var files: [Substring: String] = [:]
    for record in text.split(whereSeparator: \.isNewline) {
      var fields = record.split(separator: " ")
      guard let kind = fields.first else { continue }
      if ["FUNC", "PUBLIC"].contains(kind), fields[1] == "m" { fields.remove(at: 1) }
      func hex(_ index: Int) throws -> UInt32 { try #require(UInt32(fields[index], radix: 16)) }
      switch kind {
      case "MODULE", "INFO", "STACK", "INLINE", "INLINE_ORIGIN": continue
      case "FILE": files[fields[1]] = fields[2...].joined(separator: " ")
      case "FUNC":
        let function = fields[4...].joined(separator: " ")
        counts.functions += 1
        guard let match = try file.symbol(atRVA: try hex(1)) else {
          break
        }
        if match.displacement == 0, match.origin == .procedure { counts.functionStarts += 1 }
        if match.length == (try hex(2)) { counts.functionSizes += 1 }
        if agree(match, function) { counts.functionNames += 1 }
      case "PUBLIC":
        let symbol = fields[3...].joined(separator: " ")
        counts.publics += 1
        guard let match = try file.symbol(atRVA: try hex(1)) else { break }
        if match.displacement == 0 { counts.publicStarts += 1 }
        if agree(match, symbol) { counts.publicNames += 1 }
      default:
        guard fields.count == 4, try hex(1) > 0 else { continue }
        counts.lines += 1
        guard let place = try file.sourceLocation(atRVA: try hex(0)) else { break }
        if place.line == UInt32(fields[2]) { counts.lineNumbers += 1 }
        if place.file == files[fields[3]] { counts.files += 1 }
      }
    }
    return counts
  }

  /// Whether a name is the same, apart from the types and decorations that the other tool adds or removes.
  static func agree(_ match: SymbolMatch, _ name: String) -> Bool {
    name.contains(match.name) || match.decoratedName?.contains(name) == true || match.name.contains(name)
  }

  static let pairs: [(pdb: String, sym: String)] = [
    ("dump_syms_regtest", "breakpad-dump_syms"), ("dump_syms_regtest64", "breakpad-dump_syms"),
    ("omap_reorder_bbs", "breakpad-dump_syms"), ("omap_reorder_funcs", "breakpad-dump_syms"),
    ("omap_stretched", "breakpad-dump_syms"), ("omap_stretched_filled", "breakpad-dump_syms"),
    ("basic32", "dump_syms"), ("basic32-min", "dump_syms"), ("dump_syms_regtest64", "dump_syms"),
    ("crash", "symbolic"),
  ].map { ("pdb/\($0.1)/\($0.0).pdb", "pdb/\($0.1)/\($0.0).sym") } + [
    ("pdb/symbolic/CrashWithException.pdb", "pdb/symbolic/CrashWithException.pdb.sym")
  ]

  @Test(.enabled(if: Corpus.has("pdb/symbolic/crash.sym"), Corpus.absent), arguments: pairs)
  func agreesWithAnotherTool(_ pdb: String, _ sym: String) throws {
    let counts = try Self.compare(pdb, sym)
    print("COUNTS", pdb, counts)
  }
}
