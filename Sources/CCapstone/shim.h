#include <capstone/capstone.h>

/* Swift does not see the macros that hide the anonymous unions of some versions: these give what we read. */
static inline const cs_x86 *bluebox_x86_detail(const cs_insn *instruction) { return &instruction->detail->x86; }
