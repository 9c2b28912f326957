import SiteBuilding
import SiteModel

/// The report of an import of vacancies for people: what was read, what was left out and why, what became of the pages.
struct ImportText {
    let report: ImportReport

    /// Both languages.
    var message: Message { Message(ru: text(isRussian: true), en: text(isRussian: false)) }

    private func text(isRussian: Bool) -> String {
        var lines = [isRussian ? "Прочитано вакансий: \(report.read)" : "Vacancies read: \(report.read)"]
        for reason in ImportReport.Reason.allCases {
            lines += tally(report.dropped[reason], Self.word(reason), isRussian)
        }
        lines.append(isRussian ? "Взято: \(report.kept)" : "Taken: \(report.kept)")
        for change in ImportReport.Change.allCases {
            // Of what stays as it was no examples are wanted.
            lines += tally(report.changes[change], Self.word(change), isRussian, examples: change != .unchanged)
        }
        lines += tally(
            report.keptFields.count > 0 ? report.keptFields : nil,
            Message(
                ru: "ваши слова оставлены, хотя объявление изменилось",
                en: "an editor's words kept though the source changed"),
            isRussian)
        if report.isEveryRegion {
            lines.append(isRussian ? "Регионы: все (--region выбирает)." : "Regions: all (--region selects).")
        }
        if report.isPartial {
            lines.append(isRussian ? "Файл неполный: ничего не снято." : "The file is partial: nothing was removed.")
        }
        let closing = isRussian ? "Пробный запуск: ничего не записано." : "A trial: nothing was written."
        if report.isDryRun { lines.append(closing) }
        return lines.map { VisibleText.of($0) }.joined(separator: "\n")
    }

    private func tally(_ tally: ImportReport.Tally?, _ words: Message, _ isRussian: Bool, examples: Bool = true)
        -> [String]
    {
        guard let tally else { return [] }
        let shown = examples ? tally.examples.map { "    " + $0 } : []
        let more = examples && tally.count > shown.count ? ["    …"] : []
        return ["  \(isRussian ? words.ru : words.en): \(tally.count)"] + shown + more
    }

    private static func word(_ reason: ImportReport.Reason) -> Message {
        switch reason {
        case .invalid: Message(ru: "пропущено, запись неверна", en: "left out, the record is wrong")
        case .region: Message(ru: "другой регион", en: "another region")
        case .unmarked:
            Message(ru: "нет отметки для людей с инвалидностью", en: "not marked for people with disabilities")
        case .old: Message(ru: "давно не обновлялись", en: "not renewed for long")
        case .repeated: Message(ru: "повтор номера, взята новейшая", en: "a repeated id, the newest was taken")
        }
    }

    private static func word(_ change: ImportReport.Change) -> Message {
        switch change {
        case .new: Message(ru: "новые страницы", en: "new pages")
        case .updated: Message(ru: "обновлены", en: "updated")
        case .unchanged: Message(ru: "без изменений", en: "unchanged")
        case .removed: Message(ru: "сняты, вакансии больше нет", en: "removed, the vacancy is no more")
        case .closed:
            Message(
                ru: "стали черновиками: вакансии больше нет, а в странице ваши слова или на неё ведёт другая страница",
                en: "now drafts: the vacancy is no more, and an editor's words are in the page, or another names it")
        case .dismissed:
            Message(ru: "вы удалили страницу, она не создана снова", en: "deleted by an editor, not made again")
        }
    }
}
