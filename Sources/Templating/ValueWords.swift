extension ValueShape {
    /// What the shape is, in Russian, for the handbook of the designers: «дата», «список: текст».
    package var words: String {
        // Lists of lists are walked down, not recursed into.
        var prefix = ""
        var shape = self
        while case .list(let item) = shape {
            prefix += "список: "
            shape = item
        }
        return prefix + shape.plainWords
    }

    private var plainWords: String {
        switch self {
        case .text: "текст"
        case .url: "адрес (для href, src и подобных)"
        case .html: "готовая разметка (только между тегами)"
        case .number: "число"
        case .flag: "да или нет (только в {{#if}})"
        case .date: "дата (с фильтром date)"
        case .dateTime: "дата и время (с фильтром date)"
        case .contact: "телефон или почта (.href: адрес для ссылки)"
        case .data: "данные для поисковых систем (с фильтром json)"
        case .list: "список"
        case .record(let name): "группа «\(name)»"
        }
    }
}

extension ValueField {
    /// The shape in words and what to expect of it: «текст; может отсутствовать; бывает «?»».
    package var words: String {
        shape.words + (isOptional && !shape.isList ? "; может отсутствовать" : "")
            + (mayBePlaceholder ? "; бывает «?»" : "")
    }
}

extension RecordShape {
    /// The names a template can write after a record's name, each with what stands under it, in the order of fields.
    package var words: [(name: String, words: String)] {
        fields.map { ($0.name, $0.words) }
    }
}
