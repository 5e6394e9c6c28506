/// A time of a directory entry: local time in steps of two seconds, from 1980 to 2107.
public struct FileTimestamp: Equatable, Sendable {
  /// Year - 1980 in bits 9 to 15, month from 1 in bits 5 to 8, day from 1 in bits 0 to 4.
  public var date: UInt16
  /// Hours in bits 11 to 15, minutes in bits 5 to 10, seconds / 2 in bits 0 to 4.
  public var time: UInt16

  /// A time as it is stored.
  @inlinable public init(date: UInt16, time: UInt16) {
    self.date = date
    self.time = time
  }

  /// A time of its parts; years outside 1980 to 2107 become the nearest one.
  @inlinable public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let years = year < 1980 ? 0 : year > 2107 ? 127 : year - 1980
    date = UInt16(truncatingIfNeeded: years << 9 | (month & 15) << 5 | (day & 31))
    time = UInt16(truncatingIfNeeded: (hour & 31) << 11 | (minute & 63) << 5 | (second / 2 & 31))
  }

  /// 1980-01-01 00:00, for whoever has no clock.
  @inlinable public static var earliest: Self { .init(date: 0x21, time: 0) }
}
