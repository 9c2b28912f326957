import SiteModel

/// Reads a record of any form as a vacancy: first the few facts that decide, then the rest.
package enum VacancyReader {
    /// The id alone, for a record that is otherwise wrong.
    package static func id(of record: ForeignRecord) -> String? {
        let id = line(record.value, ["id"], ["identifier"], ["vacancyid"])
        let isSafe = id.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        return id.isEmpty || id.count > 120 || !isSafe ? nil : id
    }

    /// What decides; the fault that keeps the record from being a vacancy is thrown.
    package static func facts(of record: ForeignRecord) throws(VacancyFault) -> Vacancy.Facts {
        let value = record.value
        guard let id = id(of: record) else { throw .noID }
        let title = VacancyWords.title(line(value, ["jobname"], ["vacancyname"], ["name"]))
        guard title.contains(where: \.isLetter) else { throw .noTitle }
        let employer = VacancyWords.employer(
            line(value, ["company", "name"], ["company", "companyname"], ["fullcompanyname"], ["companyname"]))
        guard employer.contains(where: \.isLetter) else { throw .noEmployer }
        let published = try date(value, ["creationdate"], ["datepublished"], ["publisheddate"])
        let modified = try date(value, ["datemodify"], ["modifydate"], ["datemodified"], ["updatedate"])
        if published == nil && modified == nil { throw .noDate }
        let social =
            value.texts(["socialprotected"]) + value.texts(["socialprotecteds"])
            + value.texts(["workplacetype", "workplacesocialprotected"])
        return Vacancy.Facts(
            id: id, title: title, employer: employer,
            region: line(value, ["region", "regioncode"], ["stateregioncode"], ["regioncode"]),
            isQuota: isTrue(value, ["workplacetype", "workplacequota"], ["isquoted"], ["workplacequota"]),
            isSpecial: isTrue(value, ["workplacetype", "workplacespecial"], ["workplacespecial"]),
            isInviting: social.contains { $0.lowercased().contains("инвалид") },
            published: earlier(published, modified), modified: modified ?? published)
    }

    /// What was changed was published before.
    private static func earlier(_ published: LocalDate?, _ modified: LocalDate?) -> LocalDate? {
        guard let published, let modified else { return published ?? modified }
        return min(published, modified)
    }

    /// The whole vacancy.
    package static func vacancy(_ facts: Vacancy.Facts, of record: ForeignRecord) -> Vacancy {
        let value = record.value
        let address = line(
            value, ["addresses", "address", "location"], ["address", "location"], ["address"], ["vacancyaddress"])
        let pay = VacancyPay(
            from: number(value, ["salarymin"]), to: number(value, ["salarymax"]), words: line(value, ["salary"]))
        let contacts = VacancyContacts(value)
        return Vacancy(
            facts: facts,
            work: line(value, ["category", "specialisation"], ["professionalspherename"], ["category", "industry"]),
            address: address, district: VacancyWords.district(in: address), payFrom: pay.from, payTo: pay.to,
            employment: line(value, ["employment"], ["employmenttype"], ["busytype"]),
            schedule: line(value, ["schedule"], ["scheduletype"]),
            places: number(value, ["workplaces"], ["vacancycount"]),
            education: line(value, ["requirement", "education"], ["education"], ["educationtype"]),
            experience: VacancyWords.experience(
                line(value, ["requirement", "experience"], ["requiredexperience"], ["experience"])),
            duties: paragraphs(value, [["duty"], ["responsibilities"], ["description"]]),
            requirements: paragraphs(
                value,
                [["requirements"], ["positionrequirements"], ["qualification"], ["requirement", "qualification"]]),
            offers: paragraphs(value, [["conditions"], ["benefit"], ["benefits"], ["term", "text"]]),
            url: value.texts(["vacurl"]).first ?? value.texts(["vacancyurl"]).first ?? value.texts(["url"]).first ?? "",
            contact: contacts.person, phone: contacts.phone, email: contacts.email)
    }

    /// The first of the ways that leads to a text, as one line.
    static func line(_ value: ForeignValue, _ ways: [String]...) -> String {
        for way in ways {
            let texts = value.values(way).prefix(1).flatMap { found -> [String] in
                // A group is no text: what it holds has names of its own.
                if case .group = found { return [] }
                return found.leaves
            }.map(ForeignText.line).filter { !$0.isEmpty }
            if !texts.isEmpty { return texts.joined(separator: ", ") }
        }
        return ""
    }

    private static func paragraphs(_ value: ForeignValue, _ ways: [[String]]) -> [String] {
        var seen: Set<String> = []
        return ways.flatMap { value.texts($0) }.flatMap(ForeignText.paragraphs).filter { seen.insert($0).inserted }
    }

    private static func isTrue(_ value: ForeignValue, _ ways: [String]...) -> Bool {
        ways.contains { way in value.texts(way).contains { ["true", "1", "да", "yes"].contains($0.lowercased()) } }
    }

    /// A whole number of at most nine digits; 0 for none.
    private static func number(_ value: ForeignValue, _ ways: [String]...) -> Int {
        for way in ways {
            let text = value.texts(way).first?.split { $0 == "." || $0 == "," }.first.map(String.init) ?? ""
            let digits = text.filter { $0 != " " && $0 != "\u{A0}" }
            if digits.utf8.count <= 9, let number = Int(digits), number > 0 { return number }
        }
        return 0
    }

    private static func date(_ value: ForeignValue, _ ways: [String]...) throws(VacancyFault) -> LocalDate? {
        guard let text = ways.lazy.compactMap({ value.texts($0).first }).first else { return nil }
        let day = text.drop { $0 == " " }.prefix { !" T,".contains($0) }
        if let date = LocalDate(String(day)) { return date }
        let parts = day.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 3, let date = LocalDate(year: parts[2] ?? 0, month: parts[1] ?? 0, day: parts[0] ?? 0) {
            return date
        }
        throw .badDate(text)
    }
}

/// Pay as numbers, from the words «от 30 000 до 40 000» where a file has no others.
private struct VacancyPay {
    let from: Int
    let to: Int

    init(from: Int, to: Int, words: String) {
        guard from == 0 && to == 0 else {
            // Numbers in the wrong order say nothing.
            (self.from, self.to) = to == 0 || to >= from ? (from, to) : (0, 0)
            return
        }
        let plain = words.lowercased().filter { !$0.isWhitespace }
        let numbers = plain.split { !("0"..."9").contains($0) }.compactMap { $0.utf8.count <= 9 ? Int($0) : nil }
        switch (numbers.count, plain.hasPrefix("до")) {
        case (1, true): (self.from, self.to) = (0, numbers[0])
        case (1, false): (self.from, self.to) = (numbers[0], 0)
        case (2, _) where numbers[1] >= numbers[0]: (self.from, self.to) = (numbers[0], numbers[1])
        default: (self.from, self.to) = (0, 0)
        }
    }
}

/// Whom to ask, of a vacancy.
private struct VacancyContacts {
    let person: String
    let phone: String
    let email: String

    init(_ value: ForeignValue) {
        person = VacancyReader.line(value, ["contactperson"], ["contactlist", "contactperson"])
        let texts =
            ["contactlist", "contacts"].flatMap { value.texts([$0]) }
            + value.texts(["company", "phone"]) + value.texts(["company", "email"])
        let words = texts.map(ForeignText.line)
        email = words.first { $0.contains("@") } ?? ""
        phone = words.first { $0.count { ("0"..."9").contains($0) } >= 6 && !$0.contains("@") } ?? ""
    }
}
