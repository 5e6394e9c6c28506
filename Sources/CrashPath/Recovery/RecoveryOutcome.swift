/// What the recovery of a dump did.
public enum RecoveryOutcome: Equatable, Sendable {
  /// No page file holds a dump, and none was left over.
  case noDump
  /// The dump is at its final place.
  case recovered(byteCount: UInt64)
  /// The dump is whole but still in its temporary file, as the final place has no room or failed.
  case keptTemporary(byteCount: UInt64)
  /// A page file has the signature of a dump that is not whole; it was left alone but for the signature.
  case damaged
  /// The dump was not saved: there was no room, no name, or an existing dump must not be replaced.
  case notSaved
}
