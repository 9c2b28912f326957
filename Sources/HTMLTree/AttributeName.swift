/// The name of an attribute, as a small number that rules compare; a name outside the list is `other`, spelled by
/// `HTMLDocument.name(of:)`. A case is spelled as the attribute, a capital standing for a hyphen and its letter.
@usableFromInline
package enum AttributeName: UInt8, CaseIterable, Sendable {
    case other
    case abbr, accept, accesskey, action, align, allow, alt, async, autocomplete, autofocus, autoplay, bgcolor, border
    case charset, checked, cite, `class`, color, cols, colspan, command, commandfor, content, contenteditable
    case controls, coords, crossorigin, data, datetime, `default`, `defer`, dir, disabled, download, draggable
    case enctype, `for`, form, formaction, headers, height, hidden, high, href, hreflang, httpEquiv, id, inert
    case inputmode, integrity, itemprop, itemscope, itemtype, kind, label, lang, list, longdesc, loop, low, max
    case maxlength, media, method, min, minlength, multiple, muted, name, nohref, novalidate, onclick, onchange
    case onkeydown, onload, open, pattern, placeholder, popover, popovertarget, poster, preload, readonly, rel
    case required, role, rows, rowspan, sandbox, scope, selected, shape, size, sizes, slot, span, spellcheck, src
    case srcdoc, srclang, srcset, start, step, style, summary, tabindex, target, title, translate, type, usemap
    case value, width, wrap, xmlns
    case ariaActivedescendant, ariaAtomic, ariaAutocomplete, ariaBraillelabel, ariaBrailleroledescription, ariaBusy
    case ariaChecked, ariaColcount, ariaColindex, ariaColindextext, ariaColspan, ariaControls, ariaCurrent
    case ariaDescribedby, ariaDescription, ariaDetails, ariaDisabled, ariaDropeffect, ariaErrormessage, ariaExpanded
    case ariaFlowto, ariaGrabbed, ariaHaspopup, ariaHidden, ariaInvalid, ariaKeyshortcuts, ariaLabel, ariaLabelledby
    case ariaLevel, ariaLive, ariaModal, ariaMultiline, ariaMultiselectable, ariaOrientation, ariaOwns
    case ariaPlaceholder, ariaPosinset, ariaPressed, ariaReadonly, ariaRelevant, ariaRequired, ariaRoledescription
    case ariaRowcount, ariaRowindex, ariaRowindextext, ariaRowspan, ariaSelected, ariaSetsize, ariaSort
    case ariaValuemax, ariaValuemin, ariaValuenow, ariaValuetext

    /// The attribute as it is written: `aria-label`; empty for `other`.
    package var text: String { self == .other ? "" : Self.hyphenated("\(self)") }

    /// The name written in `bytes`, letters of either case.
    package init(bytes: some Collection<UInt8>) {
        self = Self.known.value(of: bytes) ?? .other
    }

    private static let known = NameTable(allCases.filter { $0 != .other }.map { ($0.text, $0) })

    private static func hyphenated(_ caseName: String) -> String {
        caseName.reduce(into: "") { text, letter in
            text += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
    }
}
