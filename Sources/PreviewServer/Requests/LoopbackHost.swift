/// The names this machine has for itself, with the port that is listened on: nobody else's page may use the preview.
struct LoopbackHost: Sendable {
    let port: UInt16

    /// Whether the value of `Host`, or the host of an absolute target, means us.
    func isMeant(by host: [UInt8]) -> Bool {
        names.contains { $0.utf8.elementsEqual(host.map(BytesList.lowercased)) }
    }

    /// Whether the page that asks lies on this server.
    func isOrigin(_ origin: [UInt8]) -> Bool {
        names.contains { "http://\($0)".utf8.elementsEqual(origin.map(BytesList.lowercased)) }
    }

    private var names: [String] {
        let hosts = ["localhost", "127.0.0.1", "[::1]"]
        return hosts.map { "\($0):\(port)" } + (port == 80 ? hosts : [])
    }
}
