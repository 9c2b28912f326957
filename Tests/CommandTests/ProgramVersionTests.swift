import Testing

@testable import pandus

/// `pandus --version`: one line for people, one that lists the libraries in use.
@Suite struct ProgramVersionTests {
    @Test func namesTheReleaseAndItsLibraries() throws {
        let result = try Command("--version").run()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        let lines = result.output.split(separator: "\n")
        #expect(lines.first == "pandus \(ProgramVersion.number)")
        try #require(lines.count == 2)
        for library in ["brotlienc", "cmark", "gumbo", "stemmer", "z"] {
            #expect(lines[1].split(separator: " ").contains { $0.hasPrefix("lib\(library).so.") }, "\(library)")
        }
    }

    @Test func readsTheMapOfMemory() {
        let map = """
            55d0-55d1 r--p 00000000 fe:00 131 /srv/a folder/bin/pandus
            7f00-7f01 r--p 00000000 fe:00 132 /usr/lib/x86_64-linux-gnu/libz.so.1.2.13
            7f01-7f02 r-xp 00001000 fe:00 132 /usr/lib/x86_64-linux-gnu/libz.so.1.2.13
            7f02-7f03 r--p 00000000 fe:00 133 /usr/lib/x86_64-linux-gnu/libcmark.so.0.30.2 (deleted)
            7f03-7f04 r--p 00000000 fe:00 134 /usr/lib/swift/linux/libFoundation.so
            7ffc-7ffd rw-p 00000000 00:00 0 [stack]
            7ffd-7ffe rw-p 00000000 00:00 0
            """
        #expect(ProgramVersion.libraries(inMap: map) == ["libcmark.so.0.30.2", "libz.so.1.2.13"])
        #expect(ProgramVersion.libraries(inMap: "").isEmpty)
    }

    @Test func explainsTheOptionInRussian() throws {
        let help = try Command("--help").run().output
        #expect(help.contains("Показать версию."))
        #expect(!help.contains("Show the version"))
    }
}
