/// How a ``SymbolStore`` goes about its work.
public struct SymbolStoreOptions: Sendable {
  /// Open no connection at all; only folders are looked at.
  public var isOffline = false
  /// How long a server may take until its answer begins.
  public var connectTimeout = Duration.seconds(15)
  /// How long a server may be silent in the middle of an answer.
  public var idleTimeout = Duration.seconds(30)
  /// How long it is remembered that a server does not have a file; zero asks every time.
  public var absenceLifetime = Duration.seconds(24 * 3600)
  /// How many files are fetched at the same time, at most eight.
  public var connectionCount = 8
  /// How often a transfer that breaks off is gone on with.
  public var attemptCount = 3
  /// The largest file that is fetched, in bytes.
  public var byteLimit = 8 << 30

  /// The options that hold where nobody says otherwise.
  public init() {}

  var timeouts: Timeouts { Timeouts(connect: connectTimeout, idle: idleTimeout) }
}

/// How far a download has come.
public struct SymbolProgress: Equatable, Sendable {
  /// What is going on.
  public enum Phase: Equatable, Sendable {
    /// The server was asked.
    case begun
    /// Bytes come in: how many are here, how many there are if the server says so, and how fast they come.
    case receiving(byteCount: Int, total: Int?, bytesPerSecond: Double)
    /// The download is over, well or not.
    case ended
  }

  /// The address of the file.
  public var address: String
  /// What is going on.
  public var phase: Phase
}
