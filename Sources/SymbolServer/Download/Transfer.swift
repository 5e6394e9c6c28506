import Foundation
import Symbols
import Synchronization
import SystemPackage

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One answer of a web server on its way into a file. Called by the session, one call after the other.
final class Transfer: Sendable {
  /// How far it has come.
  private struct State {
    var descriptor: FileDescriptor?
    var failure: DownloadError?
    var mustRestart = false
    /// How much of a body of no use was read; `nil` unless there is one.
    var discarded: Int?
    var offset = 0
    var received = 0
    var total: Int?
    var redirectCount = 0
    var lastSign = ContinuousClock.now
    var hasAnswer = false
    var continuation: CheckedContinuation<Result<Outcome, DownloadError>, Never>?
  }

  /// How a transfer ended.
  enum Outcome: Sendable {
    /// All bytes are in the file, which is so long.
    case complete(byteCount: Int)
    /// What is here does not fit to what the server has.
    case restart
  }

  let address: String
  let requested: Int
  let limit: Int
  private let started = ContinuousClock.now
  private let state = Mutex(State())
  private let open: @Sendable (_ offset: Int, _ tag: String?) throws -> FileDescriptor
  private let progress: @Sendable (_ received: Int, _ total: Int?, _ bytesPerSecond: Double) -> Void

  init(
    address: String, requested: Int, limit: Int,
    open: @escaping @Sendable (_ offset: Int, _ tag: String?) throws -> FileDescriptor,
    progress: @escaping @Sendable (_ received: Int, _ total: Int?, _ bytesPerSecond: Double) -> Void
  ) {
    self.address = address
    self.requested = requested
    self.limit = limit
    self.open = open
    self.progress = progress
  }

  /// Takes whom to tell of the end; `false` if the end has come before the beginning.
  func begin(_ continuation: CheckedContinuation<Result<Outcome, DownloadError>, Never>) -> Bool {
    let failure: DownloadError? = state.withLock { state in
      if let failure = state.failure { return failure }
      state.continuation = continuation
      return nil
    }
    if let failure { continuation.resume(returning: .failure(failure)) }
    return failure == nil
  }

  /// How long the server has been silent, and whether it has answered at all.
  var silence: (duration: Duration, hasAnswer: Bool) {
    state.withLock { ($0.lastSign.duration(to: .now), $0.hasAnswer) }
  }

  /// Remembers why the transfer is about to be cancelled; the first reason counts.
  func fail(_ error: DownloadError) {
    state.withLock { if $0.failure == nil { $0.failure = error } }
  }

  /// Whether a redirection may be followed: only to web servers, never from https to http, and not for ever.
  func allowsRedirect(from old: URL?, to new: URL?) -> Bool {
    let refusal: String? = state.withLock { state in
      state.redirectCount += 1
      state.lastSign = .now
      if state.redirectCount > 10 { return "more than 10 redirections" }
      let scheme = new?.scheme?.lowercased() ?? ""
      guard scheme == "https" || scheme == "http", new?.host != nil else {
        return "a redirection to an address of the kind \"\(scheme)\", which is not followed"
      }
      if old?.scheme?.lowercased() == "https", scheme == "http" {
        return "a redirection from https to http, which is not followed"
      }
      return nil
    }
    if let refusal { fail(.broken(refusal)) }
    return refusal == nil
  }

  /// Takes status and headers; `false` if the body is of no use.
  func take(_ response: URLResponse) -> Bool {
    guard let response = response as? HTTPURLResponse else {
      fail(.broken("the answer is not one of a web server"))
      return false
    }
    let decision = DownloadDecision(status: response.statusCode, requested: requested, limit: limit) {
      response.value(forHTTPHeaderField: $0)
    }
    state.withLock {
      $0.hasAnswer = true
      $0.lastSign = .now
    }
    switch decision {
    case .receive(let offset, let total, let tag):
      do {
        let descriptor = try open(offset, tag)
        state.withLock {
          $0.descriptor = descriptor
          $0.offset = offset
          $0.received = offset
          $0.total = total
        }
        return true
      } catch {
        fail(.disk("\(error)"))
      }
    case .restart: state.withLock { $0.mustRestart = true }
    case .absent: fail(.absent(status: response.statusCode))
    case .refused: fail(.refused(status: response.statusCode))
    case .broken(let why):
      fail(.broken(why))
      return false
    }
    // A short page about what is wrong is read to its end: the connection can then be used again, and a dump has hundreds
    // of files that a server does not have.
    guard response.expectedContentLength <= Int64(Self.discardLimit) else { return false }
    state.withLock { $0.discarded = 0 }
    return true
  }

  /// The longest body of no use that is read.
  private static var discardLimit: Int { 1 << 16 }

  /// Takes bytes of the body; `false` if no more are wanted.
  func take(_ data: Data) -> Bool {
    let (isWanted, received, total) = state.withLock { state -> (Bool, Int, Int?) in
      state.lastSign = .now
      if let discarded = state.discarded {
        state.discarded = discarded + data.count
        return (discarded + data.count <= Self.discardLimit, 0, nil)
      }
      guard let descriptor = state.descriptor, state.failure == nil else { return (false, 0, nil) }
      let received = state.received + data.count
      if received > min(limit, state.total ?? limit) {
        state.failure = .broken("the server sends more than \(min(limit, state.total ?? limit)) bytes")
        return (false, 0, nil)
      }
      do {
        _ = unsafe try data.withUnsafeBytes { bytes in unsafe try descriptor.writeAll(bytes) }
        state.received = received
      } catch {
        state.failure = .disk("\(error)")
        return (false, 0, nil)
      }
      return (true, received, state.total)
    }
    if isWanted, received > 0 {
      let seconds = started.duration(to: .now) / .seconds(1)
      progress(received, total, seconds > 0 ? Double(received - requested) / seconds : 0)
    }
    return isWanted
  }

  /// The end of the body, or why there is none. Only the first end counts.
  func end(_ error: (any Error)?) {
    let (continuation, result) = state.withLock { state in
      let result = Self.result(&state, error)
      try? state.descriptor?.close()
      state.descriptor = nil
      let continuation = state.continuation
      state.continuation = nil
      return (continuation, result)
    }
    continuation?.resume(returning: result)
  }

  private static func result(_ state: inout State, _ error: (any Error)?) -> Result<Outcome, DownloadError> {
    if state.mustRestart { return .success(.restart) }
    if let failure = state.failure { return .failure(failure) }
    if let error {
      let why = sentence(error)
      guard state.hasAnswer else { return .failure(.unreachable(why)) }
      return .failure(.broken("the transfer broke off after \(lengths(state)): \(why)"))
    }
    guard let descriptor = state.descriptor else { return .failure(.broken("the server sent no answer")) }
    if let total = state.total, state.received < total {
      return .failure(.broken("the transfer broke off after \(lengths(state))"))
    }
    do { try AtomicFile.flush(descriptor) } catch { return .failure(.disk("\(error)")) }
    return .success(.complete(byteCount: state.received))
  }

  private static func lengths(_ state: State) -> String {
    "\(state.received)" + (state.total.map { " of \($0)" } ?? "") + " bytes"
  }

  private static func sentence(_ error: any Error) -> String {
    guard let error = error as? URLError else { return "\(error)" }
    switch error.code {
    case .cannotFindHost, .dnsLookupFailed: return "the host was not found"
    case .cannotConnectToHost: return "no connection to the host"
    case .timedOut: return "no answer in time"
    case .networkConnectionLost: return "the connection was lost"
    case .notConnectedToInternet: return "there is no network"
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot:
      return "the server's certificate is not trusted, or there is no secure connection"
    default: return error.localizedDescription
    }
  }
}
