public import DumpFormat

/// The registers of x86 that unwinding works on, each with whether its value is known.
///
/// Eip and Esp are always known. A step to a caller forgets Eax, Ecx and Edx: the callee may have changed them.
public struct RegistersX86: Equatable, Sendable {
  /// `Eip`.
  public var eip: UInt32

  private var integers: SIMD8<UInt32> = .zero
  private var known: UInt8 = 1 << 4

  /// Registers of which only these two are known.
  public init(eip: UInt32, esp: UInt32) {
    self.eip = eip
    self.esp = esp
  }

  /// `Esp`.
  public var esp: UInt32 {
    get { integers[4] }
    set { integers[4] = newValue }
  }

  /// The value of a register; `nil` if it is not known. Esp cannot be made unknown.
  public subscript(register: RegisterX86) -> UInt32? {
    get { known >> register.rawValue & 1 == 0 ? nil : integers[Int(register.rawValue)] }
    set {
      if let newValue {
        integers[Int(register.rawValue)] = newValue
        known |= 1 << register.rawValue
      } else if register != .esp {
        known &= ~(1 << register.rawValue)
      }
    }
  }

  /// Forgets what a callee may have changed.
  mutating func forgetVolatile() { known &= 0xF8 }
}

extension RegistersX86 {
  /// The registers of a context record, as far as its flags say that they are valid.
  ///
  /// - Returns: `nil` if Eip and Esp are not among them.
  public init?(_ context: ContextX86) {
    guard context.flags.contains(.x86Control) else { return nil }
    self.init(eip: context.eip, esp: context.esp)
    self[.ebp] = context.ebp
    guard context.flags.contains(.x86Integer) else { return }
    self[.eax] = context.eax
    self[.ecx] = context.ecx
    self[.edx] = context.edx
    self[.ebx] = context.ebx
    self[.esi] = context.esi
    self[.edi] = context.edi
  }

  /// The registers of a trap frame at an address, as far as they are at the same place in every version of Windows.
  ///
  /// The address tells Esp if the trap came from kernel mode: the processor did not push it then.
  public init(_ frame: TrapFrameX86, at address: VirtualAddress) {
    self.init(
      eip: frame.eip, esp: UInt32(truncatingIfNeeded: frame.stackPointer(ofFrameAt: address).rawValue))
    self[.ebp] = frame.ebp
    self[.ebx] = frame.ebx
    self[.esi] = frame.esi
    self[.edi] = frame.edi
  }
}

extension TrapFrameX86 {
  /// Whether the values can be those of a trap frame: known selectors, and the bit of EFlags that is always set.
  public var isPlausible: Bool {
    let selector = segCs & 0xFFFF
    return (selector == 0x08 || selector == 0x1B || selector == 0x23 || eFlags & 0x2_0000 != 0)
      && eFlags & 2 != 0
  }
}
