import Testing

@testable import HTMLTree

/// A snippet of HTML under one sheet.
struct StyledPage {
    let tree: HTMLDocument
    let styles: PageStyles

    init(_ html: String, css: String, in environment: MediaEnvironment = .screen) throws {
        tree = try HTMLDocument.parse(Array(html.utf8)).get()
        styles = PageStyles(tree, Cascade([Cascade.Source(StyleSheet(Array(css.utf8)))], in: environment))
    }

    /// The style of the element with the id `x`.
    func x() throws -> ComputedStyle { styles[try node("x")] }

    func node(_ id: String) throws -> NodeID {
        try #require(tree.all.first { tree.isElement($0) && tree.value(.id, of: $0) == id })
    }
}
