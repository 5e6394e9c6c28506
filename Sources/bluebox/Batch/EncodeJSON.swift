import Foundation

/// A value as JSON: keys in alphabetical order, so that equal values give equal bytes.
///
/// Control characters that JSON allows in strings (DEL and those from U+0080 on) are escaped as well: the text comes out
/// of dumps and may end up on a terminal.
func encodeJSON(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    let data = try encoder.encode(value)
    let text = String(decoding: data, as: UTF8.self)
    return data.allSatisfy { $0 < 0x7F } ? text : escapingControls(text)
  } catch {
    preconditionFailure("a report always has a JSON form: \(error)")
  }
}

private func escapingControls(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\n", .format, .lineSeparator, .paragraphSeparator:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
