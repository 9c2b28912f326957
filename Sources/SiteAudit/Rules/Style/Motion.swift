import SiteModel

/// `motion`: nothing moves for readers who have asked for less motion.
enum Motion {
    static let rule = Rule(
        id: "motion", severity: .warning, criteria: ["2.3.3"], prose: prose, check: nil, examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Движения нет у тех, кто его отключил", en: "Nothing moves for those who have switched motion off"),
        explanation: Message(
            ru: "От плавных сдвигов и прокрутки у людей с нарушением вестибулярного аппарата кружится голова.",
            en: "Sliding and smooth scrolling make people with vestibular disorders dizzy."),
        help: Message(
            ru: "Перенесите правило внутрь @media (prefers-reduced-motion: no-preference) { … }.",
            en: "Move the rule into @media (prefers-reduced-motion: no-preference) { … }."),
        proves: Message(
            ru: "Переходы и анимации включаются, только если читатель их не отключил.",
            en: "Transitions and animations run only where the reader has not switched them off."),
        cannotProve: Message(
            ru: "Движение из скриптов, картинок GIF и видео.", en: "Motion of scripts, GIF pictures and videos."))

    static func check(_ sheets: [RuleSheet]) -> [StyleSheetRules.Finding] {
        let stopped = stoppedKinds(in: sheets)
        return sheets.flatMap { sheet in
            sheet.rules.filter { !$0.isUnder("prefers-reduced-motion") && !$0.isUnder("print") }.flatMap { rule in
                rule.declarations.filter { declaration in
                    kind(of: declaration).map { !stopped.contains($0) } ?? false
                }.map { moving($0, sheet) }
            }
        }
    }

    /// What a rule for all elements stops for those who ask for less motion.
    private static func stoppedKinds(in sheets: [RuleSheet]) -> Set<String> {
        let rules = sheets.flatMap(\.rules).filter { rule in
            rule.isUnder("prefers-reduced-motion") && !rule.isUnder("no-preference")
                && rule.selectors.contains { $0.text == "*" }
        }
        return Set(
            rules.flatMap(\.declarations).filter(\.isImportant).compactMap { declaration in
                ["transition", "animation", "scroll-behavior"].first { declaration.property.hasPrefix($0) }
            })
    }

    /// Which kind of motion a declaration makes, nil for none.
    private static func kind(of declaration: RuleSheet.Declaration) -> String? {
        let value = declaration.value
        switch declaration.property {
        case "transition", "animation":
            return ["none", "initial", "unset", "inherit", "0s"].contains(value) ? nil : declaration.property
        case "transition-duration", "animation-duration":
            let isStill = declaration.words.allSatisfy { ["0", "0s", "0ms"].contains($0) }
            return isStill ? nil : String(declaration.property.prefix { $0 != "-" })
        case "animation-name": return value == "none" ? nil : "animation"
        case "scroll-behavior": return value == "smooth" ? declaration.property : nil
        default: return nil
        }
    }

    private static let examples = Examples(
        passing: [
            "@media (prefers-reduced-motion: no-preference) { a { transition: color 0.2s } }", "a { transition: none }",
            "a { transition: color 1s } @media (prefers-reduced-motion: reduce) { * { transition: none !important } }",
            "@media screen { @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } } }",
        ],
        failing: [
            "a { ↓transition: color 0.2s }", "p { color: red; ↓animation: mig 2s infinite }",
            "@media screen { html { ↓scroll-behavior: smooth } }", "p { ↓transition-duration: 0s, 200ms }",
            "a { ↓animation: x 1s } @media (prefers-reduced-motion) { * { transition: none !important } }",
        ],
        inapplicable: ["p { color: red }", "@keyframes mig { from { transition: color 1s } }"])
}

extension Motion {
    private static func moving(_ declaration: RuleSheet.Declaration, _ sheet: RuleSheet) -> StyleSheetRules.Finding {
        let quoted = CollapsedText.quoted(declaration.value)
        return StyleSheetRules.Finding(
            sheet: sheet, offset: declaration.offset,
            message: Message(
                ru: "\(declaration.property): \(quoted) действует и у тех, кто отключил движение",
                en: "\(declaration.property): \(quoted) also runs for those who have switched motion off"))
    }
}
