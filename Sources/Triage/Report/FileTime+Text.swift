public import DumpFormat

extension FileTime {
  /// The moment in ISO 8601, UTC, with milliseconds: `2024-06-30T19:52:23.491Z`; `nil` after the year 9999.
  public var iso8601: String? {
    let milliseconds = rawValue / 10_000
    let days = Int(milliseconds / 86_400_000)
    let time = Int(milliseconds % 86_400_000)
    // Days are counted from 1601-01-01, the first day of a period of 400 years that ends with a leap year.
    let date = civilDate(daysSince1601: days)
    guard date.year <= 9999 else { return nil }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T"
      + "\(padded(time / 3_600_000, 2)):\(padded(time / 60_000 % 60, 2)):\(padded(time / 1000 % 60, 2))."
      + "\(padded(time % 1000, 3))Z"
  }
}

/// The Gregorian date of a day.
private func civilDate(daysSince1601 days: Int) -> (year: Int, month: Int, day: Int) {
  let period = days / 146_097
  var rest = days % 146_097
  let century = min(rest / 36_524, 3)
  rest -= century * 36_524
  let leapCycle = rest / 1461
  rest -= leapCycle * 1461
  let yearOfCycle = min(rest / 365, 3)
  rest -= yearOfCycle * 365
  let year = 1601 + period * 400 + century * 100 + leapCycle * 4 + yearOfCycle
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  var month = 1
  for length in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
    if rest < length { break }
    rest -= length
    month += 1
  }
  return (year, month, rest + 1)
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
