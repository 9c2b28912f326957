import SiteModel

/// Says why a value may not be written where it stands, and what to write instead.
enum RefusalProblem {
    static func make(_ refusal: PlaceRules.Refusal, of path: PathName, in file: TemplateFile) -> Diagnostic {
        let (message, help) = words(refusal, path.text)
        let rule = if case .needsFilter = refusal { "template-filter" } else { "template-place" }
        return file.problem(rule, at: path.offset, message, help: help)
    }

    private static func words(_ refusal: PlaceRules.Refusal, _ name: String) -> (Message, Message) {
        switch refusal {
        case .place(let place): (forbidden(place, name), forbiddenHelp(place, name))
        case .needsFilter(let filter): needsFilter(filter, name)
        case .addressWanted(let isContact): addressWanted(name, isContact: isContact)
        case .addressNotWhole: addressNotWhole(name)
        case .fragmentOutsideText: fragmentOutsideText(name)
        case .jsonOutsideData: jsonOutsideData(name)
        case .onlyJSON: onlyJSON(name)
        case .onlyCondition: onlyCondition(name)
        case .list: list(name)
        case .group: group(name)
        }
    }

    private static func forbidden(_ place: ValueSite.Forbidden, _ name: String) -> Message {
        let (ru, en): (String, String) =
            switch place {
            case .tag: ("в имени тега или атрибута", "in the name of a tag or an attribute")
            case .unquoted: ("в атрибуте без кавычек", "in an attribute without quotes")
            case .comment: ("в комментарии", "in a comment")
            case .script: ("в скрипте", "in a script")
            case .style: ("в стилях", "in a style sheet")
            case .code: ("в этом атрибуте: он хранит код", "in this attribute: it holds code")
            case .rawText: ("внутри этого элемента", "inside this element")
            }
        return Message(
            ru: "Значение «\(name)» нельзя вывести \(ru).", en: "The value “\(name)” cannot be printed \(en).")
    }

    private static func forbiddenHelp(_ place: ValueSite.Forbidden, _ name: String) -> Message {
        switch place {
        case .tag:
            Message(
                ru: "Выберите тег или атрибут условием: {{#if …}} hidden{{/if}}.",
                en: "Choose a tag or an attribute by a condition: {{#if …}} hidden{{/if}}.")
        case .unquoted:
            Message(
                ru: "Возьмите {{\(name)}} в кавычки: =\"{{\(name)}}\".", en: "Put quotes around it: =\"{{\(name)}}\".")
        case .comment:
            Message(
                ru: "Уберите значение; пояснение для себя пишется {{! так }}.",
                en: "Remove the value; write notes to yourself {{! like this }}.")
        case .script, .style, .code, .rawText:
            Message(
                ru: "Передайте значение атрибутом data-…=\"{{\(name)}}\" и прочтите его из файла скрипта.",
                en: "Hand the value over in an attribute, data-…=\"{{\(name)}}\", and read it in a script file.")
        }
    }

    private static func needsFilter(_ filter: String, _ name: String) -> (Message, Message) {
        (
            Message(
                ru: "«\(name)» выводится только с фильтром \(filter).",
                en: "“\(name)” prints only with the filter \(filter)."),
            Message(ru: "Напишите {{\(name) | \(filter)}}.", en: "Write {{\(name) | \(filter)}}.")
        )
    }

    private static func addressWanted(_ name: String, isContact: Bool) -> (Message, Message) {
        (
            Message(
                ru: "Здесь нужен адрес, а «\(name)» не адрес.", en: "An address belongs here, and “\(name)” is none."),
            isContact
                ? Message(ru: "Напишите {{\(name).href}}.", en: "Write {{\(name).href}}.")
                : Message(
                    ru: "Возьмите поле-адрес, например {{….url}} у страницы.",
                    en: "Use a field that is an address, such as {{….url}} of a page.")
        )
    }

    private static func addressNotWhole(_ name: String) -> (Message, Message) {
        (
            Message(
                ru: "«\(name)» должно быть всем адресом, а перед ним уже что-то стоит.",
                en: "“\(name)” must be the whole address, and something stands before it."),
            Message(
                ru: "Оставьте в кавычках только {{\(name)}}; после него можно #место или ?вопрос.",
                en: "Leave only {{\(name)}} between the quotes; #place or ?query may follow it.")
        )
    }

    private static func fragmentOutsideText(_ name: String) -> (Message, Message) {
        (
            Message(
                ru: "«\(name)» — готовая разметка, она стоит только между тегами.",
                en: "“\(name)” is markup; it stands between tags only."),
            Message(
                ru: "Перенесите его между тегами; в атрибут и в title возьмите текстовое поле.",
                en: "Move it between tags; use a text field in an attribute and in the title.")
        )
    }

    private static func jsonOutsideData(_ name: String) -> (Message, Message) {
        (
            Message(
                ru: "«\(name)» выводится только внутри <script type=\"application/ld+json\">.",
                en: "“\(name)” prints only inside <script type=\"application/ld+json\">."),
            Message(
                ru: "Напишите <script type=\"application/ld+json\">{{\(name) | json}}</script>.",
                en: "Write <script type=\"application/ld+json\">{{\(name) | json}}</script>.")
        )
    }

    private static func onlyJSON(_ name: String) -> (Message, Message) {
        (
            Message(
                ru: "В данных для поисковых систем «\(name)» вывести нельзя: кавычка в нём испортит их.",
                en: "“\(name)” cannot be printed in structured data: a quote in it would break them."),
            Message(
                ru: "Выводите готовые данные целиком: {{… | json}}.", en: "Print the data as a whole: {{… | json}}.")
        )
    }

    private static func onlyCondition(_ name: String) -> (Message, Message) {
        (
            Message(ru: "«\(name)» — да или нет, текста у него нет.", en: "“\(name)” is yes or no; it has no text."),
            Message(
                ru: "Напишите {{#if \(name)}}…{{else}}…{{/if}}.", en: "Write {{#if \(name)}}…{{else}}…{{/if}}.")
        )
    }

    private static func list(_ name: String) -> (Message, Message) {
        (
            Message(
                ru: "«\(name)» — список, сам он не выводится.", en: "“\(name)” is a list; it does not print itself."),
            Message(
                ru: "Пройдите по нему: {{#each \(name) as имя}}…{{/each}}, или посчитайте: {{\(name) | count}}.",
                en: "Go through it: {{#each \(name) as name}}…{{/each}}, or count it: {{\(name) | count}}.")
        )
    }

    private static func group(_ name: String) -> (Message, Message) {
        (
            Message(
                ru: "«\(name)» — группа полей, сама она не выводится.",
                en: "“\(name)” is a group of fields; it does not print itself."),
            Message(ru: "Выведите её поле: {{\(name).поле}}.", en: "Print a field of it: {{\(name).field}}.")
        )
    }
}
