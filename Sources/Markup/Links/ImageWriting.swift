import SiteModel

/// Images: a file of the site with a text for those who do not see it.
extension BodyRenderer {
    private static let kinds: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"]

    /// Returns the index after the image, whose content is its alternative.
    mutating func writeImage(_ event: MarkdownEvent, at index: Int, of events: MarkdownEvents) -> Int {
        let end = events.end(of: index)
        for inner in events.list[index...end] where inner.kind == .raw {
            log.add(at: Int(inner.offset), Self.rawMarkup)
        }
        let alternative = events.plainText(index..<end)
        if Self.isInvisible(alternative) { log.add(at: Int(event.offset), Self.noAlternative) }
        if let file = imageFile(event, events) {
            writer.tag("<img", at: Int(event.offset))
            writer.address(" src=", path: file.address, tree: .shared, tail: [])
            writer.attribute(" alt=", alternative[...])
            writeSize(of: file)
            writeLanguage(of: event, events)
            writer.write(">")
            writeVisibleCopy(of: alternative, event, events)
        }
        return end + 1
    }

    /// What stands in the picture's place when the reader switches pictures off; the image itself stays for screen
    /// readers, so the copy is for the eye alone.
    private mutating func writeVisibleCopy(
        of alternative: [UInt8], _ event: MarkdownEvent, _ events: MarkdownEvents
    ) {
        guard !alternative.isEmpty else { return }
        writer.tag("<span", at: Int(event.offset))
        writer.write(" class=\"alternative\" aria-hidden=\"true\"")
        writeLanguage(of: event, events)
        writer.write(">")
        writer.text(alternative[...], at: Int(event.offset))
        writer.write("</span>")
    }

    /// Nothing but white space and characters without a shape.
    private static func isInvisible(_ text: [UInt8]) -> Bool {
        String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private mutating func writeSize(of file: LinkedFile) {
        guard let width = file.width, let height = file.height, width > 0, height > 0 else { return }
        writer.attribute(" width=", "\(width)")
        writer.attribute(" height=", "\(height)")
    }

    private mutating func imageFile(_ event: MarkdownEvent, _ events: MarkdownEvents) -> LinkedFile? {
        let offset = Int(event.offset)
        switch LinkAddress(events.bytes[event.literal.range]) {
        case .relative(let address):
            return imageFile(address, at: offset)
        case .web: log.add(at: offset, Self.otherHost)
        case .contact, .anchor: log.add(at: offset) { Self.notAnImage("", at: $0) }
        case let refused: log.add(at: offset) { AddressProblems.refused(refused, at: $0) }
        }
        return nil
    }

    private mutating func imageFile(_ address: RelativeAddress, at offset: Int) -> LinkedFile? {
        switch resolver.target(of: address.path) {
        case .file(let file) where Self.kinds.contains(RelativeAddress.fileExtension(of: file.address)): return file
        case .file, .page, .withheld: log.add(at: offset) { Self.notAnImage(address.path, at: $0) }
        case .missing(let nearest): log.add(at: offset) { Self.noFile(address.path, nearest, at: $0) }
        case .outside: log.add(at: offset) { Self.outsideImage(address.path, at: $0) }
        }
        return nil
    }
}

extension BodyRenderer {
    private static func noAlternative(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "image-alternative", place: place,
            message: Message(
                ru: "У картинки нет описания для тех, кто её не видит",
                en: "The image has no description for those who do not see it"),
            help: Message(
                ru: "Напишите в квадратных скобках, что на ней важно: «![Вход с пандусом](foto.jpg)».",
                en: "Write in the square brackets what matters in it: “![Entrance with a ramp](foto.jpg)”."),
            wcag: ["1.1.1"], act: ["23a2a8"])
    }

    private static func otherHost(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "image-address", place: place,
            message: Message(ru: "Картинка берётся с другого сайта", en: "The image comes from another site"),
            help: Message(
                ru: "Скачайте её в папку рядом с этим файлом и напишите имя: «![Описание](foto.jpg)».",
                en: "Download it next to this file and write its name: “![Description](foto.jpg)”."))
    }

    private static func notAnImage(_ path: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "image-address", place: place,
            message: Message(
                ru: path.isEmpty ? "Адрес картинки — не файл" : "«\(path)» — не картинка",
                en: path.isEmpty ? "The image's address is no file" : "“\(path)” is no image"),
            help: Message(
                ru: "Годятся файлы png, jpg, jpeg, gif, webp, svg, avif. Для ссылки уберите «!» перед скобкой.",
                en: "Files may be png, jpg, jpeg, gif, webp, svg, avif. For a link remove the “!” before the bracket."))
    }

    private static func noFile(_ path: String, _ nearest: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "image-address", place: place,
            message: Message(
                ru: "Картинки «\(path)» нет" + (nearest.map { ": возможно, вы имели в виду «\($0)»" } ?? ""),
                en: "There is no image “\(path)”" + (nearest.map { ": did you mean “\($0)”?" } ?? "")),
            help: Message(
                ru: "Положите файл рядом с этим и проверьте имя: большие и малые буквы различаются.",
                en: "Put the file next to this one and check its name: capital letters matter."))
    }

    private static func outsideImage(_ path: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "image-address", place: place,
            message: Message(
                ru: "Картинка «\(path)» лежит за пределами папки Content",
                en: "The image “\(path)” lies outside the folder Content"),
            help: Message(
                ru: "Положите её в папку Content и уберите лишние «../».",
                en: "Put it into the folder Content and remove needless “../”."))
    }
}
