/// `EXCEPTION_RECORD32`, `EXCEPTION_RECORD64`: what exception happened, and where.
///
/// A kernel dump nearly always carries 0x80000003 here, at an address inside `KeBugCheckEx`: the real fault is in the
/// parameters of the bug check. Slots of ``information`` beyond ``parameterCount`` hold garbage.
///
/// Source: `winnt.h`; the 64-bit form as observed in triage dumps of builds 17763 to 26100.
public struct ExceptionRecord: Equatable, Sendable {
  /// `ExceptionCode`: an `NTSTATUS`.
  public var code: UInt32
  /// `ExceptionFlags`.
  public var flags: ExceptionFlags
  /// `ExceptionRecord`: address of the exception that was being handled when this one happened, or zero.
  public var nestedRecord: VirtualAddress
  /// `ExceptionAddress`: the instruction that raised the exception.
  public var address: VirtualAddress
  /// `NumberParameters` as it is stored; may be any number.
  public var storedParameterCount: UInt32
  /// `ExceptionInformation`: parameters of the exception; those of 32-bit records have a zero upper half.
  public var information: ExceptionInformation

  /// An exception without parameters.
  @inlinable
  public init(code: UInt32, flags: ExceptionFlags = .none, address: VirtualAddress) {
    self.code = code
    self.flags = flags
    nestedRecord = VirtualAddress(0)
    self.address = address
    storedParameterCount = 0
    information = ExceptionInformation()
  }

  /// How many slots of ``information`` count: ``storedParameterCount``, 15 at most.
  @inlinable public var parameterCount: Int {
    storedParameterCount < UInt32(ExceptionInformation.count)
      ? Int(storedParameterCount) : ExceptionInformation.count
  }
}

/// The 15 parameters of an ``ExceptionRecord``.
public struct ExceptionInformation: Equatable, Sendable {
  /// Number of parameters that a record has room for (`EXCEPTION_MAXIMUM_PARAMETERS`).
  @inlinable public static var count: Int { 15 }

  @usableFromInline var value0: UInt64 = 0
  @usableFromInline var value1: UInt64 = 0
  @usableFromInline var value2: UInt64 = 0
  @usableFromInline var value3: UInt64 = 0
  @usableFromInline var value4: UInt64 = 0
  @usableFromInline var value5: UInt64 = 0
  @usableFromInline var value6: UInt64 = 0
  @usableFromInline var value7: UInt64 = 0
  @usableFromInline var value8: UInt64 = 0
  @usableFromInline var value9: UInt64 = 0
  @usableFromInline var value10: UInt64 = 0
  @usableFromInline var value11: UInt64 = 0
  @usableFromInline var value12: UInt64 = 0
  @usableFromInline var value13: UInt64 = 0
  @usableFromInline var value14: UInt64 = 0

  /// Parameters that are all zero.
  @inlinable public init() {}

  /// A parameter, by its index from 0 to 14.
  @inlinable public subscript(index: Int) -> UInt64 {
    get {
      switch index {
      case 0: return value0
      case 1: return value1
      case 2: return value2
      case 3: return value3
      case 4: return value4
      case 5: return value5
      case 6: return value6
      case 7: return value7
      case 8: return value8
      case 9: return value9
      case 10: return value10
      case 11: return value11
      case 12: return value12
      case 13: return value13
      case 14: return value14
      default: preconditionFailure("an exception record has 15 parameters")
      }
    }
    set {
      switch index {
      case 0: value0 = newValue
      case 1: value1 = newValue
      case 2: value2 = newValue
      case 3: value3 = newValue
      case 4: value4 = newValue
      case 5: value5 = newValue
      case 6: value6 = newValue
      case 7: value7 = newValue
      case 8: value8 = newValue
      case 9: value9 = newValue
      case 10: value10 = newValue
      case 11: value11 = newValue
      case 12: value12 = newValue
      case 13: value13 = newValue
      case 14: value14 = newValue
      default: preconditionFailure("an exception record has 15 parameters")
      }
    }
  }
}

/// `ExceptionFlags` of an ``ExceptionRecord``.
public struct ExceptionFlags: FlagSet {
  /// The bits.
  public let rawValue: UInt32
  /// Bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `EXCEPTION_NONCONTINUABLE`: the thread cannot continue.
  @inlinable public static var noncontinuable: Self { .init(rawValue: 0x01) }
  /// `EXCEPTION_UNWINDING`: handlers are being unwound.
  @inlinable public static var unwinding: Self { .init(rawValue: 0x02) }
  /// `EXCEPTION_EXIT_UNWIND`: handlers are being unwound for the thread to end.
  @inlinable public static var exitUnwind: Self { .init(rawValue: 0x04) }
  /// `EXCEPTION_STACK_INVALID`: the stack is misaligned or out of its limits.
  @inlinable public static var stackInvalid: Self { .init(rawValue: 0x08) }
  /// `EXCEPTION_NESTED_CALL`: raised while a handler ran.
  @inlinable public static var nestedCall: Self { .init(rawValue: 0x10) }
  /// `EXCEPTION_TARGET_UNWIND`: the unwinding has reached its target.
  @inlinable public static var targetUnwind: Self { .init(rawValue: 0x20) }
  /// `EXCEPTION_COLLIDED_UNWIND`: an unwinding met another one.
  @inlinable public static var collidedUnwind: Self { .init(rawValue: 0x40) }
  /// `EXCEPTION_SOFTWARE_ORIGINATE`: raised by software.
  @inlinable public static var softwareOriginate: Self { .init(rawValue: 0x80) }
}

extension ExceptionRecord {
  /// Where the fields of `EXCEPTION_RECORD64` are.
  public enum Layout64: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x98 }
    /// `ExceptionCode`.
    @inlinable public static var code: Field<Self, UInt32> { .init(0x00) }
    /// `ExceptionFlags`.
    @inlinable public static var flags: Field<Self, ExceptionFlags> { .init(0x04) }
    /// `ExceptionRecord`.
    @inlinable public static var nestedRecord: Field<Self, VirtualAddress> { .init(0x08) }
    /// `ExceptionAddress`.
    @inlinable public static var address: Field<Self, VirtualAddress> { .init(0x10) }
    /// `NumberParameters`.
    @inlinable public static var parameterCount: Field<Self, UInt32> { .init(0x18) }
    /// `ExceptionInformation[index]`, `index` from 0 to 14.
    @inlinable public static func information(_ index: Int) -> Field<Self, UInt64> {
      precondition(index >= 0 && index < ExceptionInformation.count, "an exception record has 15 parameters")
      return .init(0x20 + 8 * index)
    }
  }

  /// Where the fields of `EXCEPTION_RECORD32` are.
  public enum Layout32: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x50 }
    /// `ExceptionCode`.
    @inlinable public static var code: Field<Self, UInt32> { .init(0x00) }
    /// `ExceptionFlags`.
    @inlinable public static var flags: Field<Self, ExceptionFlags> { .init(0x04) }
    /// `ExceptionRecord`.
    @inlinable public static var nestedRecord: Field<Self, UInt32> { .init(0x08) }
    /// `ExceptionAddress`.
    @inlinable public static var address: Field<Self, UInt32> { .init(0x0C) }
    /// `NumberParameters`.
    @inlinable public static var parameterCount: Field<Self, UInt32> { .init(0x10) }
    /// `ExceptionInformation[index]`, `index` from 0 to 14.
    @inlinable public static func information(_ index: Int) -> Field<Self, UInt32> {
      precondition(index >= 0 && index < ExceptionInformation.count, "an exception record has 15 parameters")
      return .init(0x14 + 4 * index)
    }
  }

  /// The value that an `EXCEPTION_RECORD64` holds.
  @inlinable public init(_ record: borrowing Record<Layout64>) {
    code = record[Layout64.code]
    flags = record[Layout64.flags]
    nestedRecord = record[Layout64.nestedRecord]
    address = record[Layout64.address]
    storedParameterCount = record[Layout64.parameterCount]
    information = ExceptionInformation()
    for index in 0..<ExceptionInformation.count {
      information[index] = record[Layout64.information(index)]
    }
  }

  /// Sets the fields of an `EXCEPTION_RECORD64`.
  @inlinable public func write(to record: inout MutableRecord<Layout64>) {
    record[Layout64.code] = code
    record[Layout64.flags] = flags
    record[Layout64.nestedRecord] = nestedRecord
    record[Layout64.address] = address
    record[Layout64.parameterCount] = storedParameterCount
    for index in 0..<ExceptionInformation.count {
      record[Layout64.information(index)] = information[index]
    }
  }

  /// The value that an `EXCEPTION_RECORD32` holds.
  @inlinable public init(_ record: borrowing Record<Layout32>) {
    code = record[Layout32.code]
    flags = record[Layout32.flags]
    nestedRecord = VirtualAddress(UInt64(record[Layout32.nestedRecord]))
    address = VirtualAddress(UInt64(record[Layout32.address]))
    storedParameterCount = record[Layout32.parameterCount]
    information = ExceptionInformation()
    for index in 0..<ExceptionInformation.count {
      information[index] = UInt64(record[Layout32.information(index)])
    }
  }

  /// Sets the fields of an `EXCEPTION_RECORD32`; upper halves are lost.
  @inlinable public func write(to record: inout MutableRecord<Layout32>) {
    record[Layout32.code] = code
    record[Layout32.flags] = flags
    record[Layout32.nestedRecord] = UInt32(truncatingIfNeeded: nestedRecord.rawValue)
    record[Layout32.address] = UInt32(truncatingIfNeeded: address.rawValue)
    record[Layout32.parameterCount] = storedParameterCount
    for index in 0..<ExceptionInformation.count {
      record[Layout32.information(index)] = UInt32(truncatingIfNeeded: information[index])
    }
  }
}
