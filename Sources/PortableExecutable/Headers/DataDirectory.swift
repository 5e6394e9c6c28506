public import DumpFormat

/// `IMAGE_DATA_DIRECTORY`: where one of the tables of an image is.
public struct DataDirectory: Equatable, Sendable {
  /// `VirtualAddress`; of the certificates it is an offset of the file.
  public var rva: RelativeVirtualAddress
  /// `Size` in bytes.
  public var byteCount: UInt32

  /// A table.
  public init(rva: RelativeVirtualAddress, byteCount: UInt32) {
    self.rva = rva
    self.byteCount = byteCount
  }

  /// `IMAGE_DIRECTORY_ENTRY_…`: the tables by their index.
  public enum Index: Int, Sendable, CaseIterable {
    /// `IMAGE_DIRECTORY_ENTRY_EXPORT`.
    case exports = 0
    /// `IMAGE_DIRECTORY_ENTRY_IMPORT`.
    case imports = 1
    /// `IMAGE_DIRECTORY_ENTRY_RESOURCE`.
    case resources = 2
    /// `IMAGE_DIRECTORY_ENTRY_EXCEPTION`: `.pdata`.
    case functionTable = 3
    /// `IMAGE_DIRECTORY_ENTRY_SECURITY`: an offset of the file, not an address.
    case certificates = 4
    /// `IMAGE_DIRECTORY_ENTRY_BASERELOC`.
    case baseRelocations = 5
    /// `IMAGE_DIRECTORY_ENTRY_DEBUG`.
    case debug = 6
    /// `IMAGE_DIRECTORY_ENTRY_ARCHITECTURE`.
    case architecture = 7
    /// `IMAGE_DIRECTORY_ENTRY_GLOBALPTR`.
    case globalPointer = 8
    /// `IMAGE_DIRECTORY_ENTRY_TLS`.
    case threadLocalStorage = 9
    /// `IMAGE_DIRECTORY_ENTRY_LOAD_CONFIG`.
    case loadConfiguration = 10
    /// `IMAGE_DIRECTORY_ENTRY_BOUND_IMPORT`.
    case boundImports = 11
    /// `IMAGE_DIRECTORY_ENTRY_IAT`.
    case importAddresses = 12
    /// `IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT`.
    case delayImports = 13
    /// `IMAGE_DIRECTORY_ENTRY_COM_DESCRIPTOR`: the header of managed code.
    case managedCode = 14
  }

  /// Whether an address lies in the table.
  func contains(_ address: RelativeVirtualAddress) -> Bool {
    address >= rva && address.rawValue - rva.rawValue < byteCount
  }
}
