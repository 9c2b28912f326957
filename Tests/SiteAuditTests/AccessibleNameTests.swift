import HTMLTree
import SiteModel
import Testing

@testable import SiteAudit

@Suite struct AccessibleNameTests {
    /// The name of the element with the id `x`.
    private func name(_ html: String) throws -> String {
        let page = PageFacts(try HTMLDocument.parse(Array(html.utf8)).get())
        let id = Array("x".utf8)
        return page.accessibleName(of: try #require(page.element(withID: id[...])))
    }

    @Test(arguments: [
        ("<a id=x href=/> Часы <b>приёма</b> </a>", "Часы приёма"),
        ("<a id=x href=/><div>Часы</div>приёма</a>", "Часы приёма"),
        ("<a id=x href=/>При<b>ём</b></a>", "Приём"),
        ("<a id=x href=/>Файл <img src=a alt=PDF></a>", "Файл PDF"),
        ("<a id=x href=/ aria-label=' Контакты '>Сюда</a>", "Контакты"),
        ("<a id=x href=/ aria-label=' '>Сюда</a>", "Сюда"),
        ("<a id=x href=/ aria-labelledby='q x'>далее</a><i id=q hidden>Новости:</i>", "Новости: далее"),
        ("<a id=x href=/ aria-labelledby=нет title=т>далее</a>", "далее"),
        ("<a id=x href=/ title=Расписание></a>", "Расписание"),
        ("<a id=x href=/><span title=Карта></span></a>", "Карта"),
        ("<a id=x href=/><span hidden>а</span><span aria-hidden=true>б</span>в</a>", "в"),
        ("<a id=x href=/><span style='VISIBILITY:hidden'>а<i style='visibility:visible'>б</i></span></a>", "б"),
        ("<a id=x href=/><svg><title>Дом</title><text>ы</text></svg></a>", "Дом"),
        ("<a id=x href=/><svg><text>текст</text></svg></a>", "текст"),
        ("<a id=x href=/><span role=img aria-label=Звезда>★</span></a>", "Звезда"),
        ("<table id=x><caption>Часы <b>работы</b></caption><tr><td>1</table>", "Часы работы"),
        ("<fieldset id=x><legend>Пол</legend></fieldset>", "Пол"),
        ("<input id=x type=submit value=Найти>", "Найти"),
        ("<p id=x>Текст</p>", ""),
        ("<h2 id=x><script>1</script><!-- к -->Раз&shy;дел</h2>", "Раздел"),
        ("<a id=x href=/><template>т</template></a>", ""),
        // Controls within names (accname 1.2, 2C).
        ("<input type=checkbox id=x value=да><label for=x>Звонить <input value=3> раза</label>", "Звонить 3 раза"),
        (
            "<label>Звонить <input type=checkbox id=x value=да> в <select><option>9<option selected>10</select></label>",
            "Звонить в 10"
        ),
        (
            "<label>Размер <i role=slider aria-valuenow=5 aria-valuetext=средний></i> <input id=x></label>",
            "Размер средний"
        ),
        ("<label>Город <select id=x><option>Бор</select></label>", "Город"),
        ("<input id=x aria-labelledby='l x' aria-label=сами value=5><b id=l>Укажите</b>", "Укажите сами"),
        // What HTML provides.
        ("<input id=x type=image alt=Найти value=нет>", "Найти"), ("<input id=x type=image value=нет>", ""),
        ("<input id=x type=submit>", "Отправить"), ("<input id=x type=submit value=''>", ""),
        ("<input id=x placeholder=Имя>", "Имя"), ("<input id=x placeholder=Имя title=Фамилия>", "Фамилия"),
        ("<figure id=x><img src=a alt=б><figcaption>Зал <b>ожидания</b></figcaption></figure>", "Зал ожидания"),
        ("<table id=x><caption><img src=a alt=Часы></caption><tr><td>1</table>", "Часы"),
        ("<select><optgroup id=x label=Область></select>", "Область"), ("<map><area id=x href=/ alt=Бор></map>", "Бор"),
        ("<svg id=x><g><title>нет</title></g></svg>", ""), ("<svg><a id=x href=/><text>Бор</text></a></svg>", "Бор"),
        ("<ul id=x role=button aria-owns=o>А</ul><b id=o>Б</b>", "А Б"),
        ("<h2 id=x>Часы <input type=text value=9></h2>", "Часы 9"),
    ])
    func computes(html: String, expected: String) throws {
        #expect(try name("<body>" + html) == expected)
    }

    @Test(arguments: [
        ("<a id=x href=/ aria-describedby='a b'>т</a><p id=a hidden>раз</p><p id=b>два</p>", "раз два"),
        ("<a id=x href=/ aria-description=раз title=два>т</a>", "раз"), ("<a id=x href=/ title=два>т</a>", "два"),
        ("<a id=x href=/ title=два></a>", ""), ("<a id=x href=/>т</a>", ""),
    ])
    func describes(html: String, expected: String) throws {
        let page = PageFacts(try HTMLDocument.parse(Array(("<body>" + html).utf8)).get())
        #expect(page.accessibleDescription(of: try #require(page.element(withID: Array("x".utf8)[...]))) == expected)
    }

    @Test func followsReferencesOnce() throws {
        #expect(try name("<a id=x href=/ aria-labelledby=y>а</a><a id=y href=/ aria-labelledby=x>б</a>") == "б")
    }

    @Test func namesDeepContentWithoutRecursion() throws {
        let depth = 500
        let html = "<h1 id=x>" + String(repeating: "<div title=t>", count: depth) + "дно"
        #expect(try name(html) == "дно")
    }

    @Test(arguments: [
        ("<p id=x role='unknown NONE'>", Role.none), ("<a id=x href=/ role=presentation>т</a>", .link),
        ("<img id=x alt=''>", .none), ("<img id=x alt='' aria-label=т>", .img), ("<img id=x role=image>", .img),
        ("<h2 id=x role=tab>", .tab), ("<span id=x role=doc-noteref>", .docNoteref),
    ])
    func findsRoles(html: String, expected: Role) throws {
        let page = PageFacts(try HTMLDocument.parse(Array(("<body>" + html).utf8)).get())
        let id = Array("x".utf8)
        #expect(page.role(of: try #require(page.element(withID: id[...]))) == expected)
    }

    @Test(arguments: [
        ("Здесь", true), ("  ЧИТАТЬ\u{A0}ДАЛЕЕ… →", true), ("«Ещё»", true), ("Read more »", true),
        ("Подробнее о квоте", false), ("Сайт центра", false), ("", false),
    ])
    func knowsVagueTexts(text: String, isVague: Bool) {
        #expect(VagueLinkTexts.contains(text) == isVague)
    }
}
