import SiteModel

/// Invented pages as other hands write them: unclosed and capital tags, attributes without quotes, tables for layout,
/// inline style, scripts, comments, broken nesting. The same seed gives the same bytes.
struct ForeignPages {
    private var state: UInt64
    private var page = ""

    init(seed: UInt64) { state = seed }

    /// So many pages of 4 KB to 120 KB.
    static func make(_ count: Int, seed: UInt64) -> [BuiltPage] {
        var author = ForeignPages(seed: seed)
        return (0..<count).map { number in
            BuiltPage(foreign: SourceFile(path: "foreign/\(number).html", text: author.write(number)))
        }
    }

    private mutating func write(_ number: Int) -> String {
        page = Self.head(number)
        let size = 4_000 + pick(116_000)
        while page.utf8.count < size { block() }
        page += number.isMultiple(of: 3) ? "</div></body></html>\n" : "</div>\n"
        return page
    }

    private static func head(_ number: Int) -> String {
        """
        <!DOCTYPE html>
        <HTML\(number.isMultiple(of: 4) ? "" : " lang=ru")><head><meta charset=utf-8><title>Страница \(number)</title>
        <style>body{font:14px/1.2 Arial;color:#333}a:hover{color:red}.menu li{float:left}#top .box>p{margin:0}
        @media print{.menu{display:none}}.grey{color:#999}h2+p{font-weight:bold}</style>
        <script>var n = 1; if (n < 2 && n > 0) document.write("<p>" + n + "</p>")</script></head>
        <body bgcolor="#ffffff" onload=start()><div id=top class='wrap outer'>

        """
    }

    private mutating func block() {
        switch pick(9) {
        case 0: page += "<h\(1 + pick(5))>\(words(4))</h2>\n"
        case 1: page += "<p class=grey style=\"margin:0;color:#\(777 + pick(200))\">\(words(30))\n"
        case 2: list()
        case 3: table()
        case 4: form()
        case 5: page += "<a href='/news/\(pick(900)).php?id=\(pick(99))&amp;p=1' target=_blank>\(words(3))</a><br>\n"
        case 6: page += "<IMG SRC=img/\(pick(50)).gif WIDTH=100 alt='\(words(2))'><!-- \(words(5)) -->\n"
        case 7: page += "<div class=\"box b\(pick(9))\"><div><b><i>\(words(12))</b></i></div></div>\n"
        default: page += "<div><svg viewBox=\"0 0 9 9\"><path d=\"M0 0L9 9\"/></svg><span>\(words(9))</span></div>\n"
        }
    }

    private mutating func list() {
        page += "<ul class=menu>"
        for _ in 0...pick(8) { page += "<li><a href=\"p\(pick(400)).html\" title=\"\(words(2))\">\(words(2))</a>\n" }
        page += "</ul>\n"
    }

    private mutating func table() {
        page += "<table border=0 cellpadding=4>\n"
        for _ in 0...pick(12) {
            page += "<tr>"
            for _ in 0...pick(4) { page += "<td align=left valign=top>\(words(3))" }
            page += "\n"
        }
        page += "</table>\n"
    }

    private mutating func form() {
        page += "<form action=send.php><input type=text name=a\(pick(90)) placeholder=\"\(words(1))\">"
        page +=
            "<label for=f\(pick(90))>\(words(2))</label><select name=s><option>\(words(1))<option selected>\(words(1))"
        page += "</select><input type=submit value=OK></form>\n"
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in Self.vocabulary[pick(Self.vocabulary.count)] }.joined(separator: " ")
    }

    /// A number below `limit` (a linear congruential generator: nothing here needs better).
    private mutating func pick(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    private static let vocabulary = """
        работа центр занятости запись на приём документ заявление льгота услуга для граждан новости о нас контакты
        телефон +7(800)000-00-00 подробнее здесь ВНИМАНИЕ vacancy online &nbsp; &laquo;Дорога&raquo; 2026 год человек
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
