/// Name and meaning of the common bug checks, for the screen.
///
/// A kernel has no room for the tables of a debugger: this is what a person before the screen can use. Codes with bit
/// 0x10000000 (`0x1000007E`) are the same bug checks with less known.
struct BugCheckName {
  /// `IRQL_NOT_LESS_OR_EQUAL`.
  let name: StaticString
  /// A sentence without a full stop.
  let meaning: StaticString

  /// The name of a code, `nil` if it is not a common one.
  init?(code: UInt32) {
    switch code & 0xF000_0000 == 0x1000_0000 ? code & 0x0FFF_FFFF : code {
    case 0x1:
      self.init(
        "APC_INDEX_MISMATCH",
        "APC disable state differs between entry and exit of a system call or worker routine")
    case 0xa:
      self.init(
        "IRQL_NOT_LESS_OR_EQUAL", "Kernel code touched pageable or invalid memory while IRQL was too high")
    case 0xf: self.init("SPIN_LOCK_ALREADY_OWNED", "A spin lock was requested by its current owner")
    case 0x19: self.init("BAD_POOL_HEADER", "A pool block header is corrupt")
    case 0x1a: self.init("MEMORY_MANAGEMENT", "The memory manager found corruption or an illegal request")
    case 0x1e: self.init("KMODE_EXCEPTION_NOT_HANDLED", "Kernel mode code raised an exception nobody handled")
    case 0x24: self.init("NTFS_FILE_SYSTEM", "The NTFS file system driver failed")
    case 0x2e: self.init("DATA_BUS_ERROR", "A parity or bus error was reported for a data access")
    case 0x34: self.init("CACHE_MANAGER", "The cache manager failed")
    case 0x3b: self.init("SYSTEM_SERVICE_EXCEPTION", "A system service routine raised an exception")
    case 0x3d: self.init("INTERRUPT_EXCEPTION_NOT_HANDLED", "An interrupt handler raised an exception")
    case 0x44: self.init("MULTIPLE_IRP_COMPLETE_REQUESTS", "An IRP was completed more than once")
    case 0x4a:
      self.init("IRQL_GT_ZERO_AT_SYSTEM_SERVICE", "A system call returned to user mode above passive level")
    case 0x4e: self.init("PFN_LIST_CORRUPT", "The page frame list is corrupt")
    case 0x50:
      self.init(
        "PAGE_FAULT_IN_NONPAGED_AREA", "Invalid system memory was referenced and could not be paged in")
    case 0x51: self.init("REGISTRY_ERROR", "The registry failed")
    case 0x6b: self.init("PROCESS1_INITIALIZATION_FAILED", "Process manager phase 1 initialization failed")
    case 0x74: self.init("BAD_SYSTEM_CONFIG_INFO", "The SYSTEM hive is damaged or incomplete")
    case 0x76: self.init("PROCESS_HAS_LOCKED_PAGES", "A process ended with pages still locked")
    case 0x77: self.init("KERNEL_STACK_INPAGE_ERROR", "A kernel stack page could not be read back")
    case 0x79: self.init("MISMATCHED_HAL", "HAL and kernel do not match")
    case 0x7a: self.init("KERNEL_DATA_INPAGE_ERROR", "Kernel data could not be read back from disk")
    case 0x7b: self.init("INACCESSIBLE_BOOT_DEVICE", "The boot device cannot be reached")
    case 0x7c: self.init("BUGCODE_NDIS_DRIVER", "NDIS found an error in a network driver")
    case 0x7e:
      self.init("SYSTEM_THREAD_EXCEPTION_NOT_HANDLED", "A system thread raised an exception nobody handled")
    case 0x7f:
      self.init("UNEXPECTED_KERNEL_MODE_TRAP", "The processor raised a trap the kernel cannot handle")
    case 0x80: self.init("NMI_HARDWARE_FAILURE", "A non-maskable interrupt reported a hardware fault")
    case 0x81: self.init("SPIN_LOCK_INIT_FAILURE", "A spin lock could not be initialized")
    case 0x8e:
      self.init(
        "KERNEL_MODE_EXCEPTION_NOT_HANDLED", "Kernel mode code raised an exception nobody handled (x86)")
    case 0x93: self.init("INVALID_KERNEL_HANDLE", "An invalid or protected kernel handle was closed or used")
    case 0x96: self.init("INVALID_WORK_QUEUE_ITEM", "A work queue entry has a NULL link")
    case 0x9c: self.init("MACHINE_CHECK_EXCEPTION", "A machine check exception happened (older systems)")
    case 0x9f:
      self.init("DRIVER_POWER_STATE_FAILURE", "A power state change could not be completed by a driver")
    case 0xa0: self.init("INTERNAL_POWER_ERROR", "The power policy manager hit a fatal error")
    case 0xbe: self.init("ATTEMPTED_WRITE_TO_READONLY_MEMORY", "A driver wrote to read-only memory")
    case 0xc1:
      self.init("SPECIAL_POOL_DETECTED_MEMORY_CORRUPTION", "Special pool found a driver damaging memory")
    case 0xc2: self.init("BAD_POOL_CALLER", "The current thread made a bad pool request")
    case 0xc4: self.init("DRIVER_VERIFIER_DETECTED_VIOLATION", "Driver Verifier found a rule violation")
    case 0xc5:
      self.init("DRIVER_CORRUPTED_EXPOOL", "Pool lists were damaged by some driver (access at high IRQL)")
    case 0xc9:
      self.init("DRIVER_VERIFIER_IOMANAGER_VIOLATION", "Driver Verifier found an I/O manager rule violation")
    case 0xca: self.init("PNP_DETECTED_FATAL_ERROR", "Plug and Play found a fatal driver error")
    case 0xcb:
      self.init("DRIVER_LEFT_LOCKED_PAGES_IN_PROCESS", "A driver left pages locked after its I/O ended")
    case 0xcc: self.init("PAGE_FAULT_IN_FREED_SPECIAL_POOL", "Freed special pool memory was referenced")
    case 0xce:
      self.init(
        "DRIVER_UNLOADED_WITHOUT_CANCELLING_PENDING_OPERATIONS",
        "A driver unloaded before cancelling pending work")
    case 0xcf:
      self.init(
        "TERMINAL_SERVER_DRIVER_MADE_INCORRECT_MEMORY_REFERENCE",
        "A driver not ported to terminal server touched session space")
    case 0xd0: self.init("DRIVER_CORRUPTED_MMPOOL", "Pool lists were damaged by some driver (large pool)")
    case 0xd1:
      self.init(
        "DRIVER_IRQL_NOT_LESS_OR_EQUAL", "A driver touched pageable or invalid memory while IRQL was too high"
      )
    case 0xd4:
      self.init(
        "SYSTEM_SCAN_AT_RAISED_IRQL_CAUGHT_IMPROPER_DRIVER_UNLOAD",
        "An unloaded driver left items that were scanned at high IRQL")
    case 0xd5:
      self.init("DRIVER_PAGE_FAULT_IN_FREED_SPECIAL_POOL", "A driver referenced special pool that was freed")
    case 0xd6:
      self.init(
        "DRIVER_PAGE_FAULT_BEYOND_END_OF_ALLOCATION", "A driver referenced memory past its special pool block"
      )
    case 0xd8: self.init("DRIVER_USED_EXCESSIVE_PTES", "System PTEs ran out and one driver used too many")
    case 0xda: self.init("SYSTEM_PTE_MISUSE", "A driver misused system PTE mappings")
    case 0xde: self.init("POOL_CORRUPTION_IN_FILE_AREA", "Pool holding file pages for disk was damaged")
    case 0xe2: self.init("MANUALLY_INITIATED_CRASH", "Someone asked for this crash (debugger or keyboard)")
    case 0xe3: self.init("RESOURCE_NOT_OWNED", "A thread released a resource it does not own")
    case 0xe5: self.init("POWER_FAILURE_SIMULATE", "No more is known about this code")
    case 0xea: self.init("THREAD_STUCK_IN_DEVICE_DRIVER", "A display driver thread is stuck in a loop")
    case 0xef: self.init("CRITICAL_PROCESS_DIED", "A process the system cannot run without ended")
    case 0xf4: self.init("CRITICAL_OBJECT_TERMINATION", "A critical process or thread ended (older systems)")
    case 0xf7: self.init("DRIVER_OVERRAN_STACK_BUFFER", "A driver overran a stack buffer")
    case 0xfc:
      self.init("ATTEMPTED_EXECUTE_OF_NOEXECUTE_MEMORY", "Execution was attempted in no-execute memory")
    case 0xfe: self.init("BUGCODE_USB_DRIVER", "A USB driver found a fatal error")
    case 0x101: self.init("CLOCK_WATCHDOG_TIMEOUT", "A processor does not process clock interrupts")
    case 0x109: self.init("CRITICAL_STRUCTURE_CORRUPTION", "Kernel code or critical data was changed")
    case 0x10d: self.init("WDF_VIOLATION", "A framework based driver made a fatal mistake")
    case 0x10e:
      self.init(
        "VIDEO_MEMORY_MANAGEMENT_INTERNAL", "The video memory manager hit a condition it cannot recover")
    case 0x113: self.init("VIDEO_DXGKRNL_FATAL_ERROR", "The graphics kernel found a violation")
    case 0x116: self.init("VIDEO_TDR_FAILURE", "Resetting a hung display driver failed")
    case 0x119: self.init("VIDEO_SCHEDULER_INTERNAL_ERROR", "The video scheduler found a fatal violation")
    case 0x11d: self.init("EVENT_TRACING_FATAL_ERROR", "Event tracing hit a fatal error")
    case 0x124: self.init("WHEA_UNCORRECTABLE_ERROR", "A fatal hardware error was reported")
    case 0x12e: self.init("INVALID_MDL_RANGE", "An MDL range is invalid")
    case 0x133: self.init("DPC_WATCHDOG_VIOLATION", "DPC or ISR time limits were exceeded")
    case 0x139:
      self.init("KERNEL_SECURITY_CHECK_FAILURE", "The kernel found a corrupted security-critical structure")
    case 0x13a: self.init("KERNEL_MODE_HEAP_CORRUPTION", "The kernel heap is corrupt")
    case 0x144: self.init("BUGCODE_USB3_DRIVER", "The USB 3 stack found a fatal error")
    case 0x154:
      self.init("UNEXPECTED_STORE_EXCEPTION", "The memory store component raised an unexpected exception")
    case 0x15e:
      self.init("BUGCODE_NDIS_DRIVER_LIVE_DUMP", "NDIS captured a network driver problem (live dump)")
    case 0x161: self.init("LIVE_SYSTEM_DUMP", "A live system dump was requested by a user")
    case 0x18b: self.init("SECURE_KERNEL_ERROR", "The secure kernel met a fatal error")
    case 0x1c8: self.init("MANUALLY_INITIATED_POWER_BUTTON_HOLD", "The power button was held down")
    case 0xc0000218: self.init("STATUS_CANNOT_LOAD_REGISTRY_FILE", "A registry hive could not be loaded")
    case 0xc000021a:
      self.init("WINLOGON_FATAL_ERROR", "A user mode system process the kernel relies on ended")
    case 0xc0000221:
      self.init("STATUS_IMAGE_CHECKSUM_MISMATCH", "A driver or system library has a bad checksum")
    case 0xdeaddead: self.init("MANUALLY_INITIATED_CRASH1", "The user asked for this crash")
    default: return nil
    }
  }

  private init(_ name: StaticString, _ meaning: StaticString) {
    self.name = name
    self.meaning = meaning
  }
}
