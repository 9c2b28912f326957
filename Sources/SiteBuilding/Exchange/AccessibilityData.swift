import SiteModel
import Templating

/// What helps people to read a page, in the vocabulary of W3C's Schema.org Accessibility Properties for
/// Discoverability: computed from the page, nothing is claimed that is not on it.
struct AccessibilityData: Sendable {
    private let words: SiteWords
    /// Whether the styles of the site hold no animation at all.
    private let isStill: Bool

    init(of site: LoadedSite) {
        words = site.words
        let moving = ["@keyframes", "animation"].map { Array($0.utf8) }
        isStill = !site.assets.contains { asset in
            asset.path.hasSuffix(".css") && moving.contains { asset.bytes.firstRange(of: $0) != nil }
        }
    }

    /// Whatever a page of ours shows can be read as text: a picture without words in its place is refused.
    func add(to node: inout DataNode, page: PlannedPage, body: RenderedItem?) {
        let content = body?.content ?? BodyContent(Fragment())
        let hasImages = content.describedImages > 0
        node.add("accessMode", .list((["textual"] + (hasImages ? ["visual"] : [])).map(DataValue.text)))
        node.add("accessModeSufficient", Self.textAlone)
        let found = features(of: page, body: body, content)
        if !found.isEmpty { node.add("accessibilityFeature", .list(found.map { .text($0.name) })) }
        if isStill, !content.hasMovingImages {
            node.add("accessibilityHazard", .list([.text("noFlashingHazard"), .text("noMotionSimulationHazard")]))
        }
        var sentences = found.map { words.text("accessibility-" + $0.word, or: $0.sentence) }
        if content.captionedTables > 0 {
            sentences.append(words.text("accessibility-tables", or: "У таблиц есть названия."))
        }
        node.add("accessibilitySummary", sentences.joined(separator: " "))
    }

    private static let textAlone = {
        var list = DataNode("ItemList")
        list.add("itemListElement", .list([.text("textual")]))
        return list.value
    }()

    /// A feature by its name in the vocabulary, the word of the templates, and the sentence that stands for it.
    private struct Feature {
        let name: String
        let word: String
        let sentence: String
    }

    private func features(of page: PlannedPage, body: RenderedItem?, _ content: BodyContent) -> [Feature] {
        var found: [Feature] = []
        if content.describedImages > 0 {
            found.append(Feature(name: "alternativeText", word: "images", sentence: "У картинок есть описания."))
        }
        if body?.body.headings.isEmpty == false {
            found.append(
                Feature(name: "structuralNavigation", word: "headings", sentence: "По заголовкам можно переходить."))
        }
        if !page.contents.isEmpty {
            found.append(
                Feature(name: "tableOfContents", word: "contents", sentence: "В начале есть список частей страницы."))
        }
        if page.hasTwin {
            found.append(Feature(name: "largePrint", word: "large", sentence: "Есть копия крупным текстом."))
        }
        return found
    }
}
