public import DumpFile
public import SystemPackage

/// The JSON text of a symbol table on disk: plain, or compressed with xz, gzip, bzip2 or Zstandard.
public struct ISFFile: Sendable {
  /// The text.
  public let json: MappedFile
  /// The state of the file that the text comes from.
  public let source: ISFSource

  /// Opens a symbol table. What a file is, its content decides and not its name. Compressed text goes to a temporary
  /// file that nobody else sees, within limits.
  public init(path: FilePath) throws(ISFError) {
    try self.init(OpenSource(path: path))
  }

  /// Opens a symbol table that somebody else has mapped already. It cannot be cached, since nothing tells whether the
  /// bytes are still those of a file.
  public init(_ file: MappedFile) throws(ISFError) {
    try self.init(file, source: .memory)
  }

  init(_ opened: OpenSource) throws(ISFError) {
    try self.init(opened.file, source: opened.source)
  }

  private init(_ file: MappedFile, source: ISFSource) throws(ISFError) {
    self.source = source
    if beginsLikeJSON(file.bytes) {
      json = file
      return
    }
    guard ContainerFormat.recognise(file.bytes) != nil else { throw .notASymbolFile(path: file.path) }
    let limit = ISFTable.jsonByteLimit
    let limits = UnpackLimits(
      minimumByteCount: limit, expansionFactor: 1, maximumByteCount: limit, entryCount: 16)
    do throws(ContainerError) {
      let entry = try Container.unpack(file, limits: limits, accept: beginsLikeJSON).entries[0]
      if let problem = entry.problem { throw problem }
      json = entry.file
    } catch {
      throw .container(error)
    }
  }

  /// Reads the table, without a cache.
  public func table() throws(ISFError) -> ISFTable {
    try ISFTable(MappedFile(bytes: try encoded(), name: json.path))
  }

  func encoded() throws(ISFError) -> [UInt8] { try ISFTable.encode(json: json.bytes, source: source) }
}

/// A file whose state was taken while it was open, so that bytes and state belong together.
struct OpenSource {
  let file: MappedFile
  let source: ISFSource

  init(path: FilePath) throws(ISFError) {
    let name = String(decoding: path)
    do {
      // Without `nonBlocking` the opening of a pipe would wait for its writer.
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
      defer { try? descriptor.close() }
      guard let source = ISFSource(descriptor) else { throw Errno.ioError }
      self.source = source
      file = try MappedFile(mapping: descriptor, name: name)
    } catch let error as FileError {
      throw .file(error)
    } catch {
      throw .file(
        FileError(path: name, operation: .open, reason: .system(error as? Errno ?? .ioError)))
    }
  }
}

/// Whether bytes begin with an object of JSON.
private func beginsLikeJSON(_ bytes: borrowing RawSpan) -> Bool {
  for index in 0..<min(bytes.byteCount, 64) {
    switch unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) {
    case UInt8(ascii: "{"): return true
    case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: continue
    default: return false
    }
  }
  return false
}
