/// When a rule of the token sheet holds: what its `@media` and its selector ask of the reader's settings.
indirect enum SchemeCondition: Sendable, Hashable {
    case print
    case dark
    /// Large text: the class `krupno` on the root.
    case large
    /// `prefers-contrast: more`.
    case moreContrast
    /// The reader has chosen this scheme on the page.
    case chosen(String)
    case anyChosen
    /// A condition the check knows nothing of, by its text.
    case other(String)
    case not(SchemeCondition)
    case all([SchemeCondition])
    case any([SchemeCondition])

    static let always = SchemeCondition.all([])
    static let never = SchemeCondition.any([])

    func holds(in state: SchemeState) -> Bool {
        switch self {
        case .print: state.isPrint
        case .dark: state.isDark
        case .large: state.isLarge
        case .moreContrast: state.wantsContrast
        case .chosen(let name): state.chosen == name
        case .anyChosen: state.chosen != nil
        case .other(let text): state.other == text
        case .not(let condition): !condition.holds(in: state)
        case .all(let conditions): conditions.allSatisfy { $0.holds(in: state) }
        case .any(let conditions): conditions.contains { $0.holds(in: state) }
        }
    }

    /// The schemes and unknown conditions named in it, in their order.
    func collect(chosen: inout [String], other: inout [String]) {
        switch self {
        case .chosen(let name): if !chosen.contains(name) { chosen.append(name) }
        case .other(let text): if !other.contains(text) { other.append(text) }
        case .not(let condition): condition.collect(chosen: &chosen, other: &other)
        case .all(let conditions), .any(let conditions):
            for condition in conditions { condition.collect(chosen: &chosen, other: &other) }
        default: break
        }
    }
}
