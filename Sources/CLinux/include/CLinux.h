/* Calls of the Linux kernel's interface that Swift cannot make by itself. */
#ifndef PQLAB_CLINUX_H
#define PQLAB_CLINUX_H

#include <fcntl.h>
#include <sys/prctl.h>

/* Makes the calling process undumpable (prctl(2)); 0 on success. */
static inline int pqlab_set_undumpable(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/* pipe2(2), which Swift's Glibc does not show. */
extern int pipe2(int ends[2], int flags);

/* Makes a pipe that no program started later inherits (pipe2(2)); 0 on success. */
static inline int pqlab_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

/* Has SIGINT, SIGTERM and SIGHUP written to a pipe, one byte each, and returns its end to read
   from; -1 where that cannot be. SIGHUP stays ignored where it was, as nohup(1) wants. Handlers,
   unlike blocked signals, do not pass to programs started later (execve(2)). */
int pqlab_catch_interruptions(void);

#endif
