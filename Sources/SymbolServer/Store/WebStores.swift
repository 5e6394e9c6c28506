import DumpFile
import Foundation
import Symbols
import Synchronization

/// The web servers of a symbol path: what they have, what they are known not to have, and which of them do not answer.
final class WebStores: Sendable {
  private let downloader: Downloader
  private let absences: NegativeCache
  private let options: SymbolStoreOptions
  /// Servers that were not reached, with the reason: a run does not wait for one of them again.
  private let unreachable = Mutex<[SymbolStoreLocation: String]>([:])
  /// Whether servers have two tiers: asked once.
  private let indexes = Mutex<[String: Bool]>([:])

  init(options: SymbolStoreOptions, progress: @escaping @Sendable (SymbolProgress) -> Void) {
    self.options = options
    downloader = Downloader(options: options, progress: progress)
    absences = NegativeCache(lifetime: options.absenceLifetime)
  }

  /// What can be said without asking the server; `nil` if it has to be asked.
  func answerWithoutAsking(_ candidate: SymbolCandidate, _ address: String) -> SymbolAnswer? {
    if options.isOffline { return .offline }
    if let why = unreachable.withLock({ $0[candidate.store] }) { return .unavailable(why) }
    if candidate.form == .index, indexes.withLock({ $0[address] }) == false { return .absent }
    if let store = candidate.copies.first?.store, absences.contains(address, store: store) {
      return .absentLately
    }
    return nil
  }

  /// Asks a server for a short text.
  func text(_ candidate: SymbolCandidate, _ address: String) async -> SymbolAnswer {
    let limit = candidate.form == .index ? 1 << 20 : FilePointer.byteLimit
    let answer = answer(
      await downloader.fetchText(address, limit: limit), candidate, address)
    guard candidate.form == .index else { return answer }
    // Servers that answer everything with a page would otherwise seem to have two tiers.
    if case .bytes(let file) = answer, SymbolFileContent(file.bytes) == .html {
      indexes.withLock { $0[address] = false }
      return .absent
    }
    if case .absent = answer { indexes.withLock { $0[address] = false } }
    return answer
  }

  /// Fetches a file.
  func file(_ candidate: SymbolCandidate, _ address: String, into part: PartFile) async -> SymbolAnswer {
    answer(await downloader.fetch(address, into: part), candidate, address)
  }

  private func answer(
    _ result: Result<MappedFile, DownloadError>, _ candidate: SymbolCandidate, _ address: String
  ) -> SymbolAnswer {
    switch result {
    case .success(let file): return .bytes(file)
    case .failure(.absent(let status)):
      // "Forbidden" may change with whoever asks.
      if status != 403, let store = candidate.copies.first?.store { absences.insert(address, store: store) }
      return .absent
    case .failure(.unreachable(let why)):
      unreachable.withLock { $0[candidate.store] = why }
      return .unavailable(why)
    case .failure(.refused(let status)):
      return .unavailable("the server answers with status \(status)")
    case .failure(.broken(let why)): return .incomplete(why)
    case .failure(.disk(let why)): return .unavailable("what it sends cannot be written: \(why)")
    case .failure(.cancelled): return .unavailable("cancelled")
    }
  }
}
