import HTMLTree
import SiteModel

/// `covered-focus`: a header that stays on the screen does not hide what has the focus.
enum CoveredFocus {
    static let rule = Rule(
        id: "covered-focus", severity: .warning, criteria: ["2.4.11"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Закреплённая шапка не закрывает фокус", en: "A fixed header does not cover the focus"),
        explanation: Message(
            ru: "Кто ходит по странице клавишей Tab, попадает на ссылки под закреплённой шапкой и не видит, где он.",
            en: "Who moves with the Tab key comes to links under the fixed header and does not see where the focus is."),
        help: Message(
            ru: "Добавьте html { scroll-padding-top: … } с высотой шапки или не закрепляйте её.",
            en: "Add html { scroll-padding-top: … } with the header's height, or do not fix it."),
        proves: Message(
            ru: "Если шапка закреплена, стили оставляют для неё место при прокрутке.",
            en: "Where the header is fixed, styles keep room for it when scrolling."),
        cannotProve: Message(
            ru: "Что этого места хватает; что фокус не закрывают другие окна и полосы.",
            en: "That the room is enough; that no other bars or windows cover the focus."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard page.styles.styles.contains(where: { isFixedAtTop($0.box) }) else { return [] }
        let headers = page.candidates(.header).filter { page.role(of: $0) == .banner && page.exposure.isVisible($0) }
        var told: Set<DeclarationPlace> = []
        return headers.compactMap { header in
            guard let fixed = page.tree.closest(header, where: { isFixed($0, page) }),
                let value = page.authorValue(of: .position, on: fixed), told.insert(value.place).inserted,
                page.links.contains(where: { $0 >= page.tree.subtreeEnd(of: fixed) })
            else { return nil }
            return (fixed, keepsRoom(page) ? .passed : .failed(covering(value.spot)))
        }
    }

    private static func isFixed(_ node: NodeID, _ page: PageFacts) -> Bool {
        page.tree.isElement(node) && isFixedAtTop(page.styles[node].box)
    }

    private static func isFixedAtTop(_ box: BoxStyle) -> Bool {
        guard box.position == .fixed || box.position == .sticky, let top = box.top.pixels else { return false }
        return abs(top) < 24 && box.display != .none && box.bottom == .auto
    }

    /// Whether anything is said of where scrolling stops; a sheet that could not be read may say it.
    private static func keepsRoom(_ page: PageFacts) -> Bool {
        let sheets = page.sheets.cascade.sources.map(\.sheet) + page.styles.inlineSheets
        return !page.sheets.isComplete
            || sheets.contains { sheet in
                sheet.declarations.contains { declaration in
                    let name = sheet.name(of: declaration).map(\.asciiLowercased)
                    return name.starts(with: "scroll-padding".utf8) || name.starts(with: "scroll-margin".utf8)
                }
            }
    }

    private static let examples = Examples(
        passing: [
            "<style>html { scroll-padding-top: 5rem } header { position: fixed; top: 0 }</style>"
                + "<header>Центр</header><a href=\"/\">Главная</a>"
        ],
        failing: [
            "<style>header { ↓position: sticky; top: 0 }</style><header>Центр</header><a href=\"/\">Главная</a>",
            "↓<div style=\"position: fixed; inset: 0 0 auto\"><header>Центр</header></div><a href=\"/\">Главная</a>",
        ],
        inapplicable: [
            "<header>Центр</header><a href=\"/\">Главная</a>",
            "<nav style=\"position: sticky; top: 1rem\">Разделы</nav><a href=\"/\">Главная</a>",
            "<header style=\"position: fixed; top: 0\">Центр</header><p>Текст</p>",
        ])
}

extension CoveredFocus {
    private static func covering(_ spot: Finding.Spot) -> Finding {
        Finding(
            Message(
                ru: "шапка закреплена на экране, а места для неё при прокрутке не оставлено",
                en: "the header stays on the screen, and scrolling keeps no room for it"), at: spot)
    }
}
