/// What the encoding of KDBG depends on.
public struct DebuggerDataKeys: Equatable, Sendable {
  /// `KiWaitNever`.
  public var waitNever: UInt64
  /// `KiWaitAlways`.
  public var waitAlways: UInt64
  /// Address of the byte `KdpDataBlockEncoded`.
  public var encodedFlagAddress: UInt64

  /// Makes keys.
  public init(waitNever: UInt64, waitAlways: UInt64, encodedFlagAddress: UInt64) {
    self.waitNever = waitNever
    self.waitAlways = waitAlways
    self.encodedFlagAddress = encodedFlagAddress
  }

  /// e = N xor rotateRight(K xor byteswap(d xor A), N mod 64)
  func encode(_ value: UInt64) -> UInt64 {
    let mixed = encodedFlagAddress ^ (value ^ waitAlways).byteSwapped
    let count = waitNever & 63
    return waitNever ^ (mixed >> count | mixed << ((64 - count) & 63))
  }
}

extension KernelScene {
  /// Encodes KDBG in memory, as an x64 machine has it that did not crash itself but was captured from outside.
  ///
  /// The keys are also written into the kernel's variables, the flag byte as 1.
  @discardableResult
  public mutating func encodeDebuggerData(
    waitNever: UInt64 = 0x2D8A_61F3_900E_4A57, waitAlways: UInt64 = 0x0041_7C5E_B2D9_8830
  ) -> DebuggerDataKeys {
    precondition(architecture.isX64, "only x64 encodes its debugger data")
    let variables = kernel.base + facts.layout.variablesRVA
    let keys = DebuggerDataKeys(
      waitNever: waitNever, waitAlways: waitAlways, encodedFlagAddress: variables + 0x700)
    memory.writeInteger(1, width: 1, at: keys.encodedFlagAddress)
    memory.writeInteger(waitNever, width: 8, at: variables + 0x708)
    memory.writeInteger(waitAlways, width: 8, at: variables + 0x710)
    for offset in stride(from: UInt64(0), to: UInt64(options.debuggerDataSize), by: 8) {
      if let word = memory.pointer(at: facts.debuggerData + offset) {
        memory.writeInteger(keys.encode(word), width: 8, at: facts.debuggerData + offset)
      }
    }
    return keys
  }
}
