import SiteModel

/// What came of a build.
package struct BuildResult: Sendable {
    /// Sorted by place, each once.
    package internal(set) var problems: [Diagnostic]
    /// Pages in each tree.
    package let pageCount: Int
    package private(set) var isPublished: Bool
    /// The site has no address of its own yet: pages ask not to be indexed.
    package let isPlaceholderAddress: Bool
    package let unfinished: Unfinished
    /// Exceptions that answered findings, by place.
    package let exceptions: [AnsweredException]
    /// Addresses of pages that `Content/addresses.yaml` does not name yet, in order.
    package let unlistedAddresses: [String]
    /// Addresses, in both trees, of pages that are shown although they are drafts.
    package let drafts: Set<String>
    /// How many page files were made in this run, and not taken from the one before.
    package internal(set) var madeFiles = 0

    package init(
        problems: [Diagnostic], pageCount: Int = 0, isPublished: Bool = false, isPlaceholderAddress: Bool = false,
        unfinished: Unfinished = Unfinished(), exceptions: [AnsweredException] = [], unlistedAddresses: [String] = [],
        drafts: Set<String> = []
    ) {
        self.unlistedAddresses = unlistedAddresses
        self.drafts = drafts
        self.exceptions = exceptions
        self.problems = problems
        self.pageCount = pageCount
        self.isPublished = isPublished
        self.isPlaceholderAddress = isPlaceholderAddress
        self.unfinished = unfinished
    }
}

extension BuildResult {
    /// Takes in what stood against publishing a site that was good in itself.
    mutating func refuse(_ problems: [Diagnostic]) {
        self.problems += problems
        if !problems.isEmpty { isPublished = false }
    }
}

/// What a site still admits not to know, shows as a sample, or does not show.
package struct Unfinished: Sendable, Hashable {
    /// Fields that say `?`, of shown pages and of `site.yaml`.
    package let placeholders: Int
    /// Pages stamped «Пример».
    package let samples: Int
    /// Pages that are not shown: drafts, not yet, no more.
    package let withheld: Int
    /// Partners we link to whose link to us is not known, or was not looked at for a year.
    package let unreturnedLinks: Int

    package init(placeholders: Int = 0, samples: Int = 0, withheld: Int = 0, unreturnedLinks: Int = 0) {
        self.unreturnedLinks = unreturnedLinks
        self.placeholders = placeholders
        self.samples = samples
        self.withheld = withheld
    }
}

/// An exception an editor wrote, and the findings it answered.
package struct AnsweredException: Sendable {
    /// At the name of the rule.
    package let place: SourcePlace
    package let rule: String
    package let reason: String
    /// The last day it holds.
    package let until: LocalDate
    /// Each once, by place.
    package let findings: [Diagnostic]

    package var count: Int { findings.count }
}

/// Judges that the builder does not know: rules over pages and over the design's colours.
package struct SiteChecks: Sendable {
    /// Makes the judge of one build, which may look at the style sheets of its design.
    package let judge: @Sendable (DesignSources) -> SiteJudge
    package let design: @Sendable (DesignSources) -> [Diagnostic]
    package let revision: @Sendable (DesignSources) -> Revision
    /// The rules that pages are judged by.
    package let rules: [Rule]
    /// Ids of all other problems a run can tell: no exception is for them.
    package let otherProblems: Set<String>

    /// A rule as far as exceptions need to know it.
    package struct Rule: Sendable {
        package let id: String
        package let severity: Severity
        /// It finds what several pages show together.
        package let comparesPages: Bool

        package init(id: String, severity: Severity, comparesPages: Bool = false) {
            self.id = id
            self.severity = severity
            self.comparesPages = comparesPages
        }
    }

    /// Judges a page a part of which was written anew: what it finds in the first file of the page's sources; nil when
    /// anything else is found than on the former page, or other pages may have to be judged again for it.
    package typealias Revision = @Sendable (_ former: BuiltPage, _ page: BuiltPage) -> [Diagnostic]?

    package init(
        judge: @escaping @Sendable (DesignSources) -> SiteJudge,
        design: @escaping @Sendable (DesignSources) -> [Diagnostic],
        revision: @escaping @Sendable (DesignSources) -> Revision = { _ in { _, _ in nil } },
        rules: [Rule], otherProblems: Set<String> = []
    ) {
        self.revision = revision
        self.rules = rules
        self.otherProblems = otherProblems
        self.judge = judge
        self.design = design
    }
}

extension SiteChecks {
    /// Ids of the rules that look at one page alone.
    var pageRules: Set<String> { Set(rules.filter { !$0.comparesPages }.map(\.id)) }
}

/// Judges the pages of one build: each as it is finished, then all of them together.
package struct SiteJudge: Sendable {
    package let page: @Sendable (BuiltPage) -> [Diagnostic]
    /// What shows only when every page was judged; nothing is asked when some could not be made.
    package let site: @Sendable () -> [SiteFinding]

    package init(
        page: @escaping @Sendable (BuiltPage) -> [Diagnostic], site: @escaping @Sendable () -> [SiteFinding] = { [] }
    ) {
        self.page = page
        self.site = site
    }
}

/// What the comparison of all pages found on one of them.
package struct SiteFinding: Sendable {
    /// Of the page, in either tree.
    package let address: String
    package let finding: Diagnostic

    package init(address: String, finding: Diagnostic) {
        self.address = address
        self.finding = finding
    }
}
