/* The structures and routines of the kernel, with the names that Windows gives them.
 *
 * Members have the names, and most of them the offsets, of Windows 10 for x64, so that a debugger reads them unchanged:
 * the types are complete in ntkrnlmp.pdb. Sources: public symbols, the Windows SDK and WDK documentation. */
#pragma once
#include "nt/base.h"
#include "nt/context.h"
#include "nt/dispatcher.h"
#include "nt/thread.h"
#include "nt/processor.h"
#include "nt/memory.h"
#include "nt/loader.h"
#include "nt/io.h"
#include "nt/debugger.h"
#include "nt/shared.h"
#include "nt/bugcheck.h"
#include "nt/kernel.h"
