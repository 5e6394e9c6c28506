public import DumpFormat

/// `KDDEBUGGER_DATA64` of a dump: addresses of kernel variables and offsets in kernel structures.
public struct DebuggerData: Sendable {
  /// The bytes of the block.
  public let bytes: [UInt8]
  /// Whether the dump is of a 32-bit Windows, whose addresses are stored sign-extended.
  private let is32Bit: Bool

  /// A block of bytes; an error if they are not such a block.
  public init(_ bytes: [UInt8], is32Bit: Bool) throws(DebuggerDataError) {
    _ = unsafe try DebuggerDataRecord(bytes.span.bytes, is32Bit: is32Bit)
    self.bytes = bytes
    self.is32Bit = is32Bit
  }

  /// A number of the block; `nil` if this version of Windows does not have it.
  public subscript<Value: FieldValue>(field: Field<KDDebuggerData64.Layout, Value>) -> Value? {
    unsafe (try? DebuggerDataRecord(bytes.span.bytes, is32Bit: is32Bit))?[field]
  }

  /// An address of the block, without its sign extension; `nil` if this version of Windows does not have it.
  public subscript(field: Field<KDDebuggerData64.Layout, VirtualAddress>) -> VirtualAddress? {
    unsafe (try? DebuggerDataRecord(bytes.span.bytes, is32Bit: is32Bit))?[field]
  }

  /// An address of the block; `nil` if this version of Windows does not have it, or if it is zero.
  public subscript(address field: Field<KDDebuggerData64.Layout, VirtualAddress>) -> VirtualAddress? {
    self[field].flatMap { $0.rawValue == 0 ? nil : $0 }
  }

  /// An offset or size of the block; `nil` if this version of Windows does not have it, or if it is zero.
  public subscript(offset field: Field<KDDebuggerData64.Layout, UInt16>) -> Int? {
    self[field].flatMap { $0 == 0 ? nil : Int($0) }
  }

  /// A 32-bit offset of the block; `nil` if this version of Windows does not have it, or if it is zero.
  public subscript(offset field: Field<KDDebuggerData64.Layout, UInt32>) -> Int? {
    self[field].flatMap { $0 == 0 ? nil : Int($0) }
  }
}
