import SiteModel

/// The text of HTML that we wrote ourselves: no tags, four references undone, every run of white space one space.
enum BodyText {
    static func of(_ html: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        var isInTag = false
        var index = html.startIndex
        while index < html.endIndex {
            let byte = html[index]
            index += 1
            switch byte {
            case UInt8(ascii: "<"):
                isInTag = true
                // Blocks stand apart; a word that is marked within stays whole.
                if isBlock(html[index...]) { separate(&text) }
            case UInt8(ascii: ">") where isInTag: isInTag = false
            case _ where isInTag: continue
            case 0x20, 0x0A, 0x09, 0x0D: separate(&text)
            case UInt8(ascii: "&"):
                let reference = references.first { html[index...].starts(with: $0.name) }
                text.append(reference?.sign ?? byte)
                index += reference?.name.count ?? 0
            default: text.append(byte)
            }
        }
        if text.last == 0x20 { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    private static let references: [(name: [UInt8], sign: UInt8)] = [
        (Array("amp;".utf8), UInt8(ascii: "&")), (Array("lt;".utf8), UInt8(ascii: "<")),
        (Array("gt;".utf8), UInt8(ascii: ">")), (Array("quot;".utf8), UInt8(ascii: "\"")),
    ]

    private static let inline = ["a", "em", "strong", "code", "span", "abbr", "b", "i"].map { Array($0.utf8) }

    private static func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
        let isClosing = tag.first == UInt8(ascii: "/")
        let name = tag.dropFirst(isClosing ? 1 : 0).prefix { (97...122).contains($0) || (48...57).contains($0) }
        return !inline.contains { name.elementsEqual($0) }
    }

    private static func separate(_ text: inout [UInt8]) {
        if let last = text.last, last != 0x20 { text.append(0x20) }
    }
}
