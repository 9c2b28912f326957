/// Reads the head of a request from bytes: strictly, since whatever two programs may read in two ways is an attack.
package enum RequestReader {
    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    /// Judges the bytes as far as they have come.
    package static func read(_ bytes: [UInt8], limits: ServerLimits = .standard) -> RequestReading {
        // An empty line before a request is forgiven once (RFC 9112, section 2.2).
        let start = bytes.starts(with: lineEnd) ? 2 : 0
        guard let end = endOfHead(bytes, from: start, limit: limits.headBytes) else {
            if bytes.count > limits.headBytes { return .refused(tooLong(bytes[start...], limits)) }
            return isHopeless(bytes[start...]) ? .refused(.badRequest) : .incomplete
        }
        let lines = lines(bytes[start..<end])
        guard let first = lines.first else { return .refused(.badRequest) }
        if first.count > limits.targetBytes { return .refused(.targetTooLong) }
        if lines.count - 1 > limits.fieldLines { return .refused(.headTooLong) }
        var fields: [Request.Field] = []
        for line in lines.dropFirst() {
            guard let field = field(line) else { return .refused(.badRequest) }
            fields.append(field)
        }
        return request(first, fields, byteCount: end + 4)
    }

    private static func request(
        _ line: ArraySlice<UInt8>, _ fields: [Request.Field], byteCount: Int
    ) -> RequestReading {
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 3, isToken(parts[0]), !parts[1].isEmpty, parts[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
            let version = version(parts[2])
        else { return .refused(.badRequest) }
        guard version.major == 1 else { return .refused(.versionNotSupported) }
        guard let hasBody = hasBody(fields, isOld: version.minor == 0) else { return .refused(.badRequest) }
        let closes = fields.contains { $0.name == "connection" && BytesList.holds("close", in: $0.value) }
        return .whole(
            Request(
                method: String(decoding: parts[0], as: UTF8.self), target: Array(parts[1]), fields: fields,
                isPersistent: version.minor > 0 && !closes && !hasBody, hasBody: hasBody),
            byteCount: byteCount)
    }

    /// Nil when two programs could see different ends of the request (RFC 9112, section 6.3).
    private static func hasBody(_ fields: [Request.Field], isOld: Bool) -> Bool? {
        let lengths = fields.filter { $0.name == "content-length" }.map(\.value)
        let isCoded = fields.contains { $0.name == "transfer-encoding" }
        if isCoded { return lengths.isEmpty && !isOld ? true : nil }
        guard let length = lengths.first else { return false }
        guard lengths.count == 1, (1...18).contains(length.count), length.allSatisfy(isDigit) else { return nil }
        return length.contains { $0 != UInt8(ascii: "0") }
    }

    private static func field(_ line: ArraySlice<UInt8>) -> Request.Field? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else { return nil }
        let value = BytesList.trimmed(line[(colon + 1)...])
        guard value.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else { return nil }
        return Request.Field(
            name: String(decoding: line[..<colon].map(BytesList.lowercased), as: UTF8.self), value: Array(value))
    }

    /// Of `HTTP/1.1`, which is written in capitals.
    private static func version(_ text: ArraySlice<UInt8>) -> (major: UInt8, minor: UInt8)? {
        let bytes = Array(text)
        guard bytes.count == 8, bytes.starts(with: "HTTP/".utf8), isDigit(bytes[5]), bytes[6] == UInt8(ascii: "."),
            isDigit(bytes[7])
        else { return nil }
        return (bytes[5] - UInt8(ascii: "0"), bytes[7] - UInt8(ascii: "0"))
    }

    /// Where the empty line begins, if it is within the limit.
    private static func endOfHead(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
        let last = min(bytes.count, limit) - 4
        guard start <= last else { return nil }
        return (start...last).first { place in
            bytes[place] == 0x0D && bytes[place + 1] == 0x0A && bytes[place + 2] == 0x0D && bytes[place + 3] == 0x0A
        }
    }

    /// A lone CR or LF stays in its line, where nothing allows it.
    private static func lines(_ head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = head.startIndex
        for place in head.indices where place + 1 < head.endIndex && head[place] == 0x0D && head[place + 1] == 0x0A {
            lines.append(head[start..<place])
            start = place + 2
        }
        return lines + [head[start...]]
    }

    private static func tooLong(_ bytes: ArraySlice<UInt8>, _ limits: ServerLimits) -> Status {
        bytes.prefix(limits.targetBytes).contains(0x0A) ? .headTooLong : .targetTooLong
    }

    /// Whether no further byte could make a request of it: the first word is no method.
    private static func isHopeless(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = bytes.prefix(32).prefix { $0 != UInt8(ascii: " ") }
        if word.isEmpty || Array(word) == [0x0D] { return !bytes.isEmpty && bytes.first != 0x0D }
        return !isToken(word) || word.count == 32
    }

    /// RFC 9110, section 5.6.2.
    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
