import HTMLTree

/// A set of states and properties of WAI-ARIA 1.2, one bit each.
package struct AriaAttributes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The set of this one; empty for a name that is no state or property.
    package init(_ name: AttributeName) {
        // They stand at the end of the list of names.
        let first = AttributeName.ariaActivedescendant.rawValue
        rawValue = name.rawValue < first ? 0 : 1 << UInt64(name.rawValue - first)
    }

    init(_ names: [AttributeName]) { self = names.reduce(into: []) { $0.formUnion(Self($1)) } }

    /// Every name in the set, as it is written.
    package var names: [AttributeName] { AttributeName.allCases.filter { !Self($0).isDisjoint(with: self) } }

    /// Allowed on every role (WAI-ARIA 1.2, 6.4), also the four that are there on sufferance.
    package static let global = AriaAttributes([
        .ariaAtomic, .ariaBraillelabel, .ariaBrailleroledescription, .ariaBusy, .ariaControls, .ariaCurrent,
        .ariaDescribedby, .ariaDescription, .ariaDetails, .ariaDisabled, .ariaDropeffect, .ariaErrormessage,
        .ariaFlowto, .ariaGrabbed, .ariaHaspopup, .ariaHidden, .ariaInvalid, .ariaKeyshortcuts, .ariaLabel,
        .ariaLabelledby, .ariaLive, .ariaOwns, .ariaRelevant, .ariaRoledescription,
    ])
    /// Those that speak against a presentational role (7.2): what is hidden says nothing.
    static let conflicting = global.subtracting(Self(.ariaHidden))
    /// Those that give a name.
    static let naming = AriaAttributes([.ariaLabel, .ariaLabelledby, .ariaBraillelabel])
    /// What WAI-ARIA 1.1 gave up.
    static let deprecated = AriaAttributes([.ariaDropeffect, .ariaGrabbed])

    static let range = AriaAttributes([.ariaValuemax, .ariaValuemin, .ariaValuenow, .ariaValuetext])
    static let place = AriaAttributes([.ariaPosinset, .ariaSetsize])
    static let cell = AriaAttributes([
        .ariaColindex, .ariaColindextext, .ariaColspan, .ariaRowindex, .ariaRowindextext, .ariaRowspan,
    ])
    static let gridcell = cell.union([
        Self(.ariaExpanded), Self(.ariaReadonly), Self(.ariaRequired), Self(.ariaSelected),
    ])
    static let field = AriaAttributes([.ariaActivedescendant, .ariaReadonly, .ariaRequired])
    static let textbox = field.union([Self(.ariaAutocomplete), Self(.ariaMultiline), Self(.ariaPlaceholder)])
    static let checkable = AriaAttributes([.ariaChecked, .ariaExpanded, .ariaReadonly, .ariaRequired])
    static let counts = AriaAttributes([.ariaColcount, .ariaRowcount])
}
