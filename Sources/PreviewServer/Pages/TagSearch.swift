/// Finds tags in the bytes of a page, in letters of either case.
enum TagSearch {
    static func first(_ tag: String, in page: [UInt8], from start: Int = 0) -> Int? {
        let sought = Array(tag.utf8)
        guard start <= page.count - sought.count else { return nil }
        return (start...(page.count - sought.count)).first { begins(sought, page, $0) }
    }

    static func last(_ tag: String, in page: [UInt8]) -> Int? {
        let sought = Array(tag.utf8)
        guard sought.count <= page.count else { return nil }
        return (0...(page.count - sought.count)).last { begins(sought, page, $0) }
    }

    /// The place behind the `>` of the first such tag, quotes heeded.
    static func endOfTag(_ tag: String, in page: [UInt8], from start: Int) -> Int? {
        guard let begin = first(tag, in: page, from: start) else { return nil }
        var quote: UInt8?
        for place in begin..<page.count {
            let byte = page[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place + 1
            }
        }
        return nil
    }

    private static func begins(_ sought: [UInt8], _ page: [UInt8], _ place: Int) -> Bool {
        guard page[place] == sought[0] else { return false }
        return sought.indices.allSatisfy { BytesList.lowercased(page[place + $0]) == sought[$0] }
    }
}
