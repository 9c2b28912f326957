import FrontMatter
import SiteModel

/// `Content/former-addresses.yaml`: where the pages stood on the site before this one, and where they are to be found now.
struct FormerAddresses: Sendable {
    static let path = "Content/former-addresses.yaml"

    struct Entry: Sendable {
        /// Path and query on the former site: `/uslugi`, `/index.php?id=12`.
        let from: String
        /// A page of this site.
        let to: String
        let offset: Int
        let targetOffset: Int

        /// Where a page of ours may stand that leads on: nil for an address with a query or of a program.
        var page: String? {
            let path = PercentEncoding.decoded(String(from.dropFirst()))
            let last = path.split(separator: "/").last ?? ""
            guard !path.isEmpty, !from.contains("?") else { return nil }
            if last.hasSuffix(".html") || last.hasSuffix(".htm") { return path }
            return last.contains(".") ? nil : path + (path.hasSuffix("/") ? "" : "/") + "index.html"
        }
    }

    let file: SourceFile
    let entries: [Entry]

    /// Pages that lead on, from where to where: one for addresses that mean one file, none where the site has a page.
    func moves(besides taken: Set<String>) -> [(from: String, to: String)] {
        var seen = Set(taken.map(\.comparableName))
        return entries.compactMap { entry in
            guard let page = entry.page, seen.insert(page.comparableName).inserted else { return nil }
            return (page, entry.to)
        }
    }

    /// Entries that lead to no page of the site.
    func problems(pages: [PlannedPage]) -> [Diagnostic] {
        let known = Set(pages.map(\.address))
        return entries.filter { !known.contains($0.to) }.map { entry in
            Self.nowhere(
                entry.to, nearest: Nearest.name(to: entry.to, among: known.sorted()),
                at: file.place(at: entry.targetOffset))
        }
    }

    /// For nginx on the host of the former site: `map $request_uri $former { include …; }` (docs/addresses.md).
    func map(base: String) -> [UInt8] {
        Array(
            entries.sorted { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) }
                .map { "\"\(PercentEncoding.request($0.from))\" \"\(PageAddress.canonical($0.to, base: base))\";\n" }
                .joined().utf8)
    }

    private static func nowhere(_ target: String, nearest: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "former-address-target", place: place,
            message: Message(
                ru: "страницы «\(target)» на сайте нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "the site has no page “\(target)”" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(
                ru: "Впишите адрес страницы от главной, без «/» в начале: uslugi/podbor-raboty.html.",
                en:
                    "Write the address of a page from the home page on, without a leading “/”: uslugi/podbor-raboty.html."
            ))
    }
}

/// Reads `Content/former-addresses.yaml`: a list of entries with `from` and `to`.
enum FormerAddressesReader {
    private static let fields = [
        FieldDefinition("from", "Откуда", TextField(maximum: 1_000, acceptsPlaceholder: false), required: true),
        FieldDefinition("to", "Куда", TextField(maximum: 1_000, acceptsPlaceholder: false), required: true),
    ]

    static func read(_ file: SourceFile) -> Diagnosed<FormerAddresses?> {
        var problems: [Diagnostic] = []
        let node = FrontMatterReader.readDocument(
            file, shape: .list(of: .group(fields.groupShape)), problemClass: .content
        ).collect(into: &problems)
        guard let node, case .list(let nodes) = node.content else { return Diagnosed(nil, problems: problems) }
        var reader = FieldReader(file: file, problemClass: .content)
        var seen: Set<String> = []
        var entries: [FormerAddresses.Entry] = []
        for node in nodes {
            guard case .group(let written) = node.content else { continue }
            let values = fields.read(written, unread: node.unread, at: node.offset, reader: &reader)
            guard let from = values[0], let address = from.text, let target = values[1], let page = target.text
            else { continue }
            guard isPath(address) else {
                reader.report(.badFormerAddress(address), at: from.offset)
                continue
            }
            // nginx compares without regard to capitals.
            guard seen.insert(PercentEncoding.request(address).lowercased()).inserted else {
                reader.report(.repeatedFormerAddress(address), at: from.offset)
                continue
            }
            entries.append(
                FormerAddresses.Entry(from: address, to: page, offset: from.offset, targetOffset: target.offset))
        }
        return Diagnosed(FormerAddresses(file: file, entries: entries), problems: problems + reader.problems)
    }

    /// A path from the root of a host, with or without a query; no way up, no sign that a map for nginx would misread.
    private static func isPath(_ address: String) -> Bool {
        let path = address.prefix { $0 != "?" }
        return address.hasPrefix("/") && !address.hasPrefix("//") && !address.contains("#")
            && !path.split(separator: "/").contains { $0 == "." || $0 == ".." }
            && !PercentEncoding.decoded(String(path)).split(separator: "/").contains { $0 == "." || $0 == ".." }
            && address.unicodeScalars.allSatisfy { sign in
                sign.value > 0x20 && sign.value != 0x7F && !"\"'<>\\{};$".unicodeScalars.contains(sign)
            }
    }
}

extension FieldReader.Complaint {
    fileprivate static func badFormerAddress(_ address: String) -> Self {
        Self(
            "former-address-form",
            message: { _ in
                Message(
                    ru: "«\(address.prefix(60))» – не адрес на прежнем сайте",
                    en: "“\(address.prefix(60))” is no address on the former site")
            },
            help: Message(
                ru: "Адрес пишут без имени сайта, с «/» в начале, как в строке браузера: /uslugi или /index.php?id=12.",
                en:
                    "Write it without the host, with a leading “/”, as the browser shows it: /uslugi or /index.php?id=12."
            ))
    }

    fileprivate static func repeatedFormerAddress(_ address: String) -> Self {
        Self(
            "former-address-repeated",
            message: { _ in
                Message(ru: "адрес «\(address)» уже есть в списке", en: "the address “\(address)” is listed already")
            },
            help: Message(ru: "Оставьте одну запись.", en: "Leave one entry."))
    }
}
