import DumpFile
import DumpFormat
import PortableExecutable
import Symbols
import Testing

/// Damaged files are refused or tell less; nothing traps.
@Suite struct MutationTests {
  /// A sequence that is the same every time.
  struct Numbers {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }

  @Test(arguments: 0..<8)
  func filesWithChangedBytes(_ seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed))
    let requests = [
      try SampleFiles.pdbRequest(),
      try SymbolFileRequest(image: .init(timeDateStamp: 1, imageByteCount: 0x3000), untrustedName: "a.sys"),
    ]
    let files = [SampleFiles.pdb(), SampleFiles.image(stamp: 1, size: 0x3000)]
    for round in 0..<300 {
      let which = round % 2
      var bytes = files[which]
      for _ in 0..<(1 + numbers.next() % 8) {
        bytes[Int(numbers.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: numbers.next())
      }
      if numbers.next() % 4 == 0 { bytes.removeLast(Int(numbers.next() % UInt64(bytes.count))) }
      guard let file = try? SymbolFile(SampleFiles.file(bytes), for: requests[which]) else { continue }
      let identity = ModuleIdentity(name: "x", imageName: "x", image: nil)
      let module =
        switch file.content {
        case .image(let image): ModuleSymbols(identity: identity, imageFile: image)
        case .pdb(let pdb): ModuleSymbols(identity: identity, pdb: pdb)
        case .symbolTable: ModuleSymbols(identity: identity)
        }
      for rva: UInt32 in [0, 0x1000, 0x1040, 0xFFFF_FFFF] {
        let address = RelativeVirtualAddress(rva)
        _ = module.symbol(at: address)
        _ = module.sourceLine(at: address)
        _ = module.functionBounds(at: address)
      }
      _ = module.addresses(named: "main")
    }
  }
}
