/// The first thing in a drawing that runs, fetches or defines: SVG is published from our own address.
struct SVGFault: Equatable {
    /// As people may look for it in the file.
    let what: String

    private static let elements: Set<String> = [
        "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener",
    ]

    /// Nil for a drawing that only draws.
    init?(in bytes: [UInt8]) {
        if bytes.holds("@import") {
            what = "@import"
        } else if let address = Self.outerAddress(in: bytes) {
            what = address
        } else if let fault = Self.faultOfTags(in: bytes) {
            what = fault
        } else {
            return nil
        }
    }

    /// `url(…)` of anything but a part of the drawing.
    private static func outerAddress(in bytes: [UInt8]) -> String? {
        var start = 0
        while let place = bytes.position(of: "url(", from: start) {
            start = place + 4
            let rest = bytes[start...].drop { [0x20, 0x22, 0x27].contains($0) || $0 == UInt8(ascii: "&") }
            // Quotes may be written `&quot;`.
            let inner = rest.starts(with: "quot;".utf8) ? rest.dropFirst(5) : rest
            if !isInner(inner) { return "url(" }
        }
        return nil
    }

    private static func isInner(_ address: ArraySlice<UInt8>) -> Bool {
        address.first == UInt8(ascii: "#")
            || ["png", "jpeg", "gif", "webp"].contains { address.starts(with: "data:image/\($0);base64,".utf8) }
    }

    private static func faultOfTags(in bytes: [UInt8]) -> String? {
        var place = 0
        while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = bytes[(open + 1)...]
            if rest.starts(with: "!--".utf8) {
                place = bytes.position(of: "-->", from: open) ?? bytes.count
            } else if rest.starts(with: "![CDATA[".utf8) {
                place = bytes.position(of: "]]>", from: open) ?? bytes.count
            } else if rest.first == UInt8(ascii: "!") {
                return "<!DOCTYPE"
            } else if rest.starts(with: "?xml-stylesheet".utf8) {
                return "<?xml-stylesheet"
            } else {
                var tag = SVGTag(bytes, at: open + 1)
                if let fault = tag.fault() { return fault }
                place = max(open + 1, tag.position)
            }
        }
        return nil
    }

    /// One tag, read from its name to its `>`.
    private struct SVGTag {
        private let bytes: [UInt8]
        private(set) var position: Int

        init(_ bytes: [UInt8], at start: Int) { (self.bytes, position) = (bytes, start) }

        mutating func fault() -> String? {
            let name = local(word())
            if elements.contains(name) { return "<" + name }
            while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
                let attribute = word()
                guard !attribute.isEmpty else {
                    position += 1
                    continue
                }
                let value = value()
                if let fault = Self.fault(local(attribute), value) { return fault }
            }
            return nil
        }

        private static func fault(_ name: String, _ value: ArraySlice<UInt8>) -> String? {
            let trimmed = value.drop { $0 <= 0x20 }
            if name.hasPrefix("on") { return name }
            if name == "href", !trimmed.isEmpty, !isInner(trimmed) { return "href" }
            if name == "attributename", Array(value).holds("href") || Array(trimmed).starts(with: "on".utf8) {
                return name
            }
            return Array(value).holds("javascript:") ? "javascript:" : nil
        }

        /// Up to white space, `/`, `=` or `>`.
        private mutating func word() -> ArraySlice<UInt8> {
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            let start = position
            while position < bytes.count, bytes[position] > 0x20, !"/=>".utf8.contains(bytes[position]) {
                position += 1
            }
            return bytes[start..<position]
        }

        private mutating func value() -> ArraySlice<UInt8> {
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return [] }
            position += 1
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count, [0x22, 0x27].contains(bytes[position]) else { return word() }
            let start = position + 1
            let end = bytes[start...].firstIndex(of: bytes[position]) ?? bytes.count
            position = min(end + 1, bytes.count)
            return bytes[start..<end]
        }

        /// The name without its prefix, in lower case.
        private func local(_ name: ArraySlice<UInt8>) -> String {
            let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
            return String(decoding: name[start...], as: UTF8.self).lowercased()
        }
    }
}
