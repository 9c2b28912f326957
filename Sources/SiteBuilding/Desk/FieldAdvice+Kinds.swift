import SiteModel

extension TextField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("текст в одну строку" + AdviceBounds.characters(minimum, maximum))
    }
}

extension MarkdownField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("текст с разметкой; длинный пишут с новой строки со сдвигом, а после двоеточия ставят «|»")
    }
}

extension DateField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("дата: год, месяц и день через дефис", example: page.today.iso)
    }
}

extension DateTimeField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice(
            "дата и время через пробел" + (allowsDay ? "; можно одну дату: тогда до конца этого дня" : ""),
            example: page.today.iso + " 10:00")
    }
}

extension YesNoField {
    func advice(for page: PageDraft) -> FieldAdvice { FieldAdvice("да или нет", example: "да") }
}

extension NumberField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice((isWhole ? "целое число" : "число") + AdviceBounds.range(minimum, maximum))
    }
}

extension PhoneField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("номер телефона с кодом города, добавочный после «доб.»", example: "+7 (000) 000-00-00")
    }
}

extension EmailField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("адрес электронной почты", example: "imya@example.org")
    }
}

extension URLField {
    func advice(for page: PageDraft) -> FieldAdvice {
        let scheme = schemes.first ?? "https"
        return FieldAdvice(
            "адрес из строки браузера, целиком",
            example: scheme.hasPrefix("http") ? scheme + "://example.org/" : scheme + ":…")
    }
}

extension ImageField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("картинка: файл рядом со страницей и описание для тех, кто её не видит", fields: Self.group.fields)
    }
}

extension DocumentField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("документ: файл рядом со страницей и его название", fields: group.fields)
    }
}

extension ChoiceField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("одно из: " + (aliases.isEmpty ? values : aliases.keys.sorted()).joined(separator: ", "))
    }
}

extension TagsField {
    func advice(for page: PageDraft) -> FieldAdvice {
        let names = page.tags.tags.map(\.name)
        let listed = names.prefix(40).joined(separator: ", ") + (names.count > 40 ? "…" : "")
        return FieldAdvice("список тем из tags.yaml" + (names.isEmpty ? "" : ": " + listed), example: names.first)
    }
}

extension ReferenceField {
    func advice(for page: PageDraft) -> FieldAdvice {
        let target = page.types.named(type)
        let label = target.map { " вида «\($0.label)»" } ?? ""
        return FieldAdvice(
            "страница\(label): папка и имя файла без «.md»",
            example: page.neighbours[type] ?? (target?.folder.map { $0 + "/" } ?? "") + "imya-fajla")
    }
}

extension ListField {
    func advice(for page: PageDraft) -> FieldAdvice {
        let inner = element.advice(for: page)
        var advice = FieldAdvice(
            "список, каждый пункт после «- »" + AdviceBounds.entries(minimum, maximum) + "; пункт: " + inner.words,
            example: inner.example)
        advice.element = (element, minimum)
        return advice
    }
}

extension GroupField {
    func advice(for page: PageDraft) -> FieldAdvice { FieldAdvice("группа полей", fields: fields) }
}

extension SessionField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice(
            "занятие: когда, где, сколько мест; номер потом не меняют", fields: Self.group.fields,
            prefilled: ["id": page.sessionID, "revision": "0"])
    }
}

extension SourcedField {
    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice("сведение с источником и днём проверки", fields: Self.group.fields)
    }
}

extension ConsentField {
    func advice(for page: PageDraft) -> FieldAdvice {
        // A consent that does not cover the text is none: without this line no page could be begun.
        FieldAdvice(
            "согласие человека; разрешено только то, что стоит в подписанной бумаге", fields: Self.group.fields,
            prefilled: ["covers": "текст", "source": "?", "paper": "?"])
    }
}

/// Bounds of a kind in Russian words, each with the comma before it; nothing where there are none.
private enum AdviceBounds {
    static func characters(_ minimum: Int, _ maximum: Int) -> String {
        // After «до» and «от» stands the genitive: до 1 знака, до 160 знаков.
        let words = RussianPlural("знака", "знаков", "знаков")
        return (minimum > 1 ? ", не меньше " + words.count(minimum) : "")
            + (maximum < .max ? ", не больше " + words.count(maximum) : "")
    }

    static func entries(_ minimum: Int, _ maximum: Int) -> String {
        let words = RussianPlural("пункта", "пунктов", "пунктов")
        return (minimum > 1 ? ", не меньше " + words.count(minimum) : "")
            + (maximum < .max ? ", не больше " + words.count(maximum) : "")
    }

    static func range(_ minimum: Double?, _ maximum: Double?) -> String {
        (minimum.map { ", не меньше " + short($0) } ?? "") + (maximum.map { ", не больше " + short($0) } ?? "")
    }

    private static func short(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number).replacing(".", with: ",")
    }
}
