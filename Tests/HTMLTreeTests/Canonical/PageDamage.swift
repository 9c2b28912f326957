@testable import HTMLTree

/// Spoils pages: drops, doubles, moves and puts in bytes and tags.
struct PageDamage {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(state: seed) }

    mutating func damaged(_ page: [UInt8]) -> [UInt8] {
        var page = page
        for _ in 0..<Int.random(in: 1...2, using: &numbers) { damage(&page) }
        return page
    }

    private mutating func damage(_ page: inout [UInt8]) {
        switch Int.random(in: 0..<16, using: &numbers) {
        case 0: page.removeSubrange(tag(in: page))
        case 1: page.insert(contentsOf: page[tag(in: page)], at: place(in: page))
        case 2:
            let moved = tag(in: page)
            let bytes = Array(page[moved])
            page.removeSubrange(moved)
            page.insert(contentsOf: bytes, at: place(in: page))
        case 3: page.insert(contentsOf: piece(), at: tag(in: page).lowerBound)
        case 4: page.insert(contentsOf: piece(), at: place(in: page))
        case 5...12: swapNames(in: &page)
        case 13, 14: page.insert(UInt8.random(in: 0...255, using: &numbers), at: place(in: page))
        default: page.removeSubrange(place(in: page)..<page.count)
        }
    }

    private mutating func place(in page: [UInt8]) -> Int { Int.random(in: 0...page.count, using: &numbers) }

    /// From a `<` to its `>`.
    private mutating func tag(in page: [UInt8]) -> Range<Int> {
        let from = place(in: page)
        guard let start = page[from...].firstIndex(of: UInt8(ascii: "<")) else { return from..<from }
        return start..<(page[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? page.count)
    }

    private mutating func piece() -> [UInt8] {
        let name = TagName.allCases.randomElement(using: &numbers)?.text ?? ""
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: return Array("<\(name)>".utf8)
        case 1: return Array("</\(name)>".utf8)
        case 2: return Array("<\(name)>а</\(name)>".utf8)
        default: return RandomPagesTests.pieces.randomElement(using: &numbers) ?? []
        }
    }

    /// One element, start tag and end tag, becomes another.
    private mutating func swapNames(in page: inout [UInt8]) {
        let old = page[tag(in: page)].dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit }
        let new = TagName.allCases.randomElement(using: &numbers)?.text ?? ""
        guard !old.isEmpty else { return }
        let name = Array(old)
        for (start, end) in [("<", ">"), ("<", " "), ("</", ">")] {
            page.replace(
                Array(start.utf8) + name + Array(end.utf8), with: Array(start.utf8) + Array(new.utf8) + Array(end.utf8))
        }
    }
}
