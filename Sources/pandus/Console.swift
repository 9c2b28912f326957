import Glibc
import Synchronization

/// Writes whole texts to a stream; remembers when a write failed, which `print` would hide.
struct Console: Sendable {
    static let standardOutput = Console(descriptor: STDOUT_FILENO)
    static let standardError = Console(descriptor: STDERR_FILENO)
    private static let failure = Atomic(false)

    /// Whether a write failed for another reason than a reader that went away.
    static var hasFailed: Bool { failure.load(ordering: .relaxed) }

    let descriptor: Int32

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 {
                if errno != EPIPE { Self.failure.store(true, ordering: .relaxed) }
                return
            }
            written += count
        }
    }

    var isTerminal: Bool { isatty(descriptor) == 1 }
}
