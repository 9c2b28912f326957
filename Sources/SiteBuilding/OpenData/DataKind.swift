/// Kinds of fields in the words of the page of open data.
enum DataKind {
    static func words(_ kind: any FieldKind) -> String {
        if let list = kind as? ListField { return "список: " + words(list.element) }
        return names[type(of: kind).name] ?? type(of: kind).name
    }

    private static let names = [
        "text": "текст", "date": "дата", "date-time": "дата и время", "yes-no": "да или нет", "number": "число",
        "phone": "телефон", "e-mail": "почта", "url": "адрес в интернете", "choice": "один из вариантов",
        "tags": "список: темы", "reference": "адрес страницы", "group": "несколько сведений",
        "session": "занятие: номер, начало, окончание, место",
        "sourced": "сведение, его источник и дата проверки",
    ]
}
