/// Makes pages as careful templates write them, from small blocks.
struct CanonicalPages {
    var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(state: seed) }

    /// A page of some blocks.
    mutating func page(blocks: ClosedRange<Int>) -> String {
        let head = some(Self.heads, 0...6).joined(separator: "\n")
        var body = ""
        for _ in 0..<Int.random(in: blocks, using: &numbers) { body += block(depth: 3) + one(Self.gaps) }
        return one(Self.doctypes) + one(Self.gaps) + one(Self.htmls) + one(Self.gaps) + "<head>" + one(Self.gaps) + head
            + one(Self.gaps) + "</head>" + one(Self.gaps) + one(Self.bodies) + one(Self.gaps) + body + "</body>"
            + one(Self.gaps) + "</html>" + one(Self.gaps)
    }

    private mutating func one(_ choices: [String]) -> String { choices.randomElement(using: &numbers) ?? "" }

    private mutating func some(_ choices: [String], _ count: ClosedRange<Int>) -> [String] {
        (0..<Int.random(in: count, using: &numbers)).map { _ in one(choices) }
    }

    private mutating func repeated(_ count: ClosedRange<Int>, _ make: (inout CanonicalPages) -> String) -> String {
        (0..<Int.random(in: count, using: &numbers)).map { _ in make(&self) }.joined(separator: one(Self.gaps))
    }

    private mutating func block(depth: Int) -> String {
        guard depth > 0 else { return "<p>" + phrases() + "</p>" }
        switch Int.random(in: 0..<10, using: &numbers) {
        case 0, 1: return "<p\(attributes())>" + phrases() + "</p>"
        case 2:
            let level = Int.random(in: 1...6, using: &numbers)
            return "<h\(level)\(attributes())>" + phrases() + "</h\(level)>"
        case 3, 4:
            let name = one(Self.containers)
            return "<\(name)\(attributes())>" + repeated(0...3) { $0.block(depth: depth - 1) } + "</\(name)>"
        case 5: return list(depth: depth)
        case 6: return terms(depth: depth)
        case 7: return table(depth: depth)
        case 8: return one(Self.oddments)
        default: return phrases()
        }
    }

    private mutating func list(depth: Int) -> String {
        let name = one(["ul", "ol", "menu"])
        return "<\(name)\(attributes())>"
            + repeated(0...4) { "<li>" + $0.phrases() + ($0.one(["", $0.block(depth: depth - 1)])) + "</li>" }
            + "</\(name)>"
    }

    private mutating func terms(depth: Int) -> String {
        "<dl>"
            + repeated(0...3) { pages in
                let pair = "<dt>\(pages.phrases())</dt><dd>\(pages.block(depth: depth - 1))</dd>"
                return pages.one([pair, "<div>\(pair)</div>"])
            } + "</dl>"
    }

    private mutating func table(depth: Int) -> String {
        let cells = { (pages: inout CanonicalPages) in
            "<tr>" + pages.repeated(0...3) { "<td\($0.attributes())>" + $0.block(depth: depth - 1) + "</td>" } + "</tr>"
        }
        return "<table>" + one(["", "<caption>" + phrases() + "</caption>\n"])
            + one(["", "<colgroup>\n<col class=\"a\"><col></colgroup>"])
            + one(["", "<thead>\n<tr><th scope=\"col\">" + phrases() + "</th></tr></thead>"]) + "<tbody>"
            + repeated(0...3, cells) + "</tbody>" + one(["", "\n<tfoot>\(repeated(0...1, cells))</tfoot><!-- т -->"])
            + "</table>"
    }

    private mutating func phrases() -> String { some(Self.phrases, 0...4).joined() }

    private mutating func attributes() -> String { some(Self.attributes, 0...2).uniqued().joined() }
}

extension [String] {
    /// Each once, in their order.
    fileprivate func uniqued() -> [String] {
        var seen = Set<String>()
        return filter { seen.insert($0).inserted }
    }
}

extension CanonicalPages {
    private static let gaps = ["", "", "\n", "\n\n", " ", "\t\n  "]
    private static let doctypes = ["<!DOCTYPE html>", "<!doctype html>", "\n<!DocType HTML>"]
    private static let htmls = ["<html lang=\"ru\">", "<html>", "<html lang='ru' class=\"krupno\" >"]
    private static let bodies = ["<body>", "<body class=\"page\" id=\"top\">"]
    private static let containers = [
        "div", "section", "article", "aside", "main", "nav", "header", "footer", "blockquote", "figure", "details",
        "fieldset", "address", "dialog", "search", "hgroup",
    ]
    private static let heads = [
        "<meta charset=\"utf-8\">", "<title>Услуги &mdash; портал</title>", "<title></title>",
        "<meta name=\"description\" content=\"Кому &amp; где: «да» &#8470; 5\"/>",
        "<link rel=\"stylesheet\" href=\"../assets/site.css?v=1&amp;w=2\">", "<base href=\"/\">", "<!-- шапка -->",
        "<script type=\"application/ld+json\">{\"a\":\"<\\/b>\",\"b\":1<2}</script>", "<script src='a.js'></script>",
        "<style>a > b { content: \"&lt;\" }</style>",
    ]
    private static let phrases = [
        "Приём ", "граждан", " \n", "<b>важно</b>", "<a href=\"../uslugi/index.html#a\">Услуги</a>",
        "<a class='x' href='tel:+78310000000'><span>тел.</span> 8</a>", "<br>", "<br/>", "<br />", "&amp;", "&lt;p&gt;",
        "&#8470;&nbsp;5", "&#x2014;", "&quot;&apos;&#39;", "<strong><em>очень</em> <code>x</code></strong>", "😀 é ‑",
        "<img src=\"zal.jpg\" alt=\"Зал &quot;А&quot;\" width='4' hidden>", "<!--к-->", "<!-- - -->", "a > b",
        "<time datetime=\"2026-01-02\">2 января</time>", "<abbr title=\"Центр\">ЦЗН</abbr>", "<wbr>",
        "<svg class=\"m\" viewBox=\"0 0 4 4\" aria-hidden=\"true\"><path d=\"M2 4h6z\"/><g>т</g></svg>",
        "<svg role=\"img\"><title>Схема &amp; план</title><linearGradient id=\"g\"/><use xlink:href=\"#a\"></use></svg>",
        "<label>Имя <input type=\"text\" required></label>", "<button type=\"button\">Найти</button>",
        "<span></span>", "<noscript>нет</noscript>",
        "<sub>2</sub><s>нет</s><u>да</u><small>12+</small><i>и</i><q>так</q><kbd>K</kbd>",
    ]
    private static let attributes = [
        " id=\"m1\"", " class=\"lead wide\"", " tabindex='-1'", " hidden", " data-x=\"a&amp;b 'c' <d>\"",
        " lang=\"en\"",
        " aria-label='Меню \"А\"'", " style=\"\"", " x-ab=''",
    ]
    private static let oddments = [
        "<hr>", "<pre><code>\na &lt; b\n\n</code></pre>", "<pre>строка\nещё</pre>", "<textarea>a &amp; b</textarea>",
        "<iframe src=\"m.html\" title=\"Карта\"></iframe>", "<script>a(\"</p>\")</script>",
        "<details><summary>Ещё</summary><p>да</p></details>", "<form action=\"/s\"><p><input name=\"q\"></p></form>",
        "<form>\n<p>а</p>\n</form>\n", "<form>текст</form>дальше<form> <b>ещё</b> и &amp; </form>", "<form></form>",
        "<div><form><p>а</p>\n</form></div>", "<form><input name=\"q\"><!--к--></form> <p>после</p>",
        "<noscript><p>Нет <b>скриптов</b></p>\n</noscript>",
        "<video controls><source src=\"a.mp4\"><track src=\"a.vtt\">нет</video>",
        "<figure><img src=\"a\" alt=\"\"><figcaption>Подпись</figcaption></figure>",
        "<fieldset><legend>Кто</legend></fieldset>", "<a href=\"x\"><div><h2>Блок</h2><p>в ссылке</p></div></a>",
        "<map name=\"m\"><area href=\"a\" alt=\"б\"></map>", "<picture><source srcset=\"a\"><img src=\"a\"></picture>",
    ]
}
