enum MemoryDemand {
  static func check(_ file: MappedFile, format: ContainerFormat, limit: Int) throws(ContainerError) {}
}
