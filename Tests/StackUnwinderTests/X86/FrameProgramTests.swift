import DumpFormat
import Foundation
import StackUnwinder
import TestSupport
import Testing

/// Frame data of x86.
@Suite struct FrameProgramTests {
  static let base: UInt64 = 0x1000_0000
  static let returnAddress: UInt32 = 0x1000_2005

  /// Frame data for everything from 0x1000 to 0x2000.
  struct Source: FrameDataSource {
    var data: FrameDataX86?
    var omission: FramePointerOmissionX86?
    func frameData(at rva: RelativeVirtualAddress) -> FrameDataX86? { rva.rawValue < 0x2000 ? data : nil }
    func framePointerOmission(at rva: RelativeVirtualAddress) -> FramePointerOmissionX86? {
      rva.rawValue < 0x2000 ? omission : nil
    }
  }

  /// The second frame of a stack of so many slots.
  static func caller(
    _ source: Source, slots: [UInt32], ebp: UInt32? = nil, ebx: UInt32 = 0xB, rva: Int = 0x1010
  ) throws -> (StackFrame, RegistersX86)? {
    var image = SyntheticImage(machine: 0x14C)
    // A call whose return address is 0x2005, and one at 0x1005.
    image.put(0x2000, [0xE8, 0, 0, 0, 0])
    var stack = TestStack(base: 0x2_0000, size: slots.count * 4)
    for (index, value) in slots.enumerated() {
      stack.store(UInt64(value), at: stack.base + UInt64(index * 4), width: 4)
    }
    let memory = TestMemory(
      [(stack.base, stack.bytes), (stack.base - 0x1000, [UInt8](repeating: 0, count: 0x1000))],
      pointerByteCount: 4)
    let unwinder = StackUnwinder(memory: memory, modules: [try image.module(at: base, frameData: source)])
    var registers = RegistersX86(eip: UInt32(base) + UInt32(rva), esp: UInt32(stack.base))
    registers[.ebp] = ebp
    registers[.ebx] = ebx
    var found: (StackFrame, RegistersX86)?
    _ = unwinder.walk(from: .x86(registers), limit: 2) { frame, registers in
      if frame.index == 1, case .x86(let registers) = registers { found = (frame, registers) }
      return true
    }
    return found
  }

  static func source(
    _ program: String, locals: UInt32 = 0, saved: UInt32 = 0, parameters: UInt32 = 0
  ) -> Source {
    Source(
      data: FrameDataX86(
        localByteCount: locals, parameterByteCount: parameters, savedRegisterByteCount: saved,
        program: program))
  }

  @Test func framePointerFrames() throws {
    let program = "$T0 $ebp = $eip $T0 4 + ^ = $ebp $T0 ^ = $esp $T0 8 + = $ebx $T0 4 - ^ ="
    let slots: [UInt32] = [0, 0xB1, 0xBB, Self.returnAddress, 0]
    let (frame, registers) = try #require(try Self.caller(Self.source(program), slots: slots, ebp: 0x2_0008))
    #expect(frame.trust == .unwindInfo && frame.reason == .frameProgram)
    #expect(registers.eip == Self.returnAddress && registers.esp == 0x2_0010)
    #expect(registers[.ebp] == 0xBB && registers[.ebx] == 0xB1 && registers[.eax] == nil)
  }

  /// Visual C++ leaves the space behind an assignment away in programs of frames with Ebp.
  @Test func assignmentsWithoutASpaceBehindThem() throws {
    let program = "$T0 $ebp 4 + =$eip $T0 ^ =$ebp $ebp ^ = $esp $T0 4 + ="
    let slots: [UInt32] = [0, 0xB1, 0xBB, Self.returnAddress, 0]
    let (frame, registers) = try #require(try Self.caller(Self.source(program), slots: slots, ebp: 0x2_0008))
    #expect(frame.reason == .frameProgram)
    #expect(registers.eip == Self.returnAddress && registers.esp == 0x2_0010 && registers[.ebp] == 0xBB)
  }

  @Test func searchedReturnAddresses() throws {
    let program = "$T0 .raSearch = $eip $T0 ^ = $esp $T0 4 + = $ebp $T0 4 - ^ ="
    // 8 bytes of locals, 4 of saved registers; the slot that is counted out holds something else.
    let slots: [UInt32] = [0, 0, 0xBB, 0x777, 0xBC, Self.returnAddress, 0]
    let source = Self.source(program, locals: 8, saved: 4)
    let (_, registers) = try #require(try Self.caller(source, slots: slots))
    #expect(registers.eip == Self.returnAddress && registers.esp == 0x2_0018 && registers[.ebp] == 0xBC)
    #expect(registers[.ebx] == 0xB)
  }

  @Test func alignedFrames() throws {
    let program = "$T1 .raSearchStart = $T0 $T1 4 - 8 @ = $ebp $T1 4 - ^ = $eip $T1 ^ = $esp $T1 4 + ="
    let slots: [UInt32] = [0, 0xBB, Self.returnAddress, 0]
    let (_, registers) = try #require(try Self.caller(Self.source(program, locals: 8), slots: slots))
    #expect(registers.esp == 0x2_000C && registers[.ebp] == 0xBB)
  }

  @Test func arithmeticAndConstants() throws {
    let program =
      "$T2 .cbLocals .cbSavedRegs + .cbParams + = $T3 $T2 3 * 4 / 5 % = $eip .raSearch ^ = $ebx $T3 = "
      + "$esi $T3 -1 + 0 - = $edi 23 8 @ = $esp .raSearch 4 + ="
    let source = Self.source(program, locals: 8, saved: 4, parameters: 12)
    let slots: [UInt32] = [0, 0, 0, Self.returnAddress, 0]
    let (_, registers) = try #require(try Self.caller(source, slots: slots))
    // 24 * 3 / 4 is 18, and 18 % 5 is 3.
    #expect(registers[.ebx] == 3 && registers[.esi] == 2 && registers[.edi] == 16)
  }

  @Test(arguments: [
    "", "$eip", "= = =", "$eip $T0 ^ =", "$T0 5 0 / =", "$T0 5 0 @ = $eip 1 = $esp 2 =", "5 6 =", "$eip 1 =",
    "$eip $nonsense =", "^", "$T99 1 =", "$eip 4294967295 ^ = $esp 1 =", "$eip 1 = $esp 5 =",
    String(repeating: "1 ", count: 5000), "$T0 $ebp = $eip $T0 4 + ^ = $esp $T0 8 + =",
  ])
  func programsThatCannotRun(_ program: String) throws {
    // The walk goes on without them, here by a scan.
    let slots: [UInt32] = [0, 5, Self.returnAddress, 0]
    let (frame, _) = try #require(try Self.caller(Self.source(program), slots: slots, ebp: 0x4))
    #expect(frame.trust == .scan && frame.instructionPointer.rawValue == UInt64(Self.returnAddress))
  }

  @Test func registersByNumber() throws {
    let program = "$33 .raSearch ^ = $21 .raSearch 4 + = $20 7 = $22 9 = $23 11 = $24 13 = $17 15 ="
    let (_, registers) = try #require(try Self.caller(Self.source(program), slots: [Self.returnAddress, 0]))
    #expect(registers.eip == Self.returnAddress && registers.esp == 0x2_0004)
    #expect(registers[.ebx] == 7 && registers[.ebp] == 9 && registers[.esi] == 11 && registers[.edi] == 13)
  }

  @Test func framePointerOmission() throws {
    var data = FramePointerOmissionX86(
      begin: RelativeVirtualAddress(0x1000), localByteCount: 8, parameterByteCount: 4, prologByteCount: 3,
      savedRegisterCount: 2, savesBasePointer: true, kind: .omitted)
    let slots: [UInt32] = [0, 0, 0xD1, 0xBB, Self.returnAddress, 0]
    let (frame, registers) = try #require(try Self.caller(Source(omission: data), slots: slots))
    #expect(frame.reason == .framePointerOmission && registers.esp == 0x2_0014 && registers[.ebp] == 0xBB)
    // At the first instruction nothing is on the stack.
    let first = try #require(
      try Self.caller(Source(omission: data), slots: [Self.returnAddress, 0], rva: 0x1000))
    #expect(first.1.eip == Self.returnAddress && first.1.esp == 0x2_0004)
    // A trap frame, to which Ebp points; from kernel mode it ends before HardwareEsp.
    data.kind = .trap
    var trap = [UInt32](repeating: 0, count: 0x8C / 4)
    trap[0x54 / 4] = 0xD1
    trap[0x5C / 4] = 0xB1
    trap[0x60 / 4] = 0xBB
    trap[0x68 / 4] = 0x1000_4000
    trap[0x6C / 4] = 8
    trap[0x70 / 4] = 0x246
    let kernel = try #require(try Self.caller(Source(omission: data), slots: trap, ebp: 0x2_0000))
    #expect(kernel.0.trust == .trapFrame && kernel.1.esp == 0x2_0074 && kernel.1[.ebp] == 0xBB)
    #expect(kernel.0.lookupAddress.rawValue == 0x1000_4000)
    trap[0x6C / 4] = 0x1B
    trap[0x74 / 4] = 0x77_7770
    let user = try #require(try Self.caller(Source(omission: data), slots: trap, ebp: 0x2_0000))
    #expect(user.1.esp == 0x77_7770)
  }

  @Test func basePointersWithoutFrameData() throws {
    let slots: [UInt32] = [0, 0, 0x2_0010, Self.returnAddress, 0, 0]
    let (frame, registers) = try #require(try Self.caller(Source(), slots: slots, ebp: 0x2_0008))
    #expect(frame.trust == .framePointer && registers.esp == 0x2_0010 && registers[.ebp] == 0x2_0010)
  }

  /// The programs of real PDBs, as another tool lists them: each is run over a stack that makes sense for it.
  @Test(.enabled(if: Corpus.isThere, Corpus.absent))
  func programsOfRealFiles() throws {
    var seen: [String: Int] = [:]
    for name in ["pdb/dump_syms/basic32.sym", "pdb/dump_syms/mozwer.sym", "pdb/dump_syms/oleaut32.sym"] {
      let text = String(decoding: try Corpus.bytes(name), as: UTF8.self)
      for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("STACK WIN 4 ") {
        let parts = line.split(separator: " ", maxSplits: 12)
        guard parts.count == 13, parts[11] == "1" else { continue }
        let values = parts[7...9].compactMap { UInt32($0, radix: 16) }
        try #require(values.count == 3)
        let (parameters, saved, locals) = (values[0], values[1], values[2])
        let program = String(parts[12])
        seen["\(program) \(saved) \(locals)", default: 0] += 1
        guard seen["\(program) \(saved) \(locals)"] == 1, locals < 0x2000, (locals + saved) % 4 == 0 else {
          continue
        }
        // The return address lies where both kinds of program look for it.
        let depth = Int(locals + saved) / 4
        var slots = [UInt32](repeating: 0x1, count: depth + 40)
        let usesBase = program.contains("$ebp = ") || program.contains("$ebp 4 +")
        let at = usesBase ? depth + 20 : depth
        slots[at] = Self.returnAddress
        if at > 0 { slots[at - 1] = 0xEB }
        let source = Self.source(program, locals: locals, saved: saved, parameters: parameters)
        let base = usesBase ? 0x2_0000 + UInt32(at - 1) * 4 : nil
        // Functions that align their frame for vectors keep the place of their parameters in Ebx.
        let found = try Self.caller(source, slots: slots, ebp: base, ebx: base ?? 0)
        let (frame, registers) = try #require(found, "\(program)")
        #expect(frame.reason == .frameProgram, "\(program): \(String(describing: frame.reason))")
        #expect(registers.eip == Self.returnAddress, "\(program)")
        #expect(registers.esp == 0x2_0000 + UInt32(at) * 4 + 4, "\(program)")
        if program.contains("$ebp $T0 ^ =") || program.contains("$ebp $T0 4 - ^ =") {
          #expect(registers[.ebp] == 0xEB, "\(program)")
        }
      }
    }
    #expect(seen.count > 100)
    print("\(seen.values.reduce(0, +)) records with \(seen.count) different programs")
  }
}
