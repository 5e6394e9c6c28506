import DumpFile
import DumpFormat
import KernelModel
import PortableExecutable
import StackUnwinder

extension UserAnalysis {
  var exceptionReport: UserExceptionReport? {
    guard let exception = model.exception else { return nil }
    let record = exception.record
    let parameters = (0..<record.parameterCount).map { VirtualAddress(record.information[$0]) }
    let isWindows = description != nil
    return UserExceptionReport(
      code: codeText(record.code), name: isWindows ? ExceptionCode(rawValue: record.code).name : nil,
      address: addressText(record.address), parameters: parameters.map(addressText),
      parameterModuleOffsets: parameters.map(model.moduleList.moduleOffset),
      parameterMeanings: description?.parameters ?? parameters.map { _ in nil },
      source: "exception stream", moduleOffset: model.moduleList.moduleOffset(record.address),
      summary: description?.summary, faultAddress: description?.faultAddress.map(addressText),
      access: description?.access?.rawValue, flags: codeText(record.flags.rawValue),
      nestedRecord: record.nestedRecord.rawValue == 0 ? nil : addressText(record.nestedRecord),
      threadId: exception.threadId)
  }

  var registersReport: RegistersReport? {
    guard let registers = model.context?.registers else { return nil }
    return RegistersReport(
      source: model.exception == nil ? "thread" : "exception",
      values: Dictionary(
        uniqueKeysWithValues: registers.map { ($0.name, addressText(VirtualAddress($0.value))) }),
      order: registers.map(\.name),
      moduleOffsets: Dictionary(
        uniqueKeysWithValues: registers.compactMap { register in
          model.moduleList.moduleOffset(VirtualAddress(register.value)).map { (register.name, $0) }
        }))
  }

  func threadReport(_ index: Int, _ stack: [StackFrame]) -> UserThreadReport {
    let thread = model.threads[index]
    // A thread whose times could not be read has zeros.
    let info = thread.info.flatMap { $0.dumpFlags & 8 == 0 ? $0 : nil }
    let start = info.flatMap { $0.startAddress.rawValue == 0 ? nil : model.dump.normalised($0.startAddress) }
    func time(_ value: UInt64?) -> String? {
      value.flatMap { $0 == 0 ? nil : FileTime(rawValue: $0).iso8601 }
    }
    return UserThreadReport(
      id: thread.id, name: thread.name, failed: index == model.faultingThreadIndex,
      teb: addressText(thread.teb),
      instructionPointer: thread.context.map { addressText($0.instructionPointer) },
      moduleOffset: thread.context.flatMap { model.moduleList.moduleOffset($0.instructionPointer) },
      stackPointer: thread.context.map { addressText($0.stackPointer) },
      wow64InstructionPointer: thread.wow64Context.map { addressText(VirtualAddress(UInt64($0.eip))) },
      wow64StackPointer: thread.wow64Context.map { addressText(VirtualAddress(UInt64($0.esp))) },
      stackSize: thread.stackByteCount, suspendCount: thread.suspendCount,
      priorityClass: thread.priorityClass, priority: thread.priority,
      createTime: time(info?.createTime), exitTime: time(info?.exitTime), userTime: info?.userTime,
      kernelTime: info?.kernelTime, startAddress: start.map(addressText),
      startModuleOffset: start.flatMap(model.moduleList.moduleOffset),
      exitStatus: info.map { codeText($0.exitStatus) }, stack: stack.map { FrameReport($0, names: names) })
  }

  func moduleReport(_ module: UserModule) -> UserModuleReport {
    UserModuleReport(
      name: module.module.name, image: module.module.image, path: module.module.path,
      base: addressText(module.module.base), size: module.module.size,
      timeDateStamp: module.module.timeDateStamp, checksum: module.module.checkSum,
      version: module.version, productVersion: module.productVersion,
      symbols: names.sourceText(module.module),
      symbolFile: module.symbolFile.map(symbolFileReport))
  }

  private func symbolFileReport(_ reference: SymbolFileReference) -> SymbolFileReport {
    switch reference {
    case .pdb(.rsds(let guid, let age, let path)):
      SymbolFileReport(format: "RSDS", path: path, guid: guid.description, age: age)
    case .pdb(.nb10(let stamp, let age, let path)):
      SymbolFileReport(format: "NB10", path: path, age: age, timeDateStamp: codeText(stamp))
    case .elf(let id):
      SymbolFileReport(format: "BpEL", buildId: id.map { hexadecimal(UInt64($0), 2) }.joined())
    }
  }
}
