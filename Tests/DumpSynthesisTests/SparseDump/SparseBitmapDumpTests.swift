import DumpSynthesis
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct SparseBitmapDumpTests {
  private func read(_ path: String, _ count: Int, at offset: UInt64) -> FileBytes {
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, count, off_t(offset))
    }
    #expect(got == count)
    return FileBytes(bytes)
  }

  @Test(arguments: [
    KernelDumpWriter.PageSelection.all, .everySecondMissing, .random(seed: 7),
  ])
  func thirtyTwoGibibytes(selection: KernelDumpWriter.PageSelection) throws {
    let path = "/tmp/bluebox-sparse-\(getpid())-\(UInt64.random(in: 0 ... .max)).dmp"
    defer { unsafe unlink(path) }
    let scene = KernelScene()
    var dump = SparseBitmapDump(pageCount: 0x80_0000, scene: scene)
    dump.selection = selection
    let facts = try dump.write(to: path)
    let body = read(path, 0x38 + 0x10_0000, at: 0x2000)
    #expect(body.text(0, 8) == "FDMPDUMP")
    #expect(body.u64(0x20) == 0x10_3000)
    #expect(body.u64(0x30) == 0x80_0000)
    let population = body.bytes[0x38...].reduce(0) { $0 + $1.nonzeroBitCount }
    #expect(body.u64(0x28) == UInt64(population))
    if selection == .all { #expect(population == 0x80_0000) }
    #expect(facts.fileSize == 0x10_3000 + UInt64(population) << 12)
    #expect(facts.markedPages.count > 30)
    for marked in [
      facts.markedPages[facts.markedPages.count / 2], facts.markedPages[facts.markedPages.count - 1],
    ] {
      let index = 0x38 + Int(marked.page >> 3)
      let below = body.bytes[index] & ~(0xFF << UInt8(marked.page & 7))
      let before = body.bytes[0x38..<index].reduce(below.nonzeroBitCount) { $0 + $1.nonzeroBitCount }
      #expect(marked.fileOffset == 0x10_3000 + UInt64(before) << 12)
      #expect(read(path, 16, at: marked.fileOffset).u64(8) == marked.page << 12 + 8)
    }
  }
}
