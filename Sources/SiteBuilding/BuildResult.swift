import SiteModel

/// What came of a build.
package struct BuildResult: Sendable {
    /// Sorted by place, each once.
    package let problems: [Diagnostic]
    /// Pages in each tree.
    package let pageCount: Int
    package let isPublished: Bool
    /// The site has no address of its own yet: pages ask not to be indexed.
    package let isPlaceholderAddress: Bool
    package let unfinished: Unfinished

    package init(
        problems: [Diagnostic], pageCount: Int = 0, isPublished: Bool = false, isPlaceholderAddress: Bool = false,
        unfinished: Unfinished = Unfinished()
    ) {
        self.problems = problems
        self.pageCount = pageCount
        self.isPublished = isPublished
        self.isPlaceholderAddress = isPlaceholderAddress
        self.unfinished = unfinished
    }
}

/// What a site still admits not to know, or shows as a sample.
package struct Unfinished: Sendable, Hashable {
    /// Fields that say `?`, of shown pages and of `site.yaml`.
    package let placeholders: Int
    /// Pages stamped «Пример».
    package let samples: Int

    package init(placeholders: Int = 0, samples: Int = 0) {
        self.placeholders = placeholders
        self.samples = samples
    }
}

/// Judges that the builder does not know: rules over pages and over the design's colours.
package struct SiteChecks: Sendable {
    package let page: @Sendable (BuiltPage) -> [Diagnostic]
    package let design: @Sendable (DesignSources) -> [Diagnostic]

    package init(
        page: @escaping @Sendable (BuiltPage) -> [Diagnostic],
        design: @escaping @Sendable (DesignSources) -> [Diagnostic]
    ) {
        self.page = page
        self.design = design
    }
}
