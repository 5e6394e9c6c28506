extension UserReport {
  /// The report for a person: one screen that answers what, whose, when and where, the details below it.
  public var text: String {
    var page = TextColumns()
    summary(&page)
    parameters(&page)
    stack(&page)
    registersAndModules(&page)
    threads(&page)
    modules(&page)
    memory(&page)
    handles(&page)
    annotations(&page)
    streams(&page)
    if !missing.isEmpty {
      page.heading("Missing")
      for item in missing { page.line("  - " + escapedForDisplay(item), indent: 4) }
    }
    return page.text
  }

  private func summary(_ page: inout TextColumns) {
    if let exception {
      page.line("\(exception.name ?? "Exception") (\(exception.code))")
      if let summary = exception.summary { page.line("  " + escapedForDisplay(summary) + ".", indent: 2) }
    } else {
      page.line("No exception")
      page.line("  The dump was written without one: a snapshot of a running process, or a hang.", indent: 2)
    }
    page.line()
    page.labelled("Whose", whose)
    if let exception {
      page.labelled(
        "Where",
        escapedForDisplay(place(of: exception)) + ", thread \(exception.threadId)"
          + (failed?.name.map { " \"\(escapedForDisplay($0))\"" } ?? ""))
    }
    page.labelled("When", when)
    page.labelled("System", system)
    if let processor, let text = text(of: processor) { page.labelled("Processor", text) }
    page.labelled("Process", processText)
    let cut = dump.truncated ? ", TRUNCATED" : ""
    let writer = dump.writer.map { ", written by \($0)" } ?? ""
    page.labelled("Dump", "\(dump.kind), \(dump.format), \(grouped(dump.fileSize)) bytes\(writer)\(cut)")
    page.labelled("File", escapedForDisplay(dump.file))
    for finding in findings {
      page.labelled("Finding", "\(escapedForDisplay(finding.title)) (\(finding.confidence.rawValue))")
    }
    for comment in comments { page.labelled("Comment", escapedForDisplay(comment)) }
  }

  /// Where it was raised; where the registers are, if the writer did not know the address.
  private func place(of exception: UserExceptionReport) -> String {
    let isUnknown = UInt64(exception.address.dropFirst(2), radix: 16) == 0
    return (isUnknown ? stack.first?.moduleOffset : exception.moduleOffset) ?? exception.address
  }

  private var failed: UserThreadReport? { threads.first(where: \.failed) }

  private var whose: String {
    guard let culprit else { return "the dump does not say" }
    let why = culprit.evidence.first.map { ": " + escapedForDisplay($0.claim) } ?? ""
    return "\(escapedForDisplay(culprit.image)), confidence \(culprit.confidence.rawValue)\(why)"
  }

  private var when: String {
    let time =
      dump.crashTime.map { $0.replacing("T", with: " ").replacing(".000Z", with: " UTC") } ?? "unknown"
    guard let seconds = process?.runSeconds else { return time }
    return "\(time), \(duration(UInt64(seconds))) after the start of the process"
  }

  private var system: String {
    let version = minidump.systemVersion.map { " \($0)" } ?? ""
    let processors = dump.processors.map { ", \($0) processor\($0 == 1 ? "" : "s")" } ?? ""
    let pack = minidump.servicePack.map { " " + escapedForDisplay($0) } ?? ""
    return "\(minidump.platform ?? "unknown system")\(version)\(pack), \(dump.architecture)\(processors)"
  }

  private func text(of processor: ProcessorReport) -> String? {
    var parts: [String] = []
    if let vendor = processor.vendor { parts.append(escapedForDisplay(vendor)) }
    if let family = processor.family, let model = processor.model, let stepping = processor.stepping {
      parts.append("family \(family), model \(model), stepping \(stepping)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var processText: String {
    guard let process else { return "unknown" }
    var text = escapedForDisplay(process.name ?? "unknown")
    if let id = process.id { text += " (process id \(id))" }
    if process.isWoW64 { text += ", 32-bit code on a 64-bit system" }
    if let user = process.userSeconds, let kernel = process.kernelSeconds {
      text += ", \(user) s in the program, \(kernel) s in the kernel"
    }
    return text
  }

  private func parameters(_ page: inout TextColumns) {
    guard let exception, !exception.parameters.isEmpty else { return }
    page.heading("Parameters of the exception")
    for (index, value) in exception.parameters.enumerated() {
      let details = [exception.parameterMeanings[index], exception.parameterModuleOffsets[index]]
        .compactMap(\.self).joined(separator: ", ")
      page.line(
        "  \(padded(String(index + 1), 2)) \(value)  \(details.isEmpty ? "not documented" : escapedForDisplay(details))",
        indent: 25)
    }
  }

  private func stack(_ page: inout TextColumns) {
    guard !stack.isEmpty else { return }
    let isScanned = stack.contains { $0.trust == "scan" }
    let hint = isScanned ? " (a scanned frame may be a leftover of an earlier call)" : ""
    page.heading("Stack of the thread that failed" + hint)
    // An exhausted stack repeats itself.
    page.text(frames: stack, limit: 64)
  }

  private func registersAndModules(_ page: inout TextColumns) {
    guard let registers else { return }
    page.heading("Registers (\(registers.source))")
    page.text(registers: registers, architecture: dump.architecture)
  }

  private func threads(_ page: inout TextColumns) {
    guard !threads.isEmpty else { return }
    page.heading("Threads (\(threads.count))")
    for thread in threads {
      var text = "\(thread.failed ? ">" : " ") \(padded(String(thread.id), 6))"
      text += " " + (thread.moduleOffset ?? thread.instructionPointer ?? "(no registers)")
      if let pointer = thread.stackPointer { text += ", stack \(shortAddress(pointer))" }
      if let pointer = thread.wow64InstructionPointer { text += ", 32-bit code at \(shortAddress(pointer))" }
      if let name = thread.name { text += ", \"\(name)\"" }
      if let start = thread.startModuleOffset { text += ", started at \(start)" }
      if let user = thread.userTime, let kernel = thread.kernelTime {
        text += ", \(milliseconds(user)) ms in the program, \(milliseconds(kernel)) ms in the kernel"
      }
      page.line(" " + escapedForDisplay(text), indent: 10)
    }
  }

  private func milliseconds(_ units: UInt64) -> String { grouped(units / 10_000) }

  private func modules(_ page: inout TextColumns) {
    if !modules.isEmpty {
      page.heading("Modules (\(modules.count), the program first)")
      for module in modules {
        page.text(
          module: module.base, size: module.size, timeDateStamp: module.timeDateStamp, image: module.image,
          version: module.version)
      }
    }
    page.text(unloadedModules: unloadedModules)
  }

  private func memory(_ page: inout TextColumns) {
    page.heading("Memory")
    func row(_ name: String, _ value: String) { page.line("  \(padded(name, 20)) \(value)", indent: 23) }
    row("in the dump", "\(grouped(memory.size)) bytes, \(grouped(memory.pieces)) pieces")
    if let summary = memory.summary {
      row(
        "committed",
        "\(grouped(summary.committed)) bytes: \(grouped(summary.privateMemory)) private, "
          + "\(grouped(summary.mapped)) mapped, \(grouped(summary.image)) images")
      row("reserved", "\(grouped(summary.reserved)) bytes")
      row("regions", grouped(memory.regions?.count ?? 0))
    }
    if let counters = memoryCounters {
      row("working set", "\(grouped(counters.workingSet)) bytes, peak \(grouped(counters.peakWorkingSet))")
      row("private", "\(grouped(counters.privateUsage)) bytes")
    }
    if let system = systemMemory {
      row(
        "machine",
        "\(grouped(UInt64(system.physicalPages))) pages of \(system.pageSize) bytes, "
          + "\(grouped(system.availablePages)) available")
    }
  }

  private func handles(_ page: inout TextColumns) {
    guard let handles, !handles.isEmpty else { return }
    page.heading("Handles (\(handles.count))")
    var counts: [String: Int] = [:]
    for handle in handles { counts[handle.type ?? "without a type", default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let types = sorted.prefix(40).map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    page.line("  " + escapedForDisplay(types), indent: 2)
    for handle in handles {
      guard let name = handle.name else { continue }
      let text = [handle.type, name].compactMap(\.self).joined(separator: " ")
      page.line("  \(padded(shortAddress(handle.handle), 10)) \(escapedForDisplay(text))", indent: 13)
    }
  }

  private func annotations(_ page: inout TextColumns) {
    guard let crashpad else { return }
    page.heading("Crashpad (report \(crashpad.reportId), client \(crashpad.clientId))")
    let groups =
      crashpad.annotations.map { ("", $0) }
      + crashpad.modules.flatMap { module in
        module.annotations.map { ((module.image ?? "(unknown module)") + ": ", $0) }
      }
    for (module, annotation) in groups {
      let name = annotation.name.isEmpty ? "" : annotation.name + " = "
      page.line(
        "  " + escapedForDisplay(module + name + (annotation.value ?? "(no text)")), indent: 4)
    }
  }

  private func streams(_ page: inout TextColumns) {
    page.heading("Streams (type, offset in the file, bytes)")
    for stream in minidump.streams {
      let name = stream.name ?? "0x" + String(stream.type, radix: 16)
      page.line(
        "  \(padded(name, 22)) \(padded(hex(stream.offset), 10)) \(grouped(stream.size))"
          + (stream.truncated ? " (cut off)" : ""), indent: 4)
    }
  }
}
