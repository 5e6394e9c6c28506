import DumpFile
import DumpFormat
import Symbols

extension TypedValue {
  /// The number without its sign; of a bit field its bits. Enumerations and pointers are numbers too.
  public func unsigned() throws(TypedValueError) -> UInt64 {
    try number(try form())
  }

  /// The number; negative if its type is signed and the number negative.
  public func signed() throws(TypedValueError) -> Int64 {
    let form = try form()
    return form.signed(try number(form))
  }

  /// The number as a truth value: whether any bit is set.
  public func boolean() throws(TypedValueError) -> Bool { try unsigned() != 0 }

  /// The name of an enumeration's value; `nil` if the value has no name, or the type is no enumeration.
  public func enumerationName() throws(TypedValueError) -> String? {
    guard case .enumeration(let enumeration) = try layout(),
      let form = NumberForm(.enumeration(enumeration), bits: bits)
    else { return nil }
    return enumeration.name(of: form.signed(try number(form)))
  }

  /// A number with a fraction, of 4 or 8 bytes; `nil` for other types.
  public func floatingPoint() throws(TypedValueError) -> Double? {
    guard case .number(let number) = try layout(), number.kind == .floatingPoint, bits == nil else {
      return nil
    }
    do throws(MemoryReadError) {
      switch number.byteCount {
      case 4: return Double(Float(bitPattern: try memory.integer(at: address, as: UInt32.self)))
      case 8: return Double(bitPattern: try memory.integer(at: address, as: UInt64.self))
      default: return nil
      }
    } catch {
      throw failure(.memory(error))
    }
  }

  private func form() throws(TypedValueError) -> NumberForm {
    guard let form = NumberForm(try layout(), bits: bits) else { throw failure(.isNot(.number)) }
    return form
  }

  private func number(_ form: NumberForm) throws(TypedValueError) -> UInt64 {
    do { return try form.read(at: address, in: memory) } catch { throw failure(error.reason) }
  }
}
