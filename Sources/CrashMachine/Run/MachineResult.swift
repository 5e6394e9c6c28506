import Foundation

/// Where what came of a run is.
public struct MachineResult: Sendable {
  /// The directory that holds it.
  public let directory: String
  /// Whether ``dump`` was recovered. A machine that writes triage dumps has none: its dump goes to ``smallDumps``.
  public internal(set) var hasDump = false
  /// Names of the small dumps in ``smallDumps``.
  public internal(set) var smallDumpNames: [String] = []
  /// What the machine wrote on its serial line.
  public internal(set) var serialLines: [String] = []

  /// Why the machine wrote no dump, in the words of its screen; `nil` if it said nothing of the kind.
  public var refusal: String? {
    let prefix = "screen: No dump is written"
    return serialLines.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst("screen: ".count)) }
  }

  init(directory: String) { self.directory = directory }

  /// The dump to explain: the large one if there is one, else the small one; `nil` if none was recovered.
  public var recoveredDump: String? { hasDump ? dump : smallDumpNames.first.map { smallDumps + "/" + $0 } }

  /// Where the large dump is.
  public var dump: String { directory + "/MEMORY.DMP" }
  /// Physical memory from address 0 on, as QEMU saw it, if that was asked for.
  public var memory: String { directory + "/memory.bin" }
  /// The directory of small dumps.
  public var smallDumps: String { directory + "/Minidump" }
  /// The symbol store.
  public var symbols: String { directory + "/symbols" }
  /// The picture of the blue screen.
  public var screen: String { directory + "/screen.png" }
  /// The serial line.
  public var serialLog: String { directory + "/serial.log" }

  /// Removes what an earlier run left: nothing of it may be taken for the result of this one.
  func removeEarlierFiles() {
    for path in [dump, smallDumps, symbols, screen, serialLog, memory, directory + "/events.log"] {
      try? FileManager.default.removeItem(atPath: path)
    }
    for name in ["analysis.json", "analysis.txt"] {
      try? FileManager.default.removeItem(atPath: directory + "/" + name)
    }
  }
}
