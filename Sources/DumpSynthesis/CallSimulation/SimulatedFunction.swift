/// A function of a simulated program: real x64 code with a prolog, calls, and an epilog, and what running it does to the
/// stack.
struct SimulatedFunction {
  /// What happens at a point of the body, in the order of the code.
  enum Event {
    /// A store to a local variable, by its offset from the stack pointer.
    case store(offset: Int)
    /// A call; the offset is that of the instruction behind it. `target` is the index of a function of the same module, or
    /// `nil` for a call through a pointer.
    case call(returnOffset: Int, target: Int?)
  }

  /// The code, calls of functions not yet linked.
  private(set) var code: [UInt8] = []
  private(set) var events: [Event] = []
  /// Where the distance of a direct call has to be filled in, and which function it calls.
  private(set) var links: [(offset: Int, target: Int)] = []
  /// How many non-volatile registers the prolog pushes.
  let pushCount: Int
  /// What the prolog subtracts from the stack pointer behind the pushes.
  let localByteCount: Int
  private let usesFramePointer: Bool

  /// The registers that are pushed, in this order: Rbp, Rbx, Rsi, Rdi, R14, R15.
  private static let pushes: [[UInt8]] = [[0x55], [0x53], [0x56], [0x57], [0x41, 0x56], [0x41, 0x57]]
  private static let pops: [[UInt8]] = [[0x5D], [0x5B], [0x5E], [0x5F], [0x41, 0x5E], [0x41, 0x5F]]

  /// Makes a function up.
  ///
  /// - Parameter siblings: how many functions its module has, to call directly.
  init(siblings: Int, using random: inout some RandomNumberGenerator) {
    usesFramePointer = Int.random(in: 0..<10, using: &random) == 0
    pushCount = Int.random(in: (usesFramePointer ? 1 : 0)...6, using: &random)
    // Most frames are small; a few hold buffers.
    let wanted =
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<70: Int.random(in: 0x20...0x70, using: &random)
      case 70..<95: Int.random(in: 0x70...0x200, using: &random)
      default: Int.random(in: 0x200...0x900, using: &random)
      }
    // With the return address and the pushes the frame must be a multiple of 16.
    let aligned = wanted & ~15
    localByteCount = (8 + 8 * pushCount + aligned) % 16 == 0 ? aligned : aligned + 8
    prolog()
    let callCount = Int.random(in: 1...5, using: &random)
    for _ in 0..<callCount {
      fill(using: &random)
      call(siblings: siblings, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 { earlyExit(using: &random) }
    }
    fill(using: &random)
    epilog()
    while code.count % 16 != 0 { code.append(0xCC) }
  }

  private mutating func prolog() {
    for push in Self.pushes.prefix(pushCount) { code += push }
    code += [0x48, 0x81, 0xEC] + bytes(localByteCount)  // sub rsp, imm32
    if usesFramePointer { code += [0x48, 0x8D, 0x6C, 0x24, 0x20] }  // lea rbp, [rsp+20h]
  }

  private mutating func epilog() {
    if usesFramePointer {
      code += [0x48, 0x8D, 0xA5] + bytes(localByteCount - 0x20)  // lea rsp, [rbp+disp32]
    } else if localByteCount < 0x80 {
      code += [0x48, 0x83, 0xC4, UInt8(localByteCount)]  // add rsp, imm8
    } else {
      code += [0x48, 0x81, 0xC4] + bytes(localByteCount)  // add rsp, imm32
    }
    for pop in Self.pops.prefix(pushCount).reversed() { code += pop }
    code.append(0xC3)
  }

  /// A test, and a way out of the function in the middle of it.
  private mutating func earlyExit(using random: inout some RandomNumberGenerator) {
    code += [0x85, 0xC0, 0x74]  // test eax, eax; je
    let distance = code.count
    code.append(0)
    epilog()
    code[distance] = UInt8(code.count - distance - 1)
  }

  private mutating func call(siblings: Int, using random: inout some RandomNumberGenerator) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<6:
      let target = Int.random(in: 0..<siblings, using: &random)
      code.append(0xE8)
      links.append((code.count, target))
      code += [0, 0, 0, 0]
      events.append(.call(returnOffset: code.count, target: target))
    case 6..<9:
      code += [0xFF, 0x15] + bytes(Int.random(in: 0x1000...0x8000, using: &random))  // call [rip+disp32]
      events.append(.call(returnOffset: code.count, target: nil))
    default:
      code += [0xFF, 0xD0]  // call rax
      events.append(.call(returnOffset: code.count, target: nil))
    }
  }

  /// Instructions that neither call nor move the stack pointer.
  private mutating func fill(using random: inout some RandomNumberGenerator) {
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let local = Int.random(in: 0..<max(1, min(localByteCount, 0x78) / 8), using: &random) * 8
      switch Int.random(in: 0..<9, using: &random) {
      case 0:
        code += [0x48, 0x89, 0x44, 0x24, UInt8(local)]  // mov [rsp+x], rax
        events.append(.store(offset: local))
      case 1: code += [0x8B, 0x44, 0x24, UInt8(local)]  // mov eax, [rsp+x]
      case 2: code += [0x48, 0x8D, 0x4C, 0x24, UInt8(local)]  // lea rcx, [rsp+x]
      case 3: code += [0x33, 0xC0]  // xor eax, eax
      case 4: code += [0x48, 0x8B, 0xC8]  // mov rcx, rax
      case 5: code += [0x41, 0xB8] + bytes(Int.random(in: 0...0xFFFF, using: &random))  // mov r8d, imm32
      case 6: code += [0xF2, 0x0F, 0x10, 0x44, 0x24, UInt8(local)]  // movsd xmm0, [rsp+x]
      case 7: code += [0x85, 0xC0, 0x75, 0x02, 0x33, 0xD2]  // test eax, eax; jne over xor edx, edx
      default: code += [0x0F, 0xB6, 0x51, 0x10]  // movzx edx, byte [rcx+10h]
      }
    }
  }

  /// Fills in the distance of a direct call.
  mutating func link(at offset: Int, distance: Int) {
    code.replaceSubrange(offset..<(offset + 4), with: bytes(distance))
  }
}

/// 32 bits, the low byte first.
private func bytes(_ value: Int) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
