import Glibc

/// What every descriptor of the server is set to.
enum Descriptor {
    /// Calls on it return at once, and no program started later gets it.
    static func neverWaits(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
}
