/// Traps if text for a terminal holds what could command the terminal.
func checkIsPlain(_ text: String) {
  for scalar in text.unicodeScalars where scalar != "\n" && !(" "..."~").contains(scalar) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      preconditionFailure("U+\(String(scalar.value, radix: 16)) was not escaped")
    default: break
    }
  }
}
