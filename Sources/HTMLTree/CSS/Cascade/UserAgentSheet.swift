/// What browsers do before any page speaks: the rendering section of the HTML Standard (15.3), with scripts on, as far
/// as rules ask for it; `audio` without controls is left shown, since it is heard.
enum UserAgentSheet {
    static let sheet = StyleSheet(Array(text.utf8))

    private static let text = hidden + blocks + texts + tables + fields + others

    private static let hidden = """
        base, basefont, datalist, head, link, meta, noembed, noframes, param, rp, script, source, style,
        template, title, track { display: none }
        noscript, input[type=hidden i] { display: none !important }
        [hidden]:not([hidden=until-found i]) { display: none }
        [hidden=until-found i] { content-visibility: hidden }
        dialog:not([open]), [popover]:not(dialog) { display: none }
        details:not([open]) > * { display: none }
        details > summary:first-of-type { display: list-item }
        embed[hidden] { display: inline; height: 0; width: 0 }
        """

    private static let blocks = """
        html, body, address, blockquote, center, dialog, div, figure, figcaption, footer, form, header, hr, legend,
        listing, main, p, plaintext, pre, search, xmp, article, aside, h1, h2, h3, h4, h5, h6, hgroup, nav, section,
        dir, dd, dl, dt, menu, ol, ul, fieldset, details, frameset, frame, optgroup, option { display: block }
        li, summary { display: list-item }
        slot { display: contents }
        ruby { display: ruby }
        rt { display: ruby-text; font-size: 50% }
        body { margin: 8px }
        blockquote, figure { margin: 1em 40px }
        p, dl, ul, ol, menu, dir, pre, listing { margin-block: 1em }
        dd { margin-left: 40px }
        ul, ol, menu, dir { padding-left: 40px }
        :is(dir, menu, ol, ul) :is(dir, menu, ol, ul, dl) { margin-block: 0 }
        h1 { margin-block: 0.67em; font-size: 2em; font-weight: bold }
        h2 { margin-block: 0.83em; font-size: 1.5em; font-weight: bold }
        h3 { margin-block: 1em; font-size: 1.17em; font-weight: bold }
        h4 { margin-block: 1.33em; font-weight: bold }
        h5 { margin-block: 1.67em; font-size: 0.83em; font-weight: bold }
        h6 { margin-block: 2.33em; font-size: 0.67em; font-weight: bold }
        hr { border: 1px inset; color: gray; overflow: hidden }
        center, caption { text-align: center }
        dialog { position: absolute; color: CanvasText; background: Canvas; border: medium solid; padding: 1em }
        fieldset { border: 2px groove ThreeDFace; padding: 0.35em 0.625em 0.75em; margin: 0 2px; min-width: min-content }
        legend { padding: 0 2px }
        """

    private static let texts = """
        address, cite, dfn, em, i, var { font-style: italic }
        b, strong { font-weight: bolder }
        big { font-size: larger }
        small, sub, sup { font-size: smaller }
        code, kbd, pre, samp, tt, listing, plaintext, xmp { font-family: monospace; font-size: 0.8125em }
        pre, listing, plaintext, xmp, textarea { white-space: pre-wrap }
        nobr { white-space: nowrap }
        pre, listing, plaintext, xmp { white-space: pre }
        ins, u { text-decoration: underline }
        del, s, strike { text-decoration: line-through }
        mark { background: yellow; color: black }
        a:any-link, area:any-link { color: #0000ee; text-decoration: underline }
        :focus-visible { outline: auto 1px -webkit-link }
        [dir] { text-align: start }
        """

    private static let tables = """
        table { display: table; text-indent: initial; box-sizing: border-box }
        caption { display: table-caption }
        colgroup { display: table-column-group }
        col { display: table-column }
        thead { display: table-header-group }
        tbody { display: table-row-group }
        tfoot { display: table-footer-group }
        tr { display: table-row }
        td, th { display: table-cell; padding: 1px }
        th { font-weight: bold; text-align: center }
        """

    private static let fields = """
        input, select, button, textarea {
          letter-spacing: initial; word-spacing: initial; line-height: initial; text-transform: initial;
          text-indent: initial; text-shadow: initial; text-align: initial; display: inline-block;
          font-size: 13.3333px; font-weight: 400; color: FieldText; background-color: Field; border: 2px inset;
          box-sizing: border-box
        }
        input:is([type=text i], :not([type]), [type=password i], [type=search i], [type=email i], [type=url i],
          [type=tel i], [type=number i]) { box-sizing: content-box; padding: 1px 2px }
        button, input:is([type=button i], [type=reset i], [type=submit i]) {
          color: ButtonText; background-color: ButtonFace; border: 2px outset ButtonBorder; text-align: center;
          padding: 1px 6px
        }
        input:is([type=checkbox i], [type=radio i]) {
          background-color: initial; border: initial; width: 13px; height: 13px; margin: 3px 3px 3px 4px
        }
        input:is([type=range i], [type=file i], [type=image i]) { background-color: initial; border: initial }
        button:disabled, input:disabled, select:disabled, textarea:disabled { color: GrayText }
        textarea { overflow: auto; box-sizing: content-box; padding: 2px }
        meter, progress { display: inline-block }
        """

    private static let others = """
        iframe { border: 2px inset; width: 300px; height: 150px }
        marquee { display: inline-block; overflow: hidden }
        optgroup { font-weight: bolder }
        img, video, canvas, object, embed { overflow: clip }
        """
}
