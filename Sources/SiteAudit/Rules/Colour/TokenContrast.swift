import HTMLTree
import SiteModel

/// `token-contrast`: every pair of theme colours that meet is far enough apart, in every colour scheme.
package enum TokenContrast {
    static let rule = Rule(
        id: "token-contrast", criteria: ["1.4.3", "1.4.6", "1.4.11"], prose: prose, check: nil, examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Цвета темы достаточно контрастны", en: "The theme's colours have enough contrast"),
        explanation: Message(
            ru: "Бледный текст не прочтут люди со слабым зрением и все, у кого солнце на экране.",
            en: "Pale text is lost on people with low vision, and on all who sit in the sun."),
        help: Message(
            ru: "Сделайте один из двух цветов темнее или светлее в Templates/assets/tokens.css.",
            en: "Make one of the two colours darker or lighter in Templates/assets/tokens.css."),
        proves: Message(
            ru: "Все пары из Templates/pairs.yaml выдерживают свой порог во всех схемах файла tokens.css.",
            en: "All pairs of Templates/pairs.yaml keep to their minimum in all schemes of tokens.css."),
        cannotProve: Message(
            ru: "Что в списке есть все пары, какие встречаются на страницах; текст поверх картинок; принудительные "
                + "цвета системы; условия @media, кроме тёмной темы, контраста и печати, взятые по нескольку сразу.",
            en: "That the list holds every pair that meets on a page; text over pictures; forced colours; several "
                + "@media conditions at once other than dark, contrast and print."))

    /// Every pair in every scheme it is meant for: what falls short, and what cannot be read.
    package static func check(_ pairs: [ContrastPair], in schemes: [ColourScheme]) -> [Diagnostic] {
        pairs.flatMap { pair -> [Diagnostic] in
            let lost = unknownTokens(of: pair, in: schemes)
            if !lost.isEmpty { return lost }
            let meant = schemes.filter { scheme in pair.scheme.map(scheme.isCalled) ?? true }
            if let name = pair.scheme, meant.isEmpty { return [unknownScheme(name, pair, schemes)] }
            return check(pair, in: meant)
        }
    }

    /// One finding for each pair of colours, however many schemes it stands in.
    private static func check(_ pair: ContrastPair, in schemes: [ColourScheme]) -> [Diagnostic] {
        var shortfalls: [Meeting] = []
        var failures: [(failure: ColourScheme.Failure, isText: Bool, scheme: ColourScheme)] = []
        for scheme in schemes {
            let text = scheme.colour(of: pair.text)
            let background = scheme.colour(of: pair.background)
            if case .success(let text) = text, case .success(let background) = background {
                note(Meeting(text: text, background: background, scheme: scheme), pair, &shortfalls)
            }
            for (side, isText) in [(text, true), (background, false)] {
                guard case .failure(let failure) = side, !failures.contains(where: { $0.failure == failure })
                else { continue }
                failures.append((failure, isText, scheme))
            }
        }
        return shortfalls.map { low($0, pair) }
            + failures.map { problem($0.failure, pair, $0.scheme, $0.isText ? pair.textPlace : pair.backgroundPlace) }
    }

    /// Two colours on one another, where this comes first, and how many schemes more have it.
    private struct Meeting {
        let text: Colour
        let background: Colour
        let scheme: ColourScheme
        var further = 0
    }

    private static func note(_ meeting: Meeting, _ pair: ContrastPair, _ shortfalls: inout [Meeting]) {
        let ratio = Colour.contrast(of: meeting.text, on: meeting.background)
        // The allowance is for the last binary digit alone: 4.4999 stays below 4.5.
        guard ratio + 1e-9 < pair.minimum else { return }
        let known = shortfalls.firstIndex { $0.text == meeting.text && $0.background == meeting.background }
        if let known { shortfalls[known].further += 1 } else { shortfalls.append(meeting) }
    }

    /// Tokens no scheme has are told once, not for each scheme.
    private static func unknownTokens(of pair: ContrastPair, in schemes: [ColourScheme]) -> [Diagnostic] {
        let sides = [(pair.text, pair.textPlace), (pair.background, pair.backgroundPlace)]
        return sides.filter { name, _ in !schemes.contains { $0.tokens[name] != nil } }.map { name, place in
            unknown(name, nil, Set(schemes.flatMap(\.tokens.keys)), place ?? pair.place)
        }
    }

    private static func problem(
        _ failure: ColourScheme.Failure, _ pair: ContrastPair, _ scheme: ColourScheme, _ place: SourcePlace?
    ) -> Diagnostic {
        switch failure {
        case .unknown(let name): unknown(name, scheme, Set(scheme.tokens.keys), place ?? pair.place)
        case .circle(let names): circle(names, scheme)
        case .unreadable(let name, let token): unreadable(name, token, scheme)
        }
    }

    private static let examples = Examples(
        passing: [":root { --text: #1a1a1a; --background: #fff; }", ":root { --text: #767676; --background: white; }"],
        failing: [":root { --text: #777; --background: #fff; }"], inapplicable: [])
}

extension TokenContrast {
    private static func low(_ meeting: Meeting, _ pair: ContrastPair) -> Diagnostic {
        let scheme = meeting.scheme
        let ratio = Colour.contrast(of: meeting.text, on: meeting.background)
        let text = scheme.tokens[pair.text]?.value ?? ""
        let background = scheme.tokens[pair.background]?.value ?? ""
        let name = title(of: meeting)
        return Diagnostic(
            rule: rule.id, place: pair.place,
            message: Message(
                ru: "«\(pair.name)», \(name.ru): контраст \(comma(ratio)), нужно не меньше "
                    + "\(comma(pair.minimum)) (--\(pair.text) \(text) на --\(pair.background) \(background))",
                en: "“\(pair.name)”, \(name.en): contrast \(point(ratio)), at least "
                    + "\(point(pair.minimum)) is wanted (--\(pair.text) \(text) on --\(pair.background) \(background))"),
            help: rule.prose.help, notes: notes(of: pair, in: scheme), wcag: [pair.criterion])
    }

    private static func notes(of pair: ContrastPair, in scheme: ColourScheme) -> [Diagnostic.Note] {
        [pair.text, pair.background].compactMap { name in
            scheme.tokens[name].map { token in
                Diagnostic.Note(
                    place: token.place,
                    message: Message(ru: "--\(name): \(token.value)", en: "--\(name): \(token.value)"))
            }
        }
    }

    private static func title(of meeting: Meeting) -> Message {
        let title = meeting.scheme.title
        guard meeting.further > 0 else { return Message(ru: "схема «\(title.ru)»", en: "scheme “\(title.en)”") }
        let others = RussianPlural("схема", "схемы", "схем").count(meeting.further)
        return Message(
            ru: "схема «\(title.ru)» и ещё \(others)",
            en: "scheme “\(title.en)” and \(englishCount(meeting.further, "scheme", "schemes")) more")
    }

    private static func unknownScheme(
        _ name: String, _ pair: ContrastPair, _ schemes: [ColourScheme]
    ) -> Diagnostic {
        let quoted = CollapsedText.quoted(name)
        let parts = Set(schemes.flatMap(\.names).flatMap { $0 }.map(\.ru)).sorted()
        return Diagnostic(
            rule: rule.id, problemClass: .templates, place: pair.place,
            message: Message(
                ru: "схемы «\(quoted)» нет в tokens.css", en: "there is no scheme “\(quoted)” in tokens.css"),
            help: Message(
                ru: "Есть такие: \(parts.prefix(12).joined(separator: ", ")).",
                en: "There are: \(parts.prefix(12).joined(separator: ", "))."))
    }

    private static func unknown(
        _ name: String, _ scheme: ColourScheme?, _ known: Set<String>, _ place: SourcePlace
    ) -> Diagnostic {
        let quoted = CollapsedText.quoted(name)
        let nearest = Nearest.name(to: name, among: known.sorted())
        return Diagnostic(
            rule: rule.id, problemClass: .templates, place: place,
            message: Message(
                ru: "цвета «--\(quoted)» нет в tokens.css" + (scheme.map { " (схема «\($0.name)»)" } ?? ""),
                en: "there is no colour “--\(quoted)” in tokens.css"
                    + (scheme.map { " (scheme “\($0.title.en)”)" } ?? "")),
            help: nearest.map {
                Message(ru: "Возможно, вы имели в виду «--\($0)».", en: "Perhaps “--\($0)” is meant.")
            }
                ?? Message(
                    ru: "Проверьте имя или добавьте строку --\(quoted): …; в :root файла tokens.css.",
                    en: "Check the name, or add --\(quoted): …; to :root in tokens.css."))
    }

    private static func unreadable(
        _ name: String, _ token: ColourScheme.Token, _ scheme: ColourScheme
    ) -> Diagnostic {
        let quoted = CollapsedText.quoted(token.value)
        return Diagnostic(
            rule: rule.id, problemClass: .templates, place: token.place,
            message: Message(
                ru: "«\(quoted)» в --\(name) (схема «\(scheme.name)») не читается как цвет",
                en: "“\(quoted)” in --\(name) (scheme “\(scheme.title.en)”) cannot be read as a colour"),
            help: Message(
                ru: "Пишите #1a2b3c, rgb(26 43 60), hsl(210 40% 17%), имя цвета или var(--другой).",
                en: "Write #1a2b3c, rgb(26 43 60), hsl(210 40% 17%), a colour's name or var(--other)."))
    }

    private static func circle(_ names: [String], _ scheme: ColourScheme) -> Diagnostic {
        let path = names.map { "--" + $0 }.joined(separator: " → ")
        let place = names.first.flatMap { scheme.tokens[$0]?.place }
        return Diagnostic(
            rule: rule.id, problemClass: .templates,
            place: place ?? SourcePlace(path: "Templates/assets/tokens.css", line: 1, column: 1),
            message: Message(
                ru: "цвета ссылаются друг на друга по кругу: \(path)",
                en: "colours refer to one another in a circle: \(path)"),
            help: Message(
                ru: "Дайте одному из них цвет вместо var(…).", en: "Give one of them a colour in place of var(…)."))
    }

    /// Two digits, rounded down so that a shortfall never looks like the minimum itself.
    private static func point(_ ratio: Double) -> String {
        let hundredths = Int((min(max(ratio, 0), 1000) * 100 + 1e-6).rounded(.down))
        let digits = hundredths % 100
        return "\(hundredths / 100)." + (digits < 10 ? "0" : "") + "\(digits)"
    }

    private static func comma(_ ratio: Double) -> String { point(ratio).replacing(".", with: ",") }
}
