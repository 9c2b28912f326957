/// What the standard's rules for `body` (HTML Standard, 13.2.6.4.7) do at the start of an element; names whose rules
/// ask for more than the canonical reader knows are in none of these.
extension TagName {
    /// Which of these may not stand inside its like.
    var exclusion: Exclusions {
        switch self {
        case .p: .p
        case .h1, .h2, .h3, .h4, .h5, .h6: .heading
        case .button: .button
        case .form: .form
        case .a: .formatting(0)
        case .b: .formatting(1)
        case .code: .formatting(2)
        case .em: .formatting(3)
        case .i: .formatting(4)
        case .s: .formatting(5)
        case .small: .formatting(6)
        case .strong: .formatting(7)
        case .u: .formatting(8)
        default: []
        }
    }

    /// May begin in a paragraph without ending it.
    var isPhrasing: Bool {
        switch self {
        case .a, .abbr, .area, .audio, .b, .bdi, .bdo, .br, .button, .cite, .code, .data, .del, .dfn, .em, .embed,
            .i, .iframe, .img, .input, .ins, .kbd, .label, .legend, .link, .map, .mark, .meta, .meter, .noscript,
            .output,
            .picture, .progress, .q, .s, .samp, .script, .small, .source, .span, .strong, .style, .sub, .sup, .svg,
            .textarea, .time, .track, .u, .var, .video, .wbr:
            true
        default: false
        }
    }

    /// How an element that is phrasing is read.
    var shapeOfPhrase: ElementShape {
        switch self {
        case .area, .br, .embed, .img, .input, .link, .meta, .source, .track, .wbr: .void
        case .iframe, .script, .style: .raw
        case .textarea: .holds(.words)
        case .svg: .holds(.drawing)
        default: .holds(.flow)
        }
    }

    /// Ends a paragraph and holds anything.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .details, .dialog, .div, .dl, .fieldset, .figcaption, .figure,
            .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .main, .menu, .nav, .ol, .p, .pre,
            .search, .section, .summary, .ul:
            true
        default: false
        }
    }
}
