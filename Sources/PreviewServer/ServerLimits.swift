/// Bounds on what one client may ask of the server.
package struct ServerLimits: Sendable {
    /// Of the first line and the fields together.
    package var headBytes = 16_384
    package var targetBytes = 8_192
    package var fieldLines = 100
    /// From the first byte of a request to its last.
    package var request = Duration.seconds(10)
    /// Between two requests.
    package var idle = Duration.seconds(30)
    /// Without one byte taken by the client.
    package var send = Duration.seconds(20)
    /// After the last answer, for the client to read it before the connection is gone.
    package var linger = Duration.seconds(2)
    package var heartbeat = Duration.seconds(15)
    package var connections = 256
    /// Events a client has not taken yet.
    package var unreadEventBytes = 65_536

    /// What `pandus serve` keeps to.
    package static let standard = ServerLimits()

    package init() {}
}
