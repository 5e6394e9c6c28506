import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The names in a folder in ascending order, without hidden ones; empty if it cannot be read. More than 100,000 are not
/// looked at.
func namesInFolder(_ path: FilePath) -> [String] {
  guard let stream = unsafe path.withPlatformString({ unsafe opendir($0) }) else { return [] }
  defer { _ = unsafe closedir(stream) }
  var names: [String] = []
  while names.count < 100_000, let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
        unsafe String(cString: $0)
      }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}
