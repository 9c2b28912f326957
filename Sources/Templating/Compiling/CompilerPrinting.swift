import SiteModel

/// `{{x}}` and `{{x | filter}}`.
extension TemplateCompiler {
    mutating func show(_ path: PathName, _ filter: FilterUse?, at offset: Int) {
        let site = ValueSite(scanner.context)
        defer { scanner.context.wroteValue() }
        guard let value = resolve(path), let verdict = verdict(for: value, path, filter, at: site) else { return }
        // First, as its question answers both.
        if value.mayBePlaceholder, site.isAttribute { return report(Self.placeholder(path, in: file)) }
        if value.isOptional { return report(Self.optional(path, in: file)) }
        let tag = Origin(file: file.number, offset: offset)
        let place = builder.path(value.place)
        if let formatter = verdict.formatter {
            builder.append(.format(place, formatter: builder.add(formatter), verdict.printing, tag: tag))
        } else {
            builder.append(.print(place, verdict.printing, tag: tag))
        }
    }

    /// How the value is written here; nil when that was refused and reported.
    private mutating func verdict(
        for value: Binding, _ path: PathName, _ use: FilterUse?, at site: ValueSite
    ) -> (printing: Printing, formatter: Filter.Formatter?)? {
        var formatter: Filter.Formatter?
        var verdict = PlaceRules.verdict(for: value.shape, at: site)
        if let use {
            formatter = prepare(use, for: value.shape)
            guard formatter != nil else { return nil }
            verdict = PlaceRules.verdict(forFiltered: value.shape, at: site)
        }
        switch verdict {
        case .allowed(let printing): return (printing, formatter)
        case .refused(let refusal):
            report(RefusalProblem.make(refusal, of: path, in: file))
            return nil
        }
    }

    private mutating func prepare(_ use: FilterUse, for shape: ValueShape) -> Filter.Formatter? {
        guard let filter = Filter.all.first(where: { $0.name == use.name }) else {
            report(Self.unknownFilter(use, in: file))
            return nil
        }
        switch filter.prepare(shape, use.arguments) {
        case .ready(let formatter): return formatter
        case .wrongShape: report(Self.wrongShape(filter, use, shape, in: file))
        case .wrongArguments: report(Self.wrongArguments(filter, use, in: file))
        }
        return nil
    }
}

extension TemplateCompiler {
    private static func optional(_ path: PathName, in file: TemplateFile) -> Diagnostic {
        file.problem(
            "template-optional", at: path.offset,
            Message(
                ru: "Поля «\(path.text)» может не быть.", en: "The field “\(path.text)” may be missing."),
            help: Message(
                ru: "Поставьте вокруг {{#if \(path.text)}}…{{/if}}: тогда страница без него останется целой.",
                en: "Put {{#if \(path.text)}}…{{/if}} around it, so that a page without it stays whole."))
    }

    private static func placeholder(_ path: PathName, in file: TemplateFile) -> Diagnostic {
        // The address of a contact is known when the contact is.
        let name = path.parts.last == "href" ? path.parts.dropLast().joined(separator: ".") : path.text
        return file.problem(
            "template-optional", at: path.offset,
            Message(
                ru: "«\(path.text)» может быть «?», а в ссылке и в атрибуте слова «уточняется» быть не может.",
                en: "“\(path.text)” may be “?”, which cannot stand in a link or an attribute."),
            help: Message(
                ru: "Поставьте вокруг {{#if \(name).known}}…{{else}}…{{/if}}.",
                en: "Put {{#if \(name).known}}…{{else}}…{{/if}} around it."))
    }

    private static func unknownFilter(_ use: FilterUse, in file: TemplateFile) -> Diagnostic {
        file.problem(
            "template-name-unknown", at: use.offset,
            Message(ru: "Нет фильтра «\(use.name)».", en: "There is no filter “\(use.name)”."),
            help: suggestion(for: use.name, among: Filter.all.map(\.name)))
    }

    private static func wrongShape(
        _ filter: Filter, _ use: FilterUse, _ shape: ValueShape, in file: TemplateFile
    ) -> Diagnostic {
        file.problem(
            "template-filter", at: use.offset,
            Message(
                ru: "Фильтр «\(filter.name)» берёт \(filter.takes.ru), а здесь \(shape.words).",
                en: "The filter “\(filter.name)” takes \(filter.takes.en), and this is something else."),
            help: filter.usage)
    }

    private static func wrongArguments(_ filter: Filter, _ use: FilterUse, in file: TemplateFile) -> Diagnostic {
        file.problem(
            "template-filter", at: use.offset,
            Message(
                ru: "Фильтр «\(filter.name)» здесь так не пишется.",
                en: "The filter “\(filter.name)” is not written like this here."),
            help: filter.usage)
    }
}
