import DumpFile
import Foundation
import Synchronization
import Triage

/// A dump that was opened, with what there is to say about its way here.
struct OpenedDump: Sendable {
  var dump: Dump
  /// The path as the user gave it, with the entry's name for one of a container.
  var name: String
  /// Why the dump is cut off, when its container is damaged.
  var containerProblem: ContainerError?
}

/// What became of one file of a batch.
enum Outcome<Value: Sendable>: Sendable {
  /// What was made of the dumps of the file, and sentences on those that are none after all.
  case done([Value], remarks: [String])
  /// An error sentence and the exit code that it stands for.
  case failed(String, ExitStatus)
  /// A file of a directory that is no dump.
  case passedOver
}

/// Runs the same work over many files on all cores, and hands the results over in the order of the files.
struct Batch {
  let files: [InputFile]

  /// Works on every file.
  ///
  /// - Parameters:
  ///   - work: makes a value of an opened dump; runs on several threads.
  ///   - consume: takes the outcomes in the order of the files, one at a time.
  /// At most 16 outcomes for each core are held in memory at a time.
  func run<Value: Sendable>(
    work: @escaping @Sendable (OpenedDump) -> Value, consume: (InputFile, Outcome<Value>) -> Void
  ) {
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let progress = ProgressBar(total: files.count)
    // Chunks keep memory bounded and the order simple; inside a chunk the files are shared out one by one.
    let chunkSize = width == 1 || files.count == 1 ? 1 : width * 16
    for start in stride(from: 0, to: files.count, by: chunkSize) {
      let chunk = Array(files[start..<min(start + chunkSize, files.count)])
      let outcomes = Mutex<[Int: Outcome<Value>]>([:])
      if chunk.count == 1 {
        outcomes.withLock { $0[0] = Self.outcome(of: chunk[0], work: work) }
        progress.advance()
      } else {
        DispatchQueue.concurrentPerform(iterations: chunk.count) { index in
          let outcome = Self.outcome(of: chunk[index], work: work)
          outcomes.withLock { $0[index] = outcome }
          progress.advance()
        }
      }
      let results = outcomes.withLock { $0 }
      for (index, file) in chunk.enumerated() {
        if let outcome = results[index] {
          progress.clear()
          consume(file, outcome)
        }
      }
    }
    progress.clear()
  }

  private static func outcome<Value>(
    of file: InputFile, work: (OpenedDump) -> Value
  ) -> Outcome<Value> {
    func sentence(_ name: String, _ text: some CustomStringConvertible) -> String {
      "bluebox: \(escapedForDisplay(name)): \(escapedForDisplay(text.description))"
    }
    let inputs: [DumpInput]
    do throws(DumpInputError) {
      inputs = try DumpInput.open(file.path)
    } catch {
      switch error {
      // The sentences of files and containers name them.
      case .file: return .failed("bluebox: \(error)", .cannotOpen)
      case .container(.noEntryAccepted):
        return file.isFromDirectory ? .passedOver : .failed("bluebox: \(error)", .notADump)
      case .container: return .failed("bluebox: \(error)", .notADump)
      case .notADump:
        return file.isFromDirectory ? .passedOver : .failed(sentence(file.path, error), .notADump)
      }
    }
    var values: [Value] = []
    var remarks: [String] = []
    for input in inputs {
      do throws(DumpError) {
        let dump = try Dump(file: input.file)
        values.append(
          work(OpenedDump(dump: dump, name: input.name, containerProblem: input.containerProblem)))
      } catch {
        remarks.append(sentence(input.name, error))
      }
    }
    return values.isEmpty
      ? .failed(remarks.joined(separator: "\n"), .notADump) : .done(values, remarks: remarks)
  }
}
