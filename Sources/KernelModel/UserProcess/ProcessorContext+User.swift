public import DumpFile
public import DumpFormat

extension ProcessorContext {
  /// The context record at a place of a user minidump; `nil` if it is not there or of another architecture.
  ///
  /// A record may be longer than its architecture's: the extended state (`CONTEXT_EX`) follows it. ARM64 dumps of old
  /// Breakpad versions have a record of their own.
  public init?(_ location: MinidumpLocation, in dump: UserDump) {
    guard location.rva != 0, let architecture = dump.architecture else { return nil }
    let byteCount = ProcessorContext.byteCount(architecture)
    let bytes = dump.bytes(at: location, maximum: byteCount)
    if architecture == .arm64, let context = ContextARM64(breakpad: bytes) {
      self = .arm64(context)
      return
    }
    self.init(bytes, architecture: architecture)
  }
}

extension ContextARM64 {
  /// The record that Breakpad wrote before Windows had one; `nil` if the bytes are not of that form.
  init?(breakpad bytes: [UInt8]) {
    typealias Old = ContextARM64Breakpad.Layout
    guard let record = unsafe try? Record<Old>(bytes.span.bytes) else { return nil }
    let old = ContextARM64Breakpad(record)
    guard old.flags & 0xFFFF_FFFF_80FF_0000 == 0x8000_0000 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Layout.byteCount)
    func put(_ value: UInt64, _ count: Int, at offset: Int) {
      for index in 0..<count { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
    }
    // The registers are in the order of Windows' record, after flags and Cpsr there.
    put(UInt64(ContextFlags.arm64Full.rawValue), 4, at: Layout.flags.offset)
    put(UInt64(old.cpsr), 4, at: Layout.cpsr.offset)
    for index in 0..<33 { put(record[Old.register(index)], 8, at: Layout.x0.offset + 8 * index) }
    guard let copy = unsafe try? Record<Layout>(bytes.span.bytes) else { return nil }
    self.init(copy)
  }
}

extension ContextX86 {
  /// The 32-bit registers of a thread of a 32-bit process in a 64-bit dump.
  ///
  /// The second TLS slot of the 64-bit TEB points to two 16-bit numbers, flags and machine, that the record follows
  /// (`WOW64_CPURESERVED` of the public symbols of ntdll). Whether that memory is in the dump, its writer has decided.
  init?(wow64OfTEB teb: VirtualAddress, in dump: UserDump) {
    let secondTLSSlot: UInt64 = 0x1488
    guard teb.rawValue != 0,
      let area = try? dump.memory.integer(at: teb + secondTLSSlot, as: UInt64.self), area != 0,
      let machine = try? dump.memory.integer(at: VirtualAddress(area) + 2, as: UInt16.self),
      machine == UInt16(MachineType.x86.rawValue),
      let bytes = try? dump.memory.bytes(at: VirtualAddress(area) + 4, count: Layout.byteCount),
      case .x86(let context)? = ProcessorContext(bytes, architecture: .x86)
    else { return nil }
    self = context
  }
}
