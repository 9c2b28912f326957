// Tells ThreadSanitizer of the locks of Swift's Synchronization module: where a lock is contended, it is taken and given
// back inside a library that is not instrumented (and in the kernel), which would look like no lock at all.
#define _GNU_SOURCE
// Preloaded into every program of the test run, also those that are not watched: there it does nothing.
#include <dlfcn.h>
#include <stdint.h>

__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SELF __attribute__((swift_context)) void *handle

__attribute__((swiftcall)) void lock(uint32_t thread, SELF) __asm__(LOCK);
__attribute__((swiftcall)) void lock(uint32_t thread, SELF) {
    static __attribute__((swiftcall)) void (*next)(uint32_t, SELF);
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, LOCK);
    next(thread, handle);
    if (__tsan_acquire) __tsan_acquire(handle);
}

__attribute__((swiftcall)) void unlock(SELF) __asm__(UNLOCK);
__attribute__((swiftcall)) void unlock(SELF) {
    static __attribute__((swiftcall)) void (*next)(SELF);
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, UNLOCK);
    if (__tsan_release) __tsan_release(handle);
    next(handle);
}
