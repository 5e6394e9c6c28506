import ArgumentParser
import Foundation
import Triage

/// Where the answer goes: standard output, or a file that appears only when it is whole.
final class Output {
  private let path: String?
  private var buffer = Data()

  /// Standard output for `nil`.
  init(path: String?) { self.path = path }

  /// Adds text to the answer.
  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if path == nil, buffer.count > 1 << 16 { try flush() }
  }

  /// Ends the answer.
  func close() throws {
    guard let path else { return try flush() }
    do {
      try buffer.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      writeError("bluebox: cannot write \"\(escapedForDisplay(path))\": \(error.localizedDescription)\n")
      throw ExitStatus.cannotWrite.exit
    }
  }

  private func flush() throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: buffer)
      buffer.removeAll(keepingCapacity: true)
    } catch {
      // A reader that goes away, as `head` does, ends the process before: the disk is full, or there is no output.
      writeError("bluebox: cannot write to standard output: \(error.localizedDescription)\n")
      throw ExitStatus.cannotWrite.exit
    }
  }
}
