import Foundation
import Testing

/// What search engines are told of pages, and what they are not.
@Suite struct LinkedDataTests {
    @Test func describesEveryPageAndItsPlace() throws {
        let pages = try LinkedPage.all(try Portal.published.get())
        #expect(pages.count > 100)
        for page in pages where page.path != "404.html" && !page.isHidden {
            let first = try #require(page.graph.first as? [String: Any])
            let canonical = try #require(page.canonicals.first)
            #expect(first["@id"] as? String == canonical && first["url"] as? String == canonical)
            // What is said to be unknown is not told to machines.
            let told = page.meta["description"]?.first.flatMap { $0.contains("уточняется") ? nil : $0 }
            #expect(first["description"] as? String == told)
            let crumbs = page.nodes("BreadcrumbList")
            #expect(crumbs.count == (page.path == "index.html" ? 0 : 1), "\(page.path)")
            let last = (crumbs.first?["itemListElement"] as? [[String: Any]])?.last
            #expect(crumbs.isEmpty || last?["item"] as? String == canonical)
        }
    }

    @Test func saysNoMoreOfHiddenPages() throws {
        let hidden = try LinkedPage.all(try Portal.published.get()).filter(\.isHidden)
        #expect(hidden.contains { $0.path == "istorii/denis.html" })
        #expect(hidden.contains { $0.path == "treningi/uverennost.html" })
        for page in hidden where page.path != "404.html" {
            let types = page.graph.compactMap { $0 as? [String: Any] }.flatMap(LinkedPage.types)
            #expect(Set(types).isSubset(of: ["BreadcrumbList", "ListItem"]), "\(page.path)")
            #expect(page.nodes("WebPage").isEmpty)
        }
    }

    @Test func namesTheOfficeWhereItIsAndNothingUnknown() throws {
        let files = try Portal.published.get()
        for path in ["index.html", "kontakty.html"] {
            let office = try #require(try LinkedPage.one(path, in: files).nodes("EmploymentAgency").first)
            #expect(LinkedPage.types(of: office).contains("GovernmentOrganization"))
            #expect(office["telephone"] == nil && office["email"] == nil && office["address"] == nil)
            #expect(office["sameAs"] as? String == "http://www.trud-nnov.ru/")
        }
        #expect(try LinkedPage.one("kvota.html", in: files).nodes("EmploymentAgency").isEmpty)
    }

    @Test func takesTheContactsAndAccountsOnceTheyAreKnown() throws {
        let site = try Portal.copy()
        try site.replace("phone: ?", by: "phone: +7 831 000-00-00", in: "Content/site.yaml")
        try site.replace("email: ?", by: "email: czn@portal.test", in: "Content/site.yaml")
        try site.replace("address: ?", by: "address: Улица, 1", in: "Content/site.yaml")
        try site.replace("Адрес страницы: ?", by: "Адрес страницы: https://vk.com/czn", in: "Content/soczseti/vk.md")
        let files = try Portal.published(site)
        let office = try #require(try LinkedPage.one("index.html", in: files).nodes("EmploymentAgency").first)
        #expect(office["telephone"] as? String == "+7 831 000-00-00" && office["email"] as? String == "czn@portal.test")
        #expect(office["address"] as? String == "Улица, 1")
        #expect(office["sameAs"] as? [String] == ["http://www.trud-nnov.ru/", "https://vk.com/czn"])
        let service = try LinkedPage.one("uslugi/pereezd.html", in: files).nodes("GovernmentService").first
        let channel = try #require(service?["availableChannel"] as? [String: Any])
        #expect((channel["servicePhone"] as? [String: Any])?["telephone"] as? String == "+7 831 000-00-00")
        for path in ["soczseti/vk.html", "soczseti/index.html"] {
            let page = String(decoding: try #require(files[path]), as: UTF8.self)
            #expect(page.contains("<a rel=\"me\" href=\"https://vk.com/czn\">"), "\(path)")
        }
    }

    @Test func describesAServiceByItsTypeFile() throws {
        let site = try Portal.copy()
        try site.replace("address: ?", by: "address: Улица, 1", in: "Content/site.yaml")
        let own = "Телефон: 8 831 000-00-01\nГде: ?\nШаги:"
        try site.replace("Шаги:", by: own, in: "Content/uslugi/pereezd.md")
        try site.replace("Кому: ?", by: "Кому: Всем", in: "Content/uslugi/pereezd.md")
        let page = try LinkedPage.one("uslugi/pereezd.html", in: try Portal.published(site))
        let service = try #require(page.nodes("GovernmentService").first)
        #expect(service["serviceType"] as? String == service["name"] as? String)
        let audience = try #require(service["audience"] as? [String: Any])
        #expect(audience["@type"] as? String == "Audience" && audience["audienceType"] as? String == "Всем")
        #expect(service["serviceOutput"] == nil, "the page says ?")
        let channel = service["availableChannel"] as? [String: Any]
        #expect((channel?["servicePhone"] as? [String: Any])?["telephone"] as? String == "8 831 000-00-01")
        // A page that says «?» of its place does not take that of the office.
        #expect(channel?["serviceLocation"] == nil)
        let provider = service["provider"] as? [String: Any]
        #expect(provider?["@id"] as? String == Portal.address + "#organization")
    }

    @Test func makesAnEventOfEverySession() throws {
        let site = try Portal.copy()
        let path = "Content/treningi/uverennost.md"
        try site.replace("Пример: да\n", by: "", in: path)
        try site.replace("Сколько стоит: ?", by: "Сколько стоит: Бесплатно", in: path)
        try site.replace("    place: ?\n", by: "    place: Кабинет 5\n    cancelled: да\n", in: path)
        let page = try LinkedPage.one("treningi/uverennost.html", in: try Portal.published(site))
        let training = try #require(page.nodes("EducationEvent").first)
        #expect(training["isAccessibleForFree"] as? Bool == true && (training["teaches"] as? [String])?.count == 3)
        let sessions = try #require(training["subEvent"] as? [[String: Any]])
        #expect(
            sessions.map { $0["startDate"] as? String } == [
                "2026-11-10T10:00+03:00", "2026-12-08T10:00+03:00", "2027-01-19T10:00+03:00",
            ])
        #expect(sessions.map { $0["maximumAttendeeCapacity"] as? Int } == [12, 12, 12])
        let states = sessions.compactMap {
            ($0["eventStatus"] as? String)?.replacing("https://schema.org/Event", with: "")
        }
        #expect(states == ["Cancelled", "Scheduled", "Scheduled"])
        #expect((sessions[0]["location"] as? [String: Any])?["address"] as? String == "Кабинет 5")
        #expect(sessions[1]["location"] == nil)
    }

    @Test func answersQuestions() throws {
        let page = try LinkedPage.one("uslugi/registraciya-i-posobie.html", in: try Portal.published.get())
        let questions = try #require(page.nodes("FAQPage").first?["mainEntity"] as? [[String: Any]])
        #expect(questions.map { $0["name"] as? String } == ["Можно ли сразу искать работу?"])
        let answers = questions.compactMap { ($0["acceptedAnswer"] as? [String: Any])?["text"] as? String }
        #expect(answers.count == 1 && answers.allSatisfy { !$0.isEmpty && !$0.contains("<") })
    }

    @Test func claimsOnlyWhatHelpsOnThePage() throws {
        let pages = try LinkedPage.all(try Portal.published.get())
        for page in pages where !page.isHidden || page.path == "404.html" {
            let node = try #require(page.graph.first as? [String: Any])
            let features = node["accessibilityFeature"] as? [String] ?? []
            let html = String(decoding: try Portal.published.get()[page.path] ?? Data(), as: UTF8.self)
            if features.contains("alternativeText") { #expect(html.contains(/<img[^>]* alt="[^"]/), "\(page.path)") }
            #expect(features.contains("largePrint") == (page.path != "404.html"))
            #expect(!features.contains("structuralNavigation") || html.contains(/<h2 id="/), "\(page.path)")
            #expect((node["accessMode"] as? [String])?.contains("visual") == features.contains("alternativeText"))
        }
        #expect(pages.contains { LinkedPage.texts(in: $0.graph).contains("alternativeText") })
        #expect(pages.contains { LinkedPage.texts(in: $0.graph).contains("tableOfContents") })
    }

    @Test func namesNoAddressWhileThereIsNone() throws {
        for page in try LinkedPage.all(try SettingsSite.files.get()) {
            #expect(page.graph.count == 1, "\(page.path)")
            #expect(!LinkedPage.texts(in: page.graph).contains { $0.contains("://") }, "\(page.path)")
        }
    }

    /// Placeholders of the editors and the address of the shipped settings, in all that machines read.
    @Test func leaksNoPlaceholder() throws {
        let files = try Portal.published.get()
        var texts = try LinkedPage.all(files).flatMap { page in
            LinkedPage.texts(in: page.graph) + page.meta.values.joined() + page.canonicals
        }
        let others = files.filter { $0.key.hasSuffix(".json") || $0.key.hasSuffix(".webmanifest") }
        #expect(others.count > 10)
        for data in others.values { texts += LinkedPage.texts(in: try JSONSerialization.jsonObject(with: data)) }
        let maps = files.filter { [".xml", ".txt", ".ics", ".vcf", ".map"].contains(where: $0.key.hasSuffix) }
        texts += maps.values.map { String(decoding: $0, as: UTF8.self) }
        for text in texts {
            #expect(!["?", "уточняется", ""].contains(text.trimmingCharacters(in: .whitespaces)))
            #expect(!text.contains(".example"), "\(text)")
        }
    }
}
