/// The readable form of a name that Microsoft's C++ compilers decorated.
///
/// `?f@C@N@@UEBAXH@Z` is `public: virtual void __cdecl N::C::f(int) const`, or as a stack frame shows it, `N::C::f`.
/// The spelling is that of `undname.exe` and dbghelp: `a<b,c<d> >`, `f(int,char *)`, `void (__cdecl*)(int)`.
/// Names are untrusted; a name that is damaged anywhere has no readable form at all.
public struct UndecoratedName: Hashable, Sendable, CustomStringConvertible {
  /// The readable form. At most ``maximumByteCount`` bytes of UTF-8.
  public let text: String
  /// How a C function is called, if the decoration of its name tells; only with ``UndecorationOptions/cNames``.
  public let cDecoration: CDecoration?

  /// The longest result in bytes of UTF-8: back references let a short name stand for an endless one.
  public static let maximumByteCount = 65_536
  /// The longest decorated name in bytes that is looked at. Compilers write at most 4096 and then a hash.
  public static let maximumDecoratedByteCount = 65_536

  /// The readable form of a decorated name, or `nil` if the name is not decorated or is damaged.
  ///
  /// Linear in the lengths of the name and of the result. Who has many names uses an ``Undecorator``.
  public init?(_ decorated: String, options: UndecorationOptions = []) {
    var undecorator = Undecorator(options: options)
    self.init(decorated, with: &undecorator)
  }

  init?(_ decorated: String, with undecorator: inout Undecorator) {
    if undecorator.options.contains(.cNames), let name = CName(decorated.utf8) {
      text = name.text
      cDecoration = name.decoration
    } else if let name = undecorator.undecorateCPlusPlus(decorated.utf8) {
      text = name
      cDecoration = nil
    } else {
      return nil
    }
  }

  /// The same as ``text``.
  public var description: String { text }

  /// Whether a name begins as decorated names of C++ do. Says nothing of its being sound. Constant time.
  public static func isDecorated(_ name: String) -> Bool {
    let utf8 = name.utf8
    return utf8.first == UInt8(ascii: "?") || utf8.starts(with: ".?".utf8)
      || utf8.starts(with: "__imp_?".utf8)
  }
}

extension String {
  /// The readable form of a name, or the name itself if it is not decorated or is damaged.
  ///
  /// Shown as a stack frame shows it unless other options are given.
  public init(undecorated name: String, options: UndecorationOptions = .stackFrame) {
    self = UndecoratedName(name, options: options)?.text ?? name
  }
}
