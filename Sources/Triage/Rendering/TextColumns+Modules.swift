extension TextColumns {
  /// A line for a module: base, size, time stamp, file name and version.
  mutating func text(
    module base: String, size: UInt32, timeDateStamp: UInt32, image: String, version: String?
  ) {
    line(
      "  \(base)  \(padded(hex(size), 10))  \(bareHex(timeDateStamp))  "
        + escapedForDisplay(image.isEmpty ? "(name not readable)" : image) + (version.map { " \($0)" } ?? ""),
      indent: 42)
  }

  /// A heading, and a line for each unloaded module; nothing if there are none.
  ///
  /// - Parameter order: what is said of their order in the heading.
  mutating func text(unloadedModules modules: [UnloadedModuleReport], order: String = "") {
    guard !modules.isEmpty else { return }
    heading("Unloaded modules (\(modules.count)\(order))")
    for module in modules {
      line(
        "  \(module.base)  \(padded(hex(module.size), 10))  \(escapedForDisplay(module.image))", indent: 32)
    }
  }
}
