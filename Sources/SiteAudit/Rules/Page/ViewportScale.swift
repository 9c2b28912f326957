import HTMLTree
import SiteModel

/// `viewport-scale`: the page can be enlarged five times.
enum ViewportScale {
    static let rule = Rule(
        id: "viewport-scale", severity: .warning, criteria: ["1.4.4"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Страница даёт увеличить себя в пять раз", en: "The page lets itself be enlarged five times"),
        explanation: Message(
            ru: "Вдвое — наименьшее, что нужно; при слабом зрении страницу на телефоне увеличивают вчетверо и больше.",
            en: "Twice is the least; people with low vision enlarge a page on a phone four times and more."),
        help: Message(
            ru: "Уберите из настройки viewport maximum-scale.", en: "Take maximum-scale out of the viewport."),
        proves: Message(
            ru: "Настройка viewport не мешает увеличить страницу в пять раз.",
            en: "The viewport allows zooming to 500 %."),
        cannotProve: Message(
            ru: "Что при увеличении ничего не пропадает и не перекрывается.",
            en: "That nothing is lost or covered when the page is enlarged."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(.meta).filter { node in
            page.exposure.isInPage(node) && page.tree.value(.name, of: node, is: "viewport")
                && page.tree.has(.content, node)
        }
    }

    /// Less than two is what `viewport` speaks of.
    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard let content = page.tree.valueBytes(.content, of: node),
            let value = ViewportSettings(content)["maximum-scale"], let scale = ViewportSettings.scale(value)
        else { return .passed }
        return scale >= 2 && scale < 5 ? .failed(limited(value)) : .passed
    }

    private static let examples = Examples(
        passing: [
            page("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
            page("<meta name=\"viewport\" content=\"width=device-width, maximum-scale=5\">"),
            page("<meta name=\"viewport\" content=\"width=device-width, maximum-scale=1\">"),
        ],
        failing: [
            page("↓<meta name=\"viewport\" content=\"width=device-width, maximum-scale=3\">"),
            page("↓<meta name=\"viewport\" content=\"maximum-scale=4.9\">"),
        ],
        inapplicable: [page("<meta name=\"description\" content=\"maximum-scale=3\">")])

    private static func page(_ meta: String) -> String {
        "<!DOCTYPE html><html lang=\"ru\"><head><title>Часы</title>\(meta)</head><body></body></html>"
    }
}

extension ViewportScale {
    private static func limited(_ value: ArraySlice<UInt8>) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: value, as: UTF8.self))
        return Finding(
            Message(
                ru: "maximum-scale=\(quoted) не даёт увеличить страницу в пять раз",
                en: "maximum-scale=\(quoted) keeps people from enlarging the page five times"))
    }
}
