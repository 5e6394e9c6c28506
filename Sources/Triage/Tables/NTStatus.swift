internal import KernelModel

/// `NTSTATUS`: a status or exception code.
public struct NTStatus: RawRepresentable, Hashable, Sendable {
  /// How bad it is: the two highest bits.
  public enum Severity: UInt32, Sendable {
    /// `STATUS_SEVERITY_SUCCESS`.
    case success
    /// `STATUS_SEVERITY_INFORMATIONAL`.
    case informational
    /// `STATUS_SEVERITY_WARNING`.
    case warning
    /// `STATUS_SEVERITY_ERROR`.
    case error
  }

  /// The number.
  public let rawValue: UInt32

  /// Makes a status of its number; every number is one, known or not.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Makes a status of a 64-bit parameter, which carries it plain or sign-extended; `nil` if the upper half is
  /// neither, because the parameter is something else then.
  public init?(parameter: UInt64) {
    guard let status = UInt32(parameter: parameter) else { return nil }
    self.init(rawValue: status)
  }

  /// The name that people know, such as `STATUS_ACCESS_VIOLATION`; `nil` if the number has none.
  public var name: String? { NTStatusTable.row(of: self)?[0] }

  /// Other names of the same number: `STATUS_WAIT_0` is `STATUS_SUCCESS`.
  public var otherNames: [String] {
    NTStatusTable.row(of: self)?[1].split(separator: " ").map(String.init) ?? []
  }

  /// How bad it is.
  public var severity: Severity { Severity(rawValue: rawValue >> 30) ?? .error }

  /// The facility, bits 16 to 27.
  public var facility: UInt32 { rawValue >> 16 & 0xFFF }

  /// The name of the facility without its `FACILITY_`, a number where it has none, and `nil` for a status
  /// without a name.
  public var facilityName: String? { NTStatusTable.row(of: self)?[2] }
}

extension NTStatus: CustomStringConvertible {
  /// Eight hexadecimal digits, `0xC0000005`.
  public var description: String { "0x" + rawValue.tableKey(digits: 8) }
}

/// The lines of `Data/ntstatus.csv`.
enum NTStatusTable {
  static let table = SortedLineTable(lines)

  /// Name, other names and facility of a status.
  static func row(of status: NTStatus) -> [String]? {
    table.row(status.rawValue.tableKey(digits: 8)).flatMap { $0.count == 3 ? $0 : nil }
  }
}
