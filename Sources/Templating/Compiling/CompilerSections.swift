import SiteModel

/// `{{#if}}`, `{{#each}}` and `{{#slot}}`.
extension TemplateCompiler {
    /// A section whose end was not reached yet.
    struct OpenSection {
        let kind: SectionKind
        let at: Int
        let file: TemplateFile
        /// The operation that leaves for the other branch; nil when the subject was wrong.
        let operation: Int?
        let body: Int32
        let start: HTMLContext
        /// The context after the first branch, once `{{else}}` was met.
        var afterFirst: HTMLContext?
        var jump: Int?
        let factCount: Int
        let nameCount: Int
    }

    mutating func begin(_ number: Int, of template: ParsedTemplate) {
        scanner.context.reachBoundary()
        let section = template.sections[number]
        switch section.subject {
        case .condition(let path): beginCondition(path, section, of: template)
        case .loop(let list, let name): beginLoop(list, name, section, of: template)
        case .slot(let name): slot(name, section, of: template)
        }
    }

    private mutating func beginCondition(
        _ path: PathName, _ section: ParsedTemplate.Section, of template: ParsedTemplate
    ) {
        let factCount = facts.count
        let test = resolveTest(path)
        let operation = test.map { builder.append(.branch(builder.path($0.place), $0.test, otherwise: 0)) }
        open(section, of: template, operation: operation, factCount: factCount)
    }

    private mutating func beginLoop(
        _ path: PathName, _ name: TagName, _ section: ParsedTemplate.Section, of template: ParsedTemplate
    ) {
        let list = resolve(path)
        let frame = loopFrame()
        var operation: Int?
        var item = Binding.unknown
        if let list {
            if case .list(let shape) = list.shape {
                operation = builder.append(
                    .each(builder.path(list.place), item: Int32(clamping: frame), empty: 0))
                item = Binding(
                    place: ValuePlace(frame: frame), shape: shape, mayBePlaceholder: list.mayBePlaceholder,
                    canLack: list.mayBePlaceholder)
            } else if !list.isUnknown {
                report(Self.notList(path, in: template.file))
            }
        }
        open(section, of: template, operation: operation, factCount: facts.count)
        loopDepth += 1
        guard let call = calls.indices.last else { return }
        if calls[call].scope.binding(of: name.text) != nil { report(Self.takenName(name, in: template.file)) }
        calls[call].scope.add(name.text, item)
    }

    /// Loops beside each other share a frame, loops inside each other do not.
    private mutating func loopFrame() -> Int {
        if loopDepth >= loopFrames.count { loopFrames.append(builder.addFrame(.missing)) }
        return loopFrames[loopDepth]
    }

    private mutating func open(
        _ section: ParsedTemplate.Section, of template: ParsedTemplate, operation: Int?, factCount: Int
    ) {
        sections.append(
            OpenSection(
                kind: section.kind, at: section.at, file: template.file, operation: operation, body: builder.target(),
                start: scanner.context, factCount: factCount, nameCount: calls.last?.scope.names.count ?? 0))
    }

    mutating func otherwise() {
        guard var section = sections.popLast() else { return }
        scanner.context.reachBoundary()
        section.afterFirst = scanner.context
        if section.kind == .each { endLoop(section) }
        section.jump = builder.append(.jump(0))
        if let operation = section.operation { builder.aim(operation) }
        forget(section)
        scanner.context = section.start
        sections.append(section)
    }

    mutating func endSection() {
        guard let section = sections.popLast() else { return }
        scanner.context.reachBoundary()
        if section.afterFirst == nil {
            if section.kind == .each { endLoop(section) }
            if let operation = section.operation { builder.aim(operation) }
            forget(section)
        }
        if let jump = section.jump { builder.aim(jump) }
        joinContexts(section)
    }

    private mutating func endLoop(_ section: OpenSection) {
        builder.append(.next(body: section.body))
        loopDepth -= 1
    }

    /// What was proved and named in a branch holds there only.
    private mutating func forget(_ section: OpenSection) {
        facts.removeLast(max(0, facts.count - section.factCount))
        if let call = calls.indices.last { calls[call].scope.cut(to: section.nameCount) }
    }

    private mutating func joinContexts(_ section: OpenSection) {
        let last = scanner.context
        let other = section.afterFirst ?? section.start
        // Two branches may each write the whole address of a link; then none may be left without.
        let mayFill = section.kind == .if && section.afterFirst != nil
        if last.agrees(with: other), last.agrees(with: section.start, ignoringAddress: mayFill) {
            scanner.context = last.joined(with: other)
        } else {
            report(Self.changesContext(section))
            scanner.context = section.start.forgiving()
        }
    }

    private mutating func slot(_ name: TagName, _ section: ParsedTemplate.Section, of template: ParsedTemplate) {
        guard let call = calls.last else { return }
        calls[calls.count - 1].next = section.end + 1
        let entry = Entry(file: template.file, offset: section.at, isPartial: false)
        for level in (0..<call.level).reversed() {
            guard let filling = chain[level].filling(of: name.text) else { continue }
            return push(
                chain[level], (filling.begin + 1)..<filling.end, scope: roots, level: level, entry: entry)
        }
        push(template, (section.begin + 1)..<section.end, scope: call.scope, level: call.level, entry: entry)
    }
}

extension TemplateCompiler {
    private static func notList(_ path: PathName, in file: TemplateFile) -> Diagnostic {
        file.problem(
            "template-place", at: path.offset,
            Message(
                ru: "«\(path.text)» не список, по нему нельзя пройти.",
                en: "“\(path.text)” is not a list; it cannot be gone through."),
            help: Message(
                ru: "Выведите {{\(path.text)}} или его поля без {{#each}}.",
                en: "Print {{\(path.text)}} or its fields without {{#each}}."))
    }

    private static func takenName(_ name: TagName, in file: TemplateFile) -> Diagnostic {
        file.problem(
            "template-name-taken", at: name.offset,
            Message(
                ru: "Имя «\(name.text)» здесь уже занято.", en: "The name “\(name.text)” is already taken here."),
            help: Message(
                ru: "Назовите элемент списка иначе.", en: "Give the item of the list another name."))
    }

    private static func changesContext(_ section: OpenSection) -> Diagnostic {
        let kind = section.kind.rawValue
        return section.file.problem(
            "template-context", at: section.at,
            Message(
                ru: "{{#\(kind)}} кончается не там, где началось: внутри не закрыт тег, кавычка или комментарий.",
                en: "This {{#\(kind)}} does not end where it began: a tag, quote or comment is left open inside."),
            help: Message(
                ru: "Пусть внутри стоят целые теги или целые атрибуты: {{#if x}} hidden{{/if}}.",
                en: "Let whole tags or whole attributes stand inside: {{#if x}} hidden{{/if}}."))
    }
}
