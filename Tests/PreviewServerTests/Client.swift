import Foundation
import Glibc

/// A client of the server over a plain socket, which sends what it is told, right or wrong.
final class Client: Sendable {
    private let descriptor: Int32

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var time = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Unexpected.refused }
    }

    deinit { close(descriptor) }

    /// Whether the server took it.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// What has come next; empty at the end, and after ten seconds of silence.
    func receive() -> [UInt8] {
        var room = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &room, room.count, 0)
        return Array(room.prefix(max(0, count)))
    }

    /// Everything up to the end of the connection.
    func receiveAll() -> [UInt8] {
        var all: [UInt8] = []
        var next = receive()
        while !next.isEmpty {
            all += next
            next = receive()
        }
        return all
    }

    /// Everything up to and with some text.
    func receive(until text: String) throws -> String {
        var all: [UInt8] = []
        while !String(decoding: all, as: UTF8.self).contains(text) {
            let next = receive()
            guard !next.isEmpty else { throw Unexpected.silence }
            all += next
        }
        return String(decoding: all, as: UTF8.self)
    }

    /// The whole answer to one request, which should ask for the connection's end.
    static func ask(_ port: UInt16, _ request: [UInt8]) throws -> Answer {
        let client = try Client(port: port)
        client.send(request)
        return Answer(client.receiveAll())
    }
}

/// An answer as it came.
struct Answer {
    let status: Int
    let head: String
    let body: [UInt8]

    init(_ bytes: [UInt8]) {
        let end = bytes.indices.first { bytes[$0...].starts(with: "\r\n\r\n".utf8) } ?? bytes.count
        head = String(decoding: bytes[..<end], as: UTF8.self)
        body = Array(bytes[end...].dropFirst(4))
        status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
    }
}

/// Waits: some tests are about time.
func usleepMilliseconds(_ count: UInt32) { usleep(count * 1000) }
