/// What a parameter's value says by itself, without a look into the dump.
enum ParameterMeaning {
  /// The meaning of a value, `nil` where its kind gives none or the value is not one the kind allows.
  static func of(_ value: UInt64, _ definition: BugCheckParameterDefinition, is32Bit: Bool) -> String? {
    switch definition.kind {
    case .ntStatus: NTStatus(parameter: value).flatMap { ExceptionCode(rawValue: $0.rawValue).name }
    case .access: AccessOperation(value: value, label: definition.label)?.rawValue
    case .irql: InterruptLevel(rawValue: value).name(is32Bit: is32Bit)
    case .sourceLocation: sourceLocation(value)
    case .poolTag: poolTag(value)
    case .timeInMilliseconds: "\(grouped(value)) ms"
    case .timeInSeconds: "\(grouped(value)) s"
    case .timeInTicks: "\(grouped(value)) ticks"
    default: nil
    }
  }

  /// File id and line of a file system's own bug check: no more than 32 bits.
  private static func sourceLocation(_ value: UInt64) -> String? {
    guard value != 0, value >> 32 == 0 else { return nil }
    return "file id 0x\(String(value >> 16, radix: 16, uppercase: true)), line \(value & 0xFFFF)"
  }

  /// Four characters in single quotes, the lowest byte first.
  ///
  /// The highest bit is the mark of a protected allocation and no part of the last character. Characters
  /// that cannot be printed become dots; a tag without any printable one is none.
  private static func poolTag(_ value: UInt64) -> String? {
    guard let tag = UInt32(parameter: value) else { return nil }
    let isProtected = tag >> 31 == 1
    let characters = (0..<4).map { UInt8(truncatingIfNeeded: (tag & 0x7FFF_FFFF) >> (8 * UInt32($0))) }
    guard characters.contains(where: isPrintable) else { return nil }
    let text = String(decoding: characters.map { isPrintable($0) ? $0 : 0x2E }, as: UTF8.self)
    return "'\(text)'" + (isProtected ? " (protected)" : "")
  }

  private static func isPrintable(_ character: UInt8) -> Bool {
    (0x20..<0x7F).contains(character)
  }

  /// A decimal number with a comma before every three digits.
  private static func grouped(_ value: UInt64) -> String {
    var text = ""
    for (index, digit) in String(value).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
