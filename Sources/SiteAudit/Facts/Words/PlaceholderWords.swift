import HTMLTree

/// Words left over from a form or a template in the place where a name should stand.
enum PlaceholderWords {
    /// A page's title that would fit any page (WCAG failure F25).
    static func isTitle(_ title: String) -> Bool {
        guard mayBePlaceholder(title) else { return isFileName(title) }
        let spoken = spoken(title)
        return titles.contains(spoken) || isNumbered(spoken, titles) || isFileName(title)
    }

    /// A heading that would fit any text.
    static func isHeading(_ heading: String) -> Bool {
        guard mayBePlaceholder(heading) else { return false }
        let spoken = spoken(heading)
        return headings.contains(spoken) || isNumbered(spoken, headings)
    }

    /// A label that does not say what to type.
    static func isFieldLabel(_ label: String) -> Bool {
        guard mayBePlaceholder(label) else { return false }
        let spoken = spoken(label)
        return labels.contains(spoken) || isNumbered(spoken, labels)
    }

    /// Whether its first word begins one of the texts below: most do not.
    private static func mayBePlaceholder(_ text: String) -> Bool {
        var word = WordBeginnings.Key()
        for letter in Letters(Array(text.utf8.prefix(32))[...]) {
            if letter.isLetter {
                word.add(UInt8(truncatingIfNeeded: letter.lowercased))
            } else if word.count > 0 {
                break
            }
        }
        return beginnings.mayHold(word)
    }

    private static let beginnings = WordBeginnings(titles.union(headings).union(labels))

    private static func spoken(_ text: String) -> String { Array(text.utf8)[...].spokenWords }

    /// “Page 1”, «Поле 2».
    private static func isNumbered(_ text: String, _ words: Set<String>) -> Bool {
        guard let last = text.utf8.last, 0x30...0x39 ~= last, let space = text.lastIndex(of: " ") else { return false }
        let number = text[text.index(after: space)...]
        return number.utf8.allSatisfy { 0x30...0x39 ~= $0 } && words.contains(String(text[..<space]))
    }

    /// `index.html`, `scan0001.docx`, an address.
    private static func isFileName(_ title: String) -> Bool {
        let text = Array(title.utf8)[...].trimmingASCIIWhitespace
        guard !text.contains(where: \.isASCIIWhitespace) else { return false }
        if text.starts(with: "http://".utf8) || text.starts(with: "https://".utf8) { return true }
        guard let dot = text.lastIndex(of: UInt8(ascii: ".")), dot > text.startIndex else { return false }
        return ["html", "htm", "php", "aspx", "pdf", "doc", "docx", "xls", "xlsx", "txt", "md", "jsp"]
            .contains { (ending: StaticString) in text[(dot + 1)...].equals(ending) }
    }

    private static let titles = set(
        """
        untitled|untitled document|untitled page|no title|title|page title|new page|new document|page|web page|webpage
        document|enter the title of your html document here|insert title here|test|test page|welcome to adobe golive
        placeholder|todo|lorem ipsum|home page title|site|website|index|default|your title here|sample page|example
        без названия|без имени|без заголовка|новая страница|новый документ|страница|документ|заголовок|название
        заголовок страницы|название страницы|тест|тестовая страница|проба|сайт|безымянный|введите заголовок|пример
        """)

    private static let headings = set(
        """
        untitled|no title|title|heading|header|subheading|section title|insert heading here|your heading here|text
        placeholder|todo|lorem ipsum|lorem ipsum dolor sit amet|heading text|new section|test|headline|h1|h2|h3
        без названия|без заголовка|заголовок|подзаголовок|название|название раздела|новый раздел|введите заголовок
        текст заголовка|ваш заголовок|тест|текст|абзац
        """)

    private static let labels = set(
        """
        menu|field|form field|input|text|label|textbox|text box|text field|input field|form|value|edit|enter|type here
        enter text|enter text here|enter value|fill in|fill|data|untitled|placeholder|test|here|this|unknown|item|todo
        go|submit|send|ok|next|cancel|reset|clear|back|continue|button|click|click here|apply|close|choose|select|box
        меню|поле|поле ввода|ввод|текст|метка|подпись|форма|значение|введите|введите текст|введите значение|введите сюда
        заполните|данные|без названия|тест|здесь|это|неизвестно|отправить|далее|отмена|очистить|сбросить|назад
        продолжить|кнопка|нажмите|применить|закрыть|выберите|сюда|текстовое поле|заполните поле|готово
        """)

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: { $0 == "|" || $0.isNewline }).map(String.init))
    }
}
