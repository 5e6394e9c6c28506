/// What is known about a bug check code.
public struct BugCheckDefinition: Hashable, Sendable {
  /// The code.
  public let code: BugCheckCode
  /// The symbolic name, such as `PAGE_FAULT_IN_NONPAGED_AREA`.
  public let name: String
  /// Names that older systems gave the code.
  public let otherNames: [String]
  /// Whether the code stops the system.
  public let `class`: BugCheckClass
  /// What happened, in a sentence without a full stop; empty where only the name is known.
  public let summary: String
  /// The four parameters.
  public let parameters: [BugCheckParameterDefinition]
  /// Whether a public reference page describes the code.
  public let isDocumented: Bool
}

/// What a bug check parameter stands for.
public struct BugCheckParameterDefinition: Hashable, Sendable {
  /// What the parameter is, in a few words; empty if nobody documented it.
  public let label: String
  /// How its value is to be read.
  public let kind: ParameterKind
}

/// What a bug check code is used for.
public struct BugCheckClass: RawRepresentable, Hashable, Sendable {
  /// The name of the class in `Data/bugchecks.csv`.
  public let rawValue: String

  /// Makes a class of its name; unknown names survive.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The system stops.
  public static var bugCheck: Self { .init(rawValue: "bugcheck") }
  /// A dump of the running system is written, and the system goes on.
  public static var liveDump: Self { .init(rawValue: "livedump") }
  /// A hard error of user mode that nobody answered and that stops the system; the code is a status.
  public static var message: Self { .init(rawValue: "message") }
}
