// swift-format-ignore-file
// Made by Scripts/generate-tables from Data/bugchecks.csv; edit that file instead.

extension BugCheckTable {
  /// Code; name, other names, class, summary, label and kind of four parameters, documented.
  static let lines: StaticString = #"""
00000000	UNDEFINED_BUG_CODE		bugcheck	No stop code was set		unknown		unknown		unknown		unknown	no
00000001	APC_INDEX_MISMATCH		bugcheck	APC disable state differs between entry and exit of a system call or worker routine	system call or worker routine that returned	address.code	ApcStateIndex of the current thread	integer	CombinedApcDisable; two 16-bit halves, special then kernel	integer	call type: 0=system call 1=worker routine	integer	yes
00000002	DEVICE_QUEUE_NOT_BUSY		bugcheck	A device queue was not busy when it should have been		unknown		unknown		unknown		unknown	yes
00000003	INVALID_AFFINITY_SET		bugcheck	An invalid processor affinity mask was used		unknown		unknown		unknown		unknown	yes
00000004	INVALID_DATA_ACCESS_TRAP		bugcheck	A data access trap could not be resolved		unknown		unknown		unknown		unknown	yes
00000005	INVALID_PROCESS_ATTACH_ATTEMPT		bugcheck	Thread tried to attach to a process in an illegal state	dispatcher object of target (or original) process	object.process	process the thread is attached to now	object.process	APC state index of the thread	integer	nonzero when a DPC runs on this processor	integer	yes
00000006	INVALID_PROCESS_DETACH_ATTEMPT		bugcheck	Thread tried to detach from a process with bad APC state		unknown		unknown		unknown		unknown	yes
00000007	INVALID_SOFTWARE_INTERRUPT		bugcheck	An invalid software interrupt was raised		unknown		unknown		unknown		unknown	yes
00000008	IRQL_NOT_DISPATCH_LEVEL		bugcheck	A device attribute was removed at an IRQL other than dispatch		unknown		unknown		unknown		unknown	yes
00000009	IRQL_NOT_GREATER_OR_EQUAL		bugcheck	IRQL was not greater or equal to the level required		unknown		unknown		unknown		unknown	yes
0000000A	IRQL_NOT_LESS_OR_EQUAL		bugcheck	Kernel code touched pageable or invalid memory while IRQL was too high	address that was referenced	address.data	IRQL when the fault happened	irql	operation: 0=read 1=write 8=execute	access	instruction that made the reference	address.code	yes
0000000B	NO_EXCEPTION_HANDLING_SUPPORT		bugcheck	Exception handling support is missing		unknown		unknown		unknown		unknown	yes
0000000C	MAXIMUM_WAIT_OBJECTS_EXCEEDED		bugcheck	A thread waited on more objects than allowed		unknown		unknown		unknown		unknown	yes
0000000D	MUTEX_LEVEL_NUMBER_VIOLATION		bugcheck	Mutexes were acquired out of level order		unknown		unknown		unknown		unknown	yes
0000000E	NO_USER_MODE_CONTEXT		bugcheck	A user mode context was needed but absent		unknown		unknown		unknown		unknown	yes
0000000F	SPIN_LOCK_ALREADY_OWNED		bugcheck	A spin lock was requested by its current owner		unknown		unknown		unknown		unknown	yes
00000010	SPIN_LOCK_NOT_OWNED		bugcheck	A spin lock was released that nobody owned		unknown		unknown		unknown		unknown	yes
00000011	THREAD_NOT_MUTEX_OWNER		bugcheck	A mutex was released by a thread that does not own it		unknown		unknown		unknown		unknown	yes
00000012	TRAP_CAUSE_UNKNOWN		bugcheck	A trap arrived whose cause is unknown	type of unknown trap	subcode	depends on parameter 1	varies	reserved	reserved	reserved	reserved	yes
00000013	EMPTY_THREAD_REAPER_LIST		bugcheck	The thread reaper list was empty		unknown		unknown		unknown		unknown	yes
00000014	CREATE_DELETE_LOCK_NOT_LOCKED		bugcheck	The create/delete lock was not held		unknown		unknown		unknown		unknown	yes
00000015	LAST_CHANCE_CALLED_FROM_KMODE		bugcheck	Last-chance exception routine was entered from kernel mode		unknown		unknown		unknown		unknown	yes
00000016	CID_HANDLE_CREATION		bugcheck	Creating a client ID handle failed		unknown		unknown		unknown		unknown	yes
00000017	CID_HANDLE_DELETION		bugcheck	Deleting a client ID handle failed		unknown		unknown		unknown		unknown	yes
00000018	REFERENCE_BY_POINTER		bugcheck	Object reference count is illegal for the object's state	type of the object being dereferenced	object.any	object being dereferenced	object.any	reserved	reserved	reserved	reserved	yes
00000019	BAD_POOL_HEADER		bugcheck	A pool block header is corrupt	kind of pool header damage	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
0000001A	MEMORY_MANAGEMENT		bugcheck	The memory manager found corruption or an illegal request	memory manager violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
0000001B	PFN_SHARE_COUNT		bugcheck	A page frame share count is corrupt		unknown		unknown		unknown		unknown	yes
0000001C	PFN_REFERENCE_COUNT		bugcheck	A page frame reference count is corrupt		unknown		unknown		unknown		unknown	yes
0000001D	NO_SPIN_LOCK_AVAILABLE		bugcheck	No spin lock could be obtained		unknown		unknown		unknown		unknown	yes
0000001E	KMODE_EXCEPTION_NOT_HANDLED		bugcheck	Kernel mode code raised an exception nobody handled	exception code	ntstatus	address where the exception happened	address.code	exception information 0 (access type for faults)	integer	exception information 1 (address for faults)	integer	yes
0000001F	SHARED_RESOURCE_CONV_ERROR		bugcheck	A shared resource conversion failed		unknown		unknown		unknown		unknown	yes
00000020	KERNEL_APC_PENDING_DURING_EXIT		bugcheck	A thread exited with APCs pending or APCs still disabled	APC found pending at exit	address	APC disable count of the thread	integer	IRQL at exit	irql	reserved	reserved	yes
00000021	QUOTA_UNDERFLOW		bugcheck	More process quota was returned than charged	process first charged, if known	object.process	quota type	integer	amount charged originally	integer	amount left unreturned	integer	yes
00000022	FILE_SYSTEM		bugcheck	A generic file system failure happened		unknown		unknown		unknown		unknown	yes
00000023	FAT_FILE_SYSTEM		bugcheck	The FAT file system driver failed	source file id (high word) and line (low word)	source.location	exception record if FatExceptionFilter ran	exceptionrecord	context record if FatExceptionFilter ran	context	reserved	reserved	yes
00000024	NTFS_FILE_SYSTEM		bugcheck	The NTFS file system driver failed	source file id (high word) and line (low word)	source.location	exception record if NtfsExceptionFilter ran	exceptionrecord	context record if NtfsExceptionFilter ran	context	reserved	reserved	yes
00000025	NPFS_FILE_SYSTEM		bugcheck	The named pipe file system driver failed	source file id (high word) and line (low word)	source.location	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000026	CDFS_FILE_SYSTEM		bugcheck	The CD-ROM file system driver failed	source file id (high word) and line (low word)	source.location	exception record if CdExceptionFilter ran	exceptionrecord	context record if CdExceptionFilter ran	context	reserved	reserved	yes
00000027	RDR_FILE_SYSTEM		bugcheck	The SMB redirector file system failed	problem class in high word, line in low word	subcode	exception record if RxExceptionFilter ran	exceptionrecord	context record if RxExceptionFilter ran	context	reserved	reserved	yes
00000028	CORRUPT_ACCESS_TOKEN		bugcheck	An access token is corrupt		unknown		unknown		unknown		unknown	yes
00000029	SECURITY_SYSTEM		bugcheck	The security subsystem failed		unknown		unknown		unknown		unknown	yes
0000002A	INCONSISTENT_IRP		bugcheck	An IRP contradicts itself	inconsistent IRP	object.irp	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000002B	PANIC_STACK_SWITCH		bugcheck	The kernel stack ran out	trap frame	trapframe	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000002C	PORT_DRIVER_INTERNAL		bugcheck	A port driver hit an internal error		unknown		unknown		unknown		unknown	yes
0000002D	SCSI_DISK_DRIVER_INTERNAL		bugcheck	The SCSI disk driver hit an internal error		unknown		unknown		unknown		unknown	yes
0000002E	DATA_BUS_ERROR		bugcheck	A parity or bus error was reported for a data access	virtual address of the fault	address.data	physical address of the fault	address.physical	processor status register	integer	faulting instruction register	integer	yes
0000002F	INSTRUCTION_BUS_ERROR		bugcheck	A bus error was reported for an instruction fetch		unknown		unknown		unknown		unknown	yes
00000030	SET_OF_INVALID_CONTEXT		bugcheck	A context with a bad stack pointer was about to be set	new stack pointer	address	old stack pointer	address	trap frame	trapframe	zero	zero	yes
00000031	PHASE0_INITIALIZATION_FAILED		bugcheck	Phase 0 of system start failed		unknown		unknown		unknown		unknown	yes
00000032	PHASE1_INITIALIZATION_FAILED		bugcheck	Phase 1 of system start failed	status explaining the start failure	ntstatus	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000033	UNEXPECTED_INITIALIZATION_CALL		bugcheck	An initialization routine ran at an unexpected time		unknown		unknown		unknown		unknown	yes
00000034	CACHE_MANAGER		bugcheck	The cache manager failed	source file id (high word) and line (low word)	source.location	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000035	NO_MORE_IRP_STACK_LOCATIONS		bugcheck	An IRP was sent down with no stack location left	IRP out of stack locations	object.irp	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000036	DEVICE_REFERENCE_COUNT_NOT_ZERO		bugcheck	A device object was deleted while still referenced	device object	object.device	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000037	FLOPPY_INTERNAL_ERROR		bugcheck	The floppy driver hit an internal error		unknown		unknown		unknown		unknown	yes
00000038	SERIAL_DRIVER_INTERNAL		bugcheck	The serial driver hit an internal error		unknown		unknown		unknown		unknown	yes
00000039	SYSTEM_EXIT_OWNED_MUTEX		bugcheck	A worker routine returned while owning a mutex	worker routine	address.code	parameter given to the worker routine	integer	work item	workitem	reserved	reserved	yes
0000003A	SYSTEM_UNWIND_PREVIOUS_USER		bugcheck	Unwind ran into the previous user mode		unknown		unknown		unknown		unknown	yes
0000003B	SYSTEM_SERVICE_EXCEPTION		bugcheck	A system service routine raised an exception	exception code	ntstatus	address where the exception happened	address.code	context record of the exception	context	zero	zero	yes
0000003C	INTERRUPT_UNWIND_ATTEMPTED		bugcheck	Unwind of an interrupt was attempted		unknown		unknown		unknown		unknown	yes
0000003D	INTERRUPT_EXCEPTION_NOT_HANDLED		bugcheck	An interrupt handler raised an exception	exception record, if available	exceptionrecord	context record, if available	context	zero	zero	zero	zero	yes
0000003E	MULTIPROCESSOR_CONFIGURATION_NOT_SUPPORTED		bugcheck	Processors in this machine cannot work together		unknown		unknown		unknown		unknown	yes
0000003F	NO_MORE_SYSTEM_PTES		bugcheck	System page table entries ran out	PTE type: 0=system expansion 1=nonpaged pool expansion	integer	size of the request	integer	free system PTEs	count	total system PTEs	count	yes
00000040	TARGET_MDL_TOO_SMALL		bugcheck	A target MDL is too small for the request		unknown		unknown		unknown		unknown	yes
00000041	MUST_SUCCEED_POOL_EMPTY		bugcheck	A must-succeed pool request failed	size of the failed request	integer	nonpaged pool pages in use	count	nonpaged requests larger than a page	count	pages available	count	yes
00000042	ATDISK_DRIVER_INTERNAL		bugcheck	The ATDISK driver hit an internal error		unknown		unknown		unknown		unknown	yes
00000043	NO_SUCH_PARTITION		bugcheck	The requested partition does not exist		unknown		unknown		unknown		unknown	yes
00000044	MULTIPLE_IRP_COMPLETE_REQUESTS		bugcheck	An IRP was completed more than once	IRP completed twice	object.irp	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000045	INSUFFICIENT_SYSTEM_MAP_REGS		bugcheck	Not enough map registers are available		unknown		unknown		unknown		unknown	yes
00000046	DEREF_UNKNOWN_LOGON_SESSION		bugcheck	A logon session was dereferenced that does not exist		unknown		unknown		unknown		unknown	yes
00000047	REF_UNKNOWN_LOGON_SESSION		bugcheck	A logon session was referenced that does not exist		unknown		unknown		unknown		unknown	yes
00000048	CANCEL_STATE_IN_COMPLETED_IRP		bugcheck	A completed IRP still had a cancel routine	IRP being completed	object.irp	cancel routine set by the driver	address.code	reserved	reserved	reserved	reserved	yes
00000049	PAGE_FAULT_WITH_INTERRUPTS_OFF		bugcheck	A page fault happened with interrupts off		unknown		unknown		unknown		unknown	yes
0000004A	IRQL_GT_ZERO_AT_SYSTEM_SERVICE		bugcheck	A system call returned to user mode above passive level	system call routine	address.code	IRQL at return	irql	zero	zero	zero	zero	yes
0000004B	STREAMS_INTERNAL_ERROR		bugcheck	The streams driver hit an internal error		unknown		unknown		unknown		unknown	yes
0000004C	FATAL_UNHANDLED_HARD_ERROR		bugcheck	A hard error had no handler and was fatal		unknown		unknown		unknown		unknown	yes
0000004D	NO_PAGES_AVAILABLE		bugcheck	No free pages are left to continue	dirty pages	count	dirty pages bound for the page file	count	nonpaged pool available	integer	latest modified-page write error	ntstatus	yes
0000004E	PFN_LIST_CORRUPT		bugcheck	The page frame list is corrupt	kind of PFN damage	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
0000004F	NDIS_INTERNAL_ERROR		bugcheck	NDIS hit an internal error		unknown		unknown		unknown		unknown	yes
00000050	PAGE_FAULT_IN_NONPAGED_AREA		bugcheck	Invalid system memory was referenced and could not be paged in	address that was referenced	address.data	0=read 2=write 0x10 or 0x11=execute (older systems and Arm: 1=write 8=execute)	access	instruction that made the reference, if known	address.code	type of page fault	subcode	yes
00000051	REGISTRY_ERROR		bugcheck	The registry failed	reserved	reserved	reserved	reserved	hive, if available	address	HvCheckHive result if the hive is corrupt	integer	yes
00000052	MAILSLOT_FILE_SYSTEM		bugcheck	The mailslot file system failed		unknown		unknown		unknown		unknown	yes
00000053	NO_BOOT_DEVICE		bugcheck	No boot device could be initialized		unknown		unknown		unknown		unknown	yes
00000054	LM_SERVER_INTERNAL_ERROR		bugcheck	The LM server hit an internal error		unknown		unknown		unknown		unknown	yes
00000055	DATA_COHERENCY_EXCEPTION		bugcheck	A data coherency exception happened		unknown		unknown		unknown		unknown	yes
00000056	INSTRUCTION_COHERENCY_EXCEPTION		bugcheck	An instruction coherency exception happened		unknown		unknown		unknown		unknown	yes
00000057	XNS_INTERNAL_ERROR		bugcheck	The XNS driver hit an internal error		unknown		unknown		unknown		unknown	yes
00000058	VOLMGRX_INTERNAL_ERROR	FTDISK_INTERNAL_ERROR	bugcheck	The volume manager found an unusable boot or system volume set		unknown		unknown		unknown		unknown	yes
00000059	PINBALL_FILE_SYSTEM		bugcheck	The HPFS file system driver failed	source file id (high word) and line (low word)	source.location	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000005A	CRITICAL_SERVICE_FAILED		bugcheck	A service marked critical failed to start		unknown		unknown		unknown		unknown	yes
0000005B	SET_ENV_VAR_FAILED		bugcheck	Setting an environment variable failed		unknown		unknown		unknown		unknown	yes
0000005C	HAL_INITIALIZATION_FAILED		bugcheck	HAL initialization failed		unknown		unknown		unknown		unknown	yes
0000005D	UNSUPPORTED_PROCESSOR		bugcheck	The processor is not supported		unknown		unknown		unknown		unknown	yes
0000005E	OBJECT_INITIALIZATION_FAILED		bugcheck	Object manager initialization failed		unknown		unknown		unknown		unknown	yes
0000005F	SECURITY_INITIALIZATION_FAILED		bugcheck	Security initialization failed		unknown		unknown		unknown		unknown	yes
00000060	PROCESS_INITIALIZATION_FAILED		bugcheck	Process manager initialization failed		unknown		unknown		unknown		unknown	yes
00000061	HAL1_INITIALIZATION_FAILED		bugcheck	HAL phase 1 initialization failed		unknown		unknown		unknown		unknown	yes
00000062	OBJECT1_INITIALIZATION_FAILED		bugcheck	Object manager phase 1 initialization failed		unknown		unknown		unknown		unknown	yes
00000063	SECURITY1_INITIALIZATION_FAILED		bugcheck	Security phase 1 initialization failed		unknown		unknown		unknown		unknown	yes
00000064	SYMBOLIC_INITIALIZATION_FAILED		bugcheck	Symbolic link initialization failed		unknown		unknown		unknown		unknown	yes
00000065	MEMORY1_INITIALIZATION_FAILED		bugcheck	Memory manager phase 1 initialization failed		unknown		unknown		unknown		unknown	yes
00000066	CACHE_INITIALIZATION_FAILED		bugcheck	Cache initialization failed		unknown		unknown		unknown		unknown	yes
00000067	CONFIG_INITIALIZATION_FAILED		bugcheck	The registry could not be initialized from the boot hives	reserved	reserved	location selector in the code	integer	status of the failure	ntstatus	reserved	reserved	yes
00000068	FILE_INITIALIZATION_FAILED		bugcheck	File system initialization failed		unknown		unknown		unknown		unknown	yes
00000069	IO1_INITIALIZATION_FAILED		bugcheck	I/O system phase 1 initialization failed		unknown		unknown		unknown		unknown	yes
0000006A	LPC_INITIALIZATION_FAILED		bugcheck	LPC initialization failed		unknown		unknown		unknown		unknown	yes
0000006B	PROCESS1_INITIALIZATION_FAILED		bugcheck	Process manager phase 1 initialization failed	status of the failure	ntstatus	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000006C	REFMON_INITIALIZATION_FAILED		bugcheck	Reference monitor initialization failed		unknown		unknown		unknown		unknown	yes
0000006D	SESSION1_INITIALIZATION_FAILED		bugcheck	Session manager start failed (stage 1)	status of the failure	ntstatus	zero	zero	zero	zero	zero	zero	yes
0000006E	BOOTPROC_INITIALIZATION_FAILED	SESSION2_INITIALIZATION_FAILED	bugcheck	Boot process or session start failed (stage 2)	status of the failure	ntstatus	zero	zero	zero	zero	zero	zero	yes
0000006F	VSL_INITIALIZATION_FAILED	SESSION3_INITIALIZATION_FAILED	bugcheck	Session start failed (stage 3); newer name covers virtual secure mode	status of the failure	ntstatus	zero	zero	zero	zero	zero	zero	yes
00000070	SOFT_RESTART_FATAL_ERROR	SESSION4_INITIALIZATION_FAILED	bugcheck	Session start failed (stage 4); newer name covers soft restart	status of the failure	ntstatus	zero	zero	zero	zero	zero	zero	yes
00000071	SESSION5_INITIALIZATION_FAILED		bugcheck	Session start failed (stage 5)	status of the failure	ntstatus	zero	zero	zero	zero	zero	zero	yes
00000072	ASSIGN_DRIVE_LETTERS_FAILED		bugcheck	Drive letters could not be assigned		unknown		unknown		unknown		unknown	yes
00000073	CONFIG_LIST_FAILED		bugcheck	A core registry hive could not be loaded	always 1	integer	status of the load failure	ntstatus	index in the hive list	integer	file name of the hive	pointer.string.unicode	yes
00000074	BAD_SYSTEM_CONFIG_INFO		bugcheck	The SYSTEM hive is damaged or incomplete	reserved	reserved	reserved	reserved	reserved	reserved	status, if available	ntstatus	yes
00000075	CANNOT_WRITE_CONFIGURATION		bugcheck	A core hive could not be grown or rewritten	always 1	integer	status of the conversion failure	ntstatus	reserved	reserved	reserved	reserved	yes
00000076	PROCESS_HAS_LOCKED_PAGES		bugcheck	A process ended with pages still locked	kind of locked page fault	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000077	KERNEL_STACK_INPAGE_ERROR		bugcheck	A kernel stack page could not be read back	source of the page (0-2) or a status code	subcode	stack signature value found, or I/O status	varies	zero, or page file number	varies	signature address, or offset in page file	varies	yes
00000078	PHASE0_EXCEPTION		bugcheck	Exception during phase 0 of start		unknown		unknown		unknown		unknown	yes
00000079	MISMATCHED_HAL		bugcheck	HAL and kernel do not match	kind of mismatch	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
0000007A	KERNEL_DATA_INPAGE_ERROR		bugcheck	Kernel data could not be read back from disk	lock type held (1-4) or PTE address	subcode	error status, usually of the I/O	ntstatus	current process, InPageSupport structure or PTE contents	varies	virtual address that could not be read	address.data	yes
0000007B	INACCESSIBLE_BOOT_DEVICE		bugcheck	The boot device cannot be reached	UNICODE_STRING with ARC name, or device object that would not mount	address	zero	zero	zero	zero	zero	zero	yes
0000007C	BUGCODE_NDIS_DRIVER		bugcheck	NDIS found an error in a network driver	kind of NDIS violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
0000007D	INSTALL_MORE_MEMORY		bugcheck	Too little memory is installed	physical pages found	count	lowest physical page	pfn	highest physical page	pfn	zero	zero	yes
0000007E	SYSTEM_THREAD_EXCEPTION_NOT_HANDLED		bugcheck	A system thread raised an exception nobody handled	exception code	ntstatus	address where the exception happened	address.code	exception record	exceptionrecord	context record	context	yes
0000007F	UNEXPECTED_KERNEL_MODE_TRAP		bugcheck	The processor raised a trap the kernel cannot handle	trap number	subcode		unknown		unknown		unknown	yes
00000080	NMI_HARDWARE_FAILURE		bugcheck	A non-maskable interrupt reported a hardware fault		unknown		unknown		unknown		unknown	yes
00000081	SPIN_LOCK_INIT_FAILURE		bugcheck	A spin lock could not be initialized		unknown		unknown		unknown		unknown	yes
00000082	DFS_FILE_SYSTEM		bugcheck	The distributed file system driver failed		unknown		unknown		unknown		unknown	yes
00000083	OFS_FILE_SYSTEM		bugcheck			unknown		unknown		unknown		unknown	no
00000084	RECOM_DRIVER		bugcheck			unknown		unknown		unknown		unknown	no
00000085	SETUP_FAILURE		bugcheck	Setup failed in an early stage	kind of setup failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies		unknown	yes
00000086	AUDIT_FAILURE		bugcheck			unknown		unknown		unknown		unknown	no
0000008B	MBR_CHECKSUM_MISMATCH		bugcheck	Master boot record checksum disagrees with the loader	disk signature in the MBR	integer	checksum computed by the loader	integer	checksum computed by the system	integer	reserved	reserved	yes
0000008E	KERNEL_MODE_EXCEPTION_NOT_HANDLED		bugcheck	Kernel mode code raised an exception nobody handled (x86)	exception code	ntstatus	address where the exception happened	address.code	trap frame	trapframe	reserved	reserved	yes
0000008F	PP0_INITIALIZATION_FAILED		bugcheck	Phase 0 Plug and Play initialization failed		unknown		unknown		unknown		unknown	yes
00000090	PP1_INITIALIZATION_FAILED		bugcheck	Phase 1 Plug and Play initialization failed		unknown		unknown		unknown		unknown	yes
00000091	WIN32K_INIT_OR_RIT_FAILURE		bugcheck			unknown		unknown		unknown		unknown	no
00000092	UP_DRIVER_ON_MP_SYSTEM		bugcheck	A uniprocessor-only driver was loaded on a multiprocessor	base address of the driver	module.base	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000093	INVALID_KERNEL_HANDLE		bugcheck	An invalid or protected kernel handle was closed or used	handle passed to NtClose or referenced	handle	0=protected handle 1=invalid handle, or handle table	subcode	zero	zero	1 when bad handle detection was enabled	integer	yes
00000094	KERNEL_STACK_LOCKED_AT_EXIT		bugcheck	A kernel stack was locked when its thread exited		unknown		unknown		unknown		unknown	yes
00000095	PNP_INTERNAL_ERROR		bugcheck			unknown		unknown		unknown		unknown	no
00000096	INVALID_WORK_QUEUE_ITEM		bugcheck	A work queue entry has a NULL link	queue entry with the NULL link	workitem	queue being used	address	base of the ExWorkerQueue array	address	worker routine that would have run	address.code	yes
00000097	BOUND_IMAGE_UNSUPPORTED		bugcheck	The loaded image is bound in an unsupported way		unknown		unknown		unknown		unknown	yes
00000098	END_OF_NT_EVALUATION_PERIOD		bugcheck	The evaluation period of this system ended	expiry date, low 32 bits	integer	expiry date, high 32 bits	integer	reserved	reserved	reserved	reserved	yes
00000099	INVALID_REGION_OR_SEGMENT		bugcheck	ExInitializeRegion or ExInterlockedExtendRegion got bad values		unknown		unknown		unknown		unknown	yes
0000009A	SYSTEM_LICENSE_VIOLATION		bugcheck	The license of the system was violated	kind of license violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
0000009B	UDFS_FILE_SYSTEM		bugcheck	The UDF file system driver failed	source file id (high word) and line (low word)	source.location	exception record if UdfExceptionFilter ran	exceptionrecord	context record if UdfExceptionFilter ran	context	reserved	reserved	yes
0000009C	MACHINE_CHECK_EXCEPTION		bugcheck	A machine check exception happened (older systems)	bank number (MCA) or low MC_TYPE (MCE only)	integer	MCA_EXCEPTION structure	struct	MCi_STATUS high 32 bits (or MC_ADDR high)	integer	MCi_STATUS low 32 bits (or MC_ADDR low)	integer	yes
0000009E	USER_MODE_HEALTH_MONITOR		bugcheck	A user mode health check was missed in time	process that missed the health check	object.process	time-out in seconds	time.seconds	watchdog source	subcode	reserved	reserved	yes
0000009F	DRIVER_POWER_STATE_FAILURE		bugcheck	A power state change could not be completed by a driver	kind of power violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000A0	INTERNAL_POWER_ERROR		bugcheck	The power policy manager hit a fatal error	kind of power error	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000A1	PCI_BUS_DRIVER_INTERNAL		bugcheck	The PCI bus driver found a severe inconsistency		unknown		unknown		unknown		unknown	yes
000000A2	MEMORY_IMAGE_CORRUPT		bugcheck	A memory image (hibernation) is corrupt	kind of check that failed	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000A3	ACPI_DRIVER_INTERNAL		bugcheck	The ACPI driver found an internal inconsistency	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
000000A4	CNSS_FILE_SYSTEM_FILTER		bugcheck	The CNSS file system filter failed	source file id (high word) and line (low word)	source.location	reserved	reserved	reserved	reserved	reserved	reserved	yes
000000A5	ACPI_BIOS_ERROR		bugcheck	The ACPI firmware does not meet the ACPI specification	kind of incompatibility	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000A6	FP_EMULATION_ERROR		bugcheck			unknown		unknown		unknown		unknown	no
000000A7	BAD_EXHANDLE		bugcheck	The kernel handle table found a bad entry		unknown		unknown		unknown		unknown	yes
000000A8	BOOTING_IN_SAFEMODE_MINIMAL		message			unknown		unknown		unknown		unknown	no
000000A9	BOOTING_IN_SAFEMODE_NETWORK		message			unknown		unknown		unknown		unknown	no
000000AA	BOOTING_IN_SAFEMODE_DSREPAIR		message			unknown		unknown		unknown		unknown	no
000000AB	SESSION_HAS_VALID_POOL_ON_EXIT		livedump	A session ended with pool still allocated	session id	integer	paged pool bytes leaked	size.bytes	nonpaged pool bytes leaked	size.bytes	leaked allocations: nonpaged in high half, paged in low half	count	yes
000000AC	HAL_MEMORY_ALLOCATION		bugcheck	HAL could not get memory it must have	size of the allocation	size.bytes	zero	zero	name of the source file	pointer.string.ansi	reserved	reserved	yes
000000AD	VIDEO_DRIVER_DEBUG_REPORT_REQUEST		bugcheck	A display driver asked for a live debug report	driver specific	varies	driver specific	varies	driver specific	varies	reports requested since boot	count	yes
000000B1	BGI_DETECTED_VIOLATION		bugcheck	Tamper detection found a violation		unknown		unknown		unknown		unknown	yes
000000B4	VIDEO_DRIVER_INIT_FAILURE		bugcheck	The display driver could not enter graphics mode		unknown		unknown		unknown		unknown	yes
000000B5	BOOTLOG_LOADED		message			unknown		unknown		unknown		unknown	no
000000B6	BOOTLOG_NOT_LOADED		message			unknown		unknown		unknown		unknown	no
000000B7	BOOTLOG_ENABLED		message			unknown		unknown		unknown		unknown	no
000000B8	ATTEMPTED_SWITCH_FROM_DPC		bugcheck	A DPC routine tried to wait or switch threads	original thread	object.thread	new thread	object.thread	stack address of the original thread	address	reserved	reserved	yes
000000B9	CHIPSET_DETECTED_ERROR		bugcheck	The chipset reported an error		unknown		unknown		unknown		unknown	yes
000000BA	SESSION_HAS_VALID_VIEWS_ON_EXIT		bugcheck	A session ended with mapped views still open	session id	integer	mapped views leaked	count	session mapped views table	address	size of that table	integer	yes
000000BB	NETWORK_BOOT_INITIALIZATION_FAILED		bugcheck	Network boot could not start the network	stage that failed	subcode	failure status	ntstatus	reserved	reserved	reserved	reserved	yes
000000BC	NETWORK_BOOT_DUPLICATE_ADDRESS		bugcheck	Another machine uses this network boot address	IPv4 address, bytes reversed	integer	other machine's hardware address, part 1	integer	other machine's hardware address, part 2	integer	hardware address part 3; 0 for Ethernet	integer	yes
000000BD	INVALID_HIBERNATED_STATE		bugcheck	The hardware changed while hibernated	which hardware is wrong	subcode	depends on parameter 1	varies	depends on parameter 1	varies	reserved	reserved	yes
000000BE	ATTEMPTED_WRITE_TO_READONLY_MEMORY		bugcheck	A driver wrote to read-only memory	address of the attempted write	address.data	PTE contents	pte.value	reserved	reserved	reserved	reserved	yes
000000BF	MUTEX_ALREADY_OWNED		bugcheck	A thread acquired a mutex it already owns	mutex	lock	thread that caused the error	object.thread	zero	zero	reserved	reserved	yes
000000C0	PCI_CONFIG_SPACE_ACCESS_FAILURE		bugcheck			unknown		unknown		unknown		unknown	no
000000C1	SPECIAL_POOL_DETECTED_MEMORY_CORRUPTION		bugcheck	Special pool found a driver damaging memory	depends on parameter 4	varies	depends on parameter 4	varies	depends on parameter 4	varies	kind of special pool violation	subcode	yes
000000C2	BAD_POOL_CALLER		bugcheck	The current thread made a bad pool request	kind of bad pool request	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000C3	SYSTEM_IMAGE_BAD_SIGNATURE		bugcheck			unknown		unknown		unknown		unknown	no
000000C4	DRIVER_VERIFIER_DETECTED_VIOLATION		bugcheck	Driver Verifier found a rule violation	kind of violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000C5	DRIVER_CORRUPTED_EXPOOL		bugcheck	Pool lists were damaged by some driver (access at high IRQL)	address that was referenced	address.data	IRQL at the reference	irql	0=read 1=write	access	instruction that made the reference	address.code	yes
000000C6	DRIVER_CAUGHT_MODIFYING_FREED_POOL		bugcheck	A driver touched a freed pool page	address that was referenced	address.data	0=read 1=write	access	mode: 0=kernel 1=user	integer	reserved	reserved	yes
000000C7	TIMER_OR_DPC_INVALID		bugcheck	A timer or DPC lives in memory where it must not	kind of violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000C8	IRQL_UNEXPECTED_VALUE		bugcheck	IRQL differs from the expected value	current IRQL<<16, expected IRQL<<8, unique value	integer	depends on the unique value in parameter 1	varies	depends on the unique value in parameter 1	varies	depends on the unique value in parameter 1	varies	yes
000000C9	DRIVER_VERIFIER_IOMANAGER_VIOLATION		bugcheck	Driver Verifier found an I/O manager rule violation	kind of I/O violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000CA	PNP_DETECTED_FATAL_ERROR		bugcheck	Plug and Play found a fatal driver error	kind of PnP violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000CB	DRIVER_LEFT_LOCKED_PAGES_IN_PROCESS		bugcheck	A driver left pages locked after its I/O ended	calling address or lock tracking structure	address.code	reserved	reserved	MDL with the locked pages	mdl	locked pages	count	yes
000000CC	PAGE_FAULT_IN_FREED_SPECIAL_POOL		bugcheck	Freed special pool memory was referenced	address that was referenced	address.data	0=read 1=write	access	instruction that made the reference, if known	address.code	reserved	reserved	yes
000000CD	PAGE_FAULT_BEYOND_END_OF_ALLOCATION		bugcheck	Memory beyond the end of a special pool block was referenced	address that was referenced	address.data	0=read 1=write	access	instruction that made the reference, if known	address.code	reserved	reserved	yes
000000CE	DRIVER_UNLOADED_WITHOUT_CANCELLING_PENDING_OPERATIONS		bugcheck	A driver unloaded before cancelling pending work	address that was referenced	address.data	0=read 1=write	access	instruction that made the reference, if known	address.code	reserved	reserved	yes
000000CF	TERMINAL_SERVER_DRIVER_MADE_INCORRECT_MEMORY_REFERENCE		bugcheck	A driver not ported to terminal server touched session space	address that was referenced	address.data	0=read 1=write	access	instruction that made the reference, if known	address.code	reserved	reserved	yes
000000D0	DRIVER_CORRUPTED_MMPOOL		bugcheck	Pool lists were damaged by some driver (large pool)	address that was referenced	address.data	IRQL at the reference	irql	0=read 1=write	access	instruction that made the reference	address.code	yes
000000D1	DRIVER_IRQL_NOT_LESS_OR_EQUAL		bugcheck	A driver touched pageable or invalid memory while IRQL was too high	address that was referenced	address.data	IRQL at the reference	irql	0=read 1=write 2 or 8=execute	access	instruction that made the reference	address.code	yes
000000D2	BUGCODE_ID_DRIVER		bugcheck	An NDIS driver misbehaved (older systems)	miniport block or MiniBlock	address	depends on the case	varies	depends on the case	varies	depends on the case	varies	yes
000000D3	DRIVER_PORTION_MUST_BE_NONPAGED		bugcheck	A driver's pageable section was touched at high IRQL	address that was referenced	address.data	IRQL at the reference	irql	0=read 1=write	access	instruction that made the reference	address.code	yes
000000D4	SYSTEM_SCAN_AT_RAISED_IRQL_CAUGHT_IMPROPER_DRIVER_UNLOAD		bugcheck	An unloaded driver left items that were scanned at high IRQL	address that was referenced	address.data	IRQL at the reference	irql	0=read 1=write	access	instruction that made the reference	address.code	yes
000000D5	DRIVER_PAGE_FAULT_IN_FREED_SPECIAL_POOL		bugcheck	A driver referenced special pool that was freed	address that was referenced	address.data	0=read 1=write	access	instruction that made the reference, if known	address.code	reserved	reserved	yes
000000D6	DRIVER_PAGE_FAULT_BEYOND_END_OF_ALLOCATION		bugcheck	A driver referenced memory past its special pool block	address that was referenced	address.data	0=read 1=write	access	instruction that made the reference, if known	address.code	reserved	reserved	yes
000000D7	DRIVER_UNMAPPING_INVALID_VIEW		bugcheck	A driver unmapped an address that is not mapped	virtual address to unmap	address.data	1=view unmapped 2=view committed	integer	zero	zero	zero	zero	yes
000000D8	DRIVER_USED_EXCESSIVE_PTES		bugcheck	System PTEs ran out and one driver used too many	name of the driver, or 0	pointer.string.unicode	PTEs used by that driver	count	free system PTEs	count	total system PTEs	count	yes
000000D9	LOCKED_PAGES_TRACKER_CORRUPTION		bugcheck	The locked page tracking structures are corrupt	kind of tracking damage	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000DA	SYSTEM_PTE_MISUSE		bugcheck	A driver misused system PTE mappings	kind of PTE misuse	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000DB	DRIVER_CORRUPTED_SYSPTES		bugcheck	Some driver damaged system PTEs	address that was referenced	address.data	IRQL at the reference	irql	0=read 1=write	access	instruction that made the reference	address.code	yes
000000DC	DRIVER_INVALID_STACK_ACCESS		bugcheck	A driver used a stack address below the stack pointer		unknown		unknown		unknown		unknown	yes
000000DE	POOL_CORRUPTION_IN_FILE_AREA		bugcheck	Pool holding file pages for disk was damaged		unknown		unknown		unknown		unknown	yes
000000DF	IMPERSONATING_WORKER_THREAD		bugcheck	A worker routine returned while impersonating	worker routine	address.code	parameter given to the worker routine	integer	work item	workitem	reserved	reserved	yes
000000E0	ACPI_BIOS_FATAL_ERROR		bugcheck	The platform firmware reported a fatal ACPI error	defined by the firmware vendor	varies	defined by the firmware vendor	varies	defined by the firmware vendor	varies	defined by the firmware vendor	varies	yes
000000E1	WORKER_THREAD_RETURNED_AT_BAD_IRQL		bugcheck	A worker routine returned at raised IRQL	worker routine	address.code	IRQL on return	irql	work item parameter	integer	work item	workitem	yes
000000E2	MANUALLY_INITIATED_CRASH		bugcheck	Someone asked for this crash (debugger or keyboard)		unknown		unknown		unknown		unknown	yes
000000E3	RESOURCE_NOT_OWNED		bugcheck	A thread released a resource it does not own	ERESOURCE	lock	thread	object.thread	owner table, if any	address	reserved	reserved	yes
000000E4	WORKER_INVALID		bugcheck	A work item is in memory that must not hold it	code position	subcode	work item	workitem	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000E5	POWER_FAILURE_SIMULATE		bugcheck			unknown		unknown		unknown		unknown	no
000000E6	DRIVER_VERIFIER_DMA_VIOLATION		bugcheck	Driver Verifier found illegal DMA use	kind of DMA violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000E7	INVALID_FLOATING_POINT_STATE		bugcheck	A saved floating point state failed its check	which check failed	subcode	depends on parameter 1	varies	depends on parameter 1	varies		unknown	yes
000000E8	INVALID_CANCEL_OF_FILE_OPEN		bugcheck	IoCancelFileOpen got a file object it must not get	file object	object.file	device object	object.device	reserved	reserved	reserved	reserved	yes
000000E9	ACTIVE_EX_WORKER_THREAD_TERMINATION		bugcheck	An executive worker thread was being terminated	exiting ETHREAD	object.thread	reserved	reserved	reserved	reserved	reserved	reserved	yes
000000EA	THREAD_STUCK_IN_DEVICE_DRIVER		bugcheck	A display driver thread is stuck in a loop	stuck thread	object.thread	DEFERRED_WATCHDOG object	struct	name of the offending driver	pointer.string.unicode	times intercepted (debugger); 1 on the screen	count	yes
000000EB	DIRTY_MAPPED_PAGES_CONGESTION		bugcheck	Dirty mapped pages cannot be written out in time	dirty pages	count	dirty pages bound for the page file	count	nonpaged pool available (2003); else reserved	integer	latest modified-page write error (Vista and later)	ntstatus	yes
000000EC	SESSION_HAS_VALID_SPECIAL_POOL_ON_EXIT		bugcheck	A session ended with special pool still allocated	session id	integer	special pool pages leaked	count	reserved	reserved	reserved	reserved	yes
000000ED	UNMOUNTABLE_BOOT_VOLUME		bugcheck	The boot volume could not be mounted	device object of the boot volume	object.device	mount failure status	ntstatus	reserved	reserved	reserved	reserved	yes
000000EF	CRITICAL_PROCESS_DIED		bugcheck	A process the system cannot run without ended	process (or thread) object	object.process	0=process terminated 1=thread terminated	integer	process that started the termination (newer systems), else 0	object.process	reserved	reserved	yes
000000F0	STORAGE_MINIPORT_ERROR		bugcheck	A storage miniport failed to complete requests	kind of storage error	subcode	driver name	pointer.string.unicode	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000F1	SCSI_VERIFIER_DETECTED_VIOLATION		bugcheck	Verifier found a storage port rule violation	kind of storage port violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000F2	HARDWARE_INTERRUPT_STORM		bugcheck	A device interrupts without end	interrupt service routine (first in the chain)	address.code	context value of the ISR	integer	interrupt object of the vector	address	1=not chained 2=chained	integer	yes
000000F3	DISORDERLY_SHUTDOWN		bugcheck	Shutdown failed for lack of memory	dirty pages	count	dirty pages bound for the page file	count	nonpaged pool available (2003); else reserved	integer	shutdown stage (2003) or latest modified write error	varies	yes
000000F4	CRITICAL_OBJECT_TERMINATION		bugcheck	A critical process or thread ended (older systems)	object type: 3=process 6=thread	integer	object that ended	object.any	process image file name	pointer.string.ansi	explanatory text	pointer.string.ansi	yes
000000F5	FLTMGR_FILE_SYSTEM		bugcheck	The filter manager hit an unrecoverable failure	kind of filter manager failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000F6	PCI_VERIFIER_DETECTED_VIOLATION		bugcheck	Verifier found a PCI or firmware error	kind of PCI failure	subcode		unknown		unknown		unknown	yes
000000F7	DRIVER_OVERRAN_STACK_BUFFER		bugcheck	A driver overran a stack buffer	security cookie found on the stack	integer	security cookie expected	integer	complement of the expected cookie	integer	zero	zero	yes
000000F8	RAMDISK_BOOT_INITIALIZATION_FAILED		bugcheck	The RAM disk could not be set up for boot	cause of the failure	subcode	status of the failure	ntstatus	zero	zero	zero	zero	yes
000000F9	DRIVER_RETURNED_STATUS_REPARSE_FOR_VOLUME_OPEN		bugcheck	A volume open returned STATUS_REPARSE	device object opened	object.device	device object the create was sent to	object.device	new file name to parse	pointer.string.unicode	information returned for the create	integer	yes
000000FA	HTTP_DRIVER_CORRUPTED		bugcheck	The kernel HTTP driver is corrupt	state that was found	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000FB	RECURSIVE_MACHINE_CHECK		bugcheck			unknown		unknown		unknown		unknown	no
000000FC	ATTEMPTED_EXECUTE_OF_NOEXECUTE_MEMORY		bugcheck	Execution was attempted in no-execute memory	address whose execution was tried	address.data	PTE contents	pte.value	reserved	reserved	reserved	reserved	yes
000000FD	DIRTY_NOWRITE_PAGES_CONGESTION		bugcheck	Dirty pages that cannot be written filled memory	dirty pages	count	non-writable dirty pages	count	reserved	reserved	latest modified-page write error	ntstatus	yes
000000FE	BUGCODE_USB_DRIVER		bugcheck	A USB driver found a fatal error	kind of USB error	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000000FF	RESERVE_QUEUE_OVERFLOW		bugcheck	A reserve work queue overflowed	reserve queue	address	size of the queue	integer	zero	zero	zero	zero	yes
00000100	LOADER_BLOCK_MISMATCH		bugcheck	Loader parameter block does not match the kernel	always 3	integer	size of the loader block extension	integer	loader block major version	integer	loader block minor version	integer	yes
00000101	CLOCK_WATCHDOG_TIMEOUT		bugcheck	A processor does not process clock interrupts	time-out in nominal clock ticks	time.ticks	zero	zero	PRCB of the hung processor	prcb	index of the hung processor	processor.index	yes
00000102	DPC_WATCHDOG_TIMEOUT		bugcheck	A DPC watchdog time-out fired	time-out in nominal clock ticks	time.ticks	PRCB of the hung processor	prcb	reserved	reserved	reserved	reserved	yes
00000103	MUP_FILE_SYSTEM		bugcheck	The multiple UNC provider found corrupt data	kind of MUP violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000104	AGP_INVALID_ACCESS		bugcheck	An AGP access went outside its range	offset (ULONG) of first corrupt data in verifier page	integer	zero	zero	zero	zero	zero	zero	yes
00000105	AGP_GART_CORRUPTION		bugcheck	The AGP remapping table was damaged	virtual base of the GART	address	offset of the damage	integer	virtual base of the GART copy	address	zero	zero	yes
00000106	AGP_ILLEGALLY_REPROGRAMMED		bugcheck	AGP hardware was reprogrammed without permission	AGP command register as programmed	integer	AGP command register now	integer	zero	zero	zero	zero	yes
00000107	KERNEL_EXPAND_STACK_ACTIVE		bugcheck			unknown		unknown		unknown		unknown	no
00000108	THIRD_PARTY_FILE_SYSTEM_FAILURE		bugcheck	A third party file system failed	file system: 1=Polyserve Psfs.sys	integer	exception record	exceptionrecord	context record	context	reserved	reserved	yes
00000109	CRITICAL_STRUCTURE_CORRUPTION		bugcheck	Kernel code or critical data was changed	reserved	reserved	reserved	reserved	depends on the failure type	varies	type of the corrupted region	subcode	yes
0000010A	APP_TAGGING_INITIALIZATION_FAILED		bugcheck	Application tagging could not start		unknown		unknown		unknown		unknown	yes
0000010B	DFSC_FILE_SYSTEM		bugcheck			unknown		unknown		unknown		unknown	no
0000010C	FSRTL_EXTRA_CREATE_PARAMETER_VIOLATION		bugcheck	Extra create parameter handling rule was broken	kind of ECP violation	subcode	zero	zero	extra create parameter (ECP)	address	start of the ECP list	address	yes
0000010D	WDF_VIOLATION		bugcheck	A framework based driver made a fatal mistake	kind of framework violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	reserved	reserved	yes
0000010E	VIDEO_MEMORY_MANAGEMENT_INTERNAL		bugcheck	The video memory manager hit a condition it cannot recover	kind of video memory error	subcode		unknown		unknown		unknown	yes
0000010F	RESOURCE_MANAGER_EXCEPTION_NOT_HANDLED		bugcheck	The kernel transaction resource manager raised an exception	exception record	exceptionrecord	context record	context	exception code	address	resource manager	address	yes
00000110	DRIVER_INVALID_CRUNTIME_PARAMETER		bugcheck			unknown		unknown		unknown		unknown	no
00000111	RECURSIVE_NMI		bugcheck	A second NMI arrived while handling the first		unknown		unknown		unknown		unknown	yes
00000112	MSRPC_STATE_VIOLATION		bugcheck	Kernel RPC (msrpc.sys) state was violated	kind of RPC violation	subcode	depends on parameter 1	varies		unknown		unknown	yes
00000113	VIDEO_DXGKRNL_FATAL_ERROR		bugcheck	The graphics kernel found a violation		unknown		unknown		unknown		unknown	yes
00000114	VIDEO_SHADOW_DRIVER_FATAL_ERROR		bugcheck	The shadow display driver found a violation		unknown		unknown		unknown		unknown	yes
00000115	AGP_INTERNAL		bugcheck	The AGP interface found a violation		unknown		unknown		unknown		unknown	yes
00000116	VIDEO_TDR_FAILURE		bugcheck	Resetting a hung display driver failed	TDR recovery context, if available	struct	address inside the responsible driver	address.code	status of the latest failed step, if known	ntstatus	internal context data, if available	integer	yes
00000117	VIDEO_TDR_TIMEOUT_DETECTED		livedump	A hung display driver was detected (live dump)	TDR recovery context, if available	struct	address inside the responsible driver	address.code	second bucketing key of the driver	integer	internal context data, if available	integer	yes
00000118	NTHV_GUEST_ERROR		bugcheck			unknown		unknown		unknown		unknown	no
00000119	VIDEO_SCHEDULER_INTERNAL_ERROR		bugcheck	The video scheduler found a fatal violation	kind of scheduler violation	subcode		unknown		unknown		unknown	yes
0000011A	EM_INITIALIZATION_ERROR	EM_INITIALIZATION_FAILURE	bugcheck	Errata manager could not start		unknown		unknown		unknown		unknown	yes
0000011B	DRIVER_RETURNED_HOLDING_CANCEL_LOCK		bugcheck	A cancel routine returned with the cancel lock held	cancelled IRP (may be invalid)	object.irp	cancel routine	address.code		unknown		unknown	yes
0000011C	ATTEMPTED_WRITE_TO_CM_PROTECTED_STORAGE		bugcheck	Protected configuration manager memory was written	address of the attempted write	address.data	PTE contents	pte.value	reserved	reserved	reserved	reserved	yes
0000011D	EVENT_TRACING_FATAL_ERROR		bugcheck	Event tracing hit a fatal error		unknown		unknown		unknown		unknown	yes
0000011E	TOO_MANY_RECURSIVE_FAULTS		bugcheck	Faults nested too deeply		unknown		unknown		unknown		unknown	yes
0000011F	INVALID_DRIVER_HANDLE		bugcheck	A driver object handle is invalid	handle of the driver object	handle	status of the reference attempt	ntstatus	driver object	object.driver	reserved	reserved	yes
00000120	BITLOCKER_FATAL_ERROR		bugcheck	BitLocker hit a fatal error	type of problem	integer	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000121	DRIVER_VIOLATION		bugcheck	A driver called a function at the wrong IRQL	kind of violation	subcode	current IRQL	irql	required or highest allowed IRQL	irql	reserved	reserved	yes
00000122	WHEA_INTERNAL_ERROR		bugcheck	The hardware error architecture could not work	kind of WHEA failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000123	CRYPTO_SELF_TEST_FAILURE		bugcheck	Cryptography self test failed at boot		unknown		unknown		unknown		unknown	yes
00000124	WHEA_UNCORRECTABLE_ERROR		bugcheck	A fatal hardware error was reported	error source type	subcode	WHEA_ERROR_RECORD	struct	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000125	NMR_INVALID_STATE		bugcheck	The network module registrar is in an invalid state	kind of problem (published table repeats 0x124)	integer	NMR handle	handle	expected type, if available	integer	reserved	reserved	yes
00000126	NETIO_INVALID_POOL_CALLER		bugcheck	A network driver gave NETIO bad pool memory	kind of pool problem	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000127	PAGE_NOT_ZERO		bugcheck	A page that must be zero is not	virtual address mapped to the page	address.data	physical page number	pfn	zero	zero	zero	zero	yes
00000128	WORKER_THREAD_RETURNED_WITH_BAD_IO_PRIORITY		bugcheck	A worker routine returned with changed I/O priority	worker routine	address.code	current I/O priority	integer	work item parameter	integer	work item	workitem	yes
00000129	WORKER_THREAD_RETURNED_WITH_BAD_PAGING_IO_PRIORITY		bugcheck	A worker routine returned with changed paging I/O priority	worker routine	address.code	current paging I/O priority	integer	work item parameter	integer	work item	workitem	yes
0000012A	MUI_NO_VALID_SYSTEM_LANGUAGE		bugcheck	No usable system language is installed	stage that failed	subcode	reason	ntstatus	reserved	reserved	reserved	reserved	yes
0000012B	FAULTY_HARDWARE_CORRUPTED_PAGE		bugcheck	Hardware flipped a bit in a page, or a compressed page is bad	address of the page, or failure status	address.data	physical page number, or compressed size	varies	0, or source buffer	varies	0, or target buffer	varies	yes
0000012C	EXFAT_FILE_SYSTEM		bugcheck	The exFAT file system driver failed	source file id (high word) and line (low word)	source.location	exception record if FppExceptionFilter ran	exceptionrecord	context record if FppExceptionFilter ran	context	reserved	reserved	yes
0000012D	VOLSNAP_OVERLAPPED_TABLE_ACCESS		bugcheck	Volsnap used overlapping table entries		unknown		unknown		unknown		unknown	yes
0000012E	INVALID_MDL_RANGE		bugcheck	An MDL range is invalid	source MDL	mdl	target MDL	mdl	virtual address	address.data	length	integer	yes
0000012F	VHD_BOOT_INITIALIZATION_FAILED		bugcheck	Boot from a virtual disk could not be set up	action that failed	subcode	status	ntstatus	reserved	reserved	reserved	reserved	yes
00000130	DYNAMIC_ADD_PROCESSOR_MISMATCH		bugcheck	An added processor does not match		unknown		unknown		unknown		unknown	yes
00000131	INVALID_EXTENDED_PROCESSOR_STATE		bugcheck	Extended processor state was used wrongly	which check failed	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000132	RESOURCE_OWNER_POINTER_INVALID		bugcheck	A resource owner pointer is invalid	ERESOURCE	lock	owner table of the resource	address	current thread	object.thread	owner pointer	address	yes
00000133	DPC_WATCHDOG_VIOLATION		bugcheck	DPC or ISR time limits were exceeded	0=single DPC 1=cumulative time	subcode	DPC time count, or watchdog period (ticks)	varies	DPC time limit (ticks), or triage block	varies	triage block, or reserved	varies	yes
00000134	DRIVE_EXTENDER		bugcheck	Drive Extender failed		unknown		unknown		unknown		unknown	yes
00000135	REGISTRY_FILTER_DRIVER_EXCEPTION		bugcheck	A registry filter callback raised an exception	exception code	ntstatus	context record	context	driver callback routine	address.code	reserved	reserved	yes
00000136	VHD_BOOT_HOST_VOLUME_NOT_ENOUGH_SPACE		bugcheck	Host volume is too small for the booted virtual disk	0=virtual disk could not be expanded	integer	status	ntstatus	reserved	reserved	reserved	reserved	yes
00000137	WIN32K_HANDLE_MANAGER		bugcheck	The win32k handle manager failed	reserved	reserved	object, if available	address	reserved	reserved	reserved	reserved	yes
00000138	GPIO_CONTROLLER_DRIVER_ERROR		bugcheck	A GPIO controller driver made a fatal mistake	kind of GPIO error	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000139	KERNEL_SECURITY_CHECK_FAILURE		bugcheck	The kernel found a corrupted security-critical structure	kind of corruption (fast fail code)	subcode	trap frame of the exception	trapframe	exception record of the exception	exceptionrecord	reserved	reserved	yes
0000013A	KERNEL_MODE_HEAP_CORRUPTION		bugcheck	The kernel heap is corrupt	kind of heap corruption	subcode	heap that reported the damage	address	address of the damage	address	reserved	reserved	yes
0000013B	PASSIVE_INTERRUPT_ERROR		bugcheck	A passive-level interrupt was used wrongly	kind of error	subcode	KINTERRUPT object	address	reserved	reserved	reserved	reserved	yes
0000013C	INVALID_IO_BOOST_STATE		bugcheck	A thread exited with a bad I/O boost or throttle state	thread with the bad state	object.thread	boost state or throttle count	integer	reserved	reserved	reserved	reserved	yes
0000013D	CRITICAL_INITIALIZATION_FAILURE		bugcheck	A critical early initialization failed	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000013E	ERRATA_WORKAROUND_UNSUCCESSFUL		bugcheck			unknown		unknown		unknown		unknown	no
0000013F	REGISTRY_CALLBACK_DRIVER_EXCEPTION		bugcheck			unknown		unknown		unknown		unknown	no
00000140	STORAGE_DEVICE_ABNORMALITY_DETECTED		bugcheck	A storage device behaves abnormally		unknown		unknown		unknown		unknown	yes
00000141	VIDEO_ENGINE_TIMEOUT_DETECTED		livedump	A GPU engine hung and was reset (live dump)	TDR recovery context, if available	struct	address inside the responsible driver	address.code	second bucketing key of the driver	integer	internal context data, if available	integer	yes
00000142	VIDEO_TDR_APPLICATION_BLOCKED		livedump	An application was blocked from the GPU after hangs (live dump)	TDR recovery context, if available	struct	address inside the responsible driver	address.code	second bucketing key of the driver	integer	process id being blocked	integer	yes
00000143	PROCESSOR_DRIVER_INTERNAL		bugcheck	The processor driver met a fatal error	kind of error	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000144	BUGCODE_USB3_DRIVER		bugcheck	The USB 3 stack found a fatal error	kind of USB 3 error	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000145	SECURE_BOOT_VIOLATION		bugcheck	Secure Boot policy was violated	status of the failure	ntstatus	Secure Boot policy	address	size of the policy	size.bytes	reserved	reserved	yes
00000146	NDIS_NET_BUFFER_LIST_INFO_ILLEGALLY_TRANSFERRED		bugcheck			unknown		unknown		unknown		unknown	no
00000147	ABNORMAL_RESET_DETECTED		bugcheck	An abnormal reset was detected		unknown		unknown		unknown		unknown	yes
00000148	IO_OBJECT_INVALID		bugcheck			unknown		unknown		unknown		unknown	no
00000149	REFS_FILE_SYSTEM		bugcheck	The ReFS file system driver failed	source line	integer	exception record	exceptionrecord	context record	context	exception address	address.code	yes
0000014A	KERNEL_WMI_INTERNAL		bugcheck	Kernel WMI hit an internal error	kind of error	subcode	WMI entry or data source	address	reserved	reserved	reserved	reserved	yes
0000014B	SOC_SUBSYSTEM_FAILURE		bugcheck	A system-on-chip subsystem failed	SOC_SUBSYSTEM_FAILURE_DETAILS	struct	reserved	reserved	reserved	reserved	vendor data block, optional	address	yes
0000014C	FATAL_ABNORMAL_RESET_ERROR		bugcheck	A fatal abnormal reset happened		unknown		unknown		unknown		unknown	yes
0000014D	EXCEPTION_SCOPE_INVALID		bugcheck	An exception scope is invalid	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000014E	SOC_CRITICAL_DEVICE_REMOVED		bugcheck	A critical system-on-chip device vanished	id of the removed device, 4 characters	integer	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000014F	PDC_WATCHDOG_TIMEOUT		bugcheck	A connected standby component did not answer in time	client id of the hung component	integer	client type of the hung component	subcode	depends on parameter 2	varies	depends on parameter 2	varies	yes
00000150	TCPIP_AOAC_NIC_ACTIVE_REFERENCE_LEAK		bugcheck	A network adapter active reference leaked		unknown		unknown		unknown		unknown	yes
00000151	UNSUPPORTED_INSTRUCTION_MODE		bugcheck	Instructions ran in an unsupported mode	program counter	address.code	trap frame	trapframe	reserved	reserved	reserved	reserved	yes
00000152	INVALID_PUSH_LOCK_FLAGS		bugcheck	A push lock call had invalid flags	invalid flags	flags	push lock	lock	reserved	reserved	reserved	reserved	yes
00000153	KERNEL_LOCK_ENTRY_LEAKED_ON_THREAD_TERMINATION		bugcheck	A thread ended without freeing its AutoBoost lock entries	thread	object.thread	lock entry not freed	address	state of the entry	subcode	reserved	reserved	yes
00000154	UNEXPECTED_STORE_EXCEPTION		bugcheck	The memory store component raised an unexpected exception	store context or data manager	address	exception information	address	reserved	reserved	reserved	reserved	yes
00000155	OS_DATA_TAMPERING		bugcheck	System data was tampered with		unknown		unknown		unknown		unknown	yes
00000156	WINSOCK_DETECTED_HUNG_CLOSESOCKET_LIVEDUMP		livedump	closesocket hung in the kernel (live dump)	AFD endpoint	address	endpoint: 1=UDP 2=RAW 3=TCP listener 4=TCP	integer	buffered send bytes (datagram)	count	afd!NETIO_SUPER_TRIAGE_BLOCK	struct	yes
00000157	KERNEL_THREAD_PRIORITY_FLOOR_VIOLATION		bugcheck	A thread priority floor was misused	thread	object.thread	target priority	integer	kind of violation	subcode	reserved	reserved	yes
00000158	ILLEGAL_IOMMU_PAGE_FAULT		bugcheck	A device used an invalid IOMMU address space	invalid ASID	integer	ASIDs in use	count	process using the ASID	object.process	reference count of the ASID	count	yes
00000159	HAL_ILLEGAL_IOMMU_PAGE_FAULT		bugcheck	The IOMMU reported an illegal page fault	IOMMU vendor selector (0x3xxx uses other meanings)	integer	fault packet (or status)	address	vendor fault data (or PASID)	integer	vendor fault data (or directory base)	integer	yes
0000015A	SDBUS_INTERNAL_ERROR		bugcheck	The SD bus driver met an unrecoverable failure	internal work packet	address	controller socket information	address	request packet sent to the bus driver	address	reserved	reserved	yes
0000015B	WORKER_THREAD_RETURNED_WITH_SYSTEM_PAGE_PRIORITY_ACTIVE		bugcheck	A worker routine returned with system page priority active	worker routine	address.code	current system page priority	integer	work item parameter	integer	work item	workitem	yes
0000015C	PDC_WATCHDOG_TIMEOUT_LIVEDUMP		livedump	A connected standby component did not answer (live dump)	client id of the hung component	integer	client type of the hung component	subcode	depends on parameter 2	varies	depends on parameter 2	varies	yes
0000015D	SOC_SUBSYSTEM_FAILURE_LIVEDUMP		livedump	A system-on-chip subsystem failed (live dump)	SOC_SUBSYSTEM_FAILURE_DETAILS	struct	reserved	reserved	reserved	reserved	vendor data block, optional	address	yes
0000015E	BUGCODE_NDIS_DRIVER_LIVE_DUMP		livedump	NDIS captured a network driver problem (live dump)	kind of NDIS problem	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
0000015F	CONNECTED_STANDBY_WATCHDOG_TIMEOUT_LIVEDUMP		livedump	Connected standby was kept from deep idle too long (live dump)	standby watchdog kind	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000160	WIN32K_ATOMIC_CHECK_FAILURE		bugcheck	win32k left an atomic operation early	functions on the stack inside an atomic operation	count	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000161	LIVE_SYSTEM_DUMP		livedump	A live system dump was requested by a user	0x5461736b6d6772 spells Taskmgr	integer	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000162	KERNEL_AUTO_BOOST_INVALID_LOCK_RELEASE		bugcheck	A lock was released by a thread that does not own it	thread	object.thread	lock	lock	session id of the thread	integer	reserved	reserved	yes
00000163	WORKER_THREAD_TEST_CONDITION		bugcheck	A worker thread test condition fired	active test flags	flags	flag of the failing test	flags	reserved	reserved	reserved	reserved	yes
00000164	WIN32K_CRITICAL_FAILURE		bugcheck	win32k met a critical failure	kind of failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000165	CLUSTER_CSV_STATUS_IO_TIMEOUT_LIVEDUMP		livedump	A shared volume I/O timed out (live dump)	cluster service process id, optional	id.process	cluster node id that saw the time-out	integer	reserved	reserved	reserved	reserved	yes
00000166	CLUSTER_RESOURCE_CALL_TIMEOUT_LIVEDUMP		livedump	A cluster resource call timed out (live dump)	resource host monitor process id	id.process	thread handling the call	id.thread	resource call type	subcode	control code for types 8 and 9	integer	yes
00000167	CLUSTER_CSV_SNAPSHOT_DEVICE_INFO_TIMEOUT_LIVEDUMP		livedump	A snapshot query for a shared volume timed out (live dump)	cluster service process id	id.process	thread handling the query	id.thread	1=volume active 2=even after volume taken down	integer	reserved	reserved	yes
00000168	CLUSTER_CSV_STATE_TRANSITION_TIMEOUT_LIVEDUMP		livedump	A shared volume state change timed out (live dump)	cluster service process id	id.process	target state	subcode	reserved	reserved	reserved	reserved	yes
00000169	CLUSTER_CSV_VOLUME_ARRIVAL_LIVEDUMP		livedump	Shared volume arrival took too long (live dump)	cluster service process id	id.process	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000016A	CLUSTER_CSV_VOLUME_REMOVAL_LIVEDUMP		livedump	Shared volume removal took too long (live dump)	cluster service process id	id.process	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000016B	CLUSTER_CSV_CLUSTER_WATCHDOG_LIVEDUMP		livedump	A cluster watchdog fired for a shared volume (live dump)	cluster service process id	id.process	stuck thread	id.thread	reserved	reserved	reserved	reserved	yes
0000016C	INVALID_RUNDOWN_PROTECTION_FLAGS		bugcheck	A rundown protection call had invalid flags	invalid flags	flags	rundown reference	address	reserved	reserved	reserved	reserved	yes
0000016D	INVALID_SLOT_ALLOCATOR_FLAGS		bugcheck	A slot allocator call had invalid flags	invalid flags	flags	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000016E	ERESOURCE_INVALID_RELEASE		bugcheck	An ERESOURCE was released for the wrong thread	ERESOURCE	lock	current thread	object.thread	wrong target thread	object.thread	reserved	reserved	yes
0000016F	CLUSTER_CSV_STATE_TRANSITION_INTERVAL_TIMEOUT_LIVEDUMP		livedump	A shared volume state change interval timed out (live dump)	cluster service process id	id.process	target state	subcode	reserved	reserved	reserved	reserved	yes
00000170	CLUSTER_CSV_CLUSSVC_DISCONNECT_WATCHDOG		bugcheck	Cluster service disconnect took too long	thread handling the disconnect	id.thread	time-out in milliseconds	time.ms	reserved	reserved	reserved	reserved	yes
00000171	CRYPTO_LIBRARY_INTERNAL_ERROR		bugcheck	A cryptography library hit an internal error	id of the failure	integer	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000172	SECURE_KERNEL_HIBERNATE_ERROR		bugcheck			unknown		unknown		unknown		unknown	no
00000173	COREMSGCALL_INTERNAL_ERROR		bugcheck	CoreMessaging call hit an internal error	type of failure	integer	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000174	COREMSG_INTERNAL_ERROR		bugcheck	CoreMessaging hit an internal error	type of failure	integer	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000175	PREVIOUS_FATAL_ABNORMAL_RESET_ERROR		livedump	The previous session ended in a fatal abnormal reset (live dump)	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000176	STORAGE_STACK_FATAL_ERROR		bugcheck			unknown		unknown		unknown		unknown	no
00000178	ELAM_DRIVER_DETECTED_FATAL_ERROR		bugcheck	The early launch antimalware driver reported a fatal error	kind of failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	vendor data block, optional	address	yes
00000179	CLUSTER_CLUSPORT_STATUS_IO_TIMEOUT_LIVEDUMP		livedump	Cluster port I/O timed out (live dump)	IRP that timed out	object.irp	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000017B	PROFILER_CONFIGURATION_ILLEGAL		bugcheck	Profiler configuration is illegal		unknown		unknown		unknown		unknown	yes
0000017C	PDC_LOCK_WATCHDOG_LIVEDUMP		livedump	The PDC lock was held too long (live dump)	thread holding the lock	object.thread	lock time-out in milliseconds	time.ms	reserved	reserved	reserved	reserved	yes
0000017D	PDC_UNEXPECTED_REVOCATION_LIVEDUMP		livedump	A PDC activation was revoked unexpectedly (live dump)	client id of the revoked activator	integer	revoked activator client	address	revoked activation instance	address	pdc!_PDC_CLIENT_PROCESS_INFO	struct	yes
0000017E	MICROCODE_REVISION_MISMATCH		bugcheck	Microcode revision differs between processors	CPUID signature of the processor	integer	expected microcode revision	integer	reported microcode revision	integer	index of the processor	processor.index	yes
0000017F	HYPERGUARD_INITIALIZATION_FAILURE		bugcheck			unknown		unknown		unknown		unknown	no
00000180	WVR_LIVEDUMP_REPLICATION_IOCONTEXT_TIMEOUT		livedump			unknown		unknown		unknown		unknown	no
00000181	WVR_LIVEDUMP_STATE_TRANSITION_TIMEOUT		livedump			unknown		unknown		unknown		unknown	no
00000182	WVR_LIVEDUMP_RECOVERY_IOCONTEXT_TIMEOUT		livedump			unknown		unknown		unknown		unknown	no
00000183	WVR_LIVEDUMP_APP_IO_TIMEOUT		livedump			unknown		unknown		unknown		unknown	no
00000184	WVR_LIVEDUMP_MANUALLY_INITIATED		livedump			unknown		unknown		unknown		unknown	no
00000185	WVR_LIVEDUMP_STATE_FAILURE		livedump			unknown		unknown		unknown		unknown	no
00000186	WVR_LIVEDUMP_CRITICAL_ERROR		livedump			unknown		unknown		unknown		unknown	no
00000187	VIDEO_DWMINIT_TIMEOUT_FALLBACK_BDD		livedump	The window manager could not start; fell back to basic display	1=retries failed, basic display used	integer	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000188	CLUSTER_CSVFS_LIVEDUMP		livedump	A cluster file system cache operation failed (live dump)	reason	subcode	CSVFS!_SCB	address	reserved	reserved	reserved	reserved	yes
00000189	BAD_OBJECT_HEADER		bugcheck	An object header is corrupt	bad OBJECT_HEADER	address	OBJECT_TYPE found through the type index	object.any	0=type index corrupt 1=security descriptor invalid	integer	reserved	reserved	yes
0000018A	SILO_CORRUPT		bugcheck			unknown		unknown		unknown		unknown	no
0000018B	SECURE_KERNEL_ERROR		bugcheck	The secure kernel met a fatal error	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000018C	HYPERGUARD_VIOLATION		bugcheck	Hyperguard found kernel code or data changed	type of the corrupted region	subcode	depends on the failure type	varies	reserved	reserved	reserved	reserved	yes
0000018D	SECURE_FAULT_UNHANDLED		bugcheck	A secure fault could not be handled	secure fault bit mask	subcode	fault address (some types)	address.data	exception record	exceptionrecord	context record	context	yes
0000018E	KERNEL_PARTITION_REFERENCE_VIOLATION		bugcheck	A memory partition was referenced or deleted wrongly	kind of failure	subcode	partition	address	depends on parameter 1	varies	reserved	reserved	yes
0000018F	SYNTHETIC_EXCEPTION_UNHANDLED		bugcheck			unknown		unknown		unknown		unknown	no
00000190	WIN32K_CRITICAL_FAILURE_LIVEDUMP		livedump	win32k met a critical failure (live dump)	kind of failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000191	PF_DETECTED_CORRUPTION		bugcheck	Page file data was found corrupt	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000192	KERNEL_AUTO_BOOST_LOCK_ACQUISITION_WITH_RAISED_IRQL		bugcheck	An AutoBoost lock was taken at raised IRQL	thread	object.thread	lock	lock	IRQL when acquired	irql	reserved	reserved	yes
00000193	VIDEO_DXGKRNL_LIVEDUMP		livedump	The graphics kernel asked for a live dump	reason: 0x100=internal	subcode	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000194	SAVER_NONRESPONSIVEPROCESS		bugcheck			unknown		unknown		unknown		unknown	no
00000195	SMB_SERVER_LIVEDUMP		livedump	The SMB server asked for a live dump	reason	subcode	depends on parameter 1	varies	reserved	reserved	reserved	reserved	yes
00000196	LOADER_ROLLBACK_DETECTED		bugcheck	The loader version was rolled back	loader security version	integer	system security version	integer	reserved	reserved	reserved	reserved	yes
00000197	WIN32K_SECURITY_FAILURE		bugcheck	win32k found a security failure	kind of failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
00000198	UFX_LIVEDUMP		livedump	The USB function stack asked for a live dump	kind of failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	reserved	reserved	yes
00000199	KERNEL_STORAGE_SLOT_IN_USE		bugcheck	A kernel storage slot is still in use	storage array	address	reserved	reserved	reserved	reserved	reserved	reserved	yes
0000019A	WORKER_THREAD_RETURNED_WHILE_ATTACHED_TO_SILO		bugcheck	A worker routine returned while attached to a silo	worker routine	address.code	work item parameter	integer	work item	workitem	reserved	reserved	yes
0000019B	TTM_FATAL_ERROR		bugcheck	The terminal manager met a fatal error	kind of failure	subcode	status	ntstatus	reserved	reserved	reserved	reserved	yes
0000019C	WIN32K_POWER_WATCHDOG_TIMEOUT		bugcheck	win32k power request made no progress	power watchdog type	subcode	thread handling power requests	object.thread	win32k user lock, or reserved	varies	power request, or reserved	varies	yes
0000019D	CLUSTER_SVHDX_LIVEDUMP		livedump	A shared virtual disk operation failed (live dump)	reason	subcode	SVHDX virtual disk context	address	file object	object.file	status	ntstatus	yes
0000019E	BUGCODE_NETADAPTER_DRIVER		bugcheck			unknown		unknown		unknown		unknown	no
0000019F	PDC_PRIVILEGE_CHECK_LIVEDUMP		livedump			unknown		unknown		unknown		unknown	no
000001A0	TTM_WATCHDOG_TIMEOUT		bugcheck	The terminal manager made no progress	kind of stall	subcode	device	object.device	worker thread	object.thread	callout routine	address.code	yes
000001A1	WIN32K_CALLOUT_WATCHDOG_LIVEDUMP		livedump	A win32k callout did not return in time (live dump)	thread blocking the return	object.thread	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001A2	WIN32K_CALLOUT_WATCHDOG_BUGCHECK		bugcheck	A win32k callout did not return in time	thread blocking the return	object.thread	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001A3	CALL_HAS_NOT_RETURNED_WATCHDOG_TIMEOUT_LIVEDUMP		livedump	A call did not return in time (live dump)	process of the thread	object.process	thread that did not return	object.thread	time-out in milliseconds	time.ms	nt!_PO_CALL_HAS_NOT_RETURNED_WATCHDOG	struct	yes
000001A4	DRIPS_SW_HW_DIVERGENCE_LIVEDUMP		livedump	Software and hardware disagree on deep idle time (live dump)	software deep idle time, microseconds	integer	hardware deep idle time, microseconds	integer	reserved	reserved	reserved	reserved	yes
000001A5	USB_DRIPS_BLOCKER_SURPRISE_REMOVAL_LIVEDUMP		livedump	A USB device blocking deep idle vanished (live dump)	PDO of the blocking device	object.device	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001A6	BLUETOOTH_ERROR_RECOVERY_LIVEDUMP		livedump	A Bluetooth radio needed recovery (live dump)	PDO of the radio	object.device	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001A7	SMB_REDIRECTOR_LIVEDUMP		livedump	The SMB client asked for a live dump	reason	subcode	depends on parameter 1	varies	reserved	reserved	reserved	reserved	yes
000001A8	VIDEO_DXGKRNL_BLACK_SCREEN_LIVEDUMP		livedump	A black screen was reported (graphics kernel live dump)	source of the report	subcode	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001A9	DIRECTED_FX_TRANSITION_LIVEDUMP		livedump	A directed power transition failed (live dump)	POP_FX_DEVICE	struct	1=power down 0=power up	integer	reserved	reserved	reserved	reserved	yes
000001AA	EXCEPTION_ON_INVALID_STACK		bugcheck	An exception was raised on an invalid kernel stack	current stack pointer	address	stack type expected	subcode	context record being unwound or dispatched	context	active exception record	exceptionrecord	yes
000001AB	UNWIND_ON_INVALID_STACK		bugcheck	An unwind was attempted on an invalid kernel stack	current stack pointer	address	stack type expected	subcode	context record being unwound	context	zero	zero	yes
000001B0	VIDEO_MINIPORT_FAILED_LIVEDUMP		livedump	A display miniport failed to start (live dump)	reason	subcode	status	ntstatus	reserved	reserved	reserved	reserved	yes
000001B8	VIDEO_MINIPORT_BLACK_SCREEN_LIVEDUMP		livedump	A black screen was reported (miniport live dump)	source of the report	subcode	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001C4	DRIVER_VERIFIER_DETECTED_VIOLATION_LIVEDUMP		livedump	Driver Verifier found a violation (live dump)	kind of violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000001C5	IO_THREADPOOL_DEADLOCK_LIVEDUMP		livedump	The I/O thread pool deadlocked (live dump)	pool number: 0=ExPoolUntrusted	integer	EX_WORK_QUEUE	struct	reserved	reserved	reserved	reserved	yes
000001C6	FAST_ERESOURCE_PRECONDITION_VIOLATION		bugcheck	A fast ERESOURCE rule was broken	kind of violation	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000001C7	STORE_DATA_STRUCTURE_CORRUPTION		bugcheck	The memory store found its data structures corrupt	kind of corruption	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000001C8	MANUALLY_INITIATED_POWER_BUTTON_HOLD		bugcheck	The power button was held down	time the button was held	time.ms	nt!_POP_POWER_BUTTON_TRIAGE_BLOCK	struct	reserved	reserved	reserved	reserved	yes
000001C9	USER_MODE_HEALTH_MONITOR_LIVEDUMP		livedump	A user mode health check was missed (live dump)	process that missed the health check	object.process	time-out in seconds	time.seconds	watchdog source	subcode	reserved	reserved	yes
000001CA	SYNTHETIC_WATCHDOG_TIMEOUT		bugcheck	The system stopped making progress (hypervisor watchdog)	time since the last reset, interrupt time	integer	interrupt time now	integer	performance counter now	integer	clock processor index	processor.index	yes
000001CB	INVALID_SILO_DETACH		bugcheck	A silo detach was invalid	attached thread	object.thread	silo attached before	address	process of the thread	object.process	reserved	reserved	yes
000001CC	EXRESOURCE_TIMEOUT_LIVEDUMP		livedump	An ERESOURCE was waited for too long (live dump)	ERESOURCE	lock	thread that noticed	object.thread	contention count	count	time-out in seconds	time.seconds	yes
000001CD	INVALID_CALLBACK_STACK_ADDRESS		bugcheck	A callback stack address is invalid		unknown		unknown		unknown		unknown	yes
000001CE	INVALID_KERNEL_STACK_ADDRESS		bugcheck	A kernel stack address is invalid		unknown		unknown		unknown		unknown	yes
000001CF	HARDWARE_WATCHDOG_TIMEOUT		bugcheck	A hardware watchdog was not reset in time	time since the last reset, interrupt time	integer	interrupt time now	integer	performance counter now	integer	clock processor index	processor.index	yes
000001D0	ACPI_FIRMWARE_WATCHDOG_TIMEOUT		bugcheck	ACPI firmware code ran too long	AML context	address	name of the AML context	pointer.string.unicode	ACPI device extension	address	ACPI triage block	address	yes
000001D1	TELEMETRY_ASSERTS_LIVEDUMP		livedump	A telemetry assertion fired (live dump)	relative virtual address	integer	module name	pointer.string.ansi	time stamp	integer	size of image	size.bytes	yes
000001D2	WORKER_THREAD_INVALID_STATE		bugcheck	A worker thread state is invalid	kind of failure	subcode	worker thread	object.thread	reserved	reserved	reserved	reserved	yes
000001D3	WFP_INVALID_OPERATION		bugcheck	A filtering platform callout did something illegal	kind of violation	subcode	reserved	reserved	depends on parameter 1	varies	reserved	reserved	yes
000001D4	UCMUCSI_LIVEDUMP		livedump	A USB Type-C command failed (live dump)	kind of failure	subcode	UCSI command	integer	UcmUcsiCx!UCMUCSICX_TRIAGE, if nonzero	struct	reserved	reserved	yes
000001D5	DRIVER_PNP_WATCHDOG		bugcheck	A driver took too long in a Plug and Play operation	first characters of the service name	pointer.string.ansi	nt!TRIAGE_PNP_WATCHDOG	struct	responsible thread	object.thread	time since the watchdog was armed	time.ms	yes
000001D6	WORKER_THREAD_RETURNED_WITH_NON_DEFAULT_WORKLOAD_CLASS		bugcheck	A worker routine returned with changed workload class	worker routine	address.code	current workload class	integer	work item parameter	integer	work item	workitem	yes
000001D7	EFS_FATAL_ERROR		bugcheck	The encrypting file system met a fatal error	subclass: 1=failure before offloading	integer	status	ntstatus	current IRP	object.irp	file encryption context	address	yes
000001D8	UCMUCSI_FAILURE		bugcheck	A USB Type-C command failed	kind of failure	subcode	UCSI command	integer	UcmUcsiCx!UCMUCSICX_TRIAGE, if nonzero	struct	reserved	reserved	yes
000001D9	HAL_IOMMU_INTERNAL_ERROR		bugcheck	HAL could not complete an IOMMU operation	operation that failed	subcode	status	ntstatus	IOMMU domain	address	depends on parameter 1	varies	yes
000001DA	HAL_BLOCKED_PROCESSOR_INTERNAL_ERROR		bugcheck	HAL lost control of a blocked processor	kind of failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000001DB	IPI_WATCHDOG_TIMEOUT		bugcheck	An interprocessor interrupt was not answered	performance counter frequency	integer	performance counter now	integer	performance counter at start	integer	reserved	reserved	yes
000001DC	DMA_COMMON_BUFFER_VECTOR_ERROR		bugcheck	A DMA common buffer vector was misused	kind of failure	subcode	depends on parameter 1	varies	depends on parameter 1	varies	depends on parameter 1	varies	yes
000001DD	BUGCODE_MBBADAPTER_DRIVER		bugcheck	A mobile broadband class driver error	failure code	subcode	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001DE	BUGCODE_WIFIADAPTER_DRIVER		bugcheck	A Wi-Fi class driver error	failure code	subcode	depends on parameter 1	varies	depends on parameter 1	varies	reserved	reserved	yes
000001DF	PROCESSOR_START_TIMEOUT		bugcheck	A processor did not start in time	processor state	address	reserved	reserved	processor number	processor.index	local unit id	integer	yes
000001E0	INVALID_ALTERNATE_SYSTEM_CALL_HANDLER_REGISTRATION		bugcheck			unknown		unknown		unknown		unknown	no
000001E1	DEVICE_DIAGNOSTIC_LOG_LIVEDUMP		livedump	A device reported diagnostic data (live dump)	device class: 1=storage	subcode	issue type: 1=device panic	integer	IEEE organization id	integer	reserved	reserved	yes
000001E2	AZURE_DEVICE_FW_DUMP		bugcheck			unknown		unknown		unknown		unknown	no
000001E3	BREAKAWAY_CABLE_TRANSITION		bugcheck			unknown		unknown		unknown		unknown	no
000001E4	VIDEO_DXGKRNL_SYSMM_FATAL_ERROR		bugcheck	Graphics system memory manager found a violation	kind of violation	subcode	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001E5	DRIVER_VERIFIER_TRACKING_LIVE_DUMP		livedump			unknown		unknown		unknown		unknown	no
000001E6	CRASHDUMP_WATCHDOG_TIMEOUT		bugcheck			unknown		unknown		unknown		unknown	no
000001E7	REGISTRY_LIVE_DUMP		livedump			unknown		unknown		unknown		unknown	no
000001E8	INVALID_THREAD_AFFINITY_STATE		bugcheck			unknown		unknown		unknown		unknown	no
000001E9	ILLEGAL_ATS_INITIALIZATION		bugcheck	Address translation services were enabled wrongly	physical device object	object.device	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001EA	SECURE_PCI_CONFIG_SPACE_ACCESS_VIOLATION		bugcheck	Protected PCI configuration space was touched	opcode	integer	requester id of the device	integer	offset in configuration space	integer	instruction address	address.code	yes
000001EB	DAM_WATCHDOG_TIMEOUT		bugcheck	A desktop activity moderator session delay timed out	user session delay context	address	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001EC	HANDLE_LIVE_DUMP		livedump			unknown		unknown		unknown		unknown	no
000001ED	HANDLE_ERROR_ON_CRITICAL_THREAD		bugcheck	A handle error happened on a critical thread	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001F0	USB4_HARDWARE_VIOLATION		bugcheck			unknown		unknown		unknown		unknown	no
000001F1	KASAN_ENLIGHTENMENT_VIOLATION		bugcheck	KASAN found an internal contract violation	operation that led to the error	integer	type of error	integer	extra information	integer	extra information	integer	yes
000001F2	KASAN_ILLEGAL_ACCESS		bugcheck	KASAN found an illegal memory access	address accessed	address.data	size of the access	size.bytes	caller	address.code	shadow code in bits 0-7; bit 8: 1=write 0=read	integer	yes
000001F3	IORING		bugcheck			unknown		unknown		unknown		unknown	no
000001F4	MDL_CACHE		bugcheck			unknown		unknown		unknown		unknown	no
000001F5	APPLICATION_HANG_KERNEL_LIVEDUMP		livedump	An application hang was captured (live dump)	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
000001F6	MISALIGNED_POINTER_PARAMETER		bugcheck			unknown		unknown		unknown		unknown	no
000001F7	MSSECCORE_ASSERTION_FAILURE		bugcheck			unknown		unknown		unknown		unknown	no
000001F8	INVALID_MINIMAL_PROCESS_STATE		bugcheck			unknown		unknown		unknown		unknown	no
000001F9	PREVIOUS_MODE_MISMATCH		bugcheck			unknown		unknown		unknown		unknown	no
000001FA	SMB_SRV_REQUEST_VALIDATION_FAILURE		bugcheck			unknown		unknown		unknown		unknown	no
000001FB	IOMMU_INTERRUPT_REMAPPING_FAULT		bugcheck			unknown		unknown		unknown		unknown	no
000001FC	WIN32K_CALLOUT_UNREGISTER_FAILED		bugcheck			unknown		unknown		unknown		unknown	no
000001FD	HAL_SPE_INTERNAL_ERROR		bugcheck			unknown		unknown		unknown		unknown	no
000001FE	SMB_CLIENT_REQUEST_VALIDATION_FAILURE		bugcheck			unknown		unknown		unknown		unknown	no
00000200	CPU_SCHEDULER_INTERNAL_ERROR		bugcheck			unknown		unknown		unknown		unknown	no
00000201	PROCESS_TERMINATE_LIKELY_DEADLOCK		bugcheck			unknown		unknown		unknown		unknown	no
00000202	UNEXPECTED_CODEPATH		bugcheck			unknown		unknown		unknown		unknown	no
00000203	INVALID_EXTENSION_STATE		bugcheck			unknown		unknown		unknown		unknown	no
00000207	STORAGE_DRIVER_LIVEDUMP		livedump			unknown		unknown		unknown		unknown	no
00000315	SAVER_MTBFCOMMANDTIMEOUT		bugcheck			unknown		unknown		unknown		unknown	no
00000356	XBOX_VMCTRL_CS_TIMEOUT	XBOX_ERACTRL_CS_TIMEOUT	bugcheck	Xbox connected standby time-out	connected standby exit	integer	reserved	reserved	reserved	reserved	reserved	reserved	yes
00000357	XBOX_CORRUPTED_IMAGE		bugcheck			unknown		unknown		unknown		unknown	no
00000358	XBOX_INVERTED_FUNCTION_TABLE_OVERFLOW		bugcheck			unknown		unknown		unknown		unknown	no
00000359	XBOX_CORRUPTED_IMAGE_BASE		bugcheck			unknown		unknown		unknown		unknown	no
0000035A	XBOX_XDS_WATCHDOG_TIMEOUT		bugcheck			unknown		unknown		unknown		unknown	no
0000035B	XBOX_SHUTDOWN_WATCHDOG_TIMEOUT		bugcheck			unknown		unknown		unknown		unknown	no
0000035D	XBOX_CANNOT_MANAGE_PARTITION_MEMORY		bugcheck			unknown		unknown		unknown		unknown	no
00000360	XBOX_360_SYSTEM_CRASH		bugcheck			unknown		unknown		unknown		unknown	no
00000420	XBOX_360_SYSTEM_CRASH_RESERVED		bugcheck			unknown		unknown		unknown		unknown	no
00000421	XBOX_SECURITY_FAILUE		bugcheck			unknown		unknown		unknown		unknown	no
00000422	KERNEL_CFG_INIT_FAILURE		bugcheck			unknown		unknown		unknown		unknown	no
00000BFE	BC_BLUETOOTH_VERIFIER_FAULT		bugcheck	Bluetooth verifier found a driver error	kind of fault	subcode	depends on parameter 1	varies	depends on parameter 1	varies	reserved	reserved	yes
00000BFF	BC_BTHMINI_VERIFIER_FAULT		bugcheck	Bluetooth miniport verifier found a driver error	kind of fault	subcode	depends on parameter 1	varies	depends on parameter 1	varies	reserved	reserved	yes
000011C8	MANUALLY_INITIATED_POWER_BUTTON_HOLD_LIVE_DUMP		livedump			unknown		unknown		unknown		unknown	no
000021C8	MANUALLY_INITIATED_BLACKSCREEN_HOTKEY_LIVE_DUMP		livedump	A black screen hotkey dump was requested (live dump)	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
00008866	SAVER_SICKAPPLICATION		bugcheck			unknown		unknown		unknown		unknown	no
0000F000	SAVER_UNSPECIFIED		bugcheck			unknown		unknown		unknown		unknown	no
0000F002	SAVER_BLANKSCREEN		bugcheck			unknown		unknown		unknown		unknown	no
0000F003	SAVER_INPUT		bugcheck			unknown		unknown		unknown		unknown	no
0000F004	SAVER_WATCHDOG		bugcheck			unknown		unknown		unknown		unknown	no
0000F005	SAVER_STARTNOTVISIBLE		bugcheck			unknown		unknown		unknown		unknown	no
0000F006	SAVER_NAVIGATIONMODEL		bugcheck			unknown		unknown		unknown		unknown	no
0000F007	SAVER_OUTOFMEMORY		bugcheck			unknown		unknown		unknown		unknown	no
0000F008	SAVER_GRAPHICS		bugcheck			unknown		unknown		unknown		unknown	no
0000F009	SAVER_NAVSERVERTIMEOUT		bugcheck			unknown		unknown		unknown		unknown	no
0000F00A	SAVER_CHROMEPROCESSCRASH		bugcheck			unknown		unknown		unknown		unknown	no
0000F00B	SAVER_NOTIFICATIONDISMISSAL		bugcheck			unknown		unknown		unknown		unknown	no
0000F00C	SAVER_SPEECHDISMISSAL		bugcheck			unknown		unknown		unknown		unknown	no
0000F00D	SAVER_CALLDISMISSAL		bugcheck			unknown		unknown		unknown		unknown	no
0000F00E	SAVER_APPBARDISMISSAL		bugcheck			unknown		unknown		unknown		unknown	no
0000F00F	SAVER_RILADAPTATIONCRASH		bugcheck			unknown		unknown		unknown		unknown	no
0000F010	SAVER_APPLISTUNREACHABLE		bugcheck			unknown		unknown		unknown		unknown	no
0000F011	SAVER_REPORTNOTIFICATIONFAILURE		bugcheck			unknown		unknown		unknown		unknown	no
0000F012	SAVER_UNEXPECTEDSHUTDOWN		bugcheck			unknown		unknown		unknown		unknown	no
0000F013	SAVER_RPCFAILURE		bugcheck			unknown		unknown		unknown		unknown	no
0000F014	SAVER_AUXILIARYFULLDUMP		bugcheck			unknown		unknown		unknown		unknown	no
0000F015	SAVER_ACCOUNTPROVSVCINITFAILURE		bugcheck			unknown		unknown		unknown		unknown	no
0000F101	SAVER_MTBFCOMMANDHANG		bugcheck			unknown		unknown		unknown		unknown	no
0000F102	SAVER_MTBFPASSBUGCHECK		bugcheck			unknown		unknown		unknown		unknown	no
0000F103	SAVER_MTBFIOERROR		bugcheck			unknown		unknown		unknown		unknown	no
0000F200	SAVER_RENDERTHREADHANG		bugcheck			unknown		unknown		unknown		unknown	no
0000F201	SAVER_RENDERMOBILEUIOOM		bugcheck			unknown		unknown		unknown		unknown	no
0000F300	SAVER_DEVICEUPDATEUNSPECIFIED		bugcheck			unknown		unknown		unknown		unknown	no
0000F400	SAVER_AUDIODRIVERHANG		bugcheck			unknown		unknown		unknown		unknown	no
0000F500	SAVER_BATTERYPULLOUT		bugcheck			unknown		unknown		unknown		unknown	no
0000F600	SAVER_MEDIACORETESTHANG		bugcheck			unknown		unknown		unknown		unknown	no
0000F700	SAVER_RESOURCEMANAGEMENT		bugcheck			unknown		unknown		unknown		unknown	no
0000F800	SAVER_CAPTURESERVICE		bugcheck			unknown		unknown		unknown		unknown	no
0000F900	SAVER_WAITFORSHELLREADY		bugcheck			unknown		unknown		unknown		unknown	no
00020001	HYPERVISOR_ERROR		bugcheck	The hypervisor met a fatal error	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
00030006	XBOX_MANUALLY_INITIATED_CRASH		bugcheck			unknown		unknown		unknown		unknown	no
10000050	PAGE_FAULT_IN_NONPAGED_AREA_M		bugcheck	Same as 0x50, written to a small dump	address that was referenced	address.data	0=read 2=write 0x10 or 0x11=execute (older systems and Arm: 1=write 8=execute)	access	instruction that made the reference, if known	address.code	type of page fault	subcode	no
1000007E	SYSTEM_THREAD_EXCEPTION_NOT_HANDLED_M		bugcheck	Same as 0x7E, written to a small dump	exception code	ntstatus	address where the exception happened	address.code	exception record	exceptionrecord	context record	context	yes
1000007F	UNEXPECTED_KERNEL_MODE_TRAP_M		bugcheck	Same as 0x7F, written to a small dump	trap number	subcode		unknown		unknown		unknown	yes
1000008E	KERNEL_MODE_EXCEPTION_NOT_HANDLED_M		bugcheck	Same as 0x8E, written to a small dump	exception code	ntstatus	address where the exception happened	address.code	trap frame	trapframe	reserved	reserved	yes
100000D6	DRIVER_PAGE_FAULT_BEYOND_END_OF_ALLOCATION_M		bugcheck	Same as 0xD6, written to a small dump	address that was referenced	address.data	0=read 1=write	access	instruction that made the reference, if known	address.code	reserved	reserved	no
100000EA	THREAD_STUCK_IN_DEVICE_DRIVER_M		bugcheck	Same as 0xEA, written to a small dump	stuck thread	object.thread	DEFERRED_WATCHDOG object	struct	name of the offending driver	pointer.string.unicode	times intercepted (debugger); 1 on the screen	count	yes
4000008A	THREAD_TERMINATE_HELD_MUTEX		bugcheck	A thread ended while owning a mutex	KTHREAD owning the mutex	object.thread	KMUTEX	lock	reserved	reserved	reserved	reserved	yes
400000AD	VIDEO_DRIVER_DEBUG_REPORT_REQUEST		bugcheck	A display driver asked for a live debug report	driver specific	varies	driver specific	varies	driver specific	varies	reports requested since boot	count	no
400001EE	MPSDRV_QUERY_USER		bugcheck			unknown		unknown		unknown		unknown	no
400001EF	VMBUS_LIVEDUMP		livedump			unknown		unknown		unknown		unknown	no
C0000218	STATUS_CANNOT_LOAD_REGISTRY_FILE		bugcheck	A registry hive could not be loaded	name of the hive	pointer.string.unicode	zero	zero	zero	zero	zero	zero	yes
C000021A	WINLOGON_FATAL_ERROR		bugcheck	A user mode system process the kernel relies on ended	text identifying the problem	pointer.string.ansi	error code	ntstatus	reserved	reserved	reserved	reserved	yes
C0000221	STATUS_IMAGE_CHECKSUM_MISMATCH		bugcheck	A driver or system library has a bad checksum		unknown		unknown		unknown		unknown	yes
C0000244	STATUS_AUDIT_FAILED		bugcheck	A security audit could not be written and the system is set to stop	status of the failed audit	ntstatus		unknown		unknown		unknown	no
DEADDEAD	MANUALLY_INITIATED_CRASH1		bugcheck	The user asked for this crash	reserved	reserved	reserved	reserved	reserved	reserved	reserved	reserved	yes
"""#
}
