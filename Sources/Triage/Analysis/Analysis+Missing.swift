import DumpFile
import DumpFormat
import KernelModel
import StackUnwinder

extension Analysis {
  /// What the dump lacks, and what it would have told: a sentence each.
  func missing(stack: [FrameReport], end: StackEnd?) -> [String] {
    var missing: [String] = []
    let dump = model.dump
    if bugCheck == nil {
      missing.append("the bug check code is not set: it would tell why the system stopped")
    }
    if systemTime == nil {
      missing.append("the system time is not set: it would tell when")
    }
    if dump.header.fields.systemUpTime == nil {
      missing.append("the up time is not set: it would tell how long the system ran")
    }
    if dump.header.fields.numberOfProcessors == nil { missing.append("the number of processors is not set") }
    if model.context == nil {
      missing.append("no context record: the registers and the stack of the crashing processor")
    }
    if dump.physicalMemory == nil, dump.triage == nil {
      missing.append("no memory at all: modules, process and stack cannot be read")
    } else {
      missing += missingStructures() + missingUserMode(end)
    }
    return missing + [missingSymbols(stack, names: names)].compactMap(\.self) + problems
  }

  /// What there is not of the user half of the current process.
  private func missingUserMode(_ end: StackEnd?) -> [String] {
    var missing: [String] = []
    let found = model.userModules
    switch found.end {
    case .head, .unknownProcess, .noEnvironmentBlock, .noLoaderData: break
    case .unreadable, .notUserMode, .loop, .limit:
      missing.append(
        found.modules.isEmpty
          ? "the user modules of the current process: \(found.end)"
          : "the user modules after the first \(found.modules.count): \(found.end)")
    }
    if found.skipped > 0 {
      missing.append("\(found.skipped) entries of the user modules: their images do not lie in user mode")
    }
    if case .userModeNotInDump? = end {
      missing.append(
        model.isAttached
          ? "the rest of the stack: it is in user mode of another process than the current one"
          : "the rest of the stack: \(StackEnd.userModeNotInDump(VirtualAddress(0)))")
    }
    return missing
  }

  private func missingStructures() -> [String] {
    var missing: [String] = []
    let dump = model.dump
    if model.modules.modules.isEmpty {
      missing.append("no loaded modules: addresses cannot be told by module")
    } else if model.kernelVersion == nil {
      missing.append(
        "the kernel image is none of those that are known by time stamp and size: its exact version")
    }
    if dump.debuggerData == nil {
      missing.append(
        "no readable debugger data (KDDEBUGGER_DATA64): the current process and thread, and unloaded modules")
    } else {
      if model.process == nil { missing.append("the current process cannot be read: its name and id") }
      if let process = model.process, process.id == nil {
        missing.append("the process id: the layout of this kernel's structures is not known for sure")
      }
      if model.thread == nil { missing.append("the current thread cannot be found: its stack and id") }
    }
    if model.processorIdentity?.brand == nil {
      missing.append("no processor registers among the tagged data: the processor's brand")
    }
    if dump.secondaryData == nil { missing.append("no tagged data: what drivers and firmware recorded") }
    if let module = model.modules.modules.firstIndex(where: { $0.image.isEmpty }) {
      missing.append("the name of module \(module) and maybe others cannot be read")
    }
    if dump.kind == .triage {
      missing.append(
        "a triage dump has no memory of other processes and little of the kernel: objects, pool, images")
    }
    return missing
  }
}
