import ProgramDatabase
import TestSupport
import Testing

/// Types and IDs compared with what `llvm-pdbutil` says about them: every record, every field.
@Suite struct LLVMTypeTests {
  @Test(.enabled(if: !PDBUtil.pdbs.isEmpty, PDBUtil.absent), arguments: PDBUtil.pdbs)
  func typesAgree(_ name: String) throws {
    let file = try Corpus.pdb(name)
    let theirs = PDBUtil.records(try PDBUtil.dump(["-types"], name))
    guard let types = try file.types() else {
      #expect(theirs.isEmpty)
      return
    }
    #expect(theirs.count == types.stream.count)
    try compare(theirs, TypeText(types: types).lines)
  }

  @Test(.enabled(if: !PDBUtil.pdbs.isEmpty, PDBUtil.absent), arguments: PDBUtil.pdbs)
  func identifiersAgree(_ name: String) throws {
    let file = try Corpus.pdb(name)
    let theirs = PDBUtil.records(try PDBUtil.dump(["-ids"], name))
    guard let identifiers = try file.identifiers() else {
      #expect(theirs.isEmpty)
      return
    }
    #expect(theirs.count == identifiers.stream.count)
    try compare(theirs, IdentifierText(identifiers: identifiers).lines)
  }

  private func compare(_ theirs: [UInt32: [Substring]], _ lines: (TypeIndex) throws -> [String]) throws {
    var different = 0
    for (number, wanted) in theirs {
      let ours = try lines(TypeIndex(number))
      guard !Self.isSame(ours, wanted.map { String($0) }) else { continue }
      different += 1
      if different < 4 { Issue.record("\(String(number, radix: 16)): \(ours) instead of \(wanted)") }
    }
    #expect(different == 0)
  }

  /// The tool shows the length of a record, and names of functions in its own way.
  static func isSame(_ ours: [String], _ theirs: [String]) -> Bool {
    guard ours.count == theirs.count, let head = theirs.first, let ourHead = ours.first else { return false }
    let withoutLength = head.replacing(/\ \[size = \d+\]/, with: "")
    guard withoutLength == ourHead || withoutLength + " " == ourHead else { return false }
    return zip(ours.dropFirst(), theirs.dropFirst()).allSatisfy { $0 == $1 }
  }
}
