import SiteModel

/// Builds the nodes of one file from its tags and checks that every section ends where it should.
struct TemplateParser {
    /// Sections inside each other, and templates inside each other.
    static let depthLimit = 50

    private(set) var nodes: [ParsedTemplate.Node] = []
    private(set) var sections: [ParsedTemplate.Section] = []
    private(set) var layout: TagName?
    private(set) var outerNames: Set<String> = []
    private(set) var mistakes: [TagMistake] = []

    private let isPartial: Bool
    private let lines: StandaloneLines
    private let bytes: [UInt8]
    /// Numbers of the sections not yet closed.
    private var open: [Int] = []
    private var isTooDeep = false
    private var strayReported = false
    private var filled: Set<String> = []

    /// Reads the whole file; what is wrong is in `mistakes`.
    init(_ file: TemplateFile, isPartial: Bool) {
        var scanner = TagScanner(file.source)
        scanner.scan()
        self.isPartial = isPartial
        bytes = file.source.bytes
        lines = StandaloneLines(scanner.tokens, in: bytes)
        mistakes = scanner.mistakes
        if let offset = Self.firstForeignByte(of: bytes) { mistakes.append(Self.notUTF8(at: offset)) }
        for token in scanner.tokens {
            read(token)
            // What follows says nothing new, and there may be much of it.
            if isTooDeep { open.removeAll(); break }
        }
        for section in open { mistakes.append(Self.unclosed(sections[section])) }
        mistakes.sort { $0.offset < $1.offset }
    }

    /// The first byte that is not UTF-8.
    private static func firstForeignByte(of bytes: [UInt8]) -> Int? {
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return zip(bytes.indices, repaired).first { bytes[$0] != $1 }?.0
    }

    private mutating func read(_ token: TagScanner.Token) {
        let at = token.range.lowerBound
        guard let tag = token.tag else {
            if token.isText { literal(token.range) }
            return
        }
        switch tag {
        case .comment: return
        case .layout(let name): layout(name, at: at)
        case .print(let path, let filter):
            use(path)
            append(.print(path, filter, at: at), at: at)
        case .partial(let use): partial(use, at: at)
        case .ifBegin(let path): begin(.condition(path), at: at)
        case .eachBegin(let path, let name): begin(.loop(path, name: name), at: at)
        case .slotBegin(let name): slot(name, at: at)
        case .otherwise: otherwise(at: at)
        case .end(let kind): end(kind, at: at)
        }
    }

    private mutating func literal(_ range: Range<Int>) {
        guard let kept = lines.kept(range) else { return }
        if layout != nil, open.isEmpty {
            // Blank lines between the slots belong to nobody.
            if let first = kept.first(where: { !bytes[$0].isSpace }) { stray(at: first) }
            return
        }
        nodes.append(.literal(kept))
    }

    private mutating func append(_ node: ParsedTemplate.Node, at offset: Int) {
        if layout != nil, open.isEmpty { stray(at: offset) }
        nodes.append(node)
    }

    private mutating func stray(at offset: Int) {
        if !strayReported { mistakes.append(Self.outsideSlot(at: offset)) }
        strayReported = true
    }

    private mutating func layout(_ name: TagName, at offset: Int) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard !isPartial else { return mistakes.append(Self.layoutInPartial(at: offset)) }
        guard layout == nil, nodes.isEmpty, bytes[start..<offset].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
            return mistakes.append(Self.lateLayout(at: offset))
        }
        layout = name
    }

    private mutating func partial(_ use: PartialUse, at offset: Int) {
        for case .path(let path) in use.arguments.map(\.value) { self.use(path) }
        append(.partial(use, at: offset, isInline: !lines.contains(offset)), at: offset)
    }

    private mutating func slot(_ name: TagName, at offset: Int) {
        if isPartial { mistakes.append(Self.slotInPartial(at: offset)) }
        let isFilling = layout != nil && open.isEmpty
        if isFilling, !filled.insert(name.text).inserted { mistakes.append(Self.repeatedSlot(name)) }
        begin(.slot(name), at: offset)
    }

    private mutating func begin(_ subject: ParsedTemplate.Section.Subject, at offset: Int) {
        switch subject {
        case .condition(let path), .loop(let path, _):
            use(path)
            if layout != nil, open.isEmpty { stray(at: offset) }
        case .slot: break
        }
        if open.count >= Self.depthLimit, !isTooDeep {
            isTooDeep = true
            mistakes.append(Self.tooDeep(at: offset))
        }
        let section = ParsedTemplate.Section(
            subject: subject, at: offset, begin: nodes.count, depth: open.count, otherwise: nil, end: nodes.count)
        nodes.append(.begin(sections.count))
        open.append(sections.count)
        sections.append(section)
    }

    private mutating func otherwise(at offset: Int) {
        guard let section = open.last, sections[section].kind != .slot else {
            return mistakes.append(Self.strayElse(at: offset))
        }
        guard sections[section].otherwise == nil else { return mistakes.append(Self.secondElse(at: offset)) }
        sections[section].otherwise = nodes.count
        nodes.append(.otherwise(section))
    }

    private mutating func end(_ kind: SectionKind, at offset: Int) {
        guard let match = open.lastIndex(where: { sections[$0].kind == kind }) else {
            return mistakes.append(Self.strayEnd(kind, at: offset))
        }
        // What stands open inside was forgotten; it is named at its own beginning.
        while open.count > match, let section = open.popLast() {
            if open.count > match { mistakes.append(Self.unclosed(sections[section])) }
            sections[section].end = nodes.count
            nodes.append(.end(section))
        }
    }

    private mutating func use(_ path: PathName) {
        let isOfLoop = open.contains { section in
            if case .loop(_, let name) = sections[section].subject { return name.text == path.first }
            return false
        }
        if !isOfLoop { outerNames.insert(path.first) }
    }
}

extension TemplateParser {
    private static func notUTF8(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset, message: Message(ru: "Файл не в кодировке UTF-8.", en: "The file is not UTF-8."),
            help: Message(
                ru: "Сохраните его в редакторе как «UTF-8».", en: "Save it as “UTF-8” in the editor."))
    }

    private static func unclosed(_ section: ParsedTemplate.Section) -> TagMistake {
        let kind = section.kind.rawValue
        return TagMistake(
            offset: section.at,
            message: Message(ru: "Начатое {{#\(kind)}} не закрыто.", en: "This {{#\(kind)}} is not closed."),
            help: Message(
                ru: "Поставьте {{/\(kind)}} там, где оно кончается.", en: "Put {{/\(kind)}} where it ends."))
    }

    private static func strayEnd(_ kind: SectionKind, at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(
                ru: "{{/\(kind.rawValue)}} ничего не закрывает.", en: "{{/\(kind.rawValue)}} closes nothing."),
            help: Message(
                ru: "Удалите его или поставьте {{#\(kind.rawValue) …}} перед ним.",
                en: "Delete it, or put {{#\(kind.rawValue) …}} before it."))
    }

    private static func strayElse(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(
                ru: "{{else}} стоит вне {{#if}} и {{#each}}.", en: "{{else}} stands outside {{#if}} and {{#each}}."),
            help: Message(ru: "Удалите его или перенесите внутрь.", en: "Delete it, or move it inside."))
    }

    private static func secondElse(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(ru: "Второе {{else}} в одном месте.", en: "A second {{else}} in one section."),
            help: Message(
                ru: "Вложите ещё одно {{#if}}…{{/if}} в первое {{else}}.",
                en: "Nest another {{#if}}…{{/if}} in the first {{else}}."))
    }

    private static func lateLayout(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(
                ru: "{{#layout}} может быть только одно, в начале первой строки.",
                en: "There may be one {{#layout}} only, at the beginning of the first line."),
            help: Message(ru: "Перенесите его в начало файла.", en: "Move it to the beginning of the file."))
    }

    private static func layoutInPartial(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(ru: "У части не может быть {{#layout}}.", en: "A partial cannot have a {{#layout}}."),
            help: Message(
                ru: "Удалите тег: часть вставляется в страницу как есть.",
                en: "Delete the tag: a partial is put into a page as it is."))
    }

    private static func slotInPartial(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(ru: "В части не может быть {{#slot}}.", en: "A partial cannot have a {{#slot}}."),
            help: Message(
                ru: "Перенесите {{#slot}} в шаблон, который вставляет эту часть.",
                en: "Move the {{#slot}} to the template that uses the partial."))
    }

    private static func repeatedSlot(_ name: TagName) -> TagMistake {
        TagMistake(
            offset: name.offset,
            message: Message(
                ru: "Место «\(name.text)» заполнено дважды.", en: "The slot “\(name.text)” is filled twice."),
            help: Message(ru: "Соедините оба в одно.", en: "Join the two."))
    }

    private static func outsideSlot(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(
                ru: "В шаблоне с {{#layout}} это стоит вне {{#slot}} и никуда не попадёт.",
                en: "In a template with a {{#layout}} this stands outside every {{#slot}} and would be lost."),
            help: Message(
                ru: "Перенесите это внутрь {{#slot имя}}…{{/slot}}.",
                en: "Move it into {{#slot name}}…{{/slot}}."))
    }

    private static func tooDeep(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset,
            message: Message(
                ru: "Вложено больше \(depthLimit) уровней.", en: "More than \(depthLimit) levels of nesting."),
            help: Message(
                ru: "Упростите шаблон или вынесите внутреннее в часть: {{> имя}}.",
                en: "Make the template simpler, or move the inner levels to a partial: {{> name}}."))
    }
}
