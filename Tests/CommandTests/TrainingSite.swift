import Foundation

/// A small site with a programme of sessions, ready to be published.
struct TrainingSite {
    /// A session as an editor writes it.
    struct Session: Hashable {
        var id: String
        var revision = 0
        var day = 20
        var hour = 10
        var place = "Зал"
        var isCancelled = false

        var lines: String {
            """
              - id: \(id)
                revision: \(revision)
                start: 2026-06-\(day) \(hour):00
                end: 2026-06-\(day) \(hour + 2):00
                place: \(place)
                cancelled: \(isCancelled ? "да" : "нет")

            """
        }
    }

    static let page = "Content/treningi/kurs.md"
    let folder: TemporaryFolder

    init() throws {
        folder = try GoldenSiteTests.copy(of: "publishable")
        try? FileManager.default.removeItem(at: folder.url.appendingPathComponent("Content/addresses.yaml"))
        try folder.write(Self.type, to: "Content/_types/training.yaml")
        try folder.write(
            "---\nЗаголовок: Тренинги\nОписание: Все тренинги\n---\n## Список\n\nЗдесь тренинги.\n",
            to: "Content/treningi/index.md")
        try folder.write(Self.template, to: "Templates/training.html")
    }

    func write(_ sessions: [Session], extra: String = "") throws {
        let list = sessions.isEmpty ? "" : "Занятия:\n" + sessions.map(\.lines).joined()
        try folder.write(
            "---\nЗаголовок: Курс, первый; главный\nОписание: Чему учат на курсе\n\(extra)\(list)---\n## О курсе\n\nТекст.\n",
            to: Self.page)
    }

    func run(_ arguments: String..., now: String = "2026-06-10T09:00+03:00") throws -> Command.Result {
        try Command(arguments: arguments + ["--now", now], in: folder.url).run()
    }

    /// Rules of the problems a command tells, with their places.
    func problems(_ command: String = "check", now: String = "2026-06-10T09:00+03:00") throws -> [String] {
        let result = try run(command, "--format", "json", now: now)
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        return report.problems.map { "\($0.path):\($0.line): \($0.rule)" }
    }

    /// A file of the output; nil when it is not there.
    func output(_ path: String) -> String? {
        try? String(contentsOf: folder.url.appendingPathComponent("Output/" + path), encoding: .utf8)
    }

    private static let type = """
        label: Тренинг
        folder: treningi
        template: training
        outputs:
          - calendar
        fields:
          - key: phone
            label: Телефон
            kind: phone
          - key: publish-from
            label: Показать с
            kind: date
          - key: expires
            label: Снять после
            kind: date
          - key: sessions
            label: Занятия
            kind: list
            of: session

        """

    private static let template = """
        {{#layout base}}
        {{#slot main}}
        {{page.body}}
        {{#if page.calendar}}
        <p><a href="{{page.calendar}}">Все занятия</a></p>
        {{/if}}
        {{#if page.card}}
        <p><a href="{{page.card}}">Контакт</a></p>
        {{/if}}
        {{#if site.calendar}}
        <p><a href="{{site.calendar}}">Календарь сайта</a></p>
        {{/if}}
        <ul>
        {{#each page.sessions as session}}
        <li>{{session.id}}{{#if session.past}} прошло{{/if}}{{#if session.closed}} закрыто{{/if}}{{#if session.calendar}} <a href="{{session.calendar}}">{{session.id}}</a>{{/if}}</li>
        {{else}}
        <li>Нет</li>
        {{/each}}
        </ul>
        {{/slot}}

        """
}
