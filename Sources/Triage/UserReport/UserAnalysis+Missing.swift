import DumpFile
import DumpFormat
import KernelModel

extension UserAnalysis {
  /// What the dump lacks, and what it would have told: a sentence each.
  func missing(stack: [FrameReport]) -> [String] {
    var missing: [String] = []
    let dump = model.dump
    if model.exception == nil {
      missing.append("no exception: the dump was written without one, or the stream is damaged")
    } else if model.faultingThread == nil {
      missing.append("the thread of the exception is not in the list of threads: its stack")
    }
    if dump.systemInfo == nil {
      missing.append("no system information: the version of Windows, the processor")
    }
    if dump.architecture == nil {
      missing.append("the processor architecture is none that is read: registers and stacks")
    } else if model.faultingThread != nil, model.context == nil {
      missing.append("no context record of the thread that failed: its registers and its stack")
    }
    if dump.header.timeDateStamp == 0 {
      missing.append("the time of the dump is not set: it would tell when")
    }
    if model.threads.isEmpty { missing.append("no threads: registers and stacks") }
    if model.modules.isEmpty { missing.append("no modules: addresses cannot be told by module") }
    if model.miscInfo == nil { missing.append("no miscellaneous information: the process id and its times") }
    if dump.memory.byteCount == 0 { missing.append("no memory at all: stacks and data cannot be read") }
    let optional: [(MinidumpStreamType, String)] = [
      (.handleData, "no handles: what the process had open"),
      (.memoryInfoList, "no list of memory regions: the layout of the address space"),
      (.threadInfoList, "no thread information: start addresses and times of threads"),
      (.unloadedModuleList, "no list of unloaded modules: code that was gone when it was called"),
    ]
    for (type, sentence) in optional where dump.stream(type) == nil { missing.append(sentence) }
    return missing + [missingSymbols(stack, names: names)].compactMap(\.self) + problems
  }
}
