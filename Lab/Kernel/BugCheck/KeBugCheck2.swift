import Hardware
import NT

/// The bug check, after `KeBugCheckEx` has saved the context.
@inline(never) @c(KeBugCheck2) public func KeBugCheck2(
  _ code: UInt32, _ p1: UInt64, _ p2: UInt64, _ p3: UInt64, _ p4: UInt64
) -> Never {
  DisableInterrupts()
  KiInitialPCR.Irql = UInt8(truncatingIfNeeded: Readcr8())
  Writecr8(UInt64(HIGH_LEVEL))
  if KiBugCheckActive == 1 {
    KiBugCheckData = (UInt64(code), p1, p2, p3, p4)
    KiSaveProcessorControlState()
    Log.line("bluebox: bug check ").hex(UInt64(code), digits: 8).text(" ").hex(p1).text(" ").hex(p2).text(" ")
      .hex(p3)
      .text(" ").hex(p4).end()
    KiPrintStack()
  }
  KiEnterCrashPath(code, p1, p2, p3, p4)
}

/// Control registers and tables as they were.
private func KiSaveProcessorControlState() {
  let registers = location(of: &currentPrcb.pointee.ProcessorState.SpecialRegisters)
  registers.pointee.Cr0 = Readcr0()
  registers.pointee.Cr2 = Readcr2()
  registers.pointee.Cr3 = Readcr3()
  registers.pointee.Cr4 = Readcr4()
  registers.pointee.Cr8 = UInt64(KiInitialPCR.Irql)
  registers.pointee.KernelDr6 = Readdr6()
  registers.pointee.KernelDr7 = Readdr7()
  registers.pointee.Gdtr.Limit = 127
  registers.pointee.Gdtr.Base = location(of: &KiGdt).raw
  registers.pointee.Idtr.Limit = 4095
  registers.pointee.Idtr.Base = location(of: &KiIdt).raw
  registers.pointee.Tr = 0x40
  registers.pointee.MxCsr = ReadMxCsr()
  registers.pointee.MsrGsBase = ReadMSR(0xC000_0101)
  registers.pointee.MsrGsSwap = ReadMSR(0xC000_0102)
  registers.pointee.MsrStar = ReadMSR(0xC000_0081)
  registers.pointee.MsrLStar = ReadMSR(0xC000_0082)
  registers.pointee.MsrSyscallMask = ReadMSR(0xC000_0084)
}

/// The stack of the crash on the serial line, walked by unwind data: frame, Rsp, Rip, module and RVA.
private func KiPrintStack() {
  var context = currentPrcb.pointee.ProcessorState.ContextFrame
  withUnsafeMutablePointer(to: &context) { walked in
    var unwinder = Unwinder(walked)
    var frame: UInt64 = 0
    while frame < 128, walked.pointee.Rip != 0 {
      let line = Log.line("stack: ").hex(frame, digits: 2).text(" ").hex(walked.pointee.Rsp).text(" ")
        .hex(walked.pointee.Rip).text(" ")
      if let module = MiLookupModule(walked.pointee.Rip) {
        let rva = walked.pointee.Rip - UInt64(UInt(bitPattern: module.pointee.DllBase))
        let isKernel = module.pointee.DllBase == location(of: &__ImageBase).raw
        (isKernel ? line.text("nt") : line.name(module.pointee.BaseDllName, withExtension: false)).text("+0x")
          .hex(
            rva, digits: 6)
      } else {
        line.text("?")
      }
      line.end()
      frame += 1
      if !unwinder.next() { break }
    }
  }
  Log.line("bluebox: end of stack").end()
}
