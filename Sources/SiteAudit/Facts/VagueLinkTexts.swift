import SiteModel

/// Link texts that say nothing of where the link leads.
enum VagueLinkTexts {
    /// Whether a link's text is one of them; case, ё, spaces and signs around and between words do not count.
    static func contains(_ text: String) -> Bool { texts.contains(normalised(text)) }

    private static func normalised(_ text: String) -> String {
        let letters = text.comparableName.unicodeScalars.map { scalar -> Character in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : " "
        }
        return String(letters).split(separator: " ").joined(separator: " ")
    }

    private static let texts: Set<String> = Set(
        """
        здесь|тут|вот здесь|вот тут|смотрите здесь|смотри здесь|смотреть здесь|читайте здесь|читать здесь|см здесь
        подробнее|подробно|подробнее здесь|подробнее тут|узнать подробнее|узнать больше|узнать|больше|еще
        подробная информация|дополнительно|дополнительная информация|информация
        читать|читать далее|читать дальше|читать подробнее|читать еще|читать полностью|далее|дальше|продолжение
        продолжить|смотреть|посмотреть|смотрите|показать|открыть|перейти|перейти по ссылке|перейти на сайт
        пройдите по ссылке|по ссылке|по этой ссылке|ссылка|эта ссылка|ссылке|на сайте|на сайт|сайт|на странице
        скачать|скачать здесь|скачать файл|загрузить|файл|документ|нажмите|нажмите здесь|нажмите сюда|кликните
        кликните здесь|жми|жмите|жмите сюда|сюда|туда|там|это|этот|эта|этой|источник|тык
        here|click|click here|click this|press here|this|this link|this page|link|the link|more|read more|read
        learn more|more info|more information|see more|view more|continue|continue reading|next|details|more details
        see|see here|go|go here|go to|open|view|show|download|download here|file|document|website|site|source
        """
        .split(whereSeparator: { $0 == "|" || $0.isNewline }).map(String.init))
}
