import Testing

@testable import SiteBuilding

/// Long lists: which page holds what, and how far it is to any other.
@Suite struct NumberedPagesTests {
    private func pages(_ count: Int, size: Int?, address: String = "vakansii/index.html") -> NumberedPages {
        NumberedPages(
            address: address, title: "Вакансии", origin: nil, count: count, size: size,
            words: SiteWords.read(nil, number: 0).value)
    }

    @Test(arguments: [(0, 1), (1, 1), (100, 1), (101, 2), (50_000, 500)])
    func cutsByTheSize(count: Int, total: Int) {
        let list = pages(count, size: 100)
        #expect(list.total == total)
        #expect((1...list.total).flatMap { Array(list.range(of: $0)) } == Array(0..<count))
    }

    @Test func leavesAListWholeWithoutASize() {
        #expect(pages(50_000, size: nil).others == nil)
        #expect(pages(50_000, size: nil).range(of: 1) == 0..<50_000)
    }

    @Test func namesThePages() {
        #expect(pages(300, size: 100).address(of: 1) == "vakansii/index.html")
        #expect(pages(300, size: 100).address(of: 2) == "vakansii/stranica-2.html")
        #expect(pages(300, size: 100, address: "v/rajon-a.html").address(of: 3) == "v/rajon-a-stranica-3.html")
        #expect(pages(300, size: 100).title(of: 1) == "Вакансии")
        #expect(pages(300, size: 100).title(of: 3) == "Вакансии, страница 3")
    }

    @Test(arguments: [1, 2, 250, 499, 500]) func linksFewPagesHoweverManyThereAre(number: Int) throws {
        guard case .record(let record) = pages(50_000, size: 100).value(current: number),
            case .list(let others) = record[4]
        else {
            Issue.record("no record")
            return
        }
        #expect((2...8).contains(others.count))
    }
}
