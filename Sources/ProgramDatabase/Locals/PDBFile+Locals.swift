public import DumpFormat

extension PDBFile {
  /// What the records of a procedure say: frame, blocks, inlined calls, variables.
  public func body(of procedure: PDBProcedure) throws(PDBError) -> ProcedureBody {
    let modules = try modules()
    guard modules.indices.contains(procedure.module) else {
      return ProcedureBody(
        procedure: procedure, frame: nil, scopes: [ProcedureBody.Scope(kind: .procedure, parent: nil)],
        locals: [])
    }
    let machine = debugInformation?.header.machine ?? 0
    return try modules[procedure.module].readBody(of: procedure, msf, machine: machine)
  }

  /// The parameters and variables that are in scope at a relative virtual address, each with the places that it has
  /// there; those of inlined functions and of blocks too. Empty if no procedure has the address.
  public func variables(atRVA rva: RelativeVirtualAddress) throws(PDBError) -> [PDBLocal] {
    guard let address = try addressMap().address(ofRVA: rva) else { return [] }
    return try variables(at: address)
  }

  /// The parameters and variables that are in scope at a section and offset: see ``variables(atRVA:)``.
  public func variables(at address: SegmentOffset) throws(PDBError) -> [PDBLocal] {
    guard let procedure = try procedure(at: address) else { return [] }
    return try body(of: procedure).variables(at: address, machine: debugInformation?.header.machine ?? 0)
  }
}
