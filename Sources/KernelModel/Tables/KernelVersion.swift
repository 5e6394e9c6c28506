/// The four-part version of a kernel image, such as 10.0.19041.3803.
public struct KernelVersion: Hashable, Sendable {
  /// Major version of Windows NT, 10 for Windows 10 and 11.
  public var major: UInt16
  /// Minor version.
  public var minor: UInt16
  /// Build number, such as 19041.
  public var build: UInt16
  /// Revision of the build; updates raise it.
  public var revision: UInt16

  /// Makes a version of its four parts.
  public init(major: UInt16, minor: UInt16, build: UInt16, revision: UInt16) {
    self.major = major
    self.minor = minor
    self.build = build
    self.revision = revision
  }
}

extension KernelVersion: CustomStringConvertible {
  /// The parts with dots between them.
  public var description: String { "\(major).\(minor).\(build).\(revision)" }
}

extension KernelVersion: Comparable {
  /// Whether the left version is the older one.
  public static func < (left: KernelVersion, right: KernelVersion) -> Bool {
    (left.major, left.minor, left.build, left.revision)
      < (right.major, right.minor, right.build, right.revision)
  }
}
