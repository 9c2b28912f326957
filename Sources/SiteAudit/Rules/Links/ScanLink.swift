import HTMLTree
import SiteModel

/// `scan-link`: a document is no picture of a document.
enum ScanLink {
    static let rule = Rule(
        id: "scan-link", severity: .warning, criteria: ["1.1.1", "1.4.5"], prose: prose,
        check: PageCheck(targets: { page in page.links.filter { isPicture($0, page) } }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Документ выложен текстом, а не снимком", en: "Documents are published as text, not as scans"),
        explanation: Message(
            ru: "Снимок документа нельзя прослушать, найти по слову и увеличить без потерь.",
            en: "A scan cannot be listened to, searched, or enlarged without loss."),
        help: Message(
            ru: "Выложите документ с текстовым слоем (DOCX, PDF с тегами) или страницей сайта.",
            en: "Publish a document with text in it (DOCX, tagged PDF) or a page of the site."),
        proves: Message(
            ru: "Ссылок на картинки, названных документами, нет.", en: "No link to a picture is called a document."),
        cannotProve: Message(ru: "Что в PDF есть текстовый слой.", en: "That a PDF has a text layer."))

    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        let name = page.name(ofLink: link)
        let isDocument = PlainWord.all(in: Array(name.utf8)[...]).contains { word in
            documents.contains { word.bytes.starts(with: $0) }
        }
        return isDocument ? .failed(scanned(name)) : .passed
    }

    private static let documents = [
        "приказ", "распоряжени", "постановлени", "положени", "устав", "скан", "документ", "справк", "заявлени",
        "договор",
        "лицензи", "свидетельств", "протокол", "паспорт", "бланк", "закон", "order", "scan", "document", "certificate",
        "contract", "licence", "license", "statute",
    ].map { Array($0.utf8) }

    /// By the ending of the path.
    private static func isPicture(_ link: NodeID, _ page: PageFacts) -> Bool {
        guard let address = page.tree.valueBytes(.href, of: link), let ending = FileEnding(ofAddress: address) else {
            return false
        }
        return pictures.contains(ending)
    }

    private static let pictures = (["jpg", "jpeg", "png", "tif", "tiff", "gif", "bmp", "webp"] as [StaticString])
        .map(FileEnding.init)

    private static let examples = Examples(
        passing: [
            "<a href=\"plan.png\">Схема проезда</a>"
        ],
        failing: [
            "↓<a href=\"p.jpg\">Приказ № 5</a>",
            "↓<a href=\"/f/ustav.TIF?v=2\">Устав центра (скан)</a>",
        ],
        inapplicable: [
            "<a href=\"p.pdf\">Приказ (PDF, 10 КБ)</a>",
            "<p>Приказ.jpg</p>",
        ])
}

extension ScanLink {
    private static func scanned(_ text: String) -> Finding {
        let quoted = CollapsedText.quoted(text)
        return Finding(
            Message(
                ru: "ссылка «\(quoted)» ведёт на снимок документа",
                en: "the link “\(quoted)” leads to a scan of a document"),
            at: .wording)
    }
}
