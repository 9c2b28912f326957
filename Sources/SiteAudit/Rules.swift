/// Every rule of the auditor, in the order in which they are listed.
package enum Rules {
    /// One line for each rule.
    package static let all: [Rule] = [
        PageTitle.rule,
        PageLanguage.rule,
        SkipLink.rule,
        OneH1.rule,
        HeadingOrder.rule,
        ImageAlternative.rule,
        LinkName.rule,
        LinkText.rule,
        TableHeaders.rule,
        UniqueIds.rule,
        TokenContrast.rule,
    ]

    /// The rule with this id.
    package static func with(id: String) -> Rule? { all.first { $0.id == id } }
}
