import DumpFormat
import ProgramDatabase

/// How much a program database has, after all of it was read.
struct Everything: Equatable {
  var modules = 0
  var procedures = 0
  var lines = 0
  var publics = 0
  var locals = 0
  var types = 0
  var frames = 0
  var errors: [PDBError] = []

  /// Reads all that can be read, and goes on after an error.
  init(_ file: PDBFile) {
    attempt { (all) throws(PDBError) in all.modules = try file.modules().count }
    for module in (try? file.modules()) ?? [] {
      attempt { (all) throws(PDBError) in
        let list = try file.procedures(of: module)
        all.procedures += list.count
        for procedure in list { _ = try file.name(of: procedure) }
        for procedure in list.prefix(500) { all.locals += try file.body(of: procedure).locals.count }
        _ = try file.inlineeLines(of: module)
      }
      attempt { (all) throws(PDBError) in all.lines += try file.lines(of: module).count }
    }
    attempt { (all) throws(PDBError) in
      guard let symbols = try file.publicSymbols() else { return }
      all.publics = symbols.count
      // An address map of a hostile file may name the same record again and again.
      for index in 0..<min(symbols.count, 100_000) { _ = try symbols.symbol(at: index) }
    }
    attempt { (_) throws(PDBError) in _ = try file.globalSymbols(named: "main") }
    readTypes(file)
    attempt { (all) throws(PDBError) in
      for frame in try file.frameDataRecords() { _ = try file.program(of: frame) }
      all.frames = try file.frameDataRecords().count + file.framePointerOmissions().count
      _ = try file.debugInformation?.sectionMap()
      _ = try file.imageSections()
    }
    attempt { (_) throws(PDBError) in
      _ = try file.sourceServerText()
      _ = try file.sourceLinkText()
      _ = try file.injectedSources()
    }
    attempt { (_) throws(PDBError) in _ = try file.publicSymbols()?.named("_main") }
    for number: UInt32 in [0, 0x1000, 0x1010, 0x2345, 0x10000, .max] {
      let rva = RelativeVirtualAddress(number)
      attempt { (_) throws(PDBError) in _ = try file.symbol(atRVA: rva) }
      attempt { (_) throws(PDBError) in _ = try file.sourceLocation(atRVA: rva) }
      attempt { (_) throws(PDBError) in
        _ = try file.inlineFrames(atRVA: rva)
        _ = try file.variables(atRVA: rva)
        _ = try file.frameData(atRVA: rva)
      }
    }
  }

  /// The types with their names, sizes and members, and the IDs.
  private mutating func readTypes(_ file: PDBFile) {
    if let types = try? file.types() {
      for number in types.indices.lowerBound.rawValue..<types.indices.upperBound.rawValue {
        attempt { (all) throws(PDBError) in
          let type = try types[TypeIndex(number)]
          all.types += 1
          guard number < 0x1000 + 500 else { return }
          _ = try types.name(of: TypeIndex(number))
          _ = try types.size(of: TypeIndex(number))
          if case .structure(let type) = type { _ = try types.dataMembers(of: type) }
          if case .enumeration(let type) = type { _ = try types.enumerators(of: type) }
        }
      }
    }
    if let identifiers = try? file.identifiers() {
      for number in identifiers.indices.lowerBound.rawValue..<identifiers.indices.upperBound.rawValue {
        attempt { (_) throws(PDBError) in
          _ = try identifiers[TypeIndex(number)]
          _ = try identifiers.text(of: TypeIndex(number))
        }
      }
    }
  }

  private mutating func attempt(_ body: (inout Everything) throws(PDBError) -> Void) {
    do { try body(&self) } catch { errors.append(error) }
  }
}
