import Markup
import SiteModel

/// What can only be judged with all files in hand: sections, menu, session ids, photos, addresses, links to ids,
/// and by its own files order, dates, repetitions.
struct SiteConsistency: Sendable {
    let site: LoadedSite
    let rendered: [RenderedItem]

    /// Every check, each on a core of its own, the longest first.
    func problems(_ parallel: Parallel) async -> [Diagnostic] {
        let checks: [@Sendable (SiteConsistency) -> [Diagnostic]] = [
            { RepeatedPages.problems(of: $0.site.index) },
            { $0.missingTemplates() + $0.missingIndexes() + MenuEntries.problems(of: $0.site) },
            { $0.repeatedSessions() + Calendars.problems(of: $0.site) }, { $0.uncoveredPhotos() }, { $0.collisions() },
            { $0.brokenAnchors() },
            { SectionOrder.problems(of: $0.site) }, { UnusedFiles(site: $0.site, rendered: $0.rendered).problems },
            { DateSense(index: $0.site.index).problems },
            { ConsentScope.problems(of: $0.site) }, { $0.site.neededPages.problems(in: $0.site) },
        ]
        return await parallel.map(checks) { $0(self) }.flatMap { $0 }
    }

    private var items: [ContentItem] { site.index.items }

    /// Types whose template is not there, also those no page uses yet.
    private func missingTemplates() -> [Diagnostic] {
        let pack = site.settings.field(SiteSettings.packTemplate).map { field in
            (field.text ?? "", Origin(file: site.settings.fileNumber, offset: field.offset))
        }
        let named = site.types.types.flatMap(\.templates)
        return (named + (pack.map { [$0] } ?? [])).filter { !site.templates.contains($0.0) }.map { name, origin in
            PageTemplates.missing(name, namedAt: site.sources.place(of: origin))
        }
    }

    private func missingIndexes() -> [Diagnostic] {
        var folders = Set(items.map(\.folder)).subtracting([""])
        // The folders above are sections too.
        for folder in folders {
            var above = folder
            while let slash = above.utf8.lastIndex(of: UInt8(ascii: "/")) {
                above = above[..<slash]
                folders.insert(above)
            }
        }
        var problems = folders.sorted().filter { site.index.pages[$0 + "/index.md"] == nil }.map(Self.noIndex)
        switch site.index.pages["index.md"] {
        case nil: problems.append(Self.noHome)
        case let home?: problems += site.index.withheld[home].map { [Self.hiddenHome($0)] } ?? []
        }
        return problems
    }

    private func repeatedSessions() -> [Diagnostic] {
        var seen: [String: SourcePlace] = [:]
        var problems: [Diagnostic] = []
        for item in items {
            for case let value? in item.fields {
                for (id, offset) in SessionField.ids(in: value.value) {
                    let place = item.file.place(at: offset)
                    guard let first = seen.updateValue(place, forKey: id) else { continue }
                    problems.append(Self.repeatedSession(id, at: place, first: first))
                }
            }
        }
        return problems
    }

    /// A page with a picture of its own needs a consent that covers photos, if it needs a consent at all.
    private func uncoveredPhotos() -> [Diagnostic] {
        items.compactMap { item in
            let type = site.types.types[item.type]
            guard let consent = type.consentSlots.first.flatMap({ item.fields[$0] }),
                let image = zip(type.fields, item.fields).first(where: {
                    $0.0.kind is ImageField && $0.1?.isPlaceholder == false
                })?.1,
                !ConsentField.covers("photo", in: consent.value)
            else { return nil }
            var reader = FieldReader(file: item.file, problemClass: .content)
            reader.report(.photoNotCovered, at: image.offset)
            return reader.problems.first
        }
    }

    private func collisions() -> [Diagnostic] {
        var seen: [String: String] = [:]
        var problems: [Diagnostic] = []
        let sheets = SheetContent.all(of: site)
        let generated =
            (["404.html", "karta-sajta.html", OpenData.pageAddress, Redirects.mapAddress, Redirects.formerMapAddress]
            + Outputs.all.flatMap { $0.addresses(site) } + SearchPage.addresses(of: site)
            + sheets.map(\.address) + (PackContent(sheets, of: site) == nil ? [] : [PackContent.address])).map {
                ($0, "сам сайт / the site itself")
            }
        let pages =
            items.map { ($0.address, $0.file.path) } + facetAddresses + easyAddresses + exchangeAddresses
            + shareAddresses
            + PosterContent.addresses(in: site)
        let copies = site.copies.map { (String($0.dropFirst("Content/".count)), $0) }
        for (address, path) in generated + pages + copies {
            // Windows and macOS take names that differ only in case or composition for one.
            guard let first = seen.updateValue(path, forKey: address.comparableName) else { continue }
            problems.append(Self.collision(path, with: first, address: address))
        }
        return problems
    }

    /// Pages of lists, each with the file that asks for it: the type of a facet, the index of a long section.
    private var facetAddresses: [(String, String)] {
        guard site.types.types.contains(where: { !$0.facets.isEmpty || $0.lists.pageSize != nil }) else { return [] }
        let sections = SectionContent.all(of: site)
        let numbered = sections.flatMap { section in
            let pages = section.pages(in: site)
            return (pages.others.map(Array.init) ?? []).map { (pages.address(of: $0), items[section.index].file.path) }
        }
        return numbered
            + FacetContent.all(of: site, sections).flatMap { facet in
                facet.groups.flatMap { group in
                    let path = site.sources.place(of: group.origin).path
                    return group.values.flatMap { entry in
                        let pages = facet.pages(of: entry, group, in: site)
                        return (1...pages.total).map { (pages.address(of: $0), path) }
                    }
                }
            }
    }

    /// Easy-read twins, each with the page it stands beside.
    /// Pages of ready texts; their data are among the outputs.
    private var shareAddresses: [(String, String)] {
        let pages = ShareKit.items(of: site).map { (ShareKit.address(of: items[$0]), items[$0].file.path) }
        return pages.isEmpty ? [] : pages + [(ShareKit.listAddress, "сам сайт / the site itself")]
    }

    private var easyAddresses: [(String, String)] {
        EasyRead.items(of: site).map { (EasyRead.address(of: items[$0]), items[$0].file.path) }
    }

    /// Calendars and cards, each with the file that asks for it.
    private var exchangeAddresses: [(String, String)] {
        Calendars.addresses(of: site) + ContactCards.addresses(of: site)
    }

    private func brokenAnchors() -> [Diagnostic] {
        let wanted = Set(
            zip(items, rendered).flatMap { item, rendered in
                rendered.anchors.map { $0.address ?? item.address }
            })
        var ids: [String: Set<String>] = [:]
        for (item, rendered) in zip(items, rendered) where wanted.contains(item.address) {
            ids[item.address] = Set(rendered.body.headings.map(\.id))
        }
        var problems: [Diagnostic] = []
        for (item, rendered) in zip(items, rendered) {
            var lines: LineIndex?
            for anchor in rendered.anchors where !Nesting.placesOfPage.contains(anchor.id) {
                let known = ids[anchor.address ?? item.address] ?? []
                if !known.contains(anchor.id) {
                    let index = lines ?? LineIndex(of: item.file)
                    lines = index
                    problems.append(Self.brokenAnchor(anchor.id, known: known, at: index.place(at: anchor.offset)))
                }
            }
        }
        return problems
    }
}

extension SiteConsistency {
    fileprivate static func noIndex(_ folder: Substring) -> Diagnostic {
        Diagnostic(
            rule: "section-index", place: SourcePlace(path: "Content/\(folder)/index.md", line: 1, column: 1),
            message: Message(
                ru: "в папке «\(folder)» нет страницы index.md", en: "the folder “\(folder)” has no page index.md"),
            help: Message(
                ru: "Создайте Content/\(folder)/index.md с заголовком и описанием раздела.",
                en: "Make Content/\(folder)/index.md with the title and description of the section."))
    }

    fileprivate static var noHome: Diagnostic {
        Diagnostic(
            rule: "section-index", place: SourcePlace(path: "Content/index.md", line: 1, column: 1),
            message: Message(ru: "нет главной страницы Content/index.md", en: "there is no home page Content/index.md"),
            help: Message(ru: "Создайте её с заголовком и описанием сайта.", en: "Make it, with title and description.")
        )
    }

    fileprivate static func hiddenHome(_ reason: Message) -> Diagnostic {
        Diagnostic(
            rule: "section-index", place: SourcePlace(path: "Content/index.md", line: 1, column: 1),
            message: Message(
                ru: "главной страницы не будет на сайте: \(reason.ru)",
                en: "the home page would not be on the site: \(reason.en)"),
            help: Message(
                ru: "Уберите строку, которая её прячет: «Черновик», «Показать с» или «Снять после».",
                en: "Drop the line that hides it: draft, publish-from or expires."))
    }

    fileprivate static func repeatedSession(_ id: String, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "session-id", place: place,
            message: Message(ru: "номер занятия «\(id)» уже есть", en: "the session id “\(id)” is taken"),
            help: repeatedSessionHelp(isSameFile: place.path == first.path, first: first),
            notes: [Diagnostic.Note(place: first, message: Message(ru: "впервые здесь", en: "first here"))])
    }

    /// Which of two equal numbers is the older, the editor knows: calendars know the meeting by it.
    private static func repeatedSessionHelp(isSameFile: Bool, first: SourcePlace) -> Message {
        isSameFile
            ? Message(
                ru: "Такой номер уже у занятия в строке \(first.line). Смените номер у того занятия, которое вы "
                    + "добавили последним: по номеру календари узнают встречу.",
                en: "The session on line \(first.line) has this id. Change that of the one you added last: calendars "
                    + "know the meeting by it.")
            : Message(
                ru: "Такой номер уже у занятия в \(first.path). Смените номер в том файле, который вы добавили "
                    + "последним: по номеру календари узнают встречу.",
                en: "A session in \(first.path) has this id. Change it in the file you added last: calendars know the "
                    + "meeting by it.")
    }

    fileprivate static func collision(_ path: String, with first: String, address: String) -> Diagnostic {
        Diagnostic(
            rule: "address-collision", place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "адрес «\(address)» нужен и файлу «\(first)»",
                en: "the address “\(address)” also belongs to “\(first)”"),
            help: Message(ru: "Переименуйте один из двух файлов.", en: "Rename one of the two files."))
    }

    fileprivate static func brokenAnchor(_ id: String, known: Set<String>, at place: SourcePlace) -> Diagnostic {
        let nearest = Nearest.name(to: id, among: known.sorted())
        let list = known.sorted().prefix(10).map { "#" + $0 }.joined(separator: ", ")
        return Diagnostic(
            rule: "link-anchor", place: place,
            message: Message(
                ru: "на странице нет места «#\(id)»" + (nearest.map { ", возможно, «#\($0)»" } ?? ""),
                en: "the page has no “#\(id)”" + (nearest.map { ", perhaps “#\($0)”" } ?? "")),
            help: Message(
                ru: known.isEmpty
                    ? "Уберите часть адреса после «#»: на той странице нет заголовков." : "Есть: \(list).",
                en: known.isEmpty ? "Drop what follows “#”: that page has no headings." : "There are: \(list)."),
            wcag: ["2.4.4"])
    }
}
