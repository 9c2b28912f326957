import SiteModel

/// What readers of different forms tell alike of a record or a file.
package enum RecordProblem {
    /// A record that is left out, and why.
    package static func left(_ place: RecordPlace, _ reason: Message) -> Diagnostic {
        Diagnostic(
            rule: "import-record", severity: .warning, place: place.place,
            message: Message(
                ru: "объявление № \(place.number) пропущено: \(reason.ru)",
                en: "vacancy no. \(place.number) was left out: \(reason.en)"),
            help: Message(
                ru: "Остальные объявления прочитаны. Если нужно и это, скачайте файл заново или внесите страницу сами.",
                en: "The others were read. If this one is wanted, download the file again or write the page yourself."))
    }

    static func tooLarge(_ place: RecordPlace) -> Diagnostic {
        left(
            place,
            Message(
                ru: "оно больше \(RecordLimits.bytes >> 20) МБ или слишком сложно устроено",
                en: "it is larger than \(RecordLimits.bytes >> 20) MB or too deep"))
    }

    static func encoding(_ place: RecordPlace) -> Diagnostic {
        left(place, Message(ru: "в нём есть байты не в кодировке UTF-8", en: "it has bytes that are no UTF-8"))
    }

    /// A file that cannot be read to its end.
    static func broken(_ place: SourcePlace, _ reason: Message) -> Diagnostic {
        Diagnostic(
            rule: "import-file", place: place, message: reason,
            help: Message(
                ru: "Скачайте файл ещё раз, целиком. Взять то, что уцелело, и ничего не снимать: ключ --partial.",
                en: "Download the file again, as a whole. To take what is left and remove nothing, add --partial."))
    }
}
