import DumpFormat
import ProgramDatabase

/// Opens a program database, and reads all that it has.
func fuzzProgramDatabase(_ bytes: [UInt8]) {
  guard let file = try? PDBFile(ByteArray(bytes)) else { return }
  for module in (try? file.modules()) ?? [] {
    for procedure in ((try? file.procedures(of: module)) ?? []).prefix(2000) {
      _ = try? file.name(of: procedure)
      fuzzBody(of: procedure, in: file)
    }
    for line in (try? file.lines(of: module)) ?? [] {
      precondition(line.length > 0, "a line without code")
    }
    _ = try? file.inlineeLines(of: module)
  }
  fuzzLookups(in: file)
  if let symbols = try? file.publicSymbols() {
    for index in 0..<min(symbols.count, 1000) {
      guard let symbol = try? symbols.symbol(at: index) else { continue }
      _ = try? symbols.named(symbol.name)
    }
  }
  _ = try? file.globalSymbols(named: "main")
  fuzzTypes(in: file)
  fuzzFrames(in: file)
  _ = try? file.sourceServerText()
  _ = try? file.sourceLinkText()
  _ = try? file.imageSections()
  _ = try? file.debugInformation?.sectionMap()
  _ = try? file.injectedSources()
}

/// What is inside of a procedure.
private func fuzzBody(of procedure: PDBProcedure, in file: PDBFile) {
  guard let body = try? file.body(of: procedure) else { return }
  for (index, scope) in body.scopes.enumerated() {
    precondition(scope.parent.map { $0 < index } ?? (index == 0), "a scope before the one that it is in")
  }
  for local in body.variables(at: procedure.start, machine: 0x14C) {
    precondition(body.scopes.indices.contains(local.scope), "a variable without a scope")
    precondition(local.places.allSatisfy { $0.isValid(at: procedure.start) }, "a place that is elsewhere")
  }
  _ = body.inlineSites(at: procedure.start)
  if let map = try? file.addressMap(),
    let ranges = try? map.imageRanges(of: CodeRange(start: procedure.start, length: procedure.length))
  {
    precondition(ranges.allSatisfy { !$0.isEmpty }, "an empty range")
  }
}

/// Everything that is found by address.
private func fuzzLookups(in file: PDBFile) {
  for contribution in ((try? file.sectionContributions()) ?? []).prefix(64) {
    if let match = try? file.symbol(at: contribution.start), let length = match.length {
      precondition(match.displacement < length, "a procedure that does not have the address")
    }
    _ = try? file.sourceLocation(at: contribution.start)
    if let map = try? file.addressMap(), let rva = try? map.rva(of: contribution.start) {
      _ = try? file.symbol(atRVA: rva)
      _ = try? file.inlineFrames(atRVA: rva)
      _ = try? file.variables(atRVA: rva)
    }
  }
}

/// All types and IDs; names, sizes and members of the first ones.
private func fuzzTypes(in file: PDBFile) {
  if let types = try? file.types() {
    for number in types.indices.lowerBound.rawValue..<types.indices.upperBound.rawValue {
      let index = TypeIndex(number)
      guard let type = try? types[index], number < 0x1000 + 2000 else { continue }
      _ = try? types.size(of: index)
      if let name = try? types.name(of: index) { precondition(name.utf8.count < 1 << 20, "a name too long") }
      switch type {
      case .structure(let type):
        _ = try? types.dataMembers(of: type)
        _ = try? types.definitions(named: type.name)
      case .enumeration(let type): _ = try? types.enumerators(of: type)
      case .function(let type): _ = try? types.parameters(of: type)
      case .array(let type): _ = try? types.elementCount(of: type)
      case .fieldList: _ = try? types.members(ofFieldList: index)
      default: break
      }
      _ = try? file.identifiers()?.sourceLine(of: index)
    }
  }
  if let identifiers = try? file.identifiers() {
    for number in identifiers.indices.lowerBound.rawValue..<identifiers.indices.upperBound.rawValue {
      let index = TypeIndex(number)
      guard (try? identifiers[index]) != nil, number < 0x1000 + 2000 else { continue }
      _ = try? identifiers.text(of: index)
      _ = try? identifiers.functionName(of: index, types: try? file.types())
    }
  }
}

/// The frame records of x86.
private func fuzzFrames(in file: PDBFile) {
  for frame in ((try? file.frameDataRecords()) ?? []).prefix(1000) {
    _ = try? file.program(of: frame)
    if let found = try? file.frameData(atRVA: frame.start) {
      precondition(found.size > 0, "a record without code")
    }
  }
  for frame in ((try? file.framePointerOmissions()) ?? []).prefix(1000) {
    _ = try? file.framePointerOmission(atRVA: frame.start)
  }
}
