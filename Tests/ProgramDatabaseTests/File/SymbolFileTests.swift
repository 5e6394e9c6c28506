import DumpFormat
import ProgramDatabase
import TestSupport
import Testing

/// Program databases compared with what `dump_syms` (of Breakpad, on Windows, or of Mozilla) says about them.
@Suite struct SymbolFileTests {
  /// How many records were compared.
  struct Counts: Equatable, CustomStringConvertible {
    var functions = 0
    var names = 0
    /// Functions whose record begins inside of a procedure: parts that a tool moved elsewhere in the image.
    var parts = 0
    /// Functions of which the other tool joins several parts, with the code between them that was put in.
    var joined = 0
    var publics = 0
    var lines = 0
    var description: String {
      "functions: \(functions), names: \(names), parts: \(parts), joined: \(joined), publics: \(publics), "
        + "lines: \(lines)"
    }
  }

  /// A `.pdb` and the `.sym` that another tool made of it.
  struct Pair: CustomTestStringConvertible {
    var pdb: String
    var sym: String
    var counts: Counts
    var testDescription: String { pdb }

    init(_ folder: String, _ name: String, sym: String? = nil, _ counts: Counts) {
      pdb = "pdb/\(folder)/\(name).pdb"
      self.sym = "pdb/\(folder)/\(sym ?? name).sym"
      self.counts = counts
    }
  }

  static let pairs = [
    Pair(
      "breakpad-dump_syms", "dump_syms_regtest", Counts(functions: 158, names: 158, publics: 4, lines: 2189)),
    Pair(
      "breakpad-dump_syms", "dump_syms_regtest64", Counts(functions: 246, names: 246, publics: 2, lines: 3538)
    ),
    Pair(
      "breakpad-dump_syms", "omap_reorder_bbs",
      Counts(functions: 953, names: 953, parts: 796, joined: 16, publics: 4, lines: 2433)),
    Pair(
      "breakpad-dump_syms", "omap_reorder_funcs", Counts(functions: 158, names: 158, publics: 4, lines: 2189)),
    Pair(
      "breakpad-dump_syms", "omap_stretched",
      Counts(functions: 175, names: 175, parts: 17, joined: 51, publics: 4, lines: 2295)),
    Pair(
      "breakpad-dump_syms", "omap_stretched_filled",
      Counts(functions: 158, names: 158, publics: 4, lines: 2189)),
    Pair(
      "dump_syms", "basic32", Counts(functions: 3072, names: 3072, publics: 95, lines: 24037)),
    Pair(
      "dump_syms", "basic32-min", Counts(functions: 723, names: 723, publics: 2451)),
    Pair(
      "dump_syms", "dump_syms_regtest64", Counts(functions: 246, names: 246, publics: 2, lines: 3538)),
    Pair(
      "symbolic", "crash", Counts(functions: 92, names: 87, publics: 35, lines: 725)),
    Pair(
      "symbolic", "CrashWithException", sym: "CrashWithException.pdb",
      Counts(functions: 66, names: 61, publics: 33, lines: 282)),
  ]

  @Test(.enabled(if: Corpus.has("pdb/symbolic/crash.sym"), Corpus.absent), arguments: pairs)
  func agreesWithAnotherTool(_ pair: Pair) throws {
    let file = try Corpus.pdb(pair.pdb)
    let text = String(decoding: try Corpus.bytes(pair.sym), as: UTF8.self)
    var counts = Counts()
    var files: [Substring: String] = [:]
    for record in text.split(whereSeparator: \.isNewline) {
      var fields = record.split(separator: " ")
      // "m": several symbols at the address. Each tool names another one of them, so only names of single ones
      // are compared.
      let isShared = fields.count > 1 && fields[1] == "m"
      if isShared { fields.remove(at: 1) }
      switch fields.first {
      case "MODULE", "INFO", "STACK", "INLINE", "INLINE_ORIGIN", nil: continue
      case "FILE": files[fields[1]] = fields[2...].joined(separator: " ")
      case "FUNC": try compareFunction(file, record, fields, isShared: isShared, &counts)
      case "PUBLIC": try comparePublic(file, record, fields, &counts)
      default: try compareLine(file, record, fields, files, &counts)
      }
    }
    #expect(counts == pair.counts)
  }

  private func hex(_ text: Substring) throws -> UInt32 { try #require(UInt32(text, radix: 16)) }

  private func compareFunction(
    _ file: PDBFile, _ record: Substring, _ fields: [Substring], isShared: Bool, _ counts: inout Counts
  ) throws {
    let isMoved = try file.addressMap().fromSource != nil
    let match = try #require(try file.symbol(atRVA: RelativeVirtualAddress(try hex(fields[1]))), "\(record)")
    #expect(match.origin == .procedure, "\(record)")
    counts.functions += 1
    if match.displacement != 0 { counts.parts += 1 }
    let length = try hex(fields[2])
    let procedureLength = try #require(match.length)
    let ranges = try file.addressMap().imageRanges(
      of: CodeRange(start: match.start, length: procedureLength))
    let start = try hex(fields[1])
    let first = ranges.firstIndex { $0.lowerBound.rawValue == start }
    let last = ranges.firstIndex { $0.upperBound.rawValue == start + length }
    #expect(first != nil && last != nil, "\(record) \(ranges)")
    if let first, let last, first < last {
      counts.joined += 1
      // What lies between the parts was put in by the tool that rearranged the image.
      for (a, b) in zip(ranges[first..<last], ranges[(first + 1)...last]) {
        for rva in a.upperBound.rawValue..<b.lowerBound.rawValue {
          #expect(try file.addressMap().source(ofRVA: RelativeVirtualAddress(rva)) == nil, "\(record)")
        }
      }
    }
    #expect(isMoved || match.displacement == 0, "\(record)")
    #expect(isMoved || match.length == length, "\(record)")
    guard !isShared else { return }
    let name = fields[4...].joined(separator: " ").replacing(
      "(anonymous namespace)", with: "`anonymous namespace'")
    // The other tool adds return and parameter types, which are not in the record.
    #expect(!match.name.isEmpty, "\(record)")
    #expect(name.contains(match.name) || match.decoratedName?.contains(name) == true, "\(record)")
    counts.names += 1
  }

  private func comparePublic(
    _ file: PDBFile, _ record: Substring, _ fields: [Substring], _ counts: inout Counts
  ) throws {
    // The other tool's word for a range of the function table that has no symbol.
    guard fields[3] != "<unknown" else { return }
    // Some are labels inside of a procedure, which `symbol(atRVA:)` would name.
    let address = try #require(
      try file.addressMap().address(ofRVA: RelativeVirtualAddress(try hex(fields[1]))), "\(record)")
    let symbol = try #require(try file.publicSymbols()?.nearest(to: address), "\(record)")
    #expect(symbol.address == address, "\(record)")
    counts.publics += 1
  }

  private func compareLine(
    _ file: PDBFile, _ record: Substring, _ fields: [Substring], _ files: [Substring: String],
    _ counts: inout Counts
  ) throws {
    // Records without code, and code without a source (line 0xF00F00), which the other tool lists as well.
    guard fields.count == 4, try hex(fields[1]) > 0, fields[2] != "15732480" else { return }
    let place = try #require(
      try file.sourceLocation(atRVA: RelativeVirtualAddress(try hex(fields[0]))), "\(record)")
    #expect(place.line == UInt32(fields[2]), "\(record)")
    #expect(place.file == files[fields[3]], "\(record)")
    counts.lines += 1
  }
}
