import CrashPath
import NT

/// What is to happen at a bug check: options of the command line.
///
/// `dump=complete|kernel|active|triage|none`, `after=restart|halt`, `style=classic|modern`.
enum CrashSettings {
  static var control: CrashControl {
    var control = CrashControl()
    if isSet("dump", "complete") { control.kind = .complete }
    if isSet("dump", "kernel") { control.kind = .kernel }
    if isSet("dump", "active") { control.kind = .active }
    if isSet("dump", "triage") { control.kind = .triage }
    if isSet("dump", "none") { control.kind = .none }
    if isSet("after", "halt") { control.restartsAfterwards = false }
    if isSet("style", "modern") { control.style = .modern }
    return control
  }

  /// Whether an option has a value.
  static func isSet(_ name: StaticString, _ value: StaticString) -> Bool {
    var found = InlineArray<16, CChar>(repeating: 0)
    let text: UnsafeMutablePointer<CChar> = location(of: &found).moved(0)
    guard ExQueryLoadOption(UnsafePointer(OpaquePointer(name.utf8Start)), text, 16) != 0 else { return false }
    for index in 0..<value.utf8CodeUnitCount where UInt8(bitPattern: text[index]) != value.utf8Start[index] { return false }
    return text[value.utf8CodeUnitCount] == 0
  }
}
