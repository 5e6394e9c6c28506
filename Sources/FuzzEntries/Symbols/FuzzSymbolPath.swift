import DumpFile
import DumpFormat
import Symbols

/// Reads a symbol path and an untrusted name (behind the last line feed), and searches where nothing is: names must not
/// lead out of a store, and the search must end.
func fuzzSymbolPath(_ bytes: [UInt8]) {
  let end = bytes.lastIndex(of: 0x0A) ?? bytes.count
  let text = String(decoding: bytes[..<end], as: UTF8.self)
  let name = String(decoding: bytes[end...].dropFirst(), as: UTF8.self)
  let path = SymbolPath(text, environment: SymbolPath.Environment(home: "/home", defaultStore: "/store"))
  for problem in path.problems { precondition(problem.position >= 1, "a position before the text") }
  let identity = PDBIdentity(guid: GUID(low: 1, high: 2), age: 3)
  let requests = [
    try? SymbolFileRequest(pdb: identity, untrustedName: name, imageExtension: "sys"),
    try? SymbolFileRequest(symbolTableOf: identity, untrustedName: name),
  ]
  for request in requests.compactMap(\.self) {
    precondition(isSafe(request.name.text), "a name that is none")
    var search = SymbolSearch(for: request, in: path)
    var steps = 0
    while case .need(let candidate) = search.next() {
      steps += 1
      precondition(steps < 100_000, "a search without end")
      for copy in candidate.copies {
        precondition(copy.components.allSatisfy(isSafe), "a copy outside of the store")
      }
      // A few stores have two tiers.
      search.take(candidate.form == .index && steps % 3 == 0 ? .bytes(MappedFile(bytes: [])) : .absent)
    }
  }
}

private func isSafe(_ part: String) -> Bool {
  !part.isEmpty && part != "." && part != ".."
    && !part.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
}
