import StackUnwinder
import TestSupport
import Testing

/// Epilogs of real images: found by their bytes, which follow from the unwind codes, and run instruction by instruction.
@Suite struct EpilogTests {
  /// An instruction of an epilog.
  enum Instruction {
    case moveStackPointer
    case pop(Int)
    case leave
  }

  /// The instructions of an epilog with their addresses.
  struct Epilog {
    var instructions: [(rva: Int, what: Instruction)]
  }

  @Test(.enabled(if: Corpus.isThere, Corpus.absent), arguments: PrologTests.images)
  func everyEpilogIsUndone(_ name: String) throws {
    let frames = try SyntheticFrameX64(Corpus.bytes(name))
    var failures: [String] = []
    var (epilogs, positions) = (0, 0)
    for entry in frames.entries {
      guard let prolog = try? PrologX64(frames.image, entry: entry),
        !prolog.parts.contains(where: { $0.codes.contains { $0.op == 10 } })
      else { continue }
      for epilog in Self.epilogs(of: prolog, in: frames.image) {
        epilogs += 1
        var (processor, caller) = SyntheticFrameX64.entered(prolog)
        let entry = processor.integers[4]
        for part in prolog.parts { processor.run(part) }
        let pops = epilog.instructions.count { if case .pop = $0.what { true } else { false } }
        // What was saved by moves comes back before the epilog.
        for part in prolog.parts {
          for code in part.codes where [4, 5].contains(code.op) {
            processor.integers[code.info] = caller.integers[code.info]
          }
          for code in part.codes where [8, 9].contains(code.op) {
            processor.vectors[code.info] = caller.vectors[code.info]
          }
        }
        var sp = entry - UInt64(pops * 8)
        for (rva, what) in epilog.instructions {
          if case .moveStackPointer = what {} else { processor.integers[4] = sp }
          positions += 1
          if let text = frames.difference(
            processor, at: rva, isReturnAddress: false, caller, position: .epilog)
          {
            failures.append("\(String(rva, radix: 16)) of \(String(prolog.part.begin, radix: 16)): \(text)")
          }
          if case .pop(let register) = what {
            processor.integers[register] = caller.integers[register]
            sp += 8
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count) of \(positions): \(failures.prefix(10))")
    print("\(name): \(epilogs) epilogs, \(positions) positions undone")
  }

  /// Finds pops in the reverse order of the pushes, with a return or a jump out of the function behind them and an
  /// adjustment of the stack pointer before them.
  static func epilogs(of prolog: PrologX64, in image: RawImage) -> [Epilog] {
    let part = prolog.part
    let codes = prolog.parts.flatMap(\.codes)
    var pops: [(register: Int, bytes: [UInt8])] = []
    for code in codes.reversed() where code.op == 0 {
      let low = UInt8(0x58 + code.info % 8)
      pops.append((code.info, code.info < 8 ? [low] : [0x41, low]))
    }
    let popBytes = pops.flatMap(\.bytes)
    let allocated = codes.reduce(0) {
      $0 + ($1.op == 1 ? $1.value : $1.op == 2 ? $1.info * 8 + 8 : 0)
    }
    let frame = prolog.parts.map(\.frameRegister).max() ?? 0
    guard !popBytes.isEmpty || allocated > 0 else { return [] }
    let code = image.code(part.begin, part.end - part.begin)
    var found: [Epilog] = []
    for index in code.indices where code[index...].starts(with: popBytes) {
      let after = index + popBytes.count
      guard after < code.count, leaves(code, after, part), part.begin + index >= part.begin + part.prologSize
      else { continue }
      var instructions: [(rva: Int, what: Instruction)] = []
      if let start = adjustment(code, index, allocated, frame) {
        instructions.append((part.begin + start, .moveStackPointer))
      } else if allocated > 0, pops.count < 2 {
        // So few bytes can be anything.
        continue
      }
      var at = index
      for pop in pops {
        instructions.append((part.begin + at, .pop(pop.register)))
        at += pop.bytes.count
      }
      instructions.append((part.begin + at, .leave))
      found.append(Epilog(instructions: instructions))
    }
    return found
  }

  private static func leaves(_ code: [UInt8], _ at: Int, _ part: PrologX64.Part) -> Bool {
    if code[at] == 0xC3 || code[at...].starts(with: [0xF3, 0xC3]) { return true }
    if code[at...].starts(with: [0x48, 0xFF, 0x25]) || code[at...].starts(with: [0x48, 0xFF, 0xE0]) {
      return true
    }
    guard code[at] == 0xE9, at + 5 <= code.count else { return false }
    let distance = (0..<4).reduce(UInt32(0)) { $0 | UInt32(code[at + 1 + $1]) << UInt32($1 * 8) }
    let target = part.begin + at + 5 + Int(Int32(bitPattern: distance))
    return target < part.begin || target >= part.end
  }

  /// Where the instruction before the pops begins, if it gives the allocated bytes back.
  private static func adjustment(_ code: [UInt8], _ end: Int, _ allocated: Int, _ frame: Int) -> Int? {
    func ends(_ bytes: [UInt8]) -> Int? {
      end >= bytes.count && code[(end - bytes.count)..<end].elementsEqual(bytes) ? end - bytes.count : nil
    }
    let wide = (0..<4).map { UInt8(allocated >> ($0 * 8) & 0xFF) }
    if allocated > 0, frame == 0 {
      if allocated < 0x80, let start = ends([0x48, 0x83, 0xC4, UInt8(allocated)]) { return start }
      return ends([0x48, 0x81, 0xC4] + wide)
    }
    guard frame != 0, frame != 12 else { return nil }
    // `lea rsp, [frame + n]`; n brings the stack pointer to the pops, whatever it is.
    let rex: UInt8 = frame < 8 ? 0x48 : 0x49
    if end >= 4, code[(end - 4)..<(end - 1)].elementsEqual([rex, 0x8D, UInt8(0x60 | frame & 7)]) {
      return end - 4
    }
    if end >= 7, code[(end - 7)..<(end - 4)].elementsEqual([rex, 0x8D, UInt8(0xA0 | frame & 7)]) {
      return end - 7
    }
    return nil
  }
}
