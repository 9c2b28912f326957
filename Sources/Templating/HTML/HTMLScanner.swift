import SiteModel

/// Moves an `HTMLContext` over the literals of a template and finds what is wrong in them.
struct HTMLScanner {
    enum Mistake {
        /// `href="x.html"`: the address would break in another folder or tree.
        case relativeAddress
        case emptyAddress
        /// Something other than `#…` or `?…` follows an address that was printed.
        case addressTail
        /// `<` in a quoted value: a quote is missing before it.
        case angleInValue
        case angleInTag
        /// A letter right after a quote or a section inside a tag.
        case missingSpace
        case commentInCode
    }

    var context = HTMLContext()
    private(set) var mistakes: [(mistake: Mistake, origin: Origin)] = []

    private var bytes: ArraySlice<UInt8> = []
    private var file = 0
    private var index = 0

    /// Reads bytes of a file, numbered `file`, that go to the page as they are.
    mutating func read(_ slice: ArraySlice<UInt8>, file: Int) {
        bytes = slice
        self.file = file
        index = slice.startIndex
        while index < slice.endIndex {
            step(slice[index])
            index += 1
        }
        bytes = []
    }

    mutating func takeMistakes() -> [(mistake: Mistake, origin: Origin)] {
        defer { mistakes = [] }
        return mistakes
    }

    private var here: Origin { Origin(file: file, offset: index) }

    private mutating func report(_ mistake: Mistake, at origin: Origin? = nil) {
        mistakes.append((mistake, origin ?? here))
    }

    private mutating func step(_ byte: UInt8) {
        switch context.state {
        case .text: if byte == UInt8(ascii: "<") { open() }
        case .tagOpen: tagOpen(byte)
        case .tagName: tagName(byte)
        case .beforeAttribute, .afterItem, .afterAttributeName: insideTag(byte)
        case .attributeName: attributeName(byte)
        case .beforeValue: beforeValue(byte)
        case .quoted(let quote): quoted(byte, quote)
        case .unquoted: unquoted(byte)
        case .endTag: if byte == UInt8(ascii: ">") { context.state = .text }
        case .declaration(let hyphens): declaration(byte, hyphens)
        case .comment(let hyphens): comment(byte, hyphens)
        case .raw(let matched): raw(byte, matched)
        }
    }

    private mutating func open() {
        context.state = .tagOpen
        context.element = []
        context.attribute = []
        context.scriptType = []
        context.tagStart = here
    }

    private mutating func tagOpen(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "/"): context.state = .endTag
        case UInt8(ascii: "!"): context.state = .declaration(hyphens: 0)
        case UInt8(ascii: "?"): context.state = .declaration(hyphens: -1)
        case UInt8(ascii: "<"): open()
        case _ where byte.isASCIILetter:
            context.state = .tagName
            context.element = [byte.asciiLowercased]
        default: context.state = .text
        }
    }

    private mutating func tagName(_ byte: UInt8) {
        if byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
            insideTag(byte)
        } else {
            context.element.append(byte.asciiLowercased)
        }
    }

    private mutating func insideTag(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): closeTag()
        case UInt8(ascii: "<"):
            report(.angleInTag, at: context.tagStart)
            open()
        case UInt8(ascii: "="):
            if context.state == .afterAttributeName { context.state = .beforeValue } else { report(.missingSpace) }
        case UInt8(ascii: "/"): context.state = .beforeAttribute
        case _ where byte.isSpace:
            if context.state != .afterAttributeName { context.state = .beforeAttribute }
        default:
            if context.state == .afterItem { report(.missingSpace) }
            context.state = .attributeName
            context.attribute = [byte.asciiLowercased]
        }
    }

    private mutating func closeTag() {
        context.attribute = []
        let isRaw = RawElement(context.element, type: context.scriptType) != nil
        context.state = isRaw ? .raw(matched: 0) : .text
        if !isRaw { context.element = [] }
    }

    private mutating func attributeName(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "="): context.state = .beforeValue
        case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"): insideTag(byte)
        case _ where byte.isSpace: context.state = .afterAttributeName
        default: context.attribute.append(byte.asciiLowercased)
        }
    }

    private mutating func beforeValue(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            beginValue(.quoted(byte))
        case UInt8(ascii: ">"): closeTag()
        case _ where byte.isSpace: break
        default:
            beginValue(.unquoted)
            unquoted(byte)
        }
    }

    private mutating func beginValue(_ state: HTMLContext.State) {
        context.state = state
        context.address = .none
        context.valueStart = here
        context.kind = AttributeKind(of: context.attribute, in: context.element)
        if context.kind == .scriptType { context.scriptType = [] }
    }

    private mutating func quoted(_ byte: UInt8, _ quote: UInt8) {
        if byte == quote { return endValue() }
        if byte == UInt8(ascii: "<"), context.kind != .code {
            report(.angleInValue, at: context.valueStart)
            context.address = .none
            return open()
        }
        valueByte(byte)
    }

    private mutating func unquoted(_ byte: UInt8) {
        if byte.isSpace || byte == UInt8(ascii: ">") {
            endValue()
            insideTag(byte)
        } else {
            valueByte(byte)
        }
    }

    private mutating func endValue() {
        if context.kind == .address || context.kind == .addresses, context.address == .none { report(.emptyAddress) }
        context.address = .none
        context.attribute = []
        context.state = .afterItem
    }

    private mutating func valueByte(_ byte: UInt8) {
        switch context.kind {
        case .scriptType: context.scriptType.append(byte.asciiLowercased)
        case .address: addressByte(byte)
        case .addresses: addressListByte(byte)
        case .plain, .code: break
        }
    }

    private mutating func addressByte(_ byte: UInt8) {
        switch context.address {
        case .none:
            let isAllowed = startsAllowedAddress
            if !isAllowed { report(.relativeAddress) }
            context.address = isAllowed ? .literal : .wrong
        case .value:
            let isAllowed = byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?")
            if !isAllowed { report(.addressTail) }
            context.address = isAllowed ? .tail : .wrong
        case .literal, .tail, .wrong: break
        }
    }

    /// A comma parts the addresses; the width after each is left alone.
    private mutating func addressListByte(_ byte: UInt8) {
        if byte == UInt8(ascii: ",") {
            context.address = .none
        } else if context.address == .value, byte.isSpace {
            context.address = .tail
        } else if context.address != .none || !byte.isSpace {
            addressByte(byte)
        }
    }

    /// Addresses a template may hold: they mean the same from every page.
    private var startsAllowedAddress: Bool {
        let rest = bytes[index...]
        if rest.first == UInt8(ascii: "#") {
            guard let next = rest.dropFirst().first else { return true }
            return next != UInt8(ascii: "\"") && next != UInt8(ascii: "'") && !next.isSpace
        }
        return ["https:", "mailto:", "tel:"].contains { rest.starts(with: $0.utf8) }
    }

    private mutating func declaration(_ byte: UInt8, _ hyphens: Int) {
        if byte == UInt8(ascii: ">") {
            context.state = .text
        } else if byte == UInt8(ascii: "-"), hyphens >= 0 {
            context.state = hyphens == 1 ? .comment(hyphens: 2) : .declaration(hyphens: 1)
        } else {
            context.state = .declaration(hyphens: -1)
        }
    }

    private mutating func comment(_ byte: UInt8, _ hyphens: Int) {
        switch byte {
        case UInt8(ascii: "-"): context.state = .comment(hyphens: min(2, hyphens + 1))
        case UInt8(ascii: ">") where hyphens == 2: context.state = .text
        // `--!>` ends a comment too.
        case UInt8(ascii: "!") where hyphens == 2: context.state = .comment(hyphens: 2)
        default: context.state = .comment(hyphens: 0)
        }
    }

    private mutating func raw(_ byte: UInt8, _ matched: Int) {
        let isName = matched >= 2 && matched - 2 < context.element.count
        if matched == context.element.count + 2, byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
        {
            context.element = []
            context.scriptType = []
            context.state = byte == UInt8(ascii: ">") ? .text : .endTag
        } else if isName ? byte.asciiLowercased == context.element[matched - 2] : continuesBracket(byte, matched) {
            context.state = .raw(matched: matched + 1)
        } else {
            if matched == 1, byte == UInt8(ascii: "!"), context.rawElement != .plain { report(.commentInCode) }
            context.state = .raw(matched: byte == UInt8(ascii: "<") ? 1 : 0)
        }
    }

    private func continuesBracket(_ byte: UInt8, _ matched: Int) -> Bool {
        matched == 0 ? byte == UInt8(ascii: "<") : matched == 1 && byte == UInt8(ascii: "/")
    }
}
