/// The end of a wait.
struct Deadline {
  /// How long it was at the start.
  let seconds: Double
  private let end: ContinuousClock.Instant

  init(seconds: Double) {
    self.seconds = seconds
    end = ContinuousClock.now.advanced(by: .seconds(seconds))
  }

  /// What is left, at least 0.
  var remainingMilliseconds: Int32 {
    let (whole, parts) = ContinuousClock.now.duration(to: end).components
    return Int32(clamping: max(0, whole * 1000 + parts / 1_000_000_000_000_000))
  }
}
