import Crypto

/// The hash of a failure bucket, as Windows error reporting computes it.
///
/// MD5 of the UTF-16LE bytes of `km:` (or `um:`) and the bucket in lower case, read as a GUID in its native layout.
public func failureHash(bucket: String, isKernelMode: Bool = true) -> String {
  let text = (isKernelMode ? "km:" : "um:") + bucket
  var bytes: [UInt8] = []
  for unit in text.lowercased().utf16 {
    bytes.append(UInt8(truncatingIfNeeded: unit))
    bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
  }
  let digest = Array(Insecure.MD5.hash(data: bytes))
  // The first three groups of a GUID are little-endian numbers.
  let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
  let digits = order.map { byteDigits(digest[$0]) }
  let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
  return "{" + groups.map { $0.joined() }.joined(separator: "-") + "}"
}

private func byteDigits(_ byte: UInt8) -> String {
  (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
}
