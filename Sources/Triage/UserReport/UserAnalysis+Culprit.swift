import DumpFile
import DumpFormat
import KernelModel

extension UserAnalysis {
  /// The module at the address of the exception, and nothing else: no stack is guessed from.
  ///
  /// Libraries that raise exceptions for others are never blamed, and neither is anybody for a call through a bad
  /// pointer: the caller is on the stack only.
  func culprit() -> CulpritReport? {
    guard let record = model.exception?.record, isFailure(record) else { return nil }
    if let module = model.moduleList.module(containing: record.address) {
      guard !raisesForOthers(module) else { return nil }
      let isWindows = isPartOfWindows(module)
      return CulpritReport(
        module: module.name, image: module.image, symbol: nil, confidence: isWindows ? .medium : .high,
        evidence: [
          Evidence(
            "the exception was raised in \(module.image), at \(module.offsetText(record.address))",
            at: addressText(record.address))
        ])
    }
    guard let unloaded = unloadedModule(at: record.address) else { return nil }
    return CulpritReport(
      module: unloaded, image: unloaded, symbol: nil, confidence: .high,
      evidence: [
        Evidence(
          "the exception was raised where \(unloaded) was before it was unloaded",
          at: addressText(record.address))
      ])
  }

  /// Whether the exception tells of a failure: breakpoints and requests for a dump do not.
  private func isFailure(_ record: ExceptionRecord) -> Bool {
    ![0x8000_0003, 0x8000_0004, 0x0517_A7ED, 0x406D_1388].contains(record.code) && description != nil
  }

  private func unloadedModule(at address: VirtualAddress) -> String? {
    model.unloadedModules.first { $0.start <= address && address < $0.end && !$0.name.isEmpty }?.name
  }

  /// What the dump shows beyond the culprit, most important first.
  func findings() -> [Finding] {
    guard let record = model.exception?.record, let description else { return otherFindings() }
    var findings: [Finding] = []
    let fault = description.faultAddress
    if let fault, ExceptionCode(rawValue: record.code) == .accessViolation {
      if let finding = accessFinding(record, fault: fault, access: description.access) {
        findings.append(finding)
      }
    }
    if ExceptionCode(rawValue: record.code) == .stackOverflow { findings.append(stackFinding()) }
    if let module = model.moduleList.module(containing: record.address), raisesForOthers(module),
      isFailure(record)
    {
      findings.append(
        Finding(
          id: "raised-in-system-library",
          title: description.access == nil
            ? "The exception was raised in \(module.image), which does so for whoever called it"
            : "The fault is in \(module.image), which works with what others hand it",
          confidence: .high,
          evidence: [
            Evidence(
              "the exception's address is \(module.offsetText(record.address))",
              at: addressText(record.address))
          ]))
    }
    for address in [record.address, fault].compactMap(\.self)
    where model.moduleList.module(containing: address) == nil {
      guard let module = unloadedModule(at: address) else { continue }
      findings.append(
        Finding(
          id: "address-in-unloaded-module",
          title: "\(short(address)) lies in \(module), which was unloaded",
          confidence: .high,
          evidence: [
            Evidence("the list of unloaded modules has \(module) at this address", at: addressText(address))
          ]))
      break
    }
    return findings + otherFindings()
  }

  /// What an access violation's address tells.
  private func accessFinding(
    _ record: ExceptionRecord, fault: VirtualAddress, access: AccessOperation?
  ) -> Finding? {
    let evidence = [Evidence("the second parameter of the exception", at: addressText(fault))]
    if fault.rawValue < 0x1_0000 {
      let what = access == .execute ? "A null pointer was called" : "A null pointer was used"
      return Finding(
        id: "null-pointer",
        title: "\(what): \(short(fault)) lies in the first 64 KiB, where nothing ever is",
        confidence: .high, evidence: evidence)
    }
    let threads = model.threads
    if access == .execute {
      if let thread = threads.first(where: { $0.stackContains(fault) }) {
        return Finding(
          id: "execution-on-stack", title: "The program went on to a stack, that of thread \(thread.id)",
          confidence: .high, evidence: evidence)
      }
      return Finding(
        id: "wild-jump", title: "The program went to \(short(fault)), where it may not execute",
        confidence: .medium, evidence: evidence)
    }
    // A call or a push below the end of the stack, where the guard page is gone already.
    if let stackPointer = model.context?.stackPointer,
      VirtualAddress(stackPointer.rawValue &+ 8).distance(from: fault) <= 0x1000,
      !threads.contains(where: { $0.stackContains(fault) })
    {
      return Finding(
        id: "access-below-stack",
        title: "\(short(fault)) lies at the stack pointer and is no part of the stack in the dump: "
          + "the stack may be used up, or the stack pointer is wrong",
        confidence: .low,
        evidence: evidence + [Evidence("the stack pointer", at: addressText(stackPointer))])
    }
    // The processor does not tell which address it was: it raises a general protection fault.
    if model.dump.architecture == .x64, fault.rawValue == .max, access == .read {
      return Finding(
        id: "non-canonical-address",
        title: "The address was probably not canonical: the processor tells none in this case",
        confidence: .medium, evidence: evidence)
    }
    return nil
  }

  private func stackFinding() -> Finding {
    var evidence: [Evidence] = []
    if let context = model.context, let thread = model.faultingThread {
      evidence.append(
        Evidence(
          "the stack pointer is at \(short(context.stackPointer)), the dump has "
            + "\(grouped(thread.stackByteCount)) bytes of the stack", at: addressText(context.stackPointer)))
    }
    return Finding(
      id: "stack-exhausted", title: "The stack is used up, as a rule by a function that calls itself",
      confidence: .medium, evidence: evidence)
  }

  private func otherFindings() -> [Finding] {
    var findings: [Finding] = []
    if let assertion = model.dump.assertion(), !assertion.expression.isEmpty {
      findings.append(
        Finding(
          id: "assertion", title: "An assertion failed: \(assertion.expression)", confidence: .high,
          evidence: [Evidence("Breakpad's assertion stream, \(assertion.sourceFile):\(assertion.line)")]))
    }
    let summary = RegionSummaryReport(model.dump.memoryRegions().entries)
    if summary.writableAndExecutable > 0 {
      findings.append(
        Finding(
          id: "writable-code",
          title: "\(grouped(summary.writableAndExecutable)) bytes of memory can be both written and executed",
          confidence: .low, evidence: [Evidence("the list of memory regions")]))
    }
    return findings
  }

  /// Whether a library raises exceptions on behalf of others, or runs with data that others damaged.
  private func raisesForOthers(_ module: Module) -> Bool {
    let name = module.name.lowercased()
    return librariesNeverBlamed.contains(name) || name.hasPrefix("vcruntime") || name.hasPrefix("msvcp")
      || name.hasPrefix("msvcr") || name.hasPrefix("ucrtbase")
  }

  /// Whether a module comes from the folders of Windows.
  private func isPartOfWindows(_ module: Module) -> Bool {
    let path = (module.path ?? "").lowercased()
    return [#"\windows\system32\"#, #"\windows\syswow64\"#, #"\windows\winsxs\"#].contains(
      where: path.contains)
  }

  /// What to group crashes by: the exception, the case that it tells of, and the module. Made without symbols, as it says.
  func failure(culprit: CulpritReport?) -> FailureReport {
    guard let record = model.exception?.record else {
      return FailureReport(
        bucket: "NOSYMBOLS_NO_EXCEPTION", hash: failureHash(bucket: "NOSYMBOLS_NO_EXCEPTION"))
    }
    var parts = ["NOSYMBOLS", String(record.code, radix: 16)]
    if let access = description?.access { parts.append(access.rawValue) }
    if ExceptionCode(rawValue: record.code) == .stackBufferOverrun, record.parameterCount > 0,
      let code = UInt32(exactly: record.information[0])
    {
      parts.append(FastFailCode(rawValue: code).bucketPart ?? String(code, radix: 16))
    }
    let module = model.moduleList.module(containing: record.address)?.name
    parts.append("\(culprit?.module ?? module ?? "unknown_module")!unknown_function")
    let bucket = parts.joined(separator: "_")
    return FailureReport(bucket: bucket, hash: failureHash(bucket: bucket))
  }
}

/// Libraries of every process that raise exceptions for their callers, or that stumble over damage that others did.
private let librariesNeverBlamed: Set<String> = [
  "ntdll", "kernelbase", "kernel32", "user32", "win32u", "rpcrt4", "combase", "ucrtbase", "msvcrt", "wow64",
  "wow64cpu", "wow64win", "clr", "coreclr",
]

/// An address without leading zeros, for sentences.
private func short(_ address: VirtualAddress) -> String { "0x" + hexadecimal(address.rawValue, 1) }
