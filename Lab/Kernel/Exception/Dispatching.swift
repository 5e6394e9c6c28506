import NT

/// Offers an exception of the kernel to the handlers of the frames that it went through.
///
/// A handler may say that execution goes on, with the context it has changed. Unwinding to a handler is not there: nothing
/// in this kernel catches an exception, it is explained and ends the machine.
@inline(never) @c(KiDispatchException) public func KiDispatchException(
  _ record: UnsafeMutablePointer<EXCEPTION_RECORD>, _ frame: UnsafeMutablePointer<KEXCEPTION_FRAME>,
  _ trap: UnsafeMutablePointer<KTRAP_FRAME>
) {
  var context = CONTEXT()
  KeContextFromKframes(trap, frame, &context)
  // The instruction of a breakpoint is the exception's place, not the one behind it.
  if record.pointee.ExceptionCode == Int32(bitPattern: 0x8000_0003) { context.Rip -= 1 }
  if RtlDispatchException(record, &context) {
    trap.pointee.Rip = context.Rip
    trap.pointee.Rsp = context.Rsp
    trap.pointee.Rax = context.Rax
    return
  }
  KeBugCheckEx(
    UInt32(KMODE_EXCEPTION_NOT_HANDLED), UInt64(bitPattern: Int64(record.pointee.ExceptionCode)),
    UInt64(UInt(bitPattern: record.pointee.ExceptionAddress)), record.pointee.ExceptionInformation.0,
    record.pointee.ExceptionInformation.1)
}

/// The context that two frames hold together.
@inline(never) func KeContextFromKframes(
  _ trap: UnsafeMutablePointer<KTRAP_FRAME>, _ frame: UnsafeMutablePointer<KEXCEPTION_FRAME>,
  _ context: UnsafeMutablePointer<CONTEXT>
) {
  context.pointee.ContextFlags = 0x10_000F
  context.pointee.MxCsr = trap.pointee.MxCsr
  context.pointee.SegCs = trap.pointee.SegCs
  context.pointee.SegSs = trap.pointee.SegSs
  (context.pointee.SegDs, context.pointee.SegEs, context.pointee.SegFs, context.pointee.SegGs) = (
    0x2B, 0x2B, 0x53, 0x2B
  )
  context.pointee.EFlags = trap.pointee.EFlags
  (context.pointee.Rax, context.pointee.Rcx, context.pointee.Rdx) = (
    trap.pointee.Rax, trap.pointee.Rcx, trap.pointee.Rdx
  )
  (context.pointee.R8, context.pointee.R9) = (trap.pointee.R8, trap.pointee.R9)
  (context.pointee.R10, context.pointee.R11) = (trap.pointee.R10, trap.pointee.R11)
  (context.pointee.Rbp, context.pointee.Rsp, context.pointee.Rip) = (
    trap.pointee.Rbp, trap.pointee.Rsp, trap.pointee.Rip
  )
  (context.pointee.Rbx, context.pointee.Rdi, context.pointee.Rsi) = (
    frame.pointee.Rbx, frame.pointee.Rdi, frame.pointee.Rsi
  )
  (context.pointee.R12, context.pointee.R13) = (frame.pointee.R12, frame.pointee.R13)
  (context.pointee.R14, context.pointee.R15) = (frame.pointee.R14, frame.pointee.R15)
}

/// Asks the language handlers along the stack; true if one lets execution go on.
@inline(never) private func RtlDispatchException(
  _ record: UnsafeMutablePointer<EXCEPTION_RECORD>, _ context: UnsafeMutablePointer<CONTEXT>
) -> Bool {
  var copy = context.pointee
  return withUnsafeMutablePointer(to: &copy) { walked in
    var unwinder = Unwinder(walked)
    var frames = 0
    while frames < 256, unwinder.next() {
      if unwinder.handler != 0, KiExecuteHandler(record, unwinder.frame, context, nil, unwinder.handler) == 0
      {
        return true
      }
      frames += 1
    }
    return false
  }
}

/// The handler of `PspSystemThreadStartup`: nobody handled an exception of a system thread.
@inline(never) @c(PspUnhandledExceptionInSystemThread) public func PspUnhandledExceptionInSystemThread(
  _ record: UnsafeMutablePointer<EXCEPTION_RECORD>, _ frame: UInt64, _ context: UnsafeMutablePointer<CONTEXT>,
  _ dispatcher: UnsafeMutableRawPointer?
) -> UInt32 {
  KeBugCheckEx(
    UInt32(SYSTEM_THREAD_EXCEPTION_NOT_HANDLED), UInt64(bitPattern: Int64(record.pointee.ExceptionCode)),
    UInt64(UInt(bitPattern: record.pointee.ExceptionAddress)), record.number, context.number)
}
