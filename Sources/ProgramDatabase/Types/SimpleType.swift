/// A simple type: a basic type of the language, or a pointer to one, whose type index needs no record.
public struct SimpleType: Hashable, Sendable {
  /// Which basic type.
  public var kind: Kind
  /// Whether it is the type itself or a pointer to it.
  public var mode: Mode

  /// The type of an index, `nil` if the index stands for a record.
  public init?(_ index: TypeIndex) {
    guard index.isSimple else { return nil }
    kind = Kind(rawValue: UInt8(truncatingIfNeeded: index.rawValue))
    mode = Mode(rawValue: UInt8(truncatingIfNeeded: index.rawValue >> 8))
  }

  /// A basic type: the low eight bits of a simple type index.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The number.
    public var rawValue: UInt8
    /// A number.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
  }

  /// `CV_prmode_e`: how a simple type refers to its basic type.
  public struct Mode: RawRepresentable, Hashable, Sendable {
    /// The number.
    public var rawValue: UInt8
    /// A number.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The type itself.
    public static let direct = Mode(rawValue: 0)

    /// Bytes of a pointer of the mode; `nil` if the mode is no pointer.
    public var pointerSize: UInt64? {
      switch rawValue {
      case 1: 2
      case 2, 3, 4: 4
      case 5: 6
      case 6: 8
      case 7: 16
      default: nil
      }
    }
  }

  /// Whether it is a pointer.
  public var isPointer: Bool { mode != .direct }

  /// Type index of what a pointer points to, `nil` if it is no pointer.
  public var pointee: TypeIndex? { isPointer ? TypeIndex(UInt32(kind.rawValue)) : nil }

  /// Size in bytes; 0 for `void`, `nil` for a type that is not known.
  public var size: UInt64? {
    guard isPointer else { return kind.size }
    // Index 0x103 is the type of `nullptr`, whose size is that of a pointer of the image, which is not said.
    return mode.pointerSize
  }

  /// The name in the words of the compiler, for example `unsigned long` or `char*`.
  public var name: String {
    if kind.rawValue == 0x03, mode.rawValue == 1 { return "std::nullptr_t" }
    return (kind.name ?? "<simple type 0x\(String(kind.rawValue, radix: 16))>") + (isPointer ? "*" : "")
  }
}
