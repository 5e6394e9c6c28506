import NT

/// Memory at an address that the kernel knows to be mapped.
@inline(__always) func at<Value>(
  _ address: UInt64, _ type: Value.Type = Value.self
) -> UnsafeMutablePointer<Value> {
  // No structure lies at 0; an address of 0 here is a mistake of the kernel and shall fault like one.
  UnsafeMutablePointer(bitPattern: UInt(address)).unsafelyUnwrapped
}

/// Where a variable lies. For variables that C declares, which stay where they are.
@inline(__always) func location<Value>(of variable: inout Value) -> UnsafeMutablePointer<Value> {
  withUnsafeMutablePointer(to: &variable) { $0 }
}

extension UnsafeMutablePointer {
  /// The pointer as a number.
  @inline(__always) var number: UInt64 { UInt64(UInt(bitPattern: self)) }
  /// A member at an offset, or the structure that a member at this pointer belongs to.
  @inline(__always) func moved<Other>(
    _ offset: Int, _ type: Other.Type = Other.self
  ) -> UnsafeMutablePointer<Other> {
    (UnsafeMutableRawPointer(self) + offset).assumingMemoryBound(to: Other.self)
  }
  /// The pointer without its type, as C's `PVOID`.
  @inline(__always) var raw: UnsafeMutableRawPointer { UnsafeMutableRawPointer(self) }
}

/// The processor that runs.
@inline(__always) var currentPrcb: UnsafeMutablePointer<KPRCB> { KiProcessorBlock.0.unsafelyUnwrapped }
/// The thread that runs.
@inline(__always) var currentThread: UnsafeMutablePointer<KTHREAD> { currentPrcb.pointee.CurrentThread }
