import DumpFormat
import StackUnwinder
import TestSupport

/// A user minidump read by hand: threads with their contexts, modules, and memory.
struct RawMinidump {
  var threads: [(id: Int, context: Int, contextSize: Int)] = []
  var modules: [(base: UInt64, size: UInt32, name: String)] = []
  var memory = TestMemory()
  let bytes: [UInt8]

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    func u32(_ at: Int) -> Int? {
      guard at >= 0, at + 4 <= bytes.count else { return nil }
      return (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) }
    }
    func u64(_ at: Int) -> UInt64? {
      guard let low = u32(at), let high = u32(at + 4) else { return nil }
      return UInt64(low) | UInt64(high) << 32
    }
    func piece(_ at: Int, _ count: Int) -> [UInt8]? {
      at >= 0 && count >= 0 && at + count <= bytes.count ? Array(bytes[at..<(at + count)]) : nil
    }
    guard u32(0) == 0x504D_444D, let count = u32(8), let directory = u32(12), count < 100 else { return nil }
    for index in 0..<count {
      guard let type = u32(directory + index * 12), let at = u32(directory + index * 12 + 8),
        let entries = u32(at), entries < 10_000
      else { continue }
      switch type {
      case 3:
        for entry in stride(from: at + 4, to: at + 4 + entries * 48, by: 48) {
          guard let id = u32(entry), let size = u32(entry + 40), let context = u32(entry + 44) else {
            continue
          }
          threads.append((id, context, size))
          if let start = u64(entry + 24), let count = u32(entry + 32), let rva = u32(entry + 36),
            let piece = piece(rva, count)
          {
            memory.pieces.append((start, piece))
          }
        }
      case 4:
        for entry in stride(from: at + 4, to: at + 4 + entries * 108, by: 108) {
          guard let base = u64(entry), let size = u32(entry + 8), let name = u32(entry + 20),
            let length = u32(name), let text = piece(name + 4, length)
          else { continue }
          let units = stride(from: 0, to: text.count - 1, by: 2).map { text[$0] }
          modules.append((base, UInt32(size), String(decoding: units, as: UTF8.self)))
        }
      case 5:
        for entry in stride(from: at + 4, to: at + 4 + entries * 16, by: 16) {
          guard let start = u64(entry), let count = u32(entry + 8), let rva = u32(entry + 12),
            let piece = piece(rva, count)
          else { continue }
          memory.pieces.append((start, piece))
        }
      case 9:
        guard var rva = u64(at + 8).flatMap({ Int(exactly: $0) }) else { continue }
        for entry in stride(from: at + 16, to: at + 16 + entries * 16, by: 16) {
          guard let start = u64(entry), let count = u64(entry + 8).flatMap({ Int(exactly: $0) }),
            let piece = piece(rva, count)
          else { continue }
          memory.pieces.append((start, piece))
          rva += count
        }
      default: break
      }
    }
  }

  /// The registers of a thread, by the length of its context.
  func registers(_ thread: (id: Int, context: Int, contextSize: Int)) -> MachineRegisters? {
    guard thread.context + thread.contextSize <= bytes.count else { return nil }
    let part = Array(bytes[thread.context..<(thread.context + thread.contextSize)])
    let span = unsafe part.span.bytes
    if thread.contextSize >= 0x4D0, let record = try? Record<ContextX64.Layout>(span) {
      return RegistersX64(ContextX64(record)).map { .x64($0) }
    }
    if let record = try? Record<ContextX86.Layout>(span) {
      return RegistersX86(ContextX86(record)).map { .x86($0) }
    }
    return nil
  }
}
