extension PDBModule {
  /// Reads the records of a procedure of the module, up to the one that ends it.
  func readBody(of procedure: PDBProcedure, _ msf: MSFFile, machine: UInt16) throws(PDBError) -> ProcedureBody
  {
    var body = ProcedureBody(
      procedure: procedure, frame: nil,
      scopes: [ProcedureBody.Scope(kind: .procedure, parent: nil)], locals: [])
    guard let stream = try stream(in: msf), procedure.kind.isProcedure else { return body }
    let end = min(symbolSize, stream.count)
    var offset = procedure.recordOffset
    var current: Int? = 0
    guard offset + 4 <= end else { return body }
    offset += 2 + Int(try stream.load(UInt16.self, at: offset))
    while offset + 4 <= end, let scope = current {
      let length = Int(try stream.load(UInt16.self, at: offset))
      guard length >= 2, offset + 2 + length <= end else {
        throw .malformed(.symbolRecord, stream: stream.number ?? 0, offset: offset, found: UInt64(length))
      }
      let kind = SymbolKind(rawValue: try stream.load(UInt16.self, at: offset + 2))
      // Procedures are not nested; one that does not end would otherwise take the records of the next.
      guard !kind.isProcedure else { break }
      switch kind {
      case .end, .inlineSiteEnd, .procedureEnd: current = body.scopes[scope].parent
      default:
        let place = RecordPlace(stream: stream.number ?? 0, offset: offset + 4)
        try stream.withBytes(at: offset + 4, count: length - 2) { bytes throws(PDBError) in
          var reader = RecordReader(bytes, at: place)
          try body.read(kind, &reader, in: scope, machine: machine)
        }
        if kind.beginsScope { current = body.scopes.count - 1 }
      }
      offset += 2 + length
    }
    return body
  }
}

extension ProcedureBody {
  /// Reads one record.
  fileprivate mutating func read(
    _ kind: SymbolKind, _ reader: inout RecordReader, in scope: Int, machine: UInt16
  ) throws(PDBError) {
    switch kind {
    case .frameProcedure: frame = try FrameProcedure(&reader)
    case .block:
      try reader.skip(8)
      let length = try reader.next(UInt32.self)
      let offset = try reader.next(UInt32.self)
      let start = SegmentOffset(segment: try reader.next(), offset: offset)
      let range = CodeRange(start: start, length: length)
      scopes.append(Scope(kind: .block(range, name: reader.name()), parent: scope))
    case .inlineSite, .inlineSite2:
      let site = try InlineSite(kind, &reader, in: procedure.start)
      scopes.append(Scope(kind: .inlineSite(site), parent: scope))
    case .with, .thunk, .separatedCode:
      scopes.append(Scope(kind: .other, parent: scope))
    default:
      if let local = try PDBLocal(kind, &reader, scope: scope, machine: machine) {
        locals.append(local)
      } else if let last = locals.indices.last, let place = try LocalPlace(kind, &reader) {
        // A range belongs to the variable before it.
        locals[last].places.append(place)
      }
    }
  }
}
