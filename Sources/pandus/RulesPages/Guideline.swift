import SiteAudit
import SiteModel

/// A guideline of WCAG 2.2 (`1.1`): the theme a rule is listed under, in plain words.
struct Guideline: Sendable {
    let id: String
    let name: Message
    /// Whom it helps, in a sentence for readers.
    let reason: Message

    /// The rules whose first criterion belongs to it.
    func rules(of all: [Rule]) -> [Rule] {
        all.filter { $0.criteria.first?.hasPrefix(id + ".") ?? false }
    }

    private init(_ id: String, _ name: Message, _ reason: Message) {
        self.id = id
        self.name = name
        self.reason = reason
    }
}

extension Guideline {
    /// In the order of the standard.
    static let all = perceivable + operable + understandable + robust

    private static let perceivable = [
        Guideline(
            "1.1", Message(ru: "Картинки и знаки", en: "Text alternatives"),
            Message(
                ru: "Кто не видит картинку, слушает её описание. Слово читается вслух верно, когда верны его буквы.",
                en: "Who cannot see a picture hears its description.")),
        Guideline(
            "1.2", Message(ru: "Видео и звук", en: "Time-based media"),
            Message(
                ru: "Кто не слышит, читает субтитры. Кто не видит, слушает рассказ о том, что на экране.",
                en: "Who cannot hear reads captions; who cannot see listens to a description.")),
        Guideline(
            "1.3", Message(ru: "Устройство страницы", en: "Adaptable"),
            Message(
                ru: "Программа экранного доступа читает страницу по заголовкам, спискам и таблицам.",
                en: "A screen reader reads a page by its headings, lists and tables.")),
        Guideline(
            "1.4", Message(ru: "Цвет, размер и вид текста", en: "Distinguishable"),
            Message(
                ru: "Текст должны прочесть люди со слабым зрением и все, у кого солнце на экране.",
                en: "People with low vision, and all with the sun on their screen, have to read the text.")),
    ]

    private static let operable = [
        Guideline(
            "2.1", Message(ru: "Клавиатура", en: "Keyboard accessible"),
            Message(
                ru: "Многие не пользуются мышью. Им нужна клавиатура.", en: "Many use no mouse: they need the keyboard."
            )),
        Guideline(
            "2.2", Message(ru: "Время", en: "Enough time"),
            Message(
                ru: "Одним нужно больше времени, других сбивает то, что движется само.",
                en: "Some need more time, others lose the thread when things move.")),
        Guideline(
            "2.3", Message(ru: "Движение и вспышки", en: "Seizures and physical reactions"),
            Message(
                ru: "От вспышек и движения людям бывает плохо.", en: "Flashes and motion make some people ill.")),
        Guideline(
            "2.4", Message(ru: "Заголовки, ссылки, путь по сайту", en: "Navigable"),
            Message(
                ru: "Человек должен понимать, где он и куда ведёт ссылка.",
                en: "People have to know where they are and where a link leads.")),
        Guideline(
            "2.5", Message(ru: "Касание и голос", en: "Input modalities"),
            Message(
                ru: "Одни нажимают пальцем, другие управляют голосом.", en: "Some press with a finger, some speak.")),
    ]

    private static let understandable = [
        Guideline(
            "3.1", Message(ru: "Язык и слова", en: "Readable"),
            Message(
                ru: "Текст должен быть понятен глазами и на слух.", en: "The text has to be understood, also by ear.")),
        Guideline(
            "3.2", Message(ru: "Без неожиданностей", en: "Predictable"),
            Message(
                ru: "Страница ведёт себя так, как человек ждёт.", en: "A page behaves as people expect.")),
        Guideline(
            "3.3", Message(ru: "Поля и ошибки", en: "Input assistance"),
            Message(
                ru: "Человек должен понимать, что вписать и как исправить ошибку.",
                en: "People have to know what to enter and how to mend a mistake.")),
    ]

    private static let robust = [
        Guideline(
            "4.1", Message(ru: "Для вспомогательных программ", en: "Compatible"),
            Message(
                ru: "Программа экранного доступа должна знать, что перед ней: кнопка, поле или ссылка.",
                en: "A screen reader has to know what is there: a button, a field, a link."))
    ]
}

extension Rule {
    /// Whether it never breaks a run and only says what a person must look at.
    var asksAPerson: Bool { isManual || severity == .review }
}
