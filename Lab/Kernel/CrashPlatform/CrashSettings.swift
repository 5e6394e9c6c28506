import CrashPath
import DumpFormat
import NT
import RegistryHive

/// What is to happen at a bug check: `Control\CrashControl` of the SYSTEM hive, and options of the command line over it.
///
/// The options: `dump=complete|kernel|active|triage|none`, `after=restart|halt`, `style=classic|modern`.
enum CrashSettings {
  static var control: CrashControl {
    var control = CrashControl()
    control.kind = .kernel
    if KeLoaderBlock.pointee.HiveSize > 0 { readHive(&control) }
    if isSet("dump", "complete") { control.kind = .complete }
    if isSet("dump", "kernel") { control.kind = .kernel }
    if isSet("dump", "active") { control.kind = .active }
    if isSet("dump", "triage") { control.kind = .triage }
    if isSet("dump", "none") { control.kind = .none }
    if isSet("after", "halt") { control.restartsAfterwards = false }
    if isSet("after", "restart") { control.restartsAfterwards = true }
    if isSet("style", "classic") { control.style = .classic }
    if isSet("style", "modern") { control.style = .modern }
    return control
  }

  private static func readHive(_ control: inout CrashControl) {
    let bytes = RawSpan(
      _unsafeStart: at(KeLoaderBlock.pointee.HiveBase, UInt8.self),
      byteCount: Int(KeLoaderBlock.pointee.HiveSize))
    do {
      let hive = try RegistryHive(bytes)
      if hive.isDirty { Log.line("bluebox: the SYSTEM hive was not closed; its log is not read").end() }
      guard let select = try hive.key("Select"), try number("Current", hive, select) == 1,
        let key = try hive.key("ControlSet001\\Control\\CrashControl")
      else { return }
      if let enabled = try number("CrashDumpEnabled", hive, key) {
        control.kind = CrashDumpKind(rawValue: enabled) ?? .automatic
      }
      if control.kind == .complete, try number("FilterPages", hive, key) == 1 { control.kind = .active }
      control.restartsAfterwards = try number("AutoReboot", hive, key) != 0
      control.mayWriteShorterKind = try number("IgnorePagefileSize", hive, key) == 1
      if try number("DisplayParameters", hive, key) == 0 { control.style = .modern }
    } catch { Log.line("bluebox: the SYSTEM hive cannot be read").end() }
  }

  private static func number(
    _ name: StaticString, _ hive: borrowing RegistryHive, _ key: RegistryKey
  ) throws(RegistryError) -> UInt32? {
    guard let value = try hive.value(name, of: key) else { return nil }
    return try hive.dword(of: value)
  }

  /// Whether an option has a value.
  static func isSet(_ name: StaticString, _ value: StaticString) -> Bool {
    var found = InlineArray<16, CChar>(repeating: 0)
    let text: UnsafeMutablePointer<CChar> = location(of: &found).moved(0)
    guard ExQueryLoadOption(UnsafePointer(OpaquePointer(name.utf8Start)), text, 16) != 0 else { return false }
    for index in 0..<value.utf8CodeUnitCount where UInt8(bitPattern: text[index]) != value.utf8Start[index] {
      return false
    }
    return text[value.utf8CodeUnitCount] == 0
  }
}
