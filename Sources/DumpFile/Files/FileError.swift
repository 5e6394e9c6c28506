public import SystemPackage

/// Why a file could not be opened, mapped or written.
public struct FileError: Error, Equatable, Sendable {
  /// What was being done.
  public enum Operation: String, Sendable {
    /// `open`, `fstat` and whatever else happens before the first byte.
    case open
    /// `mmap`.
    case map
    /// Making a temporary file.
    case create
    /// `pwrite`, `ftruncate`.
    case write
  }

  /// What stood in the way.
  public enum Reason: Equatable, Sendable {
    /// The system refused, with this `errno`.
    case system(Errno)
    /// The path leads to something other than a regular file.
    case notRegular(FileKind)
  }

  /// The file's display name, unescaped.
  public var path: String
  /// What was being done.
  public var operation: Operation
  /// What stood in the way.
  public var reason: Reason

  /// Creates an error from its parts.
  public init(path: String, operation: Operation, reason: Reason) {
    self.path = path
    self.operation = operation
    self.reason = reason
  }
}

extension FileError: CustomStringConvertible {
  /// One sentence: `cannot open "x": No such file or directory`.
  public var description: String {
    let why =
      switch reason {
      case .system(let errno): errno.description
      case .notRegular(let kind): "it is \(kind.rawValue), a regular file was expected"
      }
    return "cannot \(operation.rawValue) \(quotedForDisplay(path)): \(why)"
  }
}

/// What a path leads to, if not to a regular file.
public enum FileKind: String, Sendable {
  /// `S_IFDIR`.
  case directory = "a directory"
  /// `S_IFIFO`.
  case pipe = "a pipe"
  /// `S_IFSOCK`.
  case socket = "a socket"
  /// `S_IFCHR`.
  case characterDevice = "a character device"
  /// `S_IFBLK`. Disks are read through an image of them.
  case blockDevice = "a block device"
  /// Anything else.
  case unknown = "a special file"
}

/// `name` between double quotes on one line: names come from paths and archives, and an escape sequence
/// in one must not reach the terminal through an error message.
func quotedForDisplay(_ name: String) -> String {
  var quoted = "\""
  for scalar in name.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      quoted += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
