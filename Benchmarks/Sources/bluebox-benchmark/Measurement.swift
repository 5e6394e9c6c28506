#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// CPU seconds that this thread has used. Wall time on a shared machine measures its other users.
func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The most memory that was resident so far, in bytes.
func peakResidentBytes() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
  #else
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
  #endif
}

/// The least CPU seconds of several runs: everything that is not the work itself only adds.
func leastSeconds(runs: Int = 7, _ work: () throws -> Void) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<runs {
    let start = cpuSeconds()
    try work()
    least = min(least, cpuSeconds() - start)
  }
  return least
}

/// Keeps the optimiser from dropping work whose result nobody needs.
@inline(never) func keep<Value>(_ value: Value) {}

/// Numbers that look random and are the same in every run (xorshift64).
struct RepeatableNumbers {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next(below bound: UInt64) -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state % bound
  }
}

/// A number with two digits behind the point.
func fixed(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + String(hundredths % 100)
}

/// Prints a line: what was measured, the figure, and the target with whether it was reached.
struct Table {
  private(set) var isMissed = false

  func heading(_ text: String) { print("\n\(text)") }

  mutating func row(_ what: String, _ figure: String, target: String? = nil, isReached: Bool = true) {
    if !isReached { isMissed = true }
    let end = target.map { "   target \($0): \(isReached ? "reached" : "MISSED")" } ?? ""
    print("  " + padded(what, 46) + padded(figure, 34) + end)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
