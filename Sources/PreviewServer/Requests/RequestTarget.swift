/// What the target of a request names (RFC 9112, section 3.2): a path, and a host when it is written whole.
enum RequestTarget {
    private static let scheme = Array("http://".utf8)

    /// The host of an absolute target; nil when the target is only a path.
    static func authority(of target: [UInt8]) -> [UInt8]? {
        guard isAbsolute(target) else { return nil }
        return Array(target.dropFirst(scheme.count).prefix { !"/?#".utf8.contains($0) })
    }

    /// The path with its percent-encoding undone, without the query; nil when it is none.
    ///
    /// Nothing is followed or joined: the answer is looked up as it is.
    static func path(of target: [UInt8]) -> String? {
        guard !target.contains(UInt8(ascii: "#")), !target.contains(UInt8(ascii: "\\")) else { return nil }
        var path = target[...]
        if isAbsolute(target) {
            path = path.dropFirst(scheme.count).drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        }
        path = path.prefix { $0 != UInt8(ascii: "?") }
        if path.isEmpty, isAbsolute(target) { return "/" }
        guard path.first == UInt8(ascii: "/"), let decoded = decoded(path), !decoded.contains(0) else { return nil }
        return String(validating: decoded, as: UTF8.self)
    }

    /// Nil where `%` has no two hexadecimal digits behind it.
    private static func decoded(_ path: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var place = path.startIndex
        while place < path.endIndex {
            guard path[place] == UInt8(ascii: "%") else {
                bytes.append(path[place])
                place += 1
                continue
            }
            guard place + 2 < path.endIndex, let high = digit(path[place + 1]), let low = digit(path[place + 2])
            else { return nil }
            bytes.append(high << 4 | low)
            place += 3
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    private static func isAbsolute(_ target: [UInt8]) -> Bool {
        target.prefix(scheme.count).map(BytesList.lowercased) == scheme
    }
}
