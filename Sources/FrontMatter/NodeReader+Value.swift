import SiteModel

extension NodeReader {
    /// Reads what stands after a colon or a dash, and the lines that hang on it; nil after a reported problem.
    mutating func readValue(_ shape: Shape, _ value: Range<Int>, _ owner: Owner) -> Node? {
        if case .text = shape { return readText(value, owner: owner) }
        if value.count == 1, bytes[value.lowerBound] == UInt8(ascii: "?") {
            advance()
            return plain(value)
        }
        guard owner.depth < Self.depthLimit else { return tooDeep(owner) }
        if value.isEmpty { return readBelow(shape, owner) }
        if let slip = YAMLSlip(of: value, in: bytes) { return refuse(slip, value, shape, owner) }
        if let node = readBeside(shape, value, owner) { return node }
        let wanted = Wanted(shape)
        let form = sample(shape, value, owner)
        problems.add(at: value.lowerBound) { Self.mismatch($0, wanted, form: form) }
        skipValue(owner)
        return nil
    }

    /// The lines below a key or a lone dash.
    private mutating func readBelow(_ shape: Shape, _ owner: Owner) -> Node? {
        let before = problems.items.count
        let end = cursor.line?.end ?? 0
        advance()
        guard let line = cursor.line, belongs(line, to: owner) else {
            if problems.items.count == before { reportEmpty(shape, owner, end: end) }
            return nil
        }
        switch (shape, line.isItem(in: bytes)) {
        case (.list(let item), true):
            let indent = isShallowItem(line, item, owner) ? line.indent + 1 : line.indent
            return readList(of: item, indent: indent, floor: owner.column, depth: owner.depth + 1)
        case (.group(let group), false):
            return readGroup(group, indent: line.indent, floor: owner.column, depth: owner.depth + 1)
        default:
            mismatchBelow(line, shape, owner)
            return nil
        }
    }

    /// `- key: value` opens a group whose other keys stand under the first; `- - x` a list.
    private mutating func readBeside(_ shape: Shape, _ value: Range<Int>, _ owner: Owner) -> Node? {
        guard owner.isItem, var line = cursor.line else { return nil }
        line.content = value.lowerBound
        switch shape {
        case .group(let group) where !line.isItem(in: bytes) && opensGroup(line, group):
            cursor.line = line
            return readGroup(group, indent: line.indent, floor: owner.column, depth: owner.depth + 1)
        case .list(let item) where line.isItem(in: bytes):
            cursor.line = line
            // Nil only after a report inside, so an empty node stands in for it here.
            return readList(of: item, indent: line.indent, floor: owner.column, depth: owner.depth + 1)
                ?? Node(content: .list([]), offset: value.lowerBound)
        default: return nil
        }
    }

    private func opensGroup(_ line: Line, _ group: GroupShape) -> Bool {
        line.field(in: bytes) != nil || ColonSlip(of: line, in: bytes, shape: group) != nil
    }

    /// Reports that the lines below are of another kind than wanted, and passes over them.
    mutating func mismatchBelow(_ line: Line, _ shape: Shape, _ owner: Owner) {
        let wanted = Wanted(shape)
        let form = sample(shape, line.isItem(in: bytes) ? line.rest(after: line.content, in: bytes) : 0..<0, owner)
        let dash = dash(of: line)
        let isOddItem = dash != .none && shape.isList
        problems.add(at: line.content) {
            isOddItem ? Self.noItem($0, dash) : Self.mismatch($0, wanted, form: form)
        }
        while let line = cursor.line, belongs(line, to: owner) { advance() }
    }

    /// At the end of the line, where the value belongs.
    mutating func reportEmpty(_ shape: Shape, _ owner: Owner, end: Int) {
        let name = owner.key.map(quote)
        let form = sample(shape, 0..<0, owner)
        problems.add(at: owner.key?.lowerBound ?? max(0, end - 1)) { Self.empty($0, name, form: form) }
    }

    private mutating func tooDeep(_ owner: Owner) -> Node? {
        problems.add(at: cursor.line?.content ?? 0, Self.tooDeep)
        skipValue(owner)
        return nil
    }

    /// What the shape wants, in words.
    struct Wanted {
        let ru: String
        let en: String

        init(_ shape: Shape) {
            switch shape {
            case .text: (ru, en) = ("нужен текст в той же строке", "a text in the same line")
            case .list:
                (ru, en) = ("нужен список, каждая строка которого начинается с «- »", "a list of lines with “- ”")
            case .group:
                (ru, en) = ("нужна группа полей, каждое на своей строке с отступом", "a group of indented fields")
            }
        }
    }

    /// How the value would be written as the shape wants it, with the words that are there.
    func sample(_ shape: Shape, _ value: Range<Int>, _ owner: Owner) -> String {
        let key = owner.key.map { quote($0) + ":" } ?? "-"
        let text = value.isEmpty ? "…" : quote(value)
        switch shape {
        case .text: return "\(key) \(text)"
        case .list(.text): return key + items(value).map { "\n  - \($0)" }.joined()
        case .list(.group(let group)): return "\(key)\n  - \(firstKey(group, owner)): …"
        case .list: return "\(key)\n  - …"
        case .group(let group):
            return owner.isItem ? "- \(firstKey(group, owner)): …" : "\(key)\n  \(firstKey(group, owner)): …"
        }
    }

    /// The items of a list that was written in one line, `[a, b]` or `a, b`: at most four of them.
    private func items(_ value: Range<Int>) -> [String] {
        guard !value.isEmpty else { return ["…"] }
        let signs: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: "]"), Sign.space, Sign.tab]
        let parts = bytes[value].split(separator: UInt8(ascii: ","), maxSplits: 4).prefix(4).compactMap { part in
            let words = part.drop { signs.contains($0) }
            let end = words.lastIndex { !signs.contains($0) }
            return end.map { quote(words.startIndex..<$0 + 1) }
        }
        return parts.isEmpty ? ["…"] : parts
    }

    private func firstKey(_ group: GroupShape, _ owner: Owner) -> String {
        guard let first = group.keys.first else { return "…" }
        let isRussian = bytes[owner.key ?? 0..<0].contains { $0 >= 0x80 }
        return isRussian ? first.label ?? first.name : first.name
    }

    private static func mismatch(_ place: SourcePlace, _ wanted: Wanted, form: String) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(
                ru: "Здесь \(wanted.ru)", en: "What is wanted here is \(wanted.en)"
            ),
            help: Message(ru: "Запишите так:\n\(form)", en: "Write it so:\n\(form)"))
    }

    private static func empty(_ place: SourcePlace, _ name: String?, form: String) -> Diagnostic {
        let ru = name.map { "У поля «\($0)» нет значения" } ?? "Пустая строка списка"
        let en = name.map { "The field “\($0)” has no value" } ?? "An empty item of a list"
        return Diagnostic(
            rule: "front-matter-value", place: place, message: Message(ru: ru, en: en),
            help: Message(
                ru: "Напишите значение, или «?», если оно ещё неизвестно, или удалите строку:\n\(form)",
                en: "Write the value, or “?” if it is not known yet, or delete the line:\n\(form)"))
    }

    private static func tooDeep(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-limit", place: place,
            message: Message(
                ru: "Вложенность больше \(depthLimit) уровней", en: "Nested deeper than \(depthLimit) levels"),
            help: Message(
                ru: "Упростите запись: уберите лишние уровни списков и групп.",
                en: "Make it simpler: take away levels of lists and groups."))
    }
}
