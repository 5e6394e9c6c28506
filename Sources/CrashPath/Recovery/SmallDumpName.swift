import DumpFormat

/// Names of small dumps: `MMDDYY-T-NN.dmp`.
enum SmallDumpName {
  /// Month, day and year of a moment, UTC.
  static func date(_ time: FileTime) -> (month: UInt64, day: UInt64, year: UInt64) {
    // Days since 1601-01-01, a Monday at the beginning of a cycle of 400 years.
    var days = time.rawValue / 864_000_000_000
    var year: UInt64 = 1601
    year += days / 146_097 * 400
    days %= 146_097
    func length(_ year: UInt64) -> UInt64 {
      year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
    }
    while days >= length(year) {
      days -= length(year)
      year += 1
    }
    var month: UInt64 = 1
    while true {
      let isLong =
        month == 1 || month == 3 || month == 5 || month == 7 || month == 8 || month == 10 || month == 12
      let count: UInt64 = month == 2 ? length(year) - 337 : (isLong ? 31 : 30)
      guard days >= count else { return (month, days + 1, year) }
      days -= count
      month += 1
    }
  }

  /// Appends `MMDDYY-T-NN.dmp` to a path.
  static func append(_ time: FileTime, tickCount: UInt32, number: UInt64, to path: inout RecoveryPath) {
    let date = date(time)
    append(date.month, minimumDigits: 2, to: &path)
    append(date.day, minimumDigits: 2, to: &path)
    append(date.year % 100, minimumDigits: 2, to: &path)
    path.append(0x2D)
    append(UInt64(tickCount), minimumDigits: 1, to: &path)
    path.append(0x2D)
    append(number, minimumDigits: 2, to: &path)
    path.append(".dmp")
  }

  private static func append(_ value: UInt64, minimumDigits: Int, to path: inout RecoveryPath) {
    var divisor: UInt64 = 1
    for _ in 1..<max(minimumDigits, 1) { divisor *= 10 }
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      path.append(0x30 + UInt16(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }
}
