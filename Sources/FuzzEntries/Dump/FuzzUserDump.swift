import DumpFile
import DumpFormat
import KernelModel
import Triage

/// Opens a user minidump and asks for all that a user may ask for.
func fuzzUserDump(_ bytes: [UInt8]) {
  let file = MappedFile(bytes: withMinidumpSignature(bytes), name: "fuzz.dmp")
  guard let dump = try? UserDump(file: file) else { return }
  let model = UserProcess(dump)
  checkIsPlain(UserAnalysis(model, fileName: file.path).report().text)
  for handle in dump.handles().entries.prefix(256) { _ = dump.objectInformation(of: handle) }
  for stream in dump.streams.prefix(64) {
    precondition(dump.bytes(of: stream).count == stream.byteCount, "a stream was not copied whole")
  }
  var addresses: [UInt64] = [0, .max, 1 << 47, 0x8000_0000]
  addresses += model.threads.prefix(8).flatMap { [$0.stackStart.rawValue, $0.teb.rawValue] }
  addresses += model.modules.prefix(8).map(\.module.base.rawValue)
  for address in addresses {
    do throws(MemoryReadError) {
      let bytes = try dump.memory.bytes(at: VirtualAddress(address), count: 0x110)
      precondition(bytes == dump.memory.readableBytes(at: VirtualAddress(address), maximum: 0x110))
    } catch {
      checkIsPlain(error.description)
    }
  }
}

/// The input with the signature of a user minidump.
private func withMinidumpSignature(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.count >= 4 else { return bytes }
  var bytes = bytes
  bytes.replaceSubrange(0..<4, with: "MDMP".utf8)
  return bytes
}
