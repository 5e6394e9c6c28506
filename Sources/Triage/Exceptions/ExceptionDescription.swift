import DumpFile
import DumpFormat

/// An exception in words: what happened, and what its parameters say by themselves.
///
/// Sources: the documentation of `EXCEPTION_RECORD`, and of the run-time libraries whose exceptions have parameters of
/// their own.
struct ExceptionDescription: Equatable {
  /// What happened, in a sentence without a full stop; `nil` where only the name is known.
  var summary: String?
  /// What each parameter in use is, and its meaning where the value has one; `nil` for those that nobody documented.
  var parameters: [String?]
  /// The address that could not be accessed.
  var faultAddress: VirtualAddress?
  /// How it was accessed.
  var access: AccessOperation?

  /// Describes an exception of Windows.
  init(_ record: ExceptionRecord, is32Bit: Bool) {
    let values = (0..<record.parameterCount).map { record.information[$0] }
    parameters = values.map { _ in nil }
    switch ExceptionCode(rawValue: record.code) {
    case .accessViolation, .guardPageViolation, .stackOverflow, .inPageError:
      describeAccess(values, code: record.code, is32Bit: is32Bit)
    case .stackBufferOverrun:
      guard let value = values.first else { break }
      let code = UInt32(exactly: value).flatMap { FastFailCode(rawValue: $0).name }
      let name = code ?? "fast fail code \(value)"
      set(0, "fast fail code" + (code.map { ": \($0)" } ?? ""))
      summary = "the program stopped itself (fast fail): \(name)"
    case .heapCorruption: set(0, "address of the description of the damage (HEAP_FAILURE_INFORMATION)")
    case .cppException:
      set(0, values.first.map(Self.isThrow) == true ? "mark of a C++ throw" : nil)
      set(1, "address of the thrown object; zero for a rethrow")
      set(2, "address of its type (ThrowInfo)")
      set(3, "base of the image that the type's addresses count from")
    case .clrException, .oldCLRException:
      set(0, values.first.flatMap(Self.statusText).map { "HRESULT: \($0)" } ?? "HRESULT")
    case .threadName:
      set(0, "always 0x1000")
      set(1, "address of the name")
      set(2, "thread id, -1 for the thread itself")
    case .stowedException:
      set(0, "address of the array of stowed exceptions")
      set(1, "number of stowed exceptions")
    case .delayLoadModule, .delayLoadProcedure: set(0, "address of the DelayLoadInfo: what was to be loaded")
    default: break
    }
    summary = summary ?? exceptionSummaries[record.code]
  }

  private mutating func set(_ index: Int, _ text: String?) {
    if index < parameters.count { parameters[index] = text }
  }

  /// Read, write or execute, the address, and for pages that could not be read in the status.
  private mutating func describeAccess(_ values: [UInt64], code: UInt32, is32Bit: Bool) {
    guard values.count >= 2 else { return }
    let address = VirtualAddress(is32Bit ? values[1] & 0xFFFF_FFFF : values[1])
    access = [0: .read, 1: .write, 8: .execute][values[0]]
    faultAddress = address
    set(0, "operation" + (access.map { ": \($0.rawValue)" } ?? ""))
    set(1, "address that was accessed")
    let act =
      switch access {
      case .read: "read"
      case .write: "write to"
      case .execute: "execute"
      case nil: "access"
      }
    let attempt = "tried to \(act) 0x\(hexadecimal(address.rawValue, 1))"
    switch ExceptionCode(rawValue: code) {
    case .accessViolation: summary = "the program \(attempt), which it may not"
    case .guardPageViolation: summary = "a guard page was touched: the program \(attempt)"
    case .stackOverflow: summary = "the thread has used up its stack: it \(attempt)"
    default:
      let status = values.count > 2 ? Self.statusText(values[2]) : nil
      set(2, "status of the file system" + (status.map { ": \($0)" } ?? ""))
      summary =
        "a page could not be read from its file when the program \(attempt)"
        + (status.map { ": \($0)" } ?? "")
    }
  }

  /// Whether a number is one of the marks that Microsoft's C++ run-time libraries put first.
  private static func isThrow(_ value: UInt64) -> Bool { (0x1993_0520...0x1993_0522).contains(value) }

  private static func statusText(_ value: UInt64) -> String? {
    NTStatus(parameter: value).map { status in status.name ?? status.description }
  }
}

extension ExceptionCode {
  static var accessViolation: Self { .init(rawValue: 0xC000_0005) }
  static var inPageError: Self { .init(rawValue: 0xC000_0006) }
  static var guardPageViolation: Self { .init(rawValue: 0x8000_0001) }
  static var stackOverflow: Self { .init(rawValue: 0xC000_00FD) }
  static var stackBufferOverrun: Self { .init(rawValue: 0xC000_0409) }
  static var heapCorruption: Self { .init(rawValue: 0xC000_0374) }
  static var cppException: Self { .init(rawValue: 0xE06D_7363) }
  static var clrException: Self { .init(rawValue: 0xE043_4352) }
  static var oldCLRException: Self { .init(rawValue: 0xE043_4F4D) }
  static var threadName: Self { .init(rawValue: 0x406D_1388) }
  static var stowedException: Self { .init(rawValue: 0xC000_027B) }
  static var delayLoadModule: Self { .init(rawValue: 0xC06D_007E) }
  static var delayLoadProcedure: Self { .init(rawValue: 0xC06D_007F) }
}

/// What the codes mean that programs often end with.
private let exceptionSummaries: [UInt32: String] = [
  0x8000_0002: "data were accessed at an address that is not aligned",
  0x8000_0003: "a breakpoint was reached: an assertion, a debugger, or a request for a dump",
  0x8000_0004: "a single step or a data breakpoint",
  0xC000_0005: "the program may not access what it touched",
  0xC000_0008: "a handle was used that is not valid",
  0xC000_001D: "the processor does not know the instruction",
  0xC000_0025: "a handler continued an exception that cannot be continued",
  0xC000_008C: "an index is outside of its array",
  0xC000_008E: "a floating-point number was divided by zero",
  0xC000_0094: "an integer was divided by zero",
  0xC000_0095: "an integer operation overflowed",
  0xC000_0096: "an instruction of the kernel in a program",
  0xC000_00FD: "the thread has used up its stack",
  0xC000_0142: "a library could not be initialised",
  0xC000_0194: "a possible deadlock: a critical section was waited for too long",
  0xC000_0374: "the heap is damaged: whoever damaged it ran before, somewhere else",
  0xC000_0409: "the program stopped itself (fast fail)",
  0xC000_0417: "the C library was called with an invalid parameter",
  0xC000_041D: "an exception in a callback from the kernel was not handled",
  0xC000_0420: "an assertion failed",
  0xC000_027B: "an exception of the Windows Runtime was not handled",
  0xC000_0602: "the program asked to end at once",
  0xC06D_007E: "a library that is loaded on first use was not found",
  0xC06D_007F: "a function of a library that is loaded on first use was not found",
  0x4000_0015: "the program ended itself as after abort()",
  0x0517_A7ED: "no failure: Crashpad was asked for a dump",
  0xE043_4352: "an exception of .NET was not handled",
  0xE043_4F4D: "an exception of .NET was not handled",
  0xE06D_7363: "a C++ exception was not handled",
]
