/// The name of an element, as a small number that rules compare; a name outside the list is `other`, spelled by
/// `HTMLDocument.name(of:)`. Each case is spelled as the tag itself, always in lower case.
@usableFromInline
package enum TagName: UInt8, CaseIterable, Sendable {
    case other
    case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, bdi, bdo, big, blink, blockquote
    case body, br, button, canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn
    case dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, keygen
    case label, legend, li, link, listing, main, map, mark, marquee, menu, menuitem, meta, meter, nav, nobr, noembed
    case noframes, noscript, object, ol, optgroup, option, output, p, param, picture, plaintext, pre, progress, q
    case rb, rp, rt, rtc, ruby, s, samp, script, search, section, select, slot, small, source, span, strike, strong
    case style, sub, summary, sup, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track
    case tt, u, ul, `var`, video, wbr, xmp
    // SVG and MathML
    case circle, defs, desc, ellipse, foreignobject, g, image, line, marker, math, mask, metadata, path, pattern
    case polygon, polyline, rect, stop, svg, symbol, text, textpath, tspan, use, view

    /// The tag as it is written: `figcaption`; empty for `other`.
    package var text: String { self == .other ? "" : "\(self)" }

    /// 1 to 6 for `h1` to `h6`.
    package var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// The name written in `bytes`, letters of either case.
    package init(bytes: some Collection<UInt8>) {
        self = Self.known.value(of: bytes) ?? .other
    }

    private static let known = NameTable(allCases.filter { $0 != .other }.map { ($0.text, $0) })
}
