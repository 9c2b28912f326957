import SiteModel

/// What closes a link: nothing when it was refused.
enum LinkEnding {
    case none
    case anchor
    case span
    /// The kind and size of a document, before the link ends.
    case document(info: String, isForeign: Bool, offset: Int)
}

/// Links: where they lead is asked of the site, what cannot be right is refused and leaves its text.
extension BodyRenderer {
    mutating func openLink(_ event: MarkdownEvent, _ events: MarkdownEvents, _ open: inout OpenElements) {
        let ending =
            switch LinkAddress(events.bytes[event.literal.range]) {
            case .web(let address): openOutward(address, isWeb: true, event, events)
            case .contact(let address): openOutward(address, isWeb: false, event, events)
            case .anchor(let id): openAnchor(id, event, events)
            case .relative(let address): openRelative(address, event, events)
            case let refused: refuse(refused, event, events)
            }
        open.links.append(ending)
    }

    mutating func closeLink(_ open: inout OpenElements) {
        switch open.links.popLast() ?? .none {
        case .none: break
        case .anchor: writer.write("</a>")
        case .span: writer.write("</span>")
        case .document(let info, let isForeign, let offset):
            writer.write(" ")
            writer.tag("<span class=\"file-info\"", at: offset)
            // The words are Russian whatever the link's text is.
            if isForeign { writer.attribute(" lang=", "ru") }
            writer.write(">")
            writer.text(info, at: offset)
            writer.write("</span></a>")
        }
    }

    private mutating func openOutward(
        _ address: [UInt8], isWeb: Bool, _ event: MarkdownEvent, _ events: MarkdownEvents
    ) -> LinkEnding {
        writer.tag("<a", at: Int(event.offset))
        writer.address(" href=", written: address)
        if isWeb { writer.write(" rel=\"noopener noreferrer\"") }
        return endTag(event, events)
    }

    private mutating func openAnchor(_ id: String, _ event: MarkdownEvent, _ events: MarkdownEvents) -> LinkEnding {
        writer.tag("<a", at: Int(event.offset))
        let target = nesting?.target(id) ?? id
        writer.attribute(" href=", "#" + target)
        writer.add(Fragment.AnchorReference(address: nil, id: target, offset: Int(event.offset)))
        return endTag(event, events)
    }

    private mutating func openRelative(
        _ address: RelativeAddress, _ event: MarkdownEvent, _ events: MarkdownEvents
    ) -> LinkEnding {
        let kind = address.fileExtension
        if kind == "html" || kind == "htm" {
            log.add(at: Int(event.offset)) { Self.builtPage(address.path, at: $0) }
            return leaveText(event, events)
        }
        switch resolver.target(of: address.path) {
        case .page(let page): return openPage(page, address, event, events)
        case .file(let file): return openFile(file, address, event, events)
        case .withheld(let reason):
            log.add(at: Int(event.offset)) { Self.withheld(address.path, reason, at: $0) }
        case .missing(let nearest):
            log.add(at: Int(event.offset)) { Self.missing(address.path, nearest: nearest, at: $0) }
        case .outside:
            log.add(at: Int(event.offset)) { Self.outside(address.path, at: $0) }
        }
        return leaveText(event, events)
    }

    private mutating func openPage(
        _ page: String, _ address: RelativeAddress, _ event: MarkdownEvent, _ events: MarkdownEvents
    ) -> LinkEnding {
        writePath(page, .paged, address, event)
        if let fragment = address.fragment {
            let id = PercentCoding.decoded(fragment)
            writer.add(Fragment.AnchorReference(address: page, id: id, offset: Int(event.offset)))
        }
        return endTag(event, events)
    }

    private mutating func openFile(
        _ file: LinkedFile, _ address: RelativeAddress, _ event: MarkdownEvent, _ events: MarkdownEvents
    ) -> LinkEnding {
        writePath(file.address, .shared, address, event)
        let ending = endTag(event, events)
        guard let info = DocumentInfo.words(for: file) else { return ending }
        return .document(info: info, isForeign: !event.language.isEmpty, offset: Int(event.offset))
    }

    private mutating func writePath(
        _ path: String, _ tree: LinkTree, _ address: RelativeAddress, _ event: MarkdownEvent
    ) {
        writer.tag("<a", at: Int(event.offset))
        let tail = address.query + (address.fragment.map { [UInt8(ascii: "#")] + $0 } ?? [])
        writer.address(" href=", path: path, tree: tree, tail: tail)
    }

    private mutating func endTag(_ event: MarkdownEvent, _ events: MarkdownEvents) -> LinkEnding {
        if !event.title.isEmpty { writer.attribute(" title=", events.bytes[event.title.range]) }
        writeLanguage(of: event, events)
        writer.write(">")
        return .anchor
    }

    /// The text without its link; its language stays.
    private mutating func leaveText(_ event: MarkdownEvent, _ events: MarkdownEvents) -> LinkEnding {
        guard !event.language.isEmpty else { return .none }
        writer.tag("<span", at: Int(event.offset))
        writeLanguage(of: event, events)
        writer.write(">")
        return .span
    }

    private mutating func refuse(
        _ address: LinkAddress, _ event: MarkdownEvent, _ events: MarkdownEvents
    ) -> LinkEnding {
        log.add(at: Int(event.offset)) { AddressProblems.refused(address, at: $0) }
        return leaveText(event, events)
    }
}

/// What stands behind a link to a document: people want to know what they will get.
enum DocumentInfo {
    private static let kinds: Set<String> = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "txt", "csv",
    ]

    /// `(PDF, 120 КБ)`; nil for what a browser shows itself.
    static func words(for file: LinkedFile) -> String? {
        let kind = RelativeAddress.fileExtension(of: file.address)
        guard kinds.contains(kind) else { return nil }
        return "(\(kind.uppercased()), \(RussianSize.words(bytes: file.byteCount)))"
    }
}

extension BodyRenderer {
    private static func builtPage(_ path: String, at place: SourcePlace) -> Diagnostic {
        let source = String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]) + ".md"
        return Diagnostic(
            rule: "link-address", place: place,
            message: Message(
                ru: "Ссылка ведёт на готовую страницу «\(path)», а не на её исходный файл",
                en: "The link names the built page “\(path)”, not its source file"),
            help: Message(
                ru: "Напишите «\(source)»: сборка сама поставит верный адрес.",
                en: "Write “\(source)”: the build puts the right address."))
    }

    private static func withheld(_ path: String, _ reason: Message, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "link-withheld", severity: .warning, place: place,
            message: Message(
                ru: "Ссылка на «\(path)» показана как простой текст: \(reason.ru)",
                en: "The link to “\(path)” is shown as plain text: \(reason.en)"),
            help: Message(
                ru: "Ссылка появится сама, когда страница будет показана; иначе уберите её.",
                en: "The link appears by itself once the page is shown; otherwise remove it."))
    }

    private static func missing(_ path: String, nearest: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "link-target", place: place,
            message: Message(
                ru: "Файла «\(path)» нет" + (nearest.map { ": возможно, вы имели в виду «\($0)»" } ?? ""),
                en: "There is no file “\(path)”" + (nearest.map { ": did you mean “\($0)”?" } ?? "")),
            help: Message(
                ru: "Адрес пишется от папки этого файла: «../partnery/fond.md». Ссылку на другой сайт начните с "
                    + "«https://», почту — с «mailto:», телефон — с «tel:».",
                en: "Write the path from this file's folder: “../partnery/fond.md”. Begin a link to another site with "
                    + "“https://”, an e-mail address with “mailto:”, a phone with “tel:”."),
            wcag: ["2.4.4"])
    }

    private static func outside(_ path: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "link-target", place: place,
            message: Message(
                ru: "Ссылка «\(path)» выходит за пределы папки Content",
                en: "The link “\(path)” leaves the folder Content"),
            help: Message(
                ru: "Положите файл в папку Content и уберите лишние «../».",
                en: "Put the file into the folder Content and remove needless “../”."))
    }
}
