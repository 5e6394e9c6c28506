public import DumpFormat
public import PortableExecutable

/// A loaded module, as the walk needs it: where it lies, and where its unwind data comes from.
///
/// An image of the memory of the dump is tried by itself; only an image from elsewhere (a symbol store, a folder) has to
/// be given. Its identity (time stamp and size) is for the caller to compare: the wrong image gives wrong frames.
public struct UnwindModule: Sendable {
  /// Image base.
  public let base: VirtualAddress
  /// `SizeOfImage` in bytes.
  public let size: UInt32
  /// Frame data of an x86 module, as its PDB has it.
  public let frameData: (any FrameDataSource)?

  let makeImage: @Sendable () -> ExecutableImage?

  /// A module, with its image if there is one at hand.
  public init(
    base: VirtualAddress, size: UInt32, image: ExecutableImage? = nil, frameData: (any FrameDataSource)? = nil
  ) {
    self.init(base: base, size: size, frameData: frameData, openImage: { image })
  }

  /// A module whose image is opened when a frame lies in it; once as a rule, and more often if several walks get there at
  /// the same time.
  public init(
    base: VirtualAddress, size: UInt32, frameData: (any FrameDataSource)? = nil,
    openImage: @escaping @Sendable () -> ExecutableImage?
  ) {
    self.base = base
    self.size = size
    self.frameData = frameData
    makeImage = openImage
  }

  /// Whether an address lies in the module.
  public func contains(_ address: VirtualAddress) -> Bool { address.distance(from: base) < UInt64(size) }
}
