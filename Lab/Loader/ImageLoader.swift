import NT

/// Places images one behind the other; the first is the kernel.
struct ImageLoader {
  private let block: UnsafeMutablePointer<LOADER_PARAMETER_BLOCK>
  private var base = MM_IMAGES_START
  private var kernel: Image?

  init(_ block: UnsafeMutablePointer<LOADER_PARAMETER_BLOCK>) { self.block = block }

  /// Where the kernel begins.
  var entryPoint: UInt64 {
    guard let kernel else { fail("there is no kernel") }
    return kernel.entryPoint
  }

  /// Places, relocates and binds an image from the bytes of its file, and describes it for the kernel.
  mutating func load(
    _ name: UnsafePointer<UInt8>, _ start: UInt64, _ byteCount: UInt64, _ tables: PageTables,
    _ memory: inout BootMemory
  ) {
    guard block.pointee.ImageCount < 16, let images = LoaderImages(block) else { fail("too many images") }
    var image = Image(file: start, byteCount: byteCount)
    image.place(at: base, tables, &memory)
    image.relocate()
    if let kernel { image.bind(to: kernel) } else { kernel = image }
    let described = images + Int(block.pointee.ImageCount)
    described.pointee.Base = image.base
    described.pointee.BasePage = image.physical >> 12
    described.pointee.EntryPoint = image.entryPoint
    described.pointee.Size = UInt32(image.byteCount)
    var index = 0
    while index < 31, name[index] != 0 {
      LoaderImageName(described)?[index] = CChar(bitPattern: name[index])
      index += 1
    }
    block.pointee.ImageCount += 1
    base += (image.byteCount + 0x1_FFFF) & ~0xFFFF
  }
}
