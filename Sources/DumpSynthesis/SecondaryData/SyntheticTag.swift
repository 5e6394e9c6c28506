/// One block of secondary (tagged) data.
public struct SyntheticTag: Equatable, Sendable {
  /// The 16 bytes of the tag's GUID, as in the file.
  public var guid: [UInt8]
  /// The block's data.
  public var data: [UInt8]

  /// Makes a block from a GUID's text.
  public init(_ guid: String, _ data: [UInt8]) {
    self.guid = GUIDBytes.parse(guid)
    self.data = data
  }

  /// Makes a block from a GUID's bytes.
  public init(guidBytes: [UInt8], _ data: [UInt8]) {
    precondition(guidBytes.count == 16, "a GUID has 16 bytes")
    guid = guidBytes
    self.data = data
  }
}

/// How secondary data are laid out behind the primary part of a dump.
public struct SecondaryDataOptions: Equatable, Sendable {
  /// How much follows a block's data.
  public enum PostPad: Equatable, Sendable {
    /// Nothing: as the kernel writes triage dumps.
    case none
    /// Up to the next multiple of 8: as dumps are carved.
    case toMultipleOf8
    /// A fixed number of bytes.
    case fixed(Int)
  }

  /// `PrePad` of every block.
  public var prePad = 0
  /// `PostPad` of every block.
  public var postPad = PostPad.toMultipleOf8
  /// Where `DumpBlob` begins: the end of the primary part rounded up to this.
  public var startAlignment = 1
  /// Whether a zero block header ends the list.
  public var hasTerminator = false
  /// Bytes behind the list: what the page file held before.
  public var residue: [UInt8] = []

  /// Blocks padded to 8 that end with the file.
  public init() {}
}
