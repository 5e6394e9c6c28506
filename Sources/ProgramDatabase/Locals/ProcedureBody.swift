import DumpFormat

/// What the records between the beginning and the end of a procedure say: its frame, its blocks, the calls that were
/// inlined into it, and its variables.
public struct ProcedureBody: Equatable, Sendable {
  /// The procedure.
  public var procedure: PDBProcedure
  /// The frame, `nil` if nothing is said about it.
  public var frame: FrameProcedure?
  /// The procedure itself (index 0), its blocks, and inlined calls; each follows the one that it is in.
  public var scopes: [Scope]
  /// Parameters and variables.
  public var locals: [PDBLocal]

  /// A part of a procedure with variables of its own.
  public struct Scope: Equatable, Sendable {
    /// What it is.
    public var kind: Kind
    /// Index of the scope that it is in, `nil` for the procedure.
    public var parent: Int?

    /// What a scope is.
    public enum Kind: Equatable, Sendable {
      /// The procedure itself.
      case procedure
      /// `S_BLOCK32`: a block with braces.
      case block(CodeRange, name: String)
      /// `S_INLINESITE`: a call that was replaced with the code of the function.
      case inlineSite(InlineSite)
      /// A scope of another kind.
      case other
    }
  }

  /// Whether a scope and all that it is in have an address.
  public func scope(_ index: Int, contains address: SegmentOffset) -> Bool {
    var next: Int? = index
    // Parents come before their children, therefore the steps are limited.
    while let current = next, scopes.indices.contains(current) {
      switch scopes[current].kind {
      case .procedure: return procedure.contains(address)
      case .block(let range, _): guard range.contains(address) else { return false }
      case .inlineSite(let site): guard site.line(at: address) != nil else { return false }
      case .other: break
      }
      next = scopes[current].parent
    }
    return false
  }

  /// The variables of the scopes that have an address, each with the places that hold there. Offsets from the frame
  /// are turned into offsets from a register.
  ///
  /// - Parameters:
  ///   - address: an address in the procedure.
  ///   - machine: `IMAGE_FILE_MACHINE_…`: see ``DebugInformationHeader/machine``.
  public func variables(at address: SegmentOffset, machine: UInt16) -> [PDBLocal] {
    let isOpen = scopes.indices.map { scope($0, contains: address) }
    var list: [PDBLocal] = []
    for var local in locals where isOpen[local.scope] {
      let base =
        local.flags.contains(.parameter)
        ? frame?.parameterBase(machine: machine) : frame?.localBase(machine: machine)
      local.places = local.places.filter { $0.isValid(at: address) }.map { place in
        guard case .frameRelative(let offset) = place.location, let base else { return place }
        var place = place
        place.location = .registerRelative(base, offset: offset)
        return place
      }
      list.append(local)
    }
    return list
  }

  /// The inlined calls that have an address, the outermost first.
  public func inlineSites(at address: SegmentOffset) -> [InlineSite] {
    scopes.indices.compactMap { index in
      guard case .inlineSite(let site) = scopes[index].kind, scope(index, contains: address) else {
        return nil
      }
      return site
    }
  }
}
