import SiteModel

/// Checks what templates say of each other: partials, layouts, slots, arguments, and that none leads back to itself.
struct TemplateLinks {
    /// More say nothing new, and finding the place of each takes time.
    private static let problemLimit = 1000

    private let templates: [String: ParsedTemplate]
    private(set) var problems: [Diagnostic] = []
    /// Templates with a wrong name in them: the rest of their text is still checked, but no page comes of them.
    private(set) var flawed: Set<String> = []
    /// Templates whose expansion would never end.
    private(set) var circular: Set<String> = []

    init(_ templates: [String: ParsedTemplate]) {
        self.templates = templates
        let names = templates.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in names {
            guard let template = templates[name], !template.isBroken else { continue }
            checkPartials(of: template)
            checkLayout(of: template)
        }
        findCircles(from: names)
    }

    private mutating func report(_ problem: Diagnostic, in template: ParsedTemplate) {
        flawed.insert(template.name)
        problems.append(problem)
    }

    private mutating func checkPartials(of template: ParsedTemplate) {
        for (use, _) in template.partials where problems.count < Self.problemLimit {
            guard let partial = templates["parts/" + use.name.text] else {
                let known = templates.keys.filter { $0.hasPrefix("parts/") }.map { String($0.dropFirst(6)) }
                report(Self.unknownPartial(use.name, in: template.file, among: known.sorted()), in: template)
                continue
            }
            guard !partial.isBroken else { continue }
            for argument in use.arguments where !partial.outerNames.contains(argument.name.text) {
                let wanted = partial.outerNames.sorted()
                report(Self.unusedArgument(argument.name, of: use, in: template.file, among: wanted), in: template)
            }
        }
    }

    private mutating func checkLayout(of template: ParsedTemplate) {
        guard let name = template.layout else { return }
        guard templates[name.text] != nil else {
            let known = templates.keys.filter { !$0.hasPrefix("parts/") && $0 != template.name }.sorted()
            return report(Self.unknownLayout(name, in: template.file, among: known), in: template)
        }
        guard let places = places(above: template) else { return }
        for slot in template.fillings.compactMap(\.slotName) where !places.contains(slot.text) {
            report(Self.unknownSlot(slot, in: template.file, among: places), in: template)
        }
    }

    /// Slots of all layouts of a template; nil when one of them cannot be read.
    private func places(above template: ParsedTemplate) -> [String]? {
        var places: Set<String> = []
        var seen: Set<String> = [template.name]
        var next = template.layout
        while let name = next, seen.insert(name.text).inserted {
            guard let layout = templates[name.text], !layout.isBroken else { return nil }
            places.formUnion(layout.places.map(\.text))
            next = layout.layout
        }
        return places.sorted()
    }

    // MARK: Circles

    /// A template on the way of the search, and how many of its links were followed.
    private struct Step {
        let template: ParsedTemplate
        let links: [(to: String, at: Int)]
        var next = 0
    }

    private func links(of template: ParsedTemplate) -> [(to: String, at: Int)] {
        let layout = template.layout.map { [(to: $0.text, at: $0.offset)] } ?? []
        return layout + template.partials.map { (to: "parts/" + $0.use.name.text, at: $0.at) }
    }

    /// Depth first; a link to a template that is still being followed closes a circle.
    private mutating func findCircles(from names: [String]) {
        var done: Set<String> = []
        for name in names {
            guard let first = templates[name], !done.contains(name) else { continue }
            var way = [Step(template: first, links: links(of: first))]
            while var step = way.popLast() {
                guard step.next < step.links.count else {
                    done.insert(step.template.name)
                    continue
                }
                let link = step.links[step.next]
                step.next += 1
                way.append(step)
                guard let target = templates[link.to], !done.contains(link.to) else { continue }
                if let start = way.firstIndex(where: { $0.template.name == link.to }) {
                    let circle = way[start...].map(\.template.name) + [link.to]
                    circular.insert(step.template.name)
                    if problems.count < Self.problemLimit {
                        problems.append(Self.circle(circle, in: step.template.file, at: link.at))
                    }
                } else {
                    way.append(Step(template: target, links: links(of: target)))
                }
            }
        }
    }
}

/// «возможно, …» and the names there are, for the help of an unknown name.
func suggestion(for name: String, among known: [String]) -> Message {
    let listed = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? "…" : "")
    if known.isEmpty { return Message(ru: "Здесь нет ни одного имени.", en: "There are no names here.") }
    guard let nearest = Nearest.name(to: name, among: known) else {
        return Message(ru: "Есть: \(listed).", en: "There are: \(listed).")
    }
    return Message(
        ru: "Возможно, имелось в виду «\(nearest)». Есть: \(listed).",
        en: "Perhaps “\(nearest)” was meant. There are: \(listed).")
}

extension TemplateLinks {
    private static func putBack(_ name: String, among known: [String]) -> Message {
        let names = suggestion(for: name, among: known)
        return Message(
            ru: "Верните файл или исправьте имя. \(names.ru)", en: "Put the file back or mend the name. \(names.en)")
    }

    private static func unknownPartial(_ name: TagName, in file: TemplateFile, among known: [String]) -> Diagnostic {
        file.problem(
            "template-missing", at: name.offset,
            Message(
                ru: "Нет части «\(name.text)»: файла parts/\(name.text).html не найдено.",
                en: "No partial “\(name.text)”: there is no file parts/\(name.text).html."),
            help: putBack(name.text, among: known))
    }

    private static func unusedArgument(
        _ name: TagName, of use: PartialUse, in file: TemplateFile, among wanted: [String]
    ) -> Diagnostic {
        file.problem(
            "template-name-unknown", at: name.offset,
            Message(
                ru: "Часть «\(use.name.text)» не использует имя «\(name.text)».",
                en: "The partial “\(use.name.text)” does not use the name “\(name.text)”."),
            help: suggestion(for: name.text, among: wanted))
    }

    private static func unknownLayout(_ name: TagName, in file: TemplateFile, among known: [String]) -> Diagnostic {
        file.problem(
            "template-missing", at: name.offset,
            Message(
                ru: "Нет шаблона «\(name.text)» для {{#layout}}.",
                en: "No template “\(name.text)” for the {{#layout}}."),
            help: putBack(name.text, among: known))
    }

    private static func unknownSlot(_ name: TagName, in file: TemplateFile, among known: [String]) -> Diagnostic {
        file.problem(
            "template-name-unknown", at: name.offset,
            Message(
                ru: "В основе нет места «\(name.text)»: содержание пропало бы.",
                en: "The layout has no slot “\(name.text)”: the content would be lost."),
            help: suggestion(for: name.text, among: known))
    }

    private static func circle(_ names: [String], in file: TemplateFile, at offset: Int) -> Diagnostic {
        let way = names.joined(separator: " → ")
        return file.problem(
            "template-circle", at: offset,
            Message(
                ru: "Шаблон включает сам себя: \(way).", en: "A template includes itself: \(way)."),
            help: Message(
                ru: "Разорвите круг: уберите одну из этих вставок.", en: "Break the circle: remove one of these uses."))
    }
}
