import Foundation
import Testing

/// Calendars of a site: their files, their links, and what people's calendars make of one build after another.
@Suite struct CalendarTests {
    private let site: TrainingSite

    init() throws { site = try TrainingSite() }

    @Test func writesACalendarForEachSessionProgrammeSectionAndAll() throws {
        try site.write([.init(id: "kurs-1"), .init(id: "kurs-2", day: 21, isCancelled: true)])
        #expect(try site.run("build").status == 0)
        let files = ["kalendar.ics", "treningi/kalendar.ics", "treningi/kurs.ics", "treningi/kurs-1.ics"]
        let counts = try files.map { try CalendarStore.read(try #require(site.output($0))).count }
        #expect(counts == [2, 2, 2, 1])
        let one = try #require(site.output("treningi/kurs-1.ics"))
        for line in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", "UID:kurs-1@portal.test\r\n", "SEQUENCE:0\r\n",
            "DTSTAMP:20260620T070000Z\r\n", "DTSTART;TZID=Europe/Moscow:20260620T100000\r\n",
            "DTEND;TZID=Europe/Moscow:20260620T120000\r\n", "SUMMARY:Курс\\, первый\\; главный\r\n", "LOCATION:Зал\r\n",
            "URL:https://portal.test/treningi/kurs.html\r\n", "STATUS:CONFIRMED\r\n", "TRIGGER:-P1D\r\n",
        ] { #expect(one.contains(line), "\(line)") }
        #expect(!one.contains("METHOD"))
        let off = try #require(site.output("treningi/kurs-2.ics"))
        #expect(off.contains("STATUS:CANCELLED\r\n") && !off.contains("VALARM"))
    }

    @Test func linksCalendarsFromBothTrees() throws {
        try site.write([.init(id: "kurs-1")])
        #expect(try site.run("build").status == 0)
        for (page, up) in [("treningi/kurs.html", "../"), ("krupno/treningi/kurs.html", "../../")] {
            let text = try #require(site.output(page))
            for file in ["treningi/kurs.ics", "treningi/kurs-1.ics", "kalendar.ics"] {
                #expect(text.contains("href=\"\(up)\(file)\""), "\(page): \(file)")
            }
        }
    }

    @Test(arguments: ["Пример: да\n", "Не показывать в поиске: да\n", "Черновик: да\n", "Показать с: 2026-06-11\n"])
    func tellsMachinesOfNoPageThatIsNotPublic(line: String) throws {
        try site.write([.init(id: "kurs-1")], extra: line + "Телефон: 8 831 000-00-00\n")
        #expect(try site.run("build").status == 0)
        let files = try tree(site.folder.url.appendingPathComponent("Output")).keys
        #expect(!files.contains { $0.hasSuffix(".ics") } && !files.contains { $0.hasPrefix("treningi/kurs.vcf") })
        #expect(site.output("treningi/kurs.html")?.contains(".ics") != true)
    }

    @Test func tellsMachinesNothingWithoutAnAddress() throws {
        try site.write([.init(id: "kurs-1")])
        #expect(try site.run("build", "--base-url", "https://portal.example/").status == 0)
        let files = try tree(site.folder.url.appendingPathComponent("Output")).keys
        #expect(!files.contains { $0.hasSuffix(".ics") || $0.hasSuffix(".vcf") })
    }

    @Test func keepsPlaceholdersOut() throws {
        try site.write([.init(id: "kurs-1", place: "?"), .init(id: "kurs-2")])
        try site.folder.replace(
            "start: 2026-06-20 10:00\n    end: 2026-06-20 12:00\n    place: Зал", by: "start: ?\n    end: ?",
            in: TrainingSite.page)
        #expect(try site.run("build").status == 0)
        let all = try #require(site.output("kalendar.ics"))
        #expect(try CalendarStore.read(all).keys.sorted() == ["kurs-1@portal.test"])
        #expect(!all.contains("LOCATION") && !all.contains("?"))
        #expect(site.output("treningi/kurs-2.ics") == nil)
    }

    @Test func refusesASessionNamedLikeItsPage() throws {
        try site.write([.init(id: "kurs")])
        #expect(try site.problems() == ["Content/treningi/kurs.md:5: session-id"])
    }

    @Test func refusesAFileAtTheAddressOfACalendar() throws {
        try site.write([.init(id: "kurs-1")])
        try site.folder.write("BEGIN:VCALENDAR\n", to: "Content/treningi/kalendar.ics")
        #expect(try site.problems().contains { $0.hasSuffix("address-collision") })
    }

    @Test func keepsWhatPeopleTookInTrueOverManyEdits() throws {
        var random = SystemRandomNumberGenerator()
        var sessions = (1...4).map { TrainingSite.Session(id: "kurs-\($0)", day: 10 + $0) }
        var store = CalendarStore()
        var refused = 0
        for step in 0..<40 {
            let former = sessions
            edit(&sessions, new: "novoe-\(step)", with: &random)
            try site.write(sessions)
            let result = try site.run("build", "--without-audit")
            #expect(result.status <= 1, "\(result.errors)")
            if result.status == 0 {
                let file = try CalendarStore.read(site.output("kalendar.ics") ?? "")
                store.take(file)
                for (uid, event) in file { #expect(store.events[uid] == event, "\(uid) is told wrongly") }
                for (uid, event) in store.events where file[uid] == nil {
                    #expect(event.isCancelled || event.end < "20260610T090000", "\(uid) is gone unnoticed")
                }
            } else {
                refused += 1
                #expect(result.errors.contains("[session-revision]") || result.errors.contains("[session-lost]"))
                #expect(harms(sessions, store), "refused for nothing: \(result.errors)")
                sessions = former
            }
        }
        #expect(refused > 0 && refused < 40)
    }

    /// Whether people would keep something untrue.
    private func harms(_ sessions: [TrainingSite.Session], _ store: CalendarStore) -> Bool {
        let present = Dictionary(sessions.map { ("\($0.id)@portal.test", $0) }, uniquingKeysWith: { first, _ in first })
        return store.events.contains { uid, event in
            guard let session = present[uid] else { return !event.isCancelled && event.end >= "20260610T090000" }
            let isSame =
                event.start == "202606\(session.day)T\(session.hour)0000"
                && event.place == (session.place == "?" ? "" : session.place)
                && event.isCancelled == session.isCancelled
            return session.revision < event.revision || (!isSame && session.revision == event.revision)
        }
    }

    private func edit(
        _ sessions: inout [TrainingSite.Session], new id: String, with random: inout SystemRandomNumberGenerator
    ) {
        guard let number = sessions.indices.randomElement(using: &random) else {
            sessions.append(TrainingSite.Session(id: id))
            return
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: sessions[number].day = Int.random(in: 10...28, using: &random)
        case 1: sessions[number].hour = Int.random(in: 10...18, using: &random)
        case 2: sessions[number].isCancelled.toggle()
        case 3: sessions[number].place = ["Зал", "Класс", "?"].randomElement(using: &random) ?? "Зал"
        case 4: sessions.remove(at: number)
        default: sessions.append(TrainingSite.Session(id: id))
        }
        // Most editors do as they were told.
        if sessions.indices.contains(number), Int.random(in: 0..<3, using: &random) > 0 {
            sessions[number].revision += 1
        }
    }
}
