public import DumpFormat

/// Why a physical address could not be read.
public enum PhysicalReadError: Error, Equatable, Sendable {
  /// The dump does not have the page.
  case notInDump(PhysicalAddress)
  /// The dump lists the page, but its file ends before it.
  case beyondEndOfFile(PhysicalAddress)
  /// A dump of this kind has no physical memory at all.
  case noPhysicalMemory

  /// The address that was asked for.
  public var address: PhysicalAddress? {
    switch self {
    case .notInDump(let address), .beyondEndOfFile(let address): address
    case .noPhysicalMemory: nil
    }
  }
}

extension PhysicalReadError: CustomStringConvertible {
  /// One sentence with the address.
  public var description: String {
    switch self {
    case .notInDump(let address): "physical address 0x\(hexadecimal(address.rawValue, 16)) is not in the dump"
    case .beyondEndOfFile(let address):
      "physical address 0x\(hexadecimal(address.rawValue, 16)) is beyond the end of the truncated dump"
    case .noPhysicalMemory: "this kind of dump has no physical memory"
    }
  }
}
