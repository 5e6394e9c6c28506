/// How the clusters of a new file, or of an extension, are to lie.
public enum AllocationPolicy: Equatable, Sendable {
  /// In one run; ``FileSystemError/noContiguousSpace(neededClusters:)`` if there is none.
  case contiguous
  /// In one run if there is one, in several otherwise.
  case contiguousIfPossible
  /// In this number of runs with free clusters between them, if the file has that many clusters: for tests of
  /// fragmented page files. A crowded volume may give more runs.
  case runs(UInt32)
}
