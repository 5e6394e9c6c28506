public import DumpFormat
public import PortableExecutable

/// `UNWIND_INFO` of x64: how the prolog of a function changed stack and registers.
///
/// Source: the documentation of x64 exception handling; version 2 measured on drivers of Windows 10.
public struct UnwindInfoX64: Equatable, Sendable {
  /// `UNW_FLAG_…`.
  public struct Flags: FlagSet {
    /// The flags.
    public var rawValue: UInt8
    /// Flags.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `UNW_FLAG_EHANDLER`: the function has an exception handler.
    public static var exceptionHandler: Self { Self(rawValue: 1) }
    /// `UNW_FLAG_UHANDLER`: the function has a termination handler.
    public static var terminationHandler: Self { Self(rawValue: 2) }
    /// `UNW_FLAG_CHAININFO`: the codes go on with those of another entry.
    public static var chained: Self { Self(rawValue: 4) }
  }

  /// `Version`: 1 or 2.
  public var version: UInt8
  /// `Flags`.
  public var flags: Flags
  /// `SizeOfProlog` in bytes.
  public var prologByteCount: UInt8
  /// `FrameRegister`; `nil` if the function has no frame pointer.
  public var frameRegister: RegisterX64?
  /// `FrameOffset` in bytes: how far the frame pointer is above the stack pointer that it was made of.
  public var frameOffset: UInt8
  /// The unwind codes, the last instruction of the prolog first.
  public var codes: [UnwindCodeX64]
  /// The epilogs that version 2 describes; empty for version 1.
  public var epilogs: EpilogListX64
  /// The entry whose codes follow; `nil` if these are all.
  public var chained: RuntimeFunction?

  /// Bytes of a record with the most codes, padding and chained entry included.
  static let maximumByteCount = 4 + 256 * 2 + RuntimeFunction.byteCount

  /// Decodes a record.
  ///
  /// - Parameters:
  ///   - bytes: the record, and more if there is more.
  ///   - rva: where it is, for errors.
  public init(
    _ bytes: [UInt8], at rva: RelativeVirtualAddress, moduleBase: VirtualAddress
  ) throws(UnwindError) {
    guard bytes.count >= 4 else { throw .missing(rva, moduleBase: moduleBase) }
    version = bytes[0] & 7
    guard version == 1 || version == 2 else { throw .unsupportedVersion(version, at: rva) }
    flags = Flags(rawValue: bytes[0] >> 3)
    prologByteCount = bytes[1]
    frameRegister = bytes[3] & 15 == 0 ? nil : RegisterX64(rawValue: bytes[3])
    frameOffset = bytes[3] >> 4 * 16
    let count = Int(bytes[2])
    guard bytes.count >= 4 + count * 2 else { throw .missing(rva, moduleBase: moduleBase) }
    let slots = (0..<count).map { UInt16(bytes[4 + $0 * 2]) | UInt16(bytes[5 + $0 * 2]) << 8 }

    codes = []
    codes.reserveCapacity(count)
    epilogs = EpilogListX64()
    var index = 0
    while index < count {
      if version == 2, slots[index] >> 8 & 15 == 6 {
        epilogs.append(slot: slots[index])
        index += 1
        continue
      }
      let code = try UnwindCodeX64(slots[index...], at: rva)
      codes.append(code)
      index += code.slotCount
    }
    guard flags.contains(.chained) else { return }
    let start = 4 + (count + 1) / 2 * 4
    guard bytes.count >= start + RuntimeFunction.byteCount else {
      throw .missing(rva, moduleBase: moduleBase)
    }
    let span = unsafe bytes.span.bytes
    chained = RuntimeFunction(span.extracting(start..<(start + RuntimeFunction.byteCount)))
  }
}
