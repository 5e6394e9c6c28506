import DumpFile
import DumpFormat
import PortableExecutable

/// A module with its images: the one that was given, then the one in memory. What one lacks the other may have.
final class OpenModule: Sendable {
  let base: VirtualAddress
  let size: UInt32
  let images: [ExecutableImage]
  let frameData: (any FrameDataSource)?
  private let memory: any MemoryReader

  init(_ module: UnwindModule, memory: any MemoryReader) {
    base = module.base
    size = module.size
    frameData = module.frameData
    self.memory = memory
    let inMemory = try? ExecutableImage(
      unsafe MappedImage(size: module.size) { [base = module.base] offset, buffer in
        unsafe (try? memory.readSome(at: base + offset, into: buffer)) ?? 0
      })
    images = [module.makeImage(), inMemory].compactMap { $0 }
  }

  /// The relative virtual address of an address in the module; `nil` outside of it.
  func rva(of address: VirtualAddress) -> RelativeVirtualAddress? {
    let distance = address.distance(from: base)
    return distance < UInt64(size) ? RelativeVirtualAddress(UInt32(truncatingIfNeeded: distance)) : nil
  }

  /// As many bytes of unwind data as there are in a row, `count` at most.
  func unwindBytes(at rva: RelativeVirtualAddress, count: Int) -> [UInt8] {
    var best: [UInt8] = []
    for image in images {
      let bytes = image.readableBytes(at: rva, count: count)
      if bytes.count == count { return bytes }
      if bytes.count > best.count { best = bytes }
    }
    return best
  }

  /// As many bytes of code as there are in a row, `count` at most: from memory, where it was executed, then from images.
  func codeBytes(at rva: RelativeVirtualAddress, count: Int) -> [UInt8] {
    let bytes = memory.readableBytes(at: base + UInt64(rva.rawValue), maximum: count)
    if bytes.count == count { return bytes }
    let other = unwindBytes(at: rva, count: count)
    return other.count > bytes.count ? other : bytes
  }

  /// The entry that begins last before an address in the first function table that can be read there; `nil` for leaf
  /// functions.
  func entry<Entry>(
    containing rva: RelativeVirtualAddress, in table: (ExecutableImage) -> FunctionTable<Entry>?
  ) throws(UnwindError) -> Entry? {
    var hasTable = false
    var isMissing = false
    for image in images {
      guard let table = table(image) else { continue }
      hasTable = true
      do throws(ImageError) {
        return try table.entry(containing: rva)
      } catch {
        isMissing = true
      }
    }
    if isMissing { throw .missing(rva, moduleBase: base) }
    guard hasTable else { throw .noUnwindData(moduleBase: base) }
    return nil
  }

  /// Whether an address can be that of an instruction; `nil` if no header tells.
  func isExecutable(_ rva: RelativeVirtualAddress) -> Bool? {
    guard let image = images.first(where: { !$0.sections.isEmpty }) else { return nil }
    return image.section(containing: rva)?.characteristics.contains(.executable) ?? false
  }
}
