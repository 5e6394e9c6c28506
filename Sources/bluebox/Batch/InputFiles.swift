import Foundation
import Triage

/// A file that the user named, or that was found in a directory that the user named.
struct InputFile: Sendable {
  var path: String
  /// Files of a directory that are no dumps are passed over; files that the user named are errors.
  var isFromDirectory: Bool
}

/// The files at the paths of a command line.
struct InputFiles {
  /// The files: those of directories in the order of their paths.
  var files: [InputFile] = []
  /// Whether a directory was named.
  var hasDirectory = false
  /// Directories that cannot be listed.
  var errors: [String] = []

  init(_ paths: [String]) {
    for path in paths {
      let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
      guard values?.isDirectory == true else {
        files.append(InputFile(path: path, isFromDirectory: false))
        continue
      }
      hasDirectory = true
      add(directory: path)
    }
  }

  /// Adds the regular files below a directory. Links to directories are not followed, so there are no loops.
  private mutating func add(directory: String) {
    guard FileManager.default.isReadableFile(atPath: directory),
      let listing = FileManager.default.enumerator(atPath: directory)
    else {
      errors.append("bluebox: cannot list the directory \"\(escapedForDisplay(directory))\"")
      return
    }
    var found: [String] = []
    while let name = listing.nextObject() as? String {
      let path = directory.hasSuffix("/") ? directory + name : directory + "/" + name
      // A link to a file counts as the file.
      guard
        (try? URL(fileURLWithPath: path).resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey]
        ))?
        .isRegularFile == true
      else { continue }
      found.append(path)
    }
    found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    files += found.map { InputFile(path: $0, isFromDirectory: true) }
  }
}
