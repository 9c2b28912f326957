import Glibc

/// A pipe that wakes a thread waiting in `poll`.
struct WakeUp: Sendable {
    /// Can be read when somebody called.
    let descriptor: Int32
    private let writing: Int32

    /// Nil when the system gives no more descriptors.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        ends.forEach(Descriptor.neverWaits)
        (descriptor, writing) = (ends[0], ends[1])
    }

    /// A full pipe wakes as well.
    func call() { _ = withUnsafeBytes(of: UInt8(1)) { write(writing, $0.baseAddress, 1) } }

    /// Forgets the calls so far.
    func drain() {
        var room = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &room, room.count) > 0 {}
    }

    func close() {
        _ = Glibc.close(descriptor)
        _ = Glibc.close(writing)
    }
}
