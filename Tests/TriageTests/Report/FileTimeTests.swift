import DumpFormat
import Foundation
import Testing
import Triage

@Suite struct FileTimeTests {
  static let unitsOfADay: UInt64 = 864_000_000_000

  @Test(
    arguments: [
      (0, "1601-01-01T00:00:00.000Z"), (9_999, "1601-01-01T00:00:00.000Z"),
      (10_000, "1601-01-01T00:00:00.001Z"), (863_999_999_999, "1601-01-01T23:59:59.999Z"),
      (864_000_000_000, "1601-01-02T00:00:00.000Z"),
      // The beginning of Unix time, and a leap day of a year that is a multiple of 400.
      (116_444_736_000_000_000, "1970-01-01T00:00:00.000Z"),
      (125_962_560_000_000_000, "2000-02-29T00:00:00.000Z"),
      (0x01DC_B204_59F6_0160, "2026-03-12T09:41:07.318Z"),
      (2_650_467_743_999_999_999, "9999-12-31T23:59:59.999Z"),
    ] as [(UInt64, String)])
  func known(time: UInt64, text: String) {
    #expect(FileTime(rawValue: time).iso8601 == text)
  }

  @Test func thereIsNoYear10000() {
    #expect(FileTime(rawValue: 2_650_467_744_000_000_000).iso8601 == nil)
    #expect(FileTime(rawValue: UInt64(Int64.max)).iso8601 == nil)
    #expect(FileTime(rawValue: .max).iso8601 == nil)
  }

  /// The day after 28 February, by year.
  @Test(
    arguments: [
      (1604, true), (1700, false), (1800, false), (1900, false), (1904, true), (1996, true), (2000, true),
      (2001, false), (2024, true), (2100, false), (2400, true), (9996, true), (9999, false),
    ])
  func leapYears(year: Int, isLeap: Bool) throws {
    let day = try days(year: year, month: 2, day: 28) + 1
    let expected = isLeap ? "\(year)-02-29T00:00:00.000Z" : "\(year)-03-01T00:00:00.000Z"
    #expect(FileTime(rawValue: day * Self.unitsOfADay).iso8601 == expected)
  }

  /// The first and the last day of every year.
  @Test func turnsOfTheYears() {
    var day: UInt64 = 0
    for year in 1601...9999 {
      #expect(FileTime(rawValue: day * Self.unitsOfADay).iso8601?.prefix(10) == "\(year)-01-01")
      day += year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
      #expect(FileTime(rawValue: day * Self.unitsOfADay - 1).iso8601 == "\(year)-12-31T23:59:59.999Z")
    }
    #expect(FileTime(rawValue: day * Self.unitsOfADay).iso8601 == nil)
  }

  /// Days all over the range as Foundation's calendar has them.
  @Test func foundationAgrees() {
    let calendar = Self.calendar
    for day in stride(from: 0, to: 3_067_671, by: 997) {
      let date = Date(timeIntervalSince1970: Double(day - 134_774) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
      let expected = "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
      #expect(FileTime(rawValue: UInt64(day) * Self.unitsOfADay).iso8601?.prefix(10) == expected[...])
    }
  }

  static var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }

  /// Days from 1601 to a date, by Foundation.
  func days(year: Int, month: Int, day: Int) throws -> UInt64 {
    let date = try #require(Self.calendar.date(from: DateComponents(year: year, month: month, day: day)))
    return UInt64((date.timeIntervalSince1970 / 86_400).rounded() + 134_774)
  }
}
