import DumpFile
import DumpFormat
import Symbols

extension TypedValue {
  /// The text of a `UNICODE_STRING`; longer ones than `maximumUnits` are cut.
  ///
  /// Where the string and its characters are is taken from the type's members `Length` and `Buffer`.
  public func unicodeString(maximumUnits: Int = 1024) throws(TypedValueError) -> String {
    guard let length = try member("Length"), let buffer = try member("Buffer") else {
      throw failure(.isNot(.unicodeString))
    }
    let byteCount = min(try length.unsigned(), UInt64(max(0, maximumUnits)) * 2) & ~1
    let start = try buffer.pointer()
    do throws(MemoryReadError) {
      return String(utf16LittleEndian: try memory.bytes(at: start, count: Int(byteCount)))
    } catch {
      throw buffer.failure(.memory(error))
    }
  }

  /// The text of an array of bytes, up to its NUL; bytes that are no UTF-8 become U+FFFD. At most 64 KiB.
  public func text() throws(TypedValueError) -> String {
    guard case .array(let element, let count) = try layout(),
      try attempt({ () throws(TypeSourceError) in try types.byteCount(of: element) }) == 1
    else { throw failure(.isNot(.text)) }
    let bytes = try bytes(count: min(count, 0x1_0000))
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The bytes of the value; at most 1 MiB.
  public func bytes() throws(TypedValueError) -> [UInt8] {
    guard let count = try byteCount(), count <= 0x10_0000 else { throw failure(.isNot(.sized)) }
    return try bytes(count: count)
  }

  private func bytes(count: Int) throws(TypedValueError) -> [UInt8] {
    do throws(MemoryReadError) { return try memory.bytes(at: address, count: count) } catch {
      throw failure(.memory(error))
    }
  }
}
