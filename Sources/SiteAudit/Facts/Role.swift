import HTMLTree

/// Roles of WAI-ARIA 1.2 and of its publishing and graphics modules; each is spelled as in a `role` attribute, a
/// capital standing for a hyphen and its letter.
package enum Role: UInt8, Sendable, CaseIterable {
    case alert, alertdialog, application, article, banner, blockquote, button, caption, cell, checkbox, code
    case columnheader, combobox, comment, complementary, contentinfo, definition, deletion, dialog, directory
    case document, emphasis, feed, figure, form, generic, grid, gridcell, group, heading, image, img, insertion, link
    case list, listbox, listitem, log, main, mark, marquee, math, menu, menubar, menuitem, menuitemcheckbox
    case menuitemradio, meter, navigation, none, note, option, paragraph, presentation, progressbar, radio
    case radiogroup, region, row, rowgroup, rowheader, scrollbar, search, searchbox, separator, slider, spinbutton
    case status, strong, `subscript`, suggestion, superscript, `switch`, tab, table, tablist, tabpanel, term, textbox
    case time, timer, toolbar, tooltip, tree, treegrid, treeitem
    case docAbstract, docAcknowledgments, docAfterword, docAppendix, docBacklink, docBiblioentry, docBibliography
    case docBiblioref, docChapter, docColophon, docConclusion, docCover, docCredit, docCredits, docDedication
    case docEndnote, docEndnotes, docEpigraph, docEpilogue, docErrata, docExample, docFootnote, docForeword
    case docGlossary, docGlossref, docIndex, docIntroduction, docNoteref, docNotice, docPagebreak, docPagefooter
    case docPageheader, docPagelist, docPart, docPreface, docPrologue, docPullquote, docQna, docSubtitle, docTip
    case docToc
    case graphicsDocument, graphicsObject, graphicsSymbol

    /// The first token of a `role` attribute that is a role.
    package init?(attribute bytes: ArraySlice<UInt8>) {
        for token in bytes.split(whereSeparator: \.isASCIIWhitespace) {
            guard let role = Self.known.value(of: token) else { continue }
            self = role == .image ? .img : role == .presentation ? .none : role
            return
        }
        return nil
    }

    /// Also roles that are kinds of link, such as `doc-noteref`.
    package var isLink: Bool {
        switch self {
        case .link, .docBacklink, .docBiblioref, .docGlossref, .docNoteref: true
        default: false
        }
    }

    /// Named by what stands inside (WAI-ARIA 1.2, 5.2.8.5).
    package var isNamedByContent: Bool {
        switch self {
        case .button, .cell, .checkbox, .columnheader, .comment, .gridcell, .heading, .menuitem, .menuitemcheckbox,
            .menuitemradio, .option, .radio, .row, .rowheader, .switch, .tab, .tooltip, .treeitem, .docSubtitle:
            true
        default: isLink
        }
    }

    /// What stands inside is no more than its name and picture (5.2.9).
    package var hasPresentationalChildren: Bool {
        switch self {
        case .button, .checkbox, .img, .menuitemcheckbox, .menuitemradio, .meter, .option, .progressbar, .radio,
            .scrollbar, .separator, .slider, .switch, .tab, .docCover, .docPagebreak, .graphicsSymbol:
            true
        default: false
        }
    }

    /// A part of the interface that people work with, or a whole made of such (5.3.2, 5.3.3); links too.
    package var isWidget: Bool {
        switch self {
        case .button, .checkbox, .combobox, .grid, .gridcell, .listbox, .menu, .menubar, .menuitem, .menuitemcheckbox,
            .menuitemradio, .option, .progressbar, .radio, .radiogroup, .scrollbar, .searchbox, .slider, .spinbutton,
            .switch, .tab, .tablist, .tabpanel, .textbox, .tree, .treegrid, .treeitem:
            true
        default: isLink
        }
    }

    /// An area of the page (5.3.4).
    package var isLandmark: Bool {
        switch self {
        case .banner, .complementary, .contentinfo, .form, .main, .navigation, .region, .search: true
        default: false
        }
    }

    /// As it is written in a `role` attribute.
    package var text: String { Self.spelled("\(self)") }

    /// Whether a word names a role that only orders the others and must not be written (5.3.1).
    package static func isAbstract(_ word: ArraySlice<UInt8>) -> Bool {
        abstractRoles.contains { word.equals($0) }
    }

    private static let abstractRoles: [StaticString] = [
        "command", "composite", "input", "landmark", "range", "roletype", "section", "sectionhead", "select",
        "structure", "widget", "window",
    ]

    private static let known = NameTable(allCases.map { (spelled("\($0)"), $0) })

    private static func spelled(_ caseName: String) -> String {
        caseName.reduce(into: "") { text, letter in
            text += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
    }
}
