import SiteModel

/// Puts the problems of a build in order: each once, those of a template place counted over the pages.
enum Findings {
    /// The same finding on both twins, or for several types, is one. A finding at a place in `Templates/` that
    /// many pages have says on how many more.
    static func merged(_ problems: [Diagnostic]) -> [Diagnostic] {
        var order: [Key: Int] = [:]
        var merged: [Diagnostic] = []
        var counts: [Int] = []
        // One full disk is one problem, however many pages met it.
        let firstFault = problems.firstIndex { $0.problemClass == .disk }
        let problems = missingTemplatesOnce(problems)
        for (number, problem) in problems.enumerated() where problem.problemClass != .disk || number == firstFault {
            let key = Key(problem)
            if let known = order[key] {
                counts[known] += 1
            } else {
                order[key] = merged.count
                merged.append(problem)
                counts.append(1)
            }
        }
        for index in merged.indices where counts[index] > 2 && isOfTemplatePlace(merged[index]) {
            // Every page stands in two trees, so pages are half the findings, rounded up.
            merged[index].notes.append(onMorePages((counts[index] + 1) / 2 - 1))
        }
        return merged.sorted(by: precedes)
    }

    /// Two lists in order as one in order; no problem stands in both.
    static func joined(_ left: [Diagnostic], _ right: [Diagnostic]) -> [Diagnostic] {
        var joined: [Diagnostic] = []
        joined.reserveCapacity(left.count + right.count)
        var rest = left[...]
        for problem in right {
            let end = rest.firstIndex { precedes(problem, $0) } ?? rest.endIndex
            joined += rest[..<end]
            joined.append(problem)
            rest = rest[end...]
        }
        return joined + rest
    }

    /// A layout or part that is not there is one problem, told where it is named first.
    private static func missingTemplatesOnce(_ problems: [Diagnostic]) -> [Diagnostic] {
        let missing = problems.indices.filter { problems[$0].rule == "template-missing" }
        guard missing.count > 1 else { return problems }
        var problems = problems
        var told: [Int] = []
        for same in Dictionary(grouping: missing, by: { problems[$0].message.en }).values {
            let first = same.min { SourcePlace.precedes(problems[$0].place, problems[$1].place) } ?? same[0]
            let files = Set(same.map { problems[$0].place.path })
            if files.count > 1 { problems[first].notes.append(inMoreTemplates(files.count - 1)) }
            told.append(first)
        }
        let dropped = Set(missing).subtracting(told)
        return problems.indices.filter { !dropped.contains($0) }.map { problems[$0] }
    }

    private static func inMoreTemplates(_ count: Int) -> Diagnostic.Note {
        let files = RussianPlural("файле", "файлах", "файлах")
        return Diagnostic.Note(
            place: nil,
            message: Message(
                ru: "его нет и для других: он назван ещё в \(files.count(count))",
                en: "it is named in \(englishCount(count, "more file", "more files"))"))
    }

    /// A finding of the audit at a template: a problem of the template itself is one, however many types use it.
    private static func isOfTemplatePlace(_ problem: Diagnostic) -> Bool {
        problem.place.path.hasPrefix("Templates/") && problem.problemClass == .content
    }

    private struct Key: Hashable {
        let rule: String
        let path: String
        let line: Int
        let column: Int
        let message: String

        init(_ problem: Diagnostic) {
            rule = problem.rule
            (path, line, column) = (problem.place.path, problem.place.line, problem.place.column)
            // Of one place in a template the pages differ only in what they show there; of one in content, twins
            // differ in the way to the root. Neither is another finding.
            message = isOfTemplatePlace(problem) ? "" : problem.message.en.replacing("../", with: "")
        }
    }

    private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if SourcePlace.precedes(left.place, right.place) { return true }
        if SourcePlace.precedes(right.place, left.place) { return false }
        return (left.rule, left.message.en) < (right.rule, right.message.en)
    }

    private static func onMorePages(_ count: Int) -> Diagnostic.Note {
        let pages = RussianPlural("странице", "страницах", "страницах")
        return Diagnostic.Note(
            place: nil,
            message: Message(
                ru: "и ещё на \(pages.count(count))", en: "and on \(englishCount(count, "more page", "more pages"))"))
    }
}
