import DumpFile
import DumpFormat

/// Finds the way from the kernel into user mode on x86.
///
/// The entries of system calls, faults and interrupts keep Ebp at the trap frame (`KTRAP_FRAME`), and copy Ebp and Eip of
/// user mode to its beginning (`DbgEbp`, `DbgEip`), so that it looks like one more frame to debuggers.
struct StackSearchX86: StackSearch {
  private let memory: any MemoryReader
  private let check: ReturnAddressCheck

  /// A search on a stack of the kernel; `nil` on another one, and where nobody knows.
  init?(memory: any MemoryReader, check: ReturnAddressCheck) {
    guard check.mode == .kernel else { return nil }
    self.memory = memory
    self.check = check
  }

  func contains(_ stackPointer: VirtualAddress) -> Bool { check.mode(of: stackPointer) == .kernel }

  func isOutermost(_ registers: RegistersX86, isReturnAddress: Bool) -> Bool { false }

  /// The registers of user mode, if Ebp points to a trap frame of it.
  func provedCaller(of registers: RegistersX86, isReturnAddress: Bool) -> SearchedCaller<RegistersX86>? {
    guard let ebp = registers[.ebp], ebp >= registers.esp, ebp & 3 == 0, ebp - registers.esp < 0x10_0000
    else { return nil }
    let address = VirtualAddress(UInt64(ebp))
    guard let debugEbp = try? memory.integer(at: address, as: UInt32.self),
      let debugEip = try? memory.integer(at: address + 4, as: UInt32.self),
      check.mode(of: VirtualAddress(UInt64(debugEip))) == .user,
      // The last fields are only there in virtual 8086 mode.
      let bytes = try? memory.bytes(at: address, count: TrapFrameX86.Layout.byteCount - 16)
    else { return nil }
    let padded = bytes + [UInt8](repeating: 0, count: 16)
    guard let record = try? Record<TrapFrameX86.Layout>(unsafe padded.span.bytes) else { return nil }
    let frame = TrapFrameX86(record)
    guard frame.isPlausible, frame.segCs & 0xFFFF == 0x1B, frame.hardwareSegSs & 0xFFFF == 0x23,
      frame.eip == debugEip, frame.ebp == debugEbp,
      check.mode(of: VirtualAddress(UInt64(frame.hardwareEsp))) == .user
    else { return nil }
    return SearchedCaller(
      registers: RegistersX86(frame, at: address), trust: .trapFrame, reason: .savedRegisters(address))
  }

  func likelyCaller(
    of registers: RegistersX86, isReturnAddress: Bool, because error: UnwindError
  ) -> SearchedCaller<RegistersX86>? { nil }
}
