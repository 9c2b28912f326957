import SiteBuilding
import SiteModel

/// A list of `pandus list` for people: a line for each place, then how many there are.
struct ListText {
    let list: SiteList

    /// Both languages.
    var message: Message { Message(ru: text(isRussian: true), en: text(isRussian: false)) }

    private func text(isRussian: Bool) -> String {
        let closing = list.what == .next ? next : count
        let lines = list.entries.map { line($0, isRussian: isRussian) }
        return (lines + [isRussian ? closing.ru : closing.en]).joined(separator: "\n")
    }

    private func line(_ entry: SiteList.Entry, isRussian: Bool) -> String {
        let place = "\(entry.place.path):\(entry.place.line):\(entry.place.column)"
        let field = (isRussian ? entry.label : entry.field).map { " – \($0)" } ?? ""
        let date = entry.date.map { ": " + $0.replacing("T", with: " ") } ?? ""
        let event = entry.event.map(Self.word).map { " (\(isRussian ? $0.ru : $0.en))" } ?? ""
        return VisibleText.of("\(place): \(entry.title)\(field)\(date)\(event)")
    }

    private var next: Message {
        guard let moment = list.moment else {
            return Message(
                ru: "Без правок сайт больше не изменится.", en: "Without an edit the site will not change any more.")
        }
        let refusal = Message(
            ru: " Построить сайт тогда не получится: pandus check --now \(moment) скажет почему.",
            en: " It cannot be built then: pandus check --now \(moment) says why.")
        return Message(
            ru: "Сайт изменится сам: \(moment)." + (list.isRefused ? refusal.ru : ""),
            en: "The site will change by itself: \(moment)." + (list.isRefused ? refusal.en : ""))
    }

    private var count: Message {
        let number = list.entries.count
        let pages = RussianPlural("страница", "страницы", "страниц").count(number)
        let fields = RussianPlural("поле", "поля", "полей").count(number)
        let english = englishCount(number, "page", "pages")
        return switch list.what {
        case .next: next
        case .drafts: Message(ru: "Черновики: \(pages).", en: "Drafts: \(english).")
        case .expired: Message(ru: "Сняты по сроку: \(pages).", en: "Taken down by their date: \(english).")
        case .overdue: Message(ru: "Пора проверить: \(pages).", en: "Due for review: \(english).")
        case .placeholders:
            Message(ru: "Уточняется: \(fields).", en: "Still unknown: \(englishCount(number, "field", "fields")).")
        case .samples: Message(ru: "Для примера: \(pages).", en: "Samples: \(english).")
        }
    }

    private static func word(_ event: SiteList.Event) -> Message {
        switch event {
        case .appears: Message(ru: "страница появится", en: "the page appears")
        case .expires: Message(ru: "страницу снимут", en: "the page is taken down")
        case .review: Message(ru: "пора проверить; на сайте этого не видно", en: "due for review; readers see nothing")
        case .date: Message(ru: "дата на странице", en: "a date of the page")
        case .sessionStart: Message(ru: "занятие начнётся", en: "the session begins")
        case .sessionEnd: Message(ru: "занятие кончится", en: "the session ends")
        case .registrationEnd: Message(ru: "запись закроется", en: "signing up ends")
        case .consentEnd: Message(ru: "согласие кончится", en: "the consent ends")
        }
    }
}
