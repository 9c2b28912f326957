import HTMLTree
import Testing

@testable import SiteAudit

@Suite struct AriaFactsTests {
    @Test func knowsEveryStateAndProperty() {
        let names = AttributeName.allCases.filter { $0.text.hasPrefix("aria-") }
        #expect(names.count == 53)
        #expect(names.allSatisfy { AriaAttributes($0).names == [$0] })
        #expect(AriaAttributes(.xmlns).isEmpty && AriaAttributes(.role).isEmpty && AriaAttributes(.other).isEmpty)
    }

    /// WAI-ARIA 1.2, the tables of the roles.
    @Test(arguments: [
        (Role.checkbox, ["aria-checked", "aria-expanded", "aria-readonly", "aria-required"], ["aria-checked"]),
        (.heading, ["aria-level"], ["aria-level"]), (.button, ["aria-expanded", "aria-pressed"], []),
        (
            .slider,
            [
                "aria-orientation", "aria-readonly", "aria-valuemax", "aria-valuemin", "aria-valuenow",
                "aria-valuetext",
            ], ["aria-valuenow"]
        ),
        (.tab, ["aria-expanded", "aria-posinset", "aria-selected", "aria-setsize"], []), (.main, [], []),
        (.table, ["aria-colcount", "aria-rowcount"], []), (.dialog, ["aria-modal"], []), (.paragraph, [], []),
    ])
    func knowsWhatRolesHave(role: Role, supported: [String], required: [String]) {
        #expect(role.supported.names.map(\.text) == supported)
        #expect(role.required.names.map(\.text) == required)
    }

    @Test func requiresAndProhibitsNothingThatDisagrees() {
        for role in Role.allCases {
            #expect(role.supported.isSuperset(of: role.required))
            #expect(role.supported.isDisjoint(with: .global.subtracting(role.required)))
            #expect(role.prohibited.isSubset(of: .global))
        }
        #expect(Role.generic.prohibited.contains(AriaAttributes(.ariaRoledescription)))
        #expect(Role.region.prohibited.isEmpty)
    }

    /// What a whole holds asks for it, but for what may stand elsewhere too.
    @Test func tiesWholesAndPartsBothWays() {
        for whole in Role.allCases {
            for part in whole.ownedRoles where !part.contexts.isEmpty && part != .caption {
                #expect(part.contexts.contains(whole), "\(part) in \(whole)")
            }
        }
        #expect(Role.option.contexts == [.group, .listbox] && Role.listbox.ownedRolesOfGroups == [.option])
    }

    @Test(arguments: [
        (AttributeName.ariaBusy, "true", true), (.ariaBusy, "undefined", false), (.ariaExpanded, "undefined", true),
        (.ariaPressed, "mixed", true), (.ariaPressed, "half", false), (.ariaLevel, "2", true), (.ariaLevel, "-1", true),
        (.ariaLevel, "2.0", false), (.ariaLevel, "", false), (.ariaValuenow, "1.5", true),
        (.ariaValuenow, ".5e-3", true),
        (.ariaValuenow, "1,5", false), (.ariaValuenow, "5%", false), (.ariaValuenow, "e5", false),
        (.ariaRelevant, "text  additions", true), (.ariaRelevant, "text more", false), (.ariaRelevant, " ", false),
        (.ariaCurrent, "Page", true), (.ariaLabel, "что угодно", true), (.ariaControls, "a b", true),
        (.ariaHaspopup, "menu tree", false), (.ariaSort, "descending", true), (.ariaInvalid, "spelling", true),
    ])
    func judgesValues(name: AttributeName, value: String, isAllowed: Bool) {
        #expect(AriaValue(of: name).allows(Array(value.utf8)[...]) == isAllowed)
    }

    @Test(arguments: [
        (TagName.button, Role.tab, true), (.button, .heading, false), (.div, .heading, true), (.main, .note, false),
        (.nav, .docToc, true), (.label, .note, false), (.p, .note, true), (.hr, .separator, true),
    ])
    func knowsAllowedRoles(tag: TagName, role: Role, isAllowed: Bool) {
        #expect(AllowedRoles(on: tag).contains(role) == isAllowed)
    }

    @Test func tellsAbstractRolesFromOthers() {
        #expect(Role.isAbstract(Array("Widget".utf8)[...]) && !Role.isAbstract(Array("tab".utf8)[...]))
        #expect(Role(attribute: Array("widget landmark".utf8)[...]) == nil)
        #expect(Role.allCases.allSatisfy { Role(attribute: Array($0.text.utf8)[...]) != nil })
    }
}
