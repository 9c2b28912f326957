import SiteModel

/// What a rule says of one target (the words of the ACT Rules Format).
package enum Outcome: Sendable {
    case passed
    case failed([Finding])
    /// A machine cannot know; a person looks.
    case cantTell([Finding])

    static func failed(_ finding: Finding) -> Outcome { .failed([finding]) }
    static func cantTell(_ finding: Finding) -> Outcome { .cantTell([finding]) }

    /// Only a person can tell, and nothing makes it worth asking: told among outcomes, printed nowhere.
    static var unknown: Outcome { .cantTell([]) }

    /// Passed when nothing was found.
    static func judged(_ findings: [Finding]) -> Outcome { findings.isEmpty ? .passed : .failed(findings) }

    package var word: RuleOutcome.Word {
        switch self {
        case .passed: .passed
        case .failed: .failed
        case .cantTell: .cantTell
        }
    }

    /// Whether there is something to say.
    var isProblem: Bool {
        switch self {
        case .passed: false
        case .failed(let findings), .cantTell(let findings): !findings.isEmpty
        }
    }

    package var findings: [Finding] {
        switch self {
        case .passed: []
        case .failed(let findings), .cantTell(let findings): findings
        }
    }
}

/// One thing said about a page by a rule.
package struct Finding: Sendable {
    /// Where a finding points.
    package enum Spot: Sendable, Hashable {
        /// At the target's start tag.
        case target
        /// At the target's text when another file holds that than holds its tag: a title that a template made a link.
        case wording
        /// At a byte of the page.
        case byte(Int)
        /// At a byte of one of the page's style sheets, by its number among them.
        case sheet(Int, offset: Int)
        /// At what is not there: the page's title field.
        case absence
    }

    package let message: Message
    /// How to mend this one; the rule's own help when nil.
    package let help: Message?
    package let spot: Spot
    /// A further place by its byte, with words.
    package let note: (byte: Int, message: Message)?
    /// The ACT rules broken, when they are not all of the target's.
    package let act: [String]?

    package init(
        _ message: Message, help: Message? = nil, at spot: Spot = .target, note: (byte: Int, message: Message)? = nil,
        act: [String]? = nil
    ) {
        self.message = message
        self.help = help
        self.spot = spot
        self.note = note
        self.act = act
    }
}

/// One line of `--outcomes`: what a rule said of a page or of one thing on it.
package struct RuleOutcome: Sendable, Hashable {
    /// The words of the ACT Rules Format.
    package enum Word: String, Sendable, Hashable, Codable {
        case passed, failed, inapplicable, cantTell
    }

    package let rule: String
    package let act: [String]
    package let wcag: [String]
    package let outcome: Word
    package let place: SourcePlace
}
