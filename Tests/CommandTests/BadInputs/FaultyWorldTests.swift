import Foundation
import Glibc
import Testing

/// What goes wrong around the files: streams, limits of the system, clocks, an environment that is not there.
@Suite struct FaultyWorldTests {
    struct World: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var shell = ""
        var tail = ""
        var arguments = ["build", "--now", "2026-05-12T09:00+03:00"]
        let statuses: Set<Int32>
        var says = ""
    }

    static let worlds = [
        World(testDescription: "no output", tail: ">&-", statuses: [0]),
        World(
            testDescription: "no output for a report", tail: ">&-", arguments: ["check", "--format", "json"],
            statuses: [5]),
        World(testDescription: "no output at all", tail: "<&- >&- 2>&-", statuses: [5]),
        World(testDescription: "a full output", tail: ">/dev/full", arguments: ["check"], statuses: [5]),
        World(testDescription: "a full output for an answer", tail: ">/dev/full", arguments: ["rules"], statuses: [5]),
        World(testDescription: "a full second output", tail: "2>/dev/full", statuses: [5]),
        World(
            testDescription: "a report into a full device",
            arguments: ["check", "--report", "json=/dev/full"], statuses: [5], says: "Отчёт не записан"),
        World(
            testDescription: "a report into nowhere",
            arguments: ["check", "--report", "json=net/takoj/papki.json"], statuses: [5], says: "Отчёт не записан"),
        World(testDescription: "an empty environment", shell: "set -- env -i \"$@\";", statuses: [0]),
        World(
            testDescription: "no home and no scratch folder", shell: "unset HOME; TMPDIR=/net; export TMPDIR;",
            statuses: [0]),
        World(testDescription: "few open files", shell: "ulimit -n 8;", statuses: [5, 0]),
        World(testDescription: "hardly any open file", shell: "ulimit -n 4;", statuses: [5, 70]),
        World(testDescription: "files of 512 bytes at most", shell: "ulimit -f 1;", statuses: [5], says: "[disk]"),
        World(testDescription: "1970", arguments: ["build", "--now", "1970-01-01T00:00+00:00"], statuses: [0, 1]),
        World(testDescription: "2100", arguments: ["build", "--now", "2100-02-28T23:59+14:00"], statuses: [0, 1]),
        World(
            testDescription: "the first year", arguments: ["build", "--now", "0001-01-01T00:00+00:00"],
            statuses: [0, 1, 2]),
        World(
            testDescription: "the last year", arguments: ["build", "--now", "9999-12-31T23:59-12:00"],
            statuses: [0, 1, 2]),
        World(testDescription: "no such day", arguments: ["build", "--now", "2026-02-30T00:00+03:00"], statuses: [2]),
        World(
            testDescription: "a source that is a device", arguments: ["build", "--source", "/dev/null"], statuses: [2]),
        World(testDescription: "a source without a name", arguments: ["build", "--source", ""], statuses: [2]),
        World(
            testDescription: "a long argument",
            arguments: ["build", "--source", String(repeating: "я", count: 50_000)], statuses: [2]),
    ]

    @Test(arguments: worlds) func endsWithACodeOfTheContract(world: World) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try #require(try GoldenSiteTests.build(site).status == 0)
        let before = try tree(site.url.appendingPathComponent("Output"))
        try site.append("\nЕщё слово.\n", to: "Content/uslugi/podbor.md")
        let run = try MeasuredRun(world.arguments, in: site.url, shell: world.shell, tail: world.tail)
        let status = try #require(run.status)
        #expect(world.statuses.contains(status), "\(status): \(run.errors.prefix(1_500))")
        #expect((run.output + run.errors).contains(world.says) || world.says.isEmpty)
        #expect(!(run.output + run.errors).contains("Fatal error"))
        if status != 0 && status != 5 {
            #expect(try tree(site.url.appendingPathComponent("Output")) == before)
        }
        #expect(try GoldenSiteTests.build(site).status == 0)
        // Nothing was said into a file of the site.
        let files = try tree(site.url).filter { !$0.key.hasPrefix("Content") && !$0.key.hasPrefix("Templates") }
        #expect(files.allSatisfy { !String(decoding: $0.value, as: UTF8.self).contains("Откройте Output") })
    }

    @Test func toleratesAReaderThatGoesAway() throws {
        let process = Process()
        process.executableURL = Command.path
        process.arguments = ["rules"]
        let pipe = Pipe()
        process.standardOutput = pipe.fileHandleForWriting
        try pipe.fileHandleForReading.close()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }

    @Test(.disabled(if: Command.isWatched, "watching takes more memory")) func tellsThatMemoryRanOut() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try #require(try GoldenSiteTests.build(site).status == 0)
        let before = try tree(site.url.appendingPathComponent("Output"))
        for number in 0..<30 {
            let text = BadInput.head + "---\n" + String(repeating: "слово ", count: 80_000) + "\n"
            try site.write(text, to: "Content/uslugi/x\(number).md")
        }
        let run = try MeasuredRun(World.build, in: site.url, shell: "ulimit -d 100000;")
        #expect(run.status == 70, "\(run.errors.prefix(1_000))")
        #expect(run.errors.contains("[internal-fault]"))
        #expect(try tree(site.url.appendingPathComponent("Output")) == before)
    }

    @Test func showsTwoHundredProblemsOfManyMore() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        for number in 0..<300 {
            try site.write("---\nЗаголовок: Ой\n---\n<b>нет</b>\n", to: "Content/uslugi/x\(number).md")
        }
        let run = try MeasuredRun(World.build, in: site.url)
        #expect(run.status == 1)
        #expect(run.errors.matches(of: #/: (?:error|warning): /#).count == 200)
        #expect(run.errors.contains("… и ещё "))
        #expect(run.memory < BadInput.memory, "\(run.memory >> 20) MB")
        let files = try FileManager.default.contentsOfDirectory(atPath: site.url.path)
        #expect(!files.contains("Output"))
    }

    @Test(.enabled(if: SmallDisk.isAllowed)) func buildsFromAReadOnlyDisk() throws {
        let disk = try SmallDisk(kilobytes: 4_096)
        let site = try GoldenSiteTests.copy(of: "good")
        for folder in ["Content", "Templates"] {
            try FileManager.default.copyItem(
                at: site.url.appendingPathComponent(folder), to: disk.url.appendingPathComponent(folder))
        }
        disk.setWritable(false)
        let output = site.url.appendingPathComponent("Sajt").path
        let run = try MeasuredRun(World.build + ["--source", disk.url.path, "--output", output], in: site.url)
        #expect(run.status == 0, "\(run.errors)")
        let inside = try MeasuredRun(World.build + ["--source", disk.url.path], in: site.url)
        #expect(inside.status == 5)
    }

    /// Saved, deleted and replaced by a folder while builds run.
    @Test func survivesFilesThatChangeUnderIt() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try #require(try GoldenSiteTests.build(site).status == 0)
        let restless = Restless(site.url.appendingPathComponent("Content/uslugi/zhivaya.md").path)
        var statuses: Set<Int32?> = []
        for _ in 0..<12 { statuses.insert(try MeasuredRun(World.build, in: site.url).status) }
        #expect(restless.stop() > 100)
        #expect(statuses.isSubset(of: [0, 1, 5]), "\(statuses)")
        #expect(try tree(site.url.appendingPathComponent("Output")).keys.contains("uslugi/podbor.html"))
        #expect(try GoldenSiteTests.build(site).status == 0)
    }
}

extension FaultyWorldTests.World {
    fileprivate static let build = ["build", "--now", "2026-05-12T09:00+03:00"]
}

/// Somebody who saves a page, deletes it and puts a folder or a link in its place, over and over.
private final class Restless: Sendable {
    private let stopper: String
    private let counter: String

    init(_ path: String) {
        let scratch = NSTemporaryDirectory() + "pandus-\(UUID().uuidString)"
        let (stopper, counter) = (scratch + ".stop", scratch + ".count")
        (self.stopper, self.counter) = (stopper, counter)
        let page = Data((BadInput.head + "---\nТекст.\n").utf8)
        Thread.detachNewThread {
            var rounds = 0
            while access(stopper, F_OK) != 0 {
                rounds += 1
                try? page.write(to: URL(fileURLWithPath: path))
                usleep(300)
                truncate(path, off_t(rounds % 120))
                usleep(300)
                unlink(path)
                if rounds.isMultiple(of: 2) { mkdir(path, 0o755) } else { symlink("/etc/passwd", path) }
                usleep(300)
                rmdir(path)
                unlink(path)
            }
            unlink(stopper)
            try? Data(String(rounds).utf8).write(to: URL(fileURLWithPath: counter))
        }
    }

    /// How many rounds it made.
    func stop() -> Int {
        close(open(stopper, O_CREAT | O_WRONLY, 0o644))
        for _ in 0..<1_000 where access(counter, F_OK) != 0 { usleep(10_000) }
        defer { unlink(counter) }
        return (try? String(contentsOfFile: counter, encoding: .utf8)).flatMap(Int.init) ?? 0
    }
}
