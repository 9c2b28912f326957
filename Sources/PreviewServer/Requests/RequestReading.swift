/// What the bytes of a connection are so far.
package enum RequestReading: Sendable, Hashable {
    case incomplete
    /// A request, and how many bytes it took.
    case whole(Request, byteCount: Int)
    /// No request; the connection cannot be used any further.
    case refused(Status)
}
