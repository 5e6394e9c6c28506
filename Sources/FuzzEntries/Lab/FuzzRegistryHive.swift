import RegistryHive

/// Reads what can be reached of a hive of any bytes, within a bound.
public func fuzzRegistryHive(_ bytes: [UInt8]) {
  var bytes = bytes
  // Without signature, version and a length of bins nothing would be read.
  if bytes.count > 4096 {
    for (index, byte) in [0x72, 0x65, 0x67, 0x66].enumerated() { bytes[index] = UInt8(byte) }
    bytes[0x14] = 1
    bytes[0x18] = 5
    for index in [0x15, 0x16, 0x17, 0x19, 0x1A, 0x1B] { bytes[index] = 0 }
  }
  guard let hive = try? unsafe RegistryHive(bytes.span.bytes) else { return }
  try? hive.checkBins()
  guard let root = try? hive.root() else { return }
  var keys = [root]
  var visited = 0
  var buffer = [UInt8](repeating: 0, count: 65536)
  while let key = keys.popLast(), visited < 200 {
    visited += 1
    var span = buffer.mutableSpan
    var raw = unsafe span.mutableBytes
    let length = (try? hive.name(of: key, into: &raw)) ?? 0
    precondition(length <= 765, "a name of more than 255 units")
    _ = try? hive.value("Current", of: key)
    _ = try? hive.key("Select\\Current", below: key)
    for index in 0..<min(key.valueCount, 16) {
      guard let value = try? hive.value(index, of: key) else { break }
      _ = try? hive.name(of: value, into: &raw)
      let count = try? hive.copyData(of: value, into: &raw)
      precondition(count == nil || count == value.dataByteCount, "data of another length")
    }
    for index in 0..<min(key.subkeyCount, 16) {
      guard let subkey = try? hive.subkey(index, of: key) else { break }
      keys.append(subkey)
    }
  }
}
