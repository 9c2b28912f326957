import Foundation
import Testing

/// The whole country's vacancies in one line of XML are read as they come, not held.
@Suite struct ImportLargeTests {
    private static let megabytes = 200

    @Test func reads200MegabytesInLittleMemory() throws {
        let site = try ImportSite()
        let count = try Self.write(to: site.folder.url.appendingPathComponent("v.xml"))
        let run = try MeasuredRun(
            ["import", "vacancies", "v.xml", "--now", ImportSite.moment, "--format", "json"], in: site.folder.url)
        #expect(run.status == 0, "\(run.output.prefix(500))")
        let answer = try JSONDecoder().decode(ImportSite.Counts.self, from: Data(run.output.utf8))
        let counts = try #require(answer.imported)
        #expect(counts.read == count && counts.kept == (count + 999) / 1_000)
        #expect(counts.dropped["unmarked"] == count - counts.kept)
        #expect(counts.pages["new"] == counts.kept)
        #expect(run.memory <= 150 << 20, "\(run.memory >> 20) MB")
    }

    /// Vacancies without a line end between them; one in a thousand is a quota place. How many there are.
    private static func write(to file: URL) throws -> Int {
        let duty = String(repeating: "&lt;p&gt;Работа для примера.&lt;/p&gt;", count: 200)
        try Data("<?xml version=\"1.0\"?><source><vacancies>".utf8).write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        try handle.seekToEnd()
        var (size, number) = (0, 0)
        while size < megabytes << 20 {
            var text = ""
            for _ in 0..<100 {
                text += "<vacancy><id>n\(number)</id><job-name>Швея \(number)</job-name>"
                text += "<company><name>ООО «Вымысел»</name>"
                text += "</company><creation-date>2026-11-01</creation-date><duty>\(duty)</duty><workPlaceType>"
                text += "<workPlaceQuota>\(number.isMultiple(of: 1_000))</workPlaceQuota></workPlaceType></vacancy>"
                number += 1
            }
            size += text.utf8.count
            try handle.write(contentsOf: Data(text.utf8))
        }
        try handle.write(contentsOf: Data("</vacancies></source>".utf8))
        return number
    }
}
