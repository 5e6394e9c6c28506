import CrashPath
import DumpFormat
import FileAllocationTable
import NT

/// Security descriptors: files of the folder `\$Secure`, named for the path with `!` for `\`. They move and go with their
/// files. There is nobody yet to whom access could be refused.
extension MachineVolume {
  func setSecurity(_ path: Span<UInt16>, descriptor: StorageBytes) throws(RecoveryVolumeError) {
    let name = VolumePath(
      utf8: RawSpan(_unsafeStart: Self.text(0), byteCount: Self.convertToSecurity(path, 0)))
    do {
      if try Self.volume?.exists(VolumePath("\\$Secure")) != true {
        try Self.volume?.createDirectory(VolumePath("\\$Secure"))
        try Self.volume?.setAttributes(.hidden | .system, of: VolumePath("\\$Secure"))
      }
      if try Self.volume?.exists(name) == true { try Self.volume?.remove(name) }
      if var file = try Self.volume?.createFile(name) {
        try Self.volume?.append(&file, from: descriptor.span)
      }
      try Self.volume?.flush()
    } catch { throw Self.translated(error) }
  }

  /// The path of a file's descriptor, in a slot; its length.
  private static func convertToSecurity(_ path: Span<UInt16>, _ slot: Int) -> Int {
    let folder: StaticString = "\\$Secure\\"
    let bytes = text(slot)
    let count = convert(path, slot)
    var index = count
    // Behind the folder's name, without the separator that the path begins with.
    while index > 1 {
      index -= 1
      bytes[index - 1 + folder.utf8CodeUnitCount] = bytes[index] == 0x5C ? 0x21 : bytes[index]
    }
    for index in 0..<folder.utf8CodeUnitCount { bytes[index] = folder.utf8Start[index] }
    return count - 1 + folder.utf8CodeUnitCount
  }

  static func moveSecurity(from path: Span<UInt16>, to newPath: Span<UInt16>) {
    let old = VolumePath(utf8: RawSpan(_unsafeStart: text(0), byteCount: convertToSecurity(path, 0)))
    let new = VolumePath(utf8: RawSpan(_unsafeStart: text(1), byteCount: convertToSecurity(newPath, 1)))
    do {
      if try volume?.exists(new) == true { try volume?.remove(new) }
      if try volume?.exists(old) == true { try volume?.rename(old, to: new) }
    } catch { Log.line("bluebox: a security descriptor was lost").end() }
  }

  static func removeSecurity(of path: Span<UInt16>) {
    let name = VolumePath(utf8: RawSpan(_unsafeStart: text(0), byteCount: convertToSecurity(path, 0)))
    do {
      if try volume?.exists(name) == true { try volume?.remove(name) }
    } catch { Log.line("bluebox: a security descriptor was left behind").end() }
  }
}
