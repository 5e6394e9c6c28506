// swift-format-ignore-file
// Made by Scripts/generate-tables from Data/bugcheck-subcodes.csv; edit that file instead.

extension BugCheckSubcodeTable {
  /// Code; parameter, value, mask, condition, label, label and kind of four parameters.
  static let lines: StaticString = #"""
00000012	1	1			unexpected interrupt			interrupt vector	integer	reserved	reserved	reserved	reserved
00000012	1	2			unknown floating point exception			reserved	reserved	reserved	reserved	reserved	reserved
00000012	1	3			enabled and asserted status bits			processor defined	varies	reserved	reserved	reserved	reserved
00000019	1	2			special pool pattern check failed; owner likely damaged the block			pool entry being checked	pool.address	size of the block	size.bytes	zero	zero
00000019	1	3			pool free list is corrupt; parameters 2-4 should be equal			pool entry being checked	pool.address	forward link read back	address	backward link read back	address
00000019	1	5			headers of two adjacent entries contradict each other			one pool entry	pool.address	reserved	reserved	the other pool entry	pool.address
00000019	1	6			previous size in the block header is too large			wrongly computed entry	pool.address	reserved	reserved	bad entry behind the miscalculation	pool.address
00000019	1	7			block size in the header is corrupt			zero	zero	reserved	reserved	bad pool entry	pool.address
00000019	1	8			block size in the header is zero			zero	zero	reserved	reserved	bad pool entry	pool.address
00000019	1	9			block size in the header is too large			wrongly computed entry	pool.address	reserved	reserved	bad entry behind the miscalculation	pool.address
00000019	1	A			block size in the header is corrupt			entry that should be there	pool.address	reserved	reserved	page that should hold the entry	address.data
00000019	1	D			freed block's header was changed, often overrun of the block before			reserved	reserved	reserved	reserved	reserved	reserved
00000019	1	E			freed block's header was changed, often overrun of the block before			reserved	reserved	reserved	reserved	reserved	reserved
00000019	1	F			freed block's header was changed, often overrun of the block before			reserved	reserved	reserved	reserved	reserved	reserved
00000019	1	20			block size in the header is corrupt			entry that should be there	pool.address	next pool entry	pool.address	reserved	reserved
00000019	1	21			data after the block being freed was overwritten			pool pointer being freed	pool.address	bytes allocated	size.bytes	corrupt value found after the block	integer
00000019	1	22			address being freed has no tracking entry (double or bogus free)			address being freed	pool.address	reserved	reserved	reserved	reserved
00000019	1	23			freed block's header was changed, often overrun of the block before			reserved	reserved	reserved	reserved	reserved	reserved
00000019	1	24			freed block's header was changed, often overrun of the block before			reserved	reserved	reserved	reserved	reserved	reserved
00000019	1	25			freed block's header was changed, often overrun of the block before			reserved	reserved	reserved	reserved	reserved	reserved
0000001A	1	31			image relocation or code stream corrupt, probably hardware				unknown		unknown		unknown
0000001A	1	3F			page read back failed its CRC			page file offset	integer	page CRC	integer	expected CRC	integer
0000001A	1	403			page table and PFN out of step, probably hardware				unknown		unknown		unknown
0000001A	1	404			PFN and PTE disagree while a system page is deleted			expected PTE	pte.address	PTE contents	pte.value	PTE recorded in the PFN	pte.address
0000001A	1	411			a PTE is corrupt			address of the PTE	pte.address		unknown		unknown
0000001A	1	777			old: unlock of a system cache address not locked				unknown		unknown		unknown
0000001A	1	778			old: last system cache view is being used				unknown		unknown		unknown
0000001A	1	780			old: PTEs of a system cache view are corrupt				unknown		unknown		unknown
0000001A	1	781			old: PTEs of a system cache view are corrupt				unknown		unknown		unknown
0000001A	1	1000			old: cached page mapped as non-cached				unknown		unknown		unknown
0000001A	1	1010			unlock of a pageable section not locked				unknown		unknown		unknown
0000001A	1	1233			driver mapped a physical page that is not locked			page the driver tried to map	pfn		unknown		unknown
0000001A	1	1234			lock of a pageable section that does not exist				unknown		unknown		unknown
0000001A	1	1235			protect of an MDL with invalid mapping				unknown		unknown		unknown
0000001A	1	1236			MDL holds an unlocked or invalid page			MDL	mdl	pointer to the invalid PFN	address	invalid PFN	pfn
0000001A	1	1240			MDL built for a range that is not resident			MDL	mdl	PTE pointer	pte.address		unknown
0000001A	1	1241			old: MDL range unmapped while the MDL was built			MDL	mdl	PTE pointer	pte.address		unknown
0000001A	1	3300			write address wrongly marked copy-on-write			faulting address	address.data	PTE contents	pte.value	address space type	integer
0000001A	1	3451			PTEs of a swapped-out kernel stack are corrupt				unknown		unknown		unknown
0000001A	1	3453			page tables of an exited process still referenced				unknown		unknown		unknown
0000001A	1	3470			free cached kernel stack damaged			virtual address	address.data	cookie	integer		unknown
0000001A	1	4477			driver wrote to unallocated user space of the system process			address written	address.data		unknown		unknown
0000001A	1	5003			old: working set free list corrupt, probably hardware				unknown		unknown		unknown
0000001A	1	5100			allocation bitmap corrupt; address about to be reused				unknown		unknown		unknown
0000001A	1	5200			old: page on a free pool list corrupt			free pool block	pool.address	value found	integer	value expected	integer
0000001A	1	5305			invalid pool address freed			address being freed	pool.address	region size	integer		unknown
0000001A	1	6001			memory store private range is corrupt			status	ntstatus	address in the store range	address.data	MDL	mdl
0000001A	1	8884			old: standby list pages differ in priority				unknown		unknown	differing values	integer
0000001A	1	8885			old: standby list pages differ in priority				unknown		unknown	differing values	integer
0000001A	1	8886			standby list pages differ in priority				unknown		unknown	differing values	integer
0000001A	1	8887			standby list pages differ in priority				unknown		unknown	differing values	integer
0000001A	1	8888			memory manager structures corrupt				unknown		unknown		unknown
0000001A	1	8889			memory manager structures corrupt				unknown		unknown		unknown
0000001A	1	888A			memory manager structures corrupt, likely PTE or PFN				unknown		unknown		unknown
0000001A	1	9696			PFN no longer linked to its top level process			corrupt PFN	pfn		unknown		unknown
0000001A	1	15000			unsecure of a range that cannot be found			virtual address	address.data		unknown		unknown
0000001A	1	15001			error while unsecuring memory, maybe wrong process				unknown		unknown		unknown
0000001A	1	41201			old: PFN and PTE disagree on a query			PTE	pte.address	PTE contents	pte.value	address descriptor (VAD)	address
0000001A	1	41202			PTE corrupt when its protection was looked up			PTE	pte.address	PTE contents	pte.value	address descriptor (VAD)	address
0000001A	1	41283			old: working set index in PTE corrupt				unknown		unknown		unknown
0000001A	1	41284			old: PTE or working set list corrupt				unknown		unknown		unknown
0000001A	1	41286			invalid pool address freed				unknown		unknown		unknown
0000001A	1	41287			page fault while holding the working set lock			address referenced	address.data		unknown		unknown
0000001A	1	41785			working set list corrupt				unknown		unknown		unknown
0000001A	1	41790			page table page corrupt			PFN of the page table page (64-bit)	address	used PTE count (32-bit)	count		unknown
0000001A	1	41792			corrupt PTE found			address of the PTE	pte.address	PTE low part	integer	PTE high part	integer
0000001A	1	41793			old: page table page corrupt (use count)			last PTE processed	pte.address	non-zero PTEs found	count	non-zero PTEs expected	count
0000001A	1	61940			old: PDE invalidated unexpectedly				unknown		unknown		unknown
0000001A	1	61941			paging hierarchy corrupt			virtual address that faulted	address.data		unknown		unknown
0000001A	1	61946			old: flawed MDL being created, often MmProbeAndLockPages caller				unknown		unknown		unknown
0000001A	1	61948			I/O space region accounting node not found			base I/O frame	pfn	pages in the region	count	frame without a node	pfn
0000001A	1	61949			I/O page frame node is null			page frame index	pfn		unknown		unknown
0000001A	1	6194A			unreferenced I/O space page dereferenced			start of the range being unmapped	varies	extent of the range	varies	page expected to be referenced	pfn
0000001A	1	3030303			old: boot loader broken (Itanium)				unknown		unknown		unknown
0000001A	1	3030308			range to remove is in use by the loader			highest physical page	pfn		unknown		unknown
00000027	1	BAAD0000			exception in the redirector								
00000027	1	C10E0000			close failure in the redirector								
00000027	1	C1EE0000			cleanup failure in the redirector								
00000027	1	CA550000			cache support failure in the redirector								
0000004E	1	1			list head corrupt			list head value	integer	pages available	count	zero	zero
0000004E	1	2			list entry corrupt			entry being removed	pfn	highest physical page	pfn	reference count of the entry	count
0000004E	1	6			hardware or prototype PTE corrupt			page frame number	pfn	prototype PTE	pte.address	PTE contents	pte.value
0000004E	1	7			page unlocked more often than locked			page frame number	pfn	share count	count	zero	zero
0000004E	1	8D			free list corrupt, likely hardware			page with inconsistent state	pfn	zero	zero	zero	zero
0000004E	1	8F			free or zeroed list head corrupt			new page	pfn	old page	pfn	zero	zero
0000004E	1	99			PTE or PFN corrupt			page frame number	pfn	page state	integer	zero	zero
0000004E	1	9A			page freed while still locked for I/O			page frame number	pfn	page state	integer	reference count of the entry	count
00000050	4	0			page table entry is marked free								
00000050	4	2			no valid page table entry for the address								
00000050	4	3			session address used without a session (last in Windows 10 RS3)								
00000050	4	4			address is not canonical								
00000050	4	F			kernel code touched a user address when not allowed								
00000076	1	0			process ended with locked pages			process	object.process	locked pages	count	driver stacks if recorded, else 0	address
00000076	1	1			driver unlocked pages that are not locked			MDL	mdl	pages locked in the process	count	driver stacks if recorded, else 0	address
00000077	1	0			page came from the page cache			value found where the signature belongs	integer	zero	zero	address of the signature	address
00000077	1	1			page came from disk			value found where the signature belongs	integer	zero	zero	address of the signature	address
00000077	1	2			page came from disk; I/O succeeded but was short			value found where the signature belongs	integer	zero	zero	address of the signature	address
00000077	1	*			any other value is a status code	status code	ntstatus	I/O status	ntstatus	page file number	integer	offset in page file	integer
00000079	1	1			PRCB levels differ			kernel PRCB major level	integer	HAL PRCB major level	integer	reserved	reserved
00000079	1	2			build types differ (0=MP free 1=MP checked 2=UP free 3=UP checked)			kernel build type	integer	HAL build type	integer	reserved	reserved
00000079	1	3			loader and HAL versions differ			size of loader extension	integer	major version	integer	minor version	integer
0000007A	1	1			lock type 1; parameter 3 is the process			error status	ntstatus	current process	object.process	virtual address	address.data
0000007A	1	2			lock type 2			error status	ntstatus	zero	zero	virtual address	address.data
0000007A	1	3			lock type 3; parameter 3 is 0 or the InPageSupport structure			error status	ntstatus	0 or InPageSupport structure	varies	faulting address	address.data
0000007A	1	4			lock type 4			error status	ntstatus	InPageSupport structure	address	faulting address	address.data
0000007A	1	*			any other value is the PTE address	address of the page table entry	pte.address	error status	ntstatus	PTE contents	pte.value	faulting address	address.data
0000007C	1	1			shared memory allocated at raised IRQL			miniport block	address	length	size.bytes	current IRQL	irql
0000007C	1	2			shared memory page corrupt			miniport block	address	corrupt page	address	wrapper context	address
0000007C	1	3			shared memory freed twice			miniport block	address	page	address	virtual address	address.data
0000007C	1	4			AddDevice with an unregistered driver			NDIS_M_DRIVER_BLOCK	address	driver object	object.driver	zero	zero
0000007C	1	5			packet in use received (stack location)			miniport block	address	packet	address	packet array	address
0000007C	1	6			packet in use received (reference count)			miniport block	address	packet	address	packet array	address
0000007C	1	7			FDDI packet in use received			miniport block	address	packet	address	packet array	address
0000007C	1	8			halted without releasing interrupt			miniport block	address	miniport interrupt	address	zero	zero
0000007C	1	9			halted without cancelling timers			miniport block	address	timer queue	address	zero	zero
0000007C	1	A			driver unloads too early			NDIS_M_DRIVER_BLOCK	address	driver object	object.driver	reference count	count
0000007C	1	B			failed start kept its interrupt			miniport block	address	miniport interrupt	address	zero	zero
0000007C	1	C			failed start kept its timers			miniport block	address	timer queue	address	zero	zero
0000007C	1	D			halt from start kept its interrupt			miniport block	address	miniport interrupt	address	zero	zero
0000007C	1	E			halt from start kept its timers			miniport block	address	timer queue	address	zero	zero
0000007C	1	F			reset completed with none pending			miniport block	address	reset status	ntstatus	addressing reset flag	integer
0000007C	1	10			failed resume kept its interrupt			miniport block	address	miniport interrupt	address	zero	zero
0000007C	1	11			failed resume kept its timers			miniport block	address	timer queue	address	zero	zero
0000007C	1	12			packet in use received			miniport block	address	packet	address	packet array	address
0000007C	1	13			Token Ring packet in use received			miniport block	address	packet	address	packet array	address
0000007C	1	14			NdisWaitEvent at wrong IRQL			IRQL	irql	zero	zero	zero	zero
0000007C	1	15			old NDIS function called			miniport block	address	zero	zero	zero	zero
0000007C	1	16			adapter opened wrongly while binding			protocol	address	ndis!NDIS_BIND_CONTEXT	struct	open handle	handle
0000007C	1	17			interface provider left with interfaces			provider handle	handle	zero	zero	zero	zero
0000007C	1	1B			interface stack table would loop			higher layer index	integer	lower layer index	integer	zero	zero
0000007C	1	1C			OID failed that must not fail			miniport block	address	OID	integer	failure status	ntstatus
0000007C	1	1D			OID request completed illegally			miniport or filter block	address	NDIS_OID_REQUEST	address	zero	zero
0000007C	1	1E			internal reference count wrong			zero	zero	reference count block	address	reference tag	integer
0000007C	1	1F			illegal state transition completed			pause or restart completion	integer	miniport block	address	zero	zero
0000007C	1	20			illegal status indication			status type	integer	driver instance	handle	status payload	address
0000007C	1	21			invalid NDIS object header			driver	handle	object	address	zero	zero
0000007C	1	22			illegal PnP event			driver	handle	NET_PNP_EVENT_NOTIFICATION	address	zero	zero
0000007C	1	23			packet direct data path error			kind of error	subcode	depends on parameter 2	varies	depends on parameter 2	varies
0000007C	1	24			internal operation failed			1=KeWaitForSingleObject	integer	status	ntstatus	zero	zero
0000007C	1	25			network stack operation took too long			operation	subcode	ndis!NDIS_WATCHDOG_TRIAGE_BLOCK	struct	event, status or OID	varies
0000007C	1	26			OID completed that is not pending			miniport driver	handle	OID request	address	zero	zero
0000007C	1	27			NET_BUFFER_LIST leaked			1=found by the list tracker	integer	zero	zero	zero	zero
0000007C	2	1		p1=0x25	protocol pause							zero	zero
0000007C	2	2		p1=0x25	protocol PnP event							event code	integer
0000007C	2	3		p1=0x25	protocol status indication							NDIS status	ntstatus
0000007C	2	4		p1=0x25	protocol unbind							zero	zero
0000007C	2	11		p1=0x25	filter pause							zero	zero
0000007C	2	12		p1=0x25	filter PnP event							event code	integer
0000007C	2	13		p1=0x25	filter status indication							NDIS status	ntstatus
0000007C	2	14		p1=0x25	filter detach							zero	zero
0000007C	2	21		p1=0x25	miniport pause							zero	zero
0000007C	2	22		p1=0x25	miniport halt							zero	zero
0000007C	2	23		p1=0x25	miniport OID request							OID	integer
0000007C	2	24		p1=0x25	filter OID request							OID	integer
0000007C	2	25		p1=0x25	miniport idle							zero	zero
0000007C	2	26		p1=0x25	cancel idle							zero	zero
0000007F	1	0			divide error				unknown		unknown		unknown
0000007F	1	1			debug exception				unknown		unknown		unknown
0000007F	1	3			breakpoint				unknown		unknown		unknown
0000007F	1	4			overflow				unknown		unknown		unknown
0000007F	1	5			bound range exceeded				unknown		unknown		unknown
0000007F	1	6			invalid opcode				unknown		unknown		unknown
0000007F	1	7			coprocessor not available				unknown		unknown		unknown
0000007F	1	8			double fault, most often kernel stack overflow				unknown		unknown		unknown
0000007F	1	A			invalid task state segment				unknown		unknown		unknown
0000007F	1	B			segment not present				unknown		unknown		unknown
0000007F	1	C			stack segment fault				unknown		unknown		unknown
0000007F	1	D			general protection fault				unknown		unknown		unknown
0000007F	1	F			reserved trap				unknown		unknown		unknown
0000007F	1	10			floating point error				unknown		unknown		unknown
0000007F	1	11			alignment check				unknown		unknown		unknown
00000085	1	0			HAL font is no valid font file			zero	zero	zero	zero		unknown
00000085	1	1			video start failed			step: 0=create 1=count modes 2=list modes 3=mode unsupported 4=set 5=map 6=font	integer	status	ntstatus		unknown
00000085	1	2			out of memory			zero	zero	zero	zero		unknown
00000085	1	3			keyboard start failed			step: 0=open device 1=load layout	integer	zero	zero		unknown
00000085	1	4			ARC path of the setup source not resolved			zero	zero	zero	zero		unknown
00000085	1	5			partition sanity check failed			reserved	reserved	reserved	reserved		unknown
00000093	2	0			a protected handle was closed	handle	handle			zero	zero	zero	zero
00000093	2	1			bad handle closed or referenced	handle	handle			zero	zero	zero	zero
00000093	2	*			invalid kernel handle with bad handle detection on	handle	handle			zero	zero	1	integer
0000009A	1	0			offline change of product type			0=should be WinNT 1=should be LanmanNT or ServerNT	integer	partial serial number	integer	product type, first two characters	integer
0000009A	1	1			offline change of evaluation period			evaluation time from source 1	integer	partial serial number	integer	evaluation time from other source	integer
0000009A	1	2			setup key not opened			open status	ntstatus	zero	zero	zero	zero
0000009A	1	3			SetupType or SetupInProgress value missing			lookup status	ntstatus	zero	zero	zero	zero
0000009A	1	4			SystemPrefix value missing			lookup status	ntstatus	zero	zero	zero	zero
0000009A	1	5			offline change of licensed processors			setup code	integer	invalid value found	integer	licensed processors	count
0000009A	1	6			ProductOptions key not opened			open status	ntstatus	zero	zero	zero	zero
0000009A	1	7			ProductType value not read			read status	ntstatus	zero	zero	zero	zero
0000009A	1	8			change notify on ProductOptions failed			status	ntstatus	zero	zero	zero	zero
0000009A	1	9			change notify on SystemPrefix failed			status	ntstatus	zero	zero	zero	zero
0000009A	1	A			workstation was converted to server			zero	zero	zero	zero	zero	zero
0000009A	1	B			setup key reference failed			status	ntstatus	zero	zero	zero	zero
0000009A	1	C			product options key reference failed			status	ntstatus	zero	zero	zero	zero
0000009A	1	D			worker could not open ProductOptions			status	ntstatus	zero	zero	zero	zero
0000009A	1	F			setup key open failed			status	ntstatus	zero	zero	zero	zero
0000009A	1	10			setup key worker failed			status	ntstatus	0=set value 1=change notify	integer	zero	zero
0000009A	1	11			product options worker failed			status	ntstatus	0=set value 1=change notify	integer	zero	zero
0000009A	1	12			suite license key not opened			status	ntstatus	zero	zero	zero	zero
0000009A	1	13			suite license key not queried			status	ntstatus	zero	zero	zero	zero
0000009A	1	14			no memory			allocation size	size.bytes	zero	zero	zero	zero
0000009A	1	15			suite ConcurrentLimit not reset			status	ntstatus	reserved	reserved	zero	zero
0000009A	1	16			suite product license key not opened			status	ntstatus	zero	zero	zero	zero
0000009A	1	17			suite product ConcurrentLimit not reset			status	ntstatus	zero	zero	zero	zero
0000009A	1	18			change notify for suites not started			status	ntstatus	reserved	reserved	zero	zero
0000009A	1	19			suite must run on a domain controller			zero	zero	zero	zero	zero	zero
0000009A	1	1A			suites not enumerated			status	ntstatus	zero	zero	zero	zero
0000009A	1	1B			policy cache was changed			zero	zero	zero	zero	zero	zero
0000009E	3	0			source not given								
0000009E	3	1			resource host should exit after cleanup								
0000009E	3	2			resource host asked for a crash on deadlock								
0000009E	3	3			exception leaked from a cluster resource								
0000009E	3	4			unhandled exception in resource host								
0000009E	3	5			resource host should exit after resource deadlock								
0000009E	3	6			resource host should exit after resource type deadlock								
0000009E	3	7			unhandled exception in cluster service								
0000009E	3	8			another node asked for the crash								
0000009E	3	9			user mode watchdog of cluster service expired								
0000009E	3	A			cluster service heartbeat missed								
0000009E	3	65			resource deadlock: physical disk								
0000009E	3	66			resource deadlock: storage pool								
0000009E	3	67			resource deadlock: file server								
0000009E	3	68			resource deadlock: scale-out file server								
0000009E	3	69			resource deadlock: storage replica								
0000009E	3	6A			resource deadlock: storage QoS								
0000009E	3	6B			resource deadlock: NFS v2								
0000009E	3	C9			resource type deadlock: physical disk								
0000009E	3	CA			resource type deadlock: storage pool								
0000009E	3	CB			resource type deadlock: file server								
0000009E	3	CC			resource type deadlock: scale-out file server								
0000009E	3	CD			resource type deadlock: storage replica								
0000009E	3	CE			resource type deadlock: storage QoS								
0000009E	3	CF			resource type deadlock: NFS v2								
0000009F	1	1			device object freed with a power request outstanding			device object	object.device	reserved	reserved	reserved	reserved
0000009F	1	2			system power IRP completed without starting the next one			target device object, if available	object.device	device object	object.device	driver object, if available	object.driver
0000009F	1	3			a device held a power IRP too long			physical device object of the stack	object.device	nt!_TRIAGE_9F_POWER	struct	blocked IRP	object.irp
0000009F	1	4			power change waited too long for the PnP lock			time-out in seconds	time.seconds	thread holding the PnP lock	object.thread	nt!_TRIAGE_9F_PNP	struct
0000009F	1	5			directed power transition took too long			physical device object of the stack	object.device	POP_FX_DEVICE	struct	zero	zero
0000009F	1	6			directed power callback not completed			POP_FX_DEVICE	struct	1=power down 0=power up	integer	zero	zero
0000009F	1	500			system power IRP completed without starting the next one			reserved	reserved	target device object, if available	object.device	device object	object.device
000000A0	1	1			power IRP handling error			1=references 2-4=inrush IRPs 5=passive device 6=no IRP	subcode	limit, or device object for 6	varies	for 6: 0=system 1=device power IRP	integer
000000A0	1	2			internal failure while handling a power event			reserved	reserved	reserved	reserved	reserved	reserved
000000A0	1	3			hibernation context page checksum is wrong			expected checksum	integer	actual checksum	integer	source line	integer
000000A0	1	4			page to be hibernated has a wrong checksum			expected checksum	integer	actual checksum	integer	source line	integer
000000A0	1	5			unknown shutdown code			reserved	reserved	reserved	reserved	reserved	reserved
000000A0	1	7			unhandled exception in power handling			reserved	reserved	reserved	reserved	reserved	reserved
000000A0	1	8			fatal error in a system power event			always 0x100	integer	device object	object.device	POWER_CHANNEL_SUMMARY	struct
000000A0	1	9			hibernation file could not be prepared			status	ntstatus	mirroring phase	integer	reserved	reserved
000000A0	1	A			crash requested on resume for debugging			0=at once 1=after non-pageable devices 2=after all devices	integer	reserved	reserved	reserved	reserved
000000A0	1	B			hibernation file is too small			size of the file	size.bytes	progress 0-6: map, context, processor, secure, ranges, tables, image	integer	remaining size for progress 4	integer
000000A0	1	C			dump stack could not start			status	ntstatus	dump stack context	address	reserved	reserved
000000A0	1	D			power transition took too long			system power state	integer	last sleep checkpoint	integer	POP_POWER_ACTION	struct
000000A0	1	F			power transition took too long			system power state	integer	last sleep checkpoint	integer	thread handling the request	object.thread
000000A0	1	F0			suspend took too long			system power state	integer	last sleep checkpoint	integer	thread handling the request	object.thread
000000A0	1	F1			resume took too long			system power state	integer	last sleep checkpoint	integer	thread handling the request	object.thread
000000A0	1	101			unhandled exception in a system power event			reserved	reserved	exception pointers	address	reserved	reserved
000000A0	1	102			hibernation buffer not page aligned			reserved	reserved	DUMP_INITIALIZATION_CONTEXT	struct	POP_HIBER_CONTEXT	struct
000000A0	1	103			hibernation working pages not accounted for			reserved	reserved	POP_HIBER_CONTEXT	struct	reserved	reserved
000000A0	1	104			hibernation memory mapped while structures locked			reserved	reserved	POP_HIBER_CONTEXT	struct	reserved	reserved
000000A0	1	105			hibernation memory mapped with unsupported type			reserved	reserved	POP_HIBER_CONTEXT	struct	reserved	reserved
000000A0	1	106			hibernation MDL not page aligned			reserved	reserved	MDL	mdl	reserved	reserved
000000A0	1	107			hibernation data structures do not match			reserved	reserved	POP_HIBER_CONTEXT	struct	PO_MEMORY_RANGE_ARRAY	struct
000000A0	1	108			hibernation file write failed			reserved	reserved	POP_HIBER_CONTEXT	struct	reserved	reserved
000000A0	1	109			processor state checksum is wrong			reserved	reserved	expected checksum	integer	actual checksum	integer
000000A0	1	10A			hibernation file read or write failed			reserved	reserved	POP_HIBER_CONTEXT	struct	failure status	ntstatus
000000A0	1	10B			PoSetHiberRange used at the wrong time			reserved	reserved	hibernation progress	integer	reserved	reserved
000000A0	1	10C			PoSetHiberRange got bad parameters			reserved	reserved	flags	flags	length	integer
000000A0	1	10D			secure kernel could not give resume data			reserved	reserved	POP_HIBER_CONTEXT	struct	failure status	ntstatus
000000A0	1	10E			disk returned corrupt hibernation data			reserved	reserved	wrong checksum	integer	checksum of the previous read	integer
000000A0	1	10F			internal error in sleep checkpoint			sleep checkpoint	integer	0=paging off early 1=wrong CPU 2=EFI service in use	integer	reserved	reserved
000000A0	1	110			sleep states could not be disabled			reserved	reserved	reserved	reserved	reserved	reserved
000000A0	1	111			user presence reported with stack capture enabled			reserved	reserved	reserved	reserved	reserved	reserved
000000A0	1	200			unknown device type checked for idle			reserved	reserved	device object	object.device	device power extension	struct
000000A0	1	300			battery power IRP returned unknown status			reserved	reserved	device object	object.device	IRP	object.irp
000000A0	1	301			battery is in an unknown state			reserved	reserved	device object	object.device	IRP	object.irp
000000A0	1	400			device reference count exceeded			reserved	reserved	IO_STACK_LOCATION	struct	device object	object.device
000000A0	1	401			too many inrush power IRPs			reserved	reserved	pending IRP list	address	device object	object.device
000000A0	1	402			too many inrush power IRPs			reserved	reserved	pending IRP list	address	device object	object.device
000000A0	1	403			too many inrush power IRPs			reserved	reserved	pending IRP list	address	device object	object.device
000000A0	1	404			power IRP sent to passive-level device			reserved	reserved	IO_STACK_LOCATION	struct	device object	object.device
000000A0	1	500			thermal power IRP returned unknown status			reserved	reserved	IRP	object.irp	device object	object.device
000000A0	1	600			duplicate registration with runtime power framework			PDO	object.device	reserved	reserved	reserved	reserved
000000A0	1	601			no power plugin accepted the device			POP_FX_DEVICE	struct	PEP_DEVICE_REGISTER	struct	reserved	reserved
000000A0	1	602			device node sleep and activation counts differ			DEVICE_NODE	struct	sleep count	count	reserved	reserved
000000A0	1	603			power plugin made an invalid work request			POP_FX_PLUGIN	struct	request type	integer	reserved	reserved
000000A0	1	605			power plugin refused a mandatory notification			notification id	integer	POP_FX_PLUGIN	struct	reserved	reserved
000000A0	1	606			power plugin repeated an active or idle condition			POP_FX_COMPONENT	struct	component flags	flags	new condition	integer
000000A0	1	607			device removal lock not acquired			POP_FX_DEVICE	struct	status	ntstatus	reserved	reserved
000000A0	1	608			component idled without an active request			POP_FX_COMPONENT	struct	component flags	flags	reserved	reserved
000000A0	1	609			power plugin repeated a device power request			POP_FX_PLUGIN	struct	POP_FX_DEVICE	struct	0=required 1=not required	integer
000000A0	1	610			power not required while required is outstanding			POP_FX_PLUGIN	struct	POP_FX_DEVICE	struct	reserved	reserved
000000A0	1	611			power plugin used an invalid component			POP_FX_PLUGIN	struct	POP_FX_DEVICE	struct	component index	integer
000000A0	1	612			power plugin asked for work without buffer			POP_FX_PLUGIN	struct	reserved	reserved	reserved	reserved
000000A0	1	613			driver completed a request not pending			POP_FX_DEVICE	struct	component index	integer	0=power not required 1=powered on 2=idle condition	integer
000000A0	1	614			active or idle request with a bad parameter			POP_FX_DEVICE	struct	component index	integer	0=blocking at dispatch 1=blocking and async 2=bad index	integer
000000A0	1	615			power plugin wrongly completed an activation			POP_FX_PLUGIN	struct	POP_FX_COMPONENT	struct	0=not idle 0 1=active 2=no request 3=transition pending	integer
000000A0	1	616			power plugin wrongly requested an idle state			POP_FX_PLUGIN	struct	POP_FX_COMPONENT	struct	0=bad state 1=same state 2=skipped state 0	integer
000000A0	1	617			power plugin returned a bad acceptance type			POP_FX_PLUGIN	struct	device id	pointer.string.unicode	PEP_DEVICE_REGISTER	struct
000000A0	1	618			runtime power worker blocked too long			POP_FX_WORK_ORDER_WATCHDOG_INFO	struct	reserved	reserved	reserved	reserved
000000A0	1	619			device blocked deepest idle too long			POP_FX_DEVICE	struct	component index	integer	DEVICE_NODE of responsible child, or 0	address
000000A0	1	61A			power plugin gave bad performance states			POP_FX_PLUGIN	struct	POP_FX_DEVICE	struct	reserved	reserved
000000A0	1	61B			performance request before registration			POP_FX_DEVICE	struct	component index	integer	reserved	reserved
000000A0	1	61C			performance request with bad parameters			POP_FX_DEVICE	struct	component index	integer	0=too many changes	integer
000000A0	1	61D			performance request while one is outstanding			POP_FX_DEVICE	struct	component index	integer	outstanding request	address
000000A0	1	61E			critical transition on debugger device while automatic			reserved	reserved	reserved	reserved	reserved	reserved
000000A0	1	61F			automatic debugger transition for a local idle state			POP_FX_DEVICE	struct	idle state index	integer	reserved	reserved
000000A0	1	620			D-state dependency for a local idle state			POP_FX_DEVICE	struct	idle state index	integer	reserved	reserved
000000A0	1	621			F-state dependency for a local idle state			POP_FX_DEVICE	struct	component index	integer	idle state index	integer
000000A0	1	622			unregistered with dependents outstanding			parent POP_FX_COMPONENT	struct	child POP_FX_COMPONENT	struct	reserved	reserved
000000A0	1	666			default plugin started a conflicting activity			POP_PEP_ACTIVITY	struct	new activity 0-5	integer	conflicting activity 0-5	integer
000000A0	1	667			default plugin completed an activity not running			POP_PEP_ACTIVITY	struct	activity 0-5	integer	POP_PEP_ACTIVITY_STATUS	struct
000000A0	1	668			platform idle constraint removed twice			PPM_COORDINATED_STATE	struct	invalid reference count	count	platform idle state mask	flags
000000A0	1	669			platform idle notification inconsistent			PPM_COORDINATED_STATE	struct	invalid reference count	count	reserved	reserved
000000A0	1	680			required ACPI table missing or malformed			failure status	ntstatus	reserved	reserved	reserved	reserved
000000A0	1	700			power plugin gave bad processor idle dependencies			PEPHANDLE	handle	PEP_PPM_IDLE_SELECT	struct	reserved	reserved
000000A0	1	701			processor did not finish an idle transition			idle state index	integer	PRCB of the processor	prcb	processor index	processor.index
000000A0	1	702			processor woke without being asked			idle state index	integer	idle synchronization state	integer	PRCB of the processor	prcb
000000A0	1	703			power plugin gave bad platform state dependencies			PEPHANDLE	handle	PEP_PPM_QUERY_PLATFORM_STATE	struct	reserved	reserved
000000A0	1	704			coordinated idle transition took too long			reserved	reserved	reserved	reserved	reserved	reserved
000000A0	1	705			power plugin changed a read-only field			PEPHANDLE	handle	notification	integer	four-character field tag	integer
000000A0	1	706			power plugin returned an illegal value			notification	integer	four-character field tag	integer	illegal value or index	integer
000000A0	1	800			monitor turned on in connected standby			standby state	integer	reserved	reserved	reserved	reserved
000000A0	1	801			invalid display state change			change reason	integer	session id	integer	reserved	reserved
000000A0	1	802			idle phase blocked modern standby too long			monitor request reason	integer	1=power event processor on	integer	POP_PDC_IDLE_PHASE_WATCHDOG_CONTEXT	struct
000000A0	1	900			power setting callback changed IRQL			callback	address.code	IRQL before	irql	IRQL after	irql
000000A0	1	901			driver changed APC state in a power IRP			device object	object.device	IRP	object.irp	thread APC disable count	integer
000000A0	1	4001			kernel power failure			0x100=CPU on time-out 0x101=bad target 0x102=set failed 0x103=IPI 0x104=architecture	subcode	reserved	reserved	reserved	reserved
000000A0	1	AA64			Arm64 PSCI function failed fatally			error code	integer	PSCI function id	integer	internal context data	varies
000000A2	1	2			table page check failed			table page, or page with failing run	pfn	0, or index of the failing run	integer	zero	zero
000000A2	1	3			range checksum is wrong			first page of the range	pfn	pages in the range	count	table page holding the run	pfn
000000A5	1	1			no SCI vector in the resources given to ACPI			ACPI device extension	address	resource list	address	0=no list 1=no IRQ in list	integer
000000A5	1	2			PCI root bus resource list not processed			ACPI extension of the bus	address	0=bad list 1=bad requirements 2=empty 3=no bus number else=E820 overlap	subcode	IRP, CRS descriptor or E820 table	varies
000000A5	1	3			control method failed while building extensions			ACPI object	address	interpreter result	ntstatus	method name (ULONG)	integer
000000A5	1	4			_PRW element is no integer			ACPI extension	address	method	address	data type returned	integer
000000A5	1	5			_PRW package has too few elements			ACPI extension	address	_PRW	address	elements	count
000000A5	1	6			named object not found			ACPI extension	address	_PRx	address	name of the object	address
000000A5	1	7			method did not return a buffer			ACPI extension	address	method	address	data type returned	integer
000000A5	1	8			method did not return an integer			ACPI extension	address	method	address	data type returned	integer
000000A5	1	9			method did not return a package			ACPI extension	address	method	address	data type returned	integer
000000A5	1	A			method did not return a string			ACPI extension	address	method	address	data type returned	integer
000000A5	1	B			object named by _EJD not found			ACPI extension	address	interpreter result	ntstatus	name of the object	address
000000A5	1	C			dock support information is faulty			ACPI extension	address	_EJD method	address	0=not dockable 1=duplicate extensions	integer
000000A5	1	D			required method or object missing (no _HID or _ADR)			ACPI extension	address	method name (ULONG)	integer	0=base case 1=conflict	integer
000000A5	1	E			power resource lacks a required method			name space object	address	method name (ULONG)	integer	0=base case	integer
000000A5	1	F			resource descriptor not parsed			buffer	address	tag	integer	length	integer
000000A5	1	10			system to device state mapping wrong			ACPI extension	address	0=S-state unsupported 1=no D-state 2=cannot wake	subcode	power state	integer
000000A5	1	11			ACPI mode could not be entered			0=AML 1=no RSDT 2=memory 3,4=load 5=interrupt 6=SCI_EN 7=checksum 8=DDB 9=firmware A=MADT B=SAPIC	subcode	table or FADT version	varies	creator revision	varies
000000A5	1	14			resource descriptor longer than 32 bits			buffer	address	tag	integer	pointer to 64-bit length	address
000000A5	1	15			table load failed			AML context	address	1=load 2=path object 3=insert 4=memory	integer	status	ntstatus
000000A5	1	16			object declared under a parent without children			parent object	address	illegal child object	address	reserved	reserved
000000A5	1	1000			memory region overlaps memory owned by the system			physical address high	integer	physical address low	integer	length	integer
000000A5	1	2001			PIC control method failed			interrupt model	integer	interpreter result	ntstatus	PIC method	address
000000A5	1	10001			interrupt routing failed			device object	object.device	parent of the device	object.device	_PRT object	address
000000A5	1	10002			link node named in _PRT not found			device object	object.device	name looked for	pointer.string.ansi	_PRT object	address
000000A5	1	10003			no _PRT mapping for the device			device object	object.device	device bits 5-0, function bits 8-6	integer	_PRT object	address
000000A5	1	10005			_PRT entry has a specific function number			_PRT object	address	_PRT element	address	function bits 15-0, device bits 31-16	integer
000000A5	1	10006			link node has no _DIS method			link node	address	zero	zero	zero	zero
000000A5	1	10007			_PRT vector is not in the MAPIC table			vector	integer	zero	zero	zero	zero
000000A5	1	10008			SCI level is invalid			interrupt level	integer	zero	zero	zero	zero
000000A5	1	10009			FADT not found			zero	zero	zero	zero	zero	zero
000000A5	1	1000A			RSDP or XSDT not found			zero	zero	zero	zero	zero	zero
000000A5	1	1000B			table length does not fit its revision			table signature	integer	table	address	zero	zero
000000A5	1	1000C			interrupt _DSM returned bad data			revision id	integer	function index	integer	zero	zero
000000A5	1	1000D			device uses both GPE and GPIO interrupts			ACPI extension	address	0=no wake interrupt 1=GpeInfo should be all ones	integer	zero	zero
000000A5	1	1000E			secure device resources do not match _CRS or _PRS			validation status	ntstatus	name space path	pointer.string.unicode	resource list	address
000000A5	1	20000			PM timer port is dead			I/O port	integer	zero	zero	zero	zero
000000BB	1	1			registry update failed								
000000BB	1	2			network stack start failed								
000000BB	1	3			DHCP request to TCP failed								
000000BD	1	1			fewer processors than before hibernation			processors before	count	processors after	count	reserved	reserved
000000C1	4	20			freed pool that was not allocated	address freed	pool.address	reserved	reserved	zero	zero		
000000C1	4	21			freed a bad address	address freed	pool.address	bytes requested	size.bytes	bytes given	size.bytes		
000000C1	4	22			freed a bad address	address freed	pool.address	bytes requested	size.bytes	bytes given	size.bytes		
000000C1	4	23			bytes near the block on the same page were changed	address freed	pool.address	where bits are corrupt	address.data	reserved	reserved		
000000C1	4	24			bytes after the block were changed	address freed	pool.address	where bits are corrupt	address.data	reserved	reserved		
000000C1	4	30			allocation at wrong IRQL	current IRQL	irql	pool type	pool.type	bytes	size.bytes		
000000C1	4	31			free at wrong IRQL	current IRQL	irql	pool type	pool.type	address freed	pool.address		
000000C1	4	32			single bit near the block flipped	address freed	pool.address	where the bit is corrupt	address.data	reserved	reserved		
000000C2	1	0			zero-byte allocation			zero	zero	pool type	pool.type	pool tag	pool.tag
000000C2	1	1			pool header corrupt			pool header	pool.header	first part of header contents	integer	zero	zero
000000C2	1	2			pool header corrupt			pool header	pool.header	first part of header contents	integer	zero	zero
000000C2	1	4			pool header corrupt			pool header	pool.header	first part of header contents	integer	zero	zero
000000C2	1	6			pool freed twice			reserved	reserved	pool header	pool.header	header contents	integer
000000C2	1	7			pool freed twice			reserved	reserved	header contents	integer	block being freed	pool.address
000000C2	1	8			allocation at wrong IRQL			current IRQL	irql	pool type	pool.type	size	size.bytes
000000C2	1	9			free at wrong IRQL			current IRQL	irql	pool type	pool.type	pool address	pool.address
000000C2	1	A			free with the wrong tag			pool address	pool.address	allocator's tag	pool.tag	tag used to free	pool.tag
000000C2	1	B			quota release on corrupt pool			pool address	pool.address	pool tag	pool.tag	bad quota process	object.process
000000C2	1	C			quota release on corrupt pool			pool address	pool.address	pool tag	pool.tag	bad quota process	object.process
000000C2	1	D			quota release on corrupt pool			pool address	pool.address	pool tag	pool.tag	bad quota process	object.process
000000C2	1	40			kernel pool freed at a user address			start address	address	start of system space	address	zero	zero
000000C2	1	41			nonpaged address freed that is not allocated			start address	address	physical page	pfn	highest physical page	pfn
000000C2	1	42			address freed was never in pool			address freed	address	zero	zero	zero	zero
000000C2	1	43			address freed was never in pool			address freed	address	zero	zero	zero	zero
000000C2	1	44			nonpaged address freed that is not allocated			start address	address	reserved	reserved	zero	zero
000000C2	1	46			invalid pool address freed			start address	address	zero	zero	zero	zero
000000C2	1	47			nonpaged address freed that is not allocated			start address	address	physical page	pfn	highest physical page	pfn
000000C2	1	48			paged address freed that is not allocated			start address	address	reserved	reserved	reserved	reserved
000000C2	1	50			paged address freed that is not allocated			start address	address	page offset in paged pool	integer	size of paged pool	size.bytes
000000C2	1	60			bad pointer given to MmFreeContiguousMemory			start address	address	zero	zero	zero	zero
000000C2	1	99			invalid pool address freed, or header corrupt			address freed	address	zero	zero	zero	zero
000000C2	1	9A			allocation asked for must-succeed pool			pool type	pool.type	bytes	size.bytes	pool tag	pool.tag
000000C2	1	9B			allocation with tag 0			pool type	pool.type	bytes	size.bytes	caller	address.code
000000C2	1	9C			allocation with tag BIG			pool type	pool.type	bytes	size.bytes	caller	address.code
000000C2	1	9D			allocation tag has no letters or digits			bad tag	pool.tag	pool type	pool.type	caller	address.code
000000C2	1	41286			paged address freed inside a block			reserved	reserved	reserved	reserved	page offset in paged pool	integer
000000C4	1	0			zero-byte pool allocation			current IRQL	irql	pool type	pool.type	bytes	size.bytes
000000C4	1	1			paged allocation above APC_LEVEL			current IRQL	irql	pool type	pool.type	bytes	size.bytes
000000C4	1	2			nonpaged allocation above DISPATCH_LEVEL			current IRQL	irql	pool type	pool.type	bytes	size.bytes
000000C4	1	3			more than a page of must-succeed pool requested				unknown		unknown		unknown
000000C4	1	10			freed an address that no allocation returned			bad address	address	zero	zero	zero	zero
000000C4	1	11			paged pool freed above APC_LEVEL			current IRQL	irql	pool type	pool.type	pool address	pool.address
000000C4	1	12			nonpaged pool freed above DISPATCH_LEVEL			current IRQL	irql	pool type	pool.type	pool address	pool.address
000000C4	1	13			pool freed twice			reserved	reserved	pool header	pool.header	header contents	integer
000000C4	1	14			pool freed twice			reserved	reserved	pool header	pool.header	header contents	integer
000000C4	1	15			freed pool holds an active timer			timer	address	pool type	pool.type	pool being freed	pool.address
000000C4	1	16			pool freed at a bad address, or bad parameters			reserved	reserved	pool address	pool.address	zero	zero
000000C4	1	17			freed pool holds an active ERESOURCE			resource	lock	pool type	pool.type	pool being freed	pool.address
000000C4	1	30			bad IRQL given to KeRaiseIrql			current IRQL	irql	requested IRQL	irql	zero	zero
000000C4	1	31			bad IRQL given to KeLowerIrql			current IRQL	irql	requested IRQL	irql	0=bad value 1=bad inside a DPC	integer
000000C4	1	32			spin lock released away from DISPATCH_LEVEL			current IRQL	irql	spin lock	lock	zero	zero
000000C4	1	33			fast mutex acquired above APC_LEVEL			current IRQL	irql	fast mutex	lock	zero	zero
000000C4	1	34			fast mutex released away from APC_LEVEL			current IRQL	irql	APC disable count	integer	fast mutex	lock
000000C4	1	35			kernel released spin lock away from DISPATCH_LEVEL			current IRQL	irql	spin lock	lock	old IRQL	irql
000000C4	1	36			queued spin lock released away from DISPATCH_LEVEL			current IRQL	irql	spin lock number	integer	old IRQL	irql
000000C4	1	37			resource acquired with APCs enabled			current IRQL	irql	APC disable count	integer	resource	lock
000000C4	1	38			resource released with APCs enabled			current IRQL	irql	APC disable count	integer	resource	lock
000000C4	1	39			unsafe mutex acquire away from APC_LEVEL			current IRQL	irql	APC disable count	integer	mutex	lock
000000C4	1	3A			unsafe mutex release away from APC_LEVEL			current IRQL	irql	APC disable count	integer	mutex	lock
000000C4	1	3B			wait at DISPATCH_LEVEL or above			current IRQL	irql	object waited on	address	time-out parameter	address
000000C4	1	3C			object referenced by a bad handle			handle	handle	object type	address	zero	zero
000000C4	1	3D			unaligned resource given to exclusive acquire			zero	zero	zero	zero	bad resource	lock
000000C4	1	3E			critical region left without being entered			zero	zero	zero	zero	zero	zero
000000C4	1	3F			object with reference count zero used			object	object.any	new count; -1=dereference 1=reference	integer	zero	zero
000000C4	1	40			DPC-level spin lock acquire at wrong IRQL			current IRQL	irql	spin lock	lock	zero	zero
000000C4	1	51			write past end of allocation found on free			allocation base	pool.address	reference past the end	address.data	bytes charged	size.bytes
000000C4	1	52			write past end of allocation found on free			allocation base	pool.address	hash entry	address	bytes charged	size.bytes
000000C4	1	53			write past end of allocation found on free			allocation base	pool.address	header	pool.header	reserved	reserved
000000C4	1	54			write past end of allocation found on free			allocation base	pool.address	reserved	reserved	pool hash size	integer
000000C4	1	59			write past end of allocation found on free			allocation base	pool.address	list index	integer	reserved	reserved
000000C4	1	60			driver unloads with pool not freed			paged bytes	size.bytes	nonpaged bytes	size.bytes	allocations not freed	count
000000C4	1	61			driver allocates pool while unloading			paged bytes	size.bytes	nonpaged bytes	size.bytes	allocations not freed	count
000000C4	1	62			driver unloads with pool not freed			driver name	pointer.string.unicode	reserved	reserved	allocations not freed	count
000000C4	1	6F			locked pages are not in the PFN database			MDL	mdl	page being locked	pfn	highest physical page	pfn
000000C4	1	70			MmProbeAndLockPages above DISPATCH_LEVEL			current IRQL	irql	MDL	mdl	access mode	integer
000000C4	1	71			MmProbeAndLockProcessPages above DISPATCH_LEVEL			current IRQL	irql	MDL	mdl	process	object.process
000000C4	1	72			MmProbeAndLockSelectedPages above DISPATCH_LEVEL			current IRQL	irql	MDL	mdl	process	object.process
000000C4	1	73			MmMapIoSpace above DISPATCH_LEVEL			current IRQL	irql	physical address	address.physical	bytes	size.bytes
000000C4	1	74			kernel MmMapLockedPages above DISPATCH_LEVEL			current IRQL	irql	MDL	mdl	access mode	integer
000000C4	1	75			user MmMapLockedPages above APC_LEVEL			current IRQL	irql	MDL	mdl	access mode	integer
000000C4	1	76			kernel MmMapLockedPagesSpecifyCache above DISPATCH_LEVEL			current IRQL	irql	MDL	mdl	access mode	integer
000000C4	1	77			user MmMapLockedPagesSpecifyCache above APC_LEVEL			current IRQL	irql	MDL	mdl	access mode	integer
000000C4	1	78			MmUnlockPages above DISPATCH_LEVEL			current IRQL	irql	MDL	mdl	zero	zero
000000C4	1	79			kernel MmUnmapLockedPages above DISPATCH_LEVEL			current IRQL	irql	address unmapped	address.data	MDL	mdl
000000C4	1	7A			user MmUnmapLockedPages above APC_LEVEL			current IRQL	irql	address unmapped	address.data	MDL	mdl
000000C4	1	7B			MmUnmapIoSpace above APC_LEVEL			current IRQL	irql	address unmapped	address.data	bytes	size.bytes
000000C4	1	7C			unlock of pages never locked			MDL	mdl	MDL flags	flags	zero	zero
000000C4	1	7D			unlock of nonpaged pool pages			MDL	mdl	MDL flags	flags	zero	zero
000000C4	1	7E			MDL page allocation or free above DISPATCH_LEVEL			current IRQL	irql	DISPATCH_LEVEL	integer	zero	zero
000000C4	1	7F			nonpaged MDL build over paged pool			current IRQL	irql	MDL	mdl	MDL flags	flags
000000C4	1	80			KeSetEvent above DISPATCH_LEVEL			current IRQL	irql	event	address	zero	zero
000000C4	1	81			obsolete MmMapLockedPages used			MDL	mdl	MDL flags	flags	zero	zero
000000C4	1	82			mapping with crash on failure requested			MDL	mdl	MDL flags	flags	zero	zero
000000C4	1	83			MmMapIoSpace over pages not locked			start of physical range	address.physical	bytes	size.bytes	first unlocked page	pfn
000000C4	1	85			MmMapLockedPages over pages not locked			MDL	mdl	pages	count	first unlocked page	pfn
000000C4	1	89			MDL not marked I/O holds non-memory pages			MDL	mdl	non-memory page in the MDL	address	non-memory page	pfn
000000C4	1	91			stack switched in an unsupported way			reserved	reserved	reserved	reserved	reserved	reserved
000000C4	1	A0			disk CRC error			read or write IRP	object.irp	lower device	object.device	sector	integer
000000C4	1	A1			disk CRC error found later			copy of the IRP	object.irp	lower device	object.device	sector	integer
000000C4	1	A2			disk checksum copies differ			IRP or its copy	object.irp	lower device	object.device	sector	integer
000000C4	1	B0			MmProbeAndLockPages with bad MDL flags			MDL	mdl	MDL flags	flags	wrong flags	flags
000000C4	1	B1			MmProbeAndLockProcessPages with bad MDL flags			MDL	mdl	MDL flags	flags	wrong flags	flags
000000C4	1	B2			MmMapLockedPages with bad MDL flags			MDL	mdl	MDL flags	flags	wrong flags	flags
000000C4	1	B3			MmMapLockedPages with missing MDL flags			MDL	mdl	MDL flags	flags	missing flags	flags
000000C4	1	B4			MmUnlockPages on a partial MDL			MDL	mdl	MDL flags	flags	partial flag	flags
000000C4	1	B5			MmUnmapLockedPages on a partial MDL			MDL	mdl	MDL flags	flags	partial flag	flags
000000C4	1	B6			MmUnmapLockedPages on an unmapped MDL			MDL	mdl	MDL flags	flags	missing flag	flags
000000C4	1	B7			firmware corrupted low memory during sleep			corrupt pages	count	first corrupt page	pfn	last corrupt page	pfn
000000C4	1	B8			IoFreeMdl while pages are mapped			MDL	mdl	MDL flags	flags	reserved	reserved
000000C4	1	B9			MmUnmapLockedPages with bad user address			address unmapped	address.data	MDL	mdl	reserved	reserved
000000C4	1	C0			IoCallDriver with interrupts off			IRP	object.irp	zero	zero	reserved	reserved
000000C4	1	C1			dispatch routine returned with interrupts off			dispatch routine	address.code	reserved	reserved	reserved	reserved
000000C4	1	C2			fast I/O called with interrupts off			zero	zero	zero	zero	zero	zero
000000C4	1	C3			fast I/O routine returned with interrupts off			fast I/O routine	address.code	reserved	reserved	reserved	reserved
000000C4	1	C5			dispatch routine changed APC disable count			dispatch routine	address.code	count now	integer	count before	integer
000000C4	1	C6			fast I/O routine changed APC disable count			fast I/O routine	address.code	count now	integer	count before	integer
000000C4	1	CA			lookaside list initialized twice			lookaside list	address	reserved	reserved	reserved	reserved
000000C4	1	CB			lookaside list deleted before initialization			lookaside list	address	reserved	reserved	reserved	reserved
000000C4	1	CC			freed pool holds an active lookaside list			lookaside list	address	pool address	pool.address	pool size	size.bytes
000000C4	1	CD			lookaside block size too small			lookaside list	address	size asked	size.bytes	smallest size	size.bytes
000000C4	1	D0			ERESOURCE initialized twice			ERESOURCE	lock	reserved	reserved	reserved	reserved
000000C4	1	D1			ERESOURCE deleted before initialization			ERESOURCE	lock	reserved	reserved	reserved	reserved
000000C4	1	D2			freed pool holds an active ERESOURCE			ERESOURCE	lock	pool address	pool.address	pool size	size.bytes
000000C4	1	D5			remove lock release tag does not match			remove lock	address	release tag	address	reserved	reserved
000000C4	1	D6			remove lock release-and-wait tag does not match			remove lock	address	tag given	address	tag expected	address
000000C4	1	D7			remove lock initialized twice			verifier remove lock	address	driver remove lock	address	reserved	reserved
000000C4	1	DA			driver unloads with WMI callback registered			driver base	module.base	WMI callback	address.code	reserved	reserved
000000C4	1	DB			device deleted while registered with WMI			device object	object.device	reserved	reserved	reserved	reserved
000000C4	1	DC			invalid handle given to EtwUnregister			reserved	reserved	reserved	reserved	reserved	reserved
000000C4	1	DD			driver unloads with ETW provider registered			EtwRegister call	address.code	driver base	module.base	registration handle	handle
000000C4	1	DF			synchronization object in session space			object	address	zero	zero	zero	zero
000000C4	1	E0			user address given to a kernel function			user address	address.data	size	size.bytes	reserved	reserved
000000C4	1	E1			synchronization object invalid or pageable			object	address	reserved	reserved	reserved	reserved
000000C4	1	E2			kernel-mode IRP holds a user address			IRP	object.irp	user address	address.data	reserved	reserved
000000C4	1	E3			user address given to a Zw routine			call	address.code	user address	address.data	reserved	reserved
000000C4	1	E4			malformed string given to a Zw routine			call	address.code	malformed string	pointer.string.unicode	reserved	reserved
000000C4	1	E5			kernel API called at wrong IRQL			current IRQL	irql	reserved	reserved	reserved	reserved
000000C4	1	E6			Zw routine not called at PASSIVE_LEVEL with APCs on			call	address.code	current IRQL	irql	special kernel APC state	integer
000000C4	1	EA			push lock acquired with APCs enabled			current IRQL	irql	APC disable count	integer	push lock	lock
000000C4	1	EB			push lock released with APCs enabled			current IRQL	irql	APC disable count	integer	push lock	lock
000000C4	1	F0			memcpy ranges overlap			destination	address.data	source	address.data	bytes	size.bytes
000000C4	1	F5			NULL handle referenced			handle location	address	object type	address	reserved	reserved
000000C4	1	F6			user handle referenced as kernel handle			handle	handle	current process	object.process	driver address	address.code
000000C4	1	F7			kernel handle referenced as user in system process			handle	handle	object type	address	access mode	integer
000000C4	1	FA			completion routine changed IRQL			completion routine	address.code	IRQL before	irql	IRQL after	irql
000000C4	1	FB			completion routine changed APC disable count			completion routine	address.code	count now	integer	count before	integer
000000C4	1	FC			ZwNotifyChangeKey with bad APC context			driver address	address.code	APC context	integer	reserved	reserved
000000C4	1	105			IRP freed with ExFreePool			IRP	object.irp	zero	zero	zero	zero
000000C4	1	10A			pool quota charged to idle process			zero	zero	zero	zero	zero	zero
000000C4	1	10B			pool quota charged in a DPC			zero	zero	zero	zero	zero	zero
000000C4	1	110			interrupt routine damaged extended thread context			interrupt routine	address.code	context before	address	context after	address
000000C4	1	111			interrupt routine changed IRQL			interrupt routine	address.code	IRQL before	irql	IRQL after	irql
000000C4	1	115			shutdown takes longer than 20 minutes			thread running shutdown	object.thread	zero	zero	zero	zero
000000C4	1	11A			KeEnterCriticalRegion above APC_LEVEL			current IRQL	irql	zero	zero	zero	zero
000000C4	1	11B			KeLeaveCriticalRegion above APC_LEVEL			current IRQL	irql	zero	zero	zero	zero
000000C4	1	120			wait above DISPATCH_LEVEL			IRQL value	address	object waited on	address	time-out	address
000000C4	1	121			endless wait at DISPATCH_LEVEL			IRQL value	address	object waited on	address	time-out	address
000000C4	1	122			wait with time-out at DISPATCH_LEVEL			IRQL value	address	object waited on	address	time-out	address
000000C4	1	123			user-mode wait on an object on the stack			object waited on	address	zero	zero	zero	zero
000000C4	1	130			work item in session space			work item	workitem	zero	zero	zero	zero
000000C4	1	131			work item in pageable memory			work item	workitem	zero	zero	zero	zero
000000C4	1	135			cancelled IRP not completed in time			IRP	object.irp	allowed time	time.ms	zero	zero
000000C4	1	13A			pool tracking value wrong on free			block freed	pool.address	wrong value	integer	address of the value	address
000000C4	1	13B			pool tracking value wrong on free			block freed	pool.address	address of the value	address	pointer to the bad page	address
000000C4	1	13C			pool tracking value wrong on free			block freed	pool.address	wrong value	integer	address of the value	address
000000C4	1	13D			pool tracking value wrong on free			block freed	pool.address	address of the value	address	expected value	integer
000000C4	1	13E			pool address differs from the tracked one			address given	pool.address	address tracked	pool.address	pointer to tracked address	address
000000C4	1	13F			pool size differs from the tracked one			block freed	pool.address	bytes freed	size.bytes	pointer to tracked size	address
000000C4	1	140			unlocked MDL built over pageable memory			current IRQL	irql	MDL	mdl	virtual address	address.data
000000C4	1	141			driver asks for memory below 4 GB			highest address asked	address.physical	bytes	size.bytes	zero	zero
000000C4	1	1000			self deadlock: shared owner wants exclusive			resource	lock	reserved	reserved	reserved	reserved
000000C4	1	1001			deadlock: lock order violation			resource that closed the cycle	lock	reserved	reserved	reserved	reserved
000000C4	1	1002			resource acquired before initialization			resource	lock	reserved	reserved	reserved	reserved
000000C4	1	1003			resources released out of order			resource released	lock	resource to release first	lock	reserved	reserved
000000C4	1	1004			resource released by the wrong thread			resource	lock	owner thread	object.thread	current thread	object.thread
000000C4	1	1005			resource initialized twice			resource	lock	reserved	reserved	reserved	reserved
000000C4	1	1007			resource released before acquired			resource	lock	reserved	reserved	reserved	reserved
000000C4	1	1008			lock acquired with the wrong function			lock	lock	reserved	reserved	reserved	reserved
000000C4	1	1009			lock released with the wrong function			lock	lock	reserved	reserved	reserved	reserved
000000C4	1	100A			terminated thread owns a lock			owner thread	object.thread	reserved	reserved		unknown
000000C4	1	100B			deleted lock is still owned			lock	lock	owner thread	object.thread	reserved	reserved
000000C4	1	1010			write buffer changed during the request			device object	object.device	IRP	object.irp	buffer system address	address.data
000000C4	1	1011			read buffer changed during dispatch, or dummy pages			device object	object.device	IRP	object.irp	buffer system address	address.data
000000C4	1	1012			verifier extension state corrupt			text of the violation	pointer.string.ansi	data, or 0	integer	data, or 0	integer
000000C4	1	1013			saved original I/O callbacks corrupt			driver object	object.driver	saved callbacks	address	reserved	reserved
000000C4	1	2000			executable pool type requested			driver address	address.code	pool type	pool.type	pool tag, if given	pool.tag
000000C4	1	2001			executable page protection requested			driver address	address.code	page protection	flags	zero	zero
000000C4	1	2002			executable MDL mapping requested			driver address	address.code	page priority and mapping flags	flags	zero	zero
000000C4	1	2003			section is writable and executable			image file name	pointer.string.unicode	section header	address	section name	pointer.string.ansi
000000C4	1	2004			section is not page aligned			image file name	pointer.string.unicode	section header	address	section name	pointer.string.ansi
000000C4	1	2005			import table in an executable section			image file name	pointer.string.unicode	import directory	address	section name	pointer.string.ansi
000000C4	1	A001			switch: source handle of list not set			NET_BUFFER_LIST	address	switch object, if set	address	reserved	reserved
000000C4	1	A002			switch: forwarding detail of list not zero			NET_BUFFER_LIST	address	switch object, if set	address	reserved	reserved
000000C4	1	A003			switch: packet header or routing context is NULL			NET_BUFFER_LIST	address	switch object, if set	address	reserved	reserved
000000C4	1	A004			switch: bad port and NIC index pair			port id	integer	NIC index	integer	switch object, if set	address
000000C4	1	A005			switch: bad destination			NET_BUFFER_LIST	address	destination list	address	switch object, if set	address
000000C4	1	A006			switch: bad source NIC or port			NET_BUFFER_LIST	address	switch object, if set	address	reserved	reserved
000000C4	1	A007			switch: bad destination list			NET_BUFFER_LIST	address	switch object, if set	address	reserved	reserved
000000C4	1	A008			switch: NIC referenced when not allowed			parent NIC	address	NIC index	integer	switch object, if set	address
000000C4	1	A009			switch: port referenced when not allowed			port	address	switch object, if set	address	reserved	reserved
000000C4	1	A00A			switch: context set already			NET_BUFFER_LIST	address	context type	address	reserved	reserved
000000C4	1	A00B			switch: bad direction for dropped list			NET_BUFFER_LIST	address	filter report flags	flags	switch object, if set	address
000000C4	1	A00C			switch: several source ports with single-source flag			NET_BUFFER_LIST	address	send flags	flags	switch object, if set	address
000000C4	1	A00D			switch: bad destinations with group flag			NET_BUFFER_LIST	address	switch context	address	switch object, if set	address
000000C4	1	A00E			switch: virtualization completion not allowed			NET_BUFFER_LIST	address	switch context	address	switch object, if set	address
000000C4	1	20002			device driver interface rule IrqlApcLte broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20003			device driver interface rule IrqlDispatch broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20004			device driver interface rule IrqlExAllocatePool broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20005			device driver interface rule IrqlExApcLte1 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20006			device driver interface rule IrqlExApcLte2 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20007			device driver interface rule IrqlExApcLte3 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20008			device driver interface rule IrqlExPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20009			device driver interface rule IrqlIoApcLte broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2000A			device driver interface rule IrqlIoPassive1 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2000B			device driver interface rule IrqlIoPassive2 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2000C			device driver interface rule IrqlIoPassive3 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2000D			device driver interface rule IrqlIoPassive4 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2000E			device driver interface rule IrqlIoPassive5 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2000F			device driver interface rule IrqlKeApcLte1 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20010			device driver interface rule IrqlKeApcLte2 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20011			device driver interface rule IrqlKeDispatchLte broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20015			device driver interface rule IrqlKeReleaseSpinLock broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20016			device driver interface rule IrqlKeSetEvent broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20019			device driver interface rule IrqlMmApcLte broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2001A			device driver interface rule IrqlMmDispatch broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2001B			device driver interface rule IrqlObPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2001C			device driver interface rule IrqlPsPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2001D			device driver interface rule IrqlReturn broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	2001E			device driver interface rule IrqlRtlPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	2001F			device driver interface rule IrqlZwPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000000C4	1	20022			device driver interface rule IrqlIoDispatch broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	20023			device driver interface rule IrqlIoRtlZwPassive broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	20024			device driver interface rule IrqlNtifsApcPassive broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	20025			device driver interface rule IrqlKeMore broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	40003			device driver interface rule CriticalRegions broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	40006			device driver interface rule QueuedSpinLock broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	40007			device driver interface rule QueuedSpinLockRelease broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	40009			device driver interface rule SpinLock broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	4000A			device driver interface rule SpinlockRelease broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	4000E			device driver interface rule GuardedRegions broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	4100B			device driver interface rule RequestedPowerIrp broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	4100F			device driver interface rule IoSetCompletionExCompleteIrp broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	43006			device driver interface rule PnpRemove broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	81001			device driver interface rule KsDeviceMutex broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	81002			device driver interface rule KsStreamPointerClone broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	81003			device driver interface rule KsStreamPointerLock broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	81004			device driver interface rule KsStreamPointerUnlock broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	81005			device driver interface rule KsCallbackReturn broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	81006			device driver interface rule KsIrqlDeviceCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	81007			device driver interface rule KsIrqlFilterCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	81008			device driver interface rule KsIrqlPinCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	81009			device driver interface rule KsIrqlDDIs broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	8100A			device driver interface rule KsFilterMutex broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	8100B			device driver interface rule KsProcessingMutex broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	8100C			device driver interface rule KsInvalidStreamPointer broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	82001			device driver interface rule KsTimedPinSetDeviceState broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	82002			device driver interface rule KsTimedDeviceCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	82003			device driver interface rule KsTimedFilterCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	82004			device driver interface rule KsTimedPinCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	82005			device driver interface rule KsTimedProcessingMutex broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	91001			device driver interface rule NdisOidComplete broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	91002			device driver interface rule NdisOidDoubleComplete broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	9100E			device driver interface rule NdisOidDoubleRequest broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	92003			device driver interface rule NdisTimedOidComplete broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	9200D			device driver interface rule NdisTimedDataSend broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	9200F			device driver interface rule NdisTimedDataHang broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	92010			device driver interface rule NdisFilterTimedPauseComplete broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	92011			device driver interface rule NdisFilterTimedDataSend broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	92012			device driver interface rule NdisFilterTimedDataReceive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	93004			device driver interface rule WlanAssociation broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	93005			device driver interface rule WlanConnectionRoaming broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	93006			device driver interface rule WlanDisassociation broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	93101			device driver interface rule WlanAssert broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000000C4	1	94007			device driver interface rule WlanTimedAssociation broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	94008			device driver interface rule WlanTimedConnectionRoaming broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	94009			device driver interface rule WlanTimedConnectRequest broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	9400B			device driver interface rule WlanTimedLinkQuality broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C4	1	9400C			device driver interface rule WlanTimedScan broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000000C7	1	0			timer found in freed or forbidden memory			timer object	address	start of checked range	address	end of checked range	address
000000C7	1	1			DPC found in freed or forbidden memory			DPC object	address	start of checked range	address	end of checked range	address
000000C7	1	2			DPC routine found in forbidden memory			DPC routine	address.code	start of checked range	address	end of checked range	address
000000C7	1	3			DPC has a bad processor number			DPC object	address	processor number	processor.index	processors	count
000000C7	1	4			DPC routine changed the APC disable count			DPC routine	address.code	count before	integer	count after	integer
000000C7	1	5			timer DPC routine changed the APC disable count			DPC routine	address.code	count before	integer	count after	integer
000000C8	1	0	FF		APC delivery			APC kernel routine	address.code	APC	address	APC normal routine	address.code
000000C8	1	1	FF		APC delivery			APC kernel routine	address.code	APC	address	APC normal routine	address.code
000000C8	1	2	FF		kernel callout			callout routine	address.code	callout parameter	integer		unknown
000000C8	1	3	FF		interrupt service			interrupt service routine	address.code	KINTERRUPT	address		unknown
000000C8	1	FE	FF		APC state			1=APCs disabled	integer		unknown		unknown
000000C9	1	1			freed object is no IRP			IRP	object.irp	zero	zero	zero	zero
000000C9	1	2			freed IRP is still tied to a thread			IRP	object.irp	zero	zero	zero	zero
000000C9	1	3			IoCallDriver got something that is no IRP			IRP	object.irp	zero	zero	zero	zero
000000C9	1	4			IoCallDriver got an invalid device object			device object	object.device	zero	zero	zero	zero
000000C9	1	5			dispatch routine changed IRQL			device object of the driver	object.device	IRQL before	irql	IRQL after	irql
000000C9	1	6			IRP completed with pending or -1 status			status	ntstatus	IRP	object.irp	zero	zero
000000C9	1	7			IRP completed with cancel routine set			cancel routine	address.code	IRP	object.irp	zero	zero
000000C9	1	8			bad buffer for asynchronous request build			device object	object.device	IRP major function	integer	exception	ntstatus
000000C9	1	9			bad buffer for device control request build			device object	object.device	control code	integer	exception	ntstatus
000000C9	1	A			device timer initialized twice			device object	object.device	zero	zero	zero	zero
000000C9	1	C			I/O status block is on an unwound stack			I/O status block	address	zero	zero	zero	zero
000000C9	1	D			user event is on an unwound stack			event	address	zero	zero	zero	zero
000000C9	1	E			IoCompleteRequest above DISPATCH_LEVEL			current IRQL	irql	IRP	object.irp	zero	zero
000000C9	1	F			create sent with a closed or cancelled file object			target device	object.device	IRP	object.irp	file object	object.file
000000C9	1	10			IoCallDriver above DISPATCH_LEVEL			current IRQL	irql	reserved	reserved	reserved	reserved
000000C9	1	11			fast I/O routine changed IRQL			fast I/O routine	address.code	IRQL before	irql	current IRQL	irql
000000C9	1	12			dispatch routine changed IRQL			dispatch routine	address.code	IRQL before	irql	current IRQL	irql
000000C9	1	200			unknown I/O verification error				unknown		unknown		unknown
000000C9	1	201			fatal: device deletes itself with a device below			driver address	address.code		unknown		unknown
000000C9	1	202			fatal: detach from a device not attached			driver address	address.code	device object	object.device		unknown
000000C9	1	203			fatal: IRP forwarded with cancel routine set			driver address	address.code	IRP	object.irp		unknown
000000C9	1	204			fatal: NULL device object			reserved	reserved	reserved	reserved		unknown
000000C9	1	205			fatal: IRP forwarded while queued below			driver address	address.code	IRP	object.irp		unknown
000000C9	1	206			fatal: IRP forwarded with control field set			reserved	reserved	reserved	reserved		unknown
000000C9	1	207			fatal: completion routine of upper layer copied			driver address	address.code	IRP	object.irp		unknown
000000C9	1	208			fatal: last stack location of the IRP reached			driver address	address.code	IRP	object.irp		unknown
000000C9	1	209			fatal: IRP completed while queued below			driver address	address.code	IRP	object.irp		unknown
000000C9	1	20A			fatal: IRP freed while in use			reserved	reserved	reserved	reserved		unknown
000000C9	1	20B			fatal: IRP freed while in use			driver address	address.code	IRP	object.irp		unknown
000000C9	1	20C			fatal: IRP freed while queued to a thread			driver address	address.code	IRP	object.irp		unknown
000000C9	1	20D			fatal: allocated IRP initialized again, quota leaks			driver address	address.code	IRP	object.irp		unknown
000000C9	1	20E			non-fatal: PnP IRP with bad initial status			driver address	address.code	IRP	object.irp		unknown
000000C9	1	20F			non-fatal: power IRP with bad initial status			driver address	address.code	IRP	object.irp		unknown
000000C9	1	210			non-fatal: WMI IRP with bad initial status			driver address	address.code	IRP	object.irp		unknown
000000C9	1	211			non-fatal: IRP skipped a device in the stack			driver address	address.code	IRP	object.irp		unknown
000000C9	1	212			non-fatal: IRP stack damaged or not copied			driver address	address.code	IRP	object.irp		unknown
000000C9	1	213			non-fatal: status of an unknown IRP changed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	214			non-fatal: information of an unknown IRP changed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	215			non-fatal: failed PnP IRP passed down			driver address	address.code	IRP	object.irp		unknown
000000C9	1	216			non-fatal: PnP status turned into not-supported			driver address	address.code	IRP	object.irp		unknown
000000C9	1	217			non-fatal: required IRP not handled			driver address	address.code	IRP	object.irp		unknown
000000C9	1	218			non-fatal: answered an IRP meant for another device			driver address	address.code	IRP	object.irp		unknown
000000C9	1	219			non-fatal: failed power IRP passed down			driver address	address.code	IRP	object.irp		unknown
000000C9	1	21A			non-fatal: power status turned into not-supported			driver address	address.code	IRP	object.irp		unknown
000000C9	1	21B			non-fatal: suspicious status returned				unknown	IRP	object.irp		unknown
000000C9	1	21C			warning: stack copied but no completion routine			reserved	reserved	reserved	reserved		unknown
000000C9	1	21D			fatal: not detached on remove			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	21E			fatal: device not deleted on remove			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	21F			non-fatal: no dispatch routine for a required IRP			driver address	address.code	IRP	object.irp		unknown
000000C9	1	220			non-fatal: WMI IRP completed by the wrong provider			driver address	address.code	IRP	object.irp	provider id	address
000000C9	1	221			fatal: PDO deleted while hardware is present			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	222			fatal: bus filter detached while PDO is alive			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	223			fatal: bus filter deleted itself while PDO is alive			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	224			fatal: returned status differs from IRP status			driver address	address.code	IRP	object.irp	expected status	ntstatus
000000C9	1	225			non-fatal: illegal status 0xFFFFFFFF returned			driver address	address.code	IRP	object.irp	status	ntstatus
000000C9	1	226			fatal: IRP neither passed down nor completed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	227			fatal: completion routine in pageable code			driver address	address.code	IRP	object.irp		unknown
000000C9	1	228			non-fatal: completion routine did not mark IRP pending			driver address	address.code	IRP	object.irp		unknown
000000C9	1	229			fatal: cancel routine set while lower drivers work			reserved	reserved	reserved	reserved		unknown
000000C9	1	22A			non-fatal: PDO did not answer a required IRP			driver address	address.code	IRP	object.irp		unknown
000000C9	1	22B			non-fatal: PDO left target relation empty			driver address	address.code	IRP	object.irp		unknown
000000C9	1	22C			fatal: target relation PDO not referenced			reserved	reserved	reserved	reserved		unknown
000000C9	1	22D			non-fatal: unknown PnP IRP completed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	22E			non-fatal: successful PnP IRP not passed down			driver address	address.code	IRP	object.irp		unknown
000000C9	1	22F			non-fatal: untouched PnP IRP completed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	230			non-fatal: unknown power IRP completed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	231			fatal: successful power IRP not passed down			driver address	address.code	IRP	object.irp		unknown
000000C9	1	232			non-fatal: untouched power IRP completed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	233			non-fatal: capabilities version not set			driver address	address.code	IRP	object.irp		unknown
000000C9	1	234			non-fatal: capabilities size not set			driver address	address.code	IRP	object.irp		unknown
000000C9	1	235			non-fatal: capabilities address not set to -1			driver address	address.code	IRP	object.irp		unknown
000000C9	1	236			non-fatal: capabilities UI number not set to -1			driver address	address.code	IRP	object.irp		unknown
000000C9	1	237			fatal: system-only IRP sent by a driver			reserved	reserved	reserved	reserved		unknown
000000C9	1	238			warning: allocated IRP initialized again			reserved	reserved	reserved	reserved		unknown
000000C9	1	239			warning: IRP completed that was never forwarded			reserved	reserved	reserved	reserved		unknown
000000C9	1	23A			fatal: IRP forwarded at illegal IRQL			driver address	address.code	IRP	object.irp		unknown
000000C9	1	23B			non-fatal: status of an unknown IRP changed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	23C			fatal: IRP completed with cancel routine set			reserved	reserved	reserved	reserved		unknown
000000C9	1	23D			non-fatal: pending returned but IRP not marked			driver address	address.code	IRP	object.irp	status	ntstatus
000000C9	1	23E			non-fatal: IRP marked but pending not returned			driver address	address.code	IRP	object.irp	status	ntstatus
000000C9	1	23F			fatal: power pageable flag not inherited			reserved	reserved	reserved	reserved		unknown
000000C9	1	240			fatal: device deleted twice			driver address	address.code	reserved	reserved	reserved	reserved
000000C9	1	241			fatal: detached during surprise remove			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	242			fatal: deleted during surprise remove			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	243			fatal: initializing flag not cleared			reserved	reserved	reserved	reserved	reserved	reserved
000000C9	1	244			fatal: buffering flags not copied			reserved	reserved	reserved	reserved		unknown
000000C9	1	245			fatal: both buffering flags set			reserved	reserved	reserved	reserved		unknown
000000C9	1	246			fatal: device type not copied			reserved	reserved	reserved	reserved		unknown
000000C9	1	247			fatal: failed an IRP that must not fail			reserved	reserved	reserved	reserved		unknown
000000C9	1	248			fatal: non-PDO in device relations			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	249			non-fatal: two children with the same device id			driver address	address.code	first device	object.device	second device	object.device
000000C9	1	24A			fatal: file I/O above PASSIVE_LEVEL			driver address	address.code	reserved	reserved	reserved	reserved
000000C9	1	24B			fatal: target relation completed but not filled			driver address	address.code	device object	object.device		unknown
000000C9	1	24C			non-fatal: pending returned but IRP not marked			driver address	address.code	IRP	object.irp	status	ntstatus
000000C9	1	24D			fatal: function needs a PDO			driver address	address.code	IRP	object.irp	device object	object.device
000000C9	1	300			non-fatal: suspicious status returned			driver address	address.code	IRP	object.irp	status	ntstatus
000000C9	1	301			non-fatal: IRP forwarded above DISPATCH_LEVEL			driver address	address.code	IRP	object.irp	IRQL	irql
000000C9	1	302			non-fatal: IRP forwarded at APC_LEVEL or above, may deadlock			driver address	address.code	IRP	object.irp	IRQL	irql
000000C9	1	306			non-fatal: remove request failed			driver address	address.code	IRP	object.irp		unknown
000000C9	1	307			non-fatal: I/O issued with a signalled event			driver address	address.code	IRP	object.irp		unknown
000000C9	1	310			non-fatal: IRP in use initialized again			driver address	address.code	IRP	object.irp		unknown
000000C9	1	311			non-fatal: built IRP initialized again			driver address	address.code	IRP	object.irp		unknown
000000C9	1	312			non-fatal: information larger than output buffer			driver address	address.code	IRP	object.irp		unknown
000000CA	1	1			two PDOs with identical ids			newly reported PDO	object.device	older PDO that was duplicated	object.device	reserved	reserved
000000CA	1	2			API was given something that is no initialized PDO			supposed PDO	object.device	driver object	object.driver	reserved	reserved
000000CA	1	3			bus driver returned an invalid id			PDO queried	object.device	id buffer	address	1=device 2=unique 3=hardware 4=compatible id	integer
000000CA	1	4			deleted PDO was enumerated			PDO with delete pending	object.device	reserved	reserved	reserved	reserved
000000CA	1	5			PDO freed while linked in the device tree			PDO	object.device	reserved	reserved	reserved	reserved
000000CA	1	8			NULL PDO in bus relations			PDO whose stack answered	object.device	PDOs returned	count	index of the first NULL	integer
000000CA	1	9			bad connection type for interrupt disconnect			connection type	integer	reserved	reserved	reserved	reserved
000000CA	1	A			PnP callback changed IRQL or APC state			driver object	object.driver	IRQL after callback	irql	combined APC disable count after	integer
000000CA	1	B			deleted PDO reported as removal relation			related PDO	object.device	removal relations	address	reserved	reserved
000000CA	1	13			device start blocked or unblock failed (DMA guard)			operation (0x1000 seen)	integer	status	ntstatus	device node	struct
000000D2	4	0			reset completed with none pending, or list check failed	miniport block	address	depends on the case	varies	depends on the case	varies		
000000D2	4	1			shared memory allocated at raised IRQL, or failed init left interrupt or timer	miniport block	address	bytes requested, interrupt or timer queue	varies	zero, timer queue or interrupt	varies		
000000D2	4	2			halted miniport left interrupt or timer	miniport block	address	timer queue	address	miniport interrupt	address		
000000D9	1	1			MDL inserted twice in the process list			lock tracking structure	struct	MDL	mdl	pages locked in the process	count
000000D9	1	2			MDL inserted twice in the system list			lock tracking structure	struct	MDL	mdl	pages locked in the process	count
000000D9	1	3			MDL found twice in process list on free			first tracking structure	struct	lock tracking structure	struct	MDL	mdl
000000D9	1	4			MDL still in system list after removal			lock tracking structure	struct	MDL	mdl	zero	zero
000000DA	1	1			mapping freed twice			tracking structure	struct	MDL	mdl	duplicate tracking structure	struct
000000DA	1	2			wrong count of mappings freed			tracking structure	struct	expected count	count	requested count	count
000000DA	1	3			wrong mapping address freed			first tracking structure	struct	expected address	address	requested address	address
000000DA	1	4			first page in MDL changed since mapping			tracking structure	struct	expected first page	pfn	first page now	pfn
000000DA	1	5			start address in MDL changed since mapping			first tracking structure	struct	expected address	address	requested address	address
000000DA	1	6			MDL was never mapped			MDL	mdl	virtual address	address	mappings to free	count
000000DA	1	7			Windows 2000: mapping range allocated twice			first mapping	address	mappings	count	reserved	reserved
000000DA	1	8			Windows 2000: wrong count of mappings freed			first mapping	address	requested count	count	expected count	count
000000DA	1	9			Windows 2000: some mappings already free			first mapping	address	requested count	count	index already free	integer
000000DA	1	A			Windows 2000: zero mappings requested			1=crash on failure requested	integer	requested count	count	mapping pool type	integer
000000DA	1	B			Windows 2000: list corrupt below lowest mapping			corrupt mapping	address	requested count	count	mapping pool type	integer
000000DA	1	C			Windows 2000: list corrupt above highest mapping			corrupt mapping	address	requested count	count	mapping pool type	integer
000000DA	1	D			Windows 2000: zero mappings freed			first mapping	address	requested count	count	mapping pool type	integer
000000DA	1	E			Windows 2000: guard mapping overwritten			first mapping	address	requested count	count	mapping pool type	integer
000000DA	1	F			Windows 2000: mapping freed below lowest address			mapping	address	requested count	count	mapping pool type	integer
000000DA	1	10			Windows 2000: mapping freed above highest address			mapping	address	requested count	count	mapping pool type	integer
000000DA	1	11			Windows 2000: mapping freed at the base			mapping	address	requested count	count	mapping pool type	integer
000000DA	1	100			zero mappings requested			mappings requested	count	caller's tag	pool.tag	routine that called the caller	address.code
000000DA	1	101			range freed by someone who does not own it			first mapping	address	caller's tag	pool.tag	owner's tag	pool.tag
000000DA	1	102			range to free is empty			first mapping	address	caller's tag	pool.tag	reserved	reserved
000000DA	1	103			range to free is still reserved			invalid mapping	address	caller's tag	pool.tag	mappings in the range	count
000000DA	1	104			MDL mapped to a range owned by someone else			first mapping	address	caller's tag	pool.tag	owner's tag	pool.tag
000000DA	1	105			MDL mapped to an invalid range			first mapping	address	caller's tag	pool.tag	reserved	reserved
000000DA	1	107			MDL mapped to a range not properly reserved			first mapping	address	non-empty mapping	address	last mapping	address
000000DA	1	108			range unmapped by someone who does not own it			first mapping	address	caller's tag	pool.tag	owner's tag	pool.tag
000000DA	1	109			range to unmap is empty			first mapping	address	caller's tag	pool.tag	reserved	reserved
000000DA	1	10A			more mappings unmapped than exist			first mapping	address	mappings in the range	count	mappings to unmap	count
000000DA	1	10B			part to unmap is not mapped			first mapping	address	caller's tag	pool.tag	mappings to unmap	count
000000DA	1	10C			range is not unmapped as a whole			first mapping	address	caller's tag	pool.tag	mappings to unmap	count
000000DA	1	200			reserve of zero mappings			first mapping	address	zero	zero	zero	zero
000000DA	1	201			a mapping to reserve is reserved already			first mapping	address	mapping already reserved	address	mappings to reserve	count
000000DA	1	202			a mapping to reserve is reserved already			first mapping	address	mapping already reserved	address	mappings to reserve	count
000000DA	1	300			release of zero mappings			first mapping	address	zero	zero	zero	zero
000000DA	1	301			release of a mapping not allowed			mapping	address	zero	zero	zero	zero
000000DA	1	302			release of an address not mapped			address	address	reserved	reserved	reserved	reserved
000000DA	1	303			release of a range not reserved			first mapping	address	mappings	count	zero	zero
000000DA	1	304			release starts inside another allocation			first mapping	address	mappings	count	zero	zero
000000DA	1	305			wrong count of mappings released			first mapping	address	requested count	count	expected count	count
000000DA	1	306			a mapping to release is free already			first mapping	address	free mapping	address	mappings	count
000000DA	1	400			unknown I/O space mapping freed			base of the mapping	address	pages	count	zero	zero
000000E4	1	0			active work item was freed			work item	workitem	start of pool block	address	end of pool block	address
000000E4	1	1			active work item was queued again			work item	workitem	queue number	integer	zero	zero
000000E4	1	2			queued I/O work item was freed			work item	workitem	I/O worker routine	address.code	zero	zero
000000E4	1	3			I/O work item initialized with an invalid object			work item	workitem	invalid object	address	zero	zero
000000E4	1	5			work item queued before the queues exist			work item	workitem	queue number	integer	NUMA node, -1 for any	integer
000000E4	1	6			bad queue type			work item	workitem	queue number	integer	zero	zero
000000E4	1	7			bad worker routine address			work item	workitem	queue number	integer	zero	zero
000000E6	1	0			miscellaneous DMA error			1=flush past map register file 2=no contiguous map registers	subcode	bytes left in MDL, or registers needed	count	bytes to flush, or contiguous registers	count
000000E6	1	1			performance counter went backwards				unknown		unknown		unknown
000000E6	1	2			performance counter rose too fast				unknown		unknown		unknown
000000E6	1	3			too many common buffers freed			extra buffers freed	count		unknown		unknown
000000E6	1	4			too many adapter channels freed			extra channels freed	count		unknown		unknown
000000E6	1	5			too many map registers freed			extra registers freed	count		unknown		unknown
000000E6	1	6			too many scatter-gather lists freed			lists allocated	count	lists freed	count		unknown
000000E6	1	7			adapter released with common buffers outstanding			DMA adapter	address	outstanding buffers	count	verifier data	address
000000E6	1	8			adapter released with channels outstanding			DMA adapter	address	outstanding channels	count	verifier data	address
000000E6	1	9			adapter released with map registers outstanding			DMA adapter	address	outstanding registers	count	verifier data	address
000000E6	1	A			adapter released with scatter-gather lists outstanding			DMA adapter	address	outstanding lists	count	verifier data	address
000000E6	1	B			more than one adapter channel allocated			outstanding channels	count		unknown		unknown
000000E6	1	C			too many map registers allocated at once			required registers	count	maximum registers	count		unknown
000000E6	1	D			adapter buffers not flushed			bytes mapped	size.bytes	maximum bytes	size.bytes		unknown
000000E6	1	E			DMA without locking the paged buffer			MDL of the buffer	mdl		unknown		unknown
000000E6	1	F			write outside the DMA buffer			1=tag before 2=tag after 3=free register 4=padding before 5=padding after	subcode	buffer length, start or damage	varies	buffer start or damage	varies
000000E6	1	10			map registers freed while mapped			registers still mapped	count		unknown		unknown
000000E6	1	11			too many adapter references			reference count	count	DMA adapter	address	verifier data	address
000000E6	1	13			DMA routine called at wrong IRQL			1=differs 2=too high	subcode	expected IRQL	irql	current IRQL	irql
000000E6	1	14			DMA routine called at wrong IRQL				unknown		unknown		unknown
000000E6	1	15			too many map registers allocated			registers allocated	count	maximum registers	count		unknown
000000E6	1	16			flush of a buffer not mapped			map register address	address.data	verifier data	address		unknown
000000E6	1	18			adapter used after release			DMA adapter	address	verifier data	address		unknown
000000E6	1	19			NULL adapter passed to HAL				unknown		unknown		unknown
000000E6	1	1B			address is outside its MDL			address	address.data	MDL	mdl		unknown
000000E6	1	1D			range is mapped already			start of buffer	address.data	end of buffer	address.data	address already mapped	address.data
000000E6	1	1E			obsolete HalGetAdapter was called				unknown		unknown		unknown
000000E6	1	1F			invalid DMA buffer			1=before MDL 2=after MDL 3=crosses page 4=address not aligned 5=length not aligned	subcode	address, MDL or length	varies	MDL or length	varies
000000E6	1	20			flush of a map register never mapped			map register base	address	start of buffer	address.data	MDL	mdl
000000E6	1	21			zero-length buffer mapped			verifier data	address		unknown		unknown
000000E6	1	22			buffer not mapped in system space			MDL	mdl		unknown		unknown
000000E6	1	23			flush of a channel not completed			0=illegal flush	integer	controller id	integer	channel number	integer
000000E6	1	24			buffer too small for the length			unaccounted length	size.bytes		unknown		unknown
000000E6	1	25			unknown device description version				unknown		unknown		unknown
000000E6	1	26			IOMMU caught illegal DMA			faulting device	object.device	fault information, usually physical address	address.physical	fault type, hardware specific	integer
000000E7	1	0			saved flags are invalid			flags	flags	zero	zero		unknown
000000E7	1	1			IRQL differs from when the state was saved			saved IRQL	irql	current IRQL	irql		unknown
000000E7	1	2			state belongs to another thread			saved owner thread	object.thread	current thread	object.thread		unknown
000000F0	1	1			request not completed after a successful reset			driver name	pointer.string.unicode	SRB	address	unit device object	object.device
000000F0	1	2			request not completed after a successful abort			driver name	pointer.string.unicode	abort SRB	address	SRB being aborted	address
000000F0	1	3			request not completed in time			driver name	pointer.string.unicode	SRB	address	time-out	integer
000000F0	1	4			crypto request failed			driver name	pointer.string.unicode	STOR_CRYPTO_OPERATION_TYPE	integer	reserved	reserved
000000F1	1	1000			bad arguments for ScsiPortInitialize			first argument	address	second argument	address	reserved	reserved
000000F1	1	1001			stall longer than 0.1 second (SCSI port)			delay in microseconds	integer	reserved	reserved	reserved	reserved
000000F1	1	1002			miniport routine took too long			routine	address.code	HW_DEVICE_EXTENSION	address	duration in microseconds	integer
000000F1	1	1003			request completed more than once			HW_DEVICE_EXTENSION	address	SRB	address	reserved	reserved
000000F1	1	1004			request completed with invalid SRB status			SRB	address	HW_DEVICE_EXTENSION	address	reserved	reserved
000000F1	1	1005			next LU request while untagged request is active			HW_DEVICE_EXTENSION	address	LOGICAL_UNIT_EXTENSION	address	reserved	reserved
000000F1	1	1006			bad address for ScsiPortGetPhysicalAddress			HW_DEVICE_EXTENSION	address	invalid address	address.data	reserved	reserved
000000F1	1	1007			requests outstanding after bus reset hold			ADAPTER_EXTENSION	address	HW_DEVICE_EXTENSION	address	reserved	reserved
000000F1	1	2001			stall longer than 0.1 second (Storport)			delay in microseconds	integer	reserved	reserved	reserved	reserved
000000F1	1	2002			uncached extension requested outside HwStorFindAdapter			reserved	reserved	reserved	reserved	reserved	reserved
000000F1	1	2003			bad address for StorPortGetDeviceBase			reserved	reserved	reserved	reserved	reserved	reserved
000000F1	1	2004			Storport request completed more than once			reserved	reserved	reserved	reserved	reserved	reserved
000000F1	1	2005			bad address for a Storport register access			reserved	reserved	reserved	reserved	reserved	reserved
000000F5	1	66			success with callback returned but no post callback registered			callback data	address	zero	zero	zero	zero
000000F5	1	67			internal object out of space			callback data	address	zero	zero	status of the operation	ntstatus
000000F5	1	68			file name information dereferenced too often			reserved	reserved	FLT_FILE_NAME_INFORMATION	address	reserved	reserved
000000F5	1	6A			open not cancellable, handles exist			file object	object.file	zero	zero	zero	zero
000000F5	1	6B			bad state of reserve IRP control			frame id	integer	zero	zero	thread	object.thread
000000F5	1	6C			too many nested page faults on reserve IRP control			frame id	integer	reserve list	address	thread	object.thread
000000F5	1	6D			context dereferenced too often			minifilter context	address	CONTEXT_NODE	struct	zero	zero
000000F5	1	6E			context referenced after free			minifilter context	address	CONTEXT_NODE	struct	zero	zero
000000F6	1	1			firmware reprogrammed an active bridge on docking				unknown		unknown		unknown
000000F6	1	2			power control register not updated in time				unknown		unknown		unknown
000000F6	1	3			driver wrote to system-owned PCI configuration space				unknown		unknown		unknown
000000F8	1	1			no ROM descriptor in loader memory list								
000000F8	1	2			RAM disk driver not opened								
000000F8	1	3			RAM disk creation request failed								
000000F8	1	4			GUID string not created								
000000F8	1	5			symbolic link to RAM disk not created								
000000FA	1	1			work item is invalid			work item	workitem	file name of the check	pointer.string.ansi	line of the check	integer
000000FE	1	1			internal error in the USB stack			reserved	reserved	reserved	reserved	reserved	reserved
000000FE	1	2			URB is still attached to another pending IRP			pending IRP	object.irp	IRP passed in	object.irp	URB	address
000000FE	1	3			miniport asked for the crash, usually hardware			reserved	reserved	reserved	reserved	reserved	reserved
000000FE	1	4			IRP is pending in the bus driver already			IRP	object.irp	URB	address	reserved	reserved
000000FE	1	5			bad physical address in a hardware structure			host controller extension	address	PCI vendor and product id	integer	endpoint data	address
000000FE	1	6			internal object is corrupt			object	address	expected signature	integer	reserved	reserved
000000FE	1	7			see message string			usbport debug log	address	message	pointer.string.ansi	file name	pointer.string.ansi
000000FE	1	8			hub driver error			2=unexpected IRP 4=fatal PDO trap 6=fatal time-out	subcode	device object, PDO, context or time-out code	varies	IRP, context or port data	varies
000000FE	2	1		p1=0x8	reserved					reserved	reserved	reserved	reserved
000000FE	2	2		p1=0x8	hub got an unexpected IRP					device object	object.device	IRP	object.irp
000000FE	2	3		p1=0x8	reserved					reserved	reserved	reserved	reserved
000000FE	2	4		p1=0x8	fatal PDO trap					PDO if parameter 4 set, else context	varies	context or 0	varies
000000FE	2	5		p1=0x8	reserved					reserved	reserved	reserved	reserved
000000FE	2	6		p1=0x8	fatal time-out					time-out code	subcode	port data	address
000000FE	3	0		p1=0x8;p2=0x6	non-fatal time-out							port data	address
000000FE	3	1		p1=0x8;p2=0x6	suspended port not resumed							port data	address
000000FE	3	2		p1=0x8;p2=0x6	client reset not finished before suspend							port data	address
000000FE	3	3		p1=0x8;p2=0x6	resume not finished before suspend							port data	address
000000FE	3	4		p1=0x8;p2=0x6	port change machine not disabled before suspend							port data	address
000000FE	3	5		p1=0x8;p2=0x6	suspend request not finished							port data	address
000000FE	3	6		p1=0x8;p2=0x6	port change machine not disabled							port data	address
000000FE	3	7		p1=0x8;p2=0x6	port change machine not closed							port data	address
000000FE	3	8		p1=0x8;p2=0x6	hub did not resume from selective suspend							port data	address
000000FE	3	9		p1=0x8;p2=0x6	hub did not resume from selective suspend before system suspend							port data	address
000000FE	3	A		p1=0x8;p2=0x6	port change machine did not go idle							port data	address
00000103	1	1			file context for a file object not found			pending IRP	object.irp	file object	object.file	device object	object.device
00000103	1	2			unexpected file context			expected context	address	context found	address	reserved	reserved
00000103	1	3			unexpected completion status (checked builds)			IRP context	address	completion status	ntstatus	driver object of the provider	object.driver
00000103	1	4			I/O started before the create finished			IRP	object.irp	file object	object.file	file context	address
00000109	4	0			generic data region								
00000109	4	1			function modified								
00000109	4	2			processor interrupt descriptor table								
00000109	4	3			processor global descriptor table								
00000109	4	4			process list, type 1								
00000109	4	5			process list, type 2								
00000109	4	6			debug routine modified								
00000109	4	7			critical MSR modified								
00000109	4	8			object type								
00000109	4	9			processor interrupt vector table								
00000109	4	A			system service function modified								
00000109	4	B			generic session data region								
00000109	4	C			session function or exception data modified								
00000109	4	D			import table modified								
00000109	4	E			session import table modified								
00000109	4	F			process manager win32 callout modified								
00000109	4	10			debug switch routine modified								
00000109	4	11			IRP allocator modified								
00000109	4	12			driver call dispatcher modified								
00000109	4	13			IRP completion dispatcher modified								
00000109	4	14			IRP deallocator modified								
00000109	4	15			processor control register								
00000109	4	16			critical floating point control register modified								
00000109	4	17			local APIC modified								
00000109	4	18			kernel notification callout modified								
00000109	4	19			loaded module list modified								
00000109	4	1A			process list, type 3								
00000109	4	1B			process list, type 4								
00000109	4	1C			driver object corrupt								
00000109	4	1D			executive callback object modified								
00000109	4	1E			module padding modified								
00000109	4	1F			protected process modified								
00000109	4	20			generic data region								
00000109	4	21			page hash mismatch								
00000109	4	22			session page hash mismatch								
00000109	4	23			load config directory modified								
00000109	4	24			inverted function table modified								
00000109	4	25			session configuration modified								
00000109	4	26			extended processor control register								
00000109	4	27			pool corruption, type 1								
00000109	4	28			pool corruption, type 2								
00000109	4	29			pool corruption, type 3								
00000109	4	101			general pool corruption								
00000109	4	102			win32k.sys modified								
0000010C	1	1			ECP signature invalid								
0000010C	1	2			ECP has undefined flags								
0000010C	1	3			ECP not allocated by FsRtl								
0000010C	1	4			ECP flags illegal for a create caller								
0000010C	1	5			ECP smaller than its header								
0000010C	1	6			ECP freed while linked								
0000010C	1	11			ECP list signature invalid								
0000010C	1	12			ECP list has undefined flags								
0000010C	1	13			ECP list not allocated by FsRtl								
0000010C	1	14			ECP list flags illegal for a create caller								
0000010C	1	15			ECP list of the create caller is empty								
0000010D	1	1			power operation took too long			WDF_POWER_ROUTINE_TIMED_OUT_DATA	struct	reserved	reserved	reserved	reserved
0000010D	1	2			lock acquired while held			reserved	reserved	reserved	reserved	reserved	reserved
0000010D	1	3			request completed with buffer references left			WDFREQUEST	handle	buffer references left	count	reserved	reserved
0000010D	1	4			NULL parameter where none is allowed			reserved	reserved	caller	address.code	reserved	reserved
0000010D	1	5			handle of the wrong type			handle	handle	reserved	reserved	reserved	reserved
0000010D	1	6			fatal request error			kind of request error	subcode	depends on parameter 2	varies	reserved	reserved
0000010D	1	7			object handle deleted by dereference			framework object	handle	reserved	reserved	reserved	reserved
0000010D	1	8			DMA transaction in wrong state			DMA transaction	handle	reserved	reserved	reserved	reserved
0000010D	1	9			not used				unknown		unknown		unknown
0000010D	1	A			fatal queue error			WDF_QUEUE_FATAL_ERROR_DATA	struct	reserved	reserved	reserved	reserved
0000010D	1	B			bad lock acquire or release			handle	handle	kind of lock error	subcode	reserved	reserved
0000010D	1	C			PnP IRP arrived while another is handled			WDFDEVICE	handle	new PnP IRP	object.irp	reserved	reserved
0000010D	1	D			power IRP not requested by the power policy owner			WDFDEVICE	handle	power IRP	object.irp	reserved	reserved
0000010D	1	E			callback returned at another IRQL			IRQL at the call	irql	IRQL on return	irql	reserved	reserved
0000010D	1	F			callback left a critical region open			callback	address.code	reserved	reserved	reserved	reserved
0000010D	2	1		p1=0x6	no stack location left in the IRP					IRP	object.irp	reserved	reserved
0000010D	2	2		p1=0x6	request without IRP was formatted					WDFREQUEST	handle	reserved	reserved
0000010D	2	3		p1=0x6	request was sent already					WDFREQUEST	handle	reserved	reserved
0000010D	2	4		p1=0x6	more bytes written than the IRP allows					information length mismatch data	struct	reserved	reserved
0000010D	3	0		p1=0xB	object does not support locks			handle	handle			reserved	reserved
0000010D	3	1		p1=0xB	spin lock released by the wrong thread			spin lock	handle			reserved	reserved
0000010E	1	1			rotation of a range that cannot rotate				unknown		unknown		unknown
0000010E	1	2			process heap destroyed while in use				unknown		unknown		unknown
0000010E	1	3			unmap from aperture segment failed				unknown		unknown		unknown
0000010E	1	4			rotation in must-succeed path failed				unknown		unknown		unknown
0000010E	1	5			deferred command failed				unknown		unknown		unknown
0000010E	1	6			resources reallocated while eviction is cancelled				unknown		unknown		unknown
0000010E	1	7			illegal deferred free				unknown		unknown		unknown
0000010E	1	8			split DMA buffer has a bad reference				unknown		unknown		unknown
0000010E	1	9			eviction failed				unknown		unknown		unknown
0000010E	1	A			illegal use of pinned allocation				unknown		unknown		unknown
0000010E	1	B			driver returned bad code from BuildPagingBuffer				unknown		unknown		unknown
0000010E	1	C			resource leak in a segment				unknown		unknown		unknown
0000010E	1	D			segment used wrongly				unknown		unknown		unknown
0000010E	1	E			map into aperture segment failed				unknown		unknown		unknown
0000010E	1	F			driver returned bad code from AcquireSwizzlingRange				unknown		unknown		unknown
0000010E	1	10			driver returned bad code from ReleaseSwizzlingRange				unknown		unknown		unknown
0000010E	1	11			illegal use of aperture segment				unknown		unknown		unknown
0000010E	1	12			driver overflowed the DMA buffer				unknown		unknown		unknown
0000010E	1	13			driver overflowed the private data buffer				unknown		unknown		unknown
0000010E	1	14			purge of all segments failed				unknown		unknown		unknown
0000010E	1	15			rotated address descriptor freed				unknown		unknown		unknown
0000010E	1	16			guaranteed DMA buffer model broken				unknown		unknown		unknown
0000010E	1	17			system command failed unexpectedly				unknown		unknown		unknown
0000010E	1	18			release of pinned allocation failed				unknown		unknown		unknown
0000010E	1	19			DMA buffer patch failed in the driver				unknown		unknown		unknown
0000010E	1	1A			shared allocation lost its owner				unknown		unknown		unknown
0000010E	1	1B			aperture range released while in use				unknown		unknown		unknown
0000010E	1	1C			rotation back from frame buffer at wrong address				unknown		unknown		unknown
0000010E	1	1D			unmapped paging buffer used				unknown		unknown		unknown
0000010E	1	1E			operation in wrong process				unknown		unknown		unknown
0000010E	1	1F			allocation marked with a lower fence				unknown		unknown		unknown
0000010E	1	20			allocation assumed idle is busy				unknown		unknown		unknown
0000010E	1	21			paging buffer flushed outside preparation				unknown		unknown		unknown
0000010E	1	22			rotation to an invalid range				unknown		unknown		unknown
0000010E	1	23			thread woken before its wait ended				unknown		unknown		unknown
0000010E	1	24			allocation destroyed with backing store references				unknown		unknown		unknown
0000010E	1	25			GPU wrote to undefined aperture area				unknown		unknown		unknown
0000010E	1	26			local allocation closed by another process				unknown		unknown		unknown
0000010E	1	27			allocation not reprogrammed at split point				unknown		unknown		unknown
0000010E	1	28			exception on a global allocation				unknown		unknown		unknown
0000010E	1	29			DMA reference count overflow or underflow				unknown		unknown		unknown
0000010E	1	2A			last reference to the displayed allocation freed				unknown		unknown		unknown
0000010E	1	2B			invalid CPU host aperture range freed				unknown		unknown		unknown
0000010E	1	2C			CPU host aperture range mapped twice				unknown		unknown		unknown
0000010E	1	2D			CPU host aperture map failed				unknown		unknown		unknown
0000010E	1	2E			CPU host aperture unmap failed				unknown		unknown		unknown
0000010E	1	2F			range size does not match array				unknown		unknown		unknown
0000010E	1	30			GPU virtual address operation failed				unknown		unknown		unknown
0000010E	1	31			paging queue deleted while processed				unknown		unknown		unknown
0000010E	1	32			paging queue deleted with running packets				unknown		unknown		unknown
0000010E	1	33			device destroyed with resident allocations				unknown		unknown		unknown
0000010E	1	34			heap state event does not fit the state				unknown		unknown		unknown
0000010E	1	35			paging request failed on default queue				unknown		unknown		unknown
0000010E	1	36			paging retry failed unexpectedly				unknown		unknown		unknown
0000010E	1	37			pages not locked during time-out recovery				unknown		unknown		unknown
0000010E	1	38			allocation freed with paging packets				unknown		unknown		unknown
0000010E	1	39			device penalised with paging packets				unknown		unknown		unknown
0000010E	1	3A			worker runs a suspended paging queue				unknown		unknown		unknown
0000010E	1	3B			memory still in frame buffer at D3				unknown		unknown		unknown
0000010E	1	3C			memory still in CPU host aperture				unknown		unknown		unknown
0000010E	1	3D			invalid segment group				unknown		unknown		unknown
0000010E	1	3E			rundown protection not acquired				unknown		unknown		unknown
0000010E	1	3F			device resume conflicts with penalty state				unknown		unknown		unknown
0000010E	1	40			preparation started while another operation runs				unknown		unknown		unknown
0000010E	1	41			cross-adapter allocation deleted while counted				unknown		unknown		unknown
0000010E	1	42			cross-adapter allocation count is negative				unknown		unknown		unknown
0000010E	1	43			frame buffer section page not mapped				unknown		unknown		unknown
0000010E	1	44			memory budget underflow				unknown		unknown		unknown
00000112	1	1			non-continuable exception was continued			exception code	ntstatus		unknown		unknown
00000112	1	2			ALPC returned an invalid error			error	ntstatus		unknown		unknown
00000112	1	3			RPC driver unloaded while in use			session to the server	address		unknown		unknown
00000112	1	4			invalid close command from ALPC			session to the server	address		unknown		unknown
00000112	1	5			invalid close command from ALPC			session to the server	address		unknown		unknown
00000112	1	6			handle bound twice			binding handle	handle		unknown		unknown
00000112	1	7			operation on an unbound handle			binding handle	handle		unknown		unknown
00000112	1	8			security set on a bound handle			binding handle	handle		unknown		unknown
00000112	1	9			option set on a bound handle			binding handle	handle		unknown		unknown
00000112	1	A			invalid asynchronous call cancelled			call object	address		unknown		unknown
00000112	1	B			unexpected push on asynchronous pipe call			call object	address		unknown		unknown
00000112	1	C			pipe push without waiting			pipe object	address		unknown		unknown
00000112	1	E			pipe push without waiting			pipe object	address		unknown		unknown
00000112	1	F			pipe ended twice			pipe object	address		unknown		unknown
00000112	1	15			internal RPC error			object closest to the error	address		unknown		unknown
00000112	1	16			order of two calls cannot be enforced			reserved	reserved		unknown		unknown
00000112	1	17			notifications not unsubscribed before completion			call object	address		unknown		unknown
00000112	1	18			invalid operation on asynchronous handle			async handle	handle		unknown		unknown
00000119	1	1			driver reported an invalid fence id				unknown		unknown		unknown
00000119	1	2			driver failed to submit a command				unknown		unknown		unknown
00000119	1	3			driver failed to patch a command buffer				unknown		unknown		unknown
00000119	1	4			driver reported an invalid flip capability				unknown		unknown		unknown
00000119	1	5			driver failed a system or paging command				unknown		unknown		unknown
00000119	1	6			no adapter mask for a multi-adapter interrupt				unknown		unknown		unknown
00000119	1	7			display sync reported on render-only adapter				unknown		unknown		unknown
00000119	1	8			reset node has no bit set				unknown		unknown		unknown
00000119	1	9			driver failed a cancel command				unknown		unknown		unknown
00000119	1	A			aborted fence out of range				unknown		unknown		unknown
00000119	1	B			multiplane overlay source command failed				unknown		unknown		unknown
00000119	1	C			fatal hardware page fault				unknown		unknown		unknown
00000119	1	D			bad flags in DMA page fault interrupt				unknown		unknown		unknown
00000119	1	E			sync for a plane out of range				unknown		unknown		unknown
00000119	1	F			not used				unknown		unknown		unknown
00000119	1	10			interrupt after engine reset				unknown		unknown		unknown
00000119	1	11			suspend fence not generated yet				unknown		unknown		unknown
00000119	1	12			native fence monitored value not updated				unknown		unknown		unknown
00000119	1	13			native fence current value not updated				unknown		unknown		unknown
00000119	1	400			internal state error, often bad memory				unknown		unknown		unknown
00000119	1	E00			no memory for passive flip packets				unknown		unknown		unknown
00000119	1	1000			internal state error, often bad memory				unknown		unknown		unknown
00000119	1	A000			internal state error, often bad memory				unknown		unknown		unknown
00000119	1	10000			internal state error, often bad memory				unknown		unknown		unknown
00000121	1	1			function needs one exact IRQL			current IRQL	irql	required IRQL	irql	reserved	reserved
00000121	1	2			IRQL too high for the function			current IRQL	irql	highest allowed IRQL	irql	reserved	reserved
00000122	1	1			no memory for the error sources			memory size	size.bytes	error sources	count	zero	zero
00000122	1	2			no memory for per-processor data			processors	count	zero	zero	zero	zero
00000122	1	5			error sources not enumerated			status	ntstatus	initialization phase	integer	zero	zero
00000122	1	6			error source not started			status	ntstatus	initialization phase	integer	error source type	integer
00000122	1	7			no memory			status	ntstatus	zero	zero	zero	zero
00000122	1	8			no memory for source descriptors			error sources	count	zero	zero	zero	zero
00000122	1	9			uncorrected error from an invalid source			error source type	integer	source id	integer	zero	zero
00000122	1	A			no error record for an uncorrected error			error source type	integer	source id	integer	zero	zero
00000122	1	B			error record not filled			error source type	integer	source id	integer	zero	zero
00000124	1	0			machine check exception			WHEA_ERROR_RECORD	struct	MCi_STATUS high 32 bits	integer	MCi_STATUS low 32 bits	integer
00000124	1	1			corrected machine check			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	2			corrected platform error			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	3			non-maskable interrupt			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	4			PCI Express error			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	5			generic hardware error			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	6			initialization error			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	7			boot error			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	8			generic error signalled by SCI			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	9			Itanium machine check abort			WHEA_ERROR_RECORD	struct	SAL log length	size.bytes	SAL log	address
00000124	1	A			Itanium corrected machine check			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	B			Itanium corrected platform error			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	C			other source, version 2 (GHESv2)			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	D			generic error source v2 signalled by SCI			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	E			baseboard management controller error			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	F			persistent memory address range scrub			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	10			device driver error source			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	11			Arm synchronous external abort			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000124	1	12			Arm SError interrupt			WHEA_ERROR_RECORD	struct	reserved	reserved	reserved	reserved
00000126	1	1			pool in an invalid state			memory block or MDL	address	page	address	CPU pool	address
00000126	1	2			MDL in an invalid state			MDL	mdl	CPU pool	address	pool header	pool.header
0000012A	1	1			no language pack found in phase 1			reason	ntstatus	reserved	reserved	reserved	reserved
0000012A	1	2			no licensed language pack for default language			reason	ntstatus	reserved	reserved	reserved	reserved
0000012F	1	1			virtual disk information not found on boot device								
0000012F	1	2			parent device did not appear								
0000012F	1	3			no memory for the path								
0000012F	1	4			path not built								
0000012F	1	5			virtual disk not mounted								
0000012F	1	6			sleep states not disabled								
0000012F	1	7			no memory for disk information								
0000012F	1	8			disk information not built								
00000131	1	0			invalid feature mask, or extended state off			nonzero when extended state is on	integer	feature mask low	integer	feature mask high	integer
00000131	1	1			state saved or restored above DISPATCH_LEVEL			IRQL	irql	reserved	reserved	reserved	reserved
00000131	1	2			saved state level is equal or higher			saved level	integer	current level	integer	reserved	reserved
00000131	1	3			saved state is for another thread			saved thread	object.thread	current thread	object.thread	reserved	reserved
00000131	1	4			saved state is for another level			saved level	integer	current level	integer	reserved	reserved
00000133	1	0			one DPC or ISR took longer than allowed			DPC time count	time.ticks	DPC time limit	time.ticks	nt!DPC_WATCHDOG_GLOBAL_TRIAGE_BLOCK	struct
00000133	1	1			too much time at DISPATCH_LEVEL or above in total			watchdog period	time.ticks	nt!DPC_WATCHDOG_GLOBAL_TRIAGE_BLOCK	struct	reserved	reserved
00000138	1	1			controller for the interrupt is not registered			GSIV	integer	reserved	reserved	reserved	reserved
00000138	1	2			bad context for lock or unlock			context value	integer	reserved	reserved	reserved	reserved
00000138	1	3			bank sent wrongly through F1			critical transition requested	integer	already F1, non-critical	integer	already F1, critical	integer
00000138	1	4			bank sent wrongly through F0			critical transition requested	integer	in F1, non-critical	integer	in F1, critical	integer
00000138	1	5			on-chip interrupt operation failed			status	ntstatus	device extension	address	interrupt parameters	address
00000138	1	6			on-chip I/O operation failed			status	ntstatus	device extension	address	I/O parameters	address
00000138	1	7			_DSM returned bad data			revision id	integer	function index	integer	reserved	reserved
00000139	1	0			stack buffer overrun (old /GS check)								
00000139	1	1			illegal virtual function table								
00000139	1	2			stack cookie overwritten (/GS check)								
00000139	1	3			list entry corrupt, such as a double remove								
00000139	1	4			stack pointer outside the limits of the thread stack								
00000139	1	5			invalid parameter treated as fatal								
00000139	1	6			stack cookie not initialized by the loader								
00000139	1	7			fatal exit requested								
00000139	1	8			array index out of bounds								
00000139	1	9			unsafe direct registry query								
00000139	1	A			indirect call target not allowed								
00000139	1	B			write to memory not allowed								
00000139	1	C			invalid fiber switch								
00000139	1	D			invalid register context								
00000139	1	E			invalid reference count								
00000139	1	12			invalid longjmp buffer								
00000139	1	13			read-only data changed unsafely								
00000139	1	14			cryptographic self test failed								
00000139	1	15			invalid exception chain								
00000139	1	16			cryptographic library error								
00000139	1	17			invalid call from DllMain								
00000139	1	18			invalid image base								
00000139	1	19			delay load import not protected								
00000139	1	1A			unsafe extension called								
00000139	1	1B			deprecated service called								
00000139	1	1C			buffer access out of bounds								
00000139	1	1D			balanced tree entry corrupt								
00000139	1	1E			invalid next thread (name only)								
00000139	1	1F			guard icall check suppressed (name only)								
00000139	1	20			apcs disabled (name only)								
00000139	1	21			invalid idle state (name only)								
00000139	1	22			mrdata protection failure (name only)								
00000139	1	23			unexpected heap exception (name only)								
00000139	1	24			invalid lock state (name only)								
00000139	1	25			jump table index out of range								
00000139	1	26			longjmp to an invalid target								
00000139	1	27			suppressed call target not made valid								
00000139	1	28			invalid thread (name only)								
00000139	1	29			invalid syscall number (name only)								
00000139	1	2A			invalid file operation (name only)								
00000139	1	2B			lpac access denied (name only)								
00000139	1	2C			guard ss failure (name only)								
00000139	1	2D			loader continuity failure (name only)								
00000139	1	2E			guard export suppression failure (name only)								
00000139	1	2F			invalid control stack (name only)								
00000139	1	30			set context denied (name only)								
00000139	1	31			invalid iat (name only)								
00000139	1	32			heap metadata corruption (name only)								
00000139	1	33			payload restriction violation (name only)								
00000139	1	34			low label access denied (name only)								
00000139	1	35			enclave call failure (name only)								
00000139	1	36			unhandled lss excepton (name only)								
00000139	1	37			adminless access denied (name only)								
00000139	1	38			unexpected call (name only)								
00000139	1	39			control invalid return address (name only)								
00000139	1	3A			unexpected host behavior (name only)								
00000139	1	3B			flags corruption (name only)								
00000139	1	3C			veh corruption (name only)								
00000139	1	3D			etw corruption (name only)								
00000139	1	3E			rio abort (name only)								
00000139	1	3F			invalid pfn (name only)								
00000139	1	40			guard icall check failure xfg (name only)								
00000139	1	41			cast guard (name only)								
00000139	1	42			host visibility change (name only)								
00000139	1	43			kernel cet shadow stack assist (name only)								
00000139	1	44			patch callback failed (name only)								
00000139	1	45			ntdll patch failed (name only)								
00000139	1	46			invalid fls data (name only)								
00000139	1	47			asan error (name only)								
00000139	1	48			clr exception aot (name only)								
00000139	1	49			pointer auth invalid return address (name only)								
00000139	1	4A			invalid thread state (name only)								
00000139	1	4B			corrupt wow64 state (name only)								
00000139	1	4C			invalid extended state (name only)								
00000139	1	4D			kernel pointer expected (name only)								
0000013A	1	3			entry header corrupt								
0000013A	1	4			several entry headers corrupt								
0000013A	1	5			entry header of a large block corrupt								
0000013A	1	6			looks like a buffer overrun								
0000013A	1	7			looks like a buffer underrun								
0000013A	1	8			free block given where a busy one is needed								
0000013A	1	9			invalid argument								
0000013A	1	A			internal error of the allocation type								
0000013A	1	B			looks like use after free								
0000013A	1	C			wrong heap								
0000013A	1	D			free list corrupt								
0000013A	1	E			list other than the free list corrupt								
0000013A	1	F			operation illegal on a free block								
0000013A	1	10			invalid internal state, maybe overflow								
0000013A	1	11			invalid internal state, maybe double free								
0000013A	1	12			invalid internal state, maybe use after free or overflow								
0000013A	1	13			NULL heap handle								
0000013A	1	14			request above the allocation limit								
0000013A	1	15			commit limit would be exceeded								
0000013A	1	16			internal heap error								
0000013A	1	17			block in delayed free list corrupt								
0000013B	1	1			spin lock of a passive-level interrupt requested								
00000143	1	1			power plugin refused a required notification			notification type	integer	notification message	address	device context (FDO_DATA)	address
00000143	1	2			power plugin returned an invalid idle state			0=too many processors 1=bad processor state 2=bad platform state	integer	processor count or state index	integer	device context (FDO_DATA)	address
00000144	1	1			URB reused while owned by the stack			IRP, optional	object.irp	URB	address	client device object	object.device
00000144	1	2			boot or paging device not enumerated again			PDO of the boot device	object.device	reserved	reserved	reserved	reserved
00000144	1	3			corrupt URB sent			IRP, optional	object.irp	URB	address	client device object	object.device
00000144	1	800			open streams request above passive level			IRQL	irql	IRP	object.irp	client device object	object.device
00000144	1	801			open streams before capability query			IRP	object.irp	URB	address	client device object	object.device
00000144	1	802			bad number of streams			streams asked	count	streams granted	count	client device object	object.device
00000144	1	803			streams are open already			IRP	object.irp	URB	address	client device object	object.device
00000144	1	804			USB handle or URB leaked			leaked handle context	address	device object	object.device	reserved	reserved
00000144	1	805			close streams in invalid state			WDFREQUEST	handle	URB	address	client device object	object.device
00000144	1	806			chained MDL before capability query			IRP	object.irp	URB	address	client device object	object.device
00000144	1	807			transfer length above MDL length			chained MDL	mdl	URB	address	client device object, if known	object.device
00000144	1	1001			controller: host system error			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1002			controller: host controller error			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1003			stop endpoint: unhandled completion code			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1004			endpoint context state error after stop			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1005			set dequeue failed clearing a control stall			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1006			endpoint reset failed clearing a control stall			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1007			controller reset failed in recovery			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1008			controller restart failed in recovery			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1009			command not completed after abort			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	100A			set dequeue failed after endpoint stop			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	100B			controller stop failed in recovery			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	100C			controller firmware not supported			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	100D			controller was removed			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	100E			error on a streams endpoint			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	100F			controller firmware outdated			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1010			transfer event: unhandled completion code			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1011			event ring full			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1012			command completed out of order			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1013			command ring pointer wrong after abort			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1014			bad slot id after enable slot			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1015			set address (BSR1) failed			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1016			enable slot failed during device reset			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1017			endpoint deconfigure failed			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1018			disable slot failed			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1019			device reset command failed			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	101A			set dequeue failed after endpoint reset			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	101B			reset endpoint: unhandled completion code			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	101C			D0 entry failed			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	101D			streams endpoint drop and add (two commands) failed			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	101E			completion of a transfer not pending (event data 1)			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	101F			completion of a transfer not pending (event data 0)			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1020			completion maybe redundant (event data 0)			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1021			endpoint drop and add failed, endpoint not halted			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	1022			endpoint drop and add (one command) failed			XHCI_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	3000			misbehaving hub was reset			USBHUB3_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	3001			misbehaving hub could not be reset			USBHUB3_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	3002			dead SuperSpeed hub was disabled			USBHUB3_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
00000144	1	3003			device enumeration failed			USBHUB3_LIVEDUMP_CONTEXT	struct	reserved	reserved	reserved	reserved
0000014A	1	0			entry reference count raised from zero			WMI entry	address	reserved	reserved	reserved	reserved
0000014A	1	1			data source removed too early			WMI data source	address	reserved	reserved	reserved	reserved
0000014F	2	1			notification client did not answer					PDC_NOTIFICATION_CLIENT	struct	pdc!PDC_14F_TRIAGE	struct
0000014F	2	2			resiliency client did not answer					PDC_RESILIENCY_CLIENT	struct	pdc!PDC_14F_TRIAGE	struct
0000014F	2	3			activator held a reference too long					pdc!_PDC_ACTIVATOR_CLIENT	struct	pdc!PDC_14F_TRIAGE	struct
0000014F	2	100			win32k did not finish a monitor-on request					latest monitor request reason	integer	internal path taken	integer
00000153	3	1			lock pointer is not NULL								
00000153	3	2			reserved bits of thread pointer set								
00000153	3	3			thread pointer corrupt								
00000153	3	4			residual I/O or CPU boosts								
00000157	3	1			priority counter overflow								
00000157	3	2			priority counter underflow								
00000157	3	3			illegal target priority								
0000015C	2	1			notification client did not answer					pdc!_PDC_NOTIFICATION_CLIENT	struct	pdc!PDC_14F_TRIAGE	struct
0000015C	2	2			resiliency client did not answer					pdc!_PDC_RESILIENCY_CLIENT	struct	pdc!PDC_14F_TRIAGE	struct
0000015C	2	3			activator held a reference too long					pdc!_PDC_ACTIVATOR_CLIENT	struct	pdc!PDC_14F_TRIAGE	struct
0000015E	1	1			miniport fatal error, re-enumeration requested			miniport block	address	PDO	object.device	70=user 71=remove 72=instance 73=restart 74=D0 75=Dx	integer
0000015E	1	25			network stack operation took too long			operation	subcode	ndis!NDIS_WATCHDOG_TRIAGE_BLOCK	struct	event, status or OID	varies
0000015E	1	30			miniport keeps a NET_BUFFER_LIST			miniport block	address	zero	zero	zero	zero
0000015E	2	1		p1=0x25	protocol pause							zero	zero
0000015E	2	2		p1=0x25	protocol PnP event							event code	integer
0000015E	2	3		p1=0x25	protocol status indication							NDIS status	ntstatus
0000015E	2	4		p1=0x25	protocol unbind							zero	zero
0000015E	2	11		p1=0x25	filter pause							zero	zero
0000015E	2	12		p1=0x25	filter PnP event							event code	integer
0000015E	2	13		p1=0x25	filter status indication							NDIS status	ntstatus
0000015E	2	14		p1=0x25	filter detach							zero	zero
0000015E	2	21		p1=0x25	miniport pause							zero	zero
0000015E	2	22		p1=0x25	miniport halt							zero	zero
0000015E	2	23		p1=0x25	miniport OID request							OID	integer
0000015E	2	24		p1=0x25	filter OID request							OID	integer
0000015E	2	25		p1=0x25	miniport idle							zero	zero
0000015E	2	26		p1=0x25	cancel idle							zero	zero
0000015F	1	1			deep idle not reached, no constraint open			nt!POP_DRIPS_WATCHDOG_METRICS	struct	time outside deep idle	time.ms	reserved	reserved
0000015F	1	2			device constraint kept deep idle away			nt!TRIAGE_POP_FX_DEVICE	struct	component index	integer	reserved	reserved
0000015F	1	3			plugin veto kept deep idle away			veto code	integer	veto name	pointer.string.wide	plugin callback	address.code
0000015F	1	4			deep sleep watchdog			metrics	address	time outside deep sleep	time.ms	reserved	reserved
0000015F	1	5			deep sleep power setting watchdog			metrics	address	time outside deep sleep	time.ms	reserved	reserved
00000164	1	1			region is outside the surface			DC	address	SURFACE	address	REGION	address
00000164	1	2			operator new was used			reserved	reserved	reserved	reserved	reserved	reserved
00000164	1	3			critical API set extension missing			missing function	pointer.string.wide	reserved	reserved	reserved	reserved
00000164	1	4			sprite shape deleted without its sprite			surface	handle	surface references	count	owner process id	id.process
00000164	1	5			pointer device not opened			device	pointer.string.unicode	reserved	reserved	reserved	reserved
00000164	1	8			public DC points to a process-owned object			DC	address	owner process id	id.process	reserved	reserved
00000164	1	A			bad function index in TTFD			reserved	reserved	reserved	reserved	reserved	reserved
00000164	1	B			bad function index in ATMFD			reserved	reserved	reserved	reserved	reserved	reserved
00000164	1	C			bad function index in a palette			PALETTE	address	invalid index	integer	valid indexes	count
00000164	1	10			secure attention key not registered			virtual key	integer	modifiers	flags	flags	flags
00000166	3	1			open								
00000166	3	2			close								
00000166	3	3			online								
00000166	3	4			offline								
00000166	3	5			terminate								
00000166	3	6			arbitrate								
00000166	3	7			release								
00000166	3	8			resource control							resource control code	integer
00000166	3	9			resource type control							resource type control code	integer
00000166	3	A			looks alive								
00000166	3	B			is alive								
00000166	3	C			failure notification								
00000166	3	D			shutdown process								
00000166	3	E			cancel								
00000168	2	0			waiting for Init								
00000168	2	1			waiting for Paused								
00000168	2	2			waiting for Draining								
00000168	2	3			waiting for Set-Down-Level								
00000168	2	4			waiting for Active								
0000016F	2	0			waiting for Init								
0000016F	2	1			waiting for Paused								
0000016F	2	2			waiting for Draining								
0000016F	2	3			waiting for Set-Down-Level								
0000016F	2	4			waiting for Active								
00000178	1	0			TPM attestation not revoked			BDCB_IMAGE_INFORMATION	struct	TBS_RESULT code	integer	vendor data block, optional	address
00000178	1	10000			vendor defined failure			vendor value	varies	vendor value	varies	vendor data block, optional	address
00000188	1	1			purge failed on oplock downgrade to none			CSVFS!_SCB	address	reserved	reserved	reserved	reserved
00000188	1	2			purge failed on oplock upgrade from none			CSVFS!_SCB	address	reserved	reserved	reserved	reserved
00000188	1	3			purge failed on set purge failure mode			CSVFS!_SCB	address	reserved	reserved	reserved	reserved
00000188	1	4			flush failed on oplock downgrade to none			CSVFS!_SCB	address	reserved	reserved	reserved	reserved
0000018C	1	1001			generic data region					reserved	reserved	reserved	reserved
0000018C	1	1002			page hash mismatch					reserved	reserved	reserved	reserved
0000018C	1	1004			processor IDT					reserved	reserved	reserved	reserved
0000018C	1	1005			processor GDT					reserved	reserved	reserved	reserved
0000018C	1	1007			debug routine modified					reserved	reserved	reserved	reserved
0000018C	1	1008			dynamic code region					reserved	reserved	reserved	reserved
0000018C	1	1009			generic shareable data region					reserved	reserved	reserved	reserved
0000018C	1	100A			hypervisor overlay region					reserved	reserved	reserved	reserved
0000018C	1	100B			processor mode wrong					reserved	reserved	reserved	reserved
0000018C	1	100C			extended processor control register					reserved	reserved	reserved	reserved
0000018C	1	100D			secure memory region					reserved	reserved	reserved	reserved
0000018C	1	100E			loaded module					reserved	reserved	reserved	reserved
0000018C	1	100F			processor state region					reserved	reserved	reserved	reserved
0000018C	1	1010			kernel CFG bitmap					reserved	reserved	reserved	reserved
0000018C	1	1011			page at virtual address 0					reserved	reserved	reserved	reserved
0000018C	1	1012			alternate inverted function table					reserved	reserved	reserved	reserved
0000018C	1	1013			on-demand page check failed					reserved	reserved	reserved	reserved
0000018C	1	1016			secure image region					reserved	reserved	reserved	reserved
0000018C	1	1017			kernel address protection inconsistent					reserved	reserved	reserved	reserved
0000018C	1	1101			internal context corrupt					reserved	reserved	reserved	reserved
0000018C	1	1102			IDTR modified					reserved	reserved	reserved	reserved
0000018C	1	1103			GDTR modified					reserved	reserved	reserved	reserved
0000018D	1	1			execute blocked by second level translation								
0000018D	1	2			read blocked by second level translation								
0000018D	1	4			write blocked by second level translation								
0000018D	1	8			secure fault while one is pending								
0000018E	1	0			partition deleted with hard references			partition	address	hard references	count	reserved	reserved
0000018E	1	1			system partition deleted			partition	address	reserved	reserved	reserved	reserved
0000018E	1	2			partition deleted with queued work			partition	address	work queue	struct	reserved	reserved
00000190	1	1			region is outside the surface			DC	address	SURFACE	address	REGION	address
00000190	1	2			operator new was used			reserved	reserved	reserved	reserved	reserved	reserved
00000193	1	100			internal			reserved	reserved	reserved	reserved	reserved	reserved
00000195	1	1			I/O did not complete in reasonable time			SRV2_WORK_ITEM	struct	reserved	reserved	reserved	reserved
00000197	1	1			handle entry does not point back to the object			object type	address	handle entry	address	expected object	address
00000198	1	1			class driver did not activate the bus			enumerated child PDOs	flags	activated child PDOs	flags	reserved	reserved
0000019B	1	1			terminal object not created			status	ntstatus	reserved	reserved	reserved	reserved
0000019C	1	10			power request queue stalled			thread handling power requests, if any	object.thread	win32k user lock	lock	power request, if any	address
0000019C	1	20			power manager call to set state			power request worker	object.thread	reserved	reserved	reserved	reserved
0000019C	1	30			graphics call to power on			power request worker	object.thread	reserved	reserved	reserved	reserved
0000019C	1	40			window manager call to render			power request worker	object.thread	reserved	reserved	reserved	reserved
0000019C	1	50			monitor driver call to power on			power request worker	object.thread	reserved	reserved	reserved	reserved
0000019D	1	1			shared virtual disk not mounted			Svhdxflt!_SVHDX_VIRTUALDISK_CONTEXT	address	file object	object.file	status	ntstatus
000001A0	1	1			device assignment								
000001A0	1	2			close callback								
000001A0	1	3			set-input-mode callback								
000001A0	1	4			set-display-state callback								
000001A0	1	5			built-in panel state								
000001A0	1	6			primary display visible state								
000001A7	1	1			I/O did not complete in reasonable time			connection object	address	reserved	reserved	reserved	reserved
000001A8	1	1			black screen hotkey			reserved	reserved	reserved	reserved	reserved	reserved
000001A8	1	2			volume key combination			reserved	reserved	reserved	reserved	reserved	reserved
000001A8	1	4			internal			reserved	reserved	reserved	reserved	reserved	reserved
000001A8	1	8			long power button hold			reserved	reserved	reserved	reserved	reserved	reserved
000001A8	1	9			internal test			reserved	reserved	reserved	reserved	reserved	reserved
000001A8	1	A			monitor present but no path enabled			reserved	reserved	reserved	reserved	reserved	reserved
000001AA	2	0			bug check stack								
000001AA	2	1			processor DPC stack								
000001AA	2	2			expanded kernel stack								
000001AA	2	3			normal kernel thread stack								
000001AA	2	4			kernel stack during context swap								
000001AA	2	5			win32k callout stack								
000001AA	2	6			processor ISR stack								
000001AA	2	7			kernel debugger stack								
000001AA	2	8			NMI stack								
000001AA	2	9			machine check stack								
000001AA	2	A			processor exception stack								
000001AB	2	0			bug check stack								
000001AB	2	1			processor DPC stack								
000001AB	2	2			expanded kernel stack								
000001AB	2	3			normal kernel thread stack								
000001AB	2	4			kernel stack during context swap								
000001AB	2	5			win32k callout stack								
000001AB	2	6			processor ISR stack								
000001AB	2	7			kernel debugger stack								
000001AB	2	8			NMI stack								
000001AB	2	9			machine check stack								
000001AB	2	A			processor exception stack								
000001B0	1	1			add device failed					reserved	reserved	reserved	reserved
000001B0	1	2			start device failed					reserved	reserved	reserved	reserved
000001B8	1	1			black screen hotkey			reserved	reserved	reserved	reserved	reserved	reserved
000001B8	1	2			volume key combination			reserved	reserved	reserved	reserved	reserved	reserved
000001B8	1	4			internal			reserved	reserved	reserved	reserved	reserved	reserved
000001B8	1	8			long power button hold			reserved	reserved	reserved	reserved	reserved	reserved
000001C4	1	20002			device driver interface rule IrqlApcLte broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20003			device driver interface rule IrqlDispatch broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20004			device driver interface rule IrqlExAllocatePool broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20005			device driver interface rule IrqlExApcLte1 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20006			device driver interface rule IrqlExApcLte2 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20007			device driver interface rule IrqlExApcLte3 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20008			device driver interface rule IrqlExPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20009			device driver interface rule IrqlIoApcLte broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2000A			device driver interface rule IrqlIoPassive1 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2000B			device driver interface rule IrqlIoPassive2 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2000C			device driver interface rule IrqlIoPassive3 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2000D			device driver interface rule IrqlIoPassive4 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2000E			device driver interface rule IrqlIoPassive5 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2000F			device driver interface rule IrqlKeApcLte1 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20010			device driver interface rule IrqlKeApcLte2 broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20011			device driver interface rule IrqlKeDispatchLte broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20015			device driver interface rule IrqlKeReleaseSpinLock broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20016			device driver interface rule IrqlKeSetEvent broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20019			device driver interface rule IrqlMmApcLte broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2001A			device driver interface rule IrqlMmDispatch broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2001B			device driver interface rule IrqlObPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2001C			device driver interface rule IrqlPsPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2001D			device driver interface rule IrqlReturn broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	2001E			device driver interface rule IrqlRtlPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	2001F			device driver interface rule IrqlZwPassive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	reserved	reserved
000001C4	1	20022			device driver interface rule IrqlIoDispatch broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000001C4	1	40003			device driver interface rule CriticalRegions broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	40006			device driver interface rule QueuedSpinLock broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	40007			device driver interface rule QueuedSpinLockRelease broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	40009			device driver interface rule SpinLock broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	4000A			device driver interface rule SpinlockRelease broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	4000E			device driver interface rule GuardedRegions broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	4100B			device driver interface rule RequestedPowerIrp broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000001C4	1	4100F			device driver interface rule IoSetCompletionExCompleteIrp broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	43006			device driver interface rule PnpRemove broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000001C4	1	71001			device driver interface rule PcIrqlDDIs broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	71003			device driver interface rule PcIrqlIport broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	71004			device driver interface rule PcUnmapAllocatedPages broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	71005			device driver interface rule PcAllocatedPages broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	71006			device driver interface rule PcRegisterAdapterPower broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	71007			device driver interface rule PcAddAdapterDevice broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	71008			device driver interface rule PcPropertyRequest broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	71009			device driver interface rule PcAllocateAndMapPages broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	7100A			device driver interface rule PcPoRequestPowerIrp broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	72001			device driver interface rule PcTimedWaveRtStreamSetState broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	81001			device driver interface rule KsDeviceMutex broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	81002			device driver interface rule KsStreamPointerClone broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	81003			device driver interface rule KsStreamPointerLock broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000001C4	1	81004			device driver interface rule KsStreamPointerUnlock broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	81005			device driver interface rule KsCallbackReturn broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000001C4	1	81006			device driver interface rule KsIrqlDeviceCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	81007			device driver interface rule KsIrqlFilterCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	81008			device driver interface rule KsIrqlPinCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	81009			device driver interface rule KsIrqlDDIs broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000001C4	1	8100A			device driver interface rule KsFilterMutex broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	8100B			device driver interface rule KsProcessingMutex broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	82001			device driver interface rule KsTimedPinSetDeviceState broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	82002			device driver interface rule KsTimedDeviceCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	82003			device driver interface rule KsTimedFilterCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	82004			device driver interface rule KsTimedPinCallbacks broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	82005			device driver interface rule KsTimedProcessingMutex broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	91001			device driver interface rule NdisOidComplete broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	91002			device driver interface rule NdisOidDoubleComplete broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	9100E			device driver interface rule NdisOidDoubleRequest broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	92003			device driver interface rule NdisTimedOidComplete broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	9200D			device driver interface rule NdisTimedDataSend broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	9200F			device driver interface rule NdisTimedDataHang broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	92010			device driver interface rule NdisFilterTimedPauseComplete broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	92011			device driver interface rule NdisFilterTimedDataSend broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	92012			device driver interface rule NdisFilterTimedDataReceive broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	93004			device driver interface rule WlanAssociation broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	93005			device driver interface rule WlanConnectionRoaming broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	93006			device driver interface rule WlanDisassociation broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	93101			device driver interface rule WlanAssert broken			text of the rule condition	pointer.string.ansi	reserved	reserved	reserved	reserved
000001C4	1	94007			device driver interface rule WlanTimedAssociation broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	94008			device driver interface rule WlanTimedConnectionRoaming broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	94009			device driver interface rule WlanTimedConnectRequest broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	9400B			device driver interface rule WlanTimedLinkQuality broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C4	1	9400C			device driver interface rule WlanTimedScan broken			text of the rule condition	pointer.string.ansi	rule state for !ruleinfo	address	extra rule state for !ruleinfo	address
000001C6	1	0			caller IRQL too high			caller IRQL	irql	highest allowed IRQL	irql		unknown
000001C6	1	1			owner entry not initialized			owner entry	address		unknown		unknown
000001C6	1	2			owner entry already in use			owner entry	address	resource of that entry	lock		unknown
000001C6	1	3			legacy resource given to fast routine			resource	lock		unknown		unknown
000001C6	1	4			resource has acquisitions outstanding			resource	lock		unknown		unknown
000001C6	1	5			called inside a DPC				unknown		unknown		unknown
000001C6	1	6			called inside a special kernel APC				unknown		unknown		unknown
000001C6	1	7			normal kernel APCs not disabled				unknown		unknown		unknown
000001C6	1	8			owner entry not used for this resource			resource given	lock	owner entry	address	resource of the entry	lock
000001C6	1	9			owner entry belongs to another thread			owner entry	address	thread of the entry	object.thread		unknown
000001C6	1	A			owner entry was disowned			owner entry	address		unknown		unknown
000001C6	1	B			owner entry has other acquisition type			owner entry	address	high word=entry, low word=given; 1=shared 0=exclusive	integer		unknown
000001C6	1	C			owner entry not used for this resource			resource given	lock	owner entry	address	resource of the entry	lock
000001C6	1	D			owner entry not disowned			owner entry	address		unknown		unknown
000001C6	1	E			fast resource given to legacy routine			resource	lock		unknown		unknown
000001C6	1	F			fast resource without legacy support			resource	lock		unknown		unknown
000001C6	1	10			invalid flags for initialization			resource	lock	flags	flags		unknown
000001C6	1	11			thread given is not the current thread			resource	lock	thread given	object.thread		unknown
000001C6	1	12			recursively acquired resource disowned			resource	lock		unknown		unknown
000001C6	1	13			conversion with recursive acquisitions			resource	lock		unknown		unknown
000001C6	1	14			thread exited with locks			thread	object.thread	an owner entry	address		unknown
000001C6	1	15			thread exited with disowned locks			thread	object.thread	an owner entry	address		unknown
000001C6	1	16			conversion without exclusive ownership			resource	lock	thread	object.thread		unknown
000001C7	1	0			chunk heap buffer hash wrong			buffer	address	expected hash	integer	corrupt page	pfn
000001C7	1	1			exception on store thread and buffer hash wrong			buffer	address	expected hash	integer	corrupt page	pfn
000001C7	1	2			page data corrupt and record buffer hash wrong			buffer	address	expected hash	integer	corrupt page	pfn
000001C7	1	3			page data corrupt and record changed during read			page location snapped at start	address	page record now	address	reserved	reserved
000001C9	3	0			source not given								
000001C9	3	1			resource host should exit after cleanup								
000001C9	3	2			resource host asked for a crash on deadlock								
000001C9	3	3			exception leaked from a cluster resource								
000001C9	3	4			unhandled exception in resource host								
000001C9	3	5			resource host should exit after resource deadlock								
000001C9	3	6			resource host should exit after resource type deadlock								
000001C9	3	7			unhandled exception in cluster service								
000001C9	3	8			another node asked for the crash								
000001C9	3	9			user mode watchdog of cluster service expired								
000001C9	3	A			cluster service heartbeat missed								
000001C9	3	65			resource deadlock: physical disk								
000001C9	3	66			resource deadlock: storage pool								
000001C9	3	67			resource deadlock: file server								
000001C9	3	68			resource deadlock: scale-out file server								
000001C9	3	69			resource deadlock: storage replica								
000001C9	3	6A			resource deadlock: storage QoS								
000001C9	3	6B			resource deadlock: NFS v2								
000001C9	3	C9			resource type deadlock: physical disk								
000001C9	3	CA			resource type deadlock: storage pool								
000001C9	3	CB			resource type deadlock: file server								
000001C9	3	CC			resource type deadlock: scale-out file server								
000001C9	3	CD			resource type deadlock: storage replica								
000001C9	3	CE			resource type deadlock: storage QoS								
000001C9	3	CF			resource type deadlock: NFS v2								
000001D2	1	0			terminating worker has I/O outstanding			worker thread	object.thread	reserved	reserved	reserved	reserved
000001D3	1	1			multi-buffer list injected inbound			reserved	reserved	NET_BUFFER_LIST	address	reserved	reserved
000001D4	1	0			firmware did not answer a command								
000001D4	1	1			command failed								
000001D8	1	0			firmware did not answer a command								
000001D8	1	1			command failed								
000001D9	1	0			domain not deleted			status	ntstatus	IOMMU domain	address		unknown
000001D9	1	1			pages not unmapped			status	ntstatus	IOMMU domain	address	logical address	address.physical
000001D9	1	2			domain not left			status	ntstatus	IOMMU domain	address		unknown
000001DA	1	1			library start failed			status	ntstatus		unknown		unknown
000001DA	1	2			processor start failed			processor index	processor.index	APIC id	integer		unknown
000001DA	1	3			package id query failed			processor index	processor.index		unknown		unknown
000001DA	1	4			power operation failed			1=MSR read 2=MSR write 3=port read 4=port write 5=idle state	integer	processor index	processor.index	mailbox	address
000001DA	1	5			fatal exception on a blocked processor			processor index	processor.index	vector	integer	trap frame	trapframe
000001DA	1	6			power operation timed out			1=MSR read 2=MSR write 3=port read 4=port write 5=idle state	integer	processor index	processor.index	mailbox	address
000001DC	1	1			wrong IRQL			current IRQL	irql		unknown		unknown
000001DC	1	2			vector not empty			index of a buffer left	integer	address of that buffer	address.data	logical address of that buffer	address.physical
000001DC	1	3			index out of bounds			available entries	count	index asked for	integer		unknown
000001DC	1	4			index was freed			index asked for	integer		unknown		unknown
000001DC	1	5			common buffer leaked				unknown		unknown		unknown
000001DD	1	0			private globals corrupt								
000001DD	1	1			IRQL is not passive								
000001DD	1	2			IRQL above dispatch								
000001DD	1	3			structure size invalid								
000001DD	1	4			power capabilities invalid								
000001DD	1	5			wake reason invalid								
000001DD	1	6			disarm not in progress								
000001DD	1	7			framework object not created								
000001DE	1	0			private globals corrupt				unknown		unknown	reserved	reserved
000001DE	1	1			IRQL is not passive			current IRQL	irql		unknown	reserved	reserved
000001DE	1	2			IRQL above dispatch			current IRQL	irql		unknown	reserved	reserved
000001DE	1	3			structure size invalid			size given	size.bytes	size used by the system	size.bytes	reserved	reserved
000001DE	1	4			wake reason invalid			wake reason	integer		unknown	reserved	reserved
000001DE	1	5			power offload list invalid			list	address		unknown	reserved	reserved
000001DE	1	6			wake source list invalid			list	address		unknown	reserved	reserved
000001DE	1	7			interface context invalid			context	address		unknown	reserved	reserved
000001DE	1	8			transmit demux type invalid			demux	address	type	integer	reserved	reserved
000001DE	1	9			transmit demux range invalid			demux	address	range	integer	reserved	reserved
000001DE	1	A			wake reason reported at a wrong time				unknown		unknown	reserved	reserved
000001DE	1	B			deprecated field used			field name	pointer.string.ansi		unknown	reserved	reserved
000001E1	1	1			storage device								
000001E4	1	1			invalid physical object type			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	2			IOMMU turned on for an invalid reason			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	3			IOMMU turned off for an invalid reason			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	4			address list built on unlocked memory			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	5			memory unlocked while address lists exist			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	6			adapter objects leaked			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	7			address list leaked			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	8			logical block pool leaked			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	9			logical block pool allocator leaked			reserved	reserved	reserved	reserved	reserved	reserved
000001E4	1	A			domain reattach failed			reserved	reserved	reserved	reserved	reserved	reserved
00000BFE	1	1			request block in use was submitted			BRB	address	reserved	reserved	reserved	reserved
00000BFE	1	2			request block in use was freed			BRB	address	reserved	reserved	reserved	reserved
00000BFE	1	3			invalid request block type			BRB	address	PDO extension, if available	address	reserved	reserved
00000BFE	1	4			invalid request block pointer			BRB	address	reserved	reserved	reserved	reserved
00000BFE	1	5			invalid request block size			BRB	address	actual size	size.bytes	expected size	size.bytes
00000BFE	1	6			device info request had bad parameters			reserved	reserved	reserved	reserved	reserved	reserved
00000BFE	1	7			L2CAP unregister with bad server handle			server handle	handle	reserved	reserved	reserved	reserved
00000BFE	1	8			L2CAP close with bad channel handle			BRB	address	channel handle	handle	reserved	reserved
00000BFE	1	9			SCO unregister with bad server handle			server handle	handle	reserved	reserved	reserved	reserved
00000BFF	1	1			packet type differs from the request			returned type	integer	expected type	integer	reserved	reserved
00000BFF	1	2			unexpected status returned			status	ntstatus	reserved	reserved	reserved	reserved
00000BFF	1	3			output buffer size wrong			returned size	size.bytes	expected size	size.bytes	reserved	reserved
10000050	4	0			page table entry is marked free								
10000050	4	2			no valid page table entry for the address								
10000050	4	3			session address used without a session (last in Windows 10 RS3)								
10000050	4	4			address is not canonical								
10000050	4	F			kernel code touched a user address when not allowed								
1000007F	1	0			divide error				unknown		unknown		unknown
1000007F	1	1			debug exception				unknown		unknown		unknown
1000007F	1	3			breakpoint				unknown		unknown		unknown
1000007F	1	4			overflow				unknown		unknown		unknown
1000007F	1	5			bound range exceeded				unknown		unknown		unknown
1000007F	1	6			invalid opcode				unknown		unknown		unknown
1000007F	1	7			coprocessor not available				unknown		unknown		unknown
1000007F	1	8			double fault, most often kernel stack overflow				unknown		unknown		unknown
1000007F	1	A			invalid task state segment				unknown		unknown		unknown
1000007F	1	B			segment not present				unknown		unknown		unknown
1000007F	1	C			stack segment fault				unknown		unknown		unknown
1000007F	1	D			general protection fault				unknown		unknown		unknown
1000007F	1	F			reserved trap				unknown		unknown		unknown
1000007F	1	10			floating point error				unknown		unknown		unknown
1000007F	1	11			alignment check				unknown		unknown		unknown
"""#
}
