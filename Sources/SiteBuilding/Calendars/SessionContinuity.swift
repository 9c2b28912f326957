import Foundation
import SiteModel

/// Compares the sessions of a site with those people took into their calendars: a change without a new revision never
/// reaches them, and one that vanished stays there for good (RFC 5545, §3.8.7.4).
struct SessionContinuity: Sendable {
    let site: LoadedSite
    /// The moment that counts, in seconds since 1970.
    let now: Int

    /// Compares with the calendar in `output`; nothing where there is none, or when the site has no address.
    static func problems(of site: LoadedSite, published output: String, now: Date) -> [Diagnostic] {
        let path = CalendarIndex.fileName
        guard !output.isEmpty, !site.settings.isPlaceholderAddress, let stamp = FileStamp(ofFile: output + "/" + path)
        else { return [] }
        guard stamp.size <= Limits.siteBytes, let file = try? FolderReader(root: output).read(path),
            let published = PublishedCalendar(file.bytes)
        else { return [unreadable(at: SourcePlace(path: path, line: 1, column: 1))] }
        let seconds = Int(exactly: now.timeIntervalSince1970.rounded(.down)) ?? 0
        return SessionContinuity(site: site, now: seconds).problems(after: published)
    }

    /// What is true of the next build too: the output is new then.
    static func lasting(_ result: BuildResult) -> BuildResult {
        var result = result
        result.problems.removeAll { $0.rule == "calendar-not-read" }
        return result
    }

    func problems(after published: PublishedCalendar) -> [Diagnostic] {
        let events = site.index.calendars.numbers.flatMap { CalendarEvent.all(of: $0, in: site, tagNames: [:]) }
        let present = PublishedCalendar(events, zone: site.settings.zone).sessions
        let byID = Dictionary(present.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
        let written = Written(site)
        return published.sessions.filter { $0.uid.hasSuffix("@" + site.settings.host) }.compactMap { former in
            let id = String(former.uid.dropLast(site.settings.host.count + 1))
            guard let session = byID[former.uid] else { return lost(former, id: id, written) }
            return changed(former, session, written.sessions[id])
        }
    }

    /// A session with a new date, place or state needs a revision that no calendar has seen.
    private func changed(
        _ former: PublishedCalendar.Session, _ session: PublishedCalendar.Session, _ place: Written.Place?
    ) -> Diagnostic? {
        let isChanged =
            (former.start, former.end) != (session.start, session.end) || former.place != session.place
            || former.isCancelled != session.isCancelled
        let isBehind = session.revision < former.revision
        guard let place, isBehind || (isChanged && session.revision == former.revision) else { return nil }
        let what = isBehind && !isChanged ? Self.less : what(former, session)
        return Self.revision(what, needed: former.revision.addingReportingOverflow(1).partialValue, at: place.revision)
    }

    private func what(_ former: PublishedCalendar.Session, _ session: PublishedCalendar.Session) -> Message {
        if former.isCancelled != session.isCancelled { return Self.state }
        return (former.start, former.end) != (session.start, session.end) ? Self.time : Self.place
    }

    /// A session that is over or was called off may go.
    private func lost(_ former: PublishedCalendar.Session, id: String, _ written: Written) -> Diagnostic? {
        guard !former.isCancelled, former.end ?? former.start > now else { return nil }
        if let place = written.sessions[id] { return Self.hidden(id, at: place.id) }
        let page = former.page.flatMap { written.pages[$0] }
        return Self.lost(id, at: SourcePlace(path: page ?? "Content/site.yaml", line: 1, column: 1))
    }

    /// Where sessions and pages are written, shown or not.
    struct Written {
        struct Place {
            let file: SourceFile
            let idOffset: Int
            /// That of the id while no revision is written.
            let revisionOffset: Int

            var id: SourcePlace { file.place(at: idOffset) }
            var revision: SourcePlace { file.place(at: revisionOffset) }
        }

        private(set) var sessions: [String: Place] = [:]
        /// Files by canonical address.
        private(set) var pages: [String: String] = [:]

        init(_ site: LoadedSite) {
            for item in site.index.items {
                let type = site.types.types[item.type]
                guard !type.sessionSlots.isEmpty else { continue }
                pages[PageAddress.canonical(item.address, base: site.settings.baseURL)] = item.file.path
                for session in CalendarIndex.sessions(of: item, type) {
                    guard let field = SessionField.group.field("id", of: session.value), let id = field.text else {
                        continue
                    }
                    let revision = SessionField.group.field("revision", of: session.value) ?? field
                    sessions[id] = Place(file: item.file, idOffset: field.offset, revisionOffset: revision.offset)
                }
            }
        }
    }
}

extension SessionContinuity {
    private static let time = Message(ru: "сменились дата или время занятия", en: "the session has another time")
    private static let place = Message(ru: "сменилось место занятия", en: "the session has another place")
    private static let state = Message(ru: "сменилась отметка «Отменено»", en: "“cancelled” of the session has changed")
    private static let less = Message(
        ru: "«Изменение» стало меньше опубликованного", en: "“revision” is less than it was")

    private static func revision(_ what: Message, needed: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "session-revision", place: place,
            message: Message(
                ru: "\(what.ru), а в календарях людей осталось прежнее",
                en: "\(what.en), but people's calendars keep the old"),
            help: Message(
                ru: "Поставьте у этого занятия «Изменение: \(needed)» (revision: \(needed)): по этому числу календари "
                    + "узнают, что занятие изменилось.",
                en: "Write “revision: \(needed)” at this session: by that number calendars know that it has changed."))
    }

    private static func hidden(_ id: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "session-lost", place: place,
            message: Message(
                ru: "занятие «\(id)» уже записано в календари людей, а теперь его не показывают: страница скрыта или "
                    + "начало неизвестно",
                en:
                    "people have the session “\(id)” in their calendars, but it is not shown now: the page is hidden, or "
                    + "its start is unknown"),
            help: Message(
                ru:
                    "Покажите страницу снова и впишите начало занятия. Если занятия не будет, отметьте «Отменено: да» и "
                    + "поставьте следующее «Изменение», а страницу скройте после этого дня.",
                en:
                    "Show the page again and write the start. If the session is off, write “cancelled: yes” and the next "
                    + "“revision”, and hide the page after that day."))
    }

    private static func lost(_ id: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "session-lost", place: place,
            message: Message(
                ru: "занятие «\(id)» пропало, а оно уже записано в календари людей",
                en: "the session “\(id)” is gone, but people have it in their calendars"),
            help: Message(
                ru: "Верните занятие с этим номером и отметьте «Отменено: да» и следующее «Изменение»: тогда календари "
                    + "скажут людям об этом. Номер занятия не меняют.",
                en:
                    "Put the session with this id back and write “cancelled: yes” and the next “revision”: calendars then "
                    + "tell people. An id never changes."))
    }

    private static func unreadable(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "calendar-not-read", severity: .warning, place: place,
            message: Message(
                ru: "календарь в папке готового сайта повреждён или чужой: с ним нельзя сверить занятия",
                en: "the calendar in the output folder is damaged or foreign: sessions cannot be compared with it"),
            help: Message(
                ru: "Удалите этот файл из папки готового сайта: сборка запишет новый. Сами проверьте, не перенесены ли "
                    + "занятия без нового «Изменения».",
                en: "Remove the file from the output folder: the build writes a new one. See for yourself whether "
                    + "sessions were moved without a new “revision”."))
    }
}
