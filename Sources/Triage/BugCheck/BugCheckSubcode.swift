/// A value of a bug check parameter that has a meaning of its own.
public struct BugCheckSubcode: Hashable, Sendable {
  /// A condition on another parameter.
  public struct Condition: Hashable, Sendable {
    /// Number of the parameter, 1 to 4.
    public let parameter: Int
    /// The value that it must have.
    public let value: UInt64
  }

  /// Number of the parameter that has the value, 1 to 4.
  public let parameter: Int
  /// The value; `nil` is any value that has no subcode of its own.
  public let value: UInt64?
  /// The bits to compare; `nil` compares all.
  public let mask: UInt64?
  /// Conditions on other parameters; all must hold.
  public let conditions: [Condition]
  /// What the value means, in a few words.
  public let label: String
  /// What the four parameters are in this case; `nil` is: as in the bug check's definition.
  public let parameters: [BugCheckParameterDefinition?]

  /// Whether the four parameters of a bug check are this case.
  ///
  /// A value of 32 bits with the highest bit set is found sign-extended too.
  public func matches(_ values: [UInt64]) -> Bool {
    guard values.count == 4, (1...4).contains(parameter) else { return false }
    guard conditions.allSatisfy({ (1...4).contains($0.parameter) && values[$0.parameter - 1] == $0.value })
    else { return false }
    guard let value else { return true }
    let actual = values[parameter - 1] & (mask ?? .max)
    return actual == value || (value >> 31 == 1 && actual == value | 0xFFFF_FFFF_0000_0000)
  }
}
