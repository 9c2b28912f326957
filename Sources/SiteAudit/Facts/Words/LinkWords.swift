import HTMLTree

/// Link texts that say something, but only beside other words.
enum LinkWords {
    /// What such a text is.
    enum Kind: Sendable { case format, pointing, general }

    /// Nil for a text that can stand alone.
    static func kind(of text: String) -> Kind? {
        guard text.utf8.count <= 60 else { return nil }
        let spoken = Array(text.utf8)[...].spokenWords
        let first = String(spoken.prefix { $0 != " " })
        guard !first.isEmpty, firsts.contains(first) || isFormat(first) else { return nil }
        let words = spoken.utf8.split(separator: 0x20).map { String(Substring($0)) }
        if words.contains(where: formats.contains) && words.allSatisfy(isFormat)
            || formatPhrases.contains(words.joined(separator: " "))
        {
            return .format
        }
        if words.count <= longest, pointing.contains(first), words.dropFirst().allSatisfy(isGeneral) {
            return .pointing
        }
        return words.count == 1 && general.contains(first) ? .general : nil
    }

    /// What tells most texts that begin with a letter to be none of these without a look-up.
    static let beginnings = WordBeginnings(formats.union(pointing).union(general).union(formatPhrases))

    /// The same of texts that are longer than such a text of common words may be.
    static let formatBeginnings = WordBeginnings(formats.union(formatPhrases))
    /// How many words a text has at most that is no list of formats.
    static let longest = 3

    /// The words with which such a text begins, but for numbers.
    private static let firsts = formats.union(pointing).union(general)
        .union(formatPhrases.compactMap { $0.split(separator: " ").first.map(String.init) })

    /// A format, a size or its unit.
    private static func isFormat(_ word: String) -> Bool {
        formats.contains(word) || word.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static func isGeneral(_ word: String) -> Bool { general.contains(word) || generalForms.contains(word) }

    private static let formats = set(
        """
        html htm pdf doc docx rtf odt txt xls xlsx ods csv xml json epub mobi fb2 djvu zip rar mp3 mp4 wav ogg avi mov
        jpg jpeg png gif svg ppt pptx odp word excel powerpoint kb mb gb bytes кб мб гб байт пдф ворд эксель
        """)
    private static let formatPhrases = set(
        "plain text|text version|text file|zip file|pdf file|web page|простой текст|обычный текст|файл pdf|pdf файл",
        separator: "|")
    private static let pointing = set(
        "this that these those the our эта этот это эти этой этом этого эту данный данная данное тот та те")
    private static let general = set(
        """
        article page product document event item post report workshop book story form site website section chapter
        study survey video file course lesson meeting topic example image picture result version agenda
        статья страница товар документ мероприятие запись отчет книга история форма сайт раздел глава видео файл курс
        урок встреча тема пример картинка результат версия приказ закон бланк список семинар текст
        """)
    private static let generalForms = set(
        """
        articles pages products documents service services company organisation organization program programme project
        place one things thing link статье странице страницу документе документы услуга услуге услугу форме форму
        сайте разделе раздел программа программе проект проекте организация ссылка ссылке ссылку книге файле товара
        """)

    private static func set(_ words: String, separator: Character? = nil) -> Set<String> {
        guard let separator else { return Set(words.split(whereSeparator: \.isWhitespace).map(String.init)) }
        return Set(words.split(separator: separator).map(String.init))
    }
}
