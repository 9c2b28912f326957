import SiteModel
import Templating

/// Pages that lead from old addresses to new ones, in both trees, and a map of the same for nginx.
///
/// A server that knows the map answers 301 and 410 itself; without it the page does, at once (WCAG technique H76).
enum Redirects {
    /// For nginx: `map $uri $moved { include …; }`, where `gone` stands for 410 (docs/addresses.md).
    static let mapAddress = "redirects.map"

    /// For nginx on the host of the former site: `map $request_uri $former { include …; }`.
    static let formerMapAddress = "former.map"

    /// Every file by its address; none while nothing has moved.
    static func files(for plan: PagePlan) -> [(address: String, bytes: [UInt8])] {
        moved(in: plan) + former(in: plan)
    }

    /// What leads on from the addresses of the site before this one.
    private static func former(in plan: PagePlan) -> [(address: String, bytes: [UInt8])] {
        guard let list = plan.site.former, !list.entries.isEmpty else { return [] }
        let titles = Dictionary(plan.pages.map { ($0.address, $0.title) }, uniquingKeysWith: { first, _ in first })
        let taken = Set(plan.pages.map(\.address) + plan.site.copies.map { String($0.dropFirst("Content/".count)) })
        let pages = list.moves(besides: taken).map { move in
            (address: move.from, bytes: page(move, title: titles[move.to], isLarge: false, plan.site))
        }
        if plan.site.settings.isPlaceholderAddress { return pages }
        return pages + [(formerMapAddress, list.map(base: plan.site.settings.baseURL))]
    }

    private static func moved(in plan: PagePlan) -> [(address: String, bytes: [UInt8])] {
        let gone = GoneAddresses(of: plan.site).all(in: plan.site.addresses, present: Set(plan.pages.map(\.address)))
        let moves = plan.site.addresses?.moves ?? []
        if moves.isEmpty, gone.isEmpty { return [] }
        let titles = Dictionary(plan.pages.map { ($0.address, $0.title) }, uniquingKeysWith: { first, _ in first })
        var files: [(address: String, bytes: [UInt8])] = []
        for move in moves {
            for isLarge in [false, true] {
                let page = page(move, title: titles[move.to], isLarge: isLarge, plan.site)
                files.append((PageAddress.path(move.from, large: isLarge), page))
            }
        }
        return files + [(mapAddress, map(moves, gone, basePath: plan.site.settings.basePath))]
    }

    private static func page(
        _ move: (from: String, to: String), title: String?, isLarge: Bool, _ site: LoadedSite
    ) -> [UInt8] {
        let isFull = AddressList.isFull(move.to)
        let prefixes = PageAddress.prefixes(for: move.from, large: isLarge)
        let way = isFull ? move.to : prefixes.page + move.to
        let canonical = isFull ? move.to : PageAddress.canonical(move.to, base: site.settings.baseURL)
        return Array(
            """
            <!DOCTYPE html>
            <html lang="ru" class="\(isLarge ? "krupno" : "obychno")">
            <head>
            <meta charset="utf-8">
            <title>Страница переехала — \(escaped(site.settings.name))</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">\(look(of: site, prefix: prefixes.shared))
            <meta http-equiv="refresh" content="0; url=\(escaped(way))">
            <link rel="canonical" href="\(escaped(canonical))">
            </head>
            <body>
            <main class="wrap">
            <h1>Страница переехала</h1>
            <p>Она теперь здесь: <a href="\(escaped(way))">\(escaped(title ?? move.to))</a>.</p>
            </main>
            </body>
            </html>

            """.utf8)
    }

    /// A browser that does not follow by itself shows the page: it looks like the others if their style is where it is
    /// usually kept.
    private static func look(of site: LoadedSite, prefix: String) -> String {
        guard let sheet = site.assets.first(where: { $0.path == "assets/site.css" }) else { return "" }
        return "\n<link rel=\"stylesheet\" href=\"\(escaped(prefix + sheet.versionedAddress))\">"
    }

    /// A line for each address in either tree; what moved to another page of the site keeps to its tree.
    private static func map(
        _ moves: [(from: String, to: String)], _ gone: [String], basePath: String
    ) -> [UInt8] {
        var lines = ""
        for folder in ["", PageAddress.largeFolder] {
            for move in moves {
                let target = AddressList.isFull(move.to) ? move.to : basePath + folder + move.to
                lines += "\(basePath)\(folder)\(move.from) \(target);\n"
            }
            for address in gone { lines += "\(basePath)\(folder)\(address) gone;\n" }
        }
        return Array(lines.utf8)
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        Escaping.append(Array(text.utf8), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
