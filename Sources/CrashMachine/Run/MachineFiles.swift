public import Foundation

/// What `make lab` builds: the loader, the kernel, its drivers and their PDBs.
public struct MachineFiles: Sendable {
  /// The directory they are in.
  public let directory: String

  /// The loader, an ELF file.
  public var loader: String { directory + "/loader.elf" }
  /// The kernel's name.
  public static var kernel: String { "ntoskrnl.exe" }

  /// Files in a directory; `nil` if the kernel or the loader is not there.
  public init?(in directory: String) {
    self.directory = directory
    for file in [loader, directory + "/" + Self.kernel] where !FileManager.default.fileExists(atPath: file) {
      return nil
    }
  }

  /// Looks for them: `BLUEBOX_LAB` in the environment, `Lab/out` of the checkout that the program was built in, and
  /// `share/bluebox/lab` of the place it was installed to.
  public static func find(
    program: String = Bundle.main.executablePath ?? CommandLine.arguments[0],
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> MachineFiles? {
    if let directory = environment["BLUEBOX_LAB"] { return MachineFiles(in: directory) }
    var place = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
    while place.path != "/" {
      for name in ["Lab/out", "share/bluebox/lab"] {
        if let files = MachineFiles(in: place.appendingPathComponent(name).path) { return files }
      }
      place.deleteLastPathComponent()
    }
    return nil
  }

  /// Names of the drivers, sorted.
  public var drivers: [String] { names(endingIn: ".sys") }
  /// Names of all images and their PDBs, sorted.
  public var symbolFiles: [String] { [Self.kernel] + drivers + names(endingIn: ".pdb") }

  private func names(endingIn suffix: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).filter { $0.hasSuffix(suffix) }
      .sorted()
  }

  func bytes(of name: String) throws(MachineDiskError) -> [UInt8] {
    let path = directory + "/" + name
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .hostFile(path: path, reason: error.localizedDescription)
    }
  }
}
