import SiteModel

/// Says what is wrong with the HTML of a template.
extension TemplateCompiler {
    mutating func report(_ mistake: HTMLScanner.Mistake, at origin: Origin) {
        guard let file = files[Int(origin.file)] else { return }
        let (rule, message, help) = Self.words(mistake)
        report(file.problem(rule, at: Int(origin.offset), message, help: help))
    }

    /// The template ends inside a tag, a quote, a comment or a script.
    mutating func reportUnfinished() {
        let start = scanner.context.start
        guard let file = files[Int(start.file)] else { return }
        report(Self.unfinished(file, at: Int(start.offset)))
    }

    private static func words(_ mistake: HTMLScanner.Mistake) -> (rule: String, Message, help: Message) {
        switch mistake {
        case .relativeAddress: relativeAddress
        case .emptyAddress: emptyAddress
        case .addressTail: addressTail
        case .angleInValue: angleInValue
        case .angleInTag: angleInTag
        case .missingSpace: missingSpace
        case .commentInCode: commentInCode
        }
    }
}

extension TemplateCompiler {
    private typealias Words = (rule: String, Message, help: Message)

    private static var relativeAddress: Words {
        (
            "template-address",
            Message(
                ru: "Такой адрес верен не на каждой странице: он сломается в другой папке и в крупной версии.",
                en: "Such an address is not right on every page: it breaks in other folders and in the large tree."),
            Message(
                ru: "Возьмите адрес из site.pages или site.assets; прямо писать можно #место, https:, mailto: и tel:.",
                en:
                    "Take the address from site.pages or site.assets; only #id, https:, mailto: and tel: are written out."
            )
        )
    }

    private static var emptyAddress: Words {
        (
            "template-address", Message(ru: "Адрес пуст.", en: "The address is empty."),
            Message(
                ru: "Поставьте в кавычки поле-адрес, например {{page.url}}.",
                en: "Put an address field between the quotes.")
        )
    }

    private static var addressTail: Words {
        (
            "template-address",
            Message(
                ru: "После адреса может стоять только #место или ?вопрос.",
                en: "Only #place or ?query may follow an address."),
            Message(
                ru: "Уберите лишнее: значение и есть весь адрес.",
                en: "Remove the rest: the value is the whole address.")
        )
    }

    private static var angleInValue: Words {
        (
            "template-html",
            Message(
                ru: "Кавычка не закрыта: внутри значения встретилось «<».",
                en: "The quote is not closed: “<” follows inside the value."),
            Message(
                ru: "Закройте кавычку; сам знак «<» пишется &lt;.",
                en: "Close the quote; the sign “<” itself is written &lt;.")
        )
    }

    private static var angleInTag: Words {
        (
            "template-html",
            Message(
                ru: "Тег не закрыт: внутри него начат другой.", en: "The tag is not closed: another begins inside it."),
            Message(ru: "Поставьте > в конце тега.", en: "Put > at the end of the tag.")
        )
    }

    private static var missingSpace: Words {
        (
            "template-html",
            Message(
                ru: "Внутри тега здесь нужен пробел: имя нельзя склеивать из частей.",
                en: "A space is missing inside the tag: names cannot be put together from pieces."),
            Message(
                ru: "Поставьте пробел перед именем атрибута, а условие возьмите вокруг целого атрибута.",
                en: "Put a space before the attribute, and a condition around whole attributes.")
        )
    }

    private static var commentInCode: Words {
        (
            "template-html",
            Message(
                ru: "«<!» внутри скрипта или стилей меняет их разбор.",
                en: "“<!” inside a script or style changes how it is read."),
            Message(ru: "Уберите его; комментарий пишется /* так */.", en: "Remove it; write comments /* like this */.")
        )
    }

    private static func unfinished(_ file: TemplateFile, at offset: Int) -> Diagnostic {
        file.problem(
            "template-html", at: offset,
            Message(
                ru: "Начатое здесь не закрыто до конца шаблона.",
                en: "What begins here is not closed before the template ends."),
            help: Message(
                ru: "Закройте его: тег знаком >, кавычку кавычкой, комментарий -->, элемент его </…>.",
                en: "Close it: a tag with >, a quote with a quote, a comment with -->, an element with its </…>."))
    }
}
