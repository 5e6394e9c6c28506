import DumpFile
public import DumpFormat

/// A context record of any architecture.
public enum ProcessorContext: Equatable, Sendable {
  /// `CONTEXT` of x64.
  case x64(ContextX64)
  /// `CONTEXT` of x86.
  case x86(ContextX86)
  /// `CONTEXT` of ARM64.
  case arm64(ContextARM64)

  /// Where it executed.
  public var instructionPointer: VirtualAddress {
    switch self {
    case .x64(let context): VirtualAddress(context.rip)
    case .x86(let context): VirtualAddress(UInt64(context.eip))
    case .arm64(let context): VirtualAddress(context.pc)
    }
  }

  /// The top of its stack.
  public var stackPointer: VirtualAddress {
    switch self {
    case .x64(let context): VirtualAddress(context.rsp)
    case .x86(let context): VirtualAddress(UInt64(context.esp))
    case .arm64(let context): VirtualAddress(context.sp)
    }
  }

  /// The integer and control registers by their debugger names, in the order in which debuggers show them.
  public var registers: [(name: String, value: UInt64)] {
    switch self {
    case .x64(let c):
      [
        ("rax", c.rax), ("rbx", c.rbx), ("rcx", c.rcx), ("rdx", c.rdx), ("rsi", c.rsi), ("rdi", c.rdi),
        ("rip", c.rip), ("rsp", c.rsp), ("rbp", c.rbp), ("r8", c.r8), ("r9", c.r9), ("r10", c.r10),
        ("r11", c.r11), ("r12", c.r12), ("r13", c.r13), ("r14", c.r14), ("r15", c.r15),
        ("efl", UInt64(c.eFlags)), ("cs", UInt64(c.segCs)), ("ss", UInt64(c.segSs)), ("ds", UInt64(c.segDs)),
        ("es", UInt64(c.segEs)), ("fs", UInt64(c.segFs)), ("gs", UInt64(c.segGs)),
      ]
    case .x86(let c):
      [
        ("eax", c.eax), ("ebx", c.ebx), ("ecx", c.ecx), ("edx", c.edx), ("esi", c.esi), ("edi", c.edi),
        ("eip", c.eip), ("esp", c.esp), ("ebp", c.ebp), ("efl", c.eFlags), ("cs", c.segCs), ("ss", c.segSs),
        ("ds", c.segDs), ("es", c.segEs), ("fs", c.segFs), ("gs", c.segGs),
      ].map { ($0.0, UInt64($0.1)) }
    case .arm64(let c):
      [
        ("x0", c.x0), ("x1", c.x1), ("x2", c.x2), ("x3", c.x3), ("x4", c.x4), ("x5", c.x5), ("x6", c.x6),
        ("x7", c.x7), ("x8", c.x8), ("x9", c.x9), ("x10", c.x10), ("x11", c.x11), ("x12", c.x12),
        ("x13", c.x13),
        ("x14", c.x14), ("x15", c.x15), ("x16", c.x16), ("x17", c.x17), ("x18", c.x18), ("x19", c.x19),
        ("x20", c.x20), ("x21", c.x21), ("x22", c.x22), ("x23", c.x23), ("x24", c.x24), ("x25", c.x25),
        ("x26", c.x26), ("x27", c.x27), ("x28", c.x28), ("fp", c.fp), ("lr", c.lr), ("sp", c.sp),
        ("pc", c.pc),
        ("cpsr", UInt64(c.cpsr)),
      ]
    }
  }
}

extension ProcessorContext {
  /// Bytes of a context record.
  static func byteCount(_ architecture: Architecture) -> Int {
    switch architecture {
    case .x64: ContextX64.Layout.byteCount
    case .x86: ContextX86.Layout.byteCount
    case .arm64: ContextARM64.Layout.byteCount
    }
  }

  /// Reads a context record; `nil` if the bytes are too few, or if its flags do not name the architecture.
  init?(_ bytes: [UInt8], architecture: Architecture) {
    let span = unsafe bytes.span.bytes
    switch architecture {
    case .x64:
      guard let record = try? Record<ContextX64.Layout>(span) else { return nil }
      let context = ContextX64(record)
      guard context.flags.names(ContextFlags.x64) else { return nil }
      self = .x64(context)
    case .x86:
      guard let record = try? Record<ContextX86.Layout>(span) else { return nil }
      let context = ContextX86(record)
      guard context.flags.names(ContextFlags.x86) else { return nil }
      self = .x86(context)
    case .arm64:
      guard let record = try? Record<ContextARM64.Layout>(span) else { return nil }
      let context = ContextARM64(record)
      guard context.flags.names(ContextFlags.arm64) else { return nil }
      self = .arm64(context)
    }
  }

  /// The context record in the header of a dump: that of the crashing processor.
  init?(headerOf dump: KernelDump) {
    let offset = dump.triage?.parts[.context]?.offset ?? dump.header.contextOffset
    self.init(
      dump.fileBytes(FileRange(offset: offset, byteCount: Self.byteCount(dump.architecture))),
      architecture: dump.architecture)
  }

  /// The context record at an address of the dump's memory.
  init?(at address: VirtualAddress, in dump: KernelDump) {
    guard let bytes = try? dump.memory.bytes(at: address, count: Self.byteCount(dump.architecture)) else {
      return nil
    }
    self.init(bytes, architecture: dump.architecture)
  }
}

extension ContextFlags {
  /// Whether the flags are of an architecture and not the fill pattern of a header that nobody wrote.
  fileprivate func names(_ architecture: ContextFlags) -> Bool {
    rawValue != DumpSignature.page && rawValue & 0x00FF_0000 == architecture.rawValue
  }
}
