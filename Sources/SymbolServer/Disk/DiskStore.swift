import DumpFile
import Foundation
import Symbols
import Synchronization
import SystemPackage

/// Reads the folders of symbol stores.
final class DiskStore: Sendable {
  /// Names of folders by their lower case form, for looking them up in any case. Folders are listed once in a run: what
  /// is put there afterwards is found by its exact name only.
  private let listings = Mutex<[String: [String: String]]>([:])
  /// More folders than this are not remembered.
  private static let listingLimit = 1024

  /// Looks at a path. Names in the store's folder are found in any case, as on Windows.
  func read(_ path: String) -> SymbolAnswer {
    for spelling in [path, actualSpelling(of: path)].compactMap(\.self) {
      do throws(FileError) {
        return .bytes(try MappedFile(path: spelling))
      } catch {
        switch error.reason {
        case .system(.noSuchFileOrDirectory), .system(.notDirectory), .notRegular: continue
        // Names that are too long for the file system are not there either.
        case .system(.fileNameTooLong): return .absent
        case .system(let code): return .unavailable(code.description)
        }
      }
    }
    return .absent
  }

  /// The path with its last parts spelled as the disk has them; `nil` if there is no such file.
  ///
  /// At most four parts (tier, name, key, name) are looked for; folders above are as the user wrote them.
  func actualSpelling(of path: String) -> String? {
    var head = path
    var tail: [String] = []
    while tail.count < 4, let slash = head.lastIndex(of: "/"), slash > head.startIndex {
      tail.insert(String(head[head.index(after: slash)...]), at: 0)
      head = String(head[..<slash])
      if isDirectory(head) { break }
    }
    guard !tail.isEmpty, isDirectory(head) else { return nil }
    for part in tail {
      let exact = head + "/" + part
      if FileManager.default.fileExists(atPath: exact) {
        head = exact
      } else if let found = entry(of: head, named: part) {
        head += "/" + found
      } else {
        return nil
      }
    }
    return head
  }

  private func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// The first name of a folder, by its bytes, that differs from this one in the case of letters only.
  private func entry(of directory: String, named name: String) -> String? {
    let wanted = name.lowercased()
    if let known = listings.withLock({ $0[directory] }) { return known[wanted] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    var listing: [String: String] = [:]
    for name in names {
      let lower = name.lowercased()
      if let other = listing[lower], other.utf8.lexicographicallyPrecedes(name.utf8) { continue }
      listing[lower] = name
    }
    listings.withLock { listings in
      if listings.count >= Self.listingLimit { listings.removeAll() }
      listings[directory] = listing
    }
    return listing[wanted]
  }
}
