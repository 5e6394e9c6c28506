/// `MDRawContextARM64_Old`: the context record that Breakpad wrote for ARM64 before Windows had one.
///
/// Source: Breakpad's `minidump_format.h`.
public struct ContextARM64Breakpad: Equatable, Sendable {
  /// `context_flags`: has 0x80000000.
  public var flags: UInt64 = 0
  /// `cpsr`.
  public var cpsr: UInt32 = 0
  /// `float_save.fpsr`.
  public var fpsr: UInt32 = 0
  /// `float_save.fpcr`.
  public var fpcr: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension ContextARM64Breakpad {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MDRawContextARM64_Old`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 796 }
    @inlinable public static var flags: Field<Self, UInt64> { .init(0x000) }
    @inlinable public static var cpsr: Field<Self, UInt32> { .init(0x110) }
    @inlinable public static var fpsr: Field<Self, UInt32> { .init(0x114) }
    @inlinable public static var fpcr: Field<Self, UInt32> { .init(0x118) }
    /// `iregs`: X0 to X28, Fp, Lr, Sp, Pc.
    @inlinable public static func register(_ index: Int) -> Field<Self, UInt64> {
      precondition(index >= 0 && index < 33, "the record has 33 registers")
      return .init(8 + 8 * index)
    }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    flags = record[Layout.flags]
    cpsr = record[Layout.cpsr]
    fpsr = record[Layout.fpsr]
    fpcr = record[Layout.fpcr]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.flags] = flags
    record[Layout.cpsr] = cpsr
    record[Layout.fpsr] = fpsr
    record[Layout.fpcr] = fpcr
  }
}
