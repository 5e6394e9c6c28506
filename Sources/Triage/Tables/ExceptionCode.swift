internal import KernelModel

/// An exception code: an `NTSTATUS`, or a number that a compiler or a program made up.
public struct ExceptionCode: RawRepresentable, Hashable, Sendable {
  /// The number.
  public let rawValue: UInt32

  /// Makes a code of its number; every number is one, known or not.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The status name, or what is known of a code that is no status (0xE06D7363 is "C++ exception"); `nil`
  /// for all others.
  public var name: String? {
    NTStatus(rawValue: rawValue).name ?? ExceptionCodeTable.table.row(rawValue.tableKey(digits: 8))?.first
  }
}

/// The lines of `Data/exception-codes.csv`.
enum ExceptionCodeTable {
  static let table = SortedLineTable(lines)
}
