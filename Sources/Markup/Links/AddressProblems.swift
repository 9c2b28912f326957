import SiteModel

/// Addresses no link and no image may have.
enum AddressProblems {
    static func refused(_ address: LinkAddress, at place: SourcePlace) -> Diagnostic {
        switch address {
        case .empty: empty(at: place)
        case .otherScheme(let scheme): otherScheme(scheme, at: place)
        case .hostRelative: hostRelative(at: place)
        case .backslash: backslash(at: place)
        case .rooted(let path): rooted(path, at: place)
        default: incomplete(at: place)
        }
    }

    private static func empty(at place: SourcePlace) -> Diagnostic {
        problem(
            Message(ru: "У ссылки нет адреса", en: "The link has no address"),
            Message(
                ru: "Впишите адрес в круглые скобки: «[Фонд](../partnery/fond.md)», или уберите скобки.",
                en: "Write the address into the round brackets: “[Fund](../partnery/fond.md)”, or remove the brackets."),
            at: place)
    }

    private static func otherScheme(_ scheme: String, at place: SourcePlace) -> Diagnostic {
        problem(
            Message(
                ru: "Адрес начинается с «\(scheme.prefix(40)):» — такие ссылки запрещены",
                en: "The address begins with “\(scheme.prefix(40)):”, which is not allowed"),
            Message(
                ru: "Можно: «https://», «http://», «mailto:», «tel:» или путь к файлу: «../partnery/fond.md».",
                en: "Allowed are “https://”, “http://”, “mailto:”, “tel:” and paths of files: “../partnery/fond.md”."),
            at: place)
    }

    private static func hostRelative(at place: SourcePlace) -> Diagnostic {
        problem(
            Message(ru: "Адрес начинается с «//»", en: "The address begins with “//”"),
            Message(
                ru: "Для другого сайта напишите «https://…», для своего файла — путь без двух косых черт.",
                en: "Write “https://…” for another site, or a path without two slashes for a file of ours."),
            at: place)
    }

    private static func backslash(at place: SourcePlace) -> Diagnostic {
        problem(
            Message(ru: "В адресе стоит обратная косая черта «\\»", en: "The address has a backslash “\\”"),
            Message(ru: "Замените её на «/».", en: "Change it to “/”."), at: place)
    }

    private static func rooted(_ path: String, at place: SourcePlace) -> Diagnostic {
        problem(
            Message(
                ru: "Адрес «\(path)» начинается с «/»: так он не найдётся, если сайт лежит в папке другого сайта",
                en: "The address “\(path)” begins with “/”: it breaks when the site lies inside another one"),
            Message(
                ru: "Напишите путь от папки этого файла: «../partnery/fond.md», а для соседнего файла «fond.md».",
                en: "Write the path from this file's folder: “../partnery/fond.md”, or “fond.md” for a neighbour."),
            at: place)
    }

    private static func incomplete(at place: SourcePlace) -> Diagnostic {
        problem(
            Message(ru: "Адрес не дописан или написан с ошибкой", en: "The address is incomplete or misspelt"),
            Message(
                ru: "Проверьте его: «https://example.ru/», «mailto:imya@example.ru», «tel:+78000000000», «fond.md».",
                en: "Check it: “https://example.ru/”, “mailto:name@example.ru”, “tel:+78000000000”, “fond.md”."),
            at: place)
    }

    private static func problem(_ message: Message, _ help: Message, at place: SourcePlace) -> Diagnostic {
        Diagnostic(rule: "link-address", place: place, message: message, help: help)
    }
}
