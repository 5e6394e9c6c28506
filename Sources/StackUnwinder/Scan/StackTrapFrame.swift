import DumpFormat

/// A trap frame (`KTRAP_FRAME`) that lies on an x64 kernel stack, recognised by what the processor pushed.
struct StackTrapFrame: Equatable {
  /// Address of the trap frame.
  var address: UInt64
  /// Rip, where the interrupted code goes on.
  var instructionPointer: UInt64
  /// Rsp of the interrupted code.
  var stackPointer: UInt64
  /// Rbp of the interrupted code.
  var framePointer: UInt64
  /// The interrupted code is of user mode.
  var isFromUserMode: Bool

  private typealias Layout = TrapFrameX64.Layout

  /// Length of a trap frame in bytes.
  static let byteCount = UInt64(Layout.byteCount)

  /// The trap frame at an address, if there is one.
  ///
  /// The processor aligns the stack to 16 bytes before it pushes Ss, Rsp, the flags, Cs and Rip. So a trap frame of kernel
  /// mode ends right below the interrupted stack pointer, and one of user mode at the initial stack pointer of the thread:
  /// that, and the fixed values of the selectors and flags, leave no room for chance.
  ///
  /// - Parameter initialStack: `KTHREAD.InitialStack`, if known; without it a frame of user mode must be followed by
  ///   nothing but the end of the stack's page.
  init?(at address: UInt64, on stack: StackBytes, initialStack: UInt64?) {
    guard let ip = stack[Layout.rip, of: address], let selector = stack[Layout.segCs, of: address],
      let flags = stack[Layout.eFlags, of: address], let sp = stack[Layout.rsp, of: address],
      let ss = stack[Layout.segSs, of: address]
    else { return nil }
    // EFLAGS: bit 1 is always set, bits 3, 5, 15 and the upper half are always clear.
    guard flags & 2 != 0, flags & 0xFFFF_FFFF_0000_8028 == 0 else { return nil }
    let end = address &+ Self.byteCount
    switch selector & 0xFFFF {
    case 0x10:
      guard ss & 0xFFFF == 0x18 || ss & 0xFFFF == 0, end == sp & ~15 else { return nil }
      isFromUserMode = false
    case 0x33, 0x23:
      guard ss & 0xFFFF == 0x2B, sp >> 47 == 0, ip >> 47 == 0 else { return nil }
      if let initialStack { guard end == initialStack else { return nil } }
      isFromUserMode = true
    default: return nil
    }
    self.address = address
    instructionPointer = ip
    stackPointer = sp
    framePointer = stack[Layout.rbp, of: address] ?? 0
  }
}
