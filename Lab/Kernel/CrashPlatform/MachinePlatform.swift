import CrashPath
import DumpFormat

/// This machine, as the crash path sees it.
struct MachinePlatform: CrashPlatform {
  var processor: MachineProcessor { MachineProcessor() }
  var screen: MachineScreen { MachineScreen() }
  var port: AtaPort { AtaPort() }
  var memory: MachineMemory { MachineMemory() }
  var restart: MachineRestart { MachineRestart() }
  var clock: MachineClock { MachineClock() }
  var filter: NoDumpFilter { NoDumpFilter() }
}
