import DumpFormat
import PortableExecutable

/// Reads an image in both layouts, the second with pages that are missing, and all tables of it.
func fuzzPortableExecutable(_ bytes: [UInt8]) {
  var bytes = bytes
  // Without the first signature nothing is read.
  for (index, byte) in "MZ".utf8.enumerated() where index < bytes.count { bytes[index] = byte }
  readEverything(BufferedImage(bytes, layout: .file))
  readEverything(BufferedImage(bytes, layout: .mapped))
  readEverything(HoledImage(bytes: bytes))
}

/// Memory of which every third page is missing; short reads are a part of the promise.
private struct HoledImage: ImageSource {
  let bytes: [UInt8]
  var layout: ImageLayout { .mapped }
  var byteCount: UInt64? { nil }

  func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset / 0x1000 % 3 != 2 else { return 0 }
    let count = min(buffer.count, Int(0x1000 - offset % 0x1000))
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
    return unsafe BufferedImage(bytes).readSome(at: offset, into: part)
  }
}

private func readEverything(_ source: any ImageSource) {
  guard let image = try? ExecutableImage(source) else { return }
  _ = image.identity.storeKey
  for section in image.sections {
    if let offset = image.fileOffset(of: section.rva), let rva = image.rva(of: offset) {
      _ = image.section(containing: rva)
    }
    _ = image.readableBytes(at: section.rva, count: 0x100)
  }
  _ = try? image.computedCheckSum()
  if let table = try? image.exports() {
    let (exports, problems) = table.all()
    precondition(exports.count <= table.count, "more exports than entries")
    for export in exports.prefix(16) {
      if let name = export.name { _ = try? table.export(named: name) }
      if let rva = export.rva, let found = try? table.nearest(to: rva) {
        precondition(found.displacement == 0, "an export is not at its own address")
      }
    }
    _ = problems.first?.description
  }
  if let directory = image.debugDirectory() {
    for entry in directory.entries { _ = try? image.content(of: entry) }
    if let record = try? image.codeViewRecord() { _ = (record.fileName, record.storeKey) }
  }
  if let table = image.functionTable {
    for entry in table.all().entries.prefix(64) {
      _ = try? table.entry(containing: entry.begin)
      _ = try? table.resolved(entry)
    }
  }
  if let table = image.functionTableARM64 {
    for entry in table.all().entries.prefix(64) { _ = try? table.entry(containing: entry.begin) }
  }
  _ = try? image.versionResource()
  _ = try? image.loadConfiguration()
}
