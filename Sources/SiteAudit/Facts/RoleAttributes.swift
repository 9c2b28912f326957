import HTMLTree

extension Role {
    /// The states and properties a role has beside the global ones, its own and inherited (WAI-ARIA 1.2, 5.4;
    /// Graphics Module 1.0; DPUB-ARIA 1.1).
    package var supported: AriaAttributes { Self.supportedTable[Int(rawValue)] }

    /// Those that must be written, as nothing is assumed without them (5.2.2).
    package var required: AriaAttributes { Self.requiredTable[Int(rawValue)] }

    /// Those that must not be written (5.2.5).
    package var prohibited: AriaAttributes {
        switch self {
        case .generic: Self.prohibitedOnGeneric
        case .caption, .code, .deletion, .emphasis, .insertion, .none, .presentation, .paragraph, .strong, .subscript,
            .superscript:
            .naming
        default: []
        }
    }

    private static let prohibitedOnGeneric = AriaAttributes.naming.union([
        AriaAttributes(.ariaRoledescription), AriaAttributes(.ariaBrailleroledescription),
    ])

    private static let requiredTable = allCases.map { AriaAttributes($0.requiredNames) }
    private static let supportedTable = allCases.map { role in
        let own = role.isOfPublishing ? role.publishingSupport : role.coreSupport
        return own.union(role.required)
    }

    private var requiredNames: [AttributeName] {
        switch self {
        case .checkbox, .switch, .menuitemcheckbox, .menuitemradio, .radio: [.ariaChecked]
        case .combobox: [.ariaControls, .ariaExpanded]
        case .heading: [.ariaLevel]
        case .meter, .slider: [.ariaValuenow]
        case .scrollbar: [.ariaControls, .ariaValuenow]
        // Of a separator only one that takes the focus is asked for it.
        case .separator: [.ariaValuenow]
        default: []
        }
    }

    private var coreSupport: AriaAttributes {
        switch self {
        case .alertdialog, .dialog: AriaAttributes(.ariaModal)
        case .application: AriaAttributes([.ariaActivedescendant, .ariaExpanded])
        case .article: .place
        case .button: AriaAttributes([.ariaExpanded, .ariaPressed])
        case .cell: .cell
        case .checkbox, .switch: .checkable
        case .menuitemcheckbox, .menuitemradio: .checkable.union(.place)
        case .columnheader, .rowheader: .gridcell.union(AriaAttributes(.ariaSort))
        case .gridcell: .gridcell
        case .combobox: .field.union(AriaAttributes([.ariaAutocomplete, .ariaExpanded]))
        case .comment, .listitem: .place.union(AriaAttributes(.ariaLevel))
        case .graphicsDocument, .link: AriaAttributes(.ariaExpanded)
        case .group, .graphicsObject: AriaAttributes(.ariaActivedescendant)
        case .heading: AriaAttributes(.ariaLevel)
        case .menuitem: .place.union(AriaAttributes(.ariaExpanded))
        case .meter, .progressbar: .range
        case .option: .place.union(AriaAttributes([.ariaChecked, .ariaSelected]))
        case .radio: .place.union(AriaAttributes(.ariaChecked))
        case .row: Self.rowSupport
        case .scrollbar, .separator: .range.union(AriaAttributes(.ariaOrientation))
        case .searchbox, .textbox: .textbox
        case .slider: .range.union(AriaAttributes([.ariaOrientation, .ariaReadonly]))
        case .spinbutton: .range.union(.field)
        case .tab: .place.union(AriaAttributes([.ariaExpanded, .ariaSelected]))
        case .table: .counts
        case .treeitem: .place.union(AriaAttributes([.ariaChecked, .ariaExpanded, .ariaLevel, .ariaSelected]))
        default: compositeSupport
        }
    }

    private var compositeSupport: AriaAttributes {
        switch self {
        case .grid: .counts.union(AriaAttributes([.ariaActivedescendant, .ariaMultiselectable, .ariaReadonly]))
        case .listbox: .field.union(AriaAttributes([.ariaExpanded, .ariaMultiselectable, .ariaOrientation]))
        case .menu, .menubar, .toolbar: AriaAttributes([.ariaActivedescendant, .ariaOrientation])
        case .radiogroup: .field.union(AriaAttributes(.ariaOrientation))
        case .tablist:
            AriaAttributes([.ariaActivedescendant, .ariaLevel, .ariaMultiselectable, .ariaOrientation])
        case .tree:
            AriaAttributes([.ariaActivedescendant, .ariaMultiselectable, .ariaOrientation, .ariaRequired])
        case .treegrid:
            .counts.union(.field).union(AriaAttributes([.ariaMultiselectable, .ariaOrientation]))
        default: []
        }
    }

    private static let rowSupport = AriaAttributes.place.union(
        AriaAttributes([
            .ariaActivedescendant, .ariaColindex, .ariaExpanded, .ariaLevel, .ariaRowindex, .ariaRowindextext,
            .ariaSelected,
        ]))

    private var isOfPublishing: Bool { rawValue >= Role.docAbstract.rawValue && rawValue <= Role.docToc.rawValue }

    private var publishingSupport: AriaAttributes {
        switch self {
        case .docBiblioentry, .docEndnote: .place.union(AriaAttributes([.ariaExpanded, .ariaLevel]))
        case .docPagebreak: .range.union(AriaAttributes([.ariaExpanded, .ariaOrientation]))
        case .docSubtitle: AriaAttributes([.ariaExpanded, .ariaLevel])
        default: AriaAttributes(.ariaExpanded)
        }
    }
}
