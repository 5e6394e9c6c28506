public import DumpFile
public import DumpFormat

extension ExceptionRecord {
  /// Reads an exception record of a dump's file or memory; `nil` if the bytes are too few.
  init?(_ bytes: [UInt8], is64Bit: Bool) {
    let span = unsafe bytes.span.bytes
    if is64Bit {
      guard let record = try? Record<Layout64>(span) else { return nil }
      self.init(record)
    } else {
      guard let record = try? Record<Layout32>(span) else { return nil }
      self.init(record)
    }
  }

  /// The exception record in the header of a dump; `nil` if it was not set.
  init?(headerOf dump: KernelDump) {
    let is64Bit = dump.header.is64Bit
    let offset = dump.triage?.parts[.exception]?.offset ?? dump.header.exceptionOffset
    self.init(
      dump.fileBytes(FileRange(offset: offset, byteCount: is64Bit ? 0x98 : 0x50)), is64Bit: is64Bit)
    guard code != DumpSignature.page, code != 0 else { return nil }
  }

  /// The exception record at an address of the dump's memory; `nil` if it is not there or is none.
  public init?(at address: VirtualAddress, in dump: KernelDump) {
    let is64Bit = dump.header.is64Bit
    guard let bytes = try? dump.memory.bytes(at: address, count: is64Bit ? 0x98 : 0x50) else { return nil }
    self.init(bytes, is64Bit: is64Bit)
    guard storedParameterCount <= UInt32(ExceptionInformation.count), code != 0 else { return nil }
  }
}
