import DumpFile
import DumpFormat
import Symbols

/// Where in `EPROCESS` is what leads to the user half of a process.
struct UserModeMembers: Equatable {
  /// `Peb`.
  var environmentBlock: Int
  /// `Pcb.DirectoryTableBase`; `nil` if it is not known.
  var directoryTableBase: Int?

  /// By the kernel's types, else as the debugger data tells; `nil` if neither does.
  init?(_ dump: KernelDump, types: (any TypeSource)?) {
    let process = types.flatMap { (try? $0.type(named: "_EPROCESS")) ?? nil }
    func offset(_ path: String) -> Int? {
      guard let types, let process else { return nil }
      return ((try? types.place(of: path, in: process)) ?? nil)?.byteOffset
    }
    let data = dump.debuggerData
    guard
      let environmentBlock = offset("Peb") ?? data?[offset: KDDebuggerData64.Layout.offsetEprocessPeb]
    else { return nil }
    self.environmentBlock = environmentBlock
    directoryTableBase =
      offset("Pcb.DirectoryTableBase")
      ?? data?[offset: KDDebuggerData64.Layout.offsetEprocessDirectoryTableBase]
  }
}

/// The user half of a process: its memory and its modules.
struct UserHalf {
  let memory: ProcessMemory
  let modules: ProcessModules

  /// Reads the user half of the process at an address.
  init(of process: VirtualAddress?, in dump: KernelDump, members: UserModeMembers?) {
    let kernel = dump.memory
    let kernelStart = dump.kernelStart
    // The header's page tables are those of the processor that crashed, and so of the current process.
    let current = ProcessMemory(kernel: kernel, user: kernel, kernelStart: kernelStart)
    guard dump.physicalMemory != nil, let process, let members else {
      self.init(current, ProcessModules(end: .unknownProcess))
      return
    }
    let environmentBlock: VirtualAddress
    do throws(MemoryReadError) {
      environmentBlock = try kernel.pointer(
        at: process + UInt64(truncatingIfNeeded: members.environmentBlock))
    } catch {
      self.init(current, ProcessModules(end: .unreadable(.process, error)))
      return
    }
    let own = members.directoryTableBase
      .flatMap { try? kernel.pointer(at: process + UInt64(truncatingIfNeeded: $0)) }
      .map {
        ProcessMemory(
          kernel: kernel, user: dump.memory(ofDirectoryTableBase: PhysicalAddress($0.rawValue)),
          kernelStart: kernelStart)
      }
    guard environmentBlock.rawValue != 0 else {
      self.init(own ?? current, ProcessModules(end: .noEnvironmentBlock))
      return
    }
    let memories = [own, current].compactMap(\.self)
    // A damaged process must not cost what the header still knows.
    let memory =
      memories.first {
        environmentBlock < kernelStart && (try? $0.pointer(at: environmentBlock)) != nil
      } ?? memories[0]
    self.init(memory, ProcessModules(environmentBlock: environmentBlock, memory: memory))
  }

  private init(_ memory: ProcessMemory, _ modules: ProcessModules) {
    self.memory = memory
    self.modules = modules
  }
}
