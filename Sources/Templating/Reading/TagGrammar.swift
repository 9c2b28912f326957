import SiteModel

/// Reads what stands between `{{` and `}}`.
struct TagGrammar {
    private var cursor: TagCursor
    private(set) var mistake: TagMistake?

    /// The tag in `range`, braces not included, and what is wrong with it.
    static func read(_ bytes: [UInt8], _ range: Range<Int>) -> (tag: Tag?, mistake: TagMistake?) {
        let cursor = TagCursor(bytes: bytes, range: range)
        var grammar = TagGrammar(cursor: cursor)
        let tag = grammar.tag()
        return grammar.mistake == nil ? (tag, nil) : (recovered(cursor), grammar.mistake)
    }

    /// What a wrong tag begins or ends all the same, so that its other end is not called wrong as well.
    private static func recovered(_ cursor: TagCursor) -> Tag? {
        var cursor = cursor
        cursor.skipSpace()
        let (begins, ends) = (cursor.take("#"), cursor.take("/"))
        let name = TagName(text: "", offset: cursor.position)
        guard begins || ends, let kind = cursor.name().flatMap({ SectionKind(rawValue: $0.text) }) else { return nil }
        let path = PathName(parts: [], offset: name.offset)
        switch kind {
        case _ where ends: return .end(kind)
        case .if: return .ifBegin(path)
        case .each: return .eachBegin(path, name: name)
        case .slot: return .slotBegin(name)
        }
    }

    private init(cursor: TagCursor) {
        self.cursor = cursor
    }

    private mutating func tag() -> Tag? {
        cursor.skipSpace()
        if cursor.take("!") { return .comment }
        if cursor.isAtEnd { return fail(Self.empty(at: cursor.position)) }
        if let habit = TagMistake.foreign(cursor.rest, at: cursor.position), !isOrdinaryName(cursor.rest) {
            return fail(habit)
        }
        let tag = begin()
        cursor.skipSpace()
        if mistake == nil, !cursor.isAtEnd { return fail(Self.leftOver(cursor)) }
        return tag
    }

    /// A name may begin as a habit does: `thisweek`, `elseware`; then it is a name.
    private func isOrdinaryName(_ rest: String) -> Bool {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        return !word.isEmpty && !word.hasPrefix("-") && !["this", "else", "elseif", "elif"].contains(String(word))
    }

    private mutating func begin() -> Tag? {
        if cursor.take("#") { return section() }
        if cursor.take("/") { return sectionEnd() }
        if cursor.take(">") { return partial() }
        guard let path = path() else { return nil }
        if path.parts == ["else"] { return .otherwise }
        cursor.skipSpace()
        guard cursor.take("|") else { return .print(path, nil) }
        guard let filter = filter() else { return nil }
        return .print(path, filter)
    }

    private mutating func section() -> Tag? {
        let start = cursor.position
        guard let word = cursor.name() else { return fail(Self.unknownTag(at: start)) }
        switch word.text {
        case "if": return path().map { .ifBegin($0) }
        case "each": return each()
        case "layout": return ownName().map { .layout($0) }
        case "slot": return ownName().map { .slotBegin($0) }
        default: return fail(Self.unknownTag(at: start))
        }
    }

    private mutating func each() -> Tag? {
        guard let list = path() else { return nil }
        cursor.skipSpace()
        guard cursor.name()?.text == "as" else { return fail(Self.loopWithoutName(list.text, at: list.offset)) }
        return ownName().map { .eachBegin(list, name: $0) }
    }

    private mutating func sectionEnd() -> Tag? {
        let start = cursor.position
        guard let kind = cursor.name().flatMap({ SectionKind(rawValue: $0.text) }) else {
            return fail(Self.unknownEnd(at: start))
        }
        return .end(kind)
    }

    private mutating func partial() -> Tag? {
        guard let name = ownName() else { return nil }
        var arguments: [PartialUse.Argument] = []
        cursor.skipSpace()
        while !cursor.isAtEnd {
            guard let argument = argument() else { return nil }
            if arguments.contains(where: { $0.name.text == argument.name.text }) {
                return fail(Self.repeatedArgument(argument.name))
            }
            arguments.append(argument)
            cursor.skipSpace()
        }
        return .partial(PartialUse(name: name, arguments: arguments))
    }

    private mutating func argument() -> PartialUse.Argument? {
        guard let name = ownName() else { return nil }
        cursor.skipSpace()
        guard cursor.take("=") else { return fail(Self.argumentWithoutValue(name)) }
        cursor.skipSpace()
        let offset = cursor.position
        if cursor.next == UInt8(ascii: "\"") {
            guard let text = text() else { return nil }
            return PartialUse.Argument(name: name, value: .text(text, offset: offset + 1))
        }
        return path().map { PartialUse.Argument(name: name, value: .path($0)) }
    }

    private mutating func filter() -> FilterUse? {
        guard let name = ownName() else { return nil }
        var arguments: [String] = []
        cursor.skipSpace()
        while cursor.next == UInt8(ascii: "\"") {
            guard let text = text() else { return nil }
            arguments.append(String(decoding: text, as: UTF8.self))
            cursor.skipSpace()
        }
        return FilterUse(name: name.text, arguments: arguments, offset: name.offset)
    }

    private mutating func text() -> [UInt8]? {
        guard let text = cursor.quoted() else { return fail(Self.openQuote(at: cursor.position)) }
        return text
    }

    private mutating func ownName() -> TagName? {
        cursor.skipSpace()
        guard let name = cursor.name() else { return fail(Self.noName(cursor)) }
        return name
    }

    private mutating func path() -> PathName? {
        cursor.skipSpace()
        if let habit = TagMistake.foreign(cursor.rest, at: cursor.position), !isOrdinaryName(cursor.rest) {
            return fail(habit)
        }
        guard let path = cursor.path() else { return fail(Self.noName(cursor)) }
        return path
    }

    /// Keeps the first mistake; always nil, so that the caller can return it.
    private mutating func fail<Reading>(_ mistake: TagMistake) -> Reading? {
        if self.mistake == nil { self.mistake = mistake }
        return nil
    }
}

extension TagGrammar {
    private static func empty(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset, message: Message(ru: "Пустой тег {{}}.", en: "An empty tag {{}}."),
            help: Message(ru: "Напишите в нём имя или удалите его.", en: "Write a name in it, or delete it."))
    }

    private static func leftOver(_ cursor: TagCursor) -> TagMistake {
        let rest = String(cursor.rest.prefix(20))
        return TagMistake(
            offset: cursor.position,
            message: Message(ru: "Лишнее в теге: «\(rest)».", en: "The tag has something left over: “\(rest)”."),
            help: Message(
                ru: "В именах только буквы, цифры, дефис и точка; текст после фильтра пишется в кавычках \"…\".",
                en: "Names hold letters, digits, hyphens and dots only; text after a filter stands in quotes \"…\"."))
    }

    private static func unknownTag(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(
                ru: "После «#» может стоять только if, each, layout или slot.",
                en: "Only if, each, layout or slot may follow “#”."),
            help: TagMistake.allTags)
    }

    private static func unknownEnd(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(
                ru: "Закрыть можно только {{/if}}, {{/each}} или {{/slot}}.",
                en: "Only {{/if}}, {{/each}} and {{/slot}} close something."),
            help: Message(
                ru: "Напишите тот из них, которым кончается начатое; {{#layout}} закрывать не нужно.",
                en: "Write the one that ends what was begun; {{#layout}} needs no end."))
    }

    private static func loopWithoutName(_ list: String, at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(ru: "Элемент списка остался без имени.", en: "The item of the list has no name."),
            help: Message(
                ru: "Напишите {{#each \(list) as имя}}.", en: "Write {{#each \(list) as name}}."))
    }

    private static func repeatedArgument(_ name: TagName) -> TagMistake {
        TagMistake(
            offset: name.offset,
            message: Message(
                ru: "Значение «\(name.text)» передано дважды.", en: "The argument “\(name.text)” is given twice."),
            help: Message(ru: "Оставьте одно.", en: "Keep one of them."))
    }

    private static func argumentWithoutValue(_ name: TagName) -> TagMistake {
        TagMistake(
            offset: name.offset,
            message: Message(
                ru: "Части передаётся «\(name.text)» без значения.", en: "The argument “\(name.text)” has no value."),
            help: Message(
                ru: "Напишите \(name.text)=page.title или \(name.text)=\"текст\".",
                en: "Write \(name.text)=page.title or \(name.text)=\"text\"."))
    }

    private static func openQuote(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset, message: Message(ru: "Кавычка не закрыта.", en: "The quote is not closed."),
            help: Message(ru: "Поставьте вторую кавычку \" перед }}.", en: "Put the second quote \" before }}."))
    }

    private static func noName(_ cursor: TagCursor) -> TagMistake {
        TagMistake(
            offset: cursor.position,
            message: Message(ru: "Здесь должно стоять имя.", en: "A name must stand here."),
            help: Message(
                ru: "Имя состоит из букв, цифр и дефиса, части пути разделяет точка: page.title.",
                en: "A name holds letters, digits and hyphens; dots join the names of a path: page.title."))
    }
}
