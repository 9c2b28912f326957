/// What an author wrote as the address of a link or image.
enum LinkAddress: Equatable {
    case empty
    /// `https:` or `http:`, with a host.
    case web([UInt8])
    /// `mailto:` or `tel:`, with something after it.
    case contact([UInt8])
    /// A known scheme without what it needs.
    case incomplete
    case otherScheme(String)
    /// `//host`: leaves the site without saying so.
    case hostRelative
    case backslash
    /// `/path`: the site may lie in a sub-folder.
    case rooted(String)
    /// `#id`, percent signs decoded.
    case anchor(String)
    case relative(RelativeAddress)

    /// Control bytes are dropped and the scheme's case is folded first, as browsers do (WHATWG URL §4.4).
    init(_ written: ArraySlice<UInt8>) {
        let clean = written.contains(where: \.isControl) ? written.filter { !$0.isControl }[...] : written
        let bytes = Array(clean[clean.trimmedRange])
        if bytes.isEmpty || (bytes.count == 1 && bytes[0] == UInt8(ascii: "#")) {
            self = .empty
        } else if bytes.contains(UInt8(ascii: "\\")) {
            self = .backslash
        } else if let scheme = Self.scheme(of: bytes) {
            self = Self.absolute(bytes, scheme: scheme)
        } else if bytes[0] == UInt8(ascii: "/") {
            let isHost = bytes.count > 1 && bytes[1] == UInt8(ascii: "/")
            self = isHost ? .hostRelative : .rooted(String(decoding: bytes, as: UTF8.self))
        } else if bytes[0] == UInt8(ascii: "#") {
            self = .anchor(PercentCoding.decoded(bytes.dropFirst()))
        } else {
            self = RelativeAddress(bytes).map { .relative($0) } ?? .incomplete
        }
    }

    /// The letters before `:`, in lower case (RFC 3986 §3.1).
    private static func scheme(of bytes: [UInt8]) -> String? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, bytes[0].isLetter else { return nil }
        let name = bytes[..<colon]
        let fits = name.allSatisfy { byte in
            byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        }
        return fits ? String(decoding: name.map(\.lowercased), as: UTF8.self) : nil
    }

    private static func absolute(_ bytes: [UInt8], scheme: String) -> LinkAddress {
        let rest = bytes.dropFirst(scheme.utf8.count + 1)
        switch scheme {
        case "https", "http":
            let slashes = [UInt8(ascii: "/"), UInt8(ascii: "/")]
            guard rest.starts(with: slashes), let host = rest.dropFirst(2).first else { return .incomplete }
            let hasHost = !"/?#:@".utf8.contains(host)
            return hasHost ? .web(bytes) : .incomplete
        case "mailto", "tel": return rest.isEmpty ? .incomplete : .contact(bytes)
        default: return .otherScheme(scheme)
        }
    }
}

/// A path to another file, with what stands after it.
struct RelativeAddress: Equatable {
    /// Percent signs decoded.
    let path: String
    /// With its `?`; nearly always empty.
    let query: [UInt8]
    /// Without its `#`, as written; nil when there is none.
    let fragment: [UInt8]?

    /// Nil when the path is empty or holds what no path can.
    init?(_ bytes: [UInt8]) {
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        let mark = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
        path = PercentCoding.decoded(bytes[..<mark])
        query = Array(bytes[mark..<hash])
        fragment = hash + 1 < bytes.endIndex ? Array(bytes[(hash + 1)...]) : nil
        if path.isEmpty || path.utf8.contains(where: { $0.isControl || $0 == UInt8(ascii: "\\") }) { return nil }
    }

    /// The letters after the last dot of the last part, in lower case.
    var fileExtension: String { Self.fileExtension(of: path) }

    static func fileExtension(of path: String) -> String {
        var name = path.utf8[...]
        while name.last == UInt8(ascii: "/") { name.removeLast() }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), !name[dot...].contains(UInt8(ascii: "/")) else {
            return ""
        }
        return String(decoding: name[name.index(after: dot)...].map(\.lowercased), as: UTF8.self)
    }
}
