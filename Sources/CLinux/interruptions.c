#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int ends[2] = {-1, -1};

/* Only what signal-safety(7) allows. */
static void note(int signal) {
    int saved = errno;
    unsigned char byte = (unsigned char)signal;
    ssize_t written = write(ends[1], &byte, 1);
    (void)written;
    errno = saved;
}

static int catch(int signal) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    return sigaction(signal, &action, NULL);
}

int pqlab_catch_interruptions(void) {
    struct sigaction hangup;
    if (pqlab_pipe(ends) != 0) return -1;
    if (catch(SIGINT) != 0 || catch(SIGTERM) != 0) return -1;
    if (sigaction(SIGHUP, NULL, &hangup) != 0) return -1;
    if (hangup.sa_handler != SIG_IGN && catch(SIGHUP) != 0) return -1;
    return ends[0];
}
