import ArgumentParser
import DumpFile
import Foundation
import KernelModel
import Triage

/// `bluebox tags`: lists and extracts tagged data.
struct TagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "Lists the tagged (secondary) data of a dump, or extracts them.")

  @Argument(help: "A dump, or a container that holds one.")
  var file: String

  @Option(help: "The form of the list: text for people, json for programs.")
  var format: AnalyzeCommand.Format = .text

  @Option(help: "Write each block to a file in this directory, named by its GUID and position.")
  var extract: String?

  func run() throws {
    let output = Output(path: nil)
    var summary = BatchSummary(errors: [])
    var lists: [TagList] = []
    Batch(files: [InputFile(path: file, isFromDirectory: false)]).run(
      work: { TagList($0.dump, fileName: $0.name) },
      consume: { file, outcome in lists += summary.take(outcome, of: file) })
    for (index, list) in lists.enumerated() {
      if let extract {
        try TagExtraction(directory: extract).write(list, index: lists.count > 1 ? index : nil)
      }
    }
    if format == .json, let first = lists.first {
      try output.write((lists.count == 1 ? encodeJSON(first.report) : encodeJSON(lists.map(\.report))) + "\n")
    } else {
      try output.write(lists.map(\.report.text).joined(separator: "\n"))
    }
    try output.close()
    try summary.finish()
  }
}

/// The tagged data of one dump.
struct TagList: Sendable {
  /// The dump; `nil` for a user dump, which has streams and no tagged data.
  let dump: KernelDump?
  let report: TagListReport

  init(_ dump: Dump, fileName: String) {
    switch dump {
    case .kernel(let dump):
      self.dump = dump
      report = TagListReport(dump, fileName: fileName)
    case .user:
      self.dump = nil
      report = TagListReport(withoutTags: fileName)
    }
  }
}

/// Writes the blocks of tagged data to files.
struct TagExtraction {
  let directory: String

  /// Names are made of GUIDs and numbers only: nothing of a dump's text becomes part of a path.
  func write(_ list: TagList, index: Int?) throws {
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
      for block in list.dump?.secondaryData?.blocks ?? [] {
        let number = String(block.ordinal)
        let prefix =
          (index.map { "\($0)-" } ?? "") + String(repeating: "0", count: max(0, 3 - number.count)) + number
        let url = URL(fileURLWithPath: directory).appendingPathComponent("\(prefix)-\(block.tag).bin")
        guard let dump = list.dump else { break }
        let bytes = dump.fileBytes(FileRange(offset: block.fileOffset, byteCount: block.byteCount))
        try Data(bytes).write(to: url, options: .atomic)
      }
    } catch {
      writeError(
        "bluebox: cannot write to \"\(escapedForDisplay(directory))\": \(error.localizedDescription)\n")
      throw ExitStatus.cannotWrite.exit
    }
  }
}
