public import DumpFormat

/// Where something is in an image.
public enum ImagePosition: Equatable, Sendable {
  /// At an offset of the bytes as they are given: of the file, or from the image base.
  case offset(FileOffset)
  /// At a relative virtual address.
  case rva(RelativeVirtualAddress)
}

/// What was being read.
public enum ImagePart: String, Sendable {
  /// `IMAGE_DOS_HEADER`.
  case dosHeader = "DOS header"
  /// `PE\0\0`.
  case signature = "PE signature"
  /// `IMAGE_FILE_HEADER`.
  case fileHeader = "file header"
  /// `IMAGE_OPTIONAL_HEADER32` or `IMAGE_OPTIONAL_HEADER64`.
  case optionalHeader = "optional header"
  /// `IMAGE_SECTION_HEADER`.
  case sectionHeaders = "section headers"
  /// `IMAGE_EXPORT_DIRECTORY`.
  case exportDirectory = "export directory"
  /// The addresses of exports.
  case exportAddresses = "export address table"
  /// The name pointers and ordinals of exports.
  case exportNames = "export name table"
  /// The name of an export, a module, or a forwarder.
  case exportName = "export name"
  /// `IMAGE_DEBUG_DIRECTORY`.
  case debugDirectory = "debug directory"
  /// What an entry of the debug directory points to.
  case debugData = "debug data"
  /// `.pdata`.
  case functionTable = "function table"
  /// `IMAGE_RESOURCE_DIRECTORY` and its entries.
  case resources = "resource directory"
  /// `VS_VERSIONINFO`.
  case versionResource = "version resource"
  /// `IMAGE_LOAD_CONFIG_DIRECTORY`.
  case loadConfiguration = "load configuration"
  /// All bytes of the file, for the check sum.
  case file = "file"
  /// Bytes that the caller asked for.
  case bytes = "bytes"
}

/// Why a part of an image could not be read.
public struct ImageError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// Bytes are missing: cut off, not in the dump, or in no section.
    case missing(needed: Int, available: Int)
    /// Another signature than expected.
    case signature(found: UInt64, expected: UInt64)
    /// A size, count or offset above its limit.
    case tooLarge(found: UInt64, limit: UInt64)
    /// A size below its minimum.
    case tooSmall(found: UInt64, minimum: UInt64)
    /// A text without an end.
    case notTerminated(limit: Int)
    /// A chain or a tree that does not end.
    case tooManySteps(limit: Int)
  }

  /// What was being read.
  public var part: ImagePart
  /// Where.
  public var position: ImagePosition
  /// What is wrong.
  public var reason: Reason

  /// An error.
  public init(_ part: ImagePart, _ position: ImagePosition, _ reason: Reason) {
    self.part = part
    self.position = position
    self.reason = reason
  }

  init(_ part: ImagePart, _ rva: RelativeVirtualAddress, _ reason: Reason) {
    self.init(part, .rva(rva), reason)
  }

  init(_ part: ImagePart, offset: UInt64, _ reason: Reason) {
    self.init(part, .offset(FileOffset(offset)), reason)
  }
}

extension ImageError: CustomStringConvertible {
  /// What was being read, where, what was found and what was expected.
  public var description: String {
    let place =
      switch position {
      case .offset(let offset): "offset \(hex(offset.rawValue))"
      case .rva(let rva): "RVA \(hex(UInt64(rva.rawValue)))"
      }
    let complaint =
      switch reason {
      case .missing(let needed, let available): "\(needed) bytes needed, \(available) available"
      case .signature(let found, let expected): "found \(hex(found)), expected \(hex(expected))"
      case .tooLarge(let found, let limit): "found \(found), at most \(limit) expected"
      case .tooSmall(let found, let minimum): "found \(found), at least \(minimum) expected"
      case .notTerminated(let limit): "no end in \(limit) bytes"
      case .tooManySteps(let limit): "no end after \(limit) steps"
      }
    return "\(part.rawValue) at \(place): \(complaint)"
  }

  private func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return "0x" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
