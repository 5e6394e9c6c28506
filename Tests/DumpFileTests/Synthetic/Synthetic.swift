import DumpFile
import DumpFormat
import DumpSynthesis

/// Scenes that the tests share; each is made once.
enum Synthetic {
  /// A scene for each architecture, with ramp pages behind the kernel's memory.
  static let scenes: [SyntheticArchitecture: KernelScene] = Dictionary(
    uniqueKeysWithValues: SyntheticArchitecture.allCases.map { architecture in
      var options = KernelSceneOptions(architecture: architecture)
      options.fillerPageCount = 24
      return (architecture, KernelScene(options))
    })

  /// The scene of an architecture.
  static func scene(_ architecture: SyntheticArchitecture) -> KernelScene {
    scenes[architecture] ?? KernelScene(KernelSceneOptions(architecture: architecture))
  }

  /// A dump of the scene of an architecture.
  static func dump(_ kind: SyntheticDumpKind, _ architecture: SyntheticArchitecture = .x64) -> SyntheticDump {
    KernelDumpWriter(scene: scene(architecture)).write(kind)
  }

  /// Memory of nothing but ramp pages, with holes of different lengths: several blocks of a bitmap's ranks.
  static let rampMemory: PhysicalMemoryImage = {
    var memory = PhysicalMemoryImage()
    for range in [1..<9, 0x3F..<0x42, 0x1F0..<0x212, 0x3FE..<0x403, 0x5B0..<0x5FD] as [Range<UInt64>] {
      memory.addRampPages(range)
    }
    return memory
  }()
}

/// Opens bytes as a dump.
func open(_ bytes: [UInt8]) throws(DumpError) -> KernelDump {
  try KernelDump(file: MappedFile(bytes: bytes))
}

extension PhysicalMemory {
  /// A copy of physical memory.
  func copy(_ address: UInt64, count: Int) throws(PhysicalReadError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0xEE, count: count)
    var failure: PhysicalReadError?
    unsafe bytes.withUnsafeMutableBytes { buffer in
      do throws(PhysicalReadError) {
        unsafe try read(at: PhysicalAddress(address), into: buffer)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The word at a physical address.
  func word(_ address: UInt64) throws(PhysicalReadError) -> UInt64 {
    littleEndian(try copy(address, count: 8))
  }
}

/// A little-endian number of up to eight bytes.
func littleEndian(_ bytes: some Collection<UInt8>) -> UInt64 {
  bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
}

extension [UInt8] {
  /// The bytes with others written over them at an offset.
  func patched(_ offset: Int, _ bytes: [UInt8]) -> [UInt8] {
    var result = self
    result.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
    return result
  }

  /// The bytes with a little-endian number written over them at an offset.
  func patched<Number: FixedWidthInteger>(_ offset: Int, _ number: Number) -> [UInt8] {
    let shifts = stride(from: 0, to: Number.bitWidth, by: 8)
    return patched(offset, shifts.map { UInt8(truncatingIfNeeded: number >> Number($0)) })
  }
}
