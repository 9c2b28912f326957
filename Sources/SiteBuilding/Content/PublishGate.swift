import SiteModel

/// What `--publish` refuses: an example address, samples, unknown facts in required fields.
enum PublishGate {
    static func problems(of site: LoadedSite) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if site.settings.isPlaceholderAddress, let field = site.settings.field("base-url") {
            problems.append(exampleAddress(at: site.settings.file.place(at: field.offset)))
        }
        problems += placeholders(SiteSettings.fields, site.settings.values, in: site.settings.file)
        for number in site.index.items.indices where site.index.isShown(number) {
            let item = site.index.items[number]
            let fields = site.types.types[item.type].fields
            problems += placeholders(fields, item.fields, in: item.file)
            for (definition, value) in zip(fields, item.fields) {
                guard let value else { continue }
                if definition.key == "sample", value.isTrue {
                    problems.append(sample(at: item.file.place(at: value.offset)))
                }
            }
            if let paper = Honesty.paperOfConsent(item, of: site.types.types[item.type]) {
                problems.append(noPaper(at: item.file.place(at: paper.offset)))
            }
        }
        return problems
    }

    private static func placeholders(
        _ definitions: [FieldDefinition], _ values: [PlacedValue?], in file: SourceFile
    ) -> [Diagnostic] {
        zip(definitions, values).flatMap { definition, value -> [Diagnostic] in
            guard let value else { return [] }
            if value.isPlaceholder {
                return definition.isRequired ? [placeholder(definition.label, at: file.place(at: value.offset))] : []
            }
            guard let list = definition.kind as? ListField, case .list(let elements) = value.value else {
                return placeholders(inside: definition.kind, value.value, file)
            }
            // A required list that says «уточняется» is as empty as no list.
            let unknown = definition.isRequired ? elements.filter(\.isPlaceholder) : []
            return unknown.map { placeholder(definition.label, at: file.place(at: $0.offset)) }
                + elements.flatMap { placeholders(inside: list.element, $0.value, file) }
        }
    }
}

extension PublishGate {
    private static func placeholders(
        inside kind: any FieldKind, _ value: FieldValue, _ file: SourceFile
    ) -> [Diagnostic] {
        guard case .group(let inner) = value, let fields = kind.groupFields else { return [] }
        return placeholders(fields, inner, in: file)
    }

    fileprivate static func exampleAddress(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "publish-address", place: place,
            message: Message(ru: "адрес сайта взят для примера", en: "the site's address is an example"),
            help: Message(
                ru: "Впишите настоящий адрес сайта или передайте его ключом --base-url.",
                en: "Write the real address, or pass it with --base-url."))
    }

    fileprivate static func placeholder(_ label: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "publish-placeholder", place: place,
            message: Message(
                ru: "обязательное поле «\(label)» ещё не заполнено", en: "the required field “\(label)” is still “?”"),
            help: Message(ru: "Впишите значение вместо «?».", en: "Write the value in place of “?”."))
    }

    fileprivate static func sample(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "publish-sample", place: place,
            message: Message(ru: "страница показана для примера", en: "the page is a sample"),
            help: Message(
                ru: "Замените пример настоящими сведениями и уберите эту строку или удалите страницу.",
                en: "Replace the sample by facts and drop this line, or remove the page."))
    }

    fileprivate static func noPaper(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "publish-consent", place: place,
            message: Message(ru: "неизвестно, где бумага с согласием", en: "nobody knows where the consent paper is"),
            help: Message(
                ru: "Найдите подписанное согласие и впишите, где оно лежит.",
                en: "Find the signed consent and write where it is kept."))
    }
}
