public import DumpFormat

/// A call on the stack that may have been inlined: a function, and where it was.
public struct InlineFrame: Equatable, Sendable {
  /// Name of the function. Untrusted.
  public var name: String
  /// Whether the function's code was put into that of the next one in the list.
  public var isInlined: Bool
  /// Path of the source file, `nil` if it is not known. Untrusted.
  public var file: String?
  /// Number of the line, from 1, `nil` if it is not known.
  public var line: UInt32?
}

extension PDBFile {
  /// The functions whose code is at a relative virtual address: inlined ones, the innermost first, and at last the
  /// procedure itself. Empty if no procedure has the address.
  public func inlineFrames(atRVA rva: RelativeVirtualAddress) throws(PDBError) -> [InlineFrame] {
    guard let address = try addressMap().address(ofRVA: rva) else { return [] }
    return try inlineFrames(at: address)
  }

  /// The functions whose code is at a section and offset: see ``inlineFrames(atRVA:)``.
  public func inlineFrames(at address: SegmentOffset) throws(PDBError) -> [InlineFrame] {
    guard let procedure = try procedure(at: address) else { return [] }
    var frames: [InlineFrame] = []
    for site in try body(of: procedure).inlineSites(at: address) {
      frames.append(try frame(of: site, at: address, module: procedure.module))
    }
    frames.reverse()
    let place = try sourceLocation(at: address)
    frames.append(
      InlineFrame(
        name: try name(of: procedure), isInlined: false, file: place?.file, line: place?.line))
    return frames
  }

  /// Where the functions that are inlined in a module begin in the source, by their IDs.
  public func inlineeLines(of module: PDBModule) throws(PDBError) -> [TypeIndex: InlineeLine] {
    try module.inlineeList.get { () throws(PDBError) in
      var lines: [TypeIndex: InlineeLine] = [:]
      guard let subsections = try module.lineSubsections(msf) else { return lines }
      for range in subsections.inlinees { try subsections.readInlinees(range, into: &lines) }
      return lines
    }
  }

  private func frame(
    of site: InlineSite, at address: SegmentOffset, module: Int
  ) throws(PDBError) -> InlineFrame {
    let name = try identifiers()?.functionName(of: site.inlinee, types: try types())
    var frame = InlineFrame(
      name: name ?? "<inlined function 0x\(String(site.inlinee.rawValue, radix: 16))>", isInlined: true)
    let modules = try modules()
    guard modules.indices.contains(module), let line = site.line(at: address),
      let begin = try inlineeLines(of: modules[module])[site.inlinee]
    else { return frame }
    frame.line = UInt32(exactly: Int64(begin.line) + Int64(line.lineOffset))
    let file = Int(line.file ?? begin.file)
    if let subsections = try modules[module].lineSubsections(msf), let name = try subsections.fileName(file),
      let names = try stringTable()
    {
      frame.file = try names.text(at: name)
    }
    return frame
  }
}
