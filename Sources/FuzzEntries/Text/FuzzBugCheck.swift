import KernelModel
import Triage

/// Describes a bug check, and looks everything up that the tables hold.
func fuzzBugCheck(_ bytes: [UInt8]) {
  var input = FuzzInput(bytes)
  let options = input.number(UInt8.self)
  let code: UInt32 = input.number()
  let parameters: [UInt64] = (0..<(options & 7)).map { _ in
    // Half of the values are small, as those with meanings are.
    let width = input.number(UInt8.self)
    return width & 1 == 0 ? UInt64(input.number(UInt16.self)) : input.number()
  }
  let bugCheck = BugCheckDescription(
    code: BugCheckCode(rawValue: code), parameters: parameters, is32Bit: options & 8 != 0)
  precondition(bugCheck.parameters.count == 4, "a bug check has four parameters")
  let texts = bugCheck.parameters.flatMap { [$0.label, $0.meaning ?? "", $0.kind.rawValue] }
  for text in texts + [bugCheck.name ?? "", bugCheck.summary ?? ""] { checkIsPlain(text) }

  _ = ExceptionCode(rawValue: code).name
  _ = FastFailCode(rawValue: code).name
  _ = DumpTagTable.tag(for: String(decoding: bytes, as: UTF8.self))
  _ = KernelVersionTable.version(timeDateStamp: code, sizeOfImage: input.number())
  _ = ProcessLayout.find(
    machine: options & 0x10 == 0 ? 0x8664 : input.number(), sizeOfEProcess: input.number(),
    sizeOfEThread: input.number(), offsetEprocessPeb: input.number(), offsetEprocessParentCid: input.number(),
    build: input.number())
}
