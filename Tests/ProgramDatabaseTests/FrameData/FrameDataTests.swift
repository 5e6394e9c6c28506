import DumpFormat
import Foundation
import ProgramDatabase
import TestSupport
import Testing

/// Frame records of x86 compared with what two other tools say about them.
@Suite struct FrameDataTests {
  @Test(.enabled(if: !PDBUtil.pdbs.isEmpty, PDBUtil.absent), arguments: PDBUtil.pdbs)
  func recordsAgreeWithLLVM(_ name: String) throws {
    let file = try Corpus.pdb(name)
    var old: [[String]] = []
    var new: [[String]] = []
    var isNew = false
    for line in try PDBUtil.dump(["-fpo"], name) {
      if line.contains("New FPO") { isNew = true }
      let fields = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard fields.count >= 9, fields[0] != "RVA" else { continue }
      if isNew { new.append(fields) } else { old.append(fields) }
    }
    func hex(_ rva: RelativeVirtualAddress) -> String {
      let text = String(rva.rawValue, radix: 16, uppercase: true)
      return String(repeating: "0", count: 8 - text.count) + text
    }
    let kinds: [FramePointerOmission.Kind: String] = [
      .withoutFramePointer: "FPO", .trap: "Trap", .taskState: "TSS", .standard: "Standard",
    ]
    func compare(_ ours: [[String]], _ theirs: [[String]]) {
      #expect(ours.count == theirs.count)
      for (a, b) in zip(ours, theirs) where a != b {
        Issue.record("\(a) instead of \(b)")
        break
      }
    }
    compare(
      try file.framePointerOmissions().map {
        [
          hex($0.start), "\($0.size)", "\($0.localBytes / 4)", "\($0.parameterBytes / 4)",
          // The tool takes bits 9 and 10, which belong to the number of registers, for the flags in bits 11 and 12.
          "\($0.prologSize)", "\($0.savedRegisters)", "\($0.savedRegisters & 4 != 0)",
          "\($0.savedRegisters & 2 != 0)", kinds[$0.kind] ?? "?",
        ]
      }, old)
    compare(
      try file.frameDataRecords().map {
        [
          hex($0.start), "\($0.size)", "\($0.localBytes)", "\($0.parameterBytes)", "\($0.stackBytes)",
          "\($0.prologSize)", "\($0.savedRegisterBytes)", "\($0.flags.contains(.structuredExceptions))",
          "\($0.flags.contains(.cppExceptions))", "\($0.flags.contains(.procedureStart))",
          try file.program(of: $0).trimmingCharacters(in: .whitespaces),
        ]
      }, new)
  }

  static let pairs = [
    "breakpad-dump_syms/dump_syms_regtest", "breakpad-dump_syms/omap_reorder_bbs",
    "breakpad-dump_syms/omap_reorder_funcs", "breakpad-dump_syms/omap_stretched",
    "breakpad-dump_syms/omap_stretched_filled", "dump_syms/basic32", "dump_syms/basic32-min",
    "symbolic/crash",
  ]

  /// `_unwind_handler4`, whose record ends with the number 0x1100: one saved register, `ebp` used for something else.
  @Test(.enabled(if: Corpus.has("pdb/dump_syms/basic32.pdb"), Corpus.absent))
  func flagsAreThoseOfTheStructure() throws {
    let file = try Corpus.pdb("pdb/dump_syms/basic32.pdb")
    let frame = try #require(try file.framePointerOmission(atRVA: RelativeVirtualAddress(0xB6A0)))
    #expect(frame.savedRegisters == 1)
    #expect(frame.usesBasePointer)
    #expect(!frame.hasExceptionHandling)
    #expect(frame.kind == .withoutFramePointer)
    #expect(try file.framePointerOmission(atRVA: RelativeVirtualAddress(0xB6A0 + 70))?.start != frame.start)
  }

  /// `STACK WIN` records of a `.sym` file: kind, address, code, prolog, epilog, parameters, registers, locals, stack,
  /// and then either 1 and the program, or 0 and whether `ebp` is used otherwise.
  @Test(.enabled(if: Corpus.has("pdb/symbolic/crash.sym"), Corpus.absent), arguments: pairs)
  func lookupsAgreeWithSymbolFile(_ name: String) throws {
    let file = try Corpus.pdb("pdb/\(name).pdb")
    let text = String(decoding: try Corpus.bytes("pdb/\(name).sym"), as: UTF8.self)
    let isMoved = try file.addressMap().fromSource != nil
    var compared = 0
    for record in text.split(whereSeparator: \.isNewline) where record.hasPrefix("STACK WIN ") {
      let fields = record.split(separator: " ").map { String($0) }
      let numbers = fields[2..<11].compactMap { UInt32($0, radix: 16) }
      let rva = RelativeVirtualAddress(numbers[1])
      let source = try #require(try file.addressMap().source(ofRVA: rva), "\(record)")
      // The other tool states the prolog of a piece as it is in the rearranged image: stretched, cut, or none.
      func isSameProlog(_ size: Int) -> Bool { size == numbers[3] || isMoved }
      if numbers[0] == 4 {
        let frame = try #require(try file.frameData(atRVA: rva), "\(record)")
        let all = try file.frameDataRecords().filter {
          source >= $0.start && source.rawValue - $0.start.rawValue < $0.size
        }
        #expect(all.allSatisfy { $0.start <= frame.start } && all.contains(frame), "\(record)")
        // Records of functions that were folded into one begin at one address; so do pieces of a record and of one
        // inside of it, when the image was rearranged.
        let matches = try all.filter { isMoved || $0.start == frame.start }.contains {
          let program = try file.program(of: $0).split(separator: " ").joined(separator: " ")
          return isSameProlog(Int($0.prologSize)) && $0.parameterBytes == numbers[5]
            && UInt32($0.savedRegisterBytes) == numbers[6] && $0.localBytes == numbers[7]
            && $0.stackBytes == numbers[8] && program == fields[12...].joined(separator: " ")
        }
        #expect(matches, "\(record)")
      } else {
        let frame = try #require(try file.framePointerOmission(atRVA: rva), "\(record)")
        #expect(isSameProlog(Int(frame.prologSize)), "\(record)")
        #expect(frame.parameterBytes == numbers[5], "\(record)")
        #expect(UInt32(frame.savedRegisters) * 4 == numbers[6], "\(record)")
        #expect(frame.localBytes == UInt64(numbers[7]), "\(record)")
        // The tool of Mozilla takes bit 10 for the flag, as LLVM does; that of Breakpad asks Microsoft's library.
        let isOfMozilla = name.hasPrefix("dump_syms/")
        let usesBasePointer = isOfMozilla ? frame.savedRegisters & 4 != 0 : frame.usesBasePointer
        #expect(usesBasePointer == (fields.last == "1"), "\(record)")
      }
      compared += 1
    }
    #expect(compared > 100)
  }
}
