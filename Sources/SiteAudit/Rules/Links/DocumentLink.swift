import HTMLTree
import SiteModel

/// `document-link`: a link to a file says what kind it is and how big.
enum DocumentLink {
    static let rule = Rule(
        id: "document-link", severity: .warning, criteria: ["2.4.4"], prose: prose,
        check: PageCheck(targets: { page in page.links.filter { kind(of: $0, page) != nil } }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ссылка на файл называет его вид и размер", en: "Links to files tell their kind and size"),
        explanation: Message(
            ru: "Человек решает заранее: открыть файл сейчас или дома, хватит ли трафика, есть ли программа.",
            en: "People decide beforehand: to open it now or at home, by which program, at what cost."),
        help: Message(
            ru: "Допишите в текст ссылки вид и размер: «Бланк заявления (PDF, 120 КБ)».",
            en: "Add kind and size to the link's text: “Application form (PDF, 120 KB)”."),
        proves: Message(
            ru: "В тексте каждой ссылки на документ есть его вид и размер.",
            en: "The text of every link to a document has its kind and size."),
        cannotProve: Message(
            ru: "Что размер верный и что сам документ доступен.",
            en: "That the size is right and the document itself accessible."))

    private static func judge(_ link: NodeID, _ page: PageFacts) -> Outcome {
        guard let kind = kind(of: link, page) else { return .passed }
        let name = page.name(ofLink: link)
        // A link without a text is another rule's finding.
        guard !name.isEmpty else { return .passed }
        let words = Array(name.utf8)[...].spokenWords.split(separator: " ").map(String.init)
        let hasKind = words.contains { kind.words.contains($0) }
        let hasSize =
            zip(words, words.dropFirst()).contains { isNumber($0) && units.contains($1) }
            || words.contains { word in
                units.contains { word.hasSuffix($0) && isNumber(String(word.dropLast($0.count))) }
            }
        return hasKind && hasSize ? .passed : .failed(lacking(name, kind.words[0], hasKind: hasKind, hasSize: hasSize))
    }

    private static func isNumber(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    private static let units: Set<String> = [
        "б", "байт", "байта", "кб", "мб", "гб", "кбайт", "мбайт", "гбайт", "b", "bytes", "kb", "mb", "gb", "kib", "mib",
    ]

    /// A kind of file: its endings and the words that tell it, the usual one first.
    private struct Kind {
        let endings: [FileEnding]
        let words: [String]

        init(endings: [StaticString], words: [String]) {
            self.endings = endings.map(FileEnding.init)
            self.words = words
        }
    }

    private static let kinds = [
        Kind(endings: ["pdf"], words: ["pdf"]),
        Kind(endings: ["doc", "docx", "rtf", "odt"], words: ["docx", "doc", "word", "rtf", "odt"]),
        Kind(endings: ["xls", "xlsx", "ods", "csv"], words: ["xlsx", "xls", "excel", "ods", "csv", "таблица"]),
        Kind(endings: ["ppt", "pptx", "odp"], words: ["pptx", "ppt", "powerpoint", "odp", "презентация"]),
        Kind(endings: ["zip", "rar", "7z"], words: ["zip", "rar", "7z", "архив"]),
    ]

    /// By the ending of the path; what follows `?` and `#` does not count.
    private static func kind(of link: NodeID, _ page: PageFacts) -> Kind? {
        guard let address = page.tree.valueBytes(.href, of: link), let ending = FileEnding(ofAddress: address),
            let kind = kinds.first(where: { $0.endings.contains(ending) })
        else { return nil }
        let path = address.trimmingASCIIWhitespace.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex)...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
        return kind
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"b.pdf\">Бланк (PDF, 120 КБ)</a>", "<a href=\"b.DOCX?v=1\">Бланк, Word, 1,2&nbsp;Мб</a>",
            "<a href=\"b.zip\">Архив бланков, 3МБ</a>", "<a href=\"b.pdf\"></a>",
        ],
        failing: [
            "↓<a href=\"b.pdf\">Бланк</a>", "↓<a href=\"/f/b.docx#p\">Бланк (Word)</a>",
            "↓<a href=\"b.xls\">Список, 5 КБ</a>",
        ],
        inapplicable: [
            "<a href=\"b.html\">Бланк</a>", "<a href=\"pdf\">PDF</a>", "<a href=\"x.html?f=b.pdf\">Бланк</a>",
        ])
}

extension DocumentLink {
    private static func lacking(_ name: String, _ kind: String, hasKind: Bool, hasSize: Bool) -> Finding {
        let quoted = CollapsedText.quoted(name)
        let ru = hasKind ? "размера" : hasSize ? "вида (\(kind))" : "вида (\(kind)) и размера"
        let en = hasKind ? "size" : hasSize ? "kind (\(kind))" : "kind (\(kind)) and size"
        return Finding(
            Message(
                ru: "в ссылке на файл «\(quoted)» нет его \(ru)", en: "the link to the file “\(quoted)” lacks its \(en)"
            ),
            at: .wording)
    }
}
