public import DumpFile
public import DumpFormat
public import PortableExecutable

/// What a dump says of a module: enough to find its files, and to refuse those of another.
public struct ModuleIdentity: Sendable {
  /// The name that debuggers use: `nt`, `tcpip`. Untrusted text.
  public var name: String
  /// The name or the path of the image. Untrusted text.
  public var imageName: String
  /// Time stamp and size; `nil` if the dump has neither.
  public var image: ImageIdentity?
  /// The record that names the PDB, where the dump has it apart from the image (`CvRecord` of a user minidump).
  public var codeView: CodeViewRecord?
  /// The module's pages in the dump, as far as they are there; `nil` if there are none.
  public var mapped: (any ImageSource)?

  /// A module of these parts.
  public init(
    name: String, imageName: String, image: ImageIdentity?, codeView: CodeViewRecord? = nil,
    mapped: (any ImageSource)? = nil
  ) {
    self.name = name
    self.imageName = imageName
    self.image = image
    self.codeView = codeView
    self.mapped = mapped
  }

  /// A module in the memory of a dump.
  ///
  /// - Parameters:
  ///   - timeDateStamp: of the list of modules; 0 if it is not known there.
  ///   - size: `SizeOfImage` in bytes.
  public init(
    name: String, imageName: String, base: VirtualAddress, size: UInt32, timeDateStamp: UInt32,
    codeView: CodeViewRecord? = nil, memory: any MemoryReader
  ) {
    self.init(
      name: name, imageName: imageName,
      image: timeDateStamp == 0 && size == 0
        ? nil : ImageIdentity(timeDateStamp: timeDateStamp, imageByteCount: size),
      codeView: codeView,
      mapped: unsafe MappedImage { offset, buffer in
        unsafe (try? memory.readSome(at: base + offset, into: buffer)) ?? 0
      })
  }
}
