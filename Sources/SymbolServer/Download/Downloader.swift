import DumpFile
import Foundation
import Symbols
import SystemPackage

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Fetches files from web servers, a few at a time.
final class Downloader: Sendable {
  private let session = HTTPSession()
  private let gate: Gate
  private let options: SymbolStoreOptions
  private let progress: @Sendable (SymbolProgress) -> Void

  init(options: SymbolStoreOptions, progress: @escaping @Sendable (SymbolProgress) -> Void) {
    self.options = options
    self.progress = progress
    gate = Gate(count: max(1, min(options.connectionCount, 8)))
  }

  deinit { session.close() }

  /// Fetches a file into a part file, going on where an earlier process was stopped. On failure what is there stays for
  /// the next time if it can be gone on with.
  func fetch(_ address: String, into part: PartFile) async -> Result<MappedFile, DownloadError> {
    await gate.enter()
    let result = await fetchInTurns(address, into: part)
    await gate.leave()
    progress(SymbolProgress(address: address, phase: .ended))
    return result
  }

  private func fetchInTurns(_ address: String, into part: PartFile) async -> Result<MappedFile, DownloadError>
  {
    var failure = DownloadError.cancelled
    for turn in 0..<options.attemptCount {
      if Task.isCancelled { return .failure(.cancelled) }
      if turn > 0 { try? await Task.sleep(for: .milliseconds(300 * turn)) }
      let resumable = part.resumable(address: address)
      switch await transfer(address, resumable, part) {
      case .success(.complete):
        do { return .success(try MappedFile(path: part.path)) } catch { return .failure(.disk("\(error)")) }
      case .success(.restart):
        part.remove()
        failure = .broken("the server's answers contradict each other")
      case .failure(let error):
        failure = error
        switch error {
        case .broken: if part.resumable(address: address) == nil { part.remove() }
        case .refused(let status) where status == 429 || status >= 500: break
        case .cancelled: return .failure(error)
        default:
          part.removeUnlessResumable(address: address)
          return .failure(error)
        }
      }
    }
    part.removeUnlessResumable(address: address)
    return .failure(failure)
  }

  private func transfer(
    _ address: String, _ resumable: (byteCount: Int, validator: PartFile.Validator)?, _ part: PartFile
  ) async -> Result<Transfer.Outcome, DownloadError> {
    guard var request = request(address) else { return .failure(.broken("the address is not well formed")) }
    if let resumable {
      request.setValue("bytes=\(resumable.byteCount)-", forHTTPHeaderField: "Range")
      request.setValue(resumable.validator.tag, forHTTPHeaderField: "If-Range")
    }
    let progress = progress
    let transfer = Transfer(
      address: address, requested: resumable?.byteCount ?? 0, limit: options.byteLimit,
      open: { offset, tag in
        try part.open(at: offset, validator: tag.map { PartFile.Validator(address: address, tag: $0) })
      },
      progress: { received, total, rate in
        progress(
          SymbolProgress(
            address: address, phase: .receiving(byteCount: received, total: total, bytesPerSecond: rate)))
      })
    progress(SymbolProgress(address: address, phase: .begun))
    return await session.run(request, transfer, timeouts: options.timeouts)
  }

  /// Fetches a short text, such as `file.ptr`, without leaving anything on the disk.
  func fetchText(_ address: String, limit: Int) async -> Result<MappedFile, DownloadError> {
    await gate.enter()
    defer { Task(executorPreference: SymbolExecutor.shared) { await self.gate.leave() } }
    guard let request = request(address) else { return .failure(.broken("the address is not well formed")) }
    let path = FileManager.default.temporaryDirectory.path + "/bluebox-\(UInt64.random(in: 0 ... .max))"
    let transfer = Transfer(
      address: address, requested: 0, limit: limit,
      open: { _, _ in
        try FileDescriptor.open(
          FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
          permissions: .ownerReadWrite)
      }, progress: { _, _, _ in })
    defer { try? FileManager.default.removeItem(atPath: path) }
    switch await session.run(request, transfer, timeouts: options.timeouts) {
    case .success(.complete):
      do { return .success(try MappedFile(path: path)) } catch { return .failure(.disk("\(error)")) }
    case .success(.restart): return .failure(.broken("the server's answers contradict each other"))
    case .failure(let error): return .failure(error)
    }
  }

  private func request(_ address: String) -> URLRequest? {
    guard let url = URL(string: address), let scheme = url.scheme, scheme == "http" || scheme == "https"
    else {
      return nil
    }
    var request = URLRequest(url: url)
    // Some servers answer no one else.
    request.setValue("Microsoft-Symbol-Server/10.0.0.0", forHTTPHeaderField: "User-Agent")
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    return request
  }
}

extension PartFile {
  fileprivate func removeUnlessResumable(address: String) {
    if resumable(address: address) == nil { remove() }
  }
}

/// Lets a few tasks pass at a time.
actor Gate {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(count: Int) { free = count }

  func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
