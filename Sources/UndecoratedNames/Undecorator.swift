/// Undecorates many names with the same options, without asking for new memory each time.
///
/// A value of its own for each thread: undecorating changes it.
public struct Undecorator: Sendable {
  /// What is shown.
  public let options: UndecorationOptions
  private var parser = Parser()
  private var writer: Writer

  /// An undecorator that shows what the options say.
  public init(options: UndecorationOptions = []) {
    self.options = options
    writer = Writer(options: options)
  }

  /// The readable form of a decorated name, or `nil` if it is not decorated or is damaged.
  public mutating func undecorate(_ decorated: String) -> String? {
    UndecoratedName(decorated, with: &self)?.text
  }

  /// The readable form of a decorated name in UTF-8, or `nil` if it is not decorated or is damaged.
  ///
  /// Bytes that are no UTF-8 are shown as U+FFFD.
  public mutating func undecorate(_ utf8: ArraySlice<UInt8>) -> String? {
    if options.contains(.cNames), let name = CName(utf8) { return name.text }
    return undecorateCPlusPlus(utf8)
  }

  mutating func undecorateCPlusPlus(_ name: some Collection<UInt8>) -> String? {
    guard
      name.first == UInt8(ascii: "?") || name.first == UInt8(ascii: ".") || name.first == UInt8(ascii: "_")
    else { return nil }
    let stops = options.isSuperset(of: [.nameOnly, .stopsAfterName])
    do throws(Parser.Failure) {
      let root = try parser.parse(name, stopsAfterName: stops)
      return writer.write(root, of: parser)
    } catch {
      return nil
    }
  }
}
