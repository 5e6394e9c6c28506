/// `ContextFlags` of a context record: its architecture and which groups of registers are valid.
///
/// Every group includes the bit of its architecture, so that `flags.contains(.x64Control)` is false for another one.
public struct ContextFlags: FlagSet {
  /// The bits.
  public let rawValue: UInt32
  /// Bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// Groups of x64, see ``ContextX64``.
extension ContextFlags {
  /// `CONTEXT_AMD64`: a context record of x64.
  @inlinable public static var x64: Self { .init(rawValue: 0x10_0000) }
  /// `CONTEXT_CONTROL`: Rip, Rsp, SegCs, SegSs and EFlags.
  @inlinable public static var x64Control: Self { .init(rawValue: 0x10_0001) }
  /// `CONTEXT_INTEGER`: the integer registers but Rsp.
  @inlinable public static var x64Integer: Self { .init(rawValue: 0x10_0002) }
  /// `CONTEXT_SEGMENTS`: SegDs, SegEs, SegFs and SegGs.
  @inlinable public static var x64Segments: Self { .init(rawValue: 0x10_0004) }
  /// `CONTEXT_FLOATING_POINT`: x87 and SSE state.
  @inlinable public static var x64FloatingPoint: Self { .init(rawValue: 0x10_0008) }
  /// `CONTEXT_DEBUG_REGISTERS`: Dr0 to Dr3, Dr6 and Dr7.
  @inlinable public static var x64DebugRegisters: Self { .init(rawValue: 0x10_0010) }
  /// `CONTEXT_XSTATE`: extended state follows the record.
  @inlinable public static var x64XState: Self { .init(rawValue: 0x10_0040) }
  /// `CONTEXT_KERNEL_CET`: state of kernel shadow stacks.
  @inlinable public static var x64KernelCET: Self { .init(rawValue: 0x10_0080) }
  /// `CONTEXT_FULL`: control, integer and floating-point registers.
  @inlinable public static var x64Full: Self { .init(rawValue: 0x10_000B) }
  /// `CONTEXT_ALL`: full, segment and debug registers.
  @inlinable public static var x64All: Self { .init(rawValue: 0x10_001F) }
}

/// Groups of x86, see ``ContextX86``.
extension ContextFlags {
  /// `CONTEXT_i386`: a context record of x86.
  @inlinable public static var x86: Self { .init(rawValue: 0x1_0000) }
  /// `CONTEXT_CONTROL`: Eip, Esp, Ebp, SegCs, SegSs and EFlags.
  @inlinable public static var x86Control: Self { .init(rawValue: 0x1_0001) }
  /// `CONTEXT_INTEGER`: the integer registers but Esp and Ebp.
  @inlinable public static var x86Integer: Self { .init(rawValue: 0x1_0002) }
  /// `CONTEXT_SEGMENTS`: SegDs, SegEs, SegFs and SegGs.
  @inlinable public static var x86Segments: Self { .init(rawValue: 0x1_0004) }
  /// `CONTEXT_FLOATING_POINT`: x87 state.
  @inlinable public static var x86FloatingPoint: Self { .init(rawValue: 0x1_0008) }
  /// `CONTEXT_DEBUG_REGISTERS`: Dr0 to Dr3, Dr6 and Dr7.
  @inlinable public static var x86DebugRegisters: Self { .init(rawValue: 0x1_0010) }
  /// `CONTEXT_EXTENDED_REGISTERS`: the `FXSAVE` area.
  @inlinable public static var x86ExtendedRegisters: Self { .init(rawValue: 0x1_0020) }
  /// `CONTEXT_XSTATE`: extended state follows the record.
  @inlinable public static var x86XState: Self { .init(rawValue: 0x1_0040) }
  /// `CONTEXT_FULL`: control, integer and segment registers.
  @inlinable public static var x86Full: Self { .init(rawValue: 0x1_0007) }
  /// `CONTEXT_ALL`: all groups but extended state.
  @inlinable public static var x86All: Self { .init(rawValue: 0x1_003F) }
}

/// Groups of ARM64, see ``ContextARM64``.
extension ContextFlags {
  /// `CONTEXT_ARM64`: a context record of ARM64.
  @inlinable public static var arm64: Self { .init(rawValue: 0x40_0000) }
  /// `CONTEXT_ARM64_CONTROL`: Fp, Lr, Sp, Pc and Cpsr.
  @inlinable public static var arm64Control: Self { .init(rawValue: 0x40_0001) }
  /// `CONTEXT_ARM64_INTEGER`: X0 to X28, except X18.
  @inlinable public static var arm64Integer: Self { .init(rawValue: 0x40_0002) }
  /// `CONTEXT_ARM64_FLOATING_POINT`: V0 to V31, Fpcr and Fpsr.
  @inlinable public static var arm64FloatingPoint: Self { .init(rawValue: 0x40_0004) }
  /// `CONTEXT_ARM64_DEBUG_REGISTERS`: breakpoints and watchpoints.
  @inlinable public static var arm64DebugRegisters: Self { .init(rawValue: 0x40_0008) }
  /// `CONTEXT_ARM64_X18`: X18, the platform register.
  @inlinable public static var arm64X18: Self { .init(rawValue: 0x40_0010) }
  /// `CONTEXT_ARM64_FULL`: control, integer and floating-point registers.
  @inlinable public static var arm64Full: Self { .init(rawValue: 0x40_0007) }
  /// `CONTEXT_ARM64_ALL`: all groups.
  @inlinable public static var arm64All: Self { .init(rawValue: 0x40_001F) }
}

/// Bits of every architecture.
extension ContextFlags {
  /// `CONTEXT_UNWOUND_TO_CALL`: the record was unwound to a call (ARM64), so that its Pc is a return address.
  @inlinable public static var unwoundToCall: Self { .init(rawValue: 0x2000_0000) }
  /// `CONTEXT_EXCEPTION_ACTIVE`: the thread was handling an exception.
  @inlinable public static var exceptionActive: Self { .init(rawValue: 0x0800_0000) }
  /// `CONTEXT_SERVICE_ACTIVE`: the thread was in a system call.
  @inlinable public static var serviceActive: Self { .init(rawValue: 0x1000_0000) }
  /// `CONTEXT_EXCEPTION_REQUEST`: the two bits above were asked for.
  @inlinable public static var exceptionRequest: Self { .init(rawValue: 0x4000_0000) }
  /// `CONTEXT_EXCEPTION_REPORTING`: the two bits above are reported.
  @inlinable public static var exceptionReporting: Self { .init(rawValue: 0x8000_0000) }
}
