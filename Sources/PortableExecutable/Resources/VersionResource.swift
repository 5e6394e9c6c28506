/// `VS_VERSIONINFO`: who made an image, what it is, and of which version.
public struct VersionResource: Equatable, Sendable {
  /// `VS_FIXEDFILEINFO`; `nil` if it is absent or of another form.
  public var fixed: FixedFileInformation?
  /// All strings in the order in which they are stored. Text that nobody vouches for.
  public var strings: [VersionString]

  /// `FileVersion`.
  public var fileVersion: String? { self["FileVersion"] }
  /// `ProductName`.
  public var productName: String? { self["ProductName"] }
  /// `CompanyName`.
  public var companyName: String? { self["CompanyName"] }
  /// `FileDescription`.
  public var fileDescription: String? { self["FileDescription"] }
  /// `OriginalFilename`.
  public var originalFileName: String? { self["OriginalFilename"] }

  /// The first string with a key, in whatever language; `nil` if there is none.
  public subscript(key: String) -> String? { strings.first { $0.key == key }?.value }
}

/// A string of a version resource.
public struct VersionString: Equatable, Sendable {
  /// Language and code page as eight hexadecimal digits, such as `040904b0`.
  public var language: String
  /// What the string is about.
  public var key: String
  /// The string.
  public var value: String
}

/// `VS_FIXEDFILEINFO`: the version in numbers.
public struct FixedFileInformation: Equatable, Sendable {
  /// `dwFileVersionMS` and `dwFileVersionLS`.
  public var fileVersion: VersionNumber
  /// `dwProductVersionMS` and `dwProductVersionLS`.
  public var productVersion: VersionNumber
  /// `dwFileFlags` as far as `dwFileFlagsMask` says that they are valid: 1 debug, 2 prerelease, 8 private …
  public var fileFlags: UInt32
  /// `dwFileType`: 1 program, 2 library, 3 driver …
  public var fileType: UInt32

  /// Reads 52 bytes; `nil` if they are not all there or the signature is another.
  init?(_ bytes: [UInt8], at offset: Int) {
    guard bytes.number(at: offset, as: UInt32.self) == 0xFEEF_04BD, bytes.count - offset >= 52 else {
      return nil
    }
    func number(_ field: Int) -> UInt32 { bytes.number(at: offset + field, as: UInt32.self) ?? 0 }
    fileVersion = VersionNumber(high: number(8), low: number(12))
    productVersion = VersionNumber(high: number(16), low: number(20))
    fileFlags = number(24) & number(28)
    fileType = number(36)
  }
}

/// A version of four numbers, such as 10.0.19041.1.
public struct VersionNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first two numbers, 16 bits each.
  public var high: UInt32
  /// The last two numbers, 16 bits each.
  public var low: UInt32

  /// Older versions come first.
  public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }

  /// The four numbers with full stops between them.
  public var description: String { "\(high >> 16).\(high & 0xFFFF).\(low >> 16).\(low & 0xFFFF)" }
}

extension ExecutableImage {
  /// Reads the version resource; `nil` if there is none.
  public func versionResource() throws(ImageError) -> VersionResource? {
    guard let (bytes, rva) = try firstResource(ofType: Self.versionResourceType) else { return nil }
    guard let root = VersionNode(bytes, at: 0, end: bytes.count), root.key == "VS_VERSION_INFO" else {
      throw ImageError(.versionResource, rva, .missing(needed: 40, available: bytes.count))
    }
    var resource = VersionResource(fixed: FixedFileInformation(bytes, at: root.value), strings: [])
    // The tree has four levels: root, StringFileInfo, a table for each language, strings.
    for info in root.children(bytes) where info.key == "StringFileInfo" {
      for table in info.children(bytes) {
        for string in table.children(bytes) {
          let value = VersionNode.text(bytes, from: string.value, to: string.end).text
          resource.strings.append(VersionString(language: table.key, key: string.key, value: value))
        }
      }
    }
    return resource
  }
}
