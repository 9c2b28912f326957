import SiteModel

extension ProblemKind {
    static let importing = Area(
        name: Message(ru: "загрузка вакансий и таблиц", en: "importing vacancies and tables"),
        kinds: [
            ProblemKind(
                "import-file", "Файл загрузки обрывается или нарушен, поэтому ничего не записано.",
                "The file breaks off or is broken, so nothing was written."),
            ProblemKind(
                "import-form", "Это не файл вакансий: не JSON, не XML и не таблица.",
                "This is no file of vacancies: neither JSON nor XML nor a table."),
            ProblemKind(
                "import-record", "Одно объявление пропущено, остальные прочитаны.",
                "One vacancy was left out, the others were read."),
            ProblemKind(
                "import-incomplete", "В файле не все вакансии, о которых он говорит: ничего не снято.",
                "The file has fewer vacancies than it says: nothing was removed."),
            ProblemKind(
                "import-shrunk", "С сайта ушло бы больше половины вакансий.",
                "More than half of the vacancies would go."),
            ProblemKind(
                "import-section", "У раздела нет страницы index.md.", "The section has no index.md."),
            ProblemKind(
                "import-page", "Номер объявления у страницы не прочесть, или он у двух страниц один.",
                "The vacancy's number of a page cannot be read, or two pages have one."),
            ProblemKind(
                "import-memory", "Заметки о прошлой загрузке повреждены.", "The notes on the last import are damaged."),
            ProblemKind("import-table", "Это не таблица CSV.", "This is no CSV table."),
            ProblemKind(
                "import-column", "Столбец таблицы не подходит ни к одному полю.", "A column fits no field."),
            ProblemKind("import-row", "Из строки таблицы не выйдет страницы.", "A row makes no page."),
            ProblemKind(
                "import-exists", "Такая страница уже есть, она не тронута.", "The page exists and was not touched."),
        ])
}
