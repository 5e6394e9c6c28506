/// Why the dump stack could not be opened at boot.
public enum DumpStackError: Error, Equatable, Sendable {
  /// The page file has no extents, or more than are kept.
  case extentCount(Int)
  /// An extent is empty, overlaps an earlier one, or ends after the disk.
  case badExtent(index: Int, DiskExtent)
  /// The sector size is neither 512 nor 4096, or a transfer holds no page.
  case badPort
  /// A filter could not be prepared.
  case filter(DumpFilterError)
}

/// Why writing a dump stopped.
enum DumpError: Error, Equatable {
  case port(DumpPortError)
  case filter(DumpFilterError)
  case pageFileTooSmall
  case unreadable
  case contextDamaged

  /// Where it goes in the result.
  var outcome: DumpOutcome {
    switch self {
    case .port: .writeFailed
    case .filter: .filterFailed
    case .pageFileTooSmall: .pageFileTooSmall
    case .unreadable: .unreadable
    case .contextDamaged: .contextDamaged
    }
  }
}
