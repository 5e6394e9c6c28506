public import DumpFormat

/// An assertion that failed, as Breakpad tells it.
public struct UserAssertion: Equatable, Sendable {
  /// The expression that was false.
  public var expression: String
  /// The function.
  public var function: String
  /// The source file.
  public var sourceFile: String
  /// The line.
  public var line: UInt32
  /// 1 an invalid parameter of the C library, 2 a call of a pure virtual function.
  public var type: UInt32
}

extension UserDump {
  /// Which threads were at work when Breakpad wrote the dump.
  public func breakpadInfo() -> MinidumpBreakpadInfo? {
    source.record(.breakpadInfo, MinidumpBreakpadInfo.Layout.self) { MinidumpBreakpadInfo($0) }
  }

  /// The assertion that failed.
  public func assertion() -> UserAssertion? {
    source.record(.assertionInfo, MinidumpAssertionInfo.Layout.self) { record in
      UserAssertion(
        expression: utf16Text(record[MinidumpAssertionInfo.Layout.expression]),
        function: utf16Text(record[MinidumpAssertionInfo.Layout.function]),
        sourceFile: utf16Text(record[MinidumpAssertionInfo.Layout.sourceFile]),
        line: record[MinidumpAssertionInfo.Layout.line], type: record[MinidumpAssertionInfo.Layout.type])
    }
  }
}
