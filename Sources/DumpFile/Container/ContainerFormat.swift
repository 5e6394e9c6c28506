/// A file format that wraps other files: what crash dumps are sent around in.
public enum ContainerFormat: String, Sendable, CaseIterable {
  /// Cabinet: what `makecab` writes and what Windows Error Reporting uploads.
  case cab
  /// ZIP, with all its 64-bit extensions.
  case zip
  /// 7-Zip's own format.
  case sevenZip = "7z"
  /// A gzip stream; a tar archive inside is looked into.
  case gzip
  /// An xz stream; a tar archive inside is looked into.
  case xz
  /// A Zstandard stream; a tar archive inside is looked into.
  case zstd
  /// A bzip2 stream; a tar archive inside is looked into.
  case bzip2
  /// A tar archive that is not compressed.
  case tar

  /// What the first bytes of a file say about its format; `nil` if they are no container's.
  ///
  /// 512 bytes are enough. Names and their suffixes play no part.
  public static func recognise(_ bytes: borrowing RawSpan) -> ContainerFormat? {
    for (format, offset, magics) in signatures {
      for magic in magics where matches(bytes, magic, at: offset) { return format }
    }
    return nil
  }

  private static let signatures: [(format: ContainerFormat, offset: Int, magics: [[UInt8]])] = [
    (.cab, 0, [[0x4D, 0x53, 0x43, 0x46]]),  // MSCF
    // A local file header; the end record of an empty archive; the marker of a split archive.
    (.zip, 0, [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]]),
    (.sevenZip, 0, [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]),
    (.gzip, 0, [[0x1F, 0x8B, 8]]),
    (.xz, 0, [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]]),
    (.zstd, 0, [[0x28, 0xB5, 0x2F, 0xFD]]),
    // "BZh", a level, and the first block's magic (pi) or that of the end (the root of pi).
    (
      .bzip2, 0,
      (UInt8(0x31)...0x39).flatMap { level in
        [
          [0x42, 0x5A, 0x68, level, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
          [0x42, 0x5A, 0x68, level, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
        ]
      }
    ),
    (.tar, 257, [[0x75, 0x73, 0x74, 0x61, 0x72]]),  // ustar
  ]

  private static func matches(_ bytes: borrowing RawSpan, _ magic: [UInt8], at offset: Int) -> Bool {
    guard bytes.byteCount >= offset + magic.count else { return false }
    for index in magic.indices
    where unsafe bytes.unsafeLoad(fromByteOffset: offset + index, as: UInt8.self) != magic[index] {
      return false
    }
    return true
  }
}

extension ContainerFormat {
  /// The format's name in a sentence.
  var displayName: String {
    switch self {
    case .cab: "cabinet"
    case .zip: "ZIP archive"
    case .sevenZip: "7z archive"
    case .gzip: "gzip stream"
    case .xz: "xz stream"
    case .zstd: "Zstandard stream"
    case .bzip2: "bzip2 stream"
    case .tar: "tar archive"
    }
  }
}
