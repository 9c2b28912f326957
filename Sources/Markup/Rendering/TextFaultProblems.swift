import SiteModel

/// What is said of slips in the text.
enum TextFaultProblems {
    static func headingSpace(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "heading-space", place: place,
            message: Message(
                ru: "После знаков «#» нет обычного пробела, и заголовка не получится",
                en: "There is no plain space after the “#”, so this is no heading"),
            help: Message(
                ru: "Поставьте пробел: «## Название». Если там уже есть пробел, он неразрывный: сотрите его и наберите "
                    + "обычный.",
                en: "Put a space: “## Title”. If one is there, it is a no-break space: erase it and type a plain one."),
            wcag: ["1.3.1"])
    }

    static func tableDelimiters(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "table-header", place: place,
            message: Message(
                ru: "Таблицы не получится: под строкой с названиями столбцов нет строки «|---|---|»",
                en: "This is no table: the line “|---|---|” is missing below the row of column headers"),
            help: Message(
                ru: "Первой строкой напишите названия столбцов, сразу под ней, без пустой строки, «|---|---|»: для "
                    + "каждого столбца три дефиса, не тире.",
                en: "Let the first line name the columns, and directly below it write “|---|---|”: three hyphens, no "
                    + "dashes, for each column."),
            wcag: ["1.3.1"])
    }

    static func linkSpace(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "link-space", place: place,
            message: Message(
                ru: "Между «]» и «(» стоит пробел, и ссылки не получится",
                en: "There is a space between “]” and “(”, so this is no link"),
            help: Message(
                ru: "Удалите пробел: «[текст](адрес)».", en: "Delete the space: “[text](address)”."))
    }

    static func linkOpen(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "link-unclosed", place: place,
            message: Message(
                ru: "После адреса ссылки нет скобки «)», и ссылки не получится",
                en: "There is no “)” after the link's address, so this is no link"),
            help: Message(
                ru: "Поставьте скобку сразу после адреса: «[текст](адрес)». Пробелов в адресе не бывает: вместо "
                    + "пробела пишут «%20».",
                en: "Put the bracket directly after the address: “[text](address)”. An address has no spaces: write "
                    + "“%20” for a space."))
    }
}
