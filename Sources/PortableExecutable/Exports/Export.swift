public import DumpFormat

/// Something that an image offers to others by name or by ordinal.
public struct Export: Equatable, Sendable {
  /// What an export leads to.
  public enum Target: Equatable, Sendable {
    /// Code or data of this image.
    case address(RelativeVirtualAddress)
    /// An export of another image.
    case forwarder(ExportForwarder)
  }

  /// The name; `nil` if it is exported by ordinal only, or if its name could not be read. Text that nobody vouches for.
  public var name: String?
  /// The ordinal, with the base added.
  public var ordinal: UInt32
  /// What it leads to.
  public var target: Target

  /// The address; `nil` for a forwarder.
  public var rva: RelativeVirtualAddress? {
    if case .address(let rva) = target { rva } else { nil }
  }
}

/// An export that stands for one of another image, such as `NTDLL.RtlAllocateHeap` or `NTDLL.#12`.
public struct ExportForwarder: Equatable, Sendable {
  /// The text as it is stored.
  public var text: String

  /// The module without its extension; all before the last full stop, since modules may have one in their name.
  public var module: String { text.lastIndex(of: ".").map { String(text[..<$0]) } ?? text }

  /// The name in that module; `nil` if it is forwarded to an ordinal.
  public var name: String? {
    let symbol = symbol
    return symbol.isEmpty || symbol.hasPrefix("#") ? nil : symbol
  }

  /// The ordinal in that module; `nil` if it is forwarded to a name.
  public var ordinal: UInt32? { symbol.hasPrefix("#") ? UInt32(symbol.dropFirst()) : nil }

  private var symbol: String {
    text.lastIndex(of: ".").map { String(text[text.index(after: $0)...]) } ?? ""
  }
}
