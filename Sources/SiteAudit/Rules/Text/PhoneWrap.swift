import HTMLTree
import SiteModel

/// `phone-wrap`: a phone number is a link that dials it.
enum PhoneWrap {
    static let rule = Rule(
        id: "phone-wrap", severity: .warning, criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Номер телефона — ссылка, по которой звонят", en: "Phone numbers are links that dial"),
        explanation: Message(
            ru: "По номеру-ссылке звонят одним нажатием: не нужно запоминать и набирать цифры. Такой номер программа "
                + "экранного доступа называет ссылкой, и стили не дают ему разорваться между строк.",
            en:
                "A number that is a link is dialled by one press, with nothing to remember and to type. A screen reader "
                + "tells it as a link, and styles keep it on one line."),
        help: Message(
            ru: "Пишите номер в поле «Телефон» или ссылкой: [8 800 000-00-00](tel:+78000000000).",
            en: "Write the number into the phone field or as a link: [8 800 000-00-00](tel:+78000000000)."),
        proves: Message(
            ru: "Все номера, похожие на российские, стоят в ссылках tel:.",
            en: "All numbers that look like Russian ones stand in tel: links."),
        cannotProve: Message(
            ru: "Что номер верный и что он не рвётся между строк: это задают стили (white-space: nowrap).",
            en: "That the number is right, and that it stays on one line: styles see to that (white-space: nowrap)."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.texts(with: [.digits]).filter { PhoneNumber.first(in: page.tree.textBytes(of: $0)) != nil }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let link = page.tree.ancestors(of: node).first { page.tree.isHTML($0, .a) && page.tree.has(.href, $0) }
        if link.flatMap({ page.tree.valueBytes(.href, of: $0) })?.prefix(4).equals("tel:") ?? false { return .passed }
        return PhoneNumber.first(in: page.tree.textBytes(of: node)).map { .failed(plain($0)) } ?? .passed
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"tel:+78000000000\">8 800 000-00-00</a>",
            "<a href=\"TEL:+78000000000\"><b>+7 (800) 000-00-00</b></a>",
        ],
        failing: [
            "<p>↓Звоните: 8 (800) 000-00-00</p>", "<p>↓+78000000000</p>", "<p>↓Телефон 000-00-00.</p>",
            "<a href=\"kontakty.html\">↓8&nbsp;800 000 00 00</a>",
        ],
        inapplicable: [
            "<p>СНИЛС 811-234-567 89, ИНН 890000000000</p>", "<p>Приказ от 08.12.2026 № 8-100</p>",
            "<p>8 500 000 рублей</p>", "<p>Счёт 8 1234 5678 9012 3456 7890</p>",
            "<p hidden>8 800 000-00-00</p>", "<p>2026-01-12-34</p>",
        ])
}

/// Numbers of the Russian plan: `+7` or `8` with ten digits in groups, or a town's `000-00-00`.
private enum PhoneNumber {
    static func first(in text: ArraySlice<UInt8>) -> String? {
        var place = text.startIndex
        while place < text.endIndex {
            guard isDigit(text[place]) || text[place] == UInt8(ascii: "+") else {
                place += 1
                continue
            }
            let end = end(ofNumberAt: place, in: text)
            if isPhone(text[place..<end]) { return String(decoding: text[place..<end], as: UTF8.self) }
            place = max(end, place + 1)
        }
        return nil
    }

    /// Digits, and single signs that part their groups, as far as digits follow.
    private static func end(ofNumberAt start: Int, in text: ArraySlice<UInt8>) -> Int {
        var end = start + 1
        var place = end
        while place < text.endIndex {
            if isDigit(text[place]) {
                end = place + 1
                place = end
            } else if let next = separatorEnd(at: place, in: text), next - end <= 4 {
                place = next
            } else {
                break
            }
        }
        return end
    }

    private static func separatorEnd(at place: Int, in text: ArraySlice<UInt8>) -> Int? {
        switch text[place] {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "/"):
            return place + 1
        // A space or hyphen that does not break.
        case 0xC2 where text[place...].starts(with: [0xC2, 0xA0]): return place + 2
        case 0xE2 where text[place...].starts(with: [0xE2, 0x80]): return min(place + 3, text.endIndex)
        default: return nil
        }
    }

    private static func isPhone(_ number: ArraySlice<UInt8>) -> Bool {
        // Dates and fractions.
        if number.contains(UInt8(ascii: "/")) || number.contains(UInt8(ascii: ".")) { return false }
        let groups = number.split { !isDigit($0) }.map(\.count)
        switch number.first {
        case UInt8(ascii: "+"): return number.dropFirst().first == UInt8(ascii: "7") && groups.reduce(0, +) == 11
        case UInt8(ascii: "8") where groups.first == 1:
            return groups.reduce(0, +) == 11 && groups.count >= 3 && groups.allSatisfy { $0 <= 7 }
        default: return groups == [3, 2, 2] && number.count { $0 == UInt8(ascii: "-") } == 2 && number.count == 9
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension PhoneWrap {
    private static func plain(_ number: String) -> Finding {
        let quoted = CollapsedText.quoted(number)
        return Finding(
            Message(ru: "номер \(quoted) — не ссылка tel:", en: "the number \(quoted) is no tel: link"))
    }
}
