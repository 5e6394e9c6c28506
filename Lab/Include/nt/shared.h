/* KUSER_SHARED_DATA, as far as it is used: time and version. */
#pragma once
#include "base.h"

typedef struct _KSYSTEM_TIME {
  ULONG LowPart;
  LONG High1Time, High2Time;
} KSYSTEM_TIME;

typedef struct _KUSER_SHARED_DATA {
  ULONG TickCountLowDeprecated, TickCountMultiplier;
  volatile KSYSTEM_TIME InterruptTime, SystemTime, TimeZoneBias;
  USHORT ImageNumberLow, ImageNumberHigh;
  WCHAR NtSystemRoot[260];
  ULONG MaxStackTraceDepth, CryptoExponent, TimeZoneId, LargePageMinimum;
  UCHAR Spare0[0x260 - 0x248];
  ULONG NtBuildNumber, NtProductType;
  BOOLEAN ProductTypeIsValid, Reserved0[1];
  USHORT NativeProcessorArchitecture;
  ULONG NtMajorVersion, NtMinorVersion;
  BOOLEAN ProcessorFeatures[64];
  UCHAR Spare1[0x2D0 - 0x2B4];
  ULONG SuiteMask;
  UCHAR Spare2[0x320 - 0x2D4];
  volatile ULONG64 TickCountQuad;
  UCHAR Spare3[0x720 - 0x328];
} KUSER_SHARED_DATA;
AT(KUSER_SHARED_DATA, SystemTime, 0x14);
AT(KUSER_SHARED_DATA, NtBuildNumber, 0x260);
AT(KUSER_SHARED_DATA, NtMajorVersion, 0x26C);
AT(KUSER_SHARED_DATA, TickCountQuad, 0x320);
