public import DumpFormat

/// `IMAGE_LOAD_CONFIG_DIRECTORY`: how the image is protected. Older images have a shorter one.
public struct LoadConfiguration: Equatable, Sendable {
  /// `Size` in bytes, as the structure itself says.
  public var byteCount: UInt32
  /// `SecurityCookie`: the address of the cookie of `/GS`; `nil` if the structure ends before, 0 if there is none.
  public var securityCookie: VirtualAddress?
  /// `GuardCFFunctionTable`: the address of the table of valid call targets.
  public var guardFunctionTable: VirtualAddress?
  /// `GuardCFFunctionCount`.
  public var guardFunctionCount: UInt64?
  /// `GuardFlags`; `nil` if the structure ends before.
  public var guardFlags: GuardFlags?
}

/// `IMAGE_GUARD_…`: what protects control flow.
public struct GuardFlags: FlagSet {
  /// The flags.
  public var rawValue: UInt32
  /// Flags.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `IMAGE_GUARD_CF_INSTRUMENTED`.
  public static var controlFlowInstrumented: Self { Self(rawValue: 0x100) }
  /// `IMAGE_GUARD_CF_FUNCTION_TABLE_PRESENT`.
  public static var functionTablePresent: Self { Self(rawValue: 0x400) }
  /// `IMAGE_GUARD_SECURITY_COOKIE_UNUSED`.
  public static var securityCookieUnused: Self { Self(rawValue: 0x800) }
  /// `IMAGE_GUARD_EH_CONTINUATION_TABLE_PRESENT`.
  public static var exceptionContinuationsPresent: Self { Self(rawValue: 0x40_0000) }
}

extension ExecutableImage {
  /// Reads the load configuration; `nil` if there is none.
  ///
  /// The structure's own length counts, as it does for the loader: 32-bit images must put 64 into the directory.
  public func loadConfiguration() throws(ImageError) -> LoadConfiguration? {
    guard let directory = directory(.loadConfiguration) else { return nil }
    let size =
      try bytes(at: directory.rva, count: 4, .loadConfiguration).number(at: 0, as: UInt32.self) ?? 0
    let is64Bit = optionalHeader.is64Bit
    // What was read of a structure that reaches into a missing page counts.
    let bytes = readableBytes(at: directory.rva, count: min(Int(size), is64Bit ? 0x94 : 0x5C))
    func pointer(_ offset32: Int, _ offset64: Int) -> UInt64? {
      is64Bit
        ? bytes.number(at: offset64, as: UInt64.self)
        : bytes.number(at: offset32, as: UInt32.self).map(UInt64.init)
    }
    return LoadConfiguration(
      byteCount: size,
      securityCookie: pointer(0x3C, 0x58).map(VirtualAddress.init(_:)),
      guardFunctionTable: pointer(0x50, 0x80).map(VirtualAddress.init(_:)),
      guardFunctionCount: pointer(0x54, 0x88),
      guardFlags: bytes.number(at: is64Bit ? 0x90 : 0x58, as: UInt32.self).map(GuardFlags.init))
  }
}
