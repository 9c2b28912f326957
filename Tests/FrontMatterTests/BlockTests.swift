import SiteModel
import Testing

@testable import FrontMatter

@Suite struct BlockTests {
    @Test(arguments: [
        ("|\n  раз\n  два", "раз\nдва"), ("|\n  раз\n\n  два\n\n", "раз\n\nдва"),
        ("|\n  раз\n    два\n  три", "раз\n  два\nтри"),
        ("|\n\n  раз", "раз"), ("|  \n  # не слово\n  ключ: да\n  - пункт", "# не слово\nключ: да\n- пункт"),
        ("|\n раз\n два", "раз\nдва"), ("|\n  раз  \n  два", "раз  \nдва"), ("|\n  раз\n \t \n\n  два", "раз\n\n\nдва"),
        ("|\n  ?", "?"), ("|\n  раз\n# слово", "раз"), ("|\n  a\tb\n  \tв", "a\tb\n\tв"),
    ])
    func cutsTheIndentationAndKeepsTheLines(value: String, text: String) throws {
        for ending in ["\n", "\r\n", "\r"] {
            let fields = "description: \(value)\ntitle: Да".replacing("\n", with: ending)
            let read = Reading.page(fields)
            #expect(read.problems.isEmpty)
            let node = try #require(read.value.fields?["description"])
            #expect(node.shown == text)
            #expect(node.scalar?.style == .block)
            #expect(node.scalar?.isPlaceholder == false)
            #expect(read.value.fields?["title"]?.shown == "Да")
        }
    }

    @Test func mapsEveryByteToTheFile() throws {
        let text = "---\ndescription: |\n  раз\n\n    два\n\n\n  три\ntitle: Да\n---\n"
        let file = SourceFile(path: "a.md", text: text)
        let read = FrontMatterReader.readPage(file, shape: Reading.training)
        let node = try #require(read.value.fields?["description"])
        let block = try #require(node.scalar?.text)
        #expect(block.text == "раз\n\n  два\n\n\nтри")
        #expect(node.offset == 4 + 15 + 2)
        for (position, byte) in block.bytes.enumerated() {
            #expect(file.bytes[block.map.offset(of: position)] == byte)
        }
    }

    @Test func readsABlockInAList() {
        let read = Reading.page(
            "Темы:\n  - |\n    раз\n    два\n  - три\nЗанятия:\n  - note: |\n      четыре\n    id: a")
        #expect(read.problems.isEmpty)
        #expect(read.shown == "{tags=[раз\nдва, три], sessions=[{note=четыре, id=a}]}")
    }

    @Test(arguments: [
        ("|\ntitle: Да", "2:14 front-matter-value"), ("|\n\n\ntitle: Да", "2:14 front-matter-value"),
        ("|\n    раз\n  два\n   три\ntitle: Да", "4:3 front-matter-indentation"),
        ("|\n\tраз\n\tдва\ntitle: Да", "3:1 front-matter-indentation"),
        ("|\n  раз\n \tдва\ntitle: Да", "4:2 front-matter-indentation"),
        ("|+\n  раз\n  ---\n  два\ntitle: Да", "2:15 front-matter-value"),
        (">\n  раз\n\n  два\ntitle: Да", "2:14 front-matter-value"),
    ])
    func reportsABrokenBlockOnce(value: String, place: String) {
        let read = Reading.page("description: " + value)
        #expect(read.places == [place])
        #expect(read.value.fields?["title"]?.shown == "Да")
    }
}
