// swift-format-ignore-file
// Made by Scripts/generate-tables from Data/dump-tags.csv; edit that file instead.

extension DumpTagTable {
  /// GUID without dashes; symbol, what it holds, command, evidence.
  static let lines: StaticString = #"""
00AFE9C4940D42138016CD3719B5BC20	nt!PopBlackBoxNtfsGuid	NTFS timeout records	!blackboxntfs	owner: symbol of Windows 11 26100 images
00DAE7CA683345C5B147BDAED7B61FD6	hvservice!HbEvtSystemDiagLogCrashdumpAreaGuid	Hyper-V boot event log		owner: symbol of Windows 11 26100 images
0D910545E6944B15870C01625FB32A6F		triage data blocks		5 real dumps: names IoTriageDumpData like {2b4ae195-a64d-4f04-8ede-7e4f981bd42a}
0F1F53F3561F42E7BDB4BA8E66B726D5	nt!CmFcpSecondaryMultiPartDumpDataCallback (writer)	feature configuration data		owner: symbol of Windows 11 26100 images
0F81EC009E5048E6B899EB3BBEEDE741		recorder log of win32k		12 real dumps: WPLg without a name
0F81EC009E5148E6B899EB3BBEEDE741		recorder log of win32kbase		12 real dumps: log name win32kbase
0F81EC009E5248E6B899EB3BBEEDE741		recorder log header of win32k		12 real dumps: log name Win32kWPP
0F81EC009E5648E6B899EB3BBEEDE741		recorder log of win32kbase (raw input)		12 real dumps: log name win32kbase_rim
21BA7B6105F841F19048C09493DCFE38		recorder log header of wdiwifi		12 real dumps: log name wdiwifi
21BA7B6105F941F19048C09493DCFE38		recorder log of wdiwifi		12 real dumps: log name DriverLog
270A33FD3DA6460DBA893C1BAE21E39B	watchdog!WdDxgkSecondaryDataGUID	display state		owner: symbol of Windows 11 26100 images
2B4AE195A64D4F048EDE7E4F981BD42A	nt!GUID_TRIAGEDUMP_DATA	triage data blocks		owner: symbol of Windows 11 26100 images
2B88B7101C934F7CB06C655ECC50DECC	nt!EtwSecondaryDumpDataGuid	event tracing buffers	!wmitrace.*	owner: symbol of Windows 11 26100 images
335D5E0456384E58AA367ED1CFE76FD6		recorder log header of win32k		12 real dumps: log name Win32kWPP
335D5E04563A4E58AA367ED1CFE76FD6		recorder log of win32k		12 real dumps: WPLg without a name
335D5E04563B4E58AA367ED1CFE76FD6		recorder log of win32kfull		12 real dumps: log name win32kfull
4EE76BD83CF444A0A0AC3937643E37A3	nt!PopBlackBoxCodeIntegrityGuid	code integrity state		owner: symbol of Windows 11 26100 images
54C8488801D14C1EBED6282C98241303	wdf01000!WdfDumpGuid	driver framework crash data	!wdfkd.wdfcrashdump	owner: symbol of Windows 11 26100 images
5545F79E53264467AE6981633AE33155		power watchdog state		1 real dump of bug check 0x1C8: POWD
5BC8704A6CB74378AC72AD06E2416E4A	nt!CarSecondaryDataGuid	CAR secondary data		owner: symbol of Windows 11 26100 images
65755A40F14643EA8C9136B85728FD35	crashdmp!CRASHDUMP_GUID_ID	crash dump driver data		owner: symbol of Windows 11 26100 images
67FC721A28524F62A3B12AFC53953777		recorder log header of amdppm		real dumps outside of the test corpus
67FC721A28534F62A3B12AFC53953777		recorder log of amdppm		real dumps outside of the test corpus
6C7AC389431347DC9F34A8800A0FB56C	mssmbios!SMBiosGuidBios	firmware registry values	!sysinfo machineid	owner: symbol of Windows 11 26100 images
7B581FA781C2423FA65C1266FB10603D		identity of the hypervisor		2 real dumps of virtual machines: CPUID vendor VBoxVBoxVBox or VMwareVMware
80CC79CFA7194AF1BF97FE29FF76EBC1	nt!PopBlackBoxWinLogonGuid	sign-in state	!blackboxwinlogon	owner: symbol of Windows 11 26100 images
9276C055EB87425CB8B504E4D247F6CD	pci!PCI_CFG_RECORD_GUID	PCI configuration records	!blackboxpci	owner: symbol of Windows 11 26100 images
9282756AAB954D24A137ECDDC5DE53F5	nt!PspVsmLogBugCheckCallback (writer)	virtual secure mode failure log		owner: symbol of Windows 11 26100 images
B0692A5E6B7B40738A7C604E35032970	nt!HvlSkCrashdumpGuid	secure kernel crash data		owner: symbol of Windows 11 26100 images
B7631941532A4CD6B1B1EDB5917D4557	nt!PopBlackBoxPnpGuid	Plug and Play event in progress	!blackboxpnp	owner: symbol of Windows 11 26100 images
BC5C008F1E3A44D7988D86F6884C6758	mssmbios!SMBiosGuidSMBios	SMBIOS tables	!sysinfo smbios	owner: symbol of Windows 11 26100 images
BE84D651A55043678E63AB792B631F94		path of an executable		11 real dumps: a UTF-16 device path of a program
BF2297DC34BA11DC868AE19155D89593		NVIDIA display driver data		11 real dumps: begins with NVCD; a format of the vendor
C939C73B17DC4A44904CE2D987F52649	storport!GUID_STORPORT_PAGING_DEVICE_DUMP	paging device state	!storagekd.*	owner: symbol of Windows 11 26100 images
D03DC06FD88E44C5BA2AFAE035172D19	mssmbios!SMBiosGuidRegisters	processor registers	!sysinfo registers	owner: symbol of Windows 11 26100 images
DA82441D71424BC1B8440807C5A4B67F	storport!GUID_DEVICEDUMP_DRIVER_STORAGE_PORT	storage device dump	!storagekd.*	owner: symbol of Windows 11 26100 images
E83B40D2B0A04842ABEA71C9E3463DD1	mssmbios!SMBiosGuidAcpi	ACPI tables	!sysinfo gbl	owner: symbol of Windows 11 26100 images
F57308DFCC454E01AD7629A4EBB010EC	nt!PopBlackBoxBsdGuid	boot status data	!blackboxbsd	owner: symbol of Windows 11 26100 images
F87E4A4CC5A14D2FBFF0D5DE63A5E4C3	wdf01000!WdfDumpGuid2	driver framework crash data	!wdfkd.wdfcrashdump	owner: symbol of Windows 11 26100 images
FE96DDBF850D4C4AA7BFC686BE526047		name of an image		2 real dumps: ntoskrnl.exe and win32kfull.sys in UTF-16
"""#
}
