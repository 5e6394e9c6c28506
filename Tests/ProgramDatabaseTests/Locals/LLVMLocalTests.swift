import DumpFormat
import Foundation
import ProgramDatabase
import TestSupport
import Testing

/// Variables, frames, blocks and inlined calls of all procedures compared with what `llvm-pdbutil` says about them.
@Suite struct LLVMLocalTests {
  @Test(.enabled(if: !PDBUtil.pdbs.isEmpty, PDBUtil.absent), arguments: PDBUtil.pdbs)
  func bodiesAgree(_ name: String) throws {
    let file = try Corpus.pdb(name)
    let theirs = SymbolRecord.modules(try PDBUtil.dump(["-symbols"], name))
    let modules = try file.modules()
    #expect(theirs.count == modules.count)
    let machine = file.debugInformation?.header.machine ?? 0
    var different = 0
    for (module, records) in zip(modules, theirs) {
      let procedures = try file.procedures(of: module)
      for index in records.indices where Self.isProcedure(records[index].kind) {
        let procedure = try #require(procedures.first { $0.recordOffset == records[index].offset })
        let body = try file.body(of: procedure)
        let ours = BodyText(file: file, body: body, machine: machine)
        let wanted = Self.body(records, at: index, of: procedure)
        for (a, b) in [
          (try ours.locals, wanted.locals), (ours.frame, wanted.frame), (try ours.scopes, wanted.scopes),
        ] where a != b {
          different += 1
          guard different < 4 else { continue }
          let line = zip(a, b).first { $0 != $1 } ?? ("\(a.count) lines", "\(b.count) lines")
          Issue.record("\(module.name) \(procedure.recordOffset): \(line.0) instead of \(line.1)")
        }
      }
    }
    #expect(different == 0)
  }

  static func isProcedure(_ kind: Substring) -> Bool {
    ["S_GPROC32", "S_LPROC32", "S_GPROC32_ID", "S_LPROC32_ID"].contains(kind)
  }

  /// The records of a procedure in the words that ``BodyText`` uses.
  private static func body(
    _ records: [SymbolRecord], at first: Int, of procedure: PDBProcedure
  ) -> (locals: [String], frame: [String], scopes: [String]) {
    var result: (locals: [String], frame: [String], scopes: [String]) = ([], [], [])
    var depth = 1
    var next = first + 1
    while next < records.count, depth > 0 {
      let record = records[next]
      let text = record.text.trimmed
      switch record.kind {
      case "S_LOCAL", "S_FILESTATIC":
        result.locals.append(
          "\(record.kind) \(record.name) type=\(record.value("type=") ?? record.value("type = ") ?? "?")"
            + " flags = \(text.after("flags = "))")
      case "S_BPREL32", "S_REGREL32", "S_REGISTER":
        let register = record.value("register = ") ?? "-"
        let offset = record.value("offset = ") ?? "-"
        result.locals.append(
          "\(record.kind) \(record.name) type=\(record.value("type = ") ?? "?") \(register) \(offset)")
      case "S_LDATA32", "S_GDATA32", "S_LTHREAD32", "S_GTHREAD32":
        result.locals.append(
          "\(record.kind) \(record.name) type=\(record.value("type = ") ?? "?") \(record.value("addr = ") ?? "?")"
        )
      case "S_DEFRANGE_REGISTER", "S_DEFRANGE_FRAMEPOINTER_REL", "S_DEFRANGE_FRAMEPOINTER_REL_FULL_SCOPE",
        "S_DEFRANGE_REGISTER_REL", "S_DEFRANGE_SUBFIELD_REGISTER":
        result.locals.append("\(record.kind) \(text)")
      case "S_FRAMEPROC": result.frame.append(text.before(" flags ="))
      case "S_BLOCK32":
        depth += 1
        result.scopes.append(
          "block \(record.name) \(record.value("code size = ") ?? "?") \(record.value("addr = ") ?? "?")")
      case "S_INLINESITE":
        depth += 1
        result.scopes.append(inlineSite(record))
      case "S_THUNK32", "S_SEPCODE": depth += 1
      case "S_END", "S_INLINESITE_END", "S_PROC_ID_END": depth -= 1
      default: break
      }
      next += 1
    }
    return result
  }

  /// An inlined call: the code that the lines of the tool say, and the line of each part.
  private static func inlineSite(_ record: SymbolRecord) -> String {
    var parts: [(start: Int, end: Int?, line: Int)] = []
    var line = 0
    func hex(_ text: Substring) -> Int { Int(text.dropFirst(2), radix: 16) ?? -1 }
    for text in record.lines.dropFirst(2) {
      let words = text.split(separator: " ").map { $0 }
      if let place = words.firstIndex(of: "line") { line = Int(words[place + 1]) ?? Int.max }
      if let place = words.firstIndex(of: "code"), words[place + 1] != "end" {
        let start = hex(words[place + 1])
        if let last = parts.indices.last, parts[last].end == nil { parts[last].end = start }
        parts.append((start, nil, line))
      }
      if let place = words.firstIndex(of: "end") { parts[parts.count - 1].end = hex(words[place + 1]) }
    }
    let shown = parts.filter { ($0.end ?? 0) > $0.start }.map { "\($0.start)-\($0.end ?? 0):\($0.line)" }
    return "inline \(record.value("inlinee = ") ?? "?") \(shown)"
  }
}

extension String {
  var trimmed: String {
    split(separator: " ").joined(separator: " ").replacing("] ", with: "] ")
  }
  func after(_ word: String) -> String { range(of: word).map { String(self[$0.upperBound...]) } ?? "?" }
  func before(_ word: String) -> String { range(of: word).map { String(self[..<$0.lowerBound]) } ?? "?" }
}
