import Testing

@testable import HTMLTree

@Suite struct MarkupLimitsTests {
    private func refusal(_ text: String) -> MarkupRefusal? {
        if case .failure(let refusal) = HTMLDocument.parse(Array(text.utf8)) { refusal } else { nil }
    }

    @Test(
        arguments: [
            "<div>", "<div/>", "<div></b>", "<x-a>", "<x-a/>", "<li><dd>", "<rt>", "<optgroup>", "<svg>", "<svg><p>",
            "<svg><g>", "<span>", "<table><tr><td>", "<ul><li>", "<b><div>", "<object><p>",
        ])
    func refusesDeepNestingAtOnce(piece: String) throws {
        let text = String(repeating: piece, count: 100_000)
        let clock = ContinuousClock()
        var found: MarkupRefusal?
        let time = clock.measure { found = refusal(text) }
        let problem = try #require(found)
        #expect(!problem.help.ru.isEmpty)
        #expect(problem.offset != nil)
        #expect(time < .seconds(10))
    }

    @Test func refusesManyAttributesOnOneTag() throws {
        let many = (0..<100_000).map { "a\($0)" }.joined(separator: " ")
        let problem = try #require(refusal("<p>я</p><p \(many)>"))
        #expect(problem.message.ru.contains("100000 атрибутов"))
        #expect(problem.offset == 9)
        #expect(refusal("<p " + (0..<900).map { "a\($0)=1" }.joined(separator: " ") + ">") == nil)
    }

    @Test func refusesUnclosedFormatting() {
        let open = (0..<300).map { "<font size=\($0)>" }.joined()
        #expect(refusal(open + String(repeating: "<p>я", count: 10_000)) != nil)
    }

    @Test func refusesAPageOverTwoMegabytes() throws {
        let problem = try #require(refusal(String(repeating: "а", count: MarkupLimits.size / 2) + "б"))
        #expect(problem.message.ru == "страница слишком велика: 2\u{A0}МБ, читается не больше 2\u{A0}МБ")
        #expect(problem.offset == nil)
    }

    @Test(
        arguments: [
            "<p>раз", "<ul><li>раз</ul>", "<li>раз", "<dl><dt>а<dd>б</dl>", "<table><tr><td>1<td>2</table>", "<br/>",
            "<li><span>раз", "<div>раз</div>", "<svg><path/><circle r=1 /></svg>", "<img alt=\"<div>\">",
            "<script>if (a<b) c()</script>", "<!-- <div> -->", "<option>раз", "<a href=x>раз</a>", "<td>x",
        ])
    func readsLongFlatPages(piece: String) {
        #expect(refusal("<body>" + String(repeating: piece + "\n", count: 3_000)) == nil)
    }
}
