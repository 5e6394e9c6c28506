import Foundation
import Symbols

/// Remembers what servers do not have: a short text for each address, in a folder of the nearest store.
struct NegativeCache: Sendable {
  /// How long an answer counts.
  let lifetime: Duration

  /// The folder of a store in which Bluebox keeps what is no symbol file.
  static func folder(of store: String) -> String { store + "/.bluebox" }

  /// Whether a server said lately that it does not have the file.
  func contains(_ address: String, store: String, now: Date = Date()) -> Bool {
    guard let data = FileManager.default.contents(atPath: path(of: address, store)), data.count < 8192 else {
      return false
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", maxSplits: 1)
    guard lines.count == 2, lines[1] == address, let asked = Double(lines[0]) else { return false }
    let age = now.timeIntervalSince1970 - asked
    // A clock that was set back must not make the answer count for ever.
    return age >= 0 && age < Double(lifetime.components.seconds)
  }

  /// Remembers that a server does not have a file. A store that cannot be written to remembers nothing.
  func insert(_ address: String, store: String, now: Date = Date()) {
    guard lifetime > .zero else { return }
    try? AtomicFile.write("\(now.timeIntervalSince1970)\n\(address)", to: path(of: address, store))
  }

  /// Two different 64-bit FNV-1a sums make the name; the text tells whether it is the address in question.
  private func path(of address: String, _ store: String) -> String {
    func sum(_ start: UInt64) -> String {
      let value = address.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return Self.folder(of: store) + "/absent/" + sum(0xCBF2_9CE4_8422_2325) + sum(0x8422_2325_CBF2_9CE4)
  }
}
