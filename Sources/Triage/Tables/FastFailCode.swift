internal import KernelModel

/// `FAST_FAIL_*`: why code gave up with `__fastfail`; parameter 1 of bug check 0x139.
public struct FastFailCode: RawRepresentable, Hashable, Sendable {
  /// The number.
  public let rawValue: UInt32

  /// Makes a code of its number; every number is one, known or not.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The name, such as `FAST_FAIL_CORRUPT_LIST_ENTRY`; `nil` if the number has none.
  public var name: String? { FastFailCodeTable.row(of: self)?[0] }

  /// The text for it inside of the name of a failure bucket, such as `CORRUPT_LIST_ENTRY`.
  public var bucketPart: String? { FastFailCodeTable.row(of: self)?[1] }
}

/// The lines of `Data/fast-fail-codes.csv`.
enum FastFailCodeTable {
  static let table = SortedLineTable(lines)

  /// Name and part of a bucket.
  static func row(of code: FastFailCode) -> [String]? {
    table.row(code.rawValue.tableKey(digits: 8)).flatMap { $0.count == 2 ? $0 : nil }
  }
}
