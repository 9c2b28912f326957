import Glibc

/// The sockets that are listened on: 127.0.0.1 and, where the machine has it, ::1; nothing another machine could reach.
struct LoopbackSockets: Sendable {
    let descriptors: [Int32]
    let port: UInt16

    /// Opens the first port that no other program has.
    static func open(_ ports: [UInt16]) throws(PortFault) -> LoopbackSockets {
        var fault = PortFault(code: EADDRINUSE)
        for port in ports {
            switch open(port: port) {
            case .success(let sockets): return sockets
            case .failure(let met): fault = met
            }
            if !fault.isTaken { break }
        }
        throw fault
    }

    /// Opens one port for both; 0 takes any free one. Gives the system's error code when it cannot be had.
    private static func open(port: UInt16) -> Result<LoopbackSockets, PortFault> {
        switch listen(port, isNew: false) {
        case .failure(let fault): return .failure(fault)
        case .success(let old):
            let taken = self.port(of: old)
            switch listen(taken, isNew: true) {
            case .success(let new): return .success(LoopbackSockets(descriptors: [old, new], port: taken))
            case .failure(let fault) where fault.code == EADDRINUSE:
                close(old)
                return .failure(fault)
            // A machine without IPv6.
            case .failure: return .success(LoopbackSockets(descriptors: [old], port: taken))
            }
        }
    }

    private static func listen(_ port: UInt16, isNew: Bool) -> Result<Int32, PortFault> {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(isNew ? AF_INET6 : AF_INET, kind, 0)
        guard descriptor >= 0 else { return .failure(PortFault(code: errno)) }
        set(descriptor, SOL_SOCKET, SO_REUSEADDR)
        if isNew { set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY) }
        guard (isNew ? bindNew(descriptor, port) : bindOld(descriptor, port)) == 0,
            Glibc.listen(descriptor, 512) == 0
        else {
            let fault = PortFault(code: errno)
            close(descriptor)
            return .failure(fault)
        }
        return .success(descriptor)
    }

    private static func bindOld(_ descriptor: Int32, _ port: UInt16) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return bind(descriptor, &address)
    }

    private static func bindNew(_ descriptor: Int32, _ port: UInt16) -> Int32 {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        guard inet_pton(AF_INET6, "::1", &address.sin6_addr) == 1 else { return -1 }
        return bind(descriptor, &address)
    }

    private static func bind<Address>(_ descriptor: Int32, _ address: inout Address) -> Int32 {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }

    private static func port(of descriptor: Int32) -> UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        return result == 0 ? UInt16(bigEndian: address.sin_port) : 0
    }

    private static func set(_ descriptor: Int32, _ level: Int32, _ option: Int32) {
        var on: Int32 = 1
        setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
    }
}

/// Why a port cannot be listened on.
package struct PortFault: Error, Sendable {
    /// The system's `errno`.
    package let code: Int32

    /// Whether another program has it.
    package var isTaken: Bool { code == EADDRINUSE }
    /// The system's own words.
    package var words: String { String(cString: strerror(code)) }
}
