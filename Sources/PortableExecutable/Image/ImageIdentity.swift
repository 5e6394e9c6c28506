/// What a symbol store and a list of modules know an image by.
public struct ImageIdentity: Hashable, Sendable {
  /// `TimeDateStamp`.
  public var timeDateStamp: UInt32
  /// `SizeOfImage` in bytes.
  public var imageByteCount: UInt32

  /// An identity.
  public init(timeDateStamp: UInt32, imageByteCount: UInt32) {
    self.timeDateStamp = timeDateStamp
    self.imageByteCount = imageByteCount
  }

  /// The folder of the image in a symbol store: eight digits upper case, then the size lower case, as in
  /// `Wdf01000.sys/A9A9D36Ed1000`.
  public var storeKey: String {
    let stamp = String(timeDateStamp, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - stamp.count) + stamp + String(imageByteCount, radix: 16)
  }
}
