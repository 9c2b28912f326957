import SiteBuilding
import SiteModel

/// How many facts are still unknown and how many pages are samples or not shown, as a sentence behind the closing line.
enum UnfinishedLine {
    private static let fields = RussianPlural("поле", "поля", "полей")
    private static let partners = RussianPlural("партнёр", "партнёра", "партнёров")
    private static let pages = RussianPlural("страница", "страницы", "страниц")

    /// Empty for a site that knows and shows everything.
    static func message(_ unfinished: Unfinished) -> Message {
        var ru = ""
        var en = ""
        if unfinished.placeholders > 0 {
            ru += " Уточняется: \(fields.count(unfinished.placeholders))."
            en += " Still unknown: \(englishCount(unfinished.placeholders, "field", "fields"))."
        }
        if unfinished.samples > 0 {
            ru += " Для примера: \(pages.count(unfinished.samples))."
            en += " Samples: \(englishCount(unfinished.samples, "page", "pages"))."
        }
        if unfinished.withheld > 0 {
            ru += " Не показано: \(pages.count(unfinished.withheld))."
            en += " Not shown: \(englishCount(unfinished.withheld, "page", "pages"))."
        }
        if unfinished.unreturnedLinks > 0 {
            ru += " Нет ссылки на нас: \(partners.count(unfinished.unreturnedLinks))."
            en += " No link back: \(englishCount(unfinished.unreturnedLinks, "partner", "partners"))."
        }
        return Message(ru: ru, en: en)
    }
}
