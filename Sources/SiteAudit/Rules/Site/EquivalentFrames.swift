import HTMLTree
import SiteModel

/// `equivalent-frames`: frames of one name show one thing.
enum EquivalentFrames {
    static let rule = Rule(
        id: "equivalent-frames", severity: .warning, criteria: ["4.1.2"], act: ["4b1c6c"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Вставки iframe с одним названием показывают одно", en: "Frames of one name show one thing"),
        explanation: Message(
            ru: "По названию решают, входить ли во вставку. Две разные с одним названием не различить.",
            en: "People decide by its name whether to enter a frame. Two different ones of one name are alike."),
        help: Message(
            ru: "Дайте каждой вставке своё название: <iframe title=\"Карта: как дойти\">.",
            en: "Give each frame a name of its own: <iframe title=\"Map: how to get there\">."),
        proves: Message(
            ru: "Вставки с одним названием берут одно содержание.", en: "Frames of one name take one content."),
        cannotProve: Message(
            ru: "Служат ли одной цели вставки с похожим содержанием; что показывают вставки с других сайтов.",
            en: "Whether frames of similar content serve one purpose; what frames of other sites show."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard page.elements(.iframe).count > 1 else { return [] }
        let sets = NamedGoal.sets(NamedGoal.frames(on: page)) { $0.name }
        let isSure = sets.isEmpty || !page.hasShadowTrees
        return sets.map { set in
            let (likeness, odd) = NamedGoal.likeness(set, in: page.web)
            switch likeness {
            case .same: return (set[0].node, .passed)
            case .different where isSure: return (odd.node, .failed(different(odd.name)))
            case .different, .unknown: return (odd.node, .cantTell(doubtful(odd.name)))
            }
        }
    }

    private static let examples = Examples(
        passing: [
            "<iframe title=\"Карта\" src=\"a.html\"></iframe><iframe aria-label=\"карта\" src=\"a.html\"></iframe>",
            "<iframe title=\"Часы\" srcdoc=\"<p>С 9 до 18</p>\"></iframe>"
                + "<iframe title=\"Часы\" srcdoc=\"<p>С 9 до <b>18</b></p>\"></iframe>",
        ],
        failing: [
            "<iframe title=\"Карта\" src=\"https://a.example/\"></iframe>"
                + "↓<iframe title=\"Карта\" src=\"https://b.example/\"></iframe>",
            "<iframe title=\"Часы\" srcdoc=\"<p>С 9 до 18</p>\"></iframe>"
                + "↓<iframe title=\"Часы\" srcdoc=\"<p>Адреса отделений</p>\"></iframe>",
            // Nobody can say, so a person looks.
            "<iframe title=\"Карта\" src=\"a.html\"></iframe>↓<iframe title=\"Карта\" src=\"b.html\"></iframe>",
        ],
        inapplicable: [
            "<iframe title=\"Карта\" src=\"a.html\"></iframe>",
            "<iframe title=\"Карта\" src=\"a.html\"></iframe><iframe title=\"Часы\" src=\"b.html\"></iframe>",
            "<iframe title=\"Карта\" src=\"a.html\"></iframe><iframe title=\"Карта\" src=\"b.html\" hidden></iframe>",
        ])
}

extension EquivalentFrames {
    private static func different(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "вставки с названием «\(quoted)» показывают разное",
                en: "the frames named “\(quoted)” show different things"))
    }

    private static func doubtful(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "проверьте, одно ли показывают вставки с названием «\(quoted)»",
                en: "check whether the frames named “\(quoted)” show one thing"))
    }
}
