import SiteModel

/// A group while it is read.
struct GroupFrame {
    let shape: GroupShape
    let indent: Int
    let depth: Int
    /// Where each key of the shape was met; -1 before.
    var seen: [Int]
    /// The same for other keys of an open group, by their comparable names.
    var openSeen: [String: Int] = [:]
    var entries: [Entry] = []
    var unread: [String] = []

    init(shape: GroupShape, indent: Int, depth: Int) {
        self.shape = shape
        self.indent = indent
        self.depth = depth
        seen = Array(repeating: -1, count: shape.keys.count)
        entries.reserveCapacity(min(shape.keys.count, 16))
    }

    /// Whether a field has been met, which the next line may be meant to continue.
    var hasFields: Bool { !entries.isEmpty || !unread.isEmpty }
}

extension NodeReader {
    /// Reads the entries at `indent`, up to a line at `floor` or left of it.
    mutating func readGroup(_ shape: GroupShape, indent: Int, floor: Int, depth: Int) -> Node {
        let offset = cursor.line?.content ?? 0
        let skippedBefore = skipped.count
        var group = GroupFrame(shape: shape, indent: indent, depth: depth)
        while let line = cursor.line, line.indent > floor {
            if line.indent == indent { readEntry(line, into: &group) } else { misindented(line, indent, floor) }
        }
        noteUnread(from: skippedBefore, in: &group)
        return Node(
            content: .group(group.entries), offset: group.entries.first?.keyOffset ?? offset, unread: group.unread)
    }

    private mutating func readEntry(_ line: Line, into group: inout GroupFrame) {
        if line.isItem(in: bytes) { return strayItem(line) }
        guard let (key, value) = line.field(in: bytes) else { return noField(line, in: group) }
        checkTab(after: key, before: value)
        let owner = Owner(column: group.indent, key: key, depth: group.depth)
        if let index = group.shape.index.key(key, in: bytes) {
            if group.seen[index] >= 0 { return duplicate(key, first: group.seen[index], owner) }
            group.seen[index] = key.lowerBound
            let shape = group.shape.keys[index]
            add(readValue(shape.shape, value, owner), name: shape.name, key, to: &group)
        } else if group.shape.isOpen, !isMergeKey(key) {
            readOpenEntry(key, value, owner, into: &group)
        } else {
            unknown(key, owner, in: &group)
        }
    }

    private mutating func readOpenEntry(
        _ key: Range<Int>, _ value: Range<Int>, _ owner: Owner, into group: inout GroupFrame
    ) {
        let name = String(String(decoding: bytes[key], as: UTF8.self).precomposedScalars)
        let comparable = name.comparableName
        if let first = group.openSeen[comparable] { return duplicate(key, first: first, owner) }
        group.openSeen[comparable] = key.lowerBound
        add(readValue(.text, value, owner), name: name, key, to: &group)
    }

    private func add(_ node: Node?, name: String, _ key: Range<Int>, to group: inout GroupFrame) {
        if let node {
            group.entries.append(Entry(name: name, keyOffset: key.lowerBound, value: node))
        } else {
            group.unread.append(name)
        }
    }

    /// A plain space belongs after the colon, and nothing else.
    private mutating func checkTab(after key: Range<Int>, before value: Range<Int>) {
        guard !value.isEmpty else { return }
        if isNoBreakSpace(at: value.lowerBound) { return problems.add(at: value.lowerBound, Self.noBreakSpace) }
        guard bytes[value.lowerBound - 1] == Sign.tab else { return }
        problems.add(at: value.lowerBound - 1, Self.tabAfterSign)
    }

    private func isMergeKey(_ key: Range<Int>) -> Bool { key.count == 2 && bytes[key].allSatisfy { $0 == 0x3C } }

    private mutating func duplicate(_ key: Range<Int>, first: Int, _ owner: Owner) {
        let place = problems.place(at: first)
        let name = quote(key)
        problems.add(at: key.lowerBound) { Self.duplicateKey($0, name, first: place) }
        skipValue(owner)
    }

    private mutating func unknown(_ key: Range<Int>, _ owner: Owner, in group: inout GroupFrame) {
        if isMergeKey(key) {
            problems.add(at: key.lowerBound, Self.mergeKey)
        } else {
            let suggestion = KeySuggestion(for: bytes[key], in: group.shape)
            if let meant = suggestion.name { group.unread.append(meant) }
            let name = quote(key)
            problems.add(at: key.lowerBound) { Self.unknownKey($0, name, suggestion) }
        }
        skipValue(owner)
    }

    /// Reports the first of neighbouring items under no key.
    private mutating func strayItem(_ first: Line) {
        problems.add(at: first.content, Self.strayItem)
        while let line = cursor.line,
            line.indent > first.indent || (line.indent == first.indent && line.isItem(in: bytes))
        {
            advance()
        }
    }

    /// Reports the first of neighbouring lines that are no `key: value`.
    private mutating func noField(_ first: Line, in group: GroupFrame) {
        let slip = ColonSlip(of: first, in: bytes, shape: group.shape)
        let isPage = fences == .end
        let mayContinue = group.hasFields
        problems.add(at: slip?.offset ?? first.content) { place in
            if let slip { return Self.colonSlip(place, slip) }
            return Self.noField(place, isPage: isPage, mayContinue: mayContinue)
        }
        let mayFollow = slip == nil
        repeat {
            noteSkipped(cursor.line?.content ?? first.content)
            advance()
        } while isPassedOver(after: first, mayFollow: mayFollow)
    }

    private func isPassedOver(after first: Line, mayFollow: Bool) -> Bool {
        guard let line = cursor.line else { return false }
        if line.indent != first.indent { return line.indent > first.indent }
        return mayFollow && !line.isItem(in: bytes) && line.field(in: bytes) == nil
    }

    /// Reports a line beside the column of its neighbours, and passes over those that are like it.
    mutating func misindented(_ first: Line, _ indent: Int, _ floor: Int) {
        let spaces = first.indent
        let isItem = first.isItem(in: bytes) && spaces == indent - 1
        problems.add(at: first.content) {
            isItem ? Self.shallowItem($0, spaces, indent) : Self.wrongIndentation($0, spaces, indent)
        }
        while let line = cursor.line, line.indent > floor, line.indent != indent {
            noteSkipped(line.content)
            advance()
        }
    }

    /// Keys in lines that were passed over are not missing.
    private func noteUnread(from start: Int, in group: inout GroupFrame) {
        for content in skipped[start...] {
            guard let line = Line(in: bytes, at: content, limit: bytes.count) else { continue }
            let known = line.field(in: bytes).flatMap { group.shape.index.key($0.key, in: bytes) }
            let index = known ?? ColonSlip(of: line, in: bytes, shape: group.shape)?.key
            if let index, group.seen[index] < 0 { group.unread.append(group.shape.keys[index].name) }
        }
    }

    static func tabAfterSign(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(ru: "Перед значением стоит табуляция", en: "There is a tab before the value"),
            help: Message(ru: "Поставьте вместо неё один пробел.", en: "Put one space in its place."))
    }

    private static func duplicateKey(_ place: SourcePlace, _ name: String, first: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-key-duplicate", place: place,
            message: Message(
                ru: "Поле «\(name)» уже есть в строке \(first.line)",
                en: "The field “\(name)” is already in line \(first.line)"),
            help: Message(
                ru: "Оставьте одно из двух, другое удалите. Русское и латинское имя поля — это одно и то же поле.",
                en: "Keep one of the two and delete the other. The Russian and the Latin name are the same field."),
            notes: [.init(place: first, message: Message(ru: "Впервые оно здесь", en: "It stands here first"))])
    }

    private static func mergeKey(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-key-unknown", place: place,
            message: Message(
                ru: "Вставка полей через «<<» не поддерживается", en: "Merging fields by “<<” is not known"),
            help: Message(
                ru: "Удалите эту строку и впишите нужные поля сами.", en: "Delete this line and write the fields here.")
        )
    }

    private static func unknownKey(_ place: SourcePlace, _ name: String, _ suggestion: KeySuggestion) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-key-unknown", place: place,
            message: suggestion.message(to: name), help: suggestion.help)
    }

    private static func strayItem(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(ru: "Строка списка стоит не под своим полем", en: "An item of a list without its field"),
            help: Message(
                ru: "Напишите над списком имя поля с двоеточием, без значения, например «Темы:».",
                en: "Write the name of the field with a colon and no value above the list, such as “tags:”."))
    }

    private static func colonSlip(_ place: SourcePlace, _ slip: ColonSlip) -> Diagnostic {
        if slip.kind == .noBreakSpace { return noBreakSpace(place) }
        let missing = slip.kind == .noColon
        return Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(
                ru: missing ? "После «\(slip.written)» нет двоеточия" : "После двоеточия нет пробела",
                en: missing ? "There is no colon after “\(slip.written)”" : "There is no space after the colon"),
            help: Message(
                ru: "Напишите «\(slip.written): », затем значение.", en: "Write “\(slip.written): ”, then the value."))
    }

    private static func noBreakSpace(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(
                ru: "После двоеточия стоит неразрывный пробел", en: "A no-break space follows the colon"),
            help: Message(ru: "Удалите его и наберите обычный.", en: "Delete it and type a plain space."))
    }

    private static func noField(_ place: SourcePlace, isPage: Bool, mayContinue: Bool) -> Diagnostic {
        let join = "Значение пишут в одну строку: соедините эту строку с предыдущей. Если это новое поле, его "
        let joinEn = "A value is written in one line: join this line to the one before. If it is a new field, it "
        let text = " Если здесь начинается текст страницы, поставьте перед ним строку «---»."
        let textEn = " If the text of the page begins here, put a line “---” before it."
        return Diagnostic(
            rule: "front-matter-value", place: place,
            message: Message(
                ru: "Строка не похожа на поле: в ней нет двоеточия с пробелом",
                en: "The line is no field: it has no colon followed by a space"),
            help: Message(
                ru: (mayContinue ? join : "Поле ") + "пишут так: «Имя: значение»." + (isPage ? text : ""),
                en: (mayContinue ? joinEn : "A field ") + "is written so: “name: value”." + (isPage ? textEn : "")))
    }

    private static func shallowItem(_ place: SourcePlace, _ spaces: Int, _ wanted: Int) -> Diagnostic {
        let form = RussianPlural("пробел", "пробела", "пробелов")
        let isFirstLevel = spaces == 1
        return indentation(
            place,
            "Перед дефисом \(isFirstLevel ? "один пробел, нужно два" : "\(form.count(spaces)), нужно \(wanted)")",
            "There \(isFirstLevel ? "is" : "are") \(englishCount(spaces, "space", "spaces")) before the dash, \(wanted) "
                + "are wanted",
            help: "Добавьте пробел: все дефисы одного списка стоят друг под другом.",
            "Add a space: all dashes of a list stand below each other.")
    }

    private static func wrongIndentation(_ place: SourcePlace, _ spaces: Int, _ wanted: Int) -> Diagnostic {
        let form = RussianPlural("пробел", "пробела", "пробелов")
        let fewer = "Выровняйте строку под первой строкой своей группы."
        let more =
            "Если это отдельное поле, выровняйте его под соседними. Если это продолжение значения, запишите значение "
            + "в одну строку или поставьте после двоеточия «|» и пишите текст ниже с отступом."
        let fewerEn = "Align the line with the first line of its group."
        let moreEn =
            "If this is a field of its own, align it with its neighbours. If it continues a value, write the value in "
            + "one line, or put “|” after the colon and the text below it, indented."
        return indentation(
            place, "Отступ строки — \(form.count(spaces)), а у соседних — \(form.count(wanted))",
            "The line is indented by \(englishCount(spaces, "space", "spaces")), its neighbours by \(wanted)",
            help: spaces > wanted ? more : fewer, spaces > wanted ? moreEn : fewerEn)
    }
}
