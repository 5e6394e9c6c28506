public import DumpFormat

/// The system log, as the recovery of a dump writes it.
public protocol RecoveryLog {
  /// Appends an event. It must be idempotent for the same crash: recovery that was cut off tells again.
  func append(_ event: RecoveryEvent, path: Span<UInt16>)
}

/// An event of the provider `Microsoft-Windows-WER-SystemErrorReporting`.
public struct RecoveryEvent: Equatable, Sendable {
  /// Its number.
  public var identifier: Identifier
  /// The bug check, `nil` if it is not known.
  public var bugCheckCode: UInt32?
  /// Its parameters.
  public var parameters = BugCheckParameters(0, 0, 0, 0)
  /// When the machine crashed; tells one crash from another.
  public var systemTime: FileTime?

  /// An event.
  public init(_ identifier: Identifier, bugCheckCode: UInt32? = nil) {
    self.identifier = identifier
    self.bugCheckCode = bugCheckCode
  }

  /// Numbers of events.
  public enum Identifier: UInt32, Equatable, Sendable {
    /// Rebooted from a bug check, no full dump was saved.
    case noFullDump = 1000
    /// Rebooted from a bug check; the path is where the dump is.
    case bugCheck = 1001
    /// The small dump could not be made.
    case smallDumpFailed = 1005
    /// The dump could not be moved from the temporary file to its final place.
    case moveFailed = 1004
    /// Rebooted from a bug check, the dump was not saved.
    case dumpNotSaved = 1006
    /// A page file could not be checked.
    case pageFileCheckFailed = 1009
    /// An existing dump is in the way.
    case existingDump = 1012
    /// No name for a temporary file was free.
    case noTemporaryFile = 1015
    /// The volume is full.
    case outOfSpace = 1016
    /// Copying from the temporary file failed.
    case copyFailed = 1017
  }
}
