import DumpFile
import DumpFormat
import KernelModel

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
        return CulpritReport(
          module: module.name, image: module.image, symbol: nil, confidence: isWindows ? .medium : .high,
          evidence: [
            Evidence(
              "bug check parameter \(index + 1) (\(parameter.label)) lies in \(module.image), at "
                + module.offsetText(address),
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
  func findings(culprit: CulpritReport?) -> [Finding] {
    var findings: [Finding] = []
    guard let bugCheck else { return findings }
    for (index, parameter) in bugCheck.parameters.enumerated() where parameter.kind == .codeAddress {
      let address = VirtualAddress(parameter.value)
      guard let module = model.modules.module(containing: address), neverBlamed.contains(module.name) else {
        continue
      }
      findings.append(
        Finding(
          id: "fault-in-kernel",
          title: "The kernel faulted at \(module.offsetText(address)), as a rule for a driver",
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
    return findings
  }
}

extension ParameterKind {
  /// Whether a value of this kind is a virtual address.
  fileprivate var holdsAnAddress: Bool { self == .codeAddress || self == .dataAddress || self == .address }
}

/// The kernel and the HAL: a fault in them is the work of whoever called them.
private let neverBlamed: Set<String> = ["nt", "hal"]

/// Parts of Windows that drivers of others call into or that work on their data: a fault in them is a weaker sign.
private let windowsModules: Set<String> = [
  "acpi", "afd", "cdd", "classpnp", "clfs", "cng", "csc", "disk", "dxgkrnl", "dxgmms1", "dxgmms2", "fileinfo",
  "fltmgr", "fwpkclnt", "hidclass", "http", "intelppm", "amdppm", "ks", "ksecdd", "luafv", "mouclass",
  "mountmgr",
  "mrxsmb", "mrxsmb20", "msrpc", "mup", "ndis", "netbt", "netio", "ntfs", "partmgr", "pci", "portcls",
  "rdbss", "refs",
  "spaceport", "srv2", "storahci", "stornvme", "storport", "tcpip", "tm", "usbccgp", "usbhub3", "usbport",
  "usbxhci",
  "ucx01000", "vmswitch", "volmgr", "volsnap", "watchdog", "wdf01000", "wdfilter", "wdfldr", "win32k",
  "win32kbase",
  "win32kfull", "wof", "wpprecorder", "fastfat", "exfat", "bindflt", "cldflt", "fvevol", "kbdclass",
  "verifierext",
]
