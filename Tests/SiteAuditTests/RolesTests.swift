import HTMLTree
import Testing

@testable import SiteAudit

@Suite struct RolesTests {
    private func page(_ html: String) throws -> PageFacts {
        PageFacts(try HTMLDocument.parse(Array(("<body>" + html).utf8)).get())
    }

    private func marked(_ page: PageFacts, _ id: String = "x") throws -> NodeID {
        try #require(page.element(withID: Array(id.utf8)[...]))
    }

    /// HTML-AAM 1.0, 3.5.
    @Test(arguments: [
        ("<a id=x href=/>т</a>", Role.link), ("<a id=x>т</a>", .generic), ("<p id=x>т", .paragraph),
        ("<header id=x>т</header>", .banner), ("<main><header id=x>т</header></main>", .generic),
        ("<section><footer id=x>т</footer></section>", .generic), ("<div><footer id=x>т</footer></div>", .contentinfo),
        ("<aside id=x>т</aside>", .complementary), ("<article><aside id=x>т</aside></article>", .generic),
        ("<article><aside id=x aria-label=т>т</aside></article>", .complementary),
        ("<section id=x>т</section>", .generic), ("<section id=x aria-label=т>т</section>", .region),
        ("<section id=x aria-labelledby=нет>т</section>", .generic), ("<form id=x title=т></form>", .form),
        ("<ul><li id=x>т</ul>", .listitem), ("<ul role=tree><li id=x>т</ul>", .generic),
        ("<div role=list><li id=x>т</div>", .listitem), ("<select id=x></select>", .combobox),
        ("<select id=x size=3></select>", .listbox), ("<input id=x type=search>", .searchbox),
        ("<input id=x type=search list=a>", .searchbox), ("<input id=x list=a>", .combobox),
        ("<input id=x type=NUMBER>", .spinbutton), ("<input id=x type=range>", .slider),
        ("<input id=x type=нет>", .textbox), ("<details><summary id=x>т</summary></details>", .button),
        ("<summary id=x>т</summary>", .generic), ("<svg id=x></svg>", .graphicsDocument),
        ("<svg><a id=x xlink:href=a></a></svg>", .link), ("<math id=x></math>", .math), ("<hr id=x>", .separator),
        ("<table><tr><th id=x>т<td>1</table>", .rowheader), ("<table><tr><th id=x>т<th>1</table>", .columnheader),
        ("<table><tr><td><th id=x>т</table>", .columnheader),
        ("<table><tr><th id=x scope=rowgroup>т</table>", .rowheader),
        ("<table role=grid><tr><td id=x>т</table>", .gridcell), ("<table role=none><tr><td id=x>т</table>", .none),
        ("<table role=none><tr><td id=x tabindex=0>т</table>", .cell),
    ])
    func impliesRoles(html: String, expected: Role) throws {
        let page = try page(html)
        #expect(page.role(of: try marked(page)) == expected)
    }

    @Test(arguments: ["<input id=x type=date>", "<audio id=x>", "<label id=x>", "<dl id=x>", "<form id=x>"])
    func knowsNoRole(html: String) throws {
        let page = try page(html)
        #expect(page.role(of: try marked(page)) == nil)
    }

    /// WAI-ARIA 1.2, 7.2.
    @Test(arguments: [
        ("<nav id=x role=none aria-label=т>", Role.navigation), ("<nav id=x role=none aria-label=' '>", .none),
        ("<nav id=x role=none aria-hidden=false>", .none), ("<button id=x role=none>т</button>", .button),
        ("<button id=x role=none disabled>т</button>", .none), ("<p id=x role='x none' tabindex=-1>т", .paragraph),
        ("<img id=x role=none alt=т aria-live=off>", .img), ("<h2 id=x role=none aria-level=3>т</h2>", .none),
    ])
    func resolvesConflicts(html: String, expected: Role) throws {
        let page = try page(html)
        #expect(page.role(of: try marked(page)) == expected)
    }

    @Test(arguments: [
        ("<a id=x href=/>т</a>", true, true), ("<a id=x>т</a>", false, false), ("<p id=x tabindex=-1>т", true, false),
        ("<p id=x tabindex=' 0x'>т", true, true), ("<p id=x tabindex=x>т", false, false),
        ("<button id=x disabled tabindex=0>т</button>", false, false),
        ("<fieldset disabled><input id=x></fieldset>", false, false),
        ("<fieldset disabled><legend><input id=x></legend></fieldset>", true, true),
        ("<details><a id=x href=/>т</a></details>", false, false),
        ("<details><summary>т <a id=x href=/>т</a></summary></details>", true, true),
        ("<details open><a id=x href=/>т</a></details>", true, true),
        ("<div inert><a id=x href=/>т</a></div>", false, false),
        ("<p id=x contenteditable>т", true, true), ("<p id=x contenteditable=false>т", false, false),
        ("<input id=x type=hidden>", false, false), ("<video id=x controls>", true, true),
        ("<video id=x>", false, false),
        ("<details><summary id=x>т</summary></details>", true, true), ("<summary id=x>т</summary>", false, false),
        ("<a id=x href=/ hidden>т</a>", false, false), ("<svg><a id=x href=/></a></svg>", true, true),
    ])
    func findsWhatTakesTheFocus(html: String, isFocusable: Bool, isStop: Bool) throws {
        let page = try page(html)
        let node = try marked(page)
        #expect(page.isFocusable(node) == isFocusable)
        #expect(page.isTabStop(node) == isStop)
    }

    @Test(arguments: [
        ("<ul id=o><li id=x>т</ul>", true), ("<ul id=o><li role=none><b><i id=x role=note>т</i></b></ul>", true),
        ("<ul id=o><li><i id=x role=note>т</i></ul>", false),
        ("<ul id=o><div aria-live=off><i id=x role=note>т</i></div></ul>", false),
        ("<ul id=o aria-owns='y x'></ul><p id=x>т", true), ("<ul id=o></ul><p aria-owns=x><p id=x>т", false),
        ("<ul id=o><p id=x>т</p></ul><div role=list aria-owns=x></div>", false),
    ])
    func findsOwnersAndWhatTheyHold(html: String, isHeld: Bool) throws {
        let page = try page(html)
        let inner = try marked(page)
        let outer = try marked(page, "o")
        #expect((page.owner(of: inner) == outer) == isHeld)
        #expect(page.owned(by: outer).contains(inner) == isHeld)
    }

    @Test func endsWhereReferencesRunInACircle() throws {
        let page = try page("<i id=a aria-owns=b></i><i id=b aria-owns=a></i><b id=c role=option aria-owns=c>т</b>")
        #expect(page.owner(of: try marked(page, "a")) != page.element(withID: Array("a".utf8)[...]))
        #expect(page.owned(by: try marked(page, "c")).isEmpty)
    }

    @Test func laysTablesOut() throws {
        let page = try page("<table id=x><tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td rowspan=9>4</table>")
        let grid = try #require(TableGrid(of: try marked(page), page))
        #expect(grid.slots == [[0, 1, 1], [0, 2, 3]])
        #expect(grid.cells.map(\.height) == [2, 1, 1, 1])
        #expect(grid.cell(row: 1, column: 2)?.column == 2 && grid.cell(row: 2, column: 0) == nil)
    }

    @Test func refusesEndlessTables() throws {
        let cell = "<td colspan=1000 rowspan=65534>"
        let rows = String(repeating: "<tr>" + cell + cell, count: 400)
        let page = try page("<table id=x>" + rows + "</table>")
        #expect(TableGrid(of: try marked(page), page) == nil)
    }
}
