/// The kernel and the HAL: a fault in them is the work of whoever called them.
let neverBlamed: Set<String> = ["nt", "hal"]

/// Drivers and libraries that come with Windows, by module name in lower case.
///
/// Drivers of others call into them, or hand them their data, so a fault in one of them is a weaker sign than a fault in
/// a driver that somebody installed. From the file names in `System32\\drivers` of Windows 7 to 11.
let windowsModules: Set<String> = Set(
  """
  1394ohci acpi acpidev acpiex acpipagr acpitime afd afunix agilevpn ahcache amdgpio2 amdi2c amdk8
  amdppm appid applockerfltr appvstrm appvvemgr appvvfs asyncmac atapi ataport bam basicdisplay
  basicrender beep bfs bindflt bootvid bowser bridge btha2dp bthenum bthhfenum bthleenum bthmodem
  bthpan bthport bthusb buttonconverter cad capimg cdd cdfs cdrom cea cht4vx64 cimfs circlass classpnp
  cldflt clfs clipsp cmbatt cmimcext cng cnghwassist compositebus condrv crashdmp csc dam dfs dfsc disk
  dmvsc drmk drmkaud dump_diskdump dumpfve dxgkrnl dxgmms1 dxgmms2 e1i65x64 ehstorclass ehstortcgdrv
  errdev exfat fastfat fdc filecrypt fileinfo filetrace flpydisk fltmgr fs_rec fsdepends fvevol
  fwpkclnt gameflt genericusbfn gpioclx gpioclx0101 gpuenergydrv hdaudbus hdaudio hidbth hidclass
  hidi2c hidinterrupt hidir hidparse hidspi hidusb http hvservice hvsocket hwpolicy hyperkbd hypervideo
  i8042prt iagpio iai2c iorate ipfltdrv ipmidrv ipnat irda irenum isapnp kbdclass kbdhid kd kdcom kdnet
  kdnic kernelobjects ks ksecdd ksecpkg ksthunk lltdio luafv mausbhost mbbcx mcd mmcss modem monitor
  mouclass mouhid mountmgr mpsdrv mrxdav mrxsmb mrxsmb10 mrxsmb20 msfs msgpioclx mshidkmdf mshidumdf
  msisadrv msiscsi mskssrv mslldp mspclock mspqm msquic msrpc mssecflt mssmbios mstee mtconfig mup
  mvumis nativewifip ndfltr ndis ndiscap ndisimplatform ndistapi ndisuio ndisvirtualbus ndiswan ndproxy
  ndu netadaptercx netbios netbt netio netvsc nic1394 npfs npsvctrig nsiproxy ntfs ntosext null nvdimm
  nwifi p9rdr pacer parport partmgr passthruparser pci pciide pciidex pcmcia pcw pdc peauth pmem pnpmem
  portcfg portcls processr pshed ptd qwavedrv ramdisk rasacd rasl2tp raspppoe raspptp rassstp rdbss
  rdpbus rdpdr rdpvideominiport rdyboost refs refsv1 rfcomm rhproxy rmcast rootmdm rspndr scfilter
  scmbus sdbus sdfrd sdstor secdrv sensrsvc serenum serial sermouse sgrmagent sleepstudyhelper
  smbdirect spaceparser spaceport spatialgraphfilter srv srv2 srvnet storahci stornvme storport
  storqosflt storufs storvsc storvsp swenum synth3dvsc tape tbs tcpip tcpipreg tdi tdx terminpt tm tpm
  tsusbflt tsusbgd tsusbhub tunnel uaspstor ucmcx ucmtcpcicx ucmucsicx ucx01000 udecx udfs ufx01000
  ufxchipidea ufxsynopsys umbus umpass urschipidea urscx01000 urssynopsys usb8023 usbaudio usbaudio2
  usbccgp usbcir usbd usbehci usbhub usbhub3 usbohci usbport usbprint usbser usbstor usbuhci usbvideo
  usbxhci vdrvroot verifierext vhdmp vhf vid videoprt vmbkmcl vmbus vmbushid vmbusr vmgencounter vmgid
  vms3cap vmstorfl vmswitch volmgr volmgrx volsnap volume vpci vpcivsp vwifibus vwififlt vwifimp
  wacompen wanarp watchdog wcifs wcnfs wdboot wdf01000 wdfilter wdfldr wdiwifi wdmcompanionfilter
  wdnisdrv werkernel wfplwfs wimmount win32k win32kbase win32kfull windowstrustedrt
  windowstrustedrtproxy winhv winhvr winmad winnat winquic winusb winverbs wmiacpi wmilib wof wpcsetup
  wpdupfltr wpprecorder ws2ifsl wtd wudfpf wudfrd xboxgip xinputhid
  """.split(whereSeparator: \.isWhitespace).map(String.init))
