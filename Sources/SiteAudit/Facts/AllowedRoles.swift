import HTMLTree

/// Which roles an author may give an element of HTML beside its own (ARIA in HTML, 4).
package enum AllowedRoles: Sendable, Equatable {
    case any
    case only([Role])

    /// By the element's name alone; what depends on attributes is for `PageFacts.allowedRoles`.
    package init(on tag: TagName) { self = Self.table[Int(tag.rawValue)] }

    /// Whether a role may be written; those of publishing are not judged.
    package func contains(_ role: Role) -> Bool {
        guard case .only(let roles) = self else { return true }
        return roles.contains(role)
            || (role.rawValue >= Role.docAbstract.rawValue && role.rawValue <= Role.docToc.rawValue)
    }

    /// What a button may be.
    static let onButtons: [Role] = [
        .button, .checkbox, .combobox, .gridcell, .link, .menuitem, .menuitemcheckbox, .menuitemradio, .option, .radio,
        .separator, .slider, .switch, .tab, .treeitem,
    ]
    static let onLinks: [Role] = [
        .link, .button, .checkbox, .menuitem, .menuitemcheckbox, .menuitemradio, .option, .radio, .switch, .tab,
        .treeitem,
    ]
    /// What a picture with a description may be.
    static let onImages: [Role] = [
        .img, .button, .checkbox, .link, .math, .menuitem, .menuitemcheckbox, .menuitemradio, .meter, .option,
        .progressbar, .radio, .scrollbar, .separator, .slider, .switch, .tab, .treeitem, .none,
    ]

    private static let table: [AllowedRoles] = {
        var table: [AllowedRoles] = Array(repeating: .any, count: Int(UInt8.max) + 1)
        for tag in roleless { table[Int(tag.rawValue)] = .only([]) }
        for (tags, roles) in entries {
            for tag in tags { table[Int(tag.rawValue)] = .only(roles) }
        }
        return table
    }()

    /// No role may be written on these.
    private static let roleless: [TagName] = [
        .base, .col, .colgroup, .head, .label, .legend, .link, .map, .meta, .noscript, .param, .script, .slot, .source,
        .style, .template, .title, .track,
    ]

    private static let entries: [([TagName], [Role])] = [
        ([.area], [.link]), ([.article], [.article, .application, .document, .feed, .main, .none, .region]),
        ([.aside], [.complementary, .feed, .none, .note, .region, .search]), ([.audio, .video], [.application]),
        ([.br, .wbr], [.none]), ([.button], onButtons), ([.caption], [.caption]), ([.datalist], [.listbox]),
        ([.dd], [.definition]), ([.details], [.group]), ([.dialog], [.dialog, .alertdialog]),
        ([.dl], [.group, .list, .none]), ([.dt], [.term, .listitem]),
        ([.embed, .iframe], [.application, .document, .img, .none]),
        ([.object], [.application, .document, .img, .none]),
        ([.fieldset], [.group, .none, .radiogroup]), ([.figcaption], [.group, .none]),
        ([.footer], [.contentinfo, .group, .none]), ([.header], [.banner, .group, .none]),
        ([.form], [.form, .none, .search]), ([.h1, .h2, .h3, .h4, .h5, .h6], [.heading, .none, .tab]),
        ([.hr], [.separator, .none]), ([.html], [.document]), ([.main], [.main]), ([.math], [.math]),
        ([.meter], [.meter]), ([.nav], [.navigation, .menu, .menubar, .none, .tablist]),
        (
            [.ul, .ol, .menu],
            [
                .list, .directory, .group, .listbox, .menu, .menubar, .none, .radiogroup, .tablist, .toolbar, .tree,
            ]
        ),
        ([.optgroup], [.group]), ([.option], [.option]), ([.picture], [.none]), ([.progress], [.progressbar]),
        ([.search], [.search, .form, .group, .none, .region]), ([.section], onSections), ([.textarea], [.textbox]),
    ]

    private static let onSections: [Role] = [
        .region, .generic, .alert, .alertdialog, .application, .banner, .complementary, .contentinfo, .dialog,
        .document, .feed, .group, .log, .main, .marquee, .navigation, .none, .note, .search, .status, .tabpanel,
    ]
}
