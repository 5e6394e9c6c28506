import DumpFile
import DumpFormat
import TestSupport
import Testing

@testable import KernelModel

/// The search must find, without the table, what the table knows; or find nothing.
@Suite struct ProcessLayoutSearchTests {
  @Test(.enabled(if: !Corpus.kernelDumps.isEmpty, Corpus.absent))
  func agreesWithTheTableOnRealDumps() throws {
    var found = 0
    for name in Corpus.kernelDumps {
      let dump = try KernelDump(file: MappedFile(path: Corpus.path(name)))
      guard let triage = dump.triage, let process = triage.parts[.process],
        let thread = triage.parts[.thread],
        let data = dump.debuggerData
      else { continue }
      let search = ProcessLayoutSearch(
        process: dump.fileBytes(process), thread: dump.fileBytes(thread), pointerByteCount: 8,
        crashTime: dump.header.fields.systemTime)
      let layout = try #require(
        ProcessLayout.find(
          machine: UInt16(dump.header.fields.machineImageType.rawValue),
          sizeOfEProcess: data[KDDebuggerData64.Layout.sizeEProcess] ?? 0,
          sizeOfEThread: data[KDDebuggerData64.Layout.sizeEThread] ?? 0, offsetEprocessPeb: 0,
          offsetEprocessParentCid: 0, build: dump.header.fields.minorVersion))
      if let ids = search.ids() {
        #expect(ids == .init(uniqueProcessId: layout.uniqueProcessId, cid: layout.cid), "\(name)")
        found += 1
      }
      if let image = search.imageFileName() { #expect(image == layout.imageFileName, "\(name)") }
    }
    // It is of use only if it mostly finds something.
    #expect(found >= 15)
  }

  @Test func findsNothingWhereTwoAnswersFit() {
    var process = [UInt8](repeating: 0, count: 0x400)
    var thread = [UInt8](repeating: 0, count: 0x400)
    func put(_ value: UInt64, _ bytes: inout [UInt8], _ offset: Int) {
      for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8)) }
    }
    let crash: UInt64 = 133_000_000_000_000_000
    for offset in [0x100, 0x200] {
      put(0x4D2 * 4, &process, offset)
      put(0xFFFF_8000_0000_1000, &process, offset + 8)
      put(0xFFFF_8000_0000_2000, &process, offset + 16)
    }
    put(crash - 1, &thread, 0x200 - 0x48)
    put(0x4D2 * 4, &thread, 0x200)
    put(0x100, &thread, 0x208)
    func search() -> ProcessLayoutSearch {
      ProcessLayoutSearch(
        process: process, thread: thread, pointerByteCount: 8, crashTime: FileTime(rawValue: crash))
    }
    #expect(search().ids() == nil)
    put(0, &process, 0x100)
    #expect(search().ids() == .init(uniqueProcessId: 0x200, cid: 0x200))
    // A thread that was created after the crash is none.
    put(crash + 1, &thread, 0x200 - 0x48)
    #expect(search().ids() == nil)
  }

  @Test func takesOnlyTextThatNamesAnImage() {
    func offset(_ text: String, at position: Int) -> Int? {
      var process = [UInt8](repeating: 0, count: 0x100)
      process.replaceSubrange(position..<(position + text.utf8.count), with: text.utf8)
      return ProcessLayoutSearch(process: process, thread: [], pointerByteCount: 8, crashTime: nil)
        .imageFileName()
    }
    #expect(offset("notepad.exe", at: 0x41) == 0x41)
    #expect(offset("System", at: 0x20) == 0x20)
    #expect(offset("Systemd", at: 0x20) == nil)
    #expect(offset("a\u{1B}b.exe", at: 0x20) != 0x20)
    #expect(offset(".exe", at: 0x20) == nil)
  }
}
