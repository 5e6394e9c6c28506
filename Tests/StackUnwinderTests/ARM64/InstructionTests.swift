import DumpFormat
import PortableExecutable
import StackUnwinder
import TestSupport
import Testing

/// Every function of real ARM64 images: its instructions are run from the beginning on, and from each of them the caller
/// must come out; so from each instruction before a `ret`.
@Suite struct InstructionTests {
  static let base: UInt64 = 0xFFFF_F800_1234_0000
  static let images = Corpus.images(0xAA64)

  /// A function, read by hand.
  struct Function {
    var begin: Int
    var instructionCount: Int
    /// Instructions of the prolog; `nil` for packed unwind data.
    var prologLength: Int?
    /// Whether it is a part of a function and has no prolog of its own.
    var isPart: Bool

    init?(_ image: RawImage, entry: Int) throws {
      begin = try image.u32(entry)
      let word = try image.u32(entry + 4)
      guard begin != 0 else { return nil }
      if word & 3 != 0 {
        instructionCount = word >> 2 & 0x7FF
        isPart = word & 3 == 2
        return
      }
      let head = try image.u32(word)
      instructionCount = head & 0x3FFFF
      var (epilogs, codeWords, start) = (head >> 22 & 31, head >> 27 & 31, word + 4)
      if epilogs == 0, codeWords == 0 {
        let more = try image.u32(start)
        (epilogs, codeWords, start) = (more & 0xFFFF, more >> 16 & 0xFF, start + 4)
      }
      if head >> 21 & 1 == 0 { start += epilogs * 4 }
      var (at, length) = (start, 0)
      isPart = image.u8(start) == 0xE5
      while at < start + codeWords * 4, let code = image.u8(at), code != 0xE4, code != 0xE5 {
        at += code < 0xC0 ? 1 : code < 0xE0 ? 2 : code == 0xE0 ? 4 : code == 0xE2 ? 2 : code == 0xE7 ? 3 : 1
        if !(0xE8...0xEC).contains(code) { length += 1 }
      }
      prologLength = length
    }
  }

  @Test(.enabled(if: Corpus.isThere, Corpus.absent), arguments: images)
  func everyInstructionIsUndone(_ name: String) throws {
    let bytes = try Corpus.bytes(name)
    let image = try RawImage(bytes)
    let module = UnwindModule(
      base: VirtualAddress(Self.base), size: UInt32(image.imageSize),
      image: try ExecutableImage(BufferedImage(bytes)))
    var failures: [String] = []
    var (functions, positions, epilogs, parts, unfinished) = (0, 0, 0, 0, 0)
    func check(_ processor: ProcessorARM64Model, _ rva: Int, _ caller: ProcessorARM64Model, _ what: String) {
      positions += 1
      if let text = Self.difference(processor, at: rva, in: module, caller) {
        failures.append("\(what) \(String(rva, radix: 16)): \(text)")
      }
    }
    for entry in stride(
      from: image.functionTable.rva, to: image.functionTable.rva + image.functionTable.size, by: 8)
    {
      guard let function = try Function(image, entry: entry) else { continue }
      guard !function.isPart else {
        parts += 1
        continue
      }
      functions += 1
      let caller = ProcessorARM64Model()
      var processor = caller
      var body = processor
      var index = 0
      while index < function.instructionCount {
        let rva = function.begin + index * 4
        var spoiled = processor
        spoiled.spoil()
        check(spoiled, rva, caller, "at")
        let code = UInt32(try image.u32(rva))
        if code >> 26 == 0x25 {
          // The probe of the stack in the prolog, or a helper that makes room for a cookie behind it.
          let change = try Self.stackChange(image, calledBy: rva)
          guard change != 0 || index < function.prologLength ?? 0 else { break }
          processor.integers[31] &+= UInt64(bitPattern: change)
        } else if processor.run(code) != .ran {
          break
        }
        index += 1
        // The frame is complete after the last instruction that did something for it.
        if index <= function.prologLength ?? 0 || processor.isLarger(than: body) { body = processor }
      }
      guard index >= function.prologLength ?? 0 else {
        unfinished += 1
        continue
      }
      guard try Self.stackChange(image, of: function.begin) == 0 else { continue }
      body.spoil()
      for index in 0..<function.instructionCount {
        let end = function.begin + index * 4
        guard [0xD65F_03C0, 0xD65F_0FFF].contains(try image.u32(end)) else { continue }
        var start = end
        while start > function.begin, try Self.isEpilog(image, start - 4) { start -= 4 }
        epilogs += 1
        var leaving = body
        for rva in stride(from: start, through: end, by: 4) {
          check(leaving, rva, caller, "epilog of \(String(function.begin, radix: 16)) at")
          let code = UInt32(try image.u32(rva))
          if code >> 26 == 0x25 {
            leaving.integers[31] &+= UInt64(bitPattern: try Self.stackChange(image, calledBy: rva))
          } else if leaving.run(code) != .ran {
            break
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count) of \(positions): \(failures.prefix(12))")
    #expect(functions > 0)
    print(
      "\(name): \(functions) functions, \(epilogs) epilogs, \(positions) positions undone; \(parts) parts and "
        + "\(unfinished) prologs not run")
  }

  /// How a function that is called leaves the stack pointer: the helpers that push and pop a security cookie move it.
  static func stackChange(_ image: RawImage, calledBy rva: Int) throws -> Int64 {
    let distance = Int(Int32(bitPattern: UInt32(try image.u32(rva)) << 6) >> 6) * 4
    return try stackChange(image, of: rva + distance)
  }

  /// The same for a function that has nothing but a few instructions.
  static func stackChange(_ image: RawImage, of begin: Int) throws -> Int64 {
    var sum: Int64 = 0
    for index in 0..<12 {
      let code = UInt32(try image.u32(begin + index * 4))
      if code == 0xD65F_03C0 { return sum }
      if code & 0xFFC0_03FF == 0x9100_03FF { sum += Int64(code >> 10 & 0xFFF) }
      if code & 0xFFC0_03FF == 0xD100_03FF { sum -= Int64(code >> 10 & 0xFFF) }
    }
    return 0
  }

  /// Whether an instruction is one of an epilog, calls of such helpers included.
  static func isEpilog(_ image: RawImage, _ rva: Int) throws -> Bool {
    let code = UInt32(try image.u32(rva))
    return try code >> 26 == 0x25 ? stackChange(image, calledBy: rva) != 0 : isEpilog(code)
  }

  /// `ldp`, `ldr` and `add` that give back what the prolog took, `mov sp, fp`, `autibsp`.
  static func isEpilog(_ code: UInt32) -> Bool {
    if code == 0xD503_23FF { return true }
    let base = code >> 5 & 31
    if code & 0x3A40_0000 == 0x2840_0000, base == 31 {
      let isVector = code >> 26 & 1 != 0
      return (isVector ? 8 : 19) <= code & 31 && code & 31 != 31
    }
    if code & 0xFB40_0000 == 0xF940_0000 || code & 0xFB60_0000 == 0xF840_0000, base == 31 {
      let isVector = code >> 26 & 1 != 0
      return isVector ? (8...15).contains(code & 31) : (19...30).contains(code & 31)
    }
    return code & 0x7F80_0000 | 0x8000_0000 == 0x9100_0000 && code & 31 == 31 && [29, 31].contains(base)
      || code & 0xFF80_03FF == 0xD100_03BF
  }

  static func difference(
    _ processor: ProcessorARM64Model, at rva: Int, in module: UnwindModule, _ caller: ProcessorARM64Model
  ) -> String? {
    let unwinder = StackUnwinder(memory: processor.stack.memory, modules: [module])
    var found: (StackFrame, RegistersARM64)?
    let end = unwinder.walk(from: .arm64(processor.registers(pc: base + UInt64(rva))), limit: 2) {
      frame, registers in
      if frame.index == 1, case .arm64(let registers) = registers { found = (frame, registers) }
      return true
    }
    guard let (frame, registers) = found else { return "no frame: \(end)" }
    guard frame.trust == .unwindInfo else {
      return "trust \(frame.trust), \(frame.reason.map(String.init) ?? "")"
    }
    if registers.pc != caller.integers[30] { return "pc \(String(registers.pc, radix: 16))" }
    if registers.sp != caller.integers[31] {
      return "sp off by \(Int64(bitPattern: registers.sp &- caller.integers[31]))"
    }
    for index in 19...29 where registers[x: index] != caller.integers[index] {
      return "x\(index) is \(String(registers[x: index] ?? 0, radix: 16))"
    }
    for index in 8...15 where registers[d: index] != caller.vectors[index] { return "d\(index)" }
    return registers.lr == nil ? nil : "lr is known after a call"
  }
}
