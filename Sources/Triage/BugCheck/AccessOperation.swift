/// What was done to memory when it faulted.
enum AccessOperation: String, Sendable {
  case read
  case write
  case execute

  /// The operation that a value stands for, by the parameter's label.
  ///
  /// The numbers differ from code to code (8 or 0x10 for execute, 1 or 2 for write), so the label of the
  /// facts names them: `0=read 2=write 0x10 or 0x11=execute`. A value that it does not name is `nil`.
  init?(value: UInt64, label: String) {
    var values: [UInt64] = []
    for word in label.split(whereSeparator: { " ():".contains($0) }) {
      let sides = word.split(separator: "=", maxSplits: 1)
      if let number = sides.first.flatMap(Self.number) {
        values.append(number)
      } else if word != "or" {
        values = []
      }
      guard sides.count == 2 else { continue }
      if values.contains(value), let operation = AccessOperation(rawValue: String(sides[1])) {
        self = operation
        return
      }
      values = []
    }
    return nil
  }

  private static func number(_ text: Substring) -> UInt64? {
    text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
  }
}
