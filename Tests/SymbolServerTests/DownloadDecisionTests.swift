import SymbolServer
import Testing

@Suite struct DownloadDecisionTests {
  static func decide(_ status: Int, requested: Int = 0, _ headers: [String: String] = [:]) -> DownloadDecision
  {
    DownloadDecision(status: status, requested: requested, limit: 1000) { headers[$0] }
  }

  @Test func wholeFiles() {
    #expect(
      Self.decide(200, ["content-length": "10", "etag": "\"x\""])
        == .receive(offset: 0, total: 10, tag: "\"x\""))
    #expect(Self.decide(200) == .receive(offset: 0, total: nil, tag: nil))
    #expect(
      Self.decide(200, ["etag": "W/\"x\"", "last-modified": "then"])
        == .receive(offset: 0, total: nil, tag: "then"))
    // A server that knows nothing of ranges sends all of it again.
    #expect(
      Self.decide(200, requested: 5, ["content-length": "10"]) == .receive(offset: 0, total: 10, tag: nil))
    // Lengths of encoded bytes say nothing of the file.
    #expect(
      Self.decide(200, ["content-length": "10", "content-encoding": "gzip", "etag": "\"x\""])
        == .receive(offset: 0, total: nil, tag: nil))
  }

  @Test func partsOfFiles() {
    #expect(
      Self.decide(206, requested: 5, ["content-range": "bytes 5-9/10"])
        == .receive(offset: 5, total: 10, tag: nil))
    #expect(
      Self.decide(206, requested: 5, ["content-range": "bytes 5-9/*"])
        == .receive(offset: 5, total: nil, tag: nil))
    for range in ["bytes 0-9/10", "bytes 6-9/10", "bytes 9-5/10", "bytes 5-9/9", "lines 5-9/10", "5", ""] {
      #expect(Self.decide(206, requested: 5, ["content-range": range]) == .restart, "\(range)")
    }
    #expect(Self.decide(416, requested: 5) == .restart)
    if case .broken = Self.decide(206, ["content-range": "bytes 5-9/10"]) {
    } else {
      Issue.record("not broken")
    }
  }

  @Test func filesThatAreTooLong() {
    for length in ["1001", "-1", "99999999999999999999", "x"] {
      if case .broken = Self.decide(200, ["content-length": length]) {} else { Issue.record("\(length)") }
    }
  }

  @Test func otherAnswers() {
    for status in [403, 404, 410] { #expect(Self.decide(status) == .absent) }
    for status in [100, 204, 304, 401, 407, 429, 500, 503, 999] { #expect(Self.decide(status) == .refused) }
  }
}
