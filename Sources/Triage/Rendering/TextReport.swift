extension AnalysisReport {
  /// The report for a person: one screen that answers what, whose, when and where, the details below it.
  public var text: String {
    var page = TextColumns()
    summary(&page)
    parameters(&page)
    stack(&page)
    registers(&page)
    modules(&page)
    tags(&page)
    headerFields(&page)
    parts(&page)
    missing(&page)
    return page.text
  }

  private func summary(_ page: inout TextColumns) {
    if let bugCheck {
      page.line("\(bugCheck.name) (\(shortCode(bugCheck.code)))")
      page.line("  " + sentence, indent: 2)
    } else {
      page.line("No bug check")
    }
    page.line()
    page.labelled("Whose", whose)
    page.labelled("When", when)
    page.labelled("System", system)
    if let processor { page.labelled("Processor", processorText(processor)) }
    page.labelled("Process", processText)
    // A kernel takes a breakpoint inside the bug check: nearly every header has it, and it says nothing.
    if let exception, exception.source != "header" || exception.code != "0x80000003" {
      page.labelled("Exception", escapedForDisplay(text(of: exception)))
    }
    let cut = dump.truncated ? ", TRUNCATED" : ""
    page.labelled(
      "Dump", "\(dump.kind), \(dump.format), \(grouped(dump.fileSize)) bytes\(writerText)\(cut)")
    page.labelled("File", escapedForDisplay(dump.file))
    for finding in findings {
      page.labelled("Finding", "\(escapedForDisplay(finding.title)) (\(finding.confidence.rawValue))")
    }
  }

  private func text(of exception: ExceptionReport) -> String {
    let name = exception.name.map { " \($0)" } ?? ""
    let parameters = zip(exception.parameters, exception.parameterModuleOffsets).map {
      $1 ?? shortAddress($0)
    }
    let list = parameters.isEmpty ? "" : ", parameters " + parameters.joined(separator: ", ")
    return
      "\(exception.code)\(name) at \(exception.moduleOffset ?? exception.address)\(list) (\(exception.source))"
  }

  /// What happened, in one sentence.
  private var sentence: String {
    guard let bugCheck else { return "" }
    var sentence = bugCheck.summary
    func value(_ kind: String) -> ParameterReport? { bugCheck.parameters.first { $0.kind == kind } }
    if let subcode = value("subcode")?.meaning {
      sentence += ": " + subcode
    } else if let code = value("address.code"), let place = code.symbol ?? code.moduleOffset {
      sentence += ": " + place
      if let data = value("address.data") {
        sentence += " \(verb(value("access")?.meaning)) \(shortAddress(data.value))"
      }
      if let irql = value("irql") {
        sentence += " at IRQL \(shortAddress(irql.value, radix: 10))\(name(of: irql))"
      }
    } else if let status = value("ntstatus"), let meaning = status.meaning {
      sentence += ": " + meaning
    }
    return escapedForDisplay(sentence) + "."
  }

  private func verb(_ access: String?) -> String {
    switch access {
    case "read": "read"
    case "write": "wrote to"
    case "execute": "executed"
    default: "touched"
    }
  }

  private func name(of parameter: ParameterReport) -> String { parameter.meaning.map { " (\($0))" } ?? "" }

  private var whose: String {
    guard let culprit else { return "the dump does not say" }
    let why = culprit.evidence.first.map { ": " + escapedForDisplay($0.claim) } ?? ""
    return "\(escapedForDisplay(culprit.image)), confidence \(culprit.confidence.rawValue)\(why)"
  }

  private var when: String {
    let time = dump.crashTime.map { $0.replacing("T", with: " ").replacing("Z", with: " UTC") } ?? "unknown"
    guard let seconds = dump.uptimeSeconds else { return time }
    return "\(time), \(duration(seconds)) after boot"
  }

  private var system: String {
    let version =
      dump.kernelVersion.map { "Windows \($0)" }
      ?? "Windows build \(dump.build.map(String.init) ?? "unknown")"
    let processors = dump.processors.map { ", \($0) processor\($0 == 1 ? "" : "s")" } ?? ""
    return "\(version), \(dump.architecture)\(processors)"
  }

  private func processorText(_ processor: ProcessorReport) -> String {
    var text = processor.brand ?? processor.vendor ?? "unknown"
    if let family = processor.family, let model = processor.model, let stepping = processor.stepping {
      text += " (family \(family), model \(model), stepping \(stepping))"
    }
    return escapedForDisplay(text)
  }

  private var processText: String {
    var text = "unknown"
    if let process {
      text = escapedForDisplay(process.name) + (process.id.map { " (process id \($0))" } ?? "")
    }
    guard let thread else { return text }
    return text + ", thread \(thread.address)" + (thread.id.map { " (id \($0))" } ?? "")
  }

  private var writerText: String { dump.writer.map { ", written by \($0)" } ?? "" }

  private func parameters(_ page: inout TextColumns) {
    guard let bugCheck else { return }
    page.heading("Parameters")
    for (index, parameter) in bugCheck.parameters.enumerated() {
      let details = [
        label(of: parameter),
        [parameter.meaning, parameter.symbol ?? parameter.moduleOffset].compactMap(\.self).joined(
          separator: ", "),
      ].filter { !$0.isEmpty }
      page.line(
        "  \(index + 1)  \(parameter.value)  \(escapedForDisplay(details.joined(separator: ": ")))",
        indent: 25)
    }
  }

  /// The label, without the list of values where the value's own meaning is told.
  private func label(of parameter: ParameterReport) -> String {
    if parameter.label.isEmpty { return "not documented" }
    guard parameter.meaning != nil, let list = parameter.label.firstRange(of: "0=") else {
      return parameter.label
    }
    let stem = parameter.label[..<list.lowerBound].split(whereSeparator: { $0 == " " || $0 == ":" })
    return stem.isEmpty ? "operation" : stem.joined(separator: " ")
  }

  private func stack(_ page: inout TextColumns) {
    guard !stack.isEmpty else { return }
    let isScanned = stack.contains { $0.trust == "scan" }
    page.heading(isScanned ? "Stack (a scanned frame may be a leftover of an earlier call)" : "Stack")
    page.text(frames: stack)
  }

  private func registers(_ page: inout TextColumns) {
    guard let registers else { return }
    page.heading("Registers (\(registers.source))")
    page.text(registers: registers, architecture: dump.architecture)
  }

  private func headerFields(_ page: inout TextColumns) {
    page.heading("Header")
    func address(_ name: String, _ value: String?) -> (String, String?) {
      (name, value.map { $0 + (header.moduleOffsets[name].map { " (\($0))" } ?? "") })
    }
    let attributes = header.attributes.map {
      hex($0) + (header.attributeNames.isEmpty ? "" : " (\(header.attributeNames.joined(separator: ", ")))")
    }
    let rows: [(String, String?)] = [
      ("dumpType", String(header.dumpType)), address("directoryTableBase", header.directoryTableBase),
      address("psLoadedModuleList", header.psLoadedModuleList),
      address("psActiveProcessHead", header.psActiveProcessHead),
      address("kdDebuggerDataBlock", header.kdDebuggerDataBlock), address("pfnDatabase", header.pfnDatabase),
      ("productType", header.productType.map { String($0) }), ("suiteMask", header.suiteMask.map { hex($0) }),
      ("attributes", attributes), ("bootId", header.bootId.map { String($0) }),
      ("miniDumpFields", header.miniDumpFields.map { hex($0) }),
      ("requiredDumpSpace", header.requiredDumpSpace.map { grouped($0) + " bytes" }),
      ("physicalMemory", header.physicalMemory.map { grouped($0) + " bytes" }), ("comment", header.comment),
      ("exception", exception.flatMap { $0.source == "header" ? text(of: $0) : nil }),
    ]
    for (name, value) in rows {
      if let value { page.line("  \(padded(name, 20)) \(escapedForDisplay(value))", indent: 23) }
    }
  }

  private func parts(_ page: inout TextColumns) {
    guard let triage else { return }
    page.heading("Parts of the triage dump (offset in the file, bytes)")
    for (name, part) in triage.sorted(by: { ($0.value.offset, $0.key) < ($1.value.offset, $1.key) }) {
      page.line("  \(padded(name, 20)) \(padded(hex(part.offset), 10)) \(grouped(part.size))")
    }
  }

  private func modules(_ page: inout TextColumns) {
    guard !modules.isEmpty else { return }
    page.heading("Modules (\(modules.count), in load order)")
    lines(of: modules, &page)
    if !userModules.isEmpty {
      page.heading("User modules of the process (\(userModules.count), in load order)")
      lines(of: userModules, &page)
    }
    page.text(unloadedModules: unloadedModules, order: ", the last one first")
  }

  private func lines(of modules: [ModuleReport], _ page: inout TextColumns) {
    for module in modules {
      page.text(
        module: module.base, size: module.size, timeDateStamp: module.timeDateStamp, image: module.image,
        version: module.version)
    }
  }

  private func tags(_ page: inout TextColumns) {
    guard !tags.isEmpty else { return }
    page.heading("Tagged data (\(tags.count))")
    page.text(tagLines: tags)
  }

  private func missing(_ page: inout TextColumns) {
    guard !missing.isEmpty else { return }
    page.heading("Missing")
    for item in missing { page.line("  - " + escapedForDisplay(item), indent: 4) }
  }
}

extension TextColumns {
  /// Adds a line for each block of tagged data.
  mutating func text(tagLines tags: [TagReport]) {
    for tag in tags {
      let name = [tag.name, tag.symbol.map { "(\($0))" }, tag.summary].compactMap(\.self).joined(
        separator: " ")
      let size = grouped(tag.size)
      let padding = String(repeating: " ", count: max(0, 11 - size.count))
      line("  \(tag.guid) \(padding)\(size)  \(escapedForDisplay(name))", indent: 52)
    }
  }
}

/// A time span in its two largest units: `3 days 04:05:06`.
func duration(_ seconds: UInt64) -> String {
  func two(_ value: UInt64) -> String { value < 10 ? "0\(value)" : "\(value)" }
  let days = seconds / 86_400
  let time = "\(two(seconds / 3600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  return days == 0 ? time : "\(days) day\(days == 1 ? "" : "s") \(time)"
}

/// A code without leading zeros: `0xD1`.
private func shortCode(_ code: String) -> String {
  "0x" + String(UInt32(code.dropFirst(2), radix: 16) ?? 0, radix: 16, uppercase: true)
}

/// An address without leading zeros.
func shortAddress(_ address: String, radix: Int = 16) -> String {
  guard let value = UInt64(address.dropFirst(2), radix: 16) else { return address }
  return (radix == 16 ? "0x" : "") + String(value, radix: radix)
}

func hex(_ value: some BinaryInteger) -> String { "0x" + String(value, radix: 16) }

func bareHex(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
