import DumpFile
import Foundation
public import Symbols
import Synchronization

/// The symbol files along a symbol path: found in folders, fetched from web servers, kept in the nearest store.
///
/// Files that were found once are shared by all who ask for them afterwards. May be used from several tasks at once;
/// several processes may share a store.
public final class SymbolStore: Sendable {
  /// Where files are looked for.
  public let path: SymbolPath
  /// How.
  public let options: SymbolStoreOptions

  private let web: WebStores
  private let disk = DiskStore()
  private let known = Mutex<[SymbolFileRequest: Task<FetchedFile, Never>]>([:])
  /// Whether folders have two tiers: looked at once.
  private let folderIndexes = Mutex<[String: Bool]>([:])

  /// What became of a search.
  private struct FetchedFile: Sendable {
    var file: SymbolFile?
    var record: SymbolSearchRecord
  }

  /// A store.
  ///
  /// - Parameter progress: is told how downloads get on, from any thread.
  public init(
    path: SymbolPath, options: SymbolStoreOptions = SymbolStoreOptions(),
    progress: @escaping @Sendable (SymbolProgress) -> Void = { _ in }
  ) {
    self.path = path
    self.options = options
    web = WebStores(options: options, progress: progress)
  }

  /// Loads what can be had for some modules, all at the same time. The results are in the order of the modules, and do
  /// not depend on which download ends first.
  ///
  /// When the task is cancelled, the results have what was there by then.
  public func symbols(
    for modules: [ModuleIdentity], wishes: ModuleSearch.Wishes = ModuleSearch.Wishes()
  ) async -> [ModuleSymbols] {
    await withTaskGroup(of: (Int, ModuleSymbols).self) { group in
      // More at a time would only hold more files open: downloads wait for each other anyway.
      let width = 16
      var results = [ModuleSymbols?](repeating: nil, count: modules.count)
      for (index, module) in modules.enumerated() {
        if index >= width, let (done, symbols) = await group.next() { results[done] = symbols }
        group.addTask { (index, await self.symbols(for: module, wishes: wishes)) }
      }
      for await (done, symbols) in group { results[done] = symbols }
      return results.compactMap(\.self)
    }
  }

  /// Loads what can be had for a module.
  public func symbols(
    for module: ModuleIdentity, wishes: ModuleSearch.Wishes = ModuleSearch.Wishes()
  ) async -> ModuleSymbols {
    var search = ModuleSearch(module, wishes: wishes)
    while true {
      switch search.next() {
      case .done(let symbols): return symbols
      case .search(let request):
        let (file, record) = await self.file(for: request)
        search.take(file, record)
      }
    }
  }

  /// Finds a file, or fetches it; and how it was looked for.
  public func file(for request: SymbolFileRequest) async -> (file: SymbolFile?, record: SymbolSearchRecord) {
    let task = known.withLock { known in
      if let task = known[request] { return task }
      let task = Task(executorPreference: SymbolExecutor.shared) { await self.find(request) }
      known[request] = task
      return task
    }
    let found = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    return (found.file, found.record)
  }

  private func find(_ request: SymbolFileRequest) async -> FetchedFile {
    var search = SymbolSearch(for: request, in: path)
    var problems: [String] = []
    while true {
      switch search.next() {
      case .found(let found):
        let place = keep(found, part: nil, &problems)
        return FetchedFile(file: found.file, record: record(search, place, problems))
      case .notFound: return FetchedFile(file: nil, record: record(search, nil, problems))
      case .need(let candidate):
        switch candidate.place {
        case .path(let path): search.take(read(path, candidate.form))
        case .address(let address):
          if let answer = web.answerWithoutAsking(candidate, address) {
            search.take(answer)
          } else if candidate.form != .file {
            search.take(await web.text(candidate, address))
          } else if let place = await fetch(candidate, address, &search, &problems) {
            if case .found(let found) = search.next() {
              return FetchedFile(file: found.file, record: record(search, place, problems))
            }
          }
        }
      }
    }
  }

  private func record(_ search: SymbolSearch, _ place: String?, _ problems: [String]) -> SymbolSearchRecord {
    SymbolSearchRecord(
      request: search.request, wanted: search.request.description, attempts: search.attempts, path: place,
      problems: problems)
  }

  private func read(_ path: String, _ form: SymbolCandidate.Form) -> SymbolAnswer {
    guard form == .index else { return disk.read(path) }
    if let known = folderIndexes.withLock({ $0[path] }), !known { return .absent }
    let answer = disk.read(path)
    if case .bytes = answer { return answer }
    folderIndexes.withLock { $0[path] = false }
    return answer
  }

  /// Fetches a file from a web server, has the search look at it, and keeps it if it is the right one: all of it while
  /// no other process does the same.
  ///
  /// - Returns: where the file is, if it was the right one.
  private func fetch(
    _ candidate: SymbolCandidate, _ address: String, _ search: inout SymbolSearch, _ problems: inout [String]
  ) async -> String? {
    guard let nearest = candidate.copies.first else {
      search.take(.unavailable("there is no folder to keep files in"))
      return nil
    }
    let before = FileStamp(nearest.path)
    let lock: FileLock
    do {
      let folder = NegativeCache.folder(of: nearest.store) + "/locks"
      try AtomicFile.makeDirectory(folder)
      lock = try await FileLock(folder + "/" + nearest.components.suffix(2).joined(separator: "-"))
    } catch is CancellationError {
      search.take(.unavailable("cancelled"))
      return nil
    } catch {
      search.take(.unavailable("the store \(nearest.store) cannot be written to: \(error)"))
      return nil
    }
    defer { lock.release() }
    // Another process may have fetched it in the meantime.
    if FileStamp(nearest.path) != before, case .bytes(let file) = disk.read(nearest.path) {
      search.take(.bytes(file))
      if case .found = search.next() { return nearest.path }
    }
    guard case .need(candidate) = search.next() else { return nil }
    let part = PartFile(of: nearest.path)
    let answer = await web.file(candidate, address, into: part)
    search.take(answer)
    guard case .found(let found) = search.next() else {
      if case .bytes = answer { part.remove() }
      return nil
    }
    return keep(found, part: part, &problems)
  }

  /// Keeps a file in the stores nearer than the one it came from.
  ///
  /// - Parameter part: the finished download, which only needs its name.
  /// - Returns: where the file is now.
  private func keep(_ found: FoundSymbolFile, part: PartFile?, _ problems: inout [String]) -> String {
    var place: String?
    var mustRemove = part
    for copy in found.copies {
      let isExpanded = copy.isExpanded || !found.wasCompressed
      let path = isExpanded ? copy.path : copy.compressedPath
      do {
        if let part, !found.wasCompressed, place == nil, mustRemove != nil {
          try part.finish(as: path)
          mustRemove = nil
        } else {
          try AtomicFile.write(isExpanded ? found.file.file : found.original, to: path)
        }
        place = place ?? path
      } catch {
        problems.append("not kept in \(copy.store): \(error)")
      }
    }
    mustRemove?.remove()
    if case .path = found.place { return place ?? found.original.path }
    return place ?? found.place.displayText
  }
}

/// What tells whether a file was replaced.
private struct FileStamp: Equatable {
  var number: UInt64?
  var date: Date?

  init(_ path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    number = (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
    date = attributes?[.modificationDate] as? Date
  }
}
