/// A dump that was found at a path: the file itself, or an entry of a container.
public struct DumpInput: Sendable {
  /// The path, with `!/` and the entry's name for an entry of a container. Untrusted text.
  public let name: String
  /// The bytes of the dump.
  public let file: MappedFile
  /// Why the dump is cut off, when its container is damaged.
  public let containerProblem: ContainerError?
}

/// Why a path gives no dump.
public enum DumpInputError: Error, Sendable {
  /// The file cannot be opened.
  case file(FileError)
  /// The file is a container from which no dump can be taken.
  case container(ContainerError)
  /// The file is no dump and no container.
  case notADump(DumpError)
}

extension DumpInputError: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .container(let error): error.description
    case .notADump(let error): error.description
    }
  }
}

extension DumpInput {
  /// The dumps at a path: one for a dump file, one for each dump in a container.
  ///
  /// What a file is, its content decides and never its name. Bytes from a container go to a temporary file that nobody
  /// else sees, within `limits`.
  public static func open(
    _ path: String, limits: UnpackLimits = .standard
  ) throws(DumpInputError) -> [DumpInput] {
    let file: MappedFile
    do throws(FileError) { file = try MappedFile(path: path) } catch { throw .file(error) }
    if beginsLikeADump(file.bytes) { return [DumpInput(name: path, file: file, containerProblem: nil)] }
    guard ContainerFormat.recognise(file.bytes) != nil else {
      throw .notADump(.notADump(firstBytes: file.copy(FileRange(offset: 0, byteCount: 8))))
    }
    do throws(ContainerError) {
      return try Container.unpack(file, limits: limits, accept: beginsLikeADump).entries.map {
        DumpInput(name: $0.file.path, file: $0.file, containerProblem: $0.problem)
      }
    } catch {
      throw .container(error)
    }
  }
}
