/// One reading of a style sheet (CSS Syntax 3, 5; CSS Nesting 1), block by block without recursion.
struct StyleSheetReader {
    /// A block that is open.
    private struct Block {
        enum Kind { case group, style }

        let kind: Kind
        var condition: Int32
        var layer: Int32
        /// What `&` stands for inside.
        var parents: Range<Int32>
        /// Of a style rule: declarations not yet given to a rule.
        var firstDeclaration = 0
    }

    private let tokens: CSSTokens
    private var place = 0
    private var blocks: [Block] = []
    private var anonymousLayers = 0
    /// No sheet that people write goes deeper.
    private static let depthLimit = 32

    init(_ bytes: [UInt8]) { tokens = CSSTokens(bytes) }

    private var end: Int { tokens.tokens.count }
    private var innermost: Block {
        blocks.last ?? Block(kind: .group, condition: -1, layer: -1, parents: 0..<0)
    }

    mutating func read(into sheet: inout StyleSheet) {
        while place < end, sheet.excess == nil { step(&sheet) }
        while !blocks.isEmpty { close(&sheet) }
        if sheet.table.selectors.count > StyleSheet.selectorLimit { sheet.excess = .selectors }
        if sheet.declarations.count > StyleSheet.declarationLimit { sheet.excess = .declarations }
    }

    private mutating func step(_ sheet: inout StyleSheet) {
        switch tokens.tokens[place].kind {
        case .whitespace, .semicolon: place += 1
        case .closeBrace where !blocks.isEmpty:
            place += 1
            close(&sheet)
        case .atKeyword: readAtRule(&sheet)
        default: readRuleOrDeclaration(&sheet)
        }
        if sheet.table.selectors.count > StyleSheet.selectorLimit { sheet.excess = .selectors }
        if sheet.declarations.count > StyleSheet.declarationLimit { sheet.excess = .declarations }
    }

    /// The first `{`, `;` or `}` outside brackets, from a token on; the end when none comes.
    private func stop(from start: Int, stopsAtSemicolon: Bool) -> Int {
        var index = start
        while index < end {
            switch tokens.tokens[index].kind {
            case .openBrace: return index
            case .closeBrace where !blocks.isEmpty: return index
            case .semicolon where stopsAtSemicolon: return index
            default: index = tokens.end(ofUnit: index, in: end)
            }
        }
        return end
    }

    private mutating func close(_ sheet: inout StyleSheet) {
        guard let block = blocks.popLast(), block.kind == .style else { return }
        finish(block, &sheet)
    }

    /// Gives the declarations read since the last rule to the selectors of a block.
    private func finish(_ block: Block, _ sheet: inout StyleSheet) {
        guard block.firstDeclaration < sheet.declarations.count, !block.parents.isEmpty else { return }
        let range = Int32(clamping: block.firstDeclaration)..<Int32(clamping: sheet.declarations.count)
        sheet.rules.append(
            StyleSheet.Rule(
                selectors: block.parents, declarations: range, condition: block.condition, layer: block.layer))
    }

    /// Before something nested, the declarations so far become a rule of their own (CSS Nesting 1, 4).
    private mutating func cut(_ sheet: inout StyleSheet) {
        guard let block = blocks.last, block.kind == .style else { return }
        finish(block, &sheet)
        blocks[blocks.count - 1].firstDeclaration = sheet.declarations.count
    }

    private mutating func readRuleOrDeclaration(_ sheet: inout StyleSheet) {
        let isInStyle = innermost.kind == .style
        if isInStyle, isCustomProperty { return readDeclaration(upTo: customEnd(), &sheet) }
        let stop = stop(from: place, stopsAtSemicolon: isInStyle)
        if stop < end, tokens.tokens[stop].kind == .openBrace { return openRule(at: stop, &sheet) }
        if isInStyle {
            readDeclaration(upTo: stop, &sheet)
        } else {
            place = stop
        }
    }

    private var isCustomProperty: Bool {
        tokens.tokens[place].kind == .ident && tokens.raw(place).starts(with: "--".utf8)
    }

    /// The end of a custom property, whose value may hold braces.
    private func customEnd() -> Int {
        var index = place
        while index < end, tokens.tokens[index].kind != .semicolon, tokens.tokens[index].kind != .closeBrace {
            index = tokens.end(ofUnit: index, in: end)
        }
        return index
    }

    private mutating func openRule(at brace: Int, _ sheet: inout StyleSheet) {
        cut(&sheet)
        let outer = innermost
        let prelude = tokens.trimmed(place..<brace)
        place = brace + 1
        // A `style` attribute stands for no selector, and holds no rules (CSS Style Attributes, 3).
        let isInAttribute = Int(outer.parents.upperBound) > sheet.table.selectors.count
        guard blocks.count < Self.depthLimit, !isInAttribute else { return skipBlock(from: brace) }
        var reader = SelectorReader(tokens, sheet.table, parents: outer.parents)
        sheet.table = SelectorTable()
        let list = reader.list(prelude, isNested: !outer.parents.isEmpty)
        sheet.table = reader.table
        // A rule left out would be judged wrongly, as a sheet read in part.
        if reader.isOverLimit { sheet.excess = .selectors }
        guard let list else { return skipBlock(from: brace) }
        blocks.append(
            Block(
                kind: .style, condition: outer.condition, layer: outer.layer, parents: list,
                firstDeclaration: sheet.declarations.count))
    }

    private mutating func skipBlock(from brace: Int) { place = tokens.end(ofUnit: brace, in: end) }
}

// MARK: Declarations

extension StyleSheetReader {
    /// The declarations of a `style` attribute, as those of one rule.
    static func inline(_ bytes: [UInt8]) -> StyleSheet {
        var sheet = StyleSheet(unread: bytes.count > StyleSheet.sizeLimit ? [] : bytes)
        var reader = StyleSheetReader(sheet.bytes)
        reader.blocks = [Block(kind: .style, condition: -1, layer: -1, parents: 0..<1)]
        reader.read(into: &sheet)
        return sheet
    }

    private mutating func readDeclaration(upTo stop: Int, _ sheet: inout StyleSheet) {
        let start = place
        place = stop
        guard tokens.tokens[start].kind == .ident else { return }
        let colon = (start + 1..<max(start + 1, stop)).first { tokens.tokens[$0].kind != .whitespace }
        guard let colon, tokens.tokens[colon].kind == .colon else { return }
        var value = tokens.trimmed(colon + 1..<stop)
        let isImportant = takeImportance(from: &value)
        let isCustom = tokens.raw(start).starts(with: "--".utf8)
        guard !value.isEmpty || isCustom else { return }
        if value.contains(where: { tokens.tokens[$0].kind == .badString || tokens.tokens[$0].kind == .badURL }) {
            return
        }
        let hasVariable = tokens.hasVariable(value)
        let first = Int32(clamping: sheet.longhands.count)
        if !isCustom, !hasVariable {
            sheet.longhands += DeclarationReader(tokens: tokens).longhands(tokens.text(start), value)
        }
        let end = value.isEmpty ? tokens.tokens[colon].end : tokens.tokens[value.upperBound - 1].end
        sheet.declarations.append(
            StyleSheet.Declaration(
                name: tokens.tokens[start].start..<tokens.tokens[start].end,
                value: (value.isEmpty ? end : tokens.tokens[value.lowerBound].start)..<end, isImportant: isImportant,
                longhands: first..<Int32(clamping: sheet.longhands.count), isCustom: isCustom,
                hasVariable: hasVariable))
    }

    /// Cuts `!important` off a value.
    private func takeImportance(from value: inout Range<Int>) -> Bool {
        guard let last = value.last, tokens.isIdent(last, "important") else { return false }
        let before = tokens.trimmed(value.lowerBound..<last)
        guard let sign = before.last, tokens.isDelim(sign, "!") else { return false }
        value = tokens.trimmed(value.lowerBound..<sign)
        return true
    }
}

// MARK: At-rules

extension StyleSheetReader {
    private mutating func readAtRule(_ sheet: inout StyleSheet) {
        let name = tokens.text(place)
        let start = place + 1
        let stop = stop(from: start, stopsAtSemicolon: true)
        let prelude = tokens.trimmed(start..<stop)
        place = stop
        guard stop < end, tokens.tokens[stop].kind == .openBrace else {
            if name.equals("import"), blocks.isEmpty, sheet.rules.isEmpty {
                sheet.imports += ImportReader.read(prelude, in: tokens)
            }
            if name.equals("layer") { declareLayers(prelude, &sheet) }
            return
        }
        place += 1
        guard blocks.count < Self.depthLimit, let block = group(name, prelude, &sheet) else {
            return skipBlock(from: stop)
        }
        cut(&sheet)
        open(block, &sheet)
    }

    /// Inside a style rule, a group holds declarations of that rule too.
    private mutating func open(_ block: Block, _ sheet: inout StyleSheet) {
        guard blocks.contains(where: { $0.kind == .style }) else { return blocks.append(block) }
        var block = Block(
            kind: .style, condition: block.condition, layer: block.layer, parents: block.parents)
        block.firstDeclaration = sheet.declarations.count
        blocks.append(block)
    }

    /// The block of an at-rule that holds styles of elements; nil for any other.
    private mutating func group(
        _ name: ArraySlice<UInt8>, _ prelude: Range<Int>, _ sheet: inout StyleSheet
    ) -> Block? {
        var block = Block(
            kind: .group, condition: innermost.condition, layer: innermost.layer, parents: innermost.parents)
        let reader = MediaQueryReader(tokens: tokens)
        if name.equals("media") {
            block.condition = add(reader.list(prelude), to: block.condition, &sheet, from: prelude)
        } else if name.equals("container") {
            block.condition = add(reader.container(prelude), to: block.condition, &sheet)
        } else if name.equals("supports") {
            if !reader.supports(prelude) { block.condition = add(.unknown, to: block.condition, &sheet) }
        } else if name.equals("layer") {
            block.layer = layer(named: prelude, in: block.layer, &sheet)
        } else if name.equals("scope") {
            return scope(prelude, block, &sheet)
        } else if !name.equals("starting-style") {
            return nil
        } else {
            block.condition = add(.unknown, to: block.condition, &sheet)
        }
        return block
    }

    private func add(
        _ query: MediaQuery, to parent: Int32, _ sheet: inout StyleSheet, from prelude: Range<Int> = 0..<0
    ) -> Int32 {
        var source: Range<Int32> = 0..<0
        if let first = prelude.first, let last = prelude.last {
            source = tokens.tokens[first].start..<tokens.tokens[last].end
        }
        sheet.conditions.append(StyleSheet.Condition(parent: parent, query: query, source: source))
        return Int32(clamping: sheet.conditions.count - 1)
    }

    /// `@scope (.a)`: its rules begin below the elements it names; where it ends is not looked at.
    private func scope(_ prelude: Range<Int>, _ block: Block, _ sheet: inout StyleSheet) -> Block? {
        var block = block
        guard let root = tokens.units(prelude).first, tokens.tokens[root.lowerBound].kind == .openParen else {
            return block
        }
        var reader = SelectorReader(tokens, sheet.table)
        guard let list = reader.list(tokens.inside(root)) else { return nil }
        sheet.table = reader.table
        block.parents = list
        return block
    }

    private mutating func declareLayers(_ prelude: Range<Int>, _ sheet: inout StyleSheet) {
        for piece in tokens.split(prelude, at: .comma) where !piece.isEmpty {
            _ = layer(named: piece, in: innermost.layer, &sheet)
        }
    }

    /// The number of a layer by its full name, a new one when it is named for the first time.
    private mutating func layer(named name: Range<Int>, in outer: Int32, _ sheet: inout StyleSheet) -> Int32 {
        var full = outer >= 0 && Int(outer) < sheet.layers.count ? sheet.layers[Int(outer)] + [UInt8(ascii: ".")] : []
        if name.isEmpty {
            anonymousLayers += 1
            full += Array("(\(anonymousLayers))".utf8)
        } else {
            full += tokens.raw(name)
        }
        if let known = sheet.layers.firstIndex(of: full) { return Int32(clamping: known) }
        // Each layer more is a look at all before it.
        guard sheet.layers.count < 256 else { return Int32(clamping: sheet.layers.count - 1) }
        sheet.layers.append(full)
        return Int32(clamping: sheet.layers.count - 1)
    }
}
