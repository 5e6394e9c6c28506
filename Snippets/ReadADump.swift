// Opens a dump and prints what the machine said of itself when it crashed.
// snippet.hide
import DumpFile
import KernelModel
import Triage

// snippet.show
for input in try DumpInput.open("crash.dmp") {
  let dump = try KernelDump(file: input.file)
  let model = KernelModel(dump)
  for module in model.modules.modules {
    print(module.name, module.image, String(module.base.rawValue, radix: 16))
  }

  // Memory is read by virtual address; an error says which address, at which level, and why.
  if let context = model.context {
    let bytes = try dump.memory.bytes(at: context.stackPointer, count: 64)
    print(bytes)
  }

  print(Analysis(model, fileName: input.name).report().text)
}
