import DumpFile
import DumpFormat

/// Which processor the machine had.
public struct ProcessorIdentity: Equatable, Sendable {
  /// The brand string, such as the processor's maker prints it.
  public var brand: String?
  /// `GenuineIntel`, `AuthenticAMD` and the like.
  public var vendor: String?
  /// Family, as the processor manuals compute it from CPUID leaf 1.
  public var family: Int?
  /// Model, likewise.
  public var model: Int?
  /// Stepping.
  public var stepping: Int?
}

extension ProcessorIdentity {
  /// Processor registers: rows of CPUID leaves and model specific registers.
  static let registersTag = GUID(0xD03D_C06F, 0xD88E, 0x44C5, 0xBA2A_FAE0_3517_2D19)
  /// Registry values of the first processor and the firmware.
  static let firmwareValuesTag = GUID(0x6C7A_C389, 0x4313, 0x47DC, 0x9F34_A880_0A0F_B56C)

  /// The identity that the tagged data or the KPRCB of a dump tell; `nil` if they tell nothing.
  init?(_ dump: KernelDump, prcb: VirtualAddress?) {
    self.init()
    for block in dump.secondaryData?.blocks ?? [] where !block.isTruncated {
      // Both blocks are a few kilobytes; the bound keeps a hostile size from being copied.
      let range = FileRange(offset: block.fileOffset, byteCount: min(block.byteCount, 0x1_0000))
      if block.tag == Self.registersTag { readRegisters(dump.fileBytes(range)) }
      if block.tag == Self.firmwareValuesTag { readFirmwareValues(dump.fileBytes(range)) }
    }
    if vendor == nil { vendor = prcbVendor(dump, prcb: prcb) }
    if self == Self() { return nil }
  }

  /// Rows of 40 bytes: kind 0 is CPUID, the leaf, then eax, ebx, ecx, edx of two processors or moments.
  private mutating func readRegisters(_ bytes: [UInt8]) {
    var brandParts: [UInt32: [UInt8]] = [:]
    var offset = 0
    while offset + 40 <= bytes.count {
      let row = bytes[offset..<(offset + 40)]
      offset += 40
      guard littleEndian(row.prefix(4)) == 0 else { continue }
      let leaf = UInt32(littleEndian(row.dropFirst(4).prefix(4)))
      let registers = row.dropFirst(8).prefix(16)
      switch leaf {
      case 0:
        let ebx = registers.dropFirst(4).prefix(4)
        let ecx = registers.dropFirst(8).prefix(4)
        let edx = registers.dropFirst(12).prefix(4)
        vendor = printableText(Array(ebx + edx + ecx))
      case 1: readSignature(UInt32(littleEndian(registers.prefix(4))))
      case 0x8000_0002...0x8000_0004: brandParts[leaf] = Array(registers)
      default: break
      }
    }
    let text = brandParts.keys.sorted().flatMap { brandParts[$0] ?? [] }
    brand = printableText(text) ?? brand
  }

  /// CPUID leaf 1, eax.
  private mutating func readSignature(_ eax: UInt32) {
    let baseFamily = Int(eax >> 8 & 0xF)
    let baseModel = Int(eax >> 4 & 0xF)
    stepping = Int(eax & 0xF)
    family = baseFamily == 0xF ? baseFamily + Int(eax >> 20 & 0xFF) : baseFamily
    let hasExtendedModel = baseFamily == 0x6 || baseFamily == 0xF
    model = hasExtendedModel ? baseModel + Int(eax >> 16 & 0xF) << 4 : baseModel
  }

  /// Registry values: length of the name, name, type, length of the data, data.
  private mutating func readFirmwareValues(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while rest.count >= 4 {
      let nameLength = Int(littleEndian(rest.prefix(4)))
      rest = rest.dropFirst(4)
      guard nameLength <= rest.count - 8 else { return }
      let name = String(utf16LittleEndian: rest.prefix(nameLength)).prefix { $0 != "\0" }
      rest = rest.dropFirst(nameLength + 4)
      let dataLength = Int(littleEndian(rest.prefix(4)))
      rest = rest.dropFirst(4)
      guard dataLength <= rest.count else { return }
      let text = String(String(utf16LittleEndian: rest.prefix(dataLength)).prefix { $0 != "\0" })
      if name == "ProcessorNameString", brand == nil { brand = trimmed(text) }
      if name == "VendorIdentifier", vendor == nil { vendor = trimmed(text) }
      rest = rest.dropFirst(dataLength)
    }
  }
}

/// `VendorString` of the KPRCB: 12 characters and a NUL.
private func prcbVendor(_ dump: KernelDump, prcb: VirtualAddress?) -> String? {
  guard let offset = dump.debuggerData?[offset: KDDebuggerData64.Layout.offsetPrcbVendorString] else {
    return nil
  }
  if let part = dump.triage?.parts[.prcb] {
    guard offset <= part.byteCount - 12 else { return nil }
    return printableText(dump.fileBytes(FileRange(offset: part.offset + offset, byteCount: 12)))
  }
  return prcb.flatMap { try? dump.memory.bytes(at: $0 + UInt64(offset), count: 12) }.flatMap(printableText)
}

/// Printable ASCII before the first NUL, without spaces around it; `nil` when there is none, or something else.
private func printableText(_ bytes: [UInt8]) -> String? {
  let text = bytes.prefix { $0 != 0 }
  guard text.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
  return trimmed(String(decoding: text, as: UTF8.self))
}

/// The text without the spaces around it; those inside belong to the brand. `nil` when nothing is left.
private func trimmed(_ text: String) -> String? {
  let start = text.drop { $0 == " " }
  let end = start.lastIndex { $0 != " " }
  return end.map { String(start[...$0]) }
}
