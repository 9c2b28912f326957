extension Role {
    /// The roles one of which has to hold an element of this role (WAI-ARIA 1.2, 5.2.6); empty when none has to.
    package var contexts: [Role] {
        switch self {
        case .caption: [.figure, .grid, .table, .treegrid]
        case .cell, .columnheader, .gridcell, .rowheader: [.row]
        case .listitem: [.directory, .list]
        case .menuitem, .menuitemcheckbox, .menuitemradio: [.group, .menu, .menubar]
        case .option: [.group, .listbox]
        case .row: [.grid, .rowgroup, .table, .treegrid]
        case .rowgroup: [.grid, .table, .treegrid]
        case .tab: [.tablist]
        case .treeitem: [.group, .tree]
        default: []
        }
    }

    /// The roles of what an element of this role holds, and nothing else (5.2.7); empty when anything may stand in it.
    package var ownedRoles: [Role] {
        switch self {
        case .feed: [.article]
        case .grid, .table, .treegrid: [.row, .rowgroup, .caption]
        case .list: [.listitem]
        case .listbox: [.option, .group]
        // The separator came with WAI-ARIA 1.3 and was everywhere before.
        case .menu, .menubar: [.menuitem, .menuitemcheckbox, .menuitemradio, .group, .separator]
        case .radiogroup: [.radio]
        case .row: [.cell, .columnheader, .gridcell, .rowheader]
        case .rowgroup: [.row]
        case .suggestion: [.insertion, .deletion]
        case .tablist: [.tab]
        case .tree: [.treeitem, .group]
        default: []
        }
    }

    /// What a group holds that stands in an element of this role.
    package var ownedRolesOfGroups: [Role] {
        switch self {
        case .listbox: [.option]
        case .menu, .menubar: [.menuitem, .menuitemcheckbox, .menuitemradio, .separator]
        case .tree: [.treeitem]
        default: []
        }
    }
}
