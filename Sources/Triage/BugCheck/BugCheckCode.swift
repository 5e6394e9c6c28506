internal import KernelModel

/// A bug check code: the number behind `*** STOP:`.
public struct BugCheckCode: RawRepresentable, Hashable, Sendable {
  /// The number as it stands in the dump header.
  public let rawValue: UInt32

  /// Makes a code of its number; every number is one, known or not.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Whether the number has the form 0x1xxxxxxx, which Windows gives some codes when it writes a small dump
  /// (0x1000007E for 0x7E). Names of such codes end with `_M`.
  public var isSmallDumpForm: Bool { rawValue >> 28 == 1 }

  /// The code without the mark of a small dump; a code that has no such mark is its own base.
  public var base: BugCheckCode {
    isSmallDumpForm ? BugCheckCode(rawValue: rawValue & 0x0FFF_FFFF) : self
  }
}

extension BugCheckCode: CustomStringConvertible {
  /// Eight hexadecimal digits, `0x0000007E`.
  public var description: String { "0x" + rawValue.tableKey(digits: 8) }
}
