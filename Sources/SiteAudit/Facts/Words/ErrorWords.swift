import HTMLTree

/// The words of error messages in forms.
enum ErrorWords {
    /// Whether nothing is said but that something is wrong: “Please fill the field correctly”.
    static func isVague(_ text: String) -> Bool {
        PlainWord.all(in: Array(text.utf8)[...]).allSatisfy { StopWords.contains($0) || general.contains($0.text) }
            && !text.utf8.contains { 0x30...0x39 ~= $0 }
    }

    /// Whether it says no more than that the value of a field is wrong: “Invalid age”.
    static func isBare(_ text: String, apartFrom names: Stems) -> Bool {
        let words = PlainWord.all(in: Array(text.utf8)[...])
        return words.contains { faults.contains($0.text) }
            && words.allSatisfy { StopWords.contains($0) || faults.contains($0.text) || names.contains($0) }
            && !text.utf8.contains { 0x30...0x39 ~= $0 }
    }

    private static let faults: Set<String> = [
        "invalid", "incorrect", "wrong", "error", "valid", "bad", "value", "field", "please", "неверно", "неверное",
        "неверный", "неверная", "неверные", "некорректно", "некорректное", "некорректный", "некорректная", "ошибка",
        "ошибочное", "ошибочный", "значение", "поле", "недопустимое", "недопустимый", "правильное",
    ]

    /// Whether it asks for every field, or every required one.
    static func isAboutAll(_ text: String) -> Bool {
        let words = Set(PlainWord.all(in: Array(text.utf8)[...]).map(\.text))
        return !words.isDisjoint(with: ["all", "required", "every", "все", "всех", "обязательные", "обязательных"])
    }

    /// Whether a text has a word without which `speaksOfError` never holds.
    static func mayStand(in text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { beginnings.mayStand(in: $0) }
    }

    private static let beginnings = WordBeginnings(stems: [
        "invalid", "valid", "empty", "blank", "incorrect", "wrong", "error", "missing", "correctly", "неверн",
        "некорректн", "недопустим", "пуст", "ошибка", "заполнен", "введите", "правильн",
    ])

    /// Whether a text inside a form is about an error that was made.
    static func speaksOfError(_ text: String) -> Bool {
        let spoken = " " + PlainWord.all(in: Array(text.utf8)[...], limit: 60).map(\.text).joined(separator: " ") + " "
        return phrases.contains { spoken.utf8.contains($0.utf8) }
    }

    private static let phrases = [
        " invalid ", " is not valid ", " not a valid ", " cannot be empty", " can t be empty", " cannot be blank",
        " can t be blank", " must not be empty", " is incorrect ", " is wrong ", " error ", " is missing ",
        " enter a valid ", " неверн", " некорректн", " недопустим", " не может быть пуст", " не должно быть пуст",
        " ошибка ", " не заполнен", " введите верн", " введите правильн", " field correctly ", " поле правильно ",
    ]

    private static let general = Set(
        """
        error errors invalid incorrect incorrectly wrong value values field fields fill filled filling please correctly
        correct input check try again enter entered valid something went problem form data oops sorry mistake fix
        failed failure review information submission submit not completed complete
        ошибка ошибки ошибок неверно неверное неверный неверные неверная некорректно некорректное некорректный
        значение значения поле поля полей заполните заполнено заполнены правильно правильное корректно корректное введите
        введено проверьте данные попробуйте снова еще раз пожалуйста форма форме форму исправьте неправильно
        неправильное недопустимое нет
        """
        .split(whereSeparator: \.isWhitespace).map(String.init))
}
