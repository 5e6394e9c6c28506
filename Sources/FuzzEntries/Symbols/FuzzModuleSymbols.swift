import DumpFile
import DumpFormat
import PortableExecutable
import ProgramDatabase
import Symbols

/// Looks names up in an image or a program database, whichever the bytes are.
func fuzzModuleSymbols(_ bytes: [UInt8]) {
  let file = MappedFile(bytes: bytes)
  let identity = ModuleIdentity(name: "x", imageName: "x.sys", image: nil)
  let module: ModuleSymbols
  if let pdb = try? PDBFile(file) {
    module = ModuleSymbols(identity: identity, pdb: pdb)
  } else if let image = try? ExecutableImage(ImageFile(file)) {
    var search = ModuleSearch(
      ModuleIdentity(name: "x", imageName: "x.sys", image: nil, mapped: ImageFile(file)))
    while case .search(let request) = search.next() {
      search.take(nil, SymbolSearchRecord(request: request, wanted: request.description))
    }
    module = ModuleSymbols(identity: identity, imageFile: image)
  } else {
    return
  }
  var address: UInt32 = 0
  for _ in 0..<64 {
    let rva = RelativeVirtualAddress(address)
    if let symbol = module.symbol(at: rva) {
      precondition(symbol.start <= rva, "a symbol behind the address")
      _ = module.addresses(named: symbol.name)
    }
    _ = module.sourceLine(at: rva)
    if let bounds = module.functionBounds(at: rva) {
      precondition(bounds.contains(rva), "bounds without the address")
    }
    address = address &* 3 &+ 0x39D
  }
}
