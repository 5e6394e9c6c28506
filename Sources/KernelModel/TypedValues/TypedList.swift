import DumpFile
public import DumpFormat
import Symbols

/// The structures of a doubly linked list, as far as it can be followed.
public struct TypedList: Sendable {
  /// The structures in the order of the list; not the head.
  public var values: [TypedValue]
  /// How the list ended.
  public var end: End

  /// How a list ended.
  public enum End: Equatable, Sendable {
    /// It came back to its head: it is complete.
    case head
    /// A link could not be read.
    case unreadable(TypedValueError)
    /// A link is null, which no link of a sound list is.
    case null(after: VirtualAddress)
    /// It came back to an entry that is not its head.
    case loop(VirtualAddress)
    /// It went on beyond the limit.
    case limit(Int)
  }
}

extension TypedValue {
  /// More entries than any list of a sound system has.
  public static var listLimit: Int { 100_000 }

  /// The structures of the list whose head (`LIST_ENTRY`) this value is: `PsActiveProcessHead` with
  /// `_EPROCESS` and `ActiveProcessLinks`, for example. A head without entries points to itself.
  ///
  /// - Returns: `nil` if the source does not define the structure, or the structure has no such member.
  public func list(
    of name: String, linkedBy memberPath: String, limit: Int = TypedValue.listLimit
  ) throws(TypedValueError) -> TypedList? {
    guard let type = try attempt({ () throws(TypeSourceError) in try types.type(named: name) }),
      let link = try attempt({ () throws(TypeSourceError) in try types.place(of: memberPath, in: type) }),
      link.bits == nil
    else { return nil }
    guard let next = try FieldReader(link: self) else { throw failure(.isNot(.listEntry)) }
    var values: [TypedValue] = []
    var visited: Set<VirtualAddress> = []
    var entry = address
    while true {
      let following: VirtualAddress
      do {
        following = try next.pointer(at: entry, in: memory)
      } catch {
        return TypedList(values: values, end: .unreadable(error))
      }
      if following == address { return TypedList(values: values, end: .head) }
      guard following.rawValue != 0 else { return TypedList(values: values, end: .null(after: entry)) }
      guard visited.insert(following).inserted else {
        return TypedList(values: values, end: .loop(following))
      }
      guard values.count < limit else { return TypedList(values: values, end: .limit(limit)) }
      values.append(
        TypedValue(
          type, named: name, at: following - UInt64(truncatingIfNeeded: link.byteOffset), types: types,
          memory: memory))
      entry = following
    }
  }
}

extension FieldReader {
  /// The reader of `Flink` of a list head; `nil` if the value is none.
  fileprivate init?(link head: TypedValue) throws(TypedValueError) {
    let reader = try head.attempt { () throws(TypeSourceError) in
      try FieldReader("Flink", of: head.type, named: "_LIST_ENTRY", in: head.types)
    }
    guard let reader else { return nil }
    self = reader
  }
}
