public import DumpFormat

/// Whether a symbol table is that of the kernel in a dump, and why.
///
/// Each address of the header, less the offset that the table gives the variable, gives an image base. The table fits if
/// all give the same base, that base is the kernel's, and it is a base that a kernel can have. Build numbers prove
/// nothing: a build has dozens of kernels.
public struct KernelMatch: Equatable, Sendable {
  /// What one address of the header says.
  public struct Evidence: Equatable, Sendable {
    /// The kernel variable.
    public var name: String
    /// Its address in the dump.
    public var address: VirtualAddress
    /// Its offset by the table; `nil` if the table does not have it.
    public var rva: RelativeVirtualAddress?
    /// The image base that follows; `nil` without an offset, or if the address is below the offset.
    public var base: VirtualAddress?
  }

  /// The outcome.
  public enum Verdict: Equatable, Sendable {
    /// The table is the kernel's.
    case fits
    /// Too few addresses to prove anything: at least two are needed, since one may agree by chance.
    case tooFewAddresses(count: Int)
    /// The addresses give different bases, or one of them none.
    case basesDiffer
    /// All give one base, and the kernel is elsewhere.
    case otherBase(VirtualAddress)
    /// All give the kernel's base, but it is none that a kernel can have.
    case notAligned(VirtualAddress)
  }

  /// The image base of the kernel in the dump.
  public var moduleBase: VirtualAddress
  /// What each address of the header says.
  public var evidence: [Evidence]
  /// The outcome.
  public var verdict: Verdict

  /// Whether the table is the kernel's.
  public var fits: Bool { verdict == .fits }

  /// Windows maps a kernel by large pages of 2 MiB.
  public static var largePageByteCount: UInt64 { 0x20_0000 }

  /// Compares a table with the addresses of a dump.
  ///
  /// A base must be a multiple of 2 MiB, as that of most kernels. Where three addresses agree, a multiple of 4 KiB will
  /// do: not every machine maps its kernel by large pages. Of 18 real x64 dumps both of 17763 (0xfffff8044a203000,
  /// 0xfffff8007821d000) and one of eleven of 19041 (0xfffff8075bc0e000) have such a base.
  public init(_ table: ISFTable, pointers: KernelPointers, moduleBase: VirtualAddress) {
    self.moduleBase = moduleBase
    let evidence = pointers.named.map { name, address in
      let rva = table.rva(named: name)
      let base = rva.flatMap { rva -> VirtualAddress? in
        let (base, isBelow) = address.rawValue.subtractingReportingOverflow(UInt64(rva.rawValue))
        return isBelow ? nil : VirtualAddress(base)
      }
      return Evidence(name: name, address: address, rva: rva, base: base)
    }
    self.evidence = evidence
    let known = evidence.filter { $0.rva != nil }
    let bases = Set(known.map(\.base))
    if known.count < 2 {
      verdict = .tooFewAddresses(count: known.count)
    } else if bases.count > 1 || bases.contains(nil) {
      verdict = .basesDiffer
    } else if let base = known[0].base, base != moduleBase {
      verdict = .otherBase(base)
    } else {
      let alignment = known.count < 3 ? Self.largePageByteCount : UInt64(pageByteCount)
      verdict = moduleBase.rawValue % alignment == 0 ? .fits : .notAligned(moduleBase)
    }
  }
}

extension KernelMatch: CustomStringConvertible {
  /// One sentence, with the base that each address gives where they do not agree.
  public var description: String {
    let found = evidence.map { item in
      let what =
        item.base.map(text)
        ?? (item.rva == nil
          ? "nothing, the table does not have it" : "no base, it lies below the variable's offset")
      return "\(item.name) at \(text(item.address)) gives \(what)"
    }.joined(separator: "; ")
    switch verdict {
    case .fits: return "the table is the kernel's: \(found)"
    case .tooFewAddresses(let count):
      return "the table cannot be matched: \(count) of the two or three addresses that are needed"
        + (found.isEmpty ? "" : "; \(found)")
    case .basesDiffer: return "the table is another kernel's: \(found); the kernel is at \(text(moduleBase))"
    case .otherBase(let base):
      return "the table is another kernel's: all addresses give \(text(base)), the kernel is at "
        + text(moduleBase)
    case .notAligned(let base):
      return "the table cannot be matched: the base \(text(base)) is no multiple of 2 MiB; \(found)"
    }
  }

  private func text(_ address: VirtualAddress) -> String {
    let digits = String(address.rawValue, radix: 16)
    return "0x" + String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }
}
