import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The connection to web servers. Nothing else in the package opens one.
final class HTTPSession: NSObject, URLSessionDataDelegate {
  private let transfers = Mutex<[Int: Transfer]>([:])
  private let session = Mutex<URLSession?>(nil)

  private func makeSession() -> URLSession {
    session.withLock { session in
      if let session { return session }
      let configuration = URLSessionConfiguration.ephemeral
      configuration.httpCookieStorage = nil
      configuration.urlCache = nil
      configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
      configuration.httpMaximumConnectionsPerHost = 8
      // Silence is watched over by ``Downloader``; these bounds only end what it has missed.
      configuration.timeoutIntervalForRequest = 6 * 3600
      configuration.timeoutIntervalForResource = 24 * 3600
      let queue = OperationQueue()
      queue.maxConcurrentOperationCount = 1
      let made = URLSession(configuration: configuration, delegate: self, delegateQueue: queue)
      session = made
      return made
    }
  }

  /// Runs a transfer to its end.
  func run(
    _ request: URLRequest, _ transfer: Transfer, timeouts: Timeouts
  ) async -> Result<Transfer.Outcome, DownloadError> {
    let task = makeSession().dataTask(with: request)
    transfers.withLock { $0[task.taskIdentifier] = transfer }
    let watchdog = Task(executorPreference: SymbolExecutor.shared) {
      while !Task.isCancelled {
        try await Task.sleep(for: .milliseconds(100))
        let (silence, hasAnswer) = transfer.silence
        let limit = hasAnswer ? timeouts.idle : timeouts.connect
        guard silence > limit else { continue }
        let seconds = Double(limit.components.seconds) + Double(limit.components.attoseconds) / 1e18
        let text = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
        transfer.fail(
          hasAnswer
            ? .broken("the server sent nothing for \(text) s")
            : .unreachable("no answer within \(text) s"))
        task.cancel()
        transfer.end(nil)
        return
      }
    }
    defer { watchdog.cancel() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if transfer.begin(continuation) { task.resume() }
      }
    } onCancel: {
      transfer.fail(.cancelled)
      task.cancel()
      transfer.end(nil)
    }
  }

  /// Closes all connections.
  func close() {
    session.withLock {
      $0?.invalidateAndCancel()
      $0 = nil
    }
  }

  private func transfer(of task: URLSessionTask) -> Transfer? {
    transfers.withLock { $0[task.taskIdentifier] }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    if transfer(of: task)?.allowsRedirect(from: response.url, to: request.url) == true {
      completionHandler(request)
    } else {
      completionHandler(nil)
      task.cancel()
    }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let isWanted = transfer(of: dataTask)?.take(response) == true
    completionHandler(isWanted ? .allow : .cancel)
    if !isWanted { dataTask.cancel() }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    if transfer(of: dataTask)?.take(data) != true { dataTask.cancel() }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    transfers.withLock { $0.removeValue(forKey: task.taskIdentifier) }?.end(error)
  }
}

/// How long a server may be silent.
struct Timeouts: Sendable {
  /// Until its answer begins: name, connection and status.
  var connect: Duration
  /// Between two pieces of its answer.
  var idle: Duration
}
