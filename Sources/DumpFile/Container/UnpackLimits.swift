/// How much a container may make us read, write and remember.
///
/// With the default limits the entries of a container unpack to at most 1 GiB in all, or to 1,000 times the
/// container's size where that is more, and never to more than 64 GiB. Entries that are passed over count too,
/// since most formats can only pass over what they have unpacked.
public struct UnpackLimits: Equatable, Sendable {
  /// Bytes that any container may unpack to, however small it is.
  public var minimumByteCount: Int
  /// How many times its own size a container may unpack to.
  public var expansionFactor: Int
  /// Bytes that no container may exceed, however large it is.
  public var maximumByteCount: Int
  /// How many entries are looked at.
  public var entryCount: Int
  /// The largest dictionary, in bytes, that a container may ask the decoder to remember.
  ///
  /// 7-Zip's highest level asks for 256 MiB at most. Zstandard has libarchive's own limit of 128 MiB.
  public var dictionaryByteCount: Int

  /// Creates limits; what is not given is as in ``standard``.
  public init(
    minimumByteCount: Int = 1 << 30,
    expansionFactor: Int = 1_000,
    maximumByteCount: Int = 64 << 30,
    entryCount: Int = 10_000,
    dictionaryByteCount: Int = 512 << 20
  ) {
    self.minimumByteCount = minimumByteCount
    self.expansionFactor = expansionFactor
    self.maximumByteCount = maximumByteCount
    self.entryCount = entryCount
    self.dictionaryByteCount = dictionaryByteCount
  }

  /// The limits that hold where nobody says otherwise.
  public static let standard = UnpackLimits()

  /// Bytes that a container of this size may unpack to, all entries together.
  public func byteCount(forContainerOf size: Int) -> Int {
    let (product, overflow) = size.multipliedReportingOverflow(by: expansionFactor)
    return min(max(overflow ? .max : product, minimumByteCount), maximumByteCount)
  }
}
