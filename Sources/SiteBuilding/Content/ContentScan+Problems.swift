import SiteModel

extension ContentScan {
    static func problem(_ rule: String, _ path: String, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(rule: rule, place: SourcePlace(path: path, line: 1, column: 1), message: message, help: help)
    }

    static func refused(_ path: String, _ refusal: FolderEntry.Refusal) -> Diagnostic {
        let what: Message
        switch refusal {
        case .large(let limit): return tooLarge(path, limit: limit)
        case .longName: return longName(path)
        case .deep: return tooDeep(path)
        case .link: what = Message(ru: "это ссылка на другой файл", en: "this is a link to another file")
        case .special: what = Message(ru: "это не обычный файл", en: "this is no regular file")
        case .name: what = Message(ru: "имя записано не в UTF-8", en: "the name is not UTF-8")
        }
        return problem(
            "file-refused", path, what,
            Message(
                ru: "Положите на это место сам файл с простым именем.", en: "Put the file itself here, plainly named."))
    }

    private static func longName(_ path: String) -> Diagnostic {
        problem(
            "file-path", path,
            Message(
                ru: "имя длиннее \(Limits.nameBytes) байт или путь длиннее \(Limits.pathBytes)",
                en: "the name is over \(Limits.nameBytes) bytes, or the path over \(Limits.pathBytes)"),
            Message(
                ru: "Дайте короткое имя: латинская буква занимает один байт, русская два.",
                en: "Give it a short name: a Latin letter takes a byte, a Russian one two."))
    }

    private static func tooDeep(_ path: String) -> Diagnostic {
        problem(
            "file-path", path,
            Message(
                ru: "папки вложены глубже \(Limits.folderDepth) уровней",
                en: "folders are nested deeper than \(Limits.folderDepth) levels"),
            Message(
                ru: "Перенесите папку выше: её адрес никто не запомнит.",
                en: "Move the folder up: nobody could remember its address."))
    }

    static func tooManyPages(_ count: Int) -> Diagnostic {
        problem(
            "site-size", "Content",
            Message(
                ru:
                    "на сайте \(RussianPlural("страница", "страницы", "страниц").count(count)), а бывает не больше \(Limits.pages)",
                en: "the site has \(count) pages; \(Limits.pages) at most"),
            Message(
                ru: "Разделите сайт на два или уберите старые страницы.",
                en: "Split the site in two, or drop old pages."))
    }

    static func siteTooLarge(_ count: Int) -> Diagnostic {
        problem(
            "site-size", "Content",
            Message(
                ru: "все страницы и файлы вместе занимают \(RussianSize.words(bytes: count)), а бывает не больше "
                    + RussianSize.words(bytes: Limits.siteBytes),
                en: "all pages and files together take \(count) bytes; \(Limits.siteBytes) at most"),
            Message(
                ru: "Уменьшите картинки и документы или держите большие файлы в другом месте.",
                en: "Make pictures and documents smaller, or keep large files elsewhere."))
    }

    static func twin(_ index: String, _ path: String) -> Diagnostic {
        problem(
            "address-collision", path,
            Message(
                ru: "страницу «\(path)» не отличить по адресу от раздела «\(index)»",
                en: "the page “\(path)” and the section “\(index)” have one address"),
            Message(ru: "Переименуйте страницу или папку.", en: "Rename the page or the folder."))
    }

    static func badName(_ path: String, _ name: String, isFolder: Bool) -> Diagnostic {
        let slug = Slug.make(from: name)
        return problem(
            "file-name", path,
            Message(
                ru: "\(isFolder ? "папку" : "страницу") нельзя назвать «\(name)»: имя становится адресом",
                en: "a \(isFolder ? "folder" : "page") cannot be named “\(name)”: the name becomes the address"),
            Message(
                ru: slug.isEmpty
                    ? "Возьмите латинские буквы, цифры и дефис." : "Переименуйте в «\(slug)\(isFolder ? "" : ".md")».",
                en: slug.isEmpty
                    ? "Use Latin letters, digits, hyphens." : "Rename it to “\(slug)\(isFolder ? "" : ".md")”."))
    }

    static func reservedName(_ path: String) -> Diagnostic {
        problem(
            "file-name-reserved", path,
            Message(ru: "это имя занято самим сайтом", en: "this name belongs to the site itself"),
            Message(
                ru: "Переименуйте. Заняты: \(ContentNames.reserved.sorted().joined(separator: ", ")).",
                en: "Rename it. Taken are \(ContentNames.reserved.sorted().joined(separator: ", "))."))
    }

    static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
        problem(
            "file-size", path,
            Message(
                ru: "файл больше \(RussianSize.words(bytes: limit))", en: "the file is over \(limit) bytes"),
            Message(
                ru: "Уменьшите или разделите его: на телефоне такой не открыть.",
                en: "Make it smaller or split it: a phone could not open it."))
    }

    static func foreignHTML(_ path: String) -> Diagnostic {
        problem(
            "file-html", path,
            Message(ru: "готовые страницы HTML не публикуются", en: "ready HTML pages are not published"),
            Message(
                ru: "Перепишите страницу в файл .md: так её проверит Пандус и у неё будет крупный текст.",
                en: "Write the page as an .md file: so it is checked and gets its large-text twin."))
    }
}
