import HTMLTree
import SiteModel

/// `viewport`: the page fits small screens and lets people enlarge it.
enum Viewport {
    static let rule = Rule(
        id: "viewport", criteria: ["1.4.4", "1.4.10"], act: ["b4f0c3"], prose: prose,
        check: PageCheck(targets: targets, share: share, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Страница подстраивается под экран и даёт себя увеличить",
            en: "The page fits the screen and lets itself be enlarged"),
        explanation: Message(
            ru: "Запрет увеличения отнимает страницу у людей со слабым зрением. Без настройки viewport телефон "
                + "показывает страницу мелкой, как на большом экране.",
            en: "Forbidding zoom takes the page away from people with low vision. Without a viewport a phone shows "
                + "the page tiny, as on a big screen."),
        help: Message(
            ru: "Поставьте в шаблон <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"> и больше "
                + "ничего в нём не пишите.",
            en: "Put <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"> into the template and "
                + "nothing more in it."),
        proves: Message(
            ru: "Настройка viewport есть и не мешает увеличить страницу вдвое.",
            en: "There is a viewport, and it allows zooming to 200 %."),
        cannotProve: Message(
            ru: "Что при увеличении ничего не пропадает и не перекрывается.",
            en: "That nothing is lost or covered when the page is enlarged."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let metas = viewports(page)
        return metas.isEmpty ? page.html.map { [$0] } ?? [] : metas
    }

    private static func viewports(_ page: PageFacts) -> [NodeID] {
        page.elements(.meta).filter { node in
            page.exposure.isInPage(node) && page.tree.value(.name, of: node, is: "viewport")
                && page.tree.has(.content, node)
        }
    }

    /// ACT rule b4f0c3 is only about what a viewport says.
    private static func share(_ node: NodeID, _ page: PageFacts) -> PageCheck.Share {
        page.tree.isHTML(node, .meta)
            ? PageCheck.Share(act: ["b4f0c3"], criteria: ["1.4.4"])
            : PageCheck.Share(act: [], criteria: ["1.4.10"])
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard let content = page.tree.valueBytes(.content, of: node), page.tree.isHTML(node, .meta) else {
            return .failed(missing())
        }
        var findings: [Finding] = []
        let settings = ViewportSettings(content)
        if let value = settings["user-scalable"], forbidsScaling(value) { findings.append(fixed()) }
        if let value = settings["maximum-scale"], let scale = ViewportSettings.scale(value), scale >= 0, scale < 2 {
            findings.append(limited(value))
        }
        return .judged(findings)
    }

    private static func forbidsScaling(_ value: ArraySlice<UInt8>) -> Bool {
        ViewportSettings.scale(value).map { abs($0) < 1 } ?? false
    }

    private static let examples = Examples(
        passing: [
            page("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
            page("<meta name=\"viewport\" content=\"maximum-scale=5; user-scalable=yes\">"),
        ],
        failing: [
            page("↓<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">"),
            page("↓<meta name=\"viewport\" content=\"user-scalable = -0.5\">"),
            page("↓<meta name=\"viewport\" content=\"maximum-scale=1.0\">"),
            "<!DOCTYPE html>↓<html lang=\"ru\"><head><title>Часы</title></head><body></body></html>",
        ],
        inapplicable: [])

    private static func page(_ meta: String) -> String {
        "<!DOCTYPE html><html lang=\"ru\"><head><title>Часы</title>\(meta)</head><body></body></html>"
    }
}

extension Viewport {
    private static func missing() -> Finding {
        Finding(Message(ru: "на странице нет настройки viewport", en: "the page has no viewport"))
    }

    private static func fixed() -> Finding {
        Finding(
            Message(
                ru: "user-scalable запрещает увеличивать страницу", en: "user-scalable forbids enlarging the page"))
    }

    private static func limited(_ value: ArraySlice<UInt8>) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: value, as: UTF8.self))
        return Finding(
            Message(
                ru: "maximum-scale=\(quoted) не даёт увеличить страницу вдвое",
                en: "maximum-scale=\(quoted) keeps people from enlarging the page twice"))
    }
}
