import DumpFile
import DumpFormat
import KernelModel
import StackUnwinder

extension Analysis {
  /// The module that the bug check itself names: the one that holds an address of code among its parameters.
  ///
  /// Nothing is guessed from a scanned stack. The kernel is never blamed for a fault in it: it runs on behalf of others.
  func culprit() -> CulpritReport? {
    guard let bugCheck else { return nil }
    for (index, parameter) in bugCheck.parameters.enumerated() where parameter.kind == .codeAddress {
      let address = VirtualAddress(parameter.value)
      if let module = model.modules.module(containing: address) {
        guard !neverBlamed.contains(module.name) else { continue }
        let isWindows = windowsModules.contains(module.name.lowercased())
        let name = names.name(of: address)
        return CulpritReport(
          module: module.name, image: module.image, symbol: name?.symbol,
          confidence: isWindows ? .medium : .high,
          evidence: [
            Evidence(
              "bug check parameter \(index + 1) (\(parameter.label)) lies in \(module.image), at "
                + (name?.description ?? module.offsetText(address)),
              at: addressText(address))
          ])
      }
      if let module = unloadedModule(at: address) {
        return CulpritReport(
          module: module, image: module, symbol: nil, confidence: .high,
          evidence: [
            Evidence(
              "bug check parameter \(index + 1) (\(parameter.label)) points to where \(module) was before it was "
                + "unloaded", at: addressText(address))
          ])
      }
    }
    return nil
  }

  /// The name of an unloaded module that used to hold an address.
  private func unloadedModule(at address: VirtualAddress) -> String? {
    model.unloadedModules.first { $0.start <= address && address < $0.end && !$0.name.isEmpty }?.name
  }

  /// What the dump shows beyond the culprit.
  func findings(stack: [StackFrame], culprit: CulpritReport?) -> [Finding] {
    var findings: [Finding] = []
    guard let bugCheck else { return findings }
    for (index, parameter) in bugCheck.parameters.enumerated() where parameter.kind == .codeAddress {
      let address = VirtualAddress(parameter.value)
      guard let module = model.modules.module(containing: address), neverBlamed.contains(module.name) else {
        continue
      }
      let place = names.name(of: address)?.description ?? module.offsetText(address)
      findings.append(
        Finding(
          id: "fault-in-kernel",
          title:
            "The fault is in the kernel, at \(place): as a rule it was handed bad data",
          confidence: .medium,
          evidence: [
            Evidence(
              "bug check parameter \(index + 1) (\(parameter.label)) lies in \(module.image)",
              at: addressText(address))
          ]))
      break
    }
    for (index, parameter) in bugCheck.parameters.enumerated() where parameter.kind.holdsAnAddress {
      let address = VirtualAddress(parameter.value)
      guard model.modules.module(containing: address) == nil, let module = unloadedModule(at: address) else {
        continue
      }
      findings.append(
        Finding(
          id: "address-in-unloaded-module",
          title: "Parameter \(index + 1) points into \(module), which was unloaded",
          confidence: .high,
          evidence: [
            Evidence("the list of unloaded modules has \(module) at this address", at: addressText(address))
          ]))
    }
    if culprit == nil, let other = firstOtherModule(on: stack) { findings.append(other) }
    return findings
  }

  /// The innermost module on the scanned stack that is no core part of Windows: a hint, and no more.
  private func firstOtherModule(on stack: [StackFrame]) -> Finding? {
    for frame in stack where frame.trust == .scan {
      guard let module = model.modules.module(containing: frame.instructionPointer),
        !neverBlamed.contains(module.name), !windowsModules.contains(module.name.lowercased())
      else { continue }
      return Finding(
        id: "other-module-on-stack",
        title: "\(module.image) is the first module on the scanned stack that is no core part of Windows",
        confidence: .low,
        evidence: [
          Evidence(
            "the stack holds \(module.offsetText(frame.instructionPointer)), maybe a return address",
            at: addressText(frame.stackPointer))
        ])
    }
    return nil
  }
}

extension ParameterKind {
  /// Whether a value of this kind is a virtual address.
  fileprivate var holdsAnAddress: Bool { self == .codeAddress || self == .dataAddress || self == .address }
}
