import Glibc

/// What tells without reading whether an entry among the sources is the one that was seen before.
struct SourceStamp: Sendable, Hashable {
    let file: FileStamp
    /// Of the last change of the bytes or of anything else about the entry, in nanoseconds since 1970. Unlike the time of
    /// the bytes it cannot be set back.
    let changed: Int64

    init(file: FileStamp, changed: Int64) {
        self.file = file
        self.changed = changed
    }

    init(_ status: stat) {
        file = FileStamp(status)
        changed = Int64(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_ctim.tv_nsec)
    }
}

/// The clock that files are stamped by.
enum DiskClock {
    /// Nanoseconds since 1970.
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// Two changes so near to each other may get one stamp, in nanoseconds: ten ticks of the slowest kernel clock.
    static let grain: Int64 = 100_000_000
}
