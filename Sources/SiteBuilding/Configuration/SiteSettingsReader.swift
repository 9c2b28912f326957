import Foundation
import FrontMatter
import SiteModel

/// Reads `Content/site.yaml`.
enum SiteSettingsReader {
    static func read(_ file: SourceFile, number: Int, baseURL: String?) -> Diagnosed<SiteSettings?> {
        var problems: [Diagnostic] = []
        let shape = Shape.group(SiteSettings.fields.groupShape)
        let node = FrontMatterReader.readDocument(file, shape: shape, problemClass: .configuration)
            .collect(into: &problems)
        guard let node, case .group(let entries) = node.content else { return Diagnosed(nil, problems: problems) }
        var reader = FieldReader(file: file, problemClass: .configuration)
        var values = SiteSettings.fields.read(entries, unread: node.unread, at: node.offset, reader: &reader)
        let zone = zone(values[5], reader: &reader)
        if let language = values[4], !isLanguage(language, reader: &reader) {
            // Russian stands in, so that one mistake stays one problem and is not found again on every page.
            values[4] = PlacedValue(
                value: .text(SourceText(bytes: Array("ru".utf8), base: language.offset)), offset: language.offset)
        }
        checkMenu(values[10], reader: &reader)
        if let field = values[14], let key = field.text, !IndexNowKey.isValid(key) {
            reader.report(.badIndexNowKey(key), at: field.offset)
        }
        problems += reader.problems
        var address = baseURL ?? "https://portal.example/"
        if baseURL == nil, case .url(let written)? = values[2]?.value { address = written }
        if !address.hasSuffix("/") { address += "/" }
        let settings = SiteSettings(
            file: file, fileNumber: number, values: values, baseURL: address, zone: zone ?? .gmt)
        return Diagnosed(settings, problems: problems)
    }

    private static func zone(_ field: PlacedValue?, reader: inout FieldReader) -> TimeZone? {
        guard let field, let name = field.text else { return nil }
        guard let zone = TimeZone(identifier: name) else {
            reader.report(.unknownZone(name), at: field.offset)
            return nil
        }
        return zone
    }

    private static func checkMenu(_ field: PlacedValue?, reader: inout FieldReader) {
        guard case .list(let entries)? = field?.value else { return }
        var seen: [String: Int] = [:]
        for entry in entries {
            guard let name = entry.text, let first = seen.updateValue(entry.offset, forKey: name) else { continue }
            let place = reader.file.place(at: first)
            let note = Diagnostic.Note(place: place, message: Message(ru: "впервые здесь", en: "first here"))
            reader.report(.repeatedMenuEntry(name), at: entry.offset, notes: [note])
        }
    }

    private static func isLanguage(_ field: PlacedValue, reader: inout FieldReader) -> Bool {
        guard let language = field.text else { return true }
        let isTag =
            (2...8).contains(language.utf8.count)
            && language.utf8.allSatisfy { (97...122).contains($0) || (65...90).contains($0) || $0 == UInt8(ascii: "-") }
        if !isTag { reader.report(.badLanguage(language), at: field.offset) }
        return isTag
    }
}

extension FieldReader.Complaint {
    fileprivate static func unknownZone(_ name: String) -> Self {
        Self(
            "site-zone",
            message: { _ in
                Message(ru: "часового пояса «\(name.prefix(60))» нет", en: "there is no time zone “\(name.prefix(60))”")
            },
            help: Message(ru: "Например: Europe/Moscow.", en: "Such as Europe/Moscow."))
    }

    fileprivate static func repeatedMenuEntry(_ name: String) -> Self {
        Self(
            "menu-entry",
            message: { _ in
                Message(
                    ru: "раздел «\(name.prefix(60))» стоит в меню дважды",
                    en: "the menu names “\(name.prefix(60))” twice")
            },
            help: Message(ru: "Удалите одну из двух строк.", en: "Delete one of the two lines."))
    }

    fileprivate static func badIndexNowKey(_ key: String) -> Self {
        Self(
            "site-indexnow-key",
            message: { _ in
                Message(
                    ru: "ключ IndexNow «\(key.prefix(60))» не годится",
                    en: "the IndexNow key “\(key.prefix(60))” does not fit")
            },
            help: Message(
                ru: "От 8 до 128 латинских букв, цифр и дефисов.",
                en: "From 8 to 128 Latin letters, digits and hyphens."))
    }

    fileprivate static func badLanguage(_ name: String) -> Self {
        Self(
            "site-language",
            message: { _ in
                Message(ru: "«\(name.prefix(60))» не код языка", en: "“\(name.prefix(60))” is no language code")
            },
            help: Message(ru: "Для русского напишите «ru».", en: "Write “ru” for Russian."))
    }
}
