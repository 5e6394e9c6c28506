public import DumpFormat

/// What Crashpad adds to a dump.
public struct CrashpadInfo: Equatable, Sendable {
  /// Id of the report.
  public var reportId: GUID
  /// Id of the installation that crashed.
  public var clientId: GUID
  /// Names and values of the whole process.
  public var annotations: [CrashpadAnnotation]
  /// Annotations of modules, by position in the list of modules.
  public var modules: [CrashpadModule]
}

/// A name and a value that a program gave to Crashpad.
public struct CrashpadAnnotation: Equatable, Sendable {
  /// The name; empty for the entries of a list.
  public var name: String
  /// The value as text; `nil` for values of an unknown type.
  public var value: String?

  /// An annotation.
  public init(name: String, value: String?) {
    self.name = name
    self.value = value
  }
}

/// Annotations of a module.
public struct CrashpadModule: Equatable, Sendable {
  /// Position of the module in the list of modules.
  public var moduleIndex: UInt32
  /// The annotations.
  public var annotations: [CrashpadAnnotation]
}

extension UserDump {
  /// What Crashpad adds: ids and annotations. Of hostile lists no more text than the file has bytes is read.
  public func crashpadInfo() -> CrashpadInfo? {
    source.record(.crashpadInfo, MinidumpCrashpadInfo.Layout.self) { record in
      let info = MinidumpCrashpadInfo(record)
      var reader = AnnotationReader(file: file, budget: file.count)
      return CrashpadInfo(
        reportId: info.reportId, clientId: info.clientId,
        annotations: reader.dictionary(at: info.simpleAnnotations),
        modules: reader.modules(at: info.moduleList))
    }
  }
}

/// Reads the lists of annotations; see Crashpad's `minidump_extensions.h`.
private struct AnnotationReader {
  let file: MappedFile
  /// Bytes of text and entries that may still be read, so that entries that share a text do not multiply it.
  var budget: Int

  /// Count and RVAs of a list whose entries have `stride` bytes.
  private mutating func entries(_ location: MinidumpLocation, stride: Int) -> (first: Int, count: Int) {
    let file = file
    let bytes = file.bytes.clipped(offset: Int(location.rva), count: Int(location.dataSize))
    guard location.rva != 0, bytes.byteCount >= 4 else { return (0, 0) }
    let count = min(
      Int(bytes.littleEndian(at: 0, as: UInt32.self)), (bytes.byteCount - 4) / stride, budget / stride)
    budget -= count * stride
    return (Int(location.rva) + 4, count)
  }

  private func number(at offset: Int) -> UInt32 { file.bytes.littleEndian(at: offset, as: UInt32.self) }

  /// A counted UTF-8 text.
  private mutating func text(at rva: UInt32) -> String {
    let file = file
    let bytes = file.bytes.clipped(offset: Int(rva), count: 4)
    guard rva != 0, bytes.byteCount == 4 else { return "" }
    let count = min(Int(bytes.littleEndian(at: 0, as: UInt32.self)), budget)
    let text = file.copy(FileRange(offset: Int(rva) + 4, byteCount: count))
    budget -= text.count
    return String(decoding: text, as: UTF8.self)
  }

  mutating func dictionary(at location: MinidumpLocation) -> [CrashpadAnnotation] {
    let (first, count) = entries(location, stride: 8)
    var annotations: [CrashpadAnnotation] = []
    for entry in stride(from: first, to: first + count * 8, by: 8) {
      let name = text(at: number(at: entry))
      annotations.append(CrashpadAnnotation(name: name, value: text(at: number(at: entry + 4))))
    }
    return annotations
  }

  private mutating func list(at location: MinidumpLocation) -> [CrashpadAnnotation] {
    let (first, count) = entries(location, stride: 4)
    var annotations: [CrashpadAnnotation] = []
    for entry in stride(from: first, to: first + count * 4, by: 4) {
      annotations.append(CrashpadAnnotation(name: "", value: text(at: number(at: entry))))
    }
    return annotations
  }

  private mutating func objects(at location: MinidumpLocation) -> [CrashpadAnnotation] {
    let (first, count) = entries(location, stride: 12)
    var annotations: [CrashpadAnnotation] = []
    for entry in stride(from: first, to: first + count * 12, by: 12) {
      let name = text(at: number(at: entry))
      // Type 1 is text; all others belong to the program.
      let isText = number(at: entry + 4) & 0xFFFF == 1
      let value = isText ? text(at: number(at: entry + 8)) : nil
      annotations.append(CrashpadAnnotation(name: name, value: value))
    }
    return annotations
  }

  mutating func modules(at location: MinidumpLocation) -> [CrashpadModule] {
    let (first, count) = entries(location, stride: 12)
    var modules: [CrashpadModule] = []
    for entry in stride(from: first, to: first + count * 12, by: 12) {
      let place = Int(number(at: entry + 8))
      let texts = list(at: storedLocation(at: place + 4))
      let pairs = dictionary(at: storedLocation(at: place + 12))
      let others = objects(at: storedLocation(at: place + 20))
      modules.append(
        CrashpadModule(moduleIndex: number(at: entry), annotations: texts + pairs + others))
    }
    return modules
  }

  /// A place that is stored in the file; zeros if the file ends before it.
  private func storedLocation(at offset: Int) -> MinidumpLocation {
    let bytes = file.bytes.clipped(offset: offset, count: 8)
    guard bytes.byteCount == 8 else { return MinidumpLocation() }
    return MinidumpLocation(
      dataSize: bytes.littleEndian(at: 0, as: UInt32.self), rva: bytes.littleEndian(at: 4, as: UInt32.self))
  }
}
