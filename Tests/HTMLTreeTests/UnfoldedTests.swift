import HTMLTree
import Testing

/// What stands in a closed `details` is looked at as if it were open.
@Suite struct UnfoldedTests {
    @Test func opensEveryDetails() throws {
        let text =
            "<details class=a><summary>т</summary><details>т</details></details><details open>т</details><p id=b>"
        let tree = try HTMLDocument.parse(Array(text.utf8)).get()
        let open = tree.unfolded
        let details = open.all.filter { open.isHTML($0, .details) }
        #expect(details.count == 3)
        #expect(details.allSatisfy { open.has(.open, $0) })
        #expect(details.first.flatMap { open.value(.class, of: $0) } == "a")
        #expect(open.all.contains { open.value(.id, of: $0) == "b" })
        #expect(tree.all.count { tree.has(.open, $0) } == 1)
    }

    @Test func leavesOtherPagesAsTheyAre() throws {
        let tree = try HTMLDocument.parse(Array("<p>т<details open>т</details>".utf8)).get()
        #expect(tree.unfolded == tree)
    }
}
