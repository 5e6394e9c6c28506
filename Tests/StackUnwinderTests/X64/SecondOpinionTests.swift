import DumpFormat
import Foundation
import PortableExecutable
import StackUnwinder
import TestSupport
import Testing

/// What `llvm-readobj --unwind` says of unwind data, where it is installed and does not crash (version 14 does on some).
@Suite struct SecondOpinionTests {
  static let tool = "/usr/bin/llvm-readobj"

  @Test(
    .enabled(
      if: Corpus.isThere && FileManager.default.fileExists(atPath: tool), "no corpus or no llvm-readobj"),
    arguments: [
      "pdb/symbolic/CrashWithException.exe", "pdb/dump_syms/dump_syms_regtest64.exe",
      "pdb/symbolic/hello-dwarf.exe", "pdb/dump_syms/basic64-dwarf.dll",
      "pdb/debugpy/debugpy/_vendored/pydevd/pydevd_attach_to_process/attach_amd64.dll",
    ])
  func agrees(_ name: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.tool)
    process.arguments = ["--unwind", Corpus.folder + name]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { return }

    let image = try ExecutableImage(BufferedImage(try Corpus.bytes(name)))
    let table = try #require(image.functionTable)
    var theirs: [UInt64: [String]] = [:]
    var current: UInt64 = 0
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.drop { $0 == " " }
      // `StartAddress: name (0x140001000)`; that of a chained entry comes last and is indented further.
      if words.hasPrefix("StartAddress:"), line.prefix(6).allSatisfy({ $0 == " " }) == false,
        let open = words.lastIndex(of: "(")
      {
        current = UInt64(words[words.index(after: open)...].dropFirst(2).dropLast(), radix: 16) ?? 0
        theirs[current] = []
      } else if words.hasPrefix("0x"), words.dropFirst(4).hasPrefix(": ") {
        theirs[current, default: []].append(String(words))
      }
    }
    var codes = 0
    for entry in table.all().entries where entry.begin.rawValue != 0 && entry.indirect == nil {
      let bytes = image.readableBytes(at: entry.unwindData, count: 600)
      let info = try UnwindInfoX64(
        bytes, at: entry.unwindData, moduleBase: image.optionalHeader.imageBase)
      let ours = info.codes.map { Self.line($0, info) }
      let address = image.optionalHeader.imageBase.rawValue + UInt64(entry.begin.rawValue)
      #expect(theirs[address] == ours, "\(String(address, radix: 16))")
      codes += ours.count
    }
    #expect(codes > 20)
  }

  private static func line(_ code: UnwindCodeX64, _ info: UnwindInfoX64) -> String {
    func hex(_ value: UInt32) -> String { "0x" + String(value, radix: 16, uppercase: true) }
    let digits = String(code.prologOffset, radix: 16, uppercase: true)
    let text =
      switch code.operation {
      case .push(let register): "PUSH_NONVOL reg=\(register.name.uppercased())"
      case .allocate(let count): "\(count <= 128 ? "ALLOC_SMALL" : "ALLOC_LARGE") size=\(count)"
      case .setFrameRegister:
        "SET_FPREG reg=\(info.frameRegister?.name.uppercased() ?? ""), offset=\(hex(UInt32(info.frameOffset)))"
      case .save(let register, let offset):
        "SAVE_NONVOL reg=\(register.name.uppercased()), offset=\(hex(offset))"
      case .saveVector(let index, let offset): "SAVE_XMM128 reg=XMM\(index), offset=\(hex(offset))"
      case .ignored: "?"
      case .machineFrame: "PUSH_MACHFRAME"
      }
    return "0x" + (digits.count < 2 ? "0" : "") + digits + ": " + text
  }
}
