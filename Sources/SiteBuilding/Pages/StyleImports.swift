import SiteModel

/// Joins style sheets: `@import "tokens.css";` at the top of a sheet is replaced by that file (CSS Cascade 5, §2), so
/// that a page asks for one sheet however many the designers write.
enum StyleImports {
    /// The assets with imported sheets put in; a sheet that others import is not shipped beside them.
    static func joined(_ assets: [Asset]) -> Diagnosed<[Asset]> {
        var reader = Reader(sheets: assets.filter { $0.path.hasSuffix(".css") })
        let joined = assets.map { asset in
            asset.path.hasSuffix(".css")
                ? Asset(path: asset.path, bytes: StyleText.shipped(reader.join(asset, above: []))) : asset
        }
        return Diagnosed(joined.filter { !reader.imported.contains($0.path) }, problems: reader.problems)
    }

    private struct Reader {
        let sheets: [Asset]
        var imported: Set<String> = []
        var problems: [Diagnostic] = []

        /// The bytes of a sheet with its imports put in; `above` are the sheets that import it.
        mutating func join(_ sheet: Asset, above: [String]) -> [UInt8] {
            var rest = sheet.bytes[...]
            var bytes: [UInt8] = []
            while let statement = ImportStatement(at: rest) {
                let path = folder(of: sheet) + statement.name
                let place = SourceFile(path: "Templates/" + sheet.path, bytes: sheet.bytes).place(at: rest.startIndex)
                if let found = sheets.first(where: { $0.path == path }), !(above + [sheet.path]).contains(path) {
                    imported.insert(path)
                    bytes += join(found, above: above + [sheet.path])
                } else {
                    problems.append(StyleImports.notJoined(statement.name, at: place))
                }
                rest = rest.dropFirst(statement.end - rest.startIndex).drop {
                    $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ")
                }
            }
            if let odd = Self.furtherImport(in: rest) {
                let place = SourceFile(path: "Templates/" + sheet.path, bytes: sheet.bytes).place(at: odd)
                problems.append(StyleImports.notUnderstood(at: place))
            }
            return bytes.isEmpty ? sheet.bytes : bytes + rest
        }

        /// An import in any other form or place would be shipped without what it imports.
        private static func furtherImport(in bytes: ArraySlice<UInt8>) -> Int? {
            let lower = bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
            return lower.firstRange(of: Array("@import".utf8)).map { bytes.startIndex + $0.lowerBound }
        }

        private func folder(of sheet: Asset) -> String {
            sheet.path.lastIndex(of: "/").map { String(sheet.path[...$0]) } ?? ""
        }
    }

    /// `@import "name.css";` at the beginning of bytes, with nothing more in it.
    private struct ImportStatement {
        let name: String
        let end: Int

        init?(at bytes: ArraySlice<UInt8>) {
            let opening = Array("@import \"".utf8)
            guard bytes.starts(with: opening) else { return nil }
            let rest = bytes.dropFirst(opening.count)
            guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")),
                bytes[quote...].starts(with: [UInt8(ascii: "\""), UInt8(ascii: ";")])
            else { return nil }
            name = String(decoding: rest[..<quote], as: UTF8.self)
            end = quote + 2
        }
    }

    private static func notUnderstood(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "style-import", problemClass: .templates, place: place,
            message: Message(
                ru: "вставка листа стилей записана не так, как понимает сборка",
                en: "the import of a style sheet is not in the form the build understands"),
            help: Message(
                ru: "Пишите в самом начале файла, каждую с новой строки: @import \"tokens.css\";",
                en: "Write at the very top of the file, each on a line of its own: @import \"tokens.css\";"))
    }

    private static func notJoined(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "style-import", problemClass: .templates, place: place,
            message: Message(
                ru: "лист стилей «\(name.prefix(80))» не вставить: его нет рядом или он вставляет сам себя",
                en: "the style sheet “\(name.prefix(80))” cannot be put in: it is not here, or imports itself"),
            help: Message(
                ru: "Впишите имя файла из папки Templates/assets: @import \"tokens.css\";",
                en: "Name a file of the folder Templates/assets: @import \"tokens.css\";"))
    }
}
