import PortableExecutable
import StackUnwinder

/// Unwind codes of x64 read and carried out forwards, without the code under test: the prolog runs on a made-up processor.
struct PrologX64 {
  struct Code {
    var end: Int
    var op: Int
    var info: Int
    var value: Int
  }

  /// An entry of the function table and its unwind codes, first instruction first.
  struct Part {
    var begin: Int
    var end: Int
    var version: Int
    var prologSize: Int
    var frameRegister: Int
    var frameOffset: Int
    var codes: [Code]
  }

  /// The parts of a chain in the order in which they run; the entry itself is the last.
  var parts: [Part] = []

  var part: Part { parts[parts.count - 1] }

  init(_ image: RawImage, entry: Int) throws {
    var (begin, end, info) = (try image.u32(entry), try image.u32(entry + 4), try image.u32(entry + 8))
    for _ in 0..<40 {
      while info & 1 != 0 {
        (begin, end, info) = (try image.u32(info - 1), try image.u32(info + 3), try image.u32(info + 7))
      }
      let (part, next) = try Self.part(image, begin: begin, end: end, info: info)
      parts.insert(part, at: 0)
      guard let next else { return }
      (begin, end, info) = (try image.u32(next), try image.u32(next + 4), try image.u32(next + 8))
    }
    throw RawImage.Malformed()
  }

  private static func part(
    _ image: RawImage, begin: Int, end: Int, info: Int
  ) throws -> (Part, next: Int?) {
    guard let head = image.u8(info), let size = image.u8(info + 1), let count = image.u8(info + 2),
      let frame = image.u8(info + 3)
    else { throw RawImage.Malformed() }
    var codes: [Code] = []
    var index = 0
    while index < count {
      let at = info + 4 + index * 2
      let slot = try image.u16(at)
      let (op, data) = (slot >> 8 & 15, slot >> 12)
      switch op {
      case 0, 2, 3, 10: codes.append(Code(end: slot & 0xFF, op: op, info: data, value: 0))
      case 1 where data == 0:
        codes.append(Code(end: slot & 0xFF, op: op, info: 0, value: try image.u16(at + 2) * 8))
        index += 1
      case 4, 8:
        codes.append(
          Code(end: slot & 0xFF, op: op, info: data, value: try image.u16(at + 2) * (op == 4 ? 8 : 16)))
        index += 1
      case 1, 5, 9:
        codes.append(Code(end: slot & 0xFF, op: op, info: data, value: try image.u32(at + 2)))
        index += 2
      case 6 where head & 7 == 2: break
      default: throw RawImage.Malformed()
      }
      index += 1
    }
    let part = Part(
      begin: begin, end: end, version: head & 7, prologSize: size, frameRegister: frame & 15,
      frameOffset: frame >> 4 * 16, codes: codes.reversed())
    return (part, head & 0x20 == 0 ? nil : info + 4 + (count + 1) / 2 * 4)
  }
}

/// A made-up x64 processor that runs prologs.
struct ProcessorX64Model {
  var integers: [UInt64]
  var vectors: [(UInt64, UInt64)]
  var rip: UInt64 = 0
  var stack: TestStack
  private var marks: UInt64 = 0

  /// A processor whose stack has so much room below its top.
  init(room: Int) {
    stack = TestStack(size: room + 0x400)
    integers = (0..<16).map { 0x1111_0000_0000_0000 + UInt64($0) * 0x0000_0101_0101_0000 }
    vectors = (0..<16).map { (0xAAAA_0000 + UInt64($0), 0xBBBB_0000_0000 + UInt64($0)) }
    integers[4] = stack.top - 0x200
  }

  /// A value that no register had before.
  private mutating func mark() -> UInt64 {
    marks += 1
    return 0xDEAD_0000_0000_0000 + marks
  }

  mutating func push(_ value: UInt64) {
    integers[4] -= 8
    stack.store(value, at: integers[4])
  }

  /// Runs the instructions of a part, the last one to end at `limit`. What was saved is overwritten at once.
  mutating func run(_ part: PrologX64.Part, upTo limit: Int = .max) {
    let base = base(of: part)
    for code in part.codes where code.end <= limit {
      switch code.op {
      case 0:
        push(integers[code.info])
        integers[code.info] = mark()
      case 1: integers[4] -= UInt64(code.value)
      case 2: integers[4] -= UInt64(code.info * 8 + 8)
      case 3: integers[part.frameRegister] = integers[4] + UInt64(part.frameOffset)
      case 4, 5:
        stack.store(integers[code.info], at: base + UInt64(code.value))
        integers[code.info] = mark()
      case 8, 9:
        stack.store(vectors[code.info].0, at: base + UInt64(code.value))
        stack.store(vectors[code.info].1, at: base + UInt64(code.value) + 8)
        vectors[code.info] = (mark(), mark())
      default: break
      }
    }
  }

  /// What the places of saved registers are counted from: the stack pointer at the end of the prolog, or that of which the
  /// frame pointer was made.
  private func base(of part: PrologX64.Part) -> UInt64 {
    if part.frameRegister != 0, !part.codes.contains(where: { $0.op == 3 }) {
      return integers[part.frameRegister] - UInt64(part.frameOffset)
    }
    var sp = integers[4]
    for code in part.codes {
      switch code.op {
      case 0: sp -= 8
      case 1: sp -= UInt64(code.value)
      case 2: sp -= UInt64(code.info * 8 + 8)
      case 3: return sp
      default: break
      }
    }
    return sp
  }

  /// The registers in the form that is unwound.
  var registers: RegistersX64 {
    var result = RegistersX64(rip: rip, rsp: integers[4])
    for (index, value) in integers.enumerated() where index != 4 {
      result[RegisterX64(rawValue: UInt8(index))] = value
    }
    for (index, value) in vectors.enumerated() { result[xmm: index] = (value.0, value.1) }
    return result
  }
}
