import DumpFile
import DumpFormat
import PortableExecutable
import SymbolServer
import Symbols

/// Hands the same bytes to all who read what a store or a server answers: the check of files, `file.ptr`, the headers
/// of an answer.
func fuzzSymbolStore(_ bytes: [UInt8]) {
  let file = MappedFile(bytes: bytes)
  _ = SymbolFileContent(file.bytes).description
  _ = try? FilePointer(file.bytes)

  let lines = String(decoding: bytes.prefix(1024), as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let names = ["content-length", "content-range", "etag", "last-modified", "content-encoding"]
  for (status, requested) in [(200, 0), (206, 5), (206, 0), (416, 5)] {
    let decision = DownloadDecision(status: status, requested: requested, limit: 1 << 20) { name in
      names.firstIndex(of: name).flatMap { $0 < lines.count ? String(lines[$0]) : nil }
    }
    if case .receive(let offset, let total, _) = decision {
      precondition(offset == 0 || offset == requested, "an offset that nobody asked for")
      precondition(offset <= total ?? .max && total ?? 0 <= 1 << 20, "a length beyond the limit")
    }
  }

  let path = SymbolPath(elements: [.folder("/a"), .server([.folder("/b"), .web("https://h")])])
  let identity = PDBIdentity(guid: GUID(low: 1, high: 2), age: 3)
  guard let request = try? SymbolFileRequest(pdb: identity, untrustedName: "x.pdb") else { return }
  var search = SymbolSearch(for: request, in: path)
  for _ in 0..<100 {
    guard case .need(let candidate) = search.next() else { return }
    if case .path(let place) = candidate.place {
      precondition(!place.hasPrefix("http"), "an address as a path")
    }
    search.take(.bytes(file))
  }
  preconditionFailure("a search without end")
}
