/// The style sheet of the panel and of the preview's own page; it touches nothing that is not theirs.
enum PanelStyle {
    static let text = """
        .pandus-panel, .pandus-draft, .pandus-page {
          box-sizing: border-box; max-width: 100%; margin: 0; padding: .5rem 1rem;
          background: #fff4d6; color: #1a1a1a; color-scheme: light; font-size: 1rem; overflow-wrap: anywhere;
        }
        .pandus-draft { border-bottom: 2px solid #1a1a1a; }
        .pandus-panel { position: sticky; bottom: 0; z-index: 1; border-top: 2px solid #1a1a1a; }
        .pandus-panel details[open] { max-height: 45vh; overflow: auto; }
        :root:has(.pandus-panel) { scroll-padding-bottom: 50vh; }
        .pandus-panel summary { min-height: 1.5rem; cursor: pointer; }
        .pandus-panel h2 { display: inline; margin: 0; font-size: 1.1rem; color: #1a1a1a; }
        .pandus-panel p, .pandus-draft p, .pandus-page p { margin: .5rem 0; color: #1a1a1a; }
        .pandus-panel ol, .pandus-page ol { margin: .5rem 0; padding-left: 1.75rem; }
        .pandus-panel li, .pandus-page li { margin: .75rem 0; color: #1a1a1a; }
        .pandus-panel code, .pandus-page code { background: #fff4d6; color: #1a1a1a; }
        .pandus-panel a, .pandus-page a { color: #0a3a8c; text-decoration: underline; }
        .pandus-panel :focus-visible, .pandus-page :focus-visible { outline: 3px solid #0a3a8c; outline-offset: 2px; }
        .pandus-help { white-space: pre-line; }
        .pandus-said { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
        .pandus-page { max-width: 45rem; margin: 0 auto; padding: 1rem; line-height: 1.5; font-family: sans-serif; }
        @media (max-height: 30em) {
          .pandus-panel { position: static; }
          .pandus-panel details[open] { max-height: none; }
          :root:has(.pandus-panel) { scroll-padding-bottom: 0; }
        }
        @media print { .pandus-panel, .pandus-draft, .pandus-said { display: none; } }

        """
}
