import DumpFormat
import ProgramDatabase
import TestSupport
import Testing

/// Chains of inlined calls compared with what `llvm-symbolizer` says about the same addresses.
@Suite struct SymbolizerTests {
  static let debugpy = "pdb/debugpy/debugpy/_vendored/pydevd/pydevd_attach_to_process/"
  /// Images whose program databases lie beside them.
  static let images = [
    "pdb/dump_syms/basic32.dll", "pdb/symbolic/crash.exe", "pdb/symbolic/CrashWithException.exe",
    debugpy + "inject_dll_amd64.exe", debugpy + "inject_dll_x86.exe", debugpy + "attach_amd64.dll",
    debugpy + "attach_x86.dll",
  ]

  @Test(
    .enabled(
      if: Symbolizer.path != nil && Corpus.has(images[0]), "llvm-symbolizer or the corpus is not here"),
    arguments: images)
  func chainsAgree(_ image: String) throws {
    let file = try Corpus.pdb(String(image.dropLast(3)) + "pdb")
    let map = try file.addressMap()
    var addresses: [RelativeVirtualAddress] = []
    for module in try file.modules() {
      for procedure in try file.procedures(of: module) where procedure.kind != .thunk {
        for case .inlineSite(let site) in try file.body(of: procedure).scopes.map(\.kind) {
          for line in site.lines where line.code.length > 0 {
            if let rva = try map.rva(of: line.code.start) { addresses.append(rva) }
          }
        }
      }
    }
    let step = max(1, addresses.count / 500)
    addresses = stride(from: 0, to: addresses.count, by: step).map { addresses[$0] }
    let theirs = try Symbolizer.frames(image, addresses)
    var otherLines = 0
    var compared = 0
    for (rva, wanted) in zip(addresses, theirs) {
      let ours = try file.inlineFrames(atRVA: rva)
      // Version 14 of the tool sees no inlined call in code whose annotations state no length.
      guard ours.count == wanted.count else {
        #expect(ours.count > wanted.count)
        continue
      }
      compared += 1
      for (index, (a, b)) in zip(ours, wanted).enumerated() {
        let isSame = b.place.hasPrefix("\(a.file ?? "??"):\(a.line ?? 0):") && a.name.hasSuffix(b.name)
        guard !isSame else { continue }
        // Where two entries begin at one address we take the last one, as compilers mean it, and the tool the first:
        // that may give another line of a caller, never another function, file, or line of the innermost one.
        #expect(a.name.hasSuffix(b.name) && b.place.hasPrefix("\(a.file ?? "??"):") && index > 0)
        otherLines += 1
      }
    }
    #expect(compared > 10)
    #expect(otherLines * 20 <= compared)
  }
}
