/* A driver that breaks the rules: each fault is raised by its real cause. */
#pragma once
#include "nt.h"

typedef struct _FAULT {
  const char *Name;
  void (*Raise)(void);
} FAULT;

#define TAG 0x6C75464DU /* "MFul" */

void RaiseHighIrql(void);
void RaisePageFault(void);
void RaiseSystemThreadException(void);
void RaiseDoubleFault(void);
void RaiseDivideError(void);
void RaiseBadPoolHeader(void);
void RaiseDoubleFree(void);
void RaiseStackCookie(void);
void RaiseListCorruption(void);
void RaiseSpinLock(void);
void RaiseDpcWatchdog(void);
void RaisePowerIrp(void);
void RaiseManual(void);
void RaiseNmi(void);
void RaisePowerFailure(void);

/* Before the boot volume is mounted. */
void SpoilBootDevice(DRIVER_OBJECT *driver);
extern DRIVER_OBJECT *MyfaultDriver;
