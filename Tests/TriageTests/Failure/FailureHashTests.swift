import TestSupport
import Testing
import Triage

@Suite struct FailureHashTests {
  /// Buckets and hashes that others published, as WinDbg printed them.
  @Test(arguments: ["km", "um"]) func publishedSamples(scope: String) throws {
    let samples = try FactFile("failure-hash-samples.csv").rows.filter {
      $0["scope"] == scope && $0["matches"] == "yes"
    }
    #expect(samples.count >= 17)
    for sample in samples {
      let bucket = try #require(sample["bucket"])
      let hash = try #require(sample["hash"])
      #expect(failureHash(bucket: bucket, isKernelMode: scope == "km") == "{\(hash)}", "\(bucket)")
    }
  }

  @Test func caseDoesNotMatter() {
    #expect(failureHash(bucket: "0xD1_NT!F") == failureHash(bucket: "0xd1_nt!f"))
    #expect(failureHash(bucket: "a") != failureHash(bucket: "b"))
    #expect(failureHash(bucket: "a") != failureHash(bucket: "a", isKernelMode: false))
  }

  @Test func form() {
    for bucket in ["", "x", "NOSYMBOLS_0xD1_bbdemo!unknown_function", "\u{1F600}é"] {
      let hash = failureHash(bucket: bucket)
      #expect(hash.wholeMatch(of: /\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}/) != nil, "\(hash)")
    }
  }
}
