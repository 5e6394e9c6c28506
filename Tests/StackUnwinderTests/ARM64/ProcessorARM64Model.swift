import StackUnwinder

/// A made-up ARM64 processor that runs the instructions of prologs and epilogs as they are in an image: the code itself
/// says what unwinding must undo.
struct ProcessorARM64Model {
  /// X0 to X30, and Sp at 31.
  var integers: [UInt64]
  var vectors: [UInt64]
  var stack: TestStack
  /// Registers whose first values are on the stack.
  private(set) var savedIntegers: Set<Int> = []
  private(set) var savedVectors: Set<Int> = []
  /// Whether Fp points into the frame.
  private(set) var hasFrame = false
  private let first: (integers: [UInt64], vectors: [UInt64])

  init() {
    stack = TestStack(size: 0x2_0000)
    integers = (0..<32).map { 0x1111_0000_0000_0000 + UInt64($0) * 0x0000_0101_0101_0000 }
    integers[31] = stack.top - 0x400
    vectors = (0..<32).map { 0xDDDD_0000_0000_0000 + UInt64($0) }
    integers[30] = 0xFFFF_8006_0000_1234
    first = (integers, vectors)
  }

  /// What happened to an instruction.
  enum Outcome { case ran, returns, unknown }

  /// Runs an instruction.
  mutating func run(_ code: UInt32) -> Outcome {
    let (d, n) = (Int(code & 31), Int(code >> 5 & 31))
    switch code {
    case 0xD503_201F, 0xD503_237F, 0xD503_23FF, 0xD503_245F: return .ran  // nop, pacibsp, autibsp, bti c
    case 0xD65F_03C0, 0xD65F_0FFF: return .returns
    default: break
    }
    if code & 0x3A00_0000 == 0x2800_0000 { return runPair(code) }
    if code & 0xFB00_0000 == 0xF900_0000 || code & 0xFB20_0000 == 0xF800_0000 { return runSingle(code) }
    if code & 0xBF80_0000 == 0x9100_0000 {
      guard d == 31 || d == 29 || n != 31 || d < 19 else { return .unknown }
      let value = UInt64(code >> 10 & 0xFFF) << (code >> 22 & 1 == 0 ? 0 : 12)
      integers[d] = code >> 30 & 1 == 0 ? integers[n] &+ value : integers[n] &- value
      if d == 29, n == 31 { hasFrame = true }
      return .ran
    }
    if code & 0xFFE0_0000 == 0xCB20_0000, d == 31, n == 31, code >> 13 & 7 == 3 {
      integers[31] &-= integers[Int(code >> 16 & 31)] << UInt64(code >> 10 & 7)
      return .ran
    }
    if code & 0x7F80_0000 == 0x5280_0000, d < 19 {  // movz
      integers[d] = UInt64(code >> 5 & 0xFFFF) << (16 * UInt64(code >> 21 & 3))
      return .ran
    }
    return .unknown
  }

  private mutating func runPair(_ code: UInt32) -> Outcome {
    let isVector = code >> 26 & 1 != 0
    let width: Int64
    switch (code >> 30, isVector) {
    case (2, false), (1, true): width = 8
    case (2, true): width = 16
    default: return .unknown
    }
    let offset = ((Int64(code >> 15 & 0x7F) << 57) >> 57) * width
    return access(
      [Int(code & 31), Int(code >> 10 & 31)], isVector, isLoad: code >> 22 & 1 != 0,
      base: Int(code >> 5 & 31),
      offset: offset, mode: Int(code >> 23 & 3), width: width)
  }

  private mutating func runSingle(_ code: UInt32) -> Outcome {
    let isVector = code >> 26 & 1 != 0
    guard code >> 23 & 1 == 0 else { return .unknown }
    let isScaled = code >> 24 & 1 != 0
    let offset = isScaled ? Int64(code >> 10 & 0xFFF) * 8 : (Int64(code >> 12 & 0x1FF) << 55) >> 55
    // 01 behind, 11 before; here in the numbers of pairs.
    let mode = isScaled ? 2 : [2, 1, 0, 3][Int(code >> 10 & 3)]
    return access(
      [Int(code & 31)], isVector, isLoad: code >> 22 & 1 != 0, base: Int(code >> 5 & 31), offset: offset,
      mode: mode, width: 8)
  }

  private mutating func access(
    _ registers: [Int], _ isVector: Bool, isLoad: Bool, base: Int, offset: Int64, mode: Int, width: Int64
  ) -> Outcome {
    guard base == 31 || base == 29 && hasFrame else { return .unknown }
    var address = integers[base]
    if mode != 1 { address = address &+ UInt64(bitPattern: offset) }
    guard address >= stack.base, address < stack.top - 32 else { return .unknown }
    for (index, register) in registers.enumerated() {
      let at = address + UInt64(index) * UInt64(width)
      // As a base 31 is Sp, as data it is zero.
      if isLoad {
        let value = stack.load(at)
        if isVector { vectors[register] = value } else if register != 31 { integers[register] = value }
      } else if isVector {
        stack.store(vectors[register], at: at)
        if vectors[register] == first.vectors[register] { savedVectors.insert(register) }
      } else {
        stack.store(register == 31 ? 0 : integers[register], at: at)
        if register != 31, integers[register] == first.integers[register] { savedIntegers.insert(register) }
      }
    }
    if mode == 1 || mode == 3 { integers[base] = integers[base] &+ UInt64(bitPattern: offset) }
    return .ran
  }

  /// Whether the frame has grown: more room, more registers, or a frame pointer.
  func isLarger(than other: Self) -> Bool {
    integers[31] < other.integers[31] || savedIntegers.count > other.savedIntegers.count
      || savedVectors.count > other.savedVectors.count || hasFrame != other.hasFrame
  }

  /// Overwrites what was saved, as the body of a function does.
  mutating func spoil() {
    for register in savedIntegers where register >= 19 && !(register == 29 && hasFrame) {
      integers[register] = 0xDEAD_0000_0000_0000 + UInt64(register)
    }
    for register in savedVectors where (8..<16).contains(register) {
      vectors[register] = 0xDEAD_BEEF_0000_0000 + UInt64(register)
    }
  }

  /// The registers in the form that is unwound.
  func registers(pc: UInt64) -> RegistersARM64 {
    var result = RegistersARM64(pc: pc, sp: integers[31])
    for index in 0..<31 { result[x: index] = integers[index] }
    for index in 8..<16 { result[d: index] = vectors[index] }
    return result
  }
}
