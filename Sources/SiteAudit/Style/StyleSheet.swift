import HTMLTree
import SiteModel

/// A style sheet as a list of rules, read without complaint: what cannot be read is stepped over, as browsers do.
struct StyleSheet: Sendable {
    /// Declarations under selectors, and the `@media` conditions around them.
    struct Rule: Sendable {
        /// In lower case, outermost first.
        let media: [String]
        let selectors: [Selector]
        fileprivate(set) var declarations: [Declaration] = []

        /// Whether one of the conditions around it says this.
        func isUnder(_ condition: String) -> Bool { media.contains { $0.contains(condition) } }
    }

    /// A property and what it is set to.
    struct Declaration: Sendable {
        /// In lower case.
        let property: String
        /// In lower case with single spaces, without `!important`.
        let value: String
        let isImportant: Bool
        /// The byte in the sheet at which it begins.
        let offset: Int

        /// The words of the value; brackets stay whole.
        var words: [String] {
            CSSPieces.split(Array(value.utf8)[...]) { $0.isASCIIWhitespace || $0 == UInt8(ascii: ",") }
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    let rules: [Rule]
    private let lines: LineIndex

    init(_ file: SourceFile) {
        lines = LineIndex(of: file)
        var reader = StyleSheetReader(file)
        reader.read()
        rules = reader.rules
    }

    /// The place of a byte of the sheet.
    func place(at offset: Int) -> SourcePlace { lines.place(at: offset) }
}

/// One reading of a style sheet.
private struct StyleSheetReader {
    /// A block that is open.
    private enum Block {
        case media(String)
        /// Of `@supports`, `@layer` and the like: what is inside counts as if it stood alone.
        case transparent
        /// Of `@keyframes`, `@font-face`, `@page`: no styles of elements.
        case foreign
        case rule(Int)
    }

    /// No sheet that people write goes deeper.
    private static let depthLimit = 32

    private let bytes: [UInt8]
    private var blocks: [Block] = []
    private var start = 0
    private(set) var rules: [StyleSheet.Rule] = []

    init(_ file: SourceFile) { bytes = Self.withoutComments(file.bytes) }

    /// Spaces in the place of comments, so that every byte keeps its own.
    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "/"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "*") {
                let start = place
                place += 2
                while place < bytes.count,
                    !(bytes[place] == UInt8(ascii: "/") && bytes[place - 1] == UInt8(ascii: "*") && place > start + 2)
                {
                    place += 1
                }
                place = min(place + 1, bytes.count)
                for index in start..<place where bytes[index] != 0x0A { result[index] = 0x20 }
            } else if bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
                place = CSSPieces.end(ofUnitAt: place, in: bytes[...])
            } else {
                place += 1
            }
        }
        return result
    }

    mutating func read() {
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "{"): open(at: place)
            case UInt8(ascii: "}"):
                declare(upTo: place)
                _ = blocks.popLast()
            case UInt8(ascii: ";"): declare(upTo: place)
            default:
                place = CSSPieces.end(ofUnitAt: place, in: bytes[...])
                continue
            }
            place += 1
            start = place
        }
        declare(upTo: bytes.count)
    }

    private mutating func open(at place: Int) {
        let head = bytes[start..<place].trimmingASCIIWhitespace
        let name = CSSPieces.lowercased(head.prefix { !$0.isASCIIWhitespace && $0 != UInt8(ascii: "(") })
        switch name {
        case "@media" where blocks.count <= Self.depthLimit:
            blocks.append(.media(CSSPieces.lowercased(head.dropFirst(name.utf8.count))))
        case "@supports", "@layer", "@container", "@scope", "@starting-style": blocks.append(.transparent)
        default:
            let isForeign = blocks.contains { block in if case .foreign = block { true } else { false } }
            if name.hasPrefix("@") || isForeign || blocks.count > Self.depthLimit { return blocks.append(.foreign) }
            blocks.append(.rule(rules.count))
            rules.append(StyleSheet.Rule(media: media, selectors: Selector.list(head)))
        }
    }

    private var media: [String] {
        blocks.compactMap { block in
            if case .media(let condition) = block { condition } else { nil }
        }
    }

    /// Declares into the innermost rule, across the `@media` that may stand inside one.
    private mutating func declare(upTo end: Int) {
        let text = bytes[start..<end].trimmingASCIIWhitespace
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), text.first != UInt8(ascii: "@") else { return }
        let rule = blocks.last.flatMap { block in if case .rule(let rule) = block { rule } else { nil } }
        guard let rule else { return }
        let parts = text[(colon + 1)...].split(separator: UInt8(ascii: "!"), maxSplits: 1)
        let declaration = StyleSheet.Declaration(
            property: CSSPieces.lowercased(text[..<colon]), value: CSSPieces.lowercased(parts.first ?? []),
            isImportant: parts.dropFirst().first.map { CSSPieces.lowercased($0) == "important" } ?? false,
            offset: text.startIndex)
        rules[rule].declarations.append(declaration)
    }
}
