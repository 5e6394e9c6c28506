import DumpFile
import DumpFormat
import KernelModel
import Triage

/// Opens a dump and asks for all that a user may ask for.
func fuzzKernelDump(_ bytes: [UInt8]) {
  let file = MappedFile(bytes: withDumpSignature(bytes), name: "fuzz.dmp")
  guard let dump = try? KernelDump(file: file) else { return }
  let model = KernelModel(dump)
  checkIsPlain(Analysis(model, fileName: file.path).report().text)
  checkIsPlain(TagListReport(dump, fileName: file.path).text)
  for block in dump.secondaryData?.blocks ?? [] {
    let copy = dump.fileBytes(FileRange(offset: block.fileOffset, byteCount: block.byteCount))
    precondition(block.isTruncated || copy.count == block.byteCount, "a whole block was not copied whole")
  }
  readMemory(of: dump, at: addresses(bytes, model))
}

/// The input with the signature of a kernel dump. The bit in which `PAGEDU64` and `PAGEDUMP` differ at their end decides
/// which of them, so that sound signatures stay as they are.
private func withDumpSignature(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.count >= 8 else { return bytes }
  var bytes = bytes
  bytes.replaceSubrange(0..<8, with: (bytes[7] & 4 != 0 ? "PAGEDU64" : "PAGEDUMP").utf8)
  return bytes
}

/// Addresses from the end of the input, and those that the dump itself names.
private func addresses(_ bytes: [UInt8], _ model: KernelModel) -> [UInt64] {
  var input = FuzzInput(bytes)
  var addresses: [UInt64] = (0..<4).map { _ in input.number() }
  addresses += [0, .max, 1 << 47, 0x8000_0000, UInt64(Int.max)]
  addresses += model.modules.modules.prefix(4).map(\.base.rawValue)
  for address in [model.context?.stackPointer, model.dump.header.fields.kdDebuggerDataBlock] {
    if let address { addresses.append(address.rawValue &- 4) }
  }
  // The first and the last page of the machine are where counting page offsets goes wrong.
  for run in model.dump.header.physicalMemoryRuns.prefix(4) {
    addresses.append(run.basePage.address.rawValue | 0xFF8)
    addresses.append(run.basePage.address.rawValue &+ run.pageCount &* 0x1000 &- 8)
  }
  return addresses
}

private func readMemory(of dump: KernelDump, at addresses: [UInt64]) {
  let memory = dump.memory
  let other = dump.memory(ofDirectoryTableBase: PhysicalAddress(addresses[0]))
  for address in addresses {
    do throws(MemoryReadError) {
      let bytes = try memory.bytes(at: VirtualAddress(address), count: 0x1100)
      precondition(bytes == memory.readableBytes(at: VirtualAddress(address), maximum: 0x1100))
    } catch {
      checkIsPlain(error.description)
    }
    _ = try? memory.unicodeString(at: VirtualAddress(address))
    _ = other.readableBytes(at: VirtualAddress(address), maximum: 0x1100)
    guard let physical = dump.physicalMemory else { continue }
    let place = PhysicalAddress(address)
    do throws(PhysicalReadError) {
      let span = try physical.bytes(at: place, maximum: Int.max)
      precondition(span.byteCount > 0, "a read of nothing succeeded")
    } catch {
      checkIsPlain(error.description)
    }
    _ = physical.hasPage(place.pageFrameNumber)
    _ = physical.hasPage(PageFrameNumber(address))
  }
}
