import HTMLTree

/// An address as it stands in a page, in its parts (URL Standard, 4.4, as far as files need it).
package struct WebAddress: Sendable, Hashable {
    /// In lower case; nil for an address within the place of the page.
    package let scheme: [UInt8]?
    /// With its port; nil when none is written.
    package let host: [UInt8]?
    /// As written, percent signs and all.
    package let path: [UInt8]
    /// What follows `?`.
    package let query: [UInt8]?
    /// What follows `#`.
    package let fragment: [UInt8]?

    package init(_ written: ArraySlice<UInt8>) {
        var rest = Self.clean(written)
        fragment = Self.cut(&rest, at: UInt8(ascii: "#"))
        scheme = Self.cutScheme(&rest)
        query = Self.cut(&rest, at: UInt8(ascii: "?"))
        if rest.starts(with: "//".utf8) {
            let name = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
            host = name.map(\.asciiLowercased)
            rest = rest[name.endIndex...]
        } else {
            host = nil
        }
        path = Array(rest)
    }

    /// Whether it leads to another server, a mailbox or a phone.
    package var isElsewhere: Bool { scheme != nil || host != nil }

    /// Whether it names a place on the page itself, or nothing at all.
    package var isSamePage: Bool { !isElsewhere && path.isEmpty && query == nil }

    /// The path meant from a page's own path, percent signs decoded and dots followed. Nil when it lies elsewhere,
    /// counts from a root (`/…`), climbs above the start of `page` or names what no file can be called.
    package func path(from page: some Collection<UInt8>) -> [UInt8]? {
        guard !isElsewhere, path.first != UInt8(ascii: "/") else { return nil }
        if path.isEmpty { return Array(page) }
        var base = Array(page)
        while let last = base.last, last != UInt8(ascii: "/") { base.removeLast() }
        return Self.followingDots(base + PercentEncoding.decoded(path[...]))
    }

    /// The path below a root of an address that counts from it; nil for any other.
    package var pathFromRoot: [UInt8]? {
        guard !isElsewhere, path.first == UInt8(ascii: "/") else { return nil }
        return Self.followingDots(PercentEncoding.decoded(path.dropFirst()))
    }

    /// Without `.` and `..`; nil when there are more `..` than folders.
    package static func followingDots(_ path: [UInt8]) -> [UInt8]? {
        guard !path.contains(0) else { return nil }
        let isAbsolute = path.first == UInt8(ascii: "/")
        var parts: [ArraySlice<UInt8>] = []
        var endsInFolder = true
        for part in path.split(separator: UInt8(ascii: "/")) {
            endsInFolder = false
            if part.elementsEqual(".".utf8) {
                endsInFolder = true
            } else if part.elementsEqual("..".utf8) {
                guard parts.popLast() != nil else { return nil }
                endsInFolder = true
            } else {
                parts.append(part)
            }
        }
        if path.last == UInt8(ascii: "/") { endsInFolder = true }
        let joined = Array(parts.joined(separator: CollectionOfOne(UInt8(ascii: "/"))))
        let slash = [UInt8(ascii: "/")]
        return (isAbsolute ? slash : []) + joined + (endsInFolder && !joined.isEmpty ? slash : [])
    }

    /// Browsers drop the spaces around an address, and tabs and line ends in it.
    private static func clean(_ written: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let trimmed = written.trimmingASCIIWhitespace
        let isBroken = { (byte: UInt8) in byte == 0x09 || byte == 0x0A || byte == 0x0D }
        return trimmed.contains(where: isBroken) ? trimmed.filter { !isBroken($0) }[...] : trimmed
    }

    /// What follows the first such sign; it is cut off.
    private static func cut(_ rest: inout ArraySlice<UInt8>, at sign: UInt8) -> [UInt8]? {
        guard let place = rest.firstIndex(of: sign) else { return nil }
        defer { rest = rest[..<place] }
        return Array(rest[(place + 1)...])
    }

    private static func cutScheme(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        let letters = rest.prefix { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte.asciiLowercased) || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
        guard let first = letters.first, (0x61...0x7A).contains(first.asciiLowercased),
            letters.endIndex < rest.endIndex, rest[letters.endIndex] == UInt8(ascii: ":")
        else { return nil }
        rest = rest[(letters.endIndex + 1)...]
        return letters.map(\.asciiLowercased)
    }
}
