/// Why something could not be fetched from a web server.
enum DownloadError: Error, Equatable, Sendable {
  /// The server says that there is no such file; the status it said so with.
  case absent(status: Int)
  /// The server was not reached, or did not answer in time; a sentence. No other file of it would fare better.
  case unreachable(String)
  /// The server refuses, or is in trouble.
  case refused(status: Int)
  /// The answer broke off, or cannot be used; a sentence.
  case broken(String)
  /// The file could not be written; a sentence.
  case disk(String)
  /// The task was cancelled.
  case cancelled
}
