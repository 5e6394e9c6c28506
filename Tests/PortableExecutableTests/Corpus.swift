import PortableExecutable
import TestSupport

extension Corpus {
  /// Whether there are images; for `.enabled(if:_:)`.
  static let isThere = has("pe")

  /// A file as an image.
  static func image(_ name: String) throws -> ExecutableImage {
    try ExecutableImage(BufferedImage(try bytes(name)))
  }

  static let sys = "pe/systeminformer/amd64/systeminformer.sys"
  static let ksi = "pe/systeminformer/amd64/ksi.dll"
  static let sysARM64 = "pe/systeminformer/arm64/systeminformer.sys"
}
