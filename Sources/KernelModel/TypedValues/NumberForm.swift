import DumpFile
import DumpFormat
public import Symbols

/// How a number is stored: its width, which bits of it count, and whether it can be negative.
public struct NumberForm: Equatable, Sendable {
  /// Width in bytes, as it is read from memory.
  public let byteCount: Int
  /// Which bits count; `nil` for all.
  public let bits: BitRange?
  /// Whether the highest bit is a sign.
  public let isSigned: Bool
  /// Whether the first byte is the highest.
  public let isBigEndian: Bool

  /// The form of a number, enumeration or pointer; `nil` for other types, and for numbers with a fraction.
  public init?(_ layout: TypeLayout, bits: BitRange? = nil) {
    self.bits = bits
    switch layout {
    case .number(let number) where number.kind != .floatingPoint:
      byteCount = number.byteCount
      isSigned = number.isSigned
      isBigEndian = number.isBigEndian
    case .enumeration(let enumeration):
      byteCount = enumeration.byteCount
      isSigned = enumeration.isSigned
      isBigEndian = false
    case .pointer(_, let byteCount):
      self.byteCount = byteCount
      isSigned = false
      isBigEndian = false
    default: return nil
    }
  }

  /// Why a number could not be read; without the type and the member, which the caller knows.
  struct Failure: Error {
    var reason: TypedValueError.Reason
  }

  /// The number at an address without its sign: the bits that count, from bit 0 on.
  func read(at address: VirtualAddress, in memory: some MemoryReader) throws(Failure) -> UInt64 {
    guard byteCount > 0, byteCount <= 8 else { throw Failure(reason: .width(byteCount: byteCount)) }
    if let bits, bits.position < 0 || bits.length < 1 || bits.length > byteCount * 8 - bits.position {
      throw Failure(reason: .bits(position: bits.position, length: bits.length, byteCount: byteCount))
    }
    var stored: UInt64 = 0
    var failure: MemoryReadError?
    unsafe withUnsafeMutableBytes(of: &stored) { buffer in
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<byteCount])
      do throws(MemoryReadError) { unsafe try memory.read(at: address, into: part) } catch { failure = error }
    }
    if let failure { throw Failure(reason: .memory(failure)) }
    var value = UInt64(littleEndian: stored)
    if isBigEndian { value = value.byteSwapped >> UInt64(64 - byteCount * 8) }
    guard let bits else { return value }
    return (value >> UInt64(bits.position)) & (UInt64.max >> UInt64(64 - bits.length))
  }

  /// A number with its sign, if it has one.
  func signed(_ value: UInt64) -> Int64 {
    let width = bits?.length ?? byteCount * 8
    guard isSigned, width > 0, width < 64 else { return Int64(bitPattern: value) }
    let unused = Int64(64 - width)
    return (Int64(bitPattern: value) << unused) >> unused
  }
}
