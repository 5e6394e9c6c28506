/* Routines that a compiler may call without being asked. */
#include "../../Kernel/Runtime/Memory.c"
