import Glibc

/// The system's notices of changes below some folders (inotify).
struct FolderNotices {
    enum Arrival { case nothing, changes, called }

    private let descriptor: Int32
    private let roots: [String]
    /// Folders by the number of their watch.
    private var folders: [Int32: String] = [:]

    /// Whether the last change that counts was the end of a save: a file closed, renamed or gone.
    private(set) var isSaved = false

    private static let mask = UInt32(
        IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
            | IN_MOVE_SELF | IN_ONLYDIR)
    private static let headSize = 16

    /// Nil where the system gives no notices, or not for so many folders.
    init?(_ roots: [String]) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        self.roots = roots
        guard descriptor >= 0 else { return nil }
        guard addAll() else {
            close()
            return nil
        }
    }

    func close() { _ = Glibc.close(descriptor) }

    /// Waits for changes, or a call; without a time, for ever.
    mutating func wait(_ time: Duration?, wake: WakeUp) -> Arrival {
        var polled = [descriptor, wake.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let ready = poll(&polled, 2, time.map(Milliseconds.of) ?? -1)
        if polled[1].revents != 0 { return .called }
        if ready < 0 { return .changes }
        if ready == 0 { return .nothing }
        return read() ? .changes : .nothing
    }

    /// Whether any of the notices is of a file that counts.
    private mutating func read() -> Bool {
        var room = [UInt8](repeating: 0, count: 65_536)
        var counts = false
        var count = Glibc.read(descriptor, &room, room.count)
        while count > 0 {
            var place = 0
            while place + Self.headSize <= count { counts = take(room, &place, count) || counts }
            count = Glibc.read(descriptor, &room, room.count)
        }
        return counts
    }

    /// One notice: number of the watch, mask, cookie, length of the name, name with zeros behind.
    private mutating func take(_ room: [UInt8], _ place: inout Int, _ end: Int) -> Bool {
        let (watch, mask, length) = room.withUnsafeBytes { bytes in
            (
                bytes.loadUnaligned(fromByteOffset: place, as: Int32.self),
                bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
                Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
            )
        }
        let start = place + Self.headSize
        place = min(end, start + length)
        let name = String(decoding: room[min(start, place)..<place].prefix { $0 != 0 }, as: UTF8.self)
        if mask & UInt32(IN_Q_OVERFLOW) != 0 {
            _ = addAll()
            return true
        }
        guard let folder = folders[watch] else { return false }
        if mask & UInt32(IN_IGNORED) != 0 {
            folders[watch] = nil
            return !isAboveRoot(folder)
        }
        if isAboveRoot(folder) { return arrivalOfRoot(folder + "/" + name) }
        guard !WatchedName.isPassedOver(name) else { return mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 }
        isSaved = mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE) != 0
        if mask & UInt32(IN_ISDIR) != 0, mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { _ = add(folder + "/" + name) }
        return true
    }

    /// A root is itself made, removed or renamed in the folder above it.
    private mutating func arrivalOfRoot(_ path: String) -> Bool {
        guard roots.contains(path) else { return false }
        _ = add(path)
        return true
    }

    private func isAboveRoot(_ folder: String) -> Bool {
        !roots.contains { folder == $0 || folder.hasPrefix($0 + "/") }
    }

    /// Every folder there is now, and those the roots lie in.
    private mutating func addAll() -> Bool {
        let above = Set(roots.compactMap { root in root.lastIndex(of: "/").map { String(root[..<$0]) } })
        let watchesAbove = above.allSatisfy { watch($0) }
        return roots.allSatisfy { add($0) } && watchesAbove
    }

    /// A folder with all below it. False when there is no room for more watches; a folder that is gone is no fault.
    private mutating func add(_ root: String) -> Bool {
        var waiting = [root]
        while let folder = waiting.popLast() {
            guard watch(folder) else { return false }
            waiting += FolderSnapshot.folders(in: folder)
        }
        return true
    }

    private mutating func watch(_ folder: String) -> Bool {
        let number = inotify_add_watch(descriptor, folder.isEmpty ? "/" : folder, Self.mask)
        if number >= 0 { folders[number] = folder }
        return number >= 0 || (errno != ENOSPC && errno != ENOMEM)
    }
}

/// Times as the system wants them.
enum Milliseconds {
    static func of(_ time: Duration) -> Int32 {
        Int32(clamping: time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000)
    }
}

extension WakeUp {
    /// Waits for a call.
    func isCalled(within time: Duration) -> Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, Milliseconds.of(time)) > 0
    }
}
