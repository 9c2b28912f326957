import HTMLTree
import SiteModel

/// `fake-list`: lists are lists.
enum FakeList {
    static let rule = Rule(
        id: "fake-list", severity: .warning, criteria: ["1.3.1"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Список размечен как список", en: "Lists are marked up as lists"),
        explanation: Message(
            ru:
                "Программа экранного доступа говорит, сколько в списке пунктов, и ходит по "
                + "ним. Строки с дефисом для неё – просто текст.",
            en:
                "A screen reader tells how many items a list has and steps through them. "
                + "Lines with a hyphen are plain text to it."
        ),
        help: Message(
            ru: "В Markdown поставьте пустую строку перед списком и пробел после «-» или «1.»; в HTML – ul или ol.",
            en: "In Markdown put an empty line before the list and a space after “-” or “1.”; in HTML use ul or ol."),
        proves: Message(
            ru: "Нет двух строк подряд, которые начинаются с дефиса, точки или номера.",
            en: "No two lines in a row begin with a hyphen, a bullet or a number."),
        cannotProve: Message(ru: "Списки, набранные через запятую.", en: "Lists typed with commas."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var verdicts: [PageCheck.Verdict] = []
        var before: (node: NodeID, mark: Mark)?
        for paragraph in page.elements(.p) where page.isExposed(paragraph) {
            let marks = page.runningText(of: paragraph).split(separator: 0x0A).map { Mark(line: $0) }
            guard let first = marks.first else { continue }
            defer { before = marks.last.flatMap { $0 }.map { (paragraph, $0) } }
            let isInside = zip(marks, marks.dropFirst()).contains { $0?.isFollowed(by: $1) ?? false }
            let isAfter = before.map { isNext($0.node, paragraph, page) && $0.mark.isFollowed(by: first) } ?? false
            guard first != nil || isInside else { continue }
            verdicts.append((paragraph, isInside || isAfter ? .failed(typed()) : .passed))
        }
        return verdicts
    }

    private static func isNext(_ left: NodeID, _ right: NodeID, _ page: PageFacts) -> Bool {
        var next = page.tree.nextSibling(of: left)
        while let node = next, !page.tree.isElement(node) { next = page.tree.nextSibling(of: node) }
        return next == right
    }

    /// How a line of a typed list begins.
    private enum Mark {
        case sign(UInt8)
        case number(Int)

        /// A hyphen, dash, bullet or asterisk and a space; a number and a bracket or full stop.
        init?(line: ArraySlice<UInt8>) {
            let text = line.trimmingASCIIWhitespace
            let digits = text.prefix { 0x30...0x39 ~= $0 }
            if !digits.isEmpty, digits.count <= 2 {
                let rest = text[digits.endIndex...]
                guard let sign = rest.first, sign == UInt8(ascii: ")") || sign == UInt8(ascii: "."),
                    rest.dropFirst().first == 0x20, let number = Int(String(decoding: digits, as: UTF8.self))
                else { return nil }
                self = .number(number)
                return
            }
            for (index, sign) in ["-", "*", "–", "—", "•", "·", "‣", "▪", "●"].enumerated()
            where text.starts(with: sign.utf8) && text.dropFirst(sign.utf8.count).first == 0x20 {
                self = .sign(UInt8(index))
                return
            }
            return nil
        }

        func isFollowed(by other: Mark?) -> Bool {
            switch (self, other) {
            case (.sign(let left), .sign(let right)): left == right
            case (.number(let left), .number(let right)): right == left + 1
            default: false
            }
        }
    }

    private static let examples = Examples(
        passing: [
            "<p>- Прийти лично.</p><p>Позвонить.</p>",
            "<p>1. Начало</p><p>5. Конец</p>",
        ],
        failing: [
            "↓<p>Возьмите:<br>- паспорт<br>- полис</p>",
            "<p>1) паспорт</p>↓<p>2) полис</p>",
            "<p>• паспорт</p>\n↓<p>• полис</p>",
        ],
        inapplicable: [
            "<ul><li>паспорт</li><li>полис</li></ul>",
            "<p>Текст - текст</p>",
            "<p>2026-01-12</p>",
        ])
}

extension FakeList {
    private static func typed() -> Finding {
        Finding(
            Message(ru: "список набран знаками, а не размечен", en: "a list is typed with signs, not marked up"),
            at: .wording)
    }
}
