import ArgumentParser
import SiteBuilding
import SiteModel

/// `pandus new`: a new page of a type, or a new section, ready to be filled in.
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Начать новую страницу или раздел.",
        discussion: "pandus new услуга \"Подбор работы\"\npandus new раздел \"Советы\"")

    @Argument(help: "Вид страницы: название («Услуга»), папка или имя; «раздел» – новый раздел.")
    var type: String

    @Argument(help: "Заголовок.")
    var title: [String]

    @Option(help: "Имя папки нового раздела; обычно из заголовка.")
    var folder: String?

    @OptionGroup var place: SourceOptions
    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws {
        try place.refuseReports(reporting)
        // `make new` without its words hands over empty ones.
        let isBlank = [type, title.joined()].contains { $0.allSatisfy(\.isWhitespace) }
        if isBlank { throw ValidationError(Self.howToWrite) }
    }

    func run() async throws {
        let words = title.joined(separator: " ")
        let made = ["section", "раздел"].contains(type.lowercased()) ? await section(words) : await page(words)
        let report = Report(
            problems: made.problems, language: reporting.lang, outcome: made.value ?? Self.nothing,
            isAnswer: made.value != nil)
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw ExitStatus(made.problems, strict: false)
    }

    private func page(_ title: String) async -> Diagnosed<Message?> {
        let task = NewPage(source: place.folder, type: type, title: title, now: place.moment)
        do throws(DiskError) {
            return try await task.write().map { $0.map(Self.next(after:)) }
        } catch {
            return Diagnosed(nil, problems: [error.problem])
        }
    }

    private func section(_ title: String) async -> Diagnosed<Message?> {
        let task = NewSection(source: place.folder, title: title, folder: folder, now: place.moment)
        do throws(DiskError) {
            return try await task.write().map { $0.map(Self.next(after:)) }
        } catch {
            return Diagnosed(nil, problems: [error.problem])
        }
    }
}

extension NewCommand {
    private static let howToWrite = Message(
        ru: "нужны вид страницы и заголовок, оба в кавычках: make new TYPE=\"услуга\" TITLE=\"Подбор работы\" "
            + "(или pandus new \"услуга\" \"Подбор работы\")",
        en: "a type of page and a title are wanted, both in quotes: make new TYPE=\"услуга\" TITLE=\"Подбор работы\" "
            + "(or pandus new \"услуга\" \"Подбор работы\")")

    private static let nothing = Message(ru: "Ничего не создано.", en: "Nothing was made.")

    private static func next(after page: NewPage.Result) -> Message {
        var steps = [
            Message(
                ru: "Откройте файл в текстовом редакторе и впишите сведения вместо «?».",
                en: "Open the file in a text editor and write facts in place of “?”."),
            Message(
                ru: "Проверьте страницу: make check (или pandus check --drafts).",
                en: "Check it: make check (or pandus check --drafts)."),
            Message(
                ru: "Когда страница готова, удалите строку «Черновик: да».",
                en: "When the page is ready, delete the line “Черновик: да” (draft: yes)."),
        ]
        if let folder = page.sectionToMake {
            let command = "pandus new section --folder \(folder) \"…\""
            steps.insert(
                Message(
                    ru: "В папке «\(folder)» ещё нет страницы раздела. Сначала создайте её: \(command)",
                    en: "The folder “\(folder)” has no page of the section yet. Make it first: \(command)"), at: 0)
        }
        return listed(
            Message(
                ru: "Создан файл \(page.path) (\(page.typeLabel)). Что дальше:",
                en: "Made the file \(page.path) (\(page.typeLabel)). What next:"), steps)
    }

    private static func next(after section: NewSection.Result) -> Message {
        var steps = [
            Message(
                ru: "Напишите в index.md описание раздела и удалите строку «Черновик: да».",
                en:
                    "Write the description of the section into index.md and delete the line “Черновик: да” (draft: yes)."
            ),
            Message(
                ru:
                    "Чтобы раздел стоял в меню, допишите строку «  - \(section.folder)» под «menu:» в Content/site.yaml.",
                en: "For a place in the menu add a line “  - \(section.folder)” under “menu:” in Content/site.yaml."),
        ]
        if let label = section.typeLabel {
            steps.append(
                Message(
                    ru: "Добавьте страницы («\(label)»): make new TYPE=\(section.folder) TITLE=\"Заголовок\" "
                        + "(или pandus new \(section.folder) \"Заголовок\").",
                    en: "Add pages (“\(label)”): make new TYPE=\(section.folder) TITLE=\"Title\" "
                        + "(or pandus new \(section.folder) \"Title\")."))
        } else {
            steps.insert(
                Message(
                    ru: "Опишите, какие там страницы: скопируйте похожий файл из Content/_types под новым именем, "
                        + "впишите в него свой «label:» и строку «folder: \(section.folder)».",
                    en: "Say what pages lie there: copy a file of Content/_types under a new name, give it a “label:” "
                        + "of its own and a line “folder: \(section.folder)”."), at: 0)
        }
        let files = [section.path, section.typePath].compactMap { $0 }
        return listed(
            Message(
                ru: (files.count == 1 ? "Создан файл " : "Созданы файлы ") + files.joined(separator: " и ")
                    + ". Что дальше:",
                en: "Made \(files.joined(separator: " and ")). What next:"), steps)
    }

    private static func listed(_ lead: Message, _ steps: [Message]) -> Message {
        func list(_ words: (Message) -> String) -> String {
            ([words(lead)] + steps.enumerated().map { "  \($0 + 1). " + words($1) }).joined(separator: "\n")
        }
        return Message(ru: list(\.ru), en: list(\.en))
    }
}
