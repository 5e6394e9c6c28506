/// The encoding that Windows keeps its `KDDEBUGGER_DATA64` in while no debugger is attached.
///
/// Since Windows 8, `KdDebuggerDataBlock` of x64 kernels is encoded until a debugger connects or the system crashes.
/// Dumps written by Windows hold it decoded; an image that a hypervisor took does not, and
/// ``DebuggerDataRecord`` then finds another `OwnerTag` than `KDBG`. Every 64-bit word is encoded by itself. To decode a
/// block, decode its first 0x18 bytes, check the tag, take `Size` and decode that many bytes.
///
/// Who stores a decoded block has to clear the byte `KdpDataBlockEncoded` too, or a debugger decodes it once more.
///
/// Source: `contrib/elf2dmp` of QEMU and `win8_kdbg.py` of Volatility, which agree.
public struct DebuggerDataEncoding: Hashable, Sendable {
  /// Value of the variable `KiWaitNever`.
  public var waitNever: UInt64
  /// Value of the variable `KiWaitAlways`.
  public var waitAlways: UInt64
  /// Address of the variable `KdpDataBlockEncoded`, in canonical form.
  public var encodedFlagAddress: VirtualAddress

  /// The encoding of a running kernel.
  @inlinable
  public init(waitNever: UInt64, waitAlways: UInt64, encodedFlagAddress: VirtualAddress) {
    self.waitNever = waitNever
    self.waitAlways = waitAlways
    self.encodedFlagAddress = encodedFlagAddress
  }

  /// The plain word (host byte order) for an encoded one.
  @inlinable public func decode(_ word: UInt64) -> UInt64 {
    waitAlways ^ (encodedFlagAddress.rawValue ^ rotateLeft(word ^ waitNever, by: waitNever)).byteSwapped
  }

  /// The encoded word for a plain one.
  @inlinable public func encode(_ word: UInt64) -> UInt64 {
    waitNever ^ rotateLeft(encodedFlagAddress.rawValue ^ (word ^ waitAlways).byteSwapped, by: 0 &- waitNever)
  }

  /// Decodes every whole word of a block in place.
  @inlinable public func decode(_ block: inout MutableRawSpan) {
    for index in 0..<(block.byteCount / 8) {
      let word = unsafe block.unsafeLoadUnaligned(fromUncheckedByteOffset: index &* 8, as: UInt64.self)
      block.storeBytes(
        of: decode(UInt64(littleEndian: word)).littleEndian, toByteOffset: index &* 8, as: UInt64.self)
    }
  }

  /// Encodes every whole word of a block in place.
  @inlinable public func encode(_ block: inout MutableRawSpan) {
    for index in 0..<(block.byteCount / 8) {
      let word = unsafe block.unsafeLoadUnaligned(fromUncheckedByteOffset: index &* 8, as: UInt64.self)
      block.storeBytes(
        of: encode(UInt64(littleEndian: word)).littleEndian, toByteOffset: index &* 8, as: UInt64.self)
    }
  }

  /// Rotates to the left; only the low six bits of the count matter.
  @inlinable func rotateLeft(_ word: UInt64, by count: UInt64) -> UInt64 {
    word &<< count | word &>> (0 &- count)
  }
}
