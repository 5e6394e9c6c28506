import DumpFile
import KernelModel
import TestSupport

extension Corpus {
  /// Whether there are kernel dumps; for `.enabled(if:_:)`.
  static let hasKernelDumps = has("kernel")

  /// Names of all kernel dumps.
  static let kernelDumps = files(below: "kernel", endingIn: [".dmp"])

  static func model(_ name: String) throws -> KernelModel {
    KernelModel(try KernelDump(file: try MappedFile(path: path("kernel/\(name).dmp"))))
  }

  /// The lines of a text about a dump.
  static func lines(_ name: String) throws -> [[Substring]] {
    String(decoding: try bytes("analyze-texts/" + name), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map { $0.split(separator: " ") }
  }
}
