import FrontMatter
import SiteModel
import Testing

@testable import SiteBuilding

/// What each kind of field takes and refuses.
@Suite struct FieldTests {
    /// The value of a field written after `Поле: `, and the rules its problems name.
    private func read(_ text: String, as kind: any FieldKind) -> (value: FieldValue?, rules: [String]) {
        let file = SourceFile(path: "x.md", text: text)
        let scalar = Scalar(text: SourceText(bytes: file.bytes, base: 0), style: .plain)
        var reader = FieldReader(file: file, problemClass: .content)
        reader.label = "Поле"
        let value = kind.readOrPlaceholder(Node(content: .scalar(scalar), offset: 0), reader: &reader)
        return (value?.value, reader.problems.map(\.rule))
    }

    @Test(arguments: [
        ("8 (831) 234-56-78", "tel:+78312345678"), ("+7 831 234 56 78 доб. 12", "tel:+78312345678;ext=12"),
        ("122", "tel:122"),
        ("+49 30 1234567", "tel:+49301234567"), ("234-56-78", "tel:2345678"),
    ])
    func turnsAPhoneIntoAnAddress(text: String, href: String) {
        guard case .contact(let shown, let address)? = read(text, as: PhoneField()).value else {
            Issue.record("\(text) is refused")
            return
        }
        #expect(shown == text)
        #expect(address == href)
    }

    @Test(arguments: ["+7 831", "позвоните", "8 831 234-56-78, 8 831 234-56-79", "", "1", "+7 831 234-56-78 доб."])
    func refusesWhatIsNoPhone(text: String) {
        #expect(read(text, as: PhoneField()).rules == ["field-phone"])
    }

    @Test(arguments: [
        ("a@b.ru", true), ("a.b+c@d-e.example", true), ("a@b", false), ("@b.ru", false), ("а@б.рф", false),
        ("a@b..ru", false),
    ])
    func judgesAnEmail(text: String, isGood: Bool) {
        #expect(read(text, as: EmailField()).rules.isEmpty == isGood)
    }

    @Test(arguments: [
        ("https://trudvsem.ru/x?y#z", true), ("HTTPS://trudvsem.ru", true), ("http://trudvsem.ru", false),
        ("javascript:alert(1)", false),
        ("//trudvsem.ru", false), ("https://user@trudvsem.ru", false), ("https://localhost", false),
        ("https://a b.ru", false),
        ("https:\\\\a.ru", false),
    ])
    func judgesAnAddress(text: String, isGood: Bool) {
        #expect(read(text, as: URLField()).rules.isEmpty == isGood)
    }

    @Test(arguments: [
        ("12", true), ("1,5", true), ("-3", true), ("1.5", true), ("0x10", false), ("1e9", false), ("12:30", false),
        ("1,5,2", false), ("٣", false),
    ])
    func judgesANumber(text: String, isGood: Bool) {
        #expect(read(text, as: NumberField()).rules.isEmpty == isGood)
    }

    @Test func keepsANumberWithinItsBounds() {
        #expect(read("0", as: NumberField(minimum: 1, maximum: 5)).rules == ["field-number"])
        #expect(read("6", as: NumberField(minimum: 1, maximum: 5)).rules == ["field-number"])
        #expect(read("5", as: NumberField(minimum: 1, maximum: 5)).rules == [])
        #expect(read("1,5", as: NumberField(isWhole: true)).rules == ["field-number"])
    }

    @Test func takesAPlaceholderExceptWhereTheFormatForbidsIt() {
        let known: [any FieldKind] = [YesNoField(), TextField(acceptsPlaceholder: false)]
        for kind in known { #expect(read("?", as: kind).rules == ["field-placeholder"]) }
        let unknown: [any FieldKind] = [
            PhoneField(), EmailField(), URLField(), DateField(), NumberField(), TextField(),
        ]
        for kind in unknown {
            guard case .placeholder? = read("?", as: kind).value else {
                Issue.record("\(kind) refuses the placeholder")
                continue
            }
        }
    }

    @Test func countsCharactersAsPeopleDo() {
        // Letters with a combining accent are one character each.
        #expect(read("а\u{301}б\u{301}в", as: TextField(maximum: 3)).rules == [])
        #expect(read("абвг", as: TextField(maximum: 3)).rules == ["field-length"])
        #expect(read("аб", as: TextField(minimum: 3)).rules == ["field-length"])
    }

    @Test(arguments: [
        ("2026-02-28", true), ("2026-02-29", false), ("2024-02-29", true), ("28.02.2026", false), ("2026-2-8", false),
    ])
    func judgesADate(text: String, isGood: Bool) {
        #expect(read(text, as: DateField()).rules.isEmpty == isGood)
    }

    @Test func readsADayAsItsEndWhereAMomentIsMeant() throws {
        guard case .dateTime(let moment)? = read("2026-06-01", as: DateTimeField(allowsDay: true)).value else {
            Issue.record("a day is refused")
            return
        }
        #expect(moment.iso == "2026-06-01T23:59")
        #expect(read("2026-06-01", as: DateTimeField()).rules == ["field-date"])
    }

    @Test func listsEveryKindOfTheFormatOnce() {
        let names = FieldKinds.all.map { $0.name }
        #expect(
            Set(names) == [
                "text", "markdown", "date", "date-time", "yes-no", "number", "phone", "e-mail", "url", "image",
                "document",
                "choice", "tags", "reference", "list", "group", "session", "sourced", "consent",
            ])
        #expect(Set(names).count == names.count)
    }
}
