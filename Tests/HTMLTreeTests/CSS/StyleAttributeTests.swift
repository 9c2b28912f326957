import Testing

/// A `style` attribute holds declarations and nothing else (CSS Style Attributes, 3).
@Suite struct StyleAttributeTests {
    @Test(arguments: [
        "font-size: 20px", "font-size: 20px; a { color: red }", "a { color: red } font-size: 20px",
        "& > b, :is(c) { x: y } font-size: 20px", "font-size: 20px; @media print { b { color: red } }",
        "font-size: 20px; b { c { d { e: f",
    ])
    func readsDeclarationsRoundRules(style: String) throws {
        let page = try StyledPage("<body><p id=x style=\"\(style)\">т", css: "")
        #expect(try page.x().text.size == 20)
    }
}
