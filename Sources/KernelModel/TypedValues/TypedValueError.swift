public import DumpFile
public import DumpFormat
public import Symbols

/// Why a typed value could not be read: which type, which member, where, and what stood in the way.
public struct TypedValueError: Error, Equatable, Sendable {
  /// What stood in the way.
  public enum Reason: Equatable, Sendable {
    /// The memory cannot be read.
    case memory(MemoryReadError)
    /// The types cannot be read.
    case types(TypeSourceError)
    /// The value is not of the kind that was asked for.
    case isNot(Expectation)
    /// The number has a width that is not read: 0, or more than 8 bytes.
    case width(byteCount: Int)
    /// The bits of a bit field do not lie in its number.
    case bits(position: Int, length: Int, byteCount: Int)
  }

  /// What a value was expected to be.
  public enum Expectation: String, Sendable {
    /// A number, enumeration or pointer.
    case number = "a number"
    /// A pointer.
    case pointer = "a pointer"
    /// An array of characters or bytes.
    case text = "an array of bytes"
    /// `UNICODE_STRING`.
    case unicodeString = "a UNICODE_STRING"
    /// `LIST_ENTRY`.
    case listEntry = "a LIST_ENTRY"
    /// A type whose size is known.
    case sized = "a type of known size"
  }

  /// Name of the type that was read. Untrusted.
  public var type: String
  /// Path of the member in it; empty for the value itself.
  public var member: String
  /// Address of the value or member.
  public var address: VirtualAddress
  /// What stood in the way.
  public var reason: Reason

  /// An error of its parts.
  public init(type: String, member: String = "", address: VirtualAddress, reason: Reason) {
    self.type = type
    self.member = member
    self.address = address
    self.reason = reason
  }
}

extension TypedValueError: CustomStringConvertible {
  /// One sentence: `cannot read _EPROCESS.UniqueProcessId at 0xffff…: …`.
  public var description: String {
    let digits = String(address.rawValue, radix: 16)
    let place = "0x" + String(repeating: "0", count: max(0, 16 - digits.count)) + digits
    let name = type + (member.isEmpty ? "" : ".") + member
    let why =
      switch reason {
      case .memory(let error): error.description
      case .types(let error): error.description
      case .isNot(let expected): "it is not \(expected.rawValue)"
      case .width(let byteCount): "a number of \(byteCount) bytes was found, 1 to 8 were expected"
      case .bits(let position, let length, let byteCount):
        "bits \(position) to \(position + length - 1) were found, the number has \(byteCount * 8)"
      }
    return "cannot read \(name) at \(place): \(why)"
  }
}
