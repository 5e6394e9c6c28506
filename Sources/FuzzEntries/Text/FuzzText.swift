import DumpFormat
import Triage

/// Escapes text, hashes it, and writes a time.
func fuzzText(_ bytes: [UInt8]) {
  var input = FuzzInput(bytes)
  let time = FileTime(rawValue: input.number())
  if let text = time.iso8601 { precondition(text.utf8.count == 24, "a time of another form") }

  var units: [UInt16] = []
  for index in stride(from: 0, to: bytes.count - 1, by: 2) {
    units.append(UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8)
  }
  for text in [String(decoding: bytes, as: UTF8.self), String(decoding: units, as: UTF16.self)] {
    let escaped = escapedForDisplay(text)
    precondition(!escaped.contains("\n"), "a line feed was not escaped")
    checkIsPlain(escaped)
    precondition(escapedForDisplay(escaped) == escaped, "what is safe was escaped again")
    precondition(failureHash(bucket: text).utf8.count == 38, "a hash of another form")
  }
}
