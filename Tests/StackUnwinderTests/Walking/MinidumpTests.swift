import DumpFormat
import Foundation
import PortableExecutable
import StackUnwinder
import TestSupport
import Testing

/// Stacks of real processes.
@Suite struct MinidumpTests {
  /// The frame data that another tool took out of a PDB.
  struct SymbolFile: FrameDataSource {
    var records: [(begin: UInt32, size: UInt32, data: FrameDataX86)] = []

    init(_ text: String) {
      for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("STACK WIN 4 ") {
        let parts = line.split(separator: " ", maxSplits: 12)
        let values = parts[3...9].compactMap { UInt32($0, radix: 16) }
        guard parts.count == 13, parts[11] == "1", values.count == 7 else { continue }
        records.append(
          (
            values[0], values[1],
            FrameDataX86(
              localByteCount: values[6], parameterByteCount: values[4], savedRegisterByteCount: values[5],
              program: String(parts[12]))
          ))
      }
    }

    func frameData(at rva: RelativeVirtualAddress) -> FrameDataX86? {
      records.filter { rva.rawValue >= $0.begin && rva.rawValue - $0.begin < $0.size }
        .min { $0.size < $1.size }?.data
    }

    func framePointerOmission(at rva: RelativeVirtualAddress) -> FramePointerOmissionX86? { nil }
  }

  /// `minidump_stackwalk minidump2.dmp symbols`: the frames that it prints.
  @Test(.enabled(if: Corpus.isThere, Corpus.absent))
  func agreesWithAnotherTool() throws {
    let dump = try #require(RawMinidump(Corpus.bytes("user/minidump2.dmp")))
    let folder = Corpus.folder + "user/minidump2-symbols"
    let files = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".sym") }
    var sources: [String: SymbolFile] = [:]
    for file in files {
      let text = String(
        decoding: try Corpus.bytes("user/minidump2-symbols/" + file), as: UTF8.self)
      sources[String(file.split(separator: ".")[0])] = SymbolFile(text)
    }
    #expect(sources.count == 2)
    let modules = dump.modules.map { module in
      let name = sources.keys.first { module.name.lowercased().contains("\\" + $0 + ".") }
      return UnwindModule(
        base: VirtualAddress(module.base), size: module.size, frameData: name.flatMap { sources[$0] })
    }
    var memory = dump.memory
    memory.pointerByteCount = 4
    let registers = try #require(dump.registers(dump.threads[0]))
    // The context of the exception is that of the thread but for what handled it.
    let text = String(decoding: try Corpus.bytes("user/minidump2.stackwalk.out"), as: UTF8.self)
    let expected = text.split(whereSeparator: \.isNewline).compactMap { line -> (UInt64, UInt64)? in
      let words = line.split(separator: " ")
      guard words.count >= 6, words[0] == "eip", words[3] == "esp",
        let eip = UInt64(words[2].dropFirst(2), radix: 16), let esp = UInt64(words[5].dropFirst(2), radix: 16)
      else { return nil }
      return (eip, esp)
    }
    #expect(expected.count == 4)
    guard case .x86(let thread) = registers else {
      Issue.record("not x86")
      return
    }
    var start = thread
    start.eip = UInt32(expected[0].0)
    start.esp = UInt32(expected[0].1)
    start[.ebp] = 0x0012_FE88
    let walk = StackUnwinder(memory: memory, modules: modules).walk(from: .x86(start))
    for (frame, (eip, esp)) in zip(walk.frames, expected) {
      #expect(frame.instructionPointer.rawValue == eip && frame.stackPointer.rawValue == esp)
    }
    #expect(
      walk.frames.dropFirst().allSatisfy { $0.reason == .frameProgram }, "\(walk.frames.map(\.reason))")
    #expect(walk.frames.count == expected.count && walk.end == .endOfStack, "\(walk.end)")
  }

  static let dumps: [String] = {
    guard Corpus.isThere else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Corpus.folder + "user")) ?? []
    return names.filter { $0.hasSuffix("dmp") }.sorted()
  }()

  /// Images of programs that crashed, where the corpus has them.
  static let images = [
    "pdb/symbolic/crash.exe", "pdb/symbolic/CrashWithException.exe",
  ]

  @Test(.enabled(if: Corpus.isThere, Corpus.absent), arguments: dumps)
  func framesArePlausible(_ name: String) throws {
    guard let dump = RawMinidump(try Corpus.bytes("user/" + name)) else { return }
    let images = try Self.images.map { try ExecutableImage(BufferedImage(try Corpus.bytes($0))) }
    let modules = dump.modules.map { module in
      let image = images.first {
        $0.optionalHeader.imageByteCount == module.size && name == "symbolicator-windows.dmp"
          && module.name.hasSuffix("crash.exe")
      }
      return UnwindModule(base: VirtualAddress(module.base), size: module.size, image: image)
    }
    let unwinder = StackUnwinder(memory: dump.memory, modules: modules)
    var trusts: [FrameTrust: Int] = [:]
    for thread in dump.threads {
      guard let registers = dump.registers(thread) else { continue }
      let walk = unwinder.walk(from: registers, limit: 256)
      for (frame, next) in zip(walk.frames, walk.frames.dropFirst()) {
        trusts[next.trust, default: 0] += 1
        #expect(
          next.trust == .scan
            ? next.stackPointer >= frame.stackPointer : next.stackPointer > frame.stackPointer)
        if case .scan(_, _, let evidence, _) = next.reason { #expect(evidence != .notAfterCall) }
      }
    }
    print(
      "\(name): \(dump.threads.count) threads, \(trusts.map { "\($0.key.rawValue) \($0.value)" }.sorted())")
  }
}
