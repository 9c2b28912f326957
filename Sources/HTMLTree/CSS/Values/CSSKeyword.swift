/// The keywords of the properties that are kept; a case is spelled as the keyword, a capital standing for a hyphen and
/// its letter.
package enum CSSKeyword: UInt8, CaseIterable, Sendable, Hashable {
    case none, auto, normal
    // display
    case block, inline, inlineBlock, flex, inlineFlex, grid, inlineGrid, flowRoot, contents, listItem, table
    case inlineTable, tableRow, tableCell, tableCaption, tableRowGroup, tableHeaderGroup, tableFooterGroup
    case tableColumn, tableColumnGroup, ruby, rubyBase, rubyText, runIn, math, flow
    // visibility, position, float, overflow
    case visible, hidden, collapse, `static`, relative, absolute, fixed, sticky, left, right, inlineStart, inlineEnd
    case clip, scroll, overlay
    // sizes
    case minContent, maxContent, fitContent, stretch
    // text
    case start, end, center, justify, matchParent, uppercase, lowercase, capitalize, fullWidth
    case pre, preWrap, preLine, breakSpaces, nowrap, wrap, balance, pretty, stable, underline, overline, lineThrough
    case blink, ellipsis, horizontalTb, verticalRl, verticalLr, sidewaysRl, sidewaysLr
    // fonts
    case bold, bolder, lighter, xxSmall, xSmall, small, medium, large, xLarge, xxLarge, xxxLarge, smaller, larger
    case italic, oblique
    // borders
    case dotted, dashed, solid, double, groove, ridge, inset, outset, thin, thick
    // backgrounds
    case borderBox, paddingBox, contentBox, text, cover, contain, `repeat`, repeatX, repeatY, noRepeat, space, round
    case top, bottom
    // blending
    case multiply, screen, darken, lighten, isolate
    /// A blending of another kind.
    case otherBlend

    /// The keyword as it is written.
    package var text: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }

    init?(_ name: ArraySlice<UInt8>) {
        guard let keyword = Self.known.value(of: name) else { return nil }
        self = keyword
    }

    private static let known = NameTable(
        allCases.map { ($0.text, $0) } + [
            ("-webkit-center", .center), ("-webkit-left", .left), ("-webkit-right", .right),
            ("-webkit-fill-available", .stretch), ("-moz-available", .stretch), ("-moz-fit-content", .fitContent),
            ("-webkit-box", .flex), ("-webkit-flex", .flex), ("-ms-flexbox", .flex),
            ("-webkit-inline-box", .inlineFlex),
            ("-webkit-sticky", .sticky), ("-webkit-match-parent", .matchParent),
        ])
}
