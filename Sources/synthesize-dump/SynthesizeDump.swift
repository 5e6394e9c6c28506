import ArgumentParser
import DumpSynthesis
import Foundation

/// Writes a dump of an invented crash.
@main
struct SynthesizeDump: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesize-dump",
    abstract: "Writes a dump of an invented crash, for tests, measurements and demonstrations.",
    discussion: """
      KIND is one of complete, bitmap, kernel, active, live, automatic, summary, header, triage, \
      triage-kernel-written, rdmp8, rdmp9, rdmpA, sparse (a bitmap dump of any size, written as a sparse file), \
      system-call (a complete dump of a thread that went from x64 user code into the kernel), user and user-full (minidumps of a process, with all streams) and demo (the demonstration dump of the \
      project).
      """)

  @Argument(help: "What to write.")
  var kind: Kind

  @Argument(help: "Path of the file.")
  var output: String

  @Option(help: "x64, x64-la57, x86, x86-pae or arm64.")
  var architecture: SyntheticArchitecture = .x64

  @Option(help: "Memory of the machine (sparse) or amount of filler pages: 32GiB, 64MiB, 4096.")
  var size: ByteCount?

  @Flag(help: "Leave every second filler page out.")
  var everySecondPageMissing = false

  @Option(help: "Leave filler pages out by chance, with a seed.")
  var randomPages: UInt64?

  @Flag(help: "Put the first page right behind the bitmap or table.")
  var unaligned = false

  @Option(help: "Number of processors.")
  var processors = 2

  @Option(help: "The processor that crashes.")
  var crashingProcessor: Int?

  @Option(help: "Bug check code, 0x for hexadecimal.")
  var bugCheckCode: Code?

  @Option(help: "Number of marked pages of a sparse dump.")
  var marks = 64

  @Flag(help: "Add tagged data.")
  var tags = false

  @Flag(help: "Give the crashing process a user half: an environment block and modules.")
  var userMode = false

  @Flag(help: "Print what was put in.")
  var facts = false

  func validate() throws {
    if processors < 1 || processors > 64 { throw ValidationError("1 to 64 processors are possible") }
    if let crashingProcessor, !(0..<processors).contains(crashingProcessor) {
      throw ValidationError("there is no processor \(crashingProcessor)")
    }
    if kind.rawValue.hasPrefix("rdmp"), !architecture.is64Bit {
      throw ValidationError("\(kind.rawValue) is a form of 64-bit dumps")
    }
    if kind == .complete, everySecondPageMissing || randomPages != nil {
      throw ValidationError("the header of a complete dump has no room for so many runs")
    }
    if kind == .sparse, (size?.value ?? ByteCount.sparse) < 16 << 20 {
      throw ValidationError("a sparse dump has at least 16MiB")
    }
    if kind != .sparse, (size?.value ?? 0) > 4 << 30 {
      throw ValidationError("only sparse dumps may be larger than 4GiB")
    }
  }

  func run() throws {
    do {
      switch kind {
      case .sparse: try writeSparse()
      case .demo: try write(DemoDump.make())
      case .systemCall: try write(KernelDumpWriter(scene: SystemCallScene().scene).write(.complete))
      case .user, .userFull:
        var writer = UserDumpWriter(.sample(architecture))
        if kind == .userFull { writer.memoryForm = .list64 }
        try FileWriter.write(writer.write(), to: output)
      default:
        guard let dumpKind = SyntheticDumpKind(rawValue: kind.rawValue) else { return }
        try write(writer().write(dumpKind))
      }
    } catch let error as FileWriteError {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      throw ExitCode(66)  // cannot open the file
    }
  }
}
