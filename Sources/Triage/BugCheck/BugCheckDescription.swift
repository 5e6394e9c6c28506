/// A bug check in words: the name of its code and what its four parameters say by themselves.
///
/// Nothing but the tables is read; addresses are left for those who have the modules.
public struct BugCheckDescription: Hashable, Sendable {
  /// One of the four parameters.
  public struct Parameter: Hashable, Sendable {
    /// The value in the dump.
    public let value: UInt64
    /// What kind of value it is in this case.
    public let kind: ParameterKind
    /// What the parameter is, in a few words; empty if nobody documented it.
    public let label: String
    /// What the value means; `nil` if its kind has no meanings (addresses, counts) or the value is unknown.
    public let meaning: String?
  }

  /// The code.
  public let code: BugCheckCode
  /// The symbolic name, `nil` for an unknown code.
  public let name: String?
  /// What happened, in a sentence without a full stop; `nil` where only the name is known.
  public let summary: String?
  /// The four parameters.
  public let parameters: [Parameter]
  /// The subcodes that were found, by parameter number; at most one for each parameter.
  public let subcodes: [BugCheckSubcode]

  /// Describes a bug check.
  ///
  /// - Parameters:
  ///   - code: the code of the dump header.
  ///   - parameters: its parameters; missing ones count as 0, and those after the fourth are ignored.
  ///   - is32Bit: whether the dump is of 32-bit Windows, which has other interrupt levels.
  public init(code: BugCheckCode, parameters: [UInt64], is32Bit: Bool = false) {
    let values = Array((parameters.prefix(4) + [0, 0, 0, 0]).prefix(4))
    let definition = BugCheckTable.definition(of: code)
    let subcodes = BugCheckSubcodeTable.subcodes(of: code, matching: values)
    self.code = code
    self.subcodes = subcodes
    name = definition?.name
    // The text of 0x1000007E is "same as 0x7E"; that of 0x7E tells more.
    let summary = BugCheckTable.definition(of: code.base)?.summary ?? definition?.summary ?? ""
    self.summary = summary.isEmpty ? nil : summary
    self.parameters = (0..<4).map { index in
      var parameter =
        definition?.parameters[index] ?? BugCheckParameterDefinition(label: "", kind: .unknown)
      for subcode in subcodes {
        if let replacement = subcode.parameters[index] { parameter = replacement }
      }
      let meaning =
        Self.meaning(ofFastFailIn: code, index: index, value: values[index])
        ?? Self.label(ofSubcodeFor: index, in: subcodes)
        ?? ParameterMeaning.of(values[index], parameter, is32Bit: is32Bit)
      return Parameter(
        value: values[index], kind: parameter.kind, label: parameter.label, meaning: meaning)
    }
  }

  /// The label of the subcode that a parameter selected, unless the subcode says what kind of value the
  /// parameter is instead ("any other value is a status code").
  private static func label(ofSubcodeFor index: Int, in subcodes: [BugCheckSubcode]) -> String? {
    subcodes.first { $0.parameter == index + 1 && $0.parameters[index] == nil }?.label
  }

  /// The name of the fast fail code in parameter 1 of `KERNEL_SECURITY_CHECK_FAILURE`.
  private static func meaning(ofFastFailIn code: BugCheckCode, index: Int, value: UInt64) -> String? {
    guard code.base.rawValue == 0x139, index == 0, let value = UInt32(exactly: value) else { return nil }
    return FastFailCode(rawValue: value).name
  }
}
