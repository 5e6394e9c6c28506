/// A processor's registers, written as the `CONTEXT` of its architecture.
public struct SyntheticContext: Equatable, Sendable {
  /// Rip, Eip or Pc.
  public var instructionPointer: UInt64
  /// Rsp, Esp or Sp.
  public var stackPointer: UInt64
  /// Rbp, Ebp or Fp.
  public var framePointer: UInt64
  /// Lr of ARM64.
  public var linkRegister: UInt64
  /// Other registers by number: x64 0 Rax, 1 Rcx, 2 Rdx, 3 Rbx, 6 Rsi, 7 Rdi, 8–15; x86 the same up to 7; ARM64
  /// X0–X28.
  public var general: [Int: UInt64]

  /// Makes a context; registers that are not given are zero.
  public init(
    instructionPointer: UInt64, stackPointer: UInt64, framePointer: UInt64 = 0, linkRegister: UInt64 = 0,
    general: [Int: UInt64] = [:]
  ) {
    self.instructionPointer = instructionPointer
    self.stackPointer = stackPointer
    self.framePointer = framePointer
    self.linkRegister = linkRegister
    self.general = general
  }

  /// The bytes of the `CONTEXT` structure.
  public func bytes(for architecture: SyntheticArchitecture) -> [UInt8] {
    switch architecture {
    case .x64, .x64LA57: x64()
    case .x86, .x86PAE: x86()
    case .arm64: arm64()
    }
  }

  private func x64() -> [UInt8] {
    var out = ByteWriter(count: 0x4D0)
    out.setU32(0x0010_001F, at: 0x030)  // ContextFlags
    out.setU32(0x1F80, at: 0x034)  // MxCsr
    out.setU16(0x10, at: 0x038)  // SegCs
    out.setU16(0x2B, at: 0x03A)  // SegDs
    out.setU16(0x2B, at: 0x03C)  // SegEs
    out.setU16(0x53, at: 0x03E)  // SegFs
    out.setU16(0x2B, at: 0x040)  // SegGs
    out.setU16(0x18, at: 0x042)  // SegSs
    out.setU32(0x0004_0246, at: 0x044)  // EFlags
    for (number, value) in general where (0..<16).contains(number) {
      out.setU64(value, at: 0x078 + 8 * number)  // Rax, Rcx, Rdx, Rbx, Rsp, Rbp, Rsi, Rdi, R8…R15
    }
    out.setU64(stackPointer, at: 0x098)  // Rsp
    out.setU64(framePointer, at: 0x0A0)  // Rbp
    out.setU64(instructionPointer, at: 0x0F8)  // Rip
    out.setU16(0x027F, at: 0x100)  // FltSave.ControlWord
    out.setU32(0x1F80, at: 0x118)  // FltSave.MxCsr
    return out.bytes
  }

  private func x86() -> [UInt8] {
    let places = [0: 0xB0, 1: 0xAC, 2: 0xA8, 3: 0xA4, 6: 0xA0, 7: 0x9C]  // Eax Ecx Edx Ebx Esi Edi
    var out = ByteWriter(count: 0x2CC)
    out.setU32(0x0001_001F, at: 0x00)  // ContextFlags
    out.setU32(0x30, at: 0x90)  // SegFs
    out.setU32(0x23, at: 0x94)  // SegEs
    out.setU32(0x23, at: 0x98)  // SegDs
    for (number, value) in general {
      if let place = places[number] { out.setInteger(value, width: 4, at: place) }
    }
    out.setInteger(framePointer, width: 4, at: 0xB4)  // Ebp
    out.setInteger(instructionPointer, width: 4, at: 0xB8)  // Eip
    out.setU32(0x08, at: 0xBC)  // SegCs
    out.setU32(0x0000_0246, at: 0xC0)  // EFlags
    out.setInteger(stackPointer, width: 4, at: 0xC4)  // Esp
    out.setU32(0x10, at: 0xC8)  // SegSs
    return out.bytes
  }

  private func arm64() -> [UInt8] {
    var out = ByteWriter(count: 0x390)
    out.setU32(0x0040_0007, at: 0x000)  // ContextFlags
    out.setU32(0x6000_0004, at: 0x004)  // Cpsr: EL1t
    for (number, value) in general where (0...28).contains(number) {
      out.setU64(value, at: 0x008 + 8 * number)  // X0…X28
    }
    out.setU64(framePointer, at: 0x0F0)  // Fp
    out.setU64(linkRegister, at: 0x0F8)  // Lr
    out.setU64(stackPointer, at: 0x100)  // Sp
    out.setU64(instructionPointer, at: 0x108)  // Pc
    return out.bytes
  }
}
