#ifndef CPROCESS_SHIM_H
#define CPROCESS_SHIM_H

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

// Swift hides fork, which is safe only while a process has a single thread; -1 and errno when refused.
static inline int process_fork(void) {
    return (int)fork();
}

// The kernel kills this process when the one that made it dies; -1 and errno when refused.
static inline int process_end_with_parent(void) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL);
}

#endif
