/// The mode of the processor that code runs in.
enum ProcessorMode: Equatable {
  /// Kernel mode.
  case kernel
  /// User mode.
  case user
}
