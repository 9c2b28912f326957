import SiteModel

/// What is wrong inside a tag, and the byte where.
struct TagMistake {
    let offset: Int
    let message: Message
    let help: Message

    /// Habits of other template languages: how the tag begins, and what to write here instead.
    static func foreign(_ content: String, at offset: Int) -> TagMistake? {
        guard let habit = habits.first(where: { $0.begins(content) }) else { return nil }
        return TagMistake(offset: offset, message: habit.message, help: habit.help)
    }

    private struct Habit {
        let beginnings: [String]
        let message: Message
        let help: Message

        func begins(_ content: String) -> Bool { beginnings.contains { content.hasPrefix($0) } }
    }

    private static let habits: [Habit] = [
        Habit(
            beginnings: ["{", "&"],
            message: Message(
                ru: "В шаблонах нет вывода без защиты: ни тройных скобок, ни «&».",
                en: "Templates have no raw output: neither triple braces nor “&”."),
            help: Message(
                ru: "Напишите {{имя}}: готовая разметка (например, page.body) и так выводится разметкой.",
                en: "Write {{name}}: rendered fragments such as page.body print as markup by themselves.")),
        Habit(
            beginnings: ["^", "#unless"],
            message: Message(ru: "Тега «если не» в шаблонах нет.", en: "Templates have no “unless” tag."),
            help: Message(
                ru: "Напишите {{#if имя}}{{else}}…{{/if}}.", en: "Write {{#if name}}{{else}}…{{/if}}.")),
        Habit(
            beginnings: ["else if", "elseif", "elif", "else "],
            message: Message(
                ru: "После else в этом теге ничего не пишется.", en: "Nothing may follow “else” in its tag."),
            help: Message(
                ru: "Вложите условие: {{else}}{{#if другое}}…{{/if}}{{/if}}.",
                en: "Nest the condition: {{else}}{{#if other}}…{{/if}}{{/if}}.")),
        Habit(
            beginnings: ["..", "./", "this"],
            message: Message(
                ru: "Подниматься к внешним именам нельзя: «../» и «this» в шаблонах нет.",
                en: "Names do not climb: templates have neither “../” nor “this”."),
            help: Message(
                ru: "Пишите имя целиком, например page.title; в цикле дайте имя элементу: {{#each список as имя}}.",
                en: "Write the whole name, such as page.title; name the item of a loop: {{#each list as name}}.")),
        Habit(
            beginnings: ["@"],
            message: Message(
                ru: "Служебных имён с «@» в шаблонах нет.", en: "Templates have no names that begin with “@”."),
            help: Message(
                ru: "Выводите только поля: {{имя.поле}}.", en: "Print fields only: {{name.field}}.")),
        Habit(
            beginnings: [">*", "> *", ">(", "> (", ">\"", "> \""],
            message: Message(
                ru: "Имя части пишется прямо в теге, его нельзя вычислить.",
                en: "The name of a partial is written in the tag; it cannot be computed."),
            help: Message(
                ru: "Напишите {{> имя}} для файла parts/имя.html; для выбора служит {{#if}}.",
                en: "Write {{> name}} for the file parts/name.html; choose with {{#if}}.")),
        Habit(
            beginnings: ["~", "-", "=", "<", "$", "%", "*"],
            message: Message(
                ru: "Такого тега в шаблонах нет.", en: "Templates have no such tag."),
            help: allTags),
        Habit(
            beginnings: ["#with"],
            message: Message(ru: "Тега with в шаблонах нет.", en: "Templates have no “with” tag."),
            help: Message(
                ru: "Пишите имя целиком или передайте его части: {{> часть имя=page.place}}.",
                en: "Write the whole name, or hand it to a partial: {{> part name=page.place}}.")),
    ]

    /// The help of last resort.
    static let allTags = Message(
        ru: """
            Есть только {{имя}}, {{имя | фильтр "…"}}, {{#if имя}}, {{#each список as имя}}, {{else}}, {{> часть}}, \
            {{#layout имя}}, {{#slot имя}} и {{! пояснение }}.
            """,
        en: """
            There are only {{name}}, {{name | filter "…"}}, {{#if name}}, {{#each list as name}}, {{else}}, {{> part}}, \
            {{#layout name}}, {{#slot name}} and {{! comment }}.
            """)
}
