import SiteModel

/// The calendars of a site: one for each session, each programme, each section, and one of all.
enum Calendars {
    static let output = SiteOutput(addresses: { _ in [] }, make: { files(of: $0.site) })

    /// Nothing while the site has no address, and no file without a session.
    static func files(of site: LoadedSite) -> [SiteFile] {
        let calendars = site.index.calendars
        guard let all = calendars.siteAddress else { return [] }
        let zone = CalendarZone(site.settings.zone)
        let names = Dictionary(site.tags.tags.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        var files: [SiteFile] = []
        var found: [(folder: Substring, event: CalendarEvent)] = []
        for number in calendars.numbers {
            let item = site.index.items[number]
            let events = CalendarEvent.all(of: number, in: site, tagNames: names)
            found += events.map { (item.folder, $0) }
            files.append(file(CalendarIndex.address(ofProgramme: item), item.title, events, zone))
            files += events.map { file($0.address, item.title, [$0], zone) }
        }
        // The clock has no say in the order.
        found.sort { ($0.event.start, $0.event.id) < ($1.event.start, $1.event.id) }
        for folder in calendars.sectionFolders {
            let title = site.index.sectionIndex(of: folder)?.title ?? site.settings.name
            let own = found.filter { $0.folder == folder || $0.folder.hasPrefix("\(folder)/") }.map(\.event)
            files.append(file(CalendarIndex.address(ofFolder: folder), title, own, zone))
        }
        return files + [file(all, site.settings.name, found.map(\.event), zone)]
    }

    private static func file(
        _ address: String, _ title: String, _ events: [CalendarEvent], _ zone: CalendarZone
    ) -> SiteFile {
        SiteFile(address: address, bytes: CalendarFile(title: title, events: events, zone: zone).bytes)
    }

    /// Every address its pages may take, shown or not, each with the file that asks for it.
    static func addresses(of site: LoadedSite) -> [(address: String, path: String)] {
        var found: [(address: String, path: String)] = []
        var folders: Set<Substring> = [""]
        for item in site.index.items where !item.isIndex && site.types.types[item.type].makesCalendars {
            let type = site.types.types[item.type]
            let ids = CalendarIndex.sessions(of: item, type).compactMap {
                SessionField.group.field("id", of: $0.value)?.text
            }
            folders.insert(item.folder)
            // A session that takes the address of its own page's calendar has been told of.
            let own = [CalendarIndex.address(ofProgramme: item)]
            let sessions = Set(ids.map { CalendarIndex.address(ofSession: $0, of: item) }).subtracting(own)
            found += (own + sessions.sorted()).map { ($0, item.file.path) }
        }
        guard !found.isEmpty else { return [] }
        let lists = folders.sorted().map { folder in
            folder.isEmpty
                ? (CalendarIndex.fileName, "Content/site.yaml")
                : (CalendarIndex.address(ofFolder: folder), "Content/\(folder)/index.md")
        }
        return lists + found
    }

    /// Sessions whose file would take the place of that of their page.
    static func problems(of site: LoadedSite) -> [Diagnostic] {
        site.index.items.filter { !$0.isIndex && site.types.types[$0.type].makesCalendars }.flatMap { item in
            CalendarIndex.sessions(of: item, site.types.types[item.type]).compactMap { session in
                guard let id = SessionField.group.field("id", of: session.value), let text = id.text,
                    CalendarIndex.address(ofSession: text, of: item) == CalendarIndex.address(ofProgramme: item)
                else { return nil }
                return likePage(text, at: item.file.place(at: id.offset))
            }
        }
    }
}

extension Calendars {
    private static func likePage(_ id: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "session-id", place: place,
            message: Message(
                ru: "номер занятия «\(id)» такой же, как имя страницы",
                en: "the session id “\(id)” is the name of the page"),
            help: Message(
                ru: "Допишите к номеру год и порядок, например «\(id)-2026-1»: у занятия и у страницы свои календари.",
                en: "Add the year and a number, such as “\(id)-2026-1”: session and page have calendars of their own."))
    }
}
