/* Calls of the Linux kernel's interface that Swift cannot make by itself. */
#ifndef PQLAB_CLINUX_H
#define PQLAB_CLINUX_H

#include <sys/prctl.h>

/* Makes the calling process undumpable (prctl(2)); 0 on success. */
static inline int pqlab_set_undumpable(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

#endif
