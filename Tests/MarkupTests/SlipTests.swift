import SiteModel
import Testing

@testable import Markup

/// Slips that CommonMark takes for text.
@Suite struct SlipTests {
    @Test(
        "finds everyday slips",
        arguments: [
            ("##С чего", ["heading-space 1:3"]), ("## А\n\n###Б\n", ["heading-space 3:4"]),
            ("текст\n##Step", ["heading-space 2:3"]), ("##\u{A0}Имя", ["heading-space 1:3"]),
            ("- ##Имя", ["heading-space 1:5"]), ("> а\n> ##Имя", ["heading-space 2:5"]),
            ("[Сайт] (https://trud.ru)", ["link-space 1:7"]), ("а **[Фонд] (fond.md#a)** б", ["link-space 1:11"]),
            ("[Фонд]\u{A0}(../partnery/fond.md)", ["link-space 1:7"]),
            ("[Фонд](fond.md", ["link-unclosed 1:15"]), ("[Фонд](fond.md, потом", ["link-unclosed 1:15"]),
            ("[Сайт](https://trud.ru\nеще", ["link-unclosed 1:23"]),
            ("[Приказ](../приказ 1.pdf)", ["link-unclosed 1:19"]),
            ("| а | б |\n| в | г |", ["table-header 1:1"]), ("Таблица: а\n| а | б\n| в | г", ["table-header 2:1"]),
            ("| а | б |", ["table-header 1:1"]), ("> | а | б |\n> |—|—|\n> | в | г |", ["table-header 1:3"]),
            ("Таблица: а\n| а | б |\n|---|---|\n| [в] (fond.md) | г |", ["link-space 4:6"]),
            (":: внимание Срочно\nа\n:::\n", ["block-fence 1:1"]),
            ("а\n::notice\nб\n::\n", ["block-fence 2:1", "block-fence 4:1"]),
            (":: внимание\nа\n\n::: контакты\nб\n:::\n", ["block-fence 1:1"]),
            ("::: внимание\nа\n::\nб", ["block-fence 3:1"]),
        ])
    func finds(_ text: String, _ findings: [String]) {
        let rendered = Rendered(text)
        #expect(rendered.findings == findings)
        #expect(rendered.unplaced == 0)
        #expect(rendered.problems.allSatisfy { !$0.help.ru.isEmpty && !$0.help.en.isEmpty })
    }

    @Test(
        "leaves ordinary text alone",
        arguments: [
            "#слово", "# 5 и ##", "\\##Имя", "#######Имя", "а ##б", "`а\n##б`", "    ##Имя", "```\n##Имя\n```",
            "[1] (см. ниже)", "[а] и (https://trud.ru)", "[1] (2)", "[прим.](см. там", "\\[а] (fond.md)",
            "`[а] (fond.md)`", "```\n[а](fond.md\n```", "[а](fond.md) (fond.md)", "[а]\n\n(fond.md)",
            "|x| — модуль", "| а", "|x| и |y|", "`а\n| б | в |\n| б | в |`", "```\n| а | б |\n| в | г |\n```",
            "    | а | б |\n    | в | г |", ":: слово\nа", "::\nа", "а :: внимание", "```\n:: внимание\n```",
            "Внимание:: да", "::: внимание\nа\n:::\n::\n",
        ])
    func leavesAlone(_ text: String) {
        #expect(Rendered(text).findings.filter { !$0.hasPrefix("heading-level") } == [])
    }

    @Test func rendersTheBlockThatTwoColonsOpen() {
        #expect(Rendered(":: notice\nа\n:::").html == "<div class=\"notice\" role=\"note\">\n<p>а</p>\n</div>\n")
        #expect(Rendered("а\n\n::\n\nб").html == "<p>а</p>\n<p>::</p>\n<p>б</p>\n")
    }

    @Test func refusesAHeadingWithoutItsSpaceInAField() {
        #expect(Rendered("##Имя", role: .field).findings == ["field-heading 1:3"])
        #expect(Rendered("::", role: .field).findings == [])
        #expect(Rendered(":: внимание", role: .field).findings == ["field-block 1:1"])
    }
}
