#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <sys/syscall.h>

// Declared here: the C library shows these only to those who ask for its GNU extensions, and a module cannot ask.
extern long syscall(long number, ...);

// Exchanges two paths in one step: renameat2 with RENAME_EXCHANGE; -1 and errno when refused.
static inline int linux_exchange(const char *one, const char *other) {
    const int working_folder = -100; // AT_FDCWD
    const unsigned int exchange = 2; // RENAME_EXCHANGE
    return (int)syscall(SYS_renameat2, working_folder, one, working_folder, other, exchange);
}

// Writes everything the file system of an open file still holds in memory; -1 and errno when it fails.
static inline int linux_syncfs(int descriptor) {
    return (int)syscall(SYS_syncfs, descriptor);
}

#endif
